"""Signs that mean the same in every language: thumbs, lengths of talk, polite requests, whose address it is."""

import re
from typing import Final

from outreach.domain.when_words import MONTHS

BARE_NO: Final = frozenset("no nope nein non nee neen nao nej nei".split())
THANKS: Final = re.compile(
    r"(?:many |so |vielen |muito |muchas |mille |hartelijk |mange |tusen |merci )?"
    r"(?:thanks?|thank you|danke?|bedankt|dank (?:je|u)|merci|gracias|grazie|obrigad[oa]|tack|takk?)\b"
)
"""'No, thanks' is a no; 'thanks' alone says nothing."""
THUMB: Final = re.compile("(?:[👍👌✅🙌💯🆗][\U0001f3fb-\U0001f3ff\ufe0f]*[ !.]*)+")
FEW_WORDS: Final = 5
"""A thumb agrees where hardly anything else is said; below a long text it may thank."""
DURATION: Final = re.compile(
    r"\b(?:(?:1[05]|[23]0|45) ?(?:min\w*|m\b|')|quarter of an hour|(?:fifteen|twenty|thirty) min\w*|"
    r"half an hour|viertelstunde|viertelstundchen|halbe stunde|quart d' ?heure|demi-heure|"
    r"cuarto de hora|cuartito de hora|media hora|quarto d' ?ora|quarticino|mezz' ?ora|"
    r"kwartier(?:tje)?|half uur(?:tje)?|quarto de hora|meia hora|kvarts?|kvarten|kvarter|halvtimme|halvtime)(?!\w)"
)
"""The length asked for: 'Fine, 15 minutes' grants it."""
LONGEST_GRANT: Final = 6
"""Words of a clause that does nothing but name the length."""
OK: Final = re.compile(
    r"(?:ok(?:ay|e|ej)?|oki|fine|all right|alright|right|well|very well|go on|deal|gut|na gut|also gut|nun gut|"
    r"in ordnung|bon|soit|d' accord|entendu|vale|bueno|venga|de acuerdo|bene|e va bene|va bene|goed|vooruit|"
    r"akkoord|prima|esta bem|pronto|certo|greit|fint|okej da|ok da|lad ga)(?: then| dann| alors| dan| da)?$"
)
"""Openings that grant what the next words name; alone they are too little in some languages."""
ASKED_OF_YOU: Final = re.compile(
    r"(?:(?:and |please |und |bitte )?(?:can|could|would|will|kann|konnen|konnten|wurden|wollen|pouvez|pourriez|"
    r"peux|voulez|puede|puedes|podria|podrias|podrian|pueden|quiere|puo|puoi|potrebbe|potresti|potete|vuole|"
    r"kunt|kun|zou|wilt|wil|pode|podem|poderia|podes|kan|kunne|kunde|vil|ville|skulle)"
    r" (?:you|u|je|jij|sie|du|ihr|vous|tu|usted|lei|ni)?\b|por favor|please|bitte|merci de|veuillez)"
)
"""A question that asks for something to be done: 'Could you take me off your list?'"""
_ME: Final = r"(?:me|mich|mir|mij|mig|meg|moi|mim|\w{3,}(?:rmi|atemi|temi|rme|eme|nme|dme|-me|-moi))"
ME_AT: Final = re.compile(
    rf"\b{_ME}\b(?! (?:a|your|ihre|votre|tu|su|suas?) )(?: [\w']+){{0,6}}? @|"
    r"\b(?:i am|i can be \w+|ich bin|bin ich|je suis|estoy|sono|ik ben|estou|jag (?:ar|nas)|jeg er)"
    r"(?: [\w']+){0,2} (?:at|on|under|via|unter|uber|sur|en|su|op|via|em|pa) @"
)
"""'You can get me on x@y': an address of the writer's own."""
OTHER_AT: Final = re.compile(
    r"\b(?:(?:die|den|der) erreich\w+|"
    r"him|her|them|ihn|ihm|lui|elle|eux|leur|hem|haar|hen|honom|henne|ham|hende|hun|han|dem|ele|ela|"
    r"lhe|lei|escribele|escribale|contactarl[ao]|scriv\w+(?:gli|le))\b(?: [\w']+){0,6}? @"
)
"""'Write to him at x@y': somebody else's."""
DAY_NAMED: Final = re.compile(
    r"\b(?:\w+days?|mon|tues?|wed|thurs?|fri|tomorrow|today|weeks?|weekend|months?|mornings?|afternoons?|evenings?|"
    r"lunch\w*|\w+tags?|wochen?|morgens?|monats?|vormittags?|nachmittags?|abends?|demain|\w{3,6}di|semaines?|mois|"
    r"matin|soir|apres-midi|lunes|martes|miercoles|jueves|viernes|manana|semanas?|mes|tardes?|domani|settimana|"
    r"mattina|pomeriggio|\w+dag|volgende|ochtend|middag|segunda|terca|quarta|quinta|sexta|amanha|proxim[oa]|"
    r"imorgon|veckan?|formiddag\w*|eftermiddag\w*|ettermiddag\w*|uken?|ugen?|\d{1,2}[:.h]\d\d|"
    r"\d{1,2} ?[ap]m|the \d{1,2}(?:st|nd|rd|th)|(?:am|el|le|il|den|dia|op de) \d{1,2}\.?)\b"
)
"""Something that narrows a time down, hour or no hour."""
CANNOT: Final = re.compile(
    r"\bcannot\b|\bkann (?:ich )?(?:[\w-]+ ){0,6}?(?:nicht|kein\w*)\b|\bkonnen wir (?:\w+ ){0,4}?(?:nicht|"
    r"kein\w*)\b|"
    r"\bne (?:\w+ )?(?:peux|pourrai|saurais|puis) |"
    r"\bn(?:o|on|ao) (?:\w+ ){0,2}?(?:puedo|podre|posso|potro|poderei|consigo|riesco|riusciro)\b|"
    r"\bkan (?:ik )?(?:\w+ ){0,5}?(?:niet|geen)\b|\bkan (?:jag|jeg) (?:\w+ ){0,4}?(?:inte|ikke|ingen|intet)\b"
)
"""First-person inability, whatever the verb: too little for a no alone, enough to doubt a yes before it."""
AGAIN: Final = re.compile(
    r"\b(?:writ\w*|try|ask|call|ring|ping|nudge|e?mail|contact|remind|come back|get back|get in touch|chase|knock|"
    r"meld\w*|schreib\w*|frag\w*|versuch\w*|probier\w*|ruf\w*|klopf\w*|komm\w*|ecri\w*|relanc\w*|contact\w*|"
    r"rappel\w*|"
    r"retent\w*|essay\w*|escrib\w*|llam\w*|intent\w*|prueb\w*|scriv\w*|riscriv\w*|chiam\w*|prov\w+|mail\w*|"
    r"schrijf\w*|bel|"
    r"vraag|probeer|klop|trek|meld|escrev\w*|lig\w+|tent\w+|skriv|ring|hor|mejla|kontakta|prova|fraga|hør|"
    r"kontakt|prøv|"
    r"spørg|spør|vend)(?: [\w'-]+){0,5} (?:again|once more|wieder|noch ?(?:ein)?mal|nochmals|erneut|a nouveau|"
    r"de nouveau|"
    r"otra vez|de nuevo|di nuovo|nuovamente|opnieuw|nog eens|nog een keer|weer|igen|igjen|pa nytt|outra vez|"
    r"novamente|"
    r"de novo)\b"
)
"""'Write again': later, unless it is refused."""
WAIT_UNTIL: Final = re.compile(
    r"\b(?:wait|hold (?:off|on)|warte\w*|attend\w*|patient\w*|esper\w*|aspett\w*|wacht\w*|aguard\w*|vanta|vent)"
    r"(?: [\w'-]+){0,3} (?:until|till?|bis|jusqu\w*|hasta|a que|fino|tot|ate|til)\b"
)
"""'Wait until January.'"""
NOT_BEFORE: Final = re.compile(
    r"\b(?:not|never|nothing|nicht|nichts|kein\w*|pas|rien|no|nada|non|niente|niet|niets|geen|nao|inte|inget|ikke|intet)"
    r"(?: [\w']+){0,4} (?:before|until|till|vor|bis|avant|antes d\w+|hasta|prima d\w*|fino a\w*|voor|tot|ate|fore|"
    r"innan|forran|før|for) (?:\w+ )?"
    rf"(?:{'|'.join(sorted(word for word in MONTHS if len(word) > 3))})\b"
)
"""'Not before March', in any words around it."""
BETTER_THAN_ME: Final = re.compile(
    r"\b(?:better|more) (?:\w+ ){0,6}than (?:i|me|myself)\b|\b(?:besser|mehr) (?:\w+ ){0,6}als ich\b|"
    r"\b(?:mieux|plus) (?:\w+ ){0,6}que moi\b|\b(?:mejor|mas) (?:\w+ ){0,6}que yo\b|\b(?:meglio|"
    r"piu) (?:\w+ ){0,6}di me\b|"
    r"\b(?:beter|meer) (?:\w+ ){0,6}dan ik\b|\b(?:melhor|mais) (?:\w+ ){0,6}(?:do )?que eu\b|"
    r"\b(?:battre|bedre|mere|mer) (?:\w+ ){0,6}(?:an|end|enn) (?:jag|jeg|mig|meg)\b"
)
"""Somebody else can help better: no willingness of the writer's."""
CLOCK_NEAR: Final = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|uhr|h|uur|o'clock)\b|\b\d{1,2}[:.]\d\d\b|\b(?:at|um|kl\.?|a las|alle|om) \d|"
    r"\b(?:lunch|noon|\w+day|tomorrow|\w+tag|morgen|demain|\w+di|manana|domani|amanha|\w+dag|imorgon)\b"
)
"""'Call me after 3pm' names a time of day, not a later month."""
MODAL: Final = re.compile(
    r"(?:kann|konnte|konnen|wird|wurde|can|could|will|would|kan|kunne|kunde|zou|zal|skulle|vil|peut|pourra\w*|saura\w*)\b"
)
SELF: Final = re.compile(r"\b(?:i|we|ich|wir|je|nous|on|ik|wij|jag|jeg|vi)\b")
"""'My colleague can help you better': a modal of a clause that names somebody else and not its writer."""
PURPOSE: Final = re.compile(
    r"\b(?:so(?: that)?|in order that|damit|so dass|sodass|pour que|afin que|para que|perche|affinche|zodat|opdat|"
    r"sa att|sa at|slik at)(?: [\w']+)?$|(?<!for )\byou $"
)
"""Before words of consent: 'so I can see', 'what you would like to discuss'."""
OTHERS: Final = re.compile(
    r"\b(?:people|folks|others|someone|somebody|anyone|anybody|everyone|colleagues?|mentors?|experts?|they|he|"
    r"she|who|"
    r"jemand\w*|andere\w*|leute|kolleg\w+|quelqu'? ?un|d'? ?autres|personnes|gens|collegues?|qui|alguien|otr[oa]s|"
    r"personas|gente|quienes?|qualcuno|altr[ie]|persone|colleghi|iemand|anderen|mensen|collega's|alguem|outr[oa]s|"
    r"pessoas|nagon|andra|manniskor|noen|nogen|andre|mennesker|folk|ludzie|inni|ktos|ihmis\w+|muut|joku)\b"
    r"(?: (?!(?:i|ich|je|j'|yo|io|ik|eu|jag|jeg|mina|me|mich|mir|moi)\b)[\w'-]+){0,4} ?$"
)
"""Before words of consent: somebody else's ('people who would be delighted to help')."""
GLAD_THEN: Final = re.compile(
    r"\b(?:was|were|been|war|waren|etais|etait|ete|fue|fui|era|ero|stat[oa]|estaba|foi|estava|fiquei|var|blev|ble|oli|"
    r"olin|byl[ao]?m?)(?: \w+){0,2} ?$"
)
"""Before words of consent: a gladness that is over ('I was pleased to be asked')."""
NOT: Final = re.compile(
    r"\b(?:not|cannot|never|nicht|nie|niemals|kein\w*|niet|nooit|geen|inte|ikke|aldrig|aldri|ingen|nao|nunca|jamais)\b"
)
"""What denies in one language and means nothing else in another that reads the words, too."""
OVERLOADED: Final = re.compile(
    r"\b(?:too|zu|trop|demasiado|troppo|te|for|altfor|alt for) (?:\w+ )?"
    r"(?:busy|beschaftigt|ausgelastet|occupee?|ocupad[oa]|impegnat[oa]|druk|upptagen|travlt|travelt|opptatt)\b"
)
"""'I am certainly too busy' agrees to nothing."""
KIND_WISH: Final = re.compile(
    r"\bwould (?:\w+ )?(?:love|like) to help[\w ]{0,20}$|\bwurde (?:ihnen |dir |sie |dich )?(?:wirklich )gern\b"
)
"""A wish that holds where nothing speaks against it."""
