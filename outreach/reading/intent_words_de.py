"""German words of consent, refusal and delay (data only; see `Phrases`)."""

from typing import Final

from outreach.reading.intent_phrases import Phrases

GERMAN: Final = Phrases(
    language="de",
    common="""
        ich sie ihnen ihr ihre ihren du dir dich und der die das ist nicht mit für auf ein eine einen
        zu es wir im in am um den dem von gern gerne leider vielen dank danke liebe lieber hallo guten
        grüße gruß mir mich aber auch wenn dass haben habe kann bitte ja nein sehr noch zur zum bei wie
        oder
    """,
    spelling=(
        (r"\bgeht's\b", "geht es"),
        (r"\bgibt's\b", "gibt es"),
        (r"\bich's\b", "ich es"),
        (r"\bgerne\b", "gern"),
        (r"\b(ae)\b", r"\1"),
    ),
    sets={
        "adverb": r"""
            leider|gern|auch|sehr|wirklich|derzeit|momentan|aktuell|im moment|zurzeit|zur zeit|einfach
            bestimmt|naturlich|selbstverstandlich|immer|jederzeit|ihnen|dir|dich|sie|mich|uns|ihm|damit|dazu
            da|dafur|hier|dabei|das|es|so|mal|einmal|kurz|einen|ein|eine|noch|aber|jetzt|doch|schon
        """,
        "talk": r"""
            sprechen|reden|telefonieren|treffen|unterhalten|austauschen|austausch|helfen|weiterhelfen
            behilflich|unterstutzen|beantworten|erzahlen|berichten|plaudern|kaffee|gesprach|zeit nehmen
            die zeit|weitergeben|zur verfugung|zur seite|begleiten|teilen|zusagen|nachkommen|entsprechen
            verabreden|ratschlage|rat geben|antworten|kennenlernen|kennenzulernen|zusammensetzen|zoomen
            video|mentor\w*|auskunft|dabei sein|machen|einrichten|freischaufeln|finden|nehmen|leisten
            anbieten|einplanen|ubernehmen|unterhalte|spreche|treffe|helfe|erzahle|berichte|beantworte
            telefoniere|rede|nehme|mache|teile|unterstutze|tausche|einen termin|ein gesprach|zu sprechen
            zu reden|zu helfen|zu telefonieren|zu treffen|zu unterhalten
        """,
        "neg": r"""
            nicht|niemand\w*|kein|keine|keinen|keiner|keinerlei|nie|niemals|weder|kaum|nimmer
        """,
    },
    benign=r"""
        um (?:was|welche\w*|wen)(?: \w+){0,3} geht es|worum geht es|(?:muss|mochte|
          will) (?:\w+ ){0,4}(?:kalender|terminplan|terminkalender) (?:schauen|sehen|gucken|checken|prufen|
          konsultieren)
        (?:hatte|konnte|ginge) (?:\w+ ){0,3}nicht (?:\w+ )?(?:besser|schoner|passender|gunstiger)
        (?:wollte|war) (?:ich )?(?:schon |erst |eigentlich |kurz davor |drauf und dran )+(?:nein|absagen|
          ablehnen)|(?:will|sage) (?:ich )?nicht nein|nicht viel versprechen
        nicht einmal
        (?:normalerweise|sonst|eigentlich|ublicherweise|meist) (?:\w+ ){0,3}(?:nein|ab)|schlage ich nicht aus
        (?:normalerweise|sonst|ublicherweise|meist) (?:antworte|beantworte|reagiere|mache|tue|lese|nehme|gebe|
          rede|spreche|treffe|telefoniere|mag) (?:\w+ ){0,3}nicht
        (?:antworte|reagiere|mache|tue|mag) ich (?:\w+ ){0,2}(?:normalerweise|sonst|ublicherweise|meist) nicht
        nicht (?:lang|lange) (?:uberlegen|bitten|gefackelt)|nichts lieber|nichts fur ungut
        kein problem|keine (?:sorge|ursache|frage|eile|umstande|grosse sache|muhe|scheu|angst|panik|hexerei)
        gar kein problem|kein(?:en)? (?:thema|ding|grund zur|zweifel|wunder)|nicht nur|nicht wahr
        nicht so schlimm|nicht schlimm|nicht zogern|zogern sie nicht|zoger nicht|nicht der rede wert
        warum nicht|wieso nicht|nicht vergessen|vergiss nicht|nicht zuletzt
        nicht (?:sicher|ganz sicher|genau|ganz)(?: ob| wie| was| wann)?
        weiss (?:ich )?(?:noch )?nicht (?:genau |sicher )?(?:ob|wie|was|wann|wo)
        weiss (?:ich )?(?:noch )?nicht
        nicht (?:fruher|eher|gleich|sofort|schneller) (?:geantwortet|gemeldet|reagiert|geschrieben|
          antworten|melden|reagieren)
        (?:noch )?nicht (?:geantwortet|gemeldet|reagiert|dazu gekommen|geschafft)|nichts zu danken
        nicht verkehrt|nicht mehr lang\w*
        kann (?:ich )?(?:aber )?nicht (?:versprechen|garantieren|klagen|glauben|erwarten)|nicht zu lang\w*
        kann es kaum erwarten|nicht ungewohnlich|nicht oft|nicht alltaglich|nicht immer|wenn nicht
        falls nicht|ob oder nicht|oder nicht|nicht unbedingt ein experte|nicht gestort|keine wunder
        nicht zu spat
    """,
    yes=r"""
        keine? (?:schlechte|dumme|uble) idee|(?:gar )?nicht schlecht die idee
        sehe (?:ich )?(?:kein\w*|nicht) (?:\w+ )?(?:problem|hindernis|grund (?:dagegen|nein)|schaden)|
          nichts im wege
        (?:was|nichts|wenig) (?:\w+ )?dagegen (?:spricht|sprache|sprechen)|spricht (?:ja )?(?:wenig|
          nichts) dagegen
        ^(?:warum|wieso) (?:auch |denn |eigentlich )?nicht[.!? ]*$
        ^kein (?:problem|thema|ding)[.! ]*$|nichts lieber als|(?:da|dazu) sage? ich nicht nein|nichts im weg\w*
        (?:kann|konnte|mochte|will|werde|wurde) (?:ich )?(?:da |dazu |einfach |schlecht |doch |kaum |
          nur schwer )*(?:nicht )?nein sagen
        (?:da|dazu|wie) (?:kann|konnte|sage) (?:ich|man) (?:da |dazu )*(?:schlecht|schwer|kaum|nicht|
          unmoglich) (?:nein(?: sagen)?|ablehnen|widerstehen)
        nichts dagegen|spricht nichts dagegen|nichts einzuwenden|habe nichts gegen|keine einwande
        sage (?:ich )?nicht nein
        (?:kann|konnte) (?:ich )?(?:da |dazu |so etwas )?(?:schlecht|kaum|nicht) (?:ablehnen|widerstehen)
        warum (?:eigentlich )?nicht
        (?:ist|ware|sollte|das) (?:gar |uberhaupt |wirklich )?kein(?:erlei)? (?:problem|thema|
          ding)(?: sein)?
        soll(?:te)? (?:es )?nicht scheitern
    """,
    willing=r"""
        ^(?:dann |bitte |also |einfach )*(?:melden sie sich|meld\w* dich|
          ruf\w* (?:sie )?(?:mich )?(?:einfach )?(?:an|durch))(?: einfach| gern| gerne| ruhig| jederzeit|
           bei mir)*$|(?:reicht|langt) (?:es |die zeit )(?:allemal|schon|gerade)
        soll(?:en)? (?:ich|wir) (?:\w+ )?(?:anrufen|telefonieren|durchrufen)
        nehme (?:ich )?mir (?:gern |dafur |die |gern die |natürlich )*(?:zeit|viertelstunde|halbe stunde)|
          (?:am besten|gut|meist|immer) (?:\w+ )?(?:zu erreichen|erreichbar)|
          (?:das )?kriegen wir (?:\w+ )?hin|lasst sich (?:machen|einrichten)
        rufen s(?:ie|'|\b)(?: \w+){0,4} (?:an|durch)$|bin (?:ich )?(?:meist|meistens|immer|normalerweise|
          in der regel) (?:da|erreichbar|im buro|zu hause)
        {talk} (?:konnen|kann|konnten) (?:wir|ich) (?:\w+ ){0,2}(?:gern|immer|schon|ja|natürlich)?$|
          {talk} (?:konnen|kann) (?:wir|ich)$
        (?:dann|na dann|auf|also) (?:mal )?los$|(?:melden|meld|rufen|ruf) (?:sie |
          dich )?(?:sich )?(?:einfach |gern |ruhig |mal )*(?:telefonisch|durch|kurz)
        (?:das |wird |konnen wir |kriegen wir |bekommen wir )?(?:machen wir|gemacht|hin)$|geht klar|
          von mir aus|meinetwegen
        (?:also|na|nun) gut|dann eben|(?:haben|hat|hast) mich (?:\w+ ){0,3}(?:uberzeugt|neugierig|uberredet|
          herumgekriegt)
        (?:uberzeugt|neugierig gemacht)|bin dabei|bin gespannt auf unser|konnen wir (?:gern )?machen|
          lassen wir uns
        (?:rufen sie|ruf|melden sie sich|meld dich) (?:einfach |gern |doch |kurz |mich |
          jederzeit )*(?:durch|an|bei mir)$
        (?:schlagen sie|schlag|nennen sie|nenn) (?:mir |doch |einfach |gern |mal )*(?:was|etwas|
          einen termin|termine) vor
        (?:mache|mach|tue?|erzahle?|erzahl) (?:ich )?(?:\w+ ){0,2}(?:gern|immer gern)
        (?:wurde|werde) (?:ich )?mich (?:sehr )?(?:darauf |daruber )?freuen
        (?:wurde|freue|werde) mich (?:sehr )?freuen
        lasst sich (?:immer |schon |sicher |bestimmt |gut |bei mir )*(?:einrichten|machen)$
        (?:sehr |wirklich |herzlich |ausgesprochen |ganz |nur zu )?gern(?! (?:geschehen|gelesen|
          im (?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|herbst|
          fruhjahr|sommer|winter|neuen)|nach |wieder|noch einmal|nochmal|erneut|an |spater|ab |weiter an))
        mit (?:grossem |dem grossten |viel )?vergnugen
        freue? (?:ich )?(?:mich )?(?:sehr |schon |darauf|auf (?:das|unser|den|ein|unseren|die|dich|sie|
          unsere|einen))[\w ]{0,30}
        freut mich (?:sehr )?(?:dass|wenn)? ?(?:wir|sie|du)?
        (?:bin|ware|stehe|stunde|sind|stehen) {adv}(?:dabei|bereit|zur verfugung|offen|zu haben|
          einverstanden|jederzeit)
        einverstanden|(?:ja|aber) (?:das )?(?:klar|sicher|naturlich|gern|unbedingt|bitte)|klar doch|na klar
        aber sicher|selbstverstandlich|auf jeden fall
        (?:helfe|beantworte|unterstutze|erzahle|berichte|unterhalte|spreche|telefoniere|treffe|nehme mir|
          tausche|teile|gebe) (?:ich )?{adv}(?:zeit|mich|fragen|auskunft|rat|meine|von|uber|bei|mit|aus|
          weiter)
        (?:kann|konnen|konnten|konnte|wurde|wollen|lassen sie uns|lass uns|lasst uns|sollten|werde|mache|
          mag|mochte) {adv}(?:ich |wir |uns |mich )?[\w ]{0,40}?{talk}
        (?:klingt|hort sich|finde ich|ist|ware|passt|wurde) {adv}(?:gut|super|toll|prima|klasse|schon|
          perfekt|passen|moglich|machbar|eine (?:gute|tolle|schone|prima) idee|
          eine freude|mir eine freude|mir eine ehre|eine ehre)(?: an)?
        (?:passt|past|geht|klappt|funktioniert|lasst sich)(?: (?:es|das|mir|bei mir|fur mich))* ?(?:gut|
          prima|super|wunderbar|bestens|perfekt|machen|einrichten|klar|in ordnung)?$
        (?:mache|machen) (?:ich |wir )?(?:\w+ ){0,3}(?:gern )?eine ausnahme
        rufen sie (?:mich )?(?:einfach |gern |doch |jederzeit )*an
        ruf (?:mich )?(?:einfach |gern |doch |jederzeit )*an|kommen sie (?:gern |einfach |doch )*vorbei
        komm (?:gern |einfach )*vorbei
        (?:halbe stunde|20 minuten|30 minuten|zwanzig minuten|15 minuten|viertelstunde|kurzes gesprach|
          kurzes telefonat) (?:kann ich|finde ich|ist|sind|nehme|schaffe|habe|lasst|bekomme|geht|
          lassen)(?!nicht)[\w ]{0,40}
        (?:ich )?sage (?:ich )?{adv}zu|zusage|bin ich dabei
        fragen sie (?:mich )?(?:einfach |gern |ruhig )*(?:los|alles|was)?$|schiessen sie los|schiess los
    """,
    opening=r"""
        freilich|gewiss|wohl wahr
        nur zu|na klar|logo|passt schon|geht in ordnung
        (?:ja|jawohl|jo|klar|sicher|naturlich|gern|sehr gern|selbstverstandlich|okay$|ok$|einverstanden|
          abgemacht|prima|super|perfekt|passt|wunderbar|unbedingt|absolut|bestatigt|freut mich|toll|bestens|
          alles klar|aber gern|herzlich gern)(?! (?:ich erinnere|habe ich (?:gelesen|gesehen|bekommen|
          erhalten)|dass|zu (?:horen|lesen)|geschehen|ich habe (?:ihre|deine)|das (?:problem|kenne)))
    """,
    wishful=r"""
        grundsatzlich|prinzipiell|eigentlich|an sich|im prinzip|theoretisch
        wurde|hatte|ware|konnte|mochte
    """,
    hollow=r"""
        so (?:gern|reizvoll|schmeichelhaft|verlockend|spannend|schon)[\w ]{0,25} (?:ich|es|das|ihre?|
          deine?)(?: \w+){0,6}
        (?:wurde|mochte) (?:ich )?(?:ihnen |dir |sie |dich )?(?:wirklich |ja |schon |so )+gern
        (?:sehr )?gern (?:hatte|ware) (?:ich )?|(?:hatte|ware)[\w ]{0,25} gern
        hatte (?:ich )?(?:\w+ ){0,3}gern
        (?:ware|hatte) (?:mir |es mir )?(?:eine freude|eine ehre|ein vergnugen|mich) gewesen
        wunschte ich konnte|ich wunschte|so gern ich(?: \w+){0,6}|wurde (?:ihnen |dir |sie |dich )?ja gern
        wenn ich konnte
    """,
    declines=r"""
        verzichte (?:\w+ )?(?:dankend|gern|lieber|darauf)
        (?:das|es) passt (?:fur mich |mir |bei mir |leider |gerade |so )*nicht$
        (?:anfragen|mails|zuschriften|solche\w*|dergleichen|derartige\w*)(?: \w+){0,4} (?:nicht|
          nie) (?:mehr )?(?:beantwort|annehm|nachkomm|bearbeit|entsprech)\w*
        kein\w* (?:kopf|nerv) (?:dafur|fur)|(?:such|frag|find)\w* (?:\w+ ){0,3}(?:wen|jemand\w*|jmd) ander\w*
        (?:ziehe (?:ich )?es vor|ziehe vor)(?: \w+){0,5} nicht|ziehe (?:ich )?es vor|(?:sehe|
          nehme) (?:ich )?(?:davon|hiervon) (?:\w+ )?(?:ab|abstand)|uberlasse (?:ich )?(?:\w+ )?(?:anderen|
          jungeren|den)|(?:besser|lieber|eher) nicht$
        mich (?:\w+ ){0,3}nicht (?:\w+ ){0,2}(?:außern|aussern|beteiligen|einlassen|binden|verpflichten)|
          (?:keine|wenig) hilfe (?:sein|für|fur)|nicht (?:mein|unser) (?:metier|ding|feld)
        (?:einen |den )?korb geben|schaffe (?:ich )?(?:es )?(?:\w+ ){0,4}nicht einmal
        (?:zuruckgezogen|aufgehort|aufgegeben|zuruckziehe|niedergelegt)|beim besten willen (?:nicht|
          keine?n?)|(?:gerecht werden)$|lassen (?:sie|wir) (?:das |es )?(?:mal|lieber|
          besser)(?: sein| gut sein)?$
        nicht (?:etwas|mein\w*)(?: \w+){0,3} (?:mache|tue|anbiete)|(?:allen|jedem|alle) (?:\w+ )?(?:gerecht|
          antworten|nachkommen|beantworten)|sehen sie es mir nach|bitte (?:ich )?(?:\w+ )?um nachsicht
        (?:absagen|ablehnen|verzichten|abstand nehmen|absehen|passen|enttauschen|eine absage (?:geben|
          erteilen)) (?:muss|
          mochte|werde|will|mussen|mochten|werden)$
        (?:darf|durfen|kann) (?:[\w-]+ ){0,5}?{neg} (?:[\w-]+ ){0,4}?(?:geben|fuhren|teilnehmen|annehmen|
          erteilen|machen)$
        {neg} (?:[\w-]+ ){0,2}?(?:gestattet|erlaubt|zulassig|gewunscht|vorgesehen)
        (?:muss|musste|mochte|werde|will|soll|darf) (?:ich )?(?:\w+ ){0,3}(?:absagen|ablehnen|verzichten|
          verneinen)
        halte (?:ich )?(?:\w+ ){0,6}(?:nichts|nicht viel|wenig)|bringt (?:\w+ ){0,3}nichts
        darf (?:ich )?(?:\w+ ){0,6}(?:nicht|keine?n?|nichts)|(?:nicht|uns) (?:gestattet|erlaubt|untersagt)|
          untersagt
        nichts (?:beizutragen|zu bieten|zu sagen|zu erzahlen|beibringen|sinnvolles)|nichts fur mich
        (?:versprochen|vorgenommen|geschworen)(?: \w+){0,6} (?:kurzer\w*|weniger|keine?n?|nicht|nein|schluss)
        kurzer ?(?:zu)?treten|kurzertreten|kurzerzutreten|daraus wird (?:leider )?nichts|wird (?:leider |
          wohl )nichts
        (?:mache|gebe|fuhre|nehme) (?:ich )?(?:so etwas|sowas|solche\w*|derlei|
          dergleichen)(?: \w+){0,4} (?:nicht|ungern)
        (?:so etwas|sowas|solche\w*|derlei|dergleichen) (?:\w+ ){0,4}(?:nicht|ungern|keine)|
          nicht darauf einlassen
        (?:ich )?(?:muss|werde|will) (?:\w+ ){0,3}(?:leider )?nein sagen|(?:ein|mein) (?:klares |
          freundliches )?nein
        fehlt mir (?:\w+ ){0,5}(?:zeit|kraft|luft|energie)|(?:zeit|kraft|energie) fehlt mir
        habe ich (?:\w+ ){0,3}(?:kein|keine|keinen) (?:\w+ )?(?:zeit|kopf|nerv|muse|musse|lust)
        (?:keine|keinen) (?:solchen?|derartigen?|weiteren?)
        (?:wird|ist|ware) mir (?:das )?(?:leider |einfach )?zu viel|ausser ?stande
        {neg} (?:[\w-]+ ){0,4}?(?:annehme|aufnehme|eingehe|nachkomme|zusage|ubernehme|anbiete|leisten kann|
          mache)$
        (?:muss|musste|mochte|werde|will|sehe mich gezwungen|bleibt mir nur|wurde|
          sollte) (?:[\w-]+ ){0,8}?(?:absagen|ablehnen|verzichten|nein sagen|eine absage|abzusagen|
          abzulehnen|enttauschen|abstand nehmen|absehen)
        (?:muss|musste|mochte|werde|will) (?:ich )?(?:(?!mir\b|uns\b|ihnen\b|dir\b)[\w-]+ ){0,4}?passen$
        (?:sage|lehne) (?:ich )?{adv}[\w ]{0,25}?(?:ab|nein)$|(?:eine |meine |leider )absage
        leider (?:nein|nicht)$|nein danke|nein leider|danke nein|danke aber nein|kein(?:erlei)? interesse
        nicht interessiert|nicht (?:mein|in meinem) interesse|kein bedarf
        {neg} {adv}(?:die |genug |genugend |ausreichend |freien? |weiteren? |zusatzlichen? |mehr |
          die notige |die notwendige |wirklich )*(?:zeit|kapazitat\w*|freiraum\w*|luft|ressourcen|
          moglichkeit\w*|spielraum|energie|zeitfenster|valenzen|kraft|nerven|termine? frei|
          platz)(?! (?:verloren|verlieren))
        (?:zeit|kapazitat\w*|moglichkeit\w*|kraft) (?:habe ich |hatte ich |ist |sind |fehlt |
          finde ich )?{adv}(?:nicht|keine|fehlt)
        (?:fehlt|fehlen) (?:[\w-]+ ){0,4}?(?:die |an )?(?:zeit|kapazitat\w*|kraft|luft)
        {neg} (?:[\w-]+ ){0,5}?(?:in der lage|moglich|zusagen|nachkommen|entsprechen|annehmen|aufnehmen|
          ubernehmen|betreuen|anbieten|leisten|verpflichten|dienen|in frage|infrage|weiterhelfen|behilflich|
          machbar|schaffe?n?|zur verfugung|bereit|eingehen|einlassen|unterbringen|erfullen|einrichten|
          drin)(?! (?:gewesen|war))
        (?:nehme|ubernehme|gebe|mache|biete|fuhre) (?:ich )?{adv}(?:keine|keinen|kein|grundsatzlich keine|
          nicht)
        (?:keine|keinen) (?:neuen?|weiteren?|mentees?|mentoring\w*|gesprache|anfragen|zusatzlichen?)
        mochte (?:ich )?(?:das |mich |dies |es |daran |so etwas |aber |lieber |leider |doch )*{neg}
        lieber nicht|eher nicht|nichts fur mich|nicht mein ding|passe (?:ich )?(?:diesmal|lieber)?$
        da(?:rum|her)? passe ich
        (?:stehe|stehen|kann|konnen|werde|konnte) (?:ich |wir )?{adv}(?:dafur |hierfur |
          fur (?:\w+ ){1,3})?(?:leider )?{neg} (?:zur verfugung|dienen|mehr)
        {neg} (?:die |der )?(?:passende|geeignete)\w* (?:mentor|person|ansprechpartner)\w* fur
        aus (?:zeitgrunden|zeitlichen grunden|gesundheitlichen grunden|personlichen grunden|
          familiaren grunden)
        abgelehnt|absage erteilen|nicht wahrnehmen|kommt (?:fur mich )?(?:leider )?nicht
        wird (?:das |es )?(?:leider )?nichts|das geht (?:\w+ ){0,2}nicht$
        (?:ich )?(?:schaffe|packe) (?:ich )?(?:es |das )?(?:leider |einfach |zeitlich |derzeit |
          momentan )*nicht
        zeitlich (?:leider )?(?:nicht|unmoglich)
    """,
    load=r"""
        (?:komplett |vollig |total |ganz |absolut )?dicht
        nicht (?:\w+ )?viel zeit
        (?:terminkalender|kalender|schreibtisch|teller|tage|wochen|woche|auftragsbuch\w*) (?:ist|sind|
          platzt|quillt)[\w ]{0,25}(?:voll|randvoll|ausgebucht|dicht|uber|ubervoll)?
        (?:zu |sehr |so |extrem |total |vollig |voll |momentan |derzeit )(?:viel (?:um die ohren|zu tun|los|
          auf dem tisch|arbeit)|beschaftigt|ausgelastet|eingespannt|ausgebucht|belastet|eingebunden|
          verplant)
        stecke(?: \w+){0,6} in|uberlastet|ausgelastet|eingespannt|ausgebucht|land unter|am limit
        bis uber beide ohren|stress|alle hande voll|viele verpflichtungen|andere verpflichtungen|terminlich
        anderweitig|zugeschuttet|komplett voll|hochsaison
    """,
    regret=r"""
        leider|bedaure|bedauere|bedauerlicherweise|tut mir (?:sehr |wirklich |furchtbar )?leid
        es tut mir leid|schade|so leid|mit bedauern|zu meinem bedauern|schweren herzens
        entschuldig\w+(?! die (?:spate|verspatete|verzogerte))|um verstandnis|ihr verstandnis
        dein verstandnis
    """,
    wishes=r"""
        (?:trotzdem|dennoch|gleichwohl) (?:viel|alles|gutes)|(?:viel erfolg|alles gute) (?:trotzdem|dennoch|
          weiterhin|ihnen|dir)
        viel (?:erfolg|gluck)|alles gute (?:fur|bei)
        (?:wunsche|drucke) (?:ich )?(?:ihnen|dir|sie)[\w ]{0,40}(?:erfolg|gluck|gute|daumen|beste)
        drucke (?:die |ihnen die |dir die )?daumen
        hoffe (?:dass )?(?:sie|du) (?:jemand\w*|eine andere|bald|trotzdem)|toi toi toi
    """,
    unable=r"""
        (?:kann|konnen|konnte|werde|wurde|schaffe) (?:ich |wir |
          es )?(?:[\w-]+ ){0,7}?{neg}(?: [\w-]+){0,5}? (?:helfen|sprechen|reden|telefonieren|treffen|
          unterhalten|unterstutzen|beantworten|nehmen|machen|geben|teilnehmen|kommen|antworten|beraten|
          begleiten|mitmachen)
        {neg} (?:[\w-]+ ){0,4}?(?:helfen|unterstutzen|sprechen|telefonieren|treffen|beantworten|unterhalten|
          beraten|begleiten)(?: kann| konnen| werde| konnte)?$
        (?:passt|geht|klappt) (?:es |das |bei mir |mir )*{adv}{neg}|kann (?:ich )?{adv}{neg}$
        bin (?:ich )?(?:[\w-]+ ){0,3}(?:nicht (?:da|verfugbar|erreichbar|frei)|verhindert)
    """,
    now=r"""
        jetzt|derzeit|momentan|im (?:moment|augenblick)|zurzeit|zur zeit|gerade|aktuell|gegenwartig|vorerst
        (?:diese|diesen|dieser|dieses|die nachsten|in den nachsten|kommenden)(?: \w+)? (?:wochen?|monate?n?|
          tage?n?|quartal|semester|jahr|herbst|winter|sommer)
        noch nicht|heute|bis|vor (?:weihnachten|ostern|dem|der|januar)|dieses jahr|in diesem jahr
        fur den rest
    """,
    later=r"""
        ^(?:erst )?nach (?:ostern|weihnachten|pfingsten|neujahr|den (?:ferien|feiertagen)|dem urlaub)(?: wieder)?$
        (?:im|ab|anfang|mitte|ende|nach) (?:januar|februar|marz|april|mai|juni|juli|august|september|
          oktober|november|dezember|
          fruhjahr|herbst|sommer|neuen jahr|weihnachten|ostern)(?: dann)?(?: sehr| wieder)? gern
        (?:geben|gib|lassen|lass) (?:sie )?mir (?:\w+ ){0,3}(?:wochen|monate|zeit|tage)|^(?:vielleicht |
          eher |dann )?(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|
          dezember|fruhjahr|sommer|herbst)$
        (?:erst |bis |auf )?nach (?:de[rnm] |die )?(?:\w+ )?(?:verschieben|vertagen)|(?:dieses|
          heuer) jahr (?:nicht|keine\w*) mehr|sieht es (?:wieder |dann )?besser aus
        (?:meld\w*|schreib\w*|frag\w*|komm\w*|ruf\w*|versuch\w*|probier\w*) (?:\w+ ){0,4}(?:wenn|sobald|
          nachdem)(?! (?:sie|du|es (?:ihnen|dir)))
        (?:wenn|sobald|nachdem) (?:\w+ ){1,8}(?:durch|vorbei|voruber|geschafft|abgeschlossen|gelegt|
          uberstanden|fertig|beendet|hinter) ?(?:ist|sind|haben|mir|uns|habe)?
        (?:da )?geht (?:gerade |im moment |derzeit )?gar nichts|(?:nicht|gern) (?:vor|erst ab|erst im|erst nach)
        (?:melden|meld|melde|schreiben|schreib|fragen|frag|kontaktieren|kontaktier|erinnern|erinner|
          sprechen|sprich|rufen|ruf|kommen|komm|versuchen|versuch\w*|probieren|probier\w*|mailen|
          pingen) (?:sie |du )?(?:sich |dich |mich |mir |bitte |gern |doch |einfach |ruhig |dann |es |
          einfach mal |mal |auf mich |bei mir |gerne )*(?:im (?:januar|februar|marz|april|mai|juni|juli|
          august|september|oktober|november|dezember|herbst|fruhjahr|fruhling|sommer|winter|neuen|nachsten|
          laufe)|in (?:ein|zwei|drei|vier|sechs|\d|einigen|ein paar|der zweiten|einem|den)|nach|spater|ab |
          wieder|noch ?(?:ein)?mal|erneut|anfang|mitte|ende|nachst\w+|wenn|sobald)
        (?:im|ab|nach|anfang|mitte|ende|in|gegen|zum) [\w. ]{1,40}?(?:wieder|noch ?(?:ein)?mal|erneut|
          nochmals)? ?(?:melden|meldest|zu melden|auf mich zukommen|zuruckkommen|darauf zuruck|anfragen|
          schreiben|zu schreiben|sprechen|reden|telefonieren|anrufen|nachfragen|anklopfen|nachhaken|besser|
          gunstiger|ruhiger|entspannter|moglich|wieder luft|mehr luft|mehr zeit|wieder zeit)
        (?:erst|fruhestens|eher|besser|lieber|vielleicht|gern|wieder|dann|wohl|
          aber) (?:wieder )?(?:im (?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|
          november|dezember|herbst|fruhjahr|sommer|winter|neuen|nachsten)|in (?:ein|zwei|drei|vier|sechs|\d|
          einigen|ein paar|einem)|nach|ab|anfang|mitte|ende|nachst\w+|spater)
        (?:aber |nur |leider )?(?:nicht jetzt|jetzt nicht|jetzt noch nicht|jetzt gerade nicht|noch nicht|
          im moment nicht|derzeit nicht|momentan nicht|gerade nicht|nicht (?:vor|bevor|sofort|gleich|
          in diesem jahr|dieses jahr|mehr in diesem jahr|mehr dieses jahr|diesen monat|diese woche))
        (?:zu einem )?spateren zeitpunkt|ein andermal|ein anderes mal
        (?:auf|bis) (?:januar|februar|marz|april|mai|juni|herbst|ins neue jahr|
          nach) [\w ]{0,20}(?:verschieben|vertagen|warten)
        verschieben|vertagen|danach
        (?:schlechter|ungunstiger|falscher|denkbar schlecht\w*) (?:zeitpunkt|moment)|im neuen jahr
    """,
    opts_out=r"""
        (?:brauch|musst|mussen|brauchst)\w* (?:sie |du )?(?:mir|mich|sich) (?:\w+ ){0,2}?(?:nicht|nie) (?:mehr|
          wieder|noch ?mal|erneut) (?:zu )?(?:schreib|kontaktier|meld|anschreib)\w*
        (?:untersag|verbiet|verbitt)\w*(?: \w+){0,3} (?:jede\w*|jegliche\w*|weitere\w*|kunftige\w*)
        (?:geloscht|entfernt|gestrichen|ausgetragen|abgemeldet) (?:werden|haben|wissen)$|
          schluss mit (?:\w+ )?(?:e-?mails?|mails?|nachrichten)|recht auf (?:loschung|vergessen\w*)|
          widerspreche (?:\w+ ){0,4}(?:verwendung|nutzung|verarbeitung|speicherung)
        in (?:frieden|ruh)
        unerwunscht|(?:bitte|verlange|fordere|ersuche) (?:\w+ ){0,3}(?:um )?(?:die )?(?:umgehende |
          sofortige )?loschung|unaufgefordert\w*
        (?:losch\w*|streich\w*|entfern\w*|vergess\w*) (?:sie )?(?:sie|diese|das|mich|alles|ihn|
          es)(?: bitte)?(?: umgehend| sofort| unverzuglich)?$
        verschon\w* (?:sie )?mich|(?:sehen|nehmen) (?:sie )?(?:bitte )?(?:\w+ )?(?:von|abstand)
        (?:keine|keinerlei) (?:weiteren? )?(?:mails?|nachrichten|anfragen|zuschriften|kontaktaufnahmen?) mehr
        (?:nicht|nie) (?:mehr|wieder)(?: zu)? (?:schreiben|mailen|melden|kontaktieren|anschreiben|anmailen)
        verbitte (?:ich )?mir
        (?:schreiben|schreib|kontaktieren|kontaktiere?|mailen|belastigen|belastige|senden|sende|schicken|
          schick|behelligen|anschreiben|rufen|melden) (?:sie |du )?(?:sich |mich |mir |uns |bei mir |
          bitte )*{neg}(?: \w+){0,2}? ?(?:mehr|weitere\w*|wieder|nochmals?|erneut|an|e-?mails?|mails?|
          nachrichten|werbung|solchen?)
        (?:keine|keinen|keinerlei) (?:weiteren? |mails? |solchen |derartigen |
          unaufgeforderten )*(?:e-?mails?|mails?|nachrichten|kontaktaufnahme|anschreiben|zuschriften|post|
          werbung|kontaktversuche|kontakt)(?: \w+){0,4}? ?(?:mehr|wunsche|erwunscht|erhalten|bekommen|
          senden|schicken|zusenden|von ihnen)?
        (?:nehmen|loschen|streichen|entfernen|tragen|nimm|losche|streiche|streich|losch|
          entferne) (?:sie )?(?:[\w-]+ ){0,6}?(?:liste|verteiler|adresse|daten|kontakt\w*|datenbank|
          mailadresse|verzeichnis|e-mail-adresse)
        (?:von|aus) (?:der|ihrer|deiner|ihrem|deinem|dem|allen|ihren) (?:\w+ )?(?:liste|verteiler|listen|
          datenbank|mailingliste)
        (?:mochte|will|wunsche) (?:\w+ ){0,4}(?:nicht|keine)(?: \w+){0,5} (?:kontaktiert|angeschrieben|
          horen|belastigt|erhalten|bekommen|angemailt)
        lassen sie mich (?:bitte )?in ruhe|lass mich (?:bitte )?in ruhe|unterlassen sie
        horen sie (?:bitte )?auf|hor (?:bitte )?auf|widerspreche (?:ich )?der|dsgvo|abgemeldet werden
        melden sie mich (?:bitte )?ab|als spam|ohne meine (?:zustimmung|einwilligung|erlaubnis)|
          nicht (?:zugestimmt|eingewilligt)|(?:das|
          dies) ist (?:\w+ )?spam$|nie wieder (?:schreiben|kontaktieren|melden)
        (?:mir|mich) nie wieder|(?:sehen|nehmen) sie (?:bitte |kunftig )*von weiteren
        (?:bitte )?(?:nicht|nie) (?:mehr|wieder) (?:kontaktieren|schreiben|anschreiben|melden|mailen|
          anrufen|anmailen)
    """,
    wrong_person=r"""
        nicht dass ich (?:\w+ ){0,4}(?:richtige\w*|geeignet\w*|passende\w*|beste\w*|hilfe|nutz\w*)
        (?:der|die|ein|eine) (?:ganz |vollig |wirklich |denkbar )?falsche\w*|nicht (?:der|die) richtige
        (?:im|in|schon im|langst im) (?:ruhestand|rente|pension)|pensioniert|verrentet|emeritiert
        nicht mehr (?:\w+ ){0,3}(?:tatig|aktiv|branche|fach|geschaft|beruf|thema|stand|dabei|drin)
        (?:branche|beruf|fach|metier|feld) (?:\w+ )?(?:gewechselt|verlassen|gekehrt)|(?:mit dem thema|
          damit)(?: \w+){0,5} nichts mehr zu tun
        von mir (?:\w+ ){0,4}(?:nicht|nichts|wenig|hochstens)(?: \w+){0,4} lern\w+|
          von mir lern\w+ (?:\w+ ){0,2}(?:hochstens|wenig|nichts)
        {neg} (?:wirklich |unbedingt |ganz |der |die |dein |ihr |ein )*(?:richtige\w*|beste\w*|passende\w*|
          geeignete\w*|ideale\w*) (?:person|ansprechpartner\w*|adresse|mann|frau|kontakt|stelle|
          gesprachspartner\w*|mentor\w*)
        falsche\w* (?:person|adresse|ansprechpartner\w*|stelle)
        nicht (?:mehr )?(?:mein (?:gebiet|fachgebiet|thema|feld|bereich)|in dem bereich|in diesem bereich|
          zustandig|vom fach)
        nicht mehr (?:in der branche|in dem feld)
    """,
    refers=r"""
        (?:das )?macht (?:bei uns|hier|inzwischen|jetzt|mittlerweile) (?=\w)
        (?:haben sie|hast du) (?:es )?(?:schon |mal )*(?:mit|bei) (?=\w)
        (?:ist|sind) (?:dafur |hier |da |inzwischen |jetzt )?zustandig|(?:kummert|kummern) sich|betreut|
          verantwortet|leite (?:ich )?(?:\w+ ){0,4}(?:an )?(?=\w)
        (?:da |das )?(?:fragen sie|frag|weiss|kann)(?: (?:da|ihnen|dir))? (?:besser|am besten|eher|viel besser)
        (?:ist|ware) (?:da |hier |dafur )?(?:die|der) (?:richtige|bessere|beste)|kennt sich (?:da |damit |
          hier )?(?:\w+ )?(?:aus|besser)
        (?:wenden sie sich|wende dich|wendet euch|sprechen sie|sprich|fragen sie|frag|kontaktieren sie|
          kontaktiere?|schreiben sie|schreib|melden sie sich|meld dich|reden sie|rede)(?: (?:bitte|doch|
          am besten|besser|lieber|gern|einfach|vielleicht|mal|einmal|direkt|stattdessen|auch|mit|an|
          bei))* (?!(?:mir|mich|uns|ruhig|sich)\b)
        (?:an|mit|bei) (?:meine[nrm]?|unsere[nrm]?|einen?|eine[rm]?|den|der|dem|frau|
          herrn) (?:\w+ ){0,2}?(?:kolleg\w+|freund\w*|bekannte\w*|chef\w*|nachfolger\w*|partner\w*|\w+)
        (?:meine?n?|unsere?n?|eine?n?) (?:\w+ )?(?:kolleg\w+|freund\w*|bekannte\w*|nachfolger\w*|partner\w*)
        in (?:cc|kopie)|ins cc
        (?:stelle|bringe|vermittle|verbinde|verweise|leite|vernetze)[\w ]{0,40}(?:kontakt|vor|weiter|mit|an)
        (?:ist|ware|kann|konnte|kennt|weiss) (?:[\w-]+ ){0,5}?(?:besser\w*|geeigneter\w*|richtige\w*|
          ideale\w*|beste\w*|weiterhelfen|passender\w*|mehr)
        empfehle|empfehlen|hinweisen auf
    """,
    moved=r"""
        (?:erreich\w+|find\w+|schreib\w*|mail\w*) (?:sie |du )?(?:mich|mir) (?:\w+ ){0,4}(?:unter|an|uber|via)
        neue[nr]?(?: \w+)? (?:e-?mail-?|mail-?)?(?:adresse|anschrift|mailadresse)
        (?:diese|alte)[rn]? (?:e-?mail-?|mail-?)?(?:adresse|mailadresse|postfach|
          konto)[\w ]{0,30}(?:nicht mehr|abgeschaltet|geschlossen|gelost|bald|stillgelegt|deaktiviert|kaum)
        (?:erreichen|erreichst|erreichbar|schreiben|schreib)(?: \w+){0,5} (?:unter|an)
        (?:habe|wechsle|gewechselt)[\w ]{0,30}(?:arbeitgeber|stelle|job|adresse|firma)
    """,
    suits=r"""
        passt|passen|geht|ginge|klappt
        ist (?:gut|super|prima|perfekt|in ordnung|recht|notiert|eingetragen|ok|okay)|bestatige|bestatigt
        bis dann|eingetragen|notiert|kann ich|wurde gehen|bin ich da|habe ich zeit|sehen uns|horen uns
        einverstanden
    """,
    offers=r"""
        (?:konnte|kann|wurde) ich (?:ihnen |dir )?(?:anbieten|vorschlagen)|(?:anbieten|vorschlagen)$
        schlagen sie (?:was|etwas|einfach|gern|mir|doch)
        wie (?:ware|ist|sieht|steht) (?:es )?(?:mit |bei |am |denn )?
        wann (?:passt|ware|wurde|haben|hast|konnen|konnten|geht|ginge|sollen|wollen)
        (?:schlagen|schlag|nennen|nenn|schicken|schick|machen|senden|suchen|such|wahlen|wahl) (?:sie |
          du )?(?:mir |sich |dir |uns |doch |gern |einfach |bitte |ein |ein paar |zwei |drei |
          einige )*(?:termine?\w*|zeit\w*|vorschlage?|uhrzeit|tage?|slots?)
        terminvorschl\w+|schlage (?:ich )?vor|mein vorschlag|vorschlagen|konnte (?:ich )?(?:am|um)|calendly
        buchen sie|(?:in|uber|aus) (?:meine[mn]|den|dem|unsere\w*) kalender
        (?:welche[rs]?|welchen) (?:tag|termin|uhrzeit|zeit)
        hatte (?:ich )?(?:[\w.:]+ ){0,6}(?:zeit|luft|frei)|bin (?:ich )?(?:frei|verfugbar)
        habe (?:ich )?(?:noch )?(?:zeit|frei|luft)
    """,
    before_yes=r"""
        (?:wurde|mochte) (?:ich )?(?:\w+ ){0,3}(?:gern )?(?:wissen|erfahren|verstehen)|
          durfte ich (?:\w+ )?(?:erfahren|fragen|wissen)
        bevor ich (?:zusage|mich|ja)|wurde ich gern (?:wissen|erfahren|verstehen)|vorher (?:wissen|klaren)
        bevor (?:ich|wir)|vorab|vorher|zunachst|(?:kommt|kame) (?:ganz )?(?:darauf|drauf) an
        (?:etwas|ein wenig|ein bisschen|noch|gern) mehr (?:uber|dazu|erfahren|erzahlen|zu|von)|genauer
        konkret\w*|worum (?:geht|genau)|wie sind sie auf mich|woher haben|wie kommen sie
        was (?:genau )?(?:mochten|erwarten|erhoffen|suchen|versprechen|stellen)|darf ich fragen
    """,
    negation=r"""
        bezweifle|zweifle|fraglich
        {neg}|nichts|ohne|nein|leider kein\w*|schwer\w*|schlecht|unmoglich
    """,
    turn=r"""
        doch(?= )|bloss|indes
        aber|jedoch|allerdings|sondern|trotzdem|dennoch|hingegen|dafur(?= )|nur(?= )|doch leider|andererseits
    """,
    condition=r"""
        wenn|falls|sofern|sollte|sollten|ob|normalerweise|sonst|ansonsten|ublicherweise
        unter anderen umstanden|solange
    """,
    days=r"""
        montag\w*|dienstag\w*|mittwoch\w*|donnerstag\w*|freitag\w*|samstag\w*|sonntag\w*|heute|morgen
        ubermorgen|(?:dem|diesem|den|an diesem|der) (?:tag|termin|tagen|woche)|da$|dann
        \d{1,2}(?:[:.]\d\d)?(?: uhr|h)|\d{1,2}\. ?\d{0,2}\.?|um \d+|dieser woche|nachste[rn]? woche
        vormittags?|nachmittags?|januar|februar|marz|april|juni|juli|august|september|oktober|november
        dezember
    """,
    empty_questions=r"""
        wie geht|alles gut|nicht wahr|oder$|warum nicht|wer weiss|was soll ich sagen|erinnern sie sich
        wie konnte ich
    """,
)
