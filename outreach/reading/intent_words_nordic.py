"""Swedish, and Danish with Norwegian, words of consent, refusal and delay (data only; see `Phrases`)."""

from typing import Final

from outreach.reading.intent_phrases import Phrases

SWEDISH: Final = Phrases(
    language="sv",
    common="""
        jag du dig din ditt vi och att det är inte på för med som en ett av om har kan till i hej tack
        vänliga hälsningar gärna men mig min mitt mycket så nu skulle vill från ni er den
    """,
    spelling=((r"\bej\b", "inte"), (r"\bicke\b", "inte"), (r"\bsku\b", "skulle")),
    sets={
        "adverb": r"""
            garna|tyvarr|ocksa|mycket|verkligen|just nu|for narvarande|alltid|sjalvklart|sakert|dig|er|det
            nu|bara|absolut|tillfalligt|ens|da|har|dar|mig|heller|langre|helt enkelt|i dagslaget|gladeligen
            an|mer
        """,
        "talk": r"""
            prata|tala|ses|traffas|traffa|hjalpa|svara|dela|ringa|ta en (?:fika|kaffe|stund|pratstund|titt)
            fika|beratta|stalla upp|diskutera|snacka|avsatta|avvara|ge|bidra|stotta|bolla|hoppa pa|mota
            motas|horas|ta (?:samtalet|ett samtal|det|ett snack|mig tid)|ha (?:ett|en)|boka
            vara (?:din|till hjalp|med|behjalplig)|fixa|ordna|zooma|hitta
        """,
        "neg": r"""
            inte|ingen|inga|inget|aldrig|varken|knappast
        """,
        "time": r"""
            tid|mojlighet|mojligheten|utrymme|kapacitet|ork|tiden|luckor|lucka|plats|energi|resurser
            bandbredd
        """,
        "months": r"""
            januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december
        """,
    },
    benign=r"""
        kunde inte (?:\w+ ){0,3}(?:battre|lagligare)
        (?:tankte|skulle|var nara att) (?:jag )?(?:just |forst )?(?:saga|tacka) nej|sager (?:jag )?inte nej
        (?:brukar|brukade) (?:jag )?(?:\w+ )?(?:saga|tacka) nej|(?:normalt|vanligtvis|
          i vanliga fall) (?:\w+ ){0,3}nej|ingen har
        inga (?:problem|bekymmer|konstigheter)|inget problem
        ingen (?:fara|orsak|bradska|stress|stor sak|anledning att oroa)
        inte (?:bara|minst|sa farligt|sa dumt|fel|illa)|varfor inte|tveka inte|om inte|eller inte|eller hur
        oroa dig inte|vet inte (?:om|hur|vad|nar|riktigt|exakt|an)?
        inte (?:saker|helt saker)(?: pa)?(?: om| hur)?
        inte (?:svarat|hunnit svara|hort av mig|hunnit)(?: tidigare| forran)?
        kan inte (?:lova|garantera|klaga|vanta)|glom inte|inte for sent|inte varje dag|inte sa ofta
        utan problem|utan tvekan
    """,
    yes=r"""
        (?:ingen|inte nagon) (?:dum|dalig) ide
        ser (?:jag )?(?:inget|inga) (?:hinder|problem)
        ^(?:inga|inget) problem[.! ]*$|(?:inget|ingenting) hellre|har svart (?:for )?att saga nej
        (?:kan|kunde|vill|ska) (?:jag )?(?:ju |val |inte |knappast |svarligen )*(?:saga nej|
          tacka nej)(?: till \w+)?
        svart att (?:saga|tacka) nej|har (?:jag )?(?:inget|ingenting) emot|inget emot|ingenting emot
        inga invandningar|hur kan jag (?:saga|tacka) nej|varfor inte
        ser ingen anledning att (?:tacka|saga) nej
    """,
    willing=r"""
        rakna med mig
        (?:star|finns) (?:\w+ )?till (?:ditt |ert )?forfogande
        (?:da )?kor vi|det ordnar vi|okej da|visst$|overtygade mig|(?:du )?(?:har |
          gjorde mig )(?:overtygat mig|nyfiken)|ring (?:mig|bara|garna)(?! (?:nar|efter|igen))
        (?:foresla|skicka) (?:garna |bara )?(?:nagra |en |ett )?(?:tider|tid|datum|dagar|forslag)|nar som helst
        (?:mer an |mycket |valdigt |hemskt |sa )?garna(?! (?:i {months}|efter|igen|en annan|senare|om en|
          vidare))
        gladeligen|med (?:storsta |stort )?(?:noje|gladje)
        (?:ar|vore|stam|staller|skulle) (?:jag )?{adv}(?:glad att|glad om|beredd|villig|pa|med pa|oppen for|
          tillganglig|till forfogande|roligt|kul|trevligt|hedrad|upp)
        jag ar (?:med|pa)$|ar med pa det
        (?:kan|kunde|skulle|vill|ska|vi kan|lat oss|far) {adv}(?:jag |vi |du |gott |sjalvklart |val |
          absolut )*[\w ]{0,25}?{talk}
        hjalper (?:jag )?(?:dig|er|garna|till)|staller (?:jag )?(?:garna )?upp
        ring (?:mig )?(?:bara|garna|nar)?|kom (?:forbi|garna)|tackar (?:jag )?ja|sager (?:jag )?ja
        svaret ar ja
        (?:later|kanns|ar|blir|vore) {adv}(?:bra|kul|trevligt|perfekt|utmarkt|jattebra|toppen|
          roligt|en (?:bra|god|kul) ide|ett noje|en ara|fint)
        (?:bra|kul|god|utmarkt) ide
        (?:halvtimme|tjugo minuter|20 minuter|30 minuter|en kvart|en fika|en kaffe|ett samtal) (?:kan|gar|
          funkar|fungerar|har|ar|hinner|fixar|ska)[\w ]{0,25}
        det (?:gar|funkar|fungerar|passar|loser vi|ordnar vi|fixar vi)(?: \w+)*? ?(?:bra|fint|utmarkt)?$
        ser fram emot (?:att|vart|det|samtalet)
    """,
    opening=r"""
        sa klart|klart
        (?:ja|jajamansan|javisst|jadå|visst|sjalvklart|absolut|garna|okej$|ok$|okay$|sakert|naturligtvis|
          perfekt|toppen|utmarkt|jattegarna|det gar bra|kor|bekraftat|varfor inte|kul|givetvis|inga problem|
          gladeligen|det later bra)(?! (?:jag (?:sag|laste|minns|fick)|att (?:hora|lasa)))
    """,
    wishful=r"""
        i princip|egentligen|i teorin
        skulle|hade|vore|ville
    """,
    hollow=r"""
        hur (?:garna|smickrad|lockande|kul)(?: \w+){0,6} an|sa garna jag (?:\w+ )?(?:vill|ville|hade)
        hade (?:jag )?(?:\w+ )?garna
        (?:hade|skulle) (?:\w+ )?(?:varit|ha varit) (?:\w+ )?(?:roligt|kul|trevligt|en ara|ett noje)
        onskar (?:att )?jag kunde|skulle (?:sa )?garna (?:vilja|ha)|hur garna jag an|om jag bara kunde
    """,
    declines=r"""
        (?:hitta|fraga|sok) (?:\w+ )?nagon annan$
        inte for mig|ar inget for mig|later bli|maste jag lata bli|far bli utan mig
        (?:valt|valjer|bestamt mig for) att (?:inte|avsta)
        (?:ett|mitt) (?:\w+ )?nej|inte nagot (?:som )?jag|(?:dragit mig|trappat ner|slutat med)
        far (?:jag |vi )?(?:[\w-]+ ){0,3}?inte (?:[\w-]+ ){0,2}?(?:ge|delta|ta|gora)|inte (?:tillatet|
          tillater|tillats)
        (?:far|kan) (?:jag |vi )?(?:\w+ ){0,3}inte (?:for|enligt)|inte tillatet|
          tror (?:jag )?inte pa (?:sant|den|detta|det har)|inget (?:att|vettigt|sarskilt) (?:att )?(?:bidra|
          tillfora|lara|erbjuda|komma med)
        (?:har )?(?:lovat|bestamt|svurit)(?: \w+){0,8} (?:inte|nej|mindre|ingenting|inga|lugnare|
          trappa ner)|(?:saga|sager|tacka|tackar) nej till (?:allt|alla|sant|nya)
        (?:gor|agnar mig at|sysslar med) (?:inte|aldrig) (?:\w+ )?(?:sant|sadant|detta)|
          orkar (?:jag )?(?:\w+ )?inte|later jag bli|maste (?:\w+ )?avsta
        (?:maste|far|vill|kommer|behover|tvingas|nodgas|valjer|bor|
          kanner att jag maste) (?:jag )?{adv}(?:att |dock |vanligen |artigt |den har gangen |denna gang |
          darfor |alltsa )*(?:tacka nej|saga nej|avboja|avsta|passa|sta over|gora dig besviken|neka)
        tackar (?:jag )?{adv}nej|avbojer|avstar|nej tack|tack men nej|tyvarr nej|tyvarr inte$
        (?:inget|inte) (?:intresse|intresserad|for mig|min grej)|ingenting for mig|svaret ar (?:tyvarr )?nej
        star over
        {neg} {adv}(?:riktigt |tillrackligt |nog |med |nagon |nagot |den |mer |extra |nagra )*{time}
        {time} (?:har jag |finns |racker )?{adv}(?:inte|racker inte)|saknar (?:jag )?(?:\w+ )?{time}
        hinner (?:jag )?(?:\w+ ){0,3}?{neg}(?! (?:svara|fore|denna|den))
        har (?:jag )?inte (?:nagon )?mojlighet
        {neg} (?:[\w-]+ ){0,4}?(?:mojlighet|mojligt|ata mig|ataga|atar|ta pa mig|ta emot|stalla upp|
          tillmotesga|engagera|i stand|lova bort|erbjuda|aktuellt|bereda plats|tacka ja|ta in|
          bidra)(?! (?:pa (?:mandag|tisdag|onsdag|torsdag|fredag)|denna vecka|fore))
        (?:tar|ger|gor|erbjuder|ataer) (?:jag )?{adv}(?:inte|inga|ingen|aldrig)|inga (?:nya|fler)|helst inte
        vill (?:jag )?(?:\w+ )?inte|avstar helst|foredrar att (?:inte|avsta)
        av (?:personliga|halso\w*|familje\w*) ?skal|det (?:gar|blir|fungerar) (?:tyvarr |dessvarre )*inte$
        omojligt|blir (?:det )?(?:tyvarr )?inget
    """,
    load=r"""
        inte (?:\w+ )?mycket {time}
        (?:kalender|schema|almanacka|vecka|host|var|tallrik|fullt)\w* (?:ar |\w+ ){0,3}?(?:full|fulla|
          fullbokad|fulltecknad|sprangfylld|overfull|upp over)
        (?:for|valdigt|extremt|sa|alldeles for|jatte|ganska) ?(?:upptagen|mycket (?:att gora|pa gang|
          just nu|pa mitt bord)|mycket)
        overbelastad|fullbokad|fullt upp|fulltecknad|drunknar|stressigt|hart belastad|andra ataganden
        mycket om mig|inte hinner|mycket nu
    """,
    regret=r"""
        tyvarr|dessvarre|beklagar|ledsen|trakigt nog|ursakta(?! (?:sent|det sena|mitt sena|drojsmalet))
        forlat|synd|radd att|olyckligtvis|ber om ursakt
    """,
    wishes=r"""
        lycka till|onskar (?:jag )?(?:dig |er )?(?:\w+ )?(?:lycka|framgang|allt gott|stort)
        allt gott (?:med|i)|haller tummarna|hoppas (?:att )?du hittar
    """,
    unable=r"""
        (?:kan|kunde|kommer|skulle|hinner|klarar) (?:jag |vi |
          det )*(?:[\w-]+ ){0,4}?{neg}(?: [\w-]+){0,4}? {talk}
        {neg} (?:\w+ ){0,2}?(?:kunna )?(?:hjalpa|traffas|ses|prata|stalla upp|hjalpa till)
        (?:passar|funkar|fungerar|gar) (?:det |mig |for mig )*{adv}{neg}|kan (?:jag )?{adv}{neg}$
        ar (?:jag )?(?:\w+ )?(?:inte (?:ledig|tillganglig|pa plats)|upptagen|bortrest)
    """,
    now=r"""
        nu|just nu|for narvarande|for tillfallet|i dagslaget|i nulaget|an sa lange|inte an|annu
        (?:den har|denna|detta|de narmaste|kommande|det har|i) (?:\w+ )?(?:veckan|veckorna|manaden|
          manaderna|aret|hosten|varen|terminen|kvartalet|ar|host|var|perioden|tiden)
        idag|i dag|fram till|tills|fore|innan (?:jul|{months})
    """,
    later=r"""
        ge mig (?:\w+ ){0,2}(?:veckor|manader|manad|tid)|^(?:kanske |hellre )?(?:i )?{months}$
        (?:har )?(?:inte )?(?:tid )?forst (?:tid )?(?:i|efter|till) (?:{months}|nasta|jul|nyar|sommaren)
        (?:prova|forsok|testa|hor av dig) (?:igen|pa nytt|senare)
        (?:hor|ring|skriv|mejla|kontakta|aterkom|fraga|prova)(?: \w+){0,5} (?:nar|efter att|
          sa snart)(?! (?:du|det passar|som))|(?:nar|sa snart) (?:\w+ ){1,6}(?:over|klart|klar|forbi|lugnat|
          fardigt|fardig)
        inte (?:fore|forran|innan) {months}
        darefter|efter det|(?<!ja )(?<!jo )da$
        (?:hor|horas|kontakta|skriv|mejla|maila|fraga|ring|paminn|aterkom|kom|forsok|prova|stam|vi|ta|pinga|
          sla|lat oss|prata|ses)(?: (?:garna|av|dig|av dig|mig|igen|gang|en|ater|tillbaka|upp|det|om|saken|
          oss|vi|till|kontakt|med|en signal|ett mejl|da|en gang till|pa nytt|val|gar|i stallet|bara|hora|
          av sig|hors|ses|ta|prata|fragan|horas|en paminnelse))* ?(?:i {months}|efter|om (?:en|ett|tva|tre|
          fyra|sex|\d|nagra|ett par|nagon)|senare|i (?:borjan|slutet|mitten|host|var|sommar|vinter)|(?:till|
          pa) (?:hosten|varen|sommaren|nyaret|nasta)|nasta|nar|fran|framat|over|langre fram|runt)
        (?:men |fast |hellre |helst |kanske |forst )*(?:inte (?:nu|just nu|an|forran|fore|innan|den har|
          denna|i ar|pa ett tag)|(?:just nu|nu|for tillfallet) inte|forst (?:efter|i|om|till|nar)|
          efter (?:jul|pask|nyar|sommaren|{months})|nasta (?:ar|manad|termin|kvartal|host|var)|langre fram|
          senare i (?:ar|host|var)|(?:i|till) (?:var|host)$)
        (?:dalig|fel|olamplig|samst|inte (?:ratt|basta|en bra)) (?:tid|tidpunkt|tillfalle|timing|laga)
        en annan gang|vid ett senare tillfalle|senare tillfalle|(?:skjuta|vanta|avvakta|flytta)(?: \w+){0,3}
        darefter
        (?:blir|har|ar|kanns|vore) (?:det |jag |\w+ )?(?:battre|lugnare|lattare|enklare|mer tid|bast) (?:i|
          efter|om|till|fran|nar|da)
    """,
    opts_out=r"""
        (?:ta bort|radera|stryk|avregistrera)(?: \w+){0,2} (?:min|mitt|mina) (?:[\w-]+ )?\w*(?:adress|mejl|mail|
          namn|data|uppgifter)\w*
        (?:sluta|stoppa) (?:att )?(?:\w+ )?(?:masa|tjata)
        (?:bli|tas|raderas|strykas?|avregistreras)(?: \w+){0,3} (?:bort|borttagen|raderad|struken|avregistrerad|
          fran (?:\w+ )?(?:lista|listan|register|sandlista))
        (?:var (?:snall|vanlig) och |vanligen |snalla )?(?:kontakta|skriv|mejla|ring)(?: \w+)? (?:inte|
          aldrig) (?:igen|mer)|(?:ta bort|radera|stryk) (?:mig|min|mina|den|det)(?: \w+){0,2}
        (?:kontakta|skriv|skicka|mejla|maila|hor|stor|ring|besvara) (?:\w+ ){0,3}?(?:inte|inga|
          aldrig)(?: \w+){0,2}? ?(?:mer|mera|igen|langre|fler|flera|nagot|mejl|mail|meddelanden)
        (?:sluta|upphor) (?:\w+ )?(?:att )?(?:\w+ )?(?:kontakta|skriva|skicka|mejla|maila|stora|hora|spamma|
          ringa)
        (?:ta bort|stryk|radera|avregistrera|plocka bort)(?: \w+){0,6} (?:lista|listan|listor|uppgifter|
          adress|register|utskick|sandlista|kontakter|registret|maillista)
        ta bort mig|avregistrera mig|stryk mig
        (?:vill|onskar) (?:jag )?(?:\w+ )?(?:inte|inga|aldrig)(?: \w+){0,4} (?:kontaktas|bli kontaktad|
          fler (?:mejl|mail|meddelanden)|mejl|mail|hora av|hora fran|utskick)
        lamna mig i fred|lat mig vara|gdpr|som spam|utan mitt (?:samtycke|medgivande)|(?:ar|rena) spam$|
          inga fler (?:mejl|mail|meddelanden|utskick)|undanber mig
    """,
    wrong_person=r"""
        inte (?:att )?jag (?:\w+ ){0,4}(?:ratt|ratta|lamplig\w*|basta)
        fel (?:person|man|kvinna) att|(?:pensionar|pensionerad|gatt i pension|i pension)|(?:lamnat|
          bytt) (?:branschen|bransch|yrket|yrke|faltet)|inte (?:langre )?(?:mitt bord|insatt|aktiv|verksam)
        {neg} (?:riktigt |nog |alls |den |din )*(?:ratt|ratta|basta|lampligaste) (?:person|personen|kontakt|
          manniska)
        fel person|(?:inte|inte langre) (?:mitt omrade|min bransch|i branschen|inom det)
    """,
    refers=r"""
        (?:kontakta|prata|tala|skriv|hor|fraga|mejla|maila|vand|ring|ta kontakt|hor av)(?: (?:dig|garna|
          hellre|istallet|i stallet|direkt|av|kanske|aven|ocksa|med|till|hos))*(?! ?(?:mig|oss|av dig|
          igen)\b)(?= \w)
        (?:borde|bor|kan|skulle|foreslar|rekommenderar|tipsar|rader)(?: (?:du|dig|jag|att|om|kunna|garna|
          hellre|istallet))* (?:kontakta|prata med|tala med|skriva till|fraga|hora av dig till|
          vanda dig till|hora med)
        (?:min|en|var|mina) (?:\w+ )?(?:kollega|kollegor|van|vaninna|chef|eftertradare|bekant)
        (?:i|pa) (?:kopia|cc)|kopierar in
        (?:satter|presenterar|vidarebefordrar|hanvisar|skickar|kopplar|
          introducerar)(?: \w+){0,5} (?:kontakt|for|till|vidare|ihop)
        (?:ar|vore|kan|vet|kanner) (?:[\w-]+ ){0,4}?(?:battre|lampligare|ratt person|basta|hjalpa dig|mer)
        rekommenderar|tipsa om
    """,
    moved=r"""
        (?:nar|hittar|traffar|kontakta|skriv till) (?:du )?mig (?:\w+ ){0,3}(?:pa|via)
        (?:ny|nya|annan|privata) (?:e-?post|mejl|mail|adress|e-?postadress|mejladress|mailadress)\w*
        (?:bytt|byter) (?:jobb|adress|arbetsgivare|mejl|mejladress|e-post)
        (?:den har|denna|gamla) (?:adressen|mejlen|adress|brevlada\w*|e-posten|
          mejladress\w*)(?: \w+){0,6} (?:inte|stangs|upphor|forsvinner|slutar)
        (?:nar|nas|natt|skriv|mejla) (?:du )?(?:mig )?(?:numera |fran och med nu |i fortsattningen )?(?:pa|
          till|via)
    """,
    suits=r"""
        passar|funkar|fungerar|gar (?:bra|fint|utmarkt)|ar (?:bra|ok|okej|perfekt|noterat|inbokat|bokat)
        bekraftar|bekraftat|ses da|hors da|vi (?:ses|hors)|perfekt|inbokat|noterat|kan jag|blir bra
    """,
    offers=r"""
        (?:vad sags om|hur (?:vore|ser|ar) det|ska vi saga|foreslar)
        nar (?:passar|kan|har|skulle|ar|vill|funkar)
        (?:skicka|foresla|ge|valj|hitta|mejla|boka|sag)(?: \w+){0,4} (?:tid|tider|datum|dagar|forslag|nar|
          slot)
        (?:vilken|vilka|vilket) (?:dag|dagar|tid|tider|datum)
        jag kan (?:pa|torsdag|mandag|tisdag|onsdag|fredag|imorgon)|ar (?:jag )?ledig
        har (?:jag )?(?:tid|en lucka|lucka)|calendly|kan vi (?:ses|hors|prata|ta)
    """,
    before_yes=r"""
        (?:skulle|vill) (?:jag )?(?:\w+ ){0,2}(?:veta|forsta|hora)
        innan jag|forst (?:vill|kan|undrar|lite|skulle)
        (?:beratta|veta|hora|forklara) (?:lite |garna |gärna )*(?:mer|mera)|lite mer om
        vad (?:vill|vore|soker|hoppas|exakt|forvantar|skulle)|hur (?:hittade|fick|kom)|beror pa
        far jag fraga|vad (?:galler|handlar)
    """,
    negation=r"""
        tvivlar|tveksam\w*
        {neg}|daligt|dalig|illa|nej|utan|omojligt|svart|ingenting
    """,
    turn=r"""
        men|dock|daremot|fast|emellertid|anda|istallet|daremot
    """,
    condition=r"""
        om(?! (?:en|ett|tva|tre|fyra|sex|\d|nagra|det ar ok))|ifall|forutsatt|savida|normalt|vanligtvis
        annars|i vanliga fall|under andra omstandigheter
    """,
    days=r"""
        mandag\w*|tisdag\w*|onsdag\w*|torsdag\w*|fredag\w*|lordag\w*|sondag\w*|idag|i dag|imorgon|i morgon
        (?:den|det|de|samma|dessa|nasta) (?:dag|dagen|datum|datumet|veckan|vecka|tiden|dagarna|tiderna)
        kl\.? ?\d+|klockan \d+|\d{1,2}[:.]\d\d|{months}|da$
    """,
    empty_questions=r"""
        hur (?:mar|ar laget|star)|allt bra|varfor inte|eller hur|vem vet|minns du
        hur kan jag (?:saga|tacka) nej|inte sant
    """,
)

