"""Dutch words of consent, refusal and delay (data only; see `Phrases`)."""

from typing import Final

from outreach.reading.intent_phrases import Phrases

DUTCH: Final = Phrases(
    language="nl",
    common="""
        ik je u uw jij jou jouw wij we het een de en is niet met voor van op in om te dat die er aan
        naar bij maar ook graag groet groeten beste hallo dank bedankt heb hebben kan mij me mijn wel
        nog als zou
    """,
    spelling=((r"\b't\b", "het"), (r"\bm'n\b", "mijn"), (r"\bzo'n\b", "zo een")),
    sets={
        "adverb": r"""
            graag|helaas|ook|zeer|heel|echt|momenteel|op dit moment|nu|altijd|natuurlijk|zeker|je|u|jou|mij
            me|er|daar|hier|even|een|het|dat|wel|nog|mee|zelf|best|hiermee|daarmee|dit|hiervoor|daarvoor
            gewoon|toch|eens|maar
        """,
        "talk": r"""
            praten|spreken|bellen|afspreken|helpen|ontmoeten|delen|beantwoorden|vertellen|kennismaken
            kletsen|sparren|antwoorden|verder helpen|meedenken|tijd (?:maken|vrijmaken|nemen)
            tijd voor (?:maken|vrijmaken)|koffie|een gesprek|gesprek|begeleiden|ondersteunen|van dienst zijn
            doen|maken|inplannen|vrijmaken|geven|bijpraten|overleggen|zoomen|videobellen|ontvangen|ingaan
            deelnemen|steunen|mentor
        """,
        "neg": r"""
            niet|geen|nooit|nergens|nauwelijks|evenmin
        """,
        "time": r"""
            tijd|ruimte|capaciteit|gelegenheid|energie|mogelijkheid|mogelijkheden|plek|uren|gaatje
            bandbreedte
        """,
        "months": r"""
            januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december
        """,
    },
    benign=r"""
        (?:had|kon|kan) (?:\w+ ){0,3}niet (?:\w+ )?(?:beter|mooier|leuker)
        (?:wilde|stond op het punt)(?: \w+){0,4} (?:nee te zeggen|nee zeggen|weigeren)|zeg (?:ik )?geen nee
        (?:normaal|normaliter|meestal|doorgaans|eigenlijk)(?: gesproken)? zeg ik (?:\w+ )?nee|
          zeg (?:ik )?(?:meestal|normaal|eigenlijk) nee
        nooit eerder|niemand (?:heeft|vroeg)
        stoort (?:me |mij )?(?:\w+ )?niet
        geen (?:probleem|enkel probleem|zorgen|punt|moeite|dank|haast|stress|twijfel|wonder)
        niet (?:alleen|erg|zo erg|zo gek|verkeerd)|waarom niet|aarzel niet|schroom niet|zo niet|of niet
        niet (?:zeker|helemaal zeker|precies)(?: of| hoe| wat| wanneer)?
        weet (?:ik )?(?:nog )?niet (?:of|hoe|wat|precies|zeker|wanneer)?
        (?:nog )?niet (?:eerder |meteen |direct |gereageerd|geantwoord)+(?:gereageerd|geantwoord|gemeld|
          reageerde|reageren)?
        niet vergeten|vergeet niet|kan (?:ik )?niet (?:beloven|garanderen|klagen|wachten)|niet te laat
        niet vaak|niet elke dag|niet altijd|niet nodig|als het niet|geen bezwaar maken
    """,
    yes=r"""
        geen (?:slecht|gek) idee
        zie (?:ik )?(?:er )?geen (?:bezwaar|probleem|kwaad)
        ^(?:geen|helemaal geen) probleem[.! ]*$|(?:moeilijk|lastig|slecht) nee (?:op |tegen |
          op te )?(?:zeggen)?|niets (?:liever|leuker)
        (?:kan|zou|zal|wil) (?:ik )?(?:daar |hier |er |toch |moeilijk |natuurlijk )*(?:geen|niet|moeilijk|
          onmogelijk)? ?(?:nee|neen) (?:op |tegen )?(?:zeggen|kunnen zeggen)
        (?:geen|niets) (?:bezwaar|op tegen)|niets op tegen|geen bezwaar|heb (?:ik )?(?:er )?niets tegen
        zeg (?:ik )?(?:daar )?geen nee|hoe kan ik (?:nee zeggen|weigeren)|waarom (?:ook )?niet
        (?:is|zou) (?:helemaal |absoluut )?geen (?:enkel )?probleem(?: zijn)?
        kan (?:ik )?(?:dat |dit )?(?:moeilijk|niet) weigeren
    """,
    willing=r"""
        op (?:mij|me) rekenen
        (?:sta|ben) (?:\w+ )?(?:tot|ter) (?:je|uw|jouw) (?:beschikking|dienst)|beschikbaar voor een gesprek
        vooruit(?: dan| maar)?$|doen we|komt (?:helemaal )?goed|is goed|nieuwsgierig gemaakt|overtuigd|
          overgehaald|laten we (?:iets |wat )?afspreken
        (?:stuur|noem|geef|prik|mail) (?:maar |gerust |me |mij )*(?:een paar |wat |enkele )(?:data|momenten|
          dagen|opties)|bel maar|wil (?:ik )?(?:best|wel|graag)
        bel (?:me |mij )?(?:maar|gerust|even)
        (?:heel |erg |zeer |ontzettend )?graag(?! (?:gedaan|gelezen|in {months}|na |weer|nog een keer|
          nogmaals|opnieuw|later|vanaf|over een|contact op))
        met (?:veel |alle |groot )?plezier|met genoegen
        (?:ben|zou|sta) (?:ik )?{adv}(?:bereid|beschikbaar|blij om|vereerd om|ervoor in|er voor in|
          open voor|te porren|van de partij|leuk vinden)
        akkoord|afgesproken(?! (?:hebben|heb))|doe (?:ik )?mee|ik doe het
        kom (?:gerust |gewoon |maar )*langs|bel (?:me |mij )?(?:gerust|maar|gewoon|even)|kunt me bellen
        prima|uitstekend
        (?:kan|kunnen|wil|zal|zullen|laten we|zou|mogen|mag) {adv}(?:ik |we |wij |je |u |
          ons )*[\w ]{0,40}?{talk}
        help (?:ik )?(?:je|u)|maak (?:ik )?(?:er )?(?:graag |wel )?tijd
        (?:lijkt|klinkt|vind ik|is|past|zou) (?:me |mij |dat |het |ik )*{adv}(?:leuk|goed|prima|
          fijn|een (?:goed|leuk|prima|uitstekend) (?:idee|plan)|gezellig|heel leuk|een eer|een genoegen|
          haalbaar|mogelijk)
        (?:half uur(?:tje)?|twintig minuten|20 minuten|30 minuten|kwartier(?:tje)?|kop koffie|
          gesprekje) (?:kan|is|lukt|past|moet|heb|maak|vind|wil)[\w ]{0,30}
        (?:ik )?zeg (?:ik )?ja|het antwoord is ja|goed idee|leuk idee|brand maar los|vraag maar raak
    """,
    opening=r"""
        kan$|kan wel|doe maar|lijkt me (?:leuk|goed|prima)|gezellig
        (?:ja|jazeker|zeker|natuurlijk|graag|heel graag|tuurlijk|uiteraard|prima|akkoord|goed|oke$|ok$|
          okay$|perfect|absoluut|leuk|top|met plezier|uitstekend|afgesproken|bevestigd|waarom niet|
          vanzelfsprekend|fijn|dat is goed|is goed)(?! (?:ik (?:heb|herinner|weet)|om te (?:horen|lezen)|
          dat (?:je|u)|van (?:je|u) te horen|gedaan))
    """,
    wishful=r"""
        in principe|op zich|eigenlijk|in theorie|idealiter
        zou|had|wilde
    """,
    hollow=r"""
        hoe (?:graag|leuk|vereerd|aardig)(?: \w+){0,6} (?:ook|zou)|(?:zou|
          had) (?:ik )?(?:\w+ ){0,3}(?:graag|willen) (?:maar|helpen maar)
        (?:had|zou) (?:ik )?(?:\w+ ){0,4}(?:graag|leuk gevonden|willen)(?: \w+){0,5} (?:gewild|geholpen|
          willen helpen|kunnen helpen|hebben|gedaan)
        had (?:ik )?(?:\w+ )?graag|kon ik maar|ik wou dat ik|ik wilde dat ik|hoe graag ik(?: \w+){0,5}
        (?:was|zou) (?:me |mij )?(?:\w+ )?(?:een eer|een genoegen) (?:geweest|zijn geweest)
    """,
    declines=r"""
        (?:zoek|vraag|vind) (?:\w+ )?iemand anders$
        zie (?:ik )?(?:er ?van|hier ?van|daar ?van|ervan) (?:\w+ )?af|beter van niet|geen zin in|
          dat gaat (?:helaas )?niet$|niet voor mij|past niet bij mij
        (?:sla|laat) (?:ik )?(?:\w+ ){0,5}(?:over$|voorbijgaan|voorbij gaan|schieten|passeren)
        (?:kies|koos|verkies|besloten|gekozen)(?: \w+){0,7} (?:niet|geen)|
          doe (?:ik )?(?:hier )?niet (?:meer )?aan mee
        (?:niet|niets) iets (?:wat|dat) ik|(?:teruggetrokken|gestopt met|opgehouden)|ga (?:hier|daar|
          er) (?:\w+ )?niet op in|(?:niet|geen) ieder(?:een|s)
        (?:mag|mogen) (?:[\w-]+ ){0,4}?(?:niet|geen)(?: [\w-]+){0,4}$|niet (?:toegestaan|toegelaten)|
          staat (?:[\w-]+ ){0,4}?niet toe
        (?:moet|ga|zal|wil) (?:\w+ ){0,5}(?:teleurstellen|bedanken|afzien|afhaken|passen|weigeren|
          overslaan)|(?:hier|daar) begin (?:ik )?niet aan
        (?:mag|mogen) (?:ik |wij |we |dat |dit |hier )*(?:\w+ ){0,3}niet|niet toegestaan|
          geloof (?:ik )?niet (?:in|zo)|zie (?:er |hier |daar )?(?:\w+ ){0,3}niets in
        (?:beloofd|voorgenomen|afgesproken)(?: \w+){0,8} (?:geen|niet|minder|rustiger|nee)|(?:niets|
          niet veel|weinig) (?:te (?:bieden|vertellen|zeggen|leren)|toe te voegen|zinnigs)
        laat (?:het )?(?:niet|helaas niet) toe|(?:doe|geef|voer|neem|begin) (?:ik )?(?:\w+ )?(?:niet meer|
          geen) (?:aan|dit|zulke|dit soort|van dit)
        (?:sla|laat) (?:ik )?(?:deze|dit|hem|dit keer) (?:\w+ )?(?:over|voorbijgaan|schieten|passeren)|
          begin ik niet aan
        doe (?:ik )?(?:\w+ ){0,4}niet(?: meer| langer)?$
        (?:moet|zal|wil|ga|zie me genoodzaakt|ben genoodzaakt|moest|
          voel me genoodzaakt) (?:ik )?{adv}(?:dit keer |deze keer |vriendelijk |beleefd |je |u |dit |
          daarom |dus |uw verzoek |je verzoek |teleur |jullie |bedanken en )*(?:afzeggen|bedanken|weigeren|
          afwijzen|passen|afslaan|afhaken|teleurstellen|stellen|nee zeggen|nee verkopen|van afzien|afzien|
          overslaan|laten schieten|te stellen|te bedanken)
        (?:sla|wijs) (?:ik )?{adv}[\w ]{0,25}(?:over|af)$|ik pas$|pas (?:ik )?(?:deze keer|dit keer|ervoor)
        nee,? (?:dank|bedankt|helaas|sorry)|bedankt maar nee|helaas niet$|nee dank je|nee dank u
        geen (?:interesse|belangstelling|behoefte)|niet geinteresseerd|antwoord is (?:helaas )?nee
        niets voor mij|niet mijn ding|helaas nee
        {neg} {adv}(?:de |genoeg |voldoende |vrije |extra |meer |ook maar )*{time}(?! verliezen)
        {time} (?:heb ik |is |ontbreekt |heb ik er )?{adv}(?:niet|ontbreekt|gewoon niet)
        ontbreekt (?:het )?(?:me |mij )?(?:aan |de )?(?:\w+ )?{time}|(?:te weinig|onvoldoende) {time}
        {neg} (?:[\w-]+ ){0,5}?(?:in staat|mogelijk|toezeggen|aannemen|op me nemen|ingaan op|bieden|
          beschikbaar voor|verplichten|aangaan|waarmaken|in de gelegenheid|van dienst|haalbaar|bereid|
          begeleiden|erbij hebben|bij hebben|toevoegen|inpassen|voldoen)(?! (?:voor|deze week|die dag|
          morgen))
        (?:neem|doe|geef|bied|begeleid|accepteer) (?:ik )?{adv}(?:geen|niet|principieel geen|
          in principe geen)
        geen (?:nieuwe|andere|mentees?|mentor\w*|extra|gesprekken|verzoeken|verdere)|liever niet
        wil (?:ik )?(?:dit |dat |het |daar |hier |er )*(?:liever |eigenlijk )?niet
        doe (?:ik )?(?:dit |dat |het )?(?:liever )?niet
        (?:om|wegens|vanwege) (?:gezondheids\w*|persoonlijke|familie\w*) ?(?:redenen|omstandigheden)?
        (?:dat |het )?(?:gaat|zal) (?:me |mij )?(?:helaas |echt |gewoon |niet )*(?:niet lukken|
          niet gaan lukken)
        lukt (?:me |mij |het )*(?:helaas |echt |gewoon )*niet$
        (?:gaat|wordt) (?:hem |het )?(?:helaas )?niet (?:worden|lukken)
    """,
    load=r"""
        niet (?:\w+ )?veel {time}
        (?:agenda|hoofd|week|planning) (?:\w+ ){0,4}?(?:vol|volgepland|overvol|bomvol|stampvol|propvol)
        (?:te |erg |heel |zo |ontzettend |super|razend)(?:druk|bezet|veel aan mijn hoofd|veel op mijn bord|
          veel werk)
        overbelast|volgeboekt|handen vol|druk(?:te)?|omkom|tot over mijn oren|veel om handen
        andere verplichtingen|te veel|volle agenda
    """,
    regret=r"""
        helaas|spijt|jammer|sorry(?! (?:voor de|dat ik (?:nu|pas|zo|niet eerder)|voor mijn (?:late|trage)))
        excuses|het spijt me|tot mijn spijt|vrees|ben bang dat
    """,
    wishes=r"""
        veel (?:succes|geluk|sterkte)
        (?:wens|wensen) (?:ik )?(?:je|u|jou)[\w ]{0,30}(?:succes|geluk|beste|goeds|sterkte)
        alle (?:goeds|succes|geluk)|hoop dat (?:je|u)[\w ]{0,30}vindt?|duim voor
    """,
    unable=r"""
        (?:kan|kunnen|zal|kon|zou|ga) (?:ik |we |je |u |er |het |dat |
          dit )*(?:[\w-]+ ){0,6}?{neg}(?: [\w-]+){0,5}? (?:helpen|praten|spreken|bellen|afspreken|ontmoeten|
          maken|geven|doen|beantwoorden|begeleiden|meedenken|ondersteunen|komen|vrijmaken)
        {neg} (?:[\w-]+ ){0,3}?(?:verder )?(?:helpen|begeleiden|ondersteunen)$
        (?:past|schikt|lukt|gaat|komt) (?:me |mij |het |dat )*{adv}{neg}|kan (?:ik )?{adv}{neg}$
        ben (?:ik )?(?:\w+ ){0,2}(?:niet (?:beschikbaar|vrij|aanwezig)|verhinderd|bezet)
    """,
    now=r"""
        nu|momenteel|op dit moment|op het moment|voorlopig|thans|nog niet|vooralsnog
        (?:deze|dit|de komende|komende|de volgende) (?:\w+ )?(?:week|weken|maand|maanden|kwartaal|jaar|
          periode|tijd|semester|dagen)
        vandaag|tot|voor (?:kerst|pasen|de|het|{months})
    """,
    later=r"""
        (?:misschien|wellicht|liever) (?:in|na|vanaf|over|later|volgend)
        geef (?:me|mij) (?:\w+ ){0,3}(?:weken|maanden|maand|tijd)|^(?:misschien |liever )?(?:in )?{months}$
        (?:trek|trekt|klop|hang)(?: \w+){0,4} (?:aan de bel|aan)|(?:is|wordt|
          heb ik) het (?:dan )?(?:weer )?rustiger
        (?:mail|schrijf|bel|vraag|probeer|meld|kom|benader)(?: \w+){0,5} (?:zodra|wanneer|als|
          nadat)(?! (?:je|u|het je|het u|jij))
        als (?:\w+ ){1,6}(?:voorbij|achter de rug|rond|klaar|weergekeerd|voltooid|afgerond) (?:is|zijn)|
          (?:nu |komt )(?:\w+ )?(?:slecht|niet) uit
        niet (?:voor|eerder dan) {months}
        daarna|dan$
        (?:mail|schrijf|vraag|neem|bel|stuur|benader|herinner|kom|probeer|meld|contacteer|laten we|spreek|
          spreken we|vraagt u|neemt u|mailt u|belt u|klop|tik|pols)(?: (?:me|mij|je|u|ons|gerust|maar|dan|
          het|nog|eens|een|keer|een keer|eens een|opnieuw|weer|contact|op|met|berichtje|bericht|seintje|er|
          erop|terug|gewoon|svp|alsjeblieft|aan|even|nogmaals|graag|praten|afspreken|bellen|
          rond))* ?(?:in (?:{months}|het (?:voorjaar|najaar|nieuwe)|de (?:zomer|herfst|winter|lente))|na|
          over (?:een|twee|drie|vier|zes|\d|enkele|een paar)|vanaf|begin|medio|half|eind|later|volgend\w*|
          wanneer|zodra|als (?:het|ik|de|alles)|rond)
        (?:maar |pas |liever |beter |misschien |wel |dan |eerder )*(?:niet nu|nu niet|nu nog niet|
          nu even niet|nog niet|niet (?:voor|meteen|op dit moment|deze (?:week|maand)|dit (?:jaar|
          kwartaal))|op dit moment niet|momenteel niet|pas (?:in|na|vanaf|over|weer|begin|eind|volgend\w*)|
          na (?:de|het|kerst|pasen|mijn|nieuwjaar|{months})|vanaf {months}|volgend(?:e)? (?:jaar|maand|
          kwartaal))
        (?:later|volgend) (?:in het jaar|dit jaar|jaar)|later een keer|een andere keer
        op een later (?:moment|tijdstip)
        (?:slecht|verkeerd|ongelukkig|geen goed|geen handig|niet het juiste|niet het beste) (?:moment|
          tijdstip|timing)
        (?:uitstellen|opschuiven|verschuiven|verzetten|wachten|vooruitschuiven)|daarna
        (?:heb|komt|is|wordt|zal|gaat) (?:ik |er |het |dan |weer )*(?:meer |beter |rustiger |
          makkelijker )+(?:\w+ )?(?:in|na|vanaf|tijd)
        in het (?:nieuwe jaar|voorjaar|najaar)
    """,
    opts_out=r"""
        (?:hoef|hoeft) (?:\w+ )?(?:me|mij) (?:niet|nooit) (?:meer|opnieuw|weer) te (?:\w+)
        (?:verwijderd|uitgeschreven|geschrapt|gewist) (?:te )?worden|(?:word|worden) (?:\w+ )?(?:verwijderd|
          uitgeschreven|geschrapt)|recht op (?:vergetelheid|verwijdering)|genoeg (?:mails|e-?mails)
        (?:niets|niks) meer (?:\w+ )?(?:over |van )?(?:horen|ontvangen|vernemen)|verwijder (?:mijn|me|mij)
        (?:graag|svp|aub|gelieve|ik wil|ik wens) (?:\w+ )?geen (?:mails?|e-?mails?|berichten|post|
          verzoeken) (?:meer|van)|(?:stel|stellen) (?:\w+ )?(?:dit |dat )?(?:\w+ )?niet op prijs
        uit (?:uw|je|jullie|dit|het) (?:bestand|systeem|lijst|database|adresboek)(?: \w+)? (?:halen|
          verwijderen|schrappen|wissen)|(?:mij|me) (?:\w+ ){0,4}(?:verwijderen|uitschrijven|schrappen)
        (?:mail|schrijf|benader|contacteer|bel|stuur|neem|val|mailt|schrijft|benadert|stuurt|neemt|
          contacteert|valt)(?: (?:me|mij|ons|u|dan|alstublieft|alsjeblieft|a\.u\.b\.|svp|aub|contact|met|
          lastig))* (?:niet|geen|nooit)(?: (?:meer|weer|opnieuw|nog|langer|e-?mails?|mails?|berichten|
          contact|verdere|lastig))+
        niet (?:meer|opnieuw|langer|verder) (?:te )?(?:mailen|schrijven|benaderen|contacteren|benaderd|
          lastig|contact|bellen|gemaild|gecontacteerd|worden)
        (?:haal|haalt|verwijder|verwijdert|schrap|schrapt|wis|wist|streep|schrijf)(?: \w+){0,5} (?:lijst|
          mailinglijst|gegevens|bestand|adres|adressenbestand|database|maillijst|systeem|uit$)
        (?:wil|wens|hoef) (?:ik )?(?:\w+ ){0,3}?(?:niet|geen|nooit)(?: \w+){0,4} (?:mails?|e-?mails?|
          berichten|benaderd|gemaild|ontvangen|horen|gecontacteerd|lastiggevallen)
        (?:stop|hou|houd)(?: \w+){0,2} (?:met|op)(?: \w+){0,2} (?:mailen|schrijven|sturen|benaderen|
          lastigvallen|bellen)
        laat (?:me|mij) met rust|avg|als spam|zonder mijn (?:toestemming|medeweten)|dit is (?:\w+ )?spam$
        geen (?:verdere |enkele )?(?:mails?|e-?mails?|berichten|contact) meer|stop hiermee
        uitschrijven graag|schrijf me uit
    """,
    wrong_person=r"""
        niet dat ik (?:\w+ ){0,4}(?:juiste|geschikt\w*|beste|aangewezen|nuttig)
        niet de (?:juiste|aangewezen|beste|goede)(?: \w+)?|(?:gepensioneerd|met pensioen)|
          niet meer (?:\w+ ){0,3}(?:vak|branche|sector|werkzaam|actief|vakgebied|mee bezig)
        (?:van|het) (?:baan|vak|sector|branche) (?:veranderd|verlaten|gewisseld)
        {neg} (?:echt |helemaal |zozeer |de |een |uw |je )*(?:juiste|beste|geschikte|aangewezen|
          goede) (?:persoon|contact\w*|adres|gesprekspartner|iemand)
        verkeerde (?:persoon|adres)
        niet (?:meer )?(?:mijn (?:vakgebied|terrein|gebied|vak)|werkzaam in|in die sector|in dat vak)
    """,
    refers=r"""
        (?:gaat|gaan) (?:hier|daar|er) (?:nu |tegenwoordig )?over|regelt|behandelt|houdt zich (?:\w+ )?bezig
        (?:moet|kun|kunt|ben) (?:je|u) (?:\w+ ){0,2}(?:bij|aan|met) (?=\w)|(?:hij|zij|
          ze) weet (?:er )?(?:alles|veel|meer)
        (?:neem|neemt|praat|spreek|vraag|mail|schrijf|bel|benader|probeer|contacteer|ga|wend)(?: (?:u|je|
          dan|liever|beter|eens|misschien|gerust|maar|rechtstreeks|direct|ook|het|even|een|contact|
          op))* (?:met|aan|naar|bij)(?! (?:me|mij|ons)\b)
        (?:zou|kunt|kan|moet|raad|adviseer|stel voor)(?: (?:je|u|beter|ook|eens|aan|om|
          jou))* (?:contact (?:op ?(?:te )?nemen|opnemen) met|praten met|te praten met|spreken met|
          vragen aan|mailen met|benaderen|terecht bij|terechtkunnen|aankloppen)
        (?:mijn|een|onze|m'n) (?:\w+ )?(?:collega\w*|vriend\w*|opvolg\w+|oud-collega|partner|baas|kennis|
          leidinggevende)
        in (?:de )?(?:cc|kopie)
        (?:breng|stel|verwijs|stuur|koppel|verbind|introduceer)(?: \w+){0,5} (?:in contact|aan|voor|door|
          naar)
        (?:is|zou|kan|weet|lijkt) (?:[\w-]+ ){0,4}?(?:beter\w*|geschikter\w*|juiste|ideale|beste|
          verder helpen|meer)
        aanraden|aanbevelen|aan te raden
    """,
    moved=r"""
        (?:kunt|kan|kun) (?:je |u )?(?:me|mij) (?:\w+ ){0,3}(?:bereiken|mailen|vinden) (?:via|op)|
          bereik(?:en|baar)? (?:\w+ )?(?:via|op)
        nieuw(?:e)? (?:e-?mail|mail|e-?mailadres|adres|mailadres|contactgegevens)(?:adres)?
        (?:dit|oude) (?:adres|mailadres|e-mailadres|account|postvak)(?: \w+){0,6} (?:niet meer|gesloten|
          vervalt|opgeheven|stopt)
        (?:bereiken|bereikbaar|mailen|schrijven|bereik)(?: \w+){0,4} (?:op|via|naar)
        veranderd van (?:baan|werkgever|adres|mailadres)|voortaan
    """,
    suits=r"""
        past|schikt|lukt|is (?:prima|goed|perfect|ok|oke|akkoord|genoteerd)
        komt (?:me |mij )?(?:goed |prima )?uit|bevestig|bevestigd|genoteerd|staat in
        tot (?:dan|donderdag|maandag|dinsdag|woensdag|vrijdag|morgen)|akkoord|kan ik|prima|zou kunnen
    """,
    offers=r"""
        (?:hoe|wat) (?:klinkt|vind|zou|dacht|denk|is)
        wanneer (?:past|kan|kun|kunt|schikt|zou|heb|heeft|komt|lukt|is|wil)
        (?:stuur|geef|noem|stel|prik|kies|mail|doe|plan)(?: \w+){0,4} (?:data|datums|datum|tijden|
          tijdstip\w*|momenten|moment|opties|voorstel|beschikbaarheid|afspraak|tijd|voor)
        (?:welke|welk) (?:dag|datum|tijd\w*|moment)|ik stel (?:\w+ )?voor|datumprikker|calendly
        ik kan (?:op|om|donderdag|maandag|dinsdag|woensdag|vrijdag|morgen)|ben (?:ik )?(?:vrij|beschikbaar)
        heb (?:ik )?(?:nog )?(?:tijd|ruimte) (?:op|om)|beschikbaarheid|agenda's
    """,
    before_yes=r"""
        (?:zou|wil) (?:ik )?(?:\w+ ){0,3}(?:weten|begrijpen|horen)
        voordat (?:ik|we)|voor(?:dat)? ik (?:ja|toezeg|beslis|antwoord)
        (?:eerst|vooraf) (?:wil|wat|graag|even|iets)
        (?:iets|wat|een beetje|nog wat) meer (?:vertellen|weten|over|uitleggen|informatie)
        wat (?:wil|zou|verwacht|zoek|hoop|precies)|hoe (?:kom|komt|ben je|bent u|heb je|heeft u)|waar gaat
        hangt (?:ervan )?af|mag ik vragen|waarover
    """,
    negation=r"""
        betwijfel
        slecht|lastig|{neg}|nee|zonder|onmogelijk|moeilijk|niets|niks
    """,
    turn=r"""
        maar|echter|toch(?= )|hoewel|daarentegen|wel(?= )|alleen(?= )|desondanks|nochtans|daarvoor
    """,
    condition=r"""
        als|indien|mits|tenzij|mocht|mochten|of(?= (?:ik|dat|het|je))|normaal|normaliter|gewoonlijk|anders
        meestal|doorgaans|in andere omstandigheden|in principe
    """,
    days=r"""
        maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vandaag|morgen|overmorgen
        (?:die|deze|dat|de|dan|volgende) (?:dag|datum|week|tijd|tijdstip|dagen|ochtend|middag)|om \d+
        \d{1,2}[:.]\d\d|\d{1,2} uur|{months}|dan$
    """,
    empty_questions=r"""
        hoe (?:gaat|is het)|alles goed|waarom niet|toch$|wie weet|weet je nog
        hoe kan ik (?:weigeren|nee zeggen)|niet$
    """,
)
