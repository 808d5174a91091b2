"""Words around the people that an answer names, in ten languages (data only; folded)."""

import re
from typing import Final

from outreach.reading.intent_phrases import fold


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(words).split())


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(words) + r")(?!\w)")


TITLES: Final = _set(
    "dr prof professor professorin mr mrs ms miss sir frau herr herrn fru madame monsieur mme mlle m sr"
    " sra señor señora"
    " don doña dott dottoressa dottor ing sig signora signor dhr mevrouw mevr meneer drs senhor senhora"
)
ROLES: Final = _set(
    "colleague colleagues friend boss manager partner successor co-founder cofounder contact teammate"
    " mentor student"
    " supervisor coworker co-worker director wife husband kollege kollegen kollegin kolleginnen freund"
    " freundin chef"
    " chefin nachfolger nachfolgerin bekannte bekannten collègue collegue amie ami associée associé"
    " directrice directeur"
    " compañera compañero colega amiga amigo jefa jefe socia socio collega colleghi collega's amico"
    " amica vriend"
    " vriendin opvolger kollega kollegor kolleger vän venn ven veninde venninne väninna efterträdare"
    " afløser sjef"
)
POSSESSIVES: Final = _set(
    "my our mein meine meinen meiner meinem unser unsere unseren mon ma notre mi nuestra nuestro mio mia nostro"
    " nostra mijn onze ons meu minha nosso nossa min mitt mina vår vårt vores"
)
LEADS: Final = _set(
    "to with contact try ask meet email approach is copying copied cc cc'ing cc'd adding looping"
    " recommend suggest"
    " asking contacting trying emailing introduce call reach an mit bei kontaktieren frag fragen fragt à"
    " avec contacter contactez"
    " appeler joindre"
    " a con contacte contactar contacta preguntar hablar contatti contattare sentire scrivere met aan"
    " bij contacteer naar zu"
    " med till til kontakta kontakt kontakte spørg spør fråga com contactar contacte falar , :"
)
NOT_NAMES: Final = _set(
    "his her hers their theirs its she's he's seine seinen ihren son sa ses leur su sus suo sua zijn haar seu hans"
    " i i'm i'd i'll i've the a an my our your we you he she they it this that these if but and or so as"
    " at in on for"
    " to please thanks thank yes no not hi hello dear hey sorry unfortunately perhaps maybe linkedin"
    " zoom teams google"
    " meet skype university institute department school college hr team slack whatsapp email mail phone"
    " english german"
    " french spanish italian easter christmas pdf cv phd ceo cto cfo uk us usa eu best kind regards"
    " cheers she's he's"
    " there what when who how why would could should can do does also instead try ask talk speak contact"
    " write"
    " sie ihnen ihr ihre ihrer ich wir er es du dir dich bitte leider vielleicht danke vielen liebe"
    " lieber hallo guten"
    " ja nein aber der die das ein eine dem den zeit thema frage fragen gespräch termin woche stelle"
    " abteilung anfrage"
    " nachricht e-mail mailadresse adresse universität institut bereich dass wenn mit an am im je il"
    " elle nous vous le"
    " la les un une merci bonjour oui non mais désolé désolée malheureusement peut-être en de du des al"
    " el los las una"
    " gracias hola sí si pero lo creo le te me tal vez quizás quizá no usted ud io lei noi grazie ciao"
    " buongiorno sì ma"
    " forse purtroppo mi ti il lo gli ik je u wij het een bedankt dank hallo beste ja nee maar helaas"
    " his her their its seine sein son sa suo zijn haar hans hendes hennes seu"
    " adding copying copied looping including introducing ccing"
    " misschien use via go old eso esto quien ella quem isso isto ele ela questo quello chi lui ce cela celui dat"
    " dit hij zij han hon hun hvem wer dort hier da jag vi"
    " hej tack men tyvärr kanske jeg tak takk desværre dessverre måske hei du det den eu você o os as um"
    " uma obrigado"
    " obrigada olá sim não mas infelizmente talvez"
)
SALUTATION: Final = re.compile(
    r"^(?:hi|hello|dear|hey|hallo|liebe[rs]?|guten \w+|sehr geehrte[rs]?|moin|servus|bonjour|ch[eè]re?|salut|hola|"
    r"estimad[oa]|querid[oa]|buen[oa]s \w+|ciao|gentile|egregi[oa]|car[oa]|buongiorno|beste|hoi|dag|ol[áa]|"
    r"prezad[oa]|bom dia|hej|hei|k[æj][aæ]re|b[äa]sta)\b[^,.!:?]{0,40}[,!:]\s*",
    re.IGNORECASE,
)
"""A greeting before the first words of a sentence: the one greeted is nobody to turn to."""
SECRETARY: Final = _any(
    r"(?:my |our )?(?:executive |personal )?assistant",
    r"(?:my|our|via|his|her) (?:pa|ea)",
    "secretary",
    "secretariat",
    "scheduler",
    "front desk",
    r"(?:my|our|the) reception(?:ist)?|at reception",
    r"(?:keeps?|manages?|runs?|handles?|looks? after|organi[sz]es?) (?:my|our) (?:diary|calendar|schedule)",
    r"(?:fuhrt|verwaltet) mein\w* (?:kalender|termine)|gere mon (?:agenda|emploi du temps)|lleva mi agenda",
    r"(?:tiene|gestisce) la mia agenda|(?:beheert|doet) mijn agenda|gere a minha agenda|skoter min kalender",
    r"assistentin|assistenz|sekretariat|sekretarin|vorzimmer|buro",
    "assistante?",
    "secretaire",
    "secretariat",
    "asistente|secretaria|secretario|secretariado",
    "assistente|segretaria|segreteria",
    "secretaresse|assistente|secretariaat",
    "assistent|sekreterare|sekretaer|sekretær|sekretar",
)  # fmt: skip
GREETED: Final = _any(
    r"(?:say|said) (?:hi|hello) to",
    r"(?:regards|greetings|love|best|hello|wishes) to(?= [a-z])",
    r"give (?:my|our) \w+ to",
    r"(?:gru(?:ss|e)e?|grusse\w*|gruss\w*)(?: bitte)? (?:an|von|\w+ von mir)",
    r"richten sie .{0,30}gru\w+",
    r"saluez|mes amities a|bonjour a (?:ta|ton|votre)",
    r"saludos? a (?!(?:todos|ti|usted))|recuerdos a|abrazo a",
    r"saluti a(?!(?: presto| tutti))|salutami|saluta|mi saluti",
    r"groet(?:en|jes) aan|doe de groeten",
    r"halsa (?:till|garna)?",
    r"hils(?:e)?(?: gerne| ogsa)? (?:til|pa)?",
    r"cumprimentos a(?: [a-z])|abraco a|lembrancas a",
)  # fmt: skip
TO_TURN_TO: Final = {
    "copied": _any(
        r"cc|cc'd|cc'ing|ccd|ccing|copied|copying|in copy|on copy|looped|looping|adding|added|in kopie|"
        r"in cc|im cc|en copie|"
        r"en copia|in copia|em copia|in de cc|i kopia|pa kopi|i kopi|kopia|kopi",
    ),
    "better": _any(
        r"(?:(?:now |also |usually )?(?:handles?|deals? with|looks? after|takes? care|is in charge|"
        r"is responsible|runs|leads)"
        r"|kummert sich|betreut|verantwortet|s' ?en occupe|s' ?occupe|pilote|gere|se ocupa|se encarga|lo lleva|"
        r"se ne occupa|segue|regelt|gaat over|trata|cuida|skoter|tar sig an|tar seg av|tager sig af)\b|"
        r"(?:(?:will|would|may|might|could|should|can|is|are|has|have|knows?|does|works?|runs?|leads?|"
        r"(?:on|in|at|from) [\w ]{1,25} is|who|, who|\( ?who|,? ?our|,? ?my|,? ?head|,? ?formerly)"
        r"|(?:ware|ist|kann|kennt|konnte|weiss|hat|die|der|,) |(?:est|serait|pourra|pourrait|connait|"
        r"sait|qui) |(?:es|seria|puede|podria|sabe|conoce|que) |"
        r"(?:e|sarebbe|puo|potrebbe|conosce|sa|che) |(?:is|zou|kan|weet|kent|die) |(?:ar|kan|vet|skulle|"
        r"som|er|ved|vil) |(?:e|seria|pode|poderia|sabe) |"
        r"(?:meget|mycket|mye|langt|far|much|way|viel|beaucoup|mucho|molto|veel|muito) )"
        r".{0,30}?(?:who you|the one|whom you|"
        r"better|best|right|ideal|perfect|help|more|placed|suited|person|good|glad|expert|"
        r"field|besser|richtig\w*|geeignet\w*|weiterhelfen|helfen|mehr|"
        r"mieux|aider|meilleure?|mejor|indicad[oa]|ayudar\w*|meglio|adatt[oa]|aiutar\w*|beter|"
        r"geschikter?|helpen|verder|battre|hjalpa|hjelpe|bedre|hjaelpe|hjælpe|rette|ratt|"
        r"melhor|ajudar|indicada|knows?|kennt|weiss|connait|conoce|conosce|weet|vet|ved)"
    ),
}