DANISH_NORWEGIAN: Final = Phrases(
    language="da/no",
    common="""
        jeg du dig deg din dit ditt vi og at å det er ikke på for med som en et av af om har kan til i
        hej hei tak takk venlig vennlig hilsen gerne gjerne men mig meg min mit mitt meget veldig så nu
        nå vil fra den der mvh vh kære kjære
    """,
    spelling=(
        (r"\bikkje\b", "ikke"),
        (r"\beg\b", "jeg"),
        (r"\bikke noget\b", "intet"),
        (r"\bikke noe\b", "intet"),
        (r"\bikke nogen\b", "ingen"),
        (r"\bikke noen\b", "ingen"),
    ),
    sets={
        "adverb": r"""
            gerne|gjerne|desværre|dessverre|ogsa|meget|veldig|virkelig|lige nu|akkurat na|for tiden
            for øjeblikket|for øyeblikket|altid|alltid|selvfølgelig|sikkert|dig|deg|det|nu|na|bare|absolutt
            helt|da|her|der|mig|meg|heller|længere|lenger|simpelthen|rett og slett|pt|i øjeblikket|dessværre
            mer|mere
        """,
        "talk": r"""
            tale|snakke|prate|mødes|møtes|møte|mode|hjelpe|hjælpe|svare|dele|ringe|ringes
            ta en (?:kaffe|prat|kopp|samtale|telefon)|tage en (?:kaffe|snak|kop|samtale)|fortelle|fortælle
            stille op|stille opp|diskutere|drøfte|sætte tid|sette av|avse|afse|gi|give|bidra|bidrage|støtte
            sparre|høres|finde tid|finne tid|ta samtalen|tage samtalen|have en|ha en|bruge tid|bruke tid
            være (?:din|til hjælp|til hjelp|med|behjelpelig|behjælpelig)|ordne|zoome|besvare|ta det|tage den
            være mentor
        """,
        "neg": r"""
            ikke|ingen|intet|aldrig|aldri|hverken|verken|næppe|neppe
        """,
        "time": r"""
            tid|mulighed|mulighet|plads|plass|overskud|overskudd|kapacitet|kapasitet|rum|tiden|anledning
            energi|ressourcer|ressurser|lejlighed|kræfter|krefter|bandbredde|båndbredde
        """,
        "months": r"""
            januar|februar|marts|mars|april|maj|mai|juni|juli|august|september|oktober|november|december
            desember
        """,
    },
    benign=r"""
        kunne ikke (?:\w+ ){0,3}(?:bedre)
        (?:var ved|skulle|tænkte|tenkte) (?:\w+ )?(?:at |a )?(?:sige|si|takke) (?:nej|nei)|(?:siger|
          sier) (?:jeg )?ikke (?:nej|nei)
        (?:plejer|pleier) (?:jeg )?(?:\w+ )?(?:at |a )?(?:sige|si|takke) (?:nej|nei)|(?:normalt|vanligvis|
          sædvanligvis|som regel) (?:\w+ ){0,3}(?:nej|nei)|ingen har
        (?:intet|ikke noe|ikke et|ikke noget) problem
        ingen (?:problem|problemer|arsag|fare|bekymring|hast|stress|tvivl|tvil|grund til bekymring)
        ikke (?:bare|kun|mindst|minst|sa farlig|galt|verst)|hvorfor ikke|(?:tøv|nøl) ikke|tøv endelig ikke
        hvis ikke|eller ikke|bare spør|ikke sant
        (?:ved|vet) (?:jeg )?ikke (?:om|hvordan|hvad|hva|hvornar|nar|helt|præcis|enda)?
        ikke (?:sikker|helt sikker)(?: pa)?(?: om| hvordan)?
        ikke (?:svaret|svart|faet svaret|fatt svart|vendt tilbage|skrevet)(?: tidligere| før)?
        kan ikke (?:love|garantere|klage|vente)|glem ikke|ikke for sent|ikke hver dag|ikke sa ofte
        uden problemer|uten problemer|uden tvivl|beklager sent svar|beklager det sene svaret
        undskyld det sene svar
    """,
    yes=r"""
        (?:ingen|ikke nogen|ikke noen) (?:dum|dårlig) ide|ikke (?:sa )?dumt
        ser (?:jeg )?(?:intet|ingen|ikke noget|ikke noe) (?:problem|hinder|til hinder|i vejen|i veien)
        ^(?:intet|ikke noe|ikke noget|ingen) problem(?:er)?[.! ]*$|(?:svært|vanskelig|vanskeligt) (?:at |
          a )?(?:sige|si) (?:nej|nei)|intet hellere|(?:har )?(?:intet|ingenting) imod|ingenting imot
        (?:kan|kunne|vil) (?:jeg )?(?:jo |vel |da |ikke |næppe |vanskelig |vanskeligt |umulig )*(?:sige nej|
          si nei|takke nej|takke nei|afsla)(?: til \w+)?
        (?:svært|vanskelig|vanskeligt) at (?:sige nej)|vanskelig a si nei
        har (?:jeg )?(?:intet|ingenting) (?:imod|imot|mod det|mot det)|intet imod|ingenting imot
        ingen indvendinger|ingen innvendinger|hvordan kan jeg (?:sige|si) (?:nej|nei)|hvorfor ikke
    """,
    willing=r"""
        regne? med (?:mig|meg)
        (?:star|er) (?:\w+ )?til (?:din )?(?:radighed|disposisjon|disposition)
        (?:det )?kan vi (?:sagtens|godt|fint|alltid)|bare ring(?: \w+)?$
        lad ga|fint nok|(?:ok|greit|jo|ja) da$|greit$|den er (?:god|grei|fin)|kjør pa|i orden$|
          overbevis\w* (?:mig|meg)|nysgerrig|nysgjerrig|det gar (?:fint|bra|godt)
        (?:foresla|send|skriv) (?:gerne |gjerne |bare )?(?:et |nogle |noen |en )?(?:tidspunkt\w*|tider|
          datoer|dage|dager)|ring (?:endelig|bare|mig|meg|gerne|gjerne)(?! (?:nar|efter|etter|igen|igjen))
        (?:mer enn |mere end |meget |veldig |svært |sa )?(?:gerne|gjerne)(?! (?:i {months}|efter|etter|igen|
          igjen|en anden|en annen|senere|om en|videre))
        (?:med )?(?:stor |den største |største )?(?:fornøjelse|fornøyelse|glæde|glede)$
        med (?:stor |største )?(?:fornøjelse|fornøyelse|glæde|glede)
        (?:er|ville|vil|stiller|star|kunne) (?:jeg )?{adv}(?:glad for at|glad for a|klar pa|klar til|villig|
          med pa|aben for|apen for|til radighed|til radighet|disponibel|tilgængelig|tilgjengelig|beæret|
          hyggeligt|hyggelig|op|opp)
        jeg er (?:med|pa|klar)$|er med pa det
        (?:kan|kunne|vil|skal|lad os|la oss|ma|far) {adv}(?:jeg |vi |du |godt |selvfølgelig |vel |absolut |
          fint )*[\w ]{0,25}?{talk}
        (?:hjælper|hjelper) (?:jeg )?(?:dig|deg|gerne|gjerne|til)
        stiller (?:jeg )?(?:gerne |gjerne )?(?:op|opp)|ring (?:til mig|bare|gerne|meg|gjerne)
        kom (?:forbi|innom|gerne|gjerne)|(?:siger|sier|takker) (?:jeg )?ja|svaret er ja
        (?:lyder|høres|høyres|er|bliver|blir|vil være|ville være|kunne være) {adv}(?:godt|bra|fint|
          hyggeligt|hyggelig|perfekt|glimrende|utmerket|super|koselig|en (?:god|
          fin) (?:ide|id)|en fornøjelse|en ære|en glede|en glæde)
        (?:god|fin|glimrende) (?:ide|id)
        (?:halv time|halvtime|tyve minutter|20 minutter|30 minutter|et kvarter|en kaffe|en samtale|en prat|
          en snak) (?:kan|gar|er|har|skal|passer|finder|finner|far)[\w ]{0,25}
        det (?:gar|passer|kan vi|ordner vi|finner vi|finder vi|lar seg gjøre|
          kan lade sig gøre)(?: \w+)*? ?(?:fint|bra|godt)?$
        (?:ser|gleder meg|glæder mig) (?:frem til|til) (?:at|a|det|samtalen|vores|var|snakken)
        det kan (?:jeg|vi) (?:godt|sagtens|fint)
    """,
    opening=r"""
        sa klart|bare ring|sa absolutt?
        (?:ja|jada|jo da|javist|ja tak|ja takk|selvfølgelig|absolut|absolutt|gerne|gjerne|okay$|ok$|oke$|
          naturligvis|perfekt|super|fint|glimrende|utmerket|meget gerne|veldig gjerne|det gar fint|
          bekræftet|bekreftet|hvorfor ikke|klart|selvsagt|sagtens|det lyder godt|det høres bra ut|sa gerne|
          den er god|kjempefint|intet problem)(?! (?:jeg (?:sa|læste|leste|husker|fik|fikk)|at (?:høre|
          læse)|a høre))
    """,
    wishful=r"""
        i princippet|i prinsippet|egentlig|i teorien
        ville|skulle|havde|hadde|kunne
    """,
    hollow=r"""
        hvor (?:gerne|gjerne|smigret|fristende|hyggeligt|hyggelig)(?: \w+){0,6} (?:end|enn)|sa (?:gerne|
          gjerne) jeg (?:\w+ )?(?:ville|vil)
        (?:ville|skulle|hadde|havde) (?:jeg )?(?:\w+ )?(?:gerne|gjerne) (?:have|ha|villet|hjulpet|hjelpe|
          hjulpet|ville|kunne|kunnet|hjælpe|stillet|stilt)
        (?:ville|hadde|havde) (?:\w+ )?(?:være|vært|været|have været) (?:\w+ )?(?:hyggeligt|hyggelig|en ære|
          en fornøjelse|en glede|en glæde|sjovt|gøy)
        (?:ville ønske|skulle ønske|onsker|ønsker) (?:at )?jeg kunne|hvor gerne jeg end|selv om jeg gjerne
        bare jeg kunne|gid jeg kunne
    """,
    declines=r"""
        (?:find|finn|spør|spørg) (?:\w+ )?(?:en anden|en annen|noen andre|nogen anden|nogle andre)$
        ikke noget for (?:mig|meg)|lader (?:jeg )?være|lar (?:jeg )?være|ma sta over|star jeg over|helst ikke
        (?:valgt|vælger|velger|besluttet) (?:at|a) (?:ikke|la være|lade være|takke)
        (?:et|mit|mitt) (?:\w+ )?(?:nej|nei)|ikke (?:noe|noget) (?:som )?jeg|(?:trukket mig|trukket meg|
          trappet ned|sluttet med|stoppet med)|(?:ikke|intet) (?:noe |noget )?for (?:meg|mig)
        (?:ma|far|har) (?:jeg |vi )?(?:[\w-]+ ){0,3}?ikke (?:[\w-]+ ){0,2}?(?:lov|give|gi|deltage|delta)|
          ikke (?:tilladt|tillatt|tillader|tillater)
        (?:far|har) (?:jeg |vi )?(?:\w+ ){0,3}ikke (?:lov|lov til|anledning)|ikke tilladt|ikke tillatt|
          tror (?:jeg )?ikke pa (?:den|det|sadan|slik)|(?:intet|ingenting|ikke noget|ikke noe) (?:at|
          a) (?:bidrage|bidra|tilføre|tilby|lære|komme med)
        (?:har )?(?:lovet|lovt|bestemt|svoret)(?: \w+){0,8} (?:ikke|nej|nei|mindre|ingen|skrue ned|
          trappe ned)|(?:sige|siger|si|sier|takke|takker) (?:nej|nei) til (?:alt|alle|sadan|slikt|nye)
        (?:gør|gjør|deltager|deltar) (?:jeg )?(?:ikke|aldrig|aldri) (?:\w+ )?(?:i |den slags|sadan|slikt|
          slike)|orker (?:jeg )?(?:\w+ )?ikke|ma (?:\w+ )?melde pas|(?:har|har jeg) (?:\w+ )?ikke kapasitet
        (?:intet|ikke noe|ikke noget) for (?:meg|mig)
        (?:ma|blir|bliver|vil|kommer|skal|er|føler|ser mig|ser meg|er desværre|vælger|velger|
          bliver nødt til|blir nødt til|nødt til|tvunget til) (?:jeg )?{adv}(?:at |a |nødt til at |
          nødt til a |nodt til |til at |til a |nok |høfligt |høflig |denne gang |denne gangen |derfor |
          altsa |tvunget til at |dessverre |takke pent nei |pænt )*(?:takke (?:\w+ )?(?:nej|nei)|sige nej|
          si nei|afsla|avsla|melde (?:fra|pas|avbud|afbud)|sta over|passe(?= |$)(?! (?:pa|godt|fint|bra))|
          skuffe|avsta|afsta)
        takker (?:jeg )?{adv}(?:nej|nei)|(?:afslar|avslar|melder pas|star over)|(?:nej|nei) (?:tak|takk)
        (?:tak|takk) men (?:nej|nei)|desværre (?:nej|ikke)$|dessverre (?:nei|ikke)$
        (?:ingen interesse|ikke interesseret|ikke interessert|ikke interesse|intet for mig|ikke noe for meg|
          ikke min)
        svaret er (?:desværre |dessverre )?(?:nej|nei)
        {neg} {adv}(?:rigtig |riktig |nok |tilstrækkelig |tilstrekkelig |med |nogen |noen |den |mere |mer |
          ekstra |nødvendige |særlig |heller )*{time}
        {time} (?:har jeg |er der |strækker |strekker )?{adv}(?:ikke|ikke til)
        mangler (?:jeg )?(?:\w+ )?{time}|(?:nar|rækker|rekker) (?:jeg )?(?:det )?{adv}ikke$
        har (?:jeg )?ikke (?:nogen |noen )?(?:mulighed|mulighet)
        {neg} (?:[\w-]+ ){0,4}?(?:mulighed|mulig|muligt|pata|patage|pategne|tage imod|ta imot|stille op|
          stille opp|imødekomme|engagere|i stand|forpligte|tilby|tilbyde|aktuelt|sige ja|si ja|love bort|
          kapabel|bidra|bidrage|ta pa meg|tage flere|ta flere|hjælpe dig med|med pa)(?! (?:pa (?:mandag|
          tirsdag|onsdag|torsdag|fredag)|denne uge|denne uken|før))
        (?:tager|tar|giver|gir|gør|gjør|tilbyr|tilbyder|patager|patar) (?:jeg )?(?:mig |meg )?{adv}(?:ikke|
          ingen|aldrig|aldri)
        ingen (?:nye|flere)|helst ikke|vil (?:jeg )?(?:\w+ )?(?:ikke|helst ikke)|foretrækker (?:at )?ikke
        foretrekker a (?:ikke|la være)|av (?:personlige|helsemessige|familie\w*) ?(?:grunner|arsaker)?
        af (?:personlige|helbredsmæssige|familie\w*) ?(?:grunde|arsager)?
        det (?:gar|bliver|blir|lader sig|lar seg|passer) (?:desværre |
          dessverre )*ikke(?: til noget| noe av| gøre| gjøre| noget)?$
        (?:umulig|umuligt)|(?:lader|lar) (?:sig|seg) (?:desværre |dessverre )*ikke (?:gøre|gjøre)
    """,
    load=r"""
        ikke (?:\w+ )?(?:meget|mye|sa meget|sa mye) {time}
        (?:kalender|skema|uge|uke|tallerken|plan|program)\w* (?:er |\w+ ){0,3}?(?:fuld|full|fyldt|fylt|
          overfyldt|fullbooket|fuldt booket|sprengt|stappet|pakket)
        (?:for|meget|veldig|ekstremt|sa|alt for|ganske|svært) ?(?:travl|travelt|optaget|opptatt|
          meget (?:at lave|pa programmet|pa tallerkenen)|mye (?:a gjøre|pa gang|pa tallerkenen|om dagen))
        overbebyrdet|overbelastet|fuldt booket|fullbooket|fuldt op|drukner|travelt|hektisk
        andre forpligtelser|andre forpliktelser|meget om ørerne|mange baller|hænderne fulde|hendene fulle
        presset
    """,
    regret=r"""
        desværre|dessverre|beklager(?! (?:det sene|sent|sen|at jeg svarer|at det har tatt))|kedeligt
        kjedelig|undskyld(?! (?:det sene|den sene|sent))|unnskyld(?! (?:sent|det sene))|leit|ærgerligt|synd
        er bange for|er redd|trist|lei meg|ked af
    """,
    wishes=r"""
        held og lykke|lykke til|god vind
        (?:ønsker|onsker) (?:jeg )?(?:dig |deg )?(?:\w+ )?(?:held|lykke|alt godt|alt det bedste|alt godt|
          fremgang|det bedste)
        alt (?:godt|det bedste) (?:med|i)|krydser fingre|krysser fingrene|haber (?:at )?du finder
        haper (?:at )?du finner
    """,
    unable=r"""
        (?:kan|kunne|kommer|ville|vil|nar|rækker|rekker|klarer) (?:jeg |vi |det |
          du )*(?:[\w-]+ ){0,4}?{neg}(?: [\w-]+){0,4}? {talk}
        {neg} (?:\w+ ){0,2}?(?:kunne )?(?:hjælpe|hjelpe|mødes|møtes|snakke|tale|stille op|stille opp|prate)
        (?:passer|gar|duer|fungerer) (?:det |mig |meg |for mig |for meg )*{adv}{neg}
        kan (?:jeg )?{adv}{neg}$
        er (?:jeg )?(?:\w+ )?(?:ikke (?:ledig|tilgængelig|tilgjengelig|til stede)|optaget|opptatt|bortreist|
          bortrejst)
    """,
    now=r"""
        nu|na|lige nu|akkurat na|for tiden|for øjeblikket|for øyeblikket|i øjeblikket
        pa navaerende tidspunkt|indtil videre|foreløbig|endnu|enda|ikke enda
        (?:denne|dette|disse|de næste|de neste|de kommende|i|den) (?:\w+ )?(?:uge|uken|uke|maned|maneden|ar|
          aret|efterar|høst|høsten|semester|kvartal|uger|uker|maneder|perioden|periode|tiden)
        i dag|idag|indtil|frem til|før (?:jul|paske|{months})
    """,
    later=r"""
        (?:giv|gi) (?:mig|meg) (?:\w+ ){0,2}(?:uger|uker|maneder|maned|tid)|^(?:maske |kanskje |
          hellere )?(?:i )?{months}$
        (?:har )?(?:jeg )?først (?:tid|plads|plass|ledig|mulighed|mulighet) (?:i|efter|etter|til)
        (?:prov|prøv|forsog|forsøg|forsok|spor|spør|sporg|spørg|skriv|ring) (?:igen|pa ny|senere)
        til den tid|ta kontakt (?:igjen|igen)|(?:igjen|igen) (?:over|etter|efter|til|nar)
        (?:hør|ring|skriv|kontakt|spørg|spør|prøv|vend|kom)(?: \w+){0,5} (?:nar|efter at|etter at|
          sa snart)(?! (?:du|det passer|som))|(?:nar|sa snart) (?:\w+ ){1,6}(?:overstaet|overstatt|færdig|
          ferdig|forbi|over|klar|pa plads|pa plass)
        ikke før {months}
        derefter|deretter|etter det|efter det|bagefter|(?<!ja )(?<!jo )da$
        (?:hør|kontakt|skriv|mail|send|spørg|spør|ring|mind|minn|vend|kom|prøv|forsøg|forsøk|ta|tag|vi|
          lad os|la oss|ping|purr|snakkes|snakke|ses)(?: (?:gerne|gjerne|af|av|dig|deg|mig|meg|fra|igen|
          igjen|en|gang|tilbage|tilbake|op|opp|det|om|os|oss|til|kontakt|med|lyd|e-post|mail|melding|besked|
          da|en gang til|pa nytt|nok|i stedet|bare|fra deg|fra dig|snakkes|ses|tales|snakke|tale|prate|ved|
          temaet|sagen|saken|paminnelse|et|høres|heller|hellere|vi))* ?(?:i {months}|efter|etter|om (?:en|
          et|to|tre|fire|seks|\d|nogle|noen|et par)|senere|i (?:begyndelsen|starten|slutningen|slutten|
          begynnelsen|midten|løbet|løpet|efterar|høst|var|for)|til (?:efteraret|høsten|foraret|varen|
          sommeren|nyar|nytar|nyttar|næste|neste)|næste|neste|nar|fra|over (?:nytar|nyttar|jul|sommeren|
          paske)|pa den anden side|pa andre siden|rundt)
        (?:men |dog |hellere |heller |helst |maske |kanskje |først )*(?:ikke (?:nu|na|lige nu|akkurat na|
          endnu|enda|før|i ar|denne (?:uge|uken|maned|maneden)|for tiden|i øjeblikket|for øjeblikket)|
          (?:lige nu|nu|na|for tiden|akkurat na|i øjeblikket) ikke|først (?:efter|etter|i|om|til|nar|over)|
          (?:efter|etter|over) (?:jul|paske|nytar|nyttar|sommeren|sommerferien|{months})|(?:næste|
          neste) (?:ar|maned|kvartal|semester)|senere (?:i ar|pa aret|hen))
        (?:darligt|darlig|forkert|feil|uheldigt|uheldig|ikke (?:det bedste|det beste|et godt|den rette|
          en god|rette)) (?:tidspunkt|timing|tid)
        en anden gang|en annen gang|(?:pa et |ved et )?senere (?:tidspunkt|anledning|lejlighed)
        (?:udskyde|utsette|vente|flytte)(?: \w+){0,3}|derefter|bagefter|etterpa
        (?:bliver|blir|har|er|ville) (?:det |jeg |\w+ )?(?:bedre|roligere|lettere|enklere|mere tid|mer tid|
          bedst|best) (?:i|efter|etter|om|til|fra|nar)
    """,
    opts_out=r"""
        (?:fjern|slet|slett|stryk|stryg)(?: \w+){0,2} (?:min|mitt|mit|mine) (?:[\w-]+ )?\w*(?:adresse|mail|navn|
          data|oplysninger|opplysninger)\w*
        (?:stopp|stop|slutt|hold op|slut) (?:med )?(?:at |a )?(?:\w+ )?(?:mase|plage|maile|skrive|sende|ringe|
          kontakte)
        (?:slettes|fjernes|stryges|strykes|afmeldes|avmeldes)(?! (?:hvis|om))|(?:blive|bli) (?:slettet|fjernet|
          strøget|strøket|afmeldt|avmeldt)
        (?:lad|la) (?:[\w-]+ ){0,2}?v(?:ae|æ)re (?:med )?(?:at |a |å )?(?:skrive|sende|kontakte|maile|ringe)
        (?:hold op|hør op|stop|slutt|lad vaere) med (?:at |å |a )?(?:skrive|sende|kontakte|maile|
          spamme)(?: [\w-]+){0,4}
        (?:du bedes|jeg beder dig|jeg ber deg|vær venlig|vennligst)(?: \w+){0,8} ikke (?:\w+ )?(?:skrive|
          kontakte|sende|henvende|ringe|send|kontakt|skriv)|(?:slet|slett|fjern|stryg|stryk) (?:mig|meg|min|
          mit|mine|det|den)(?: \w+){0,2}
        ikke (?:skriv|kontakt|send|ring|mail|ta kontakt)\w*
        (?:kontakt|skriv|send|mail|hør|forstyr|forstyrr|ring|plag) (?:\w+ ){0,3}?(?:ikke|ingen|aldrig|
          aldri)(?: \w+){0,2}? ?(?:mere|mer|igen|igjen|længere|lenger|flere|mails?|e-post|beskeder|
          meldinger)
        (?:hold op|stop|slut|slutt|stans|lad være|la være)(?: \w+)? (?:med at|a|at|
          med a)? ?(?:\w+ )?(?:kontakte|skrive|sende|maile|forstyrre|spamme|ringe|plage)
        (?:fjern|slet|slett|stryg|stryk|meld|ta|tag)(?: \w+){0,6} (?:liste|listen|lister|oplysninger|
          opplysninger|adresse|register|mailingliste|mailliste|kontakter|maillisten|database|kartotek|
          av listen|af listen)
        fjern mig|fjern meg|slet mig|slett meg
        (?:vil|ønsker) (?:jeg )?(?:\w+ )?(?:ikke|ingen|aldrig|aldri)(?: \w+){0,4} (?:kontaktes|
          bli kontaktet|blive kontaktet|flere (?:mails|mail|e-poster|beskeder|meldinger)|mails|e-post|
          høre fra|henvendelser)
        lad mig være i fred|la meg være i fred|la meg være|gdpr|som spam|(?:uden|uten) mit+ samtykke|
          er (?:\w+ )?spam$
        ingen flere (?:mails|mail|e-poster|beskeder|meldinger|henvendelser)|frabeder mig|frabeder jeg
        frabe meg
    """,
    wrong_person=r"""
        ikke (?:at )?jeg (?:\w+ ){0,4}(?:rette|rigtige|riktige|egnet|bedste|beste)
        ikke(?: \w+){0,4} den (?:rette|rigtige|riktige)|den (?:forkerte|gale|feile)|(?:pensionist|
          pensjonist|gaet pa pension|gatt av med pensjon|pensioneret|pensjonert)|(?:forladt|forlatt|skiftet|
          byttet) (?:branche|branchen|bransje|bransjen|faget|felt|spor)
        (?:ikke|ikke længere|ikke lenger) (?:mit|mitt) bord|ikke (?:længere|lenger) (?:aktiv|i faget|inde i|
          inne i)
        {neg} (?:rigtig |riktig |nok |helt |den |din )*(?:rette|rigtige|riktige|bedste|beste|
          mest egnede) (?:person|personen|kontakt|menneske|mand|kvinde)?
        (?:forkert|feil) person
        (?:ikke|ikke længere|ikke lenger) (?:mit felt|mitt felt|mit omrade|mitt omrade|i branchen|
          i bransjen|inden for|innen)
    """,
    refers=r"""
        (?:kontakt|snak|snakk|tal|skriv|hør|spørg|spør|mail|henvend|ring|ta kontakt|tag fat|prøv)(?: (?:dig|
          deg|gerne|gjerne|hellere|heller|i stedet|direkte|maske|kanskje|ogsa|med|til|hos|i|med|eventuelt|
          endelig|a kontakte|at kontakte))*(?! ?(?:mig|meg|os|oss|av deg|af dig|igen|igjen|om|i {months}|
          efter|etter|nar|til vinter|senere|fra|lyd)\b)(?= \w)
        (?:bør|burde|kan|skulle|foreslar|anbefaler|tipser|rader)(?: (?:du|dig|deg|jeg|at|a|om|kunne|gerne|
          gjerne|hellere|heller|i stedet))* (?:kontakte|snakke med|tale med|skrive til|spørge|spørre|
          henvende dig til|henvende deg til|høre med|prate med)
        (?:min|en|vores|var|mine) (?:\w+ )?(?:kollega|kolleger|ven|venn|veninde|venninne|chef|sjef|
          efterfølger|etterfølger|bekendt|bekjent)
        (?:i|pa) (?:kopi|cc)
        (?:sætter|setter|præsenterer|presenterer|videresender|henviser|sender|kobler|introducerer|
          introduserer)(?: \w+){0,5} (?:kontakt|for|til|videre|sammen|pa kopi)
        (?:er|ville|vil|kan|ved|vet|kender|kjenner) (?:[\w-]+ ){0,4}?(?:bedre|mere egnet|mer egnet|
          rette person|rette|bedste|beste|hjælpe dig|hjelpe deg|mere|mer)
        anbefaler|tipse om
    """,
    moved=r"""
        (?:fange|finde|finne|na|treffe|kontakte|treffer|fanger|finder|finner) (?:du )?(?:mig|
          meg) (?:\w+ ){0,3}(?:pa|via)
        (?:ny|nye|anden|annen|private) (?:e-?mail|e-?post|mail|adresse|mailadresse|e-?postadresse)\w*
        (?:skiftet|byttet|bytter|skifter) (?:job|jobb|adresse|arbejdsgiver|arbeidsgiver|mail|e-post)
        (?:denne|gamle) (?:adresse|adressen|mailadresse|mailen|postkasse|e-posten|e-postadressen|mail|
          indbakke)(?: \w+){0,6} (?:ikke|lukkes|lukker|ophører|opphører|stenges|nedlægges|slutter)
        (?:treffes|fanges|nas|nar|skriv|mail|send) (?:du )?(?:til )?(?:mig |meg )?(?:nu |na |fremover |
          heretter )?(?:pa|til|via)
    """,
    suits=r"""
        passer|fungerer|gar (?:bra|fint|godt)|er (?:fint|ok|okay|perfekt|noteret|notert|booket|bra|godt)
        bekræfter|bekræftet|bekrefter|bekreftet|ses da|snakkes da|vi (?:ses|snakkes|tales)|perfekt|noteret
        notert|kan jeg|blir bra|bliver fint
    """,
    offers=r"""
        (?:hvad med|hva med|hvad siger du|hva sier du|hvordan (?:ville|passer|er)|skal vi sige|skal vi si|
          foreslar)
        (?:hvornar|nar) (?:passer|kan|har|ville|er|vil|hadde)
        (?:send|foresla|giv|gi|vælg|velg|find|finn|mail|book|bestill|si|sig)(?: \w+){0,4} (?:tid|tider|dato|
          datoer|dage|dager|forslag|hvornar|tidspunkt|tidspunkter|slot)
        (?:hvilken|hvilke|hvilket) (?:dag|dage|dager|tid|tider|dato|tidspunkt)
        jeg kan (?:pa|torsdag|mandag|tirsdag|onsdag|fredag|i morgen)|er (?:jeg )?ledig
        har (?:jeg )?(?:tid|et hul|en luke|hul|luke)|calendly|kan vi (?:ses|snakkes|mødes|møtes|tale|ta)
    """,
    before_yes=r"""
        (?:vil|ville) (?:jeg )?(?:\w+ ){0,2}(?:vide|vite|høre|forsta)
        (?:før|inden|innen) jeg|først (?:vil|kan|undrer|lidt|litt|gerne)
        (?:fortælle|fortelle|vide|vite|høre|forklare) (?:mig |meg |lidt |litt |gerne |gjerne )*(?:mere|mer)
        (?:lidt|litt) (?:mere|mer) om
        (?:hvad|hva) (?:vil|ville|søger|haber|haper|præcis|forventer|ønsker|leder|ser du)
        hvordan (?:fandt|fant|fik|fikk|kom)|kommer an pa|ma jeg spørge|far jeg spørre
        (?:hvad|hva) (?:drejer|gjelder|handler|dreier)
    """,
    negation=r"""
        tvivler|tviler
        {neg}|darlig|darligt|nej|nei|uden|uten|umulig|umuligt|svært|vanskelig\w*|ingenting
    """,
    turn=r"""
        men|dog|derimod|imidlertid|alligevel|likevel|i stedet|derimot
    """,
    condition=r"""
        hvis|dersom|forudsat|forutsatt|medmindre|med mindre|normalt|vanligvis|ellers|
          under andre omstændigheder|sædvanligvis|til vanlig
    """,
    days=r"""
        mandag\w*|tirsdag\w*|onsdag\w*|torsdag\w*|fredag\w*|lørdag\w*|søndag\w*|i dag|idag|i morgen|imorgen
        (?:den|det|de|samme|disse|næste|neste) (?:dag|dagen|dato|datoen|uge|uken|tidspunkt|dage|dagene|
          tidene)
        kl\.? ?\d+|klokken \d+|\d{1,2}[:.]\d\d|{months}|da$
    """,
    empty_questions=r"""
        hvordan (?:gar|har du)|alt vel|alt godt|alt bra|hvorfor ikke|ikke sandt|ikke sant|hvem ved|hvem vet
        husker du|hvordan kan jeg (?:sige|si) (?:nej|nei)
    """,
)
