"""Finnish words of consent, refusal and delay (data only; see `Phrases`)."""

from typing import Final

from outreach.reading.intent_phrases import Phrases

FINNISH: Final = Phrases(
    language="fi",
    common="""
        ja on ei en se että mutta hei kiitos terveisin terveisiä olen minä minun sinun sinä voin voi voit
        kun jos niin nyt tämä vielä kanssa viestistä viestistäsi yhteyttä tähän tästä mielelläni
        valitettavasti myös ole vain sitten hyvin kovin ystävällisin aika ihan ottaa minulle
        minua hyvä mukava joo kyllä
    """,
    spelling=((r"\bma\b", "mina"), (r"\boon\b", "olen"), (r"\bem ma\b", "en")),
    sets={
        "adverb": r"""
            mielellani|oikein|aivan|kylla|todella|erittain|hyvin|aina|tietenkin|toki|varmasti|nyt|tallä
            hetkella|juuri nyt|valitettavasti|ikava kylla|enaa|ehka|myos|ihan|kovin|sinua|teita|tahan|tassa
        """,
        "talk": r"""
            jutella|keskustella|puhua|tavata|auttaa|vastata|kertoa|soittaa|osallistua|kahville|kahvilla
            jutellaan|keskustellaan|puhutaan|tavataan|soitella|jarjestaa|antaa|varata|sopia|ottaa|jakaa
            tehda|loytaa|irrottaa|tarjota|haastatel\w+|apuna|mukana|avuksi|kaytettavissa
        """,
        "neg": r"en|ei|eika|emme|eivat|enka",
        "time": r"aikaa|mahdollisuutta|resursseja|voimia|kapasiteettia|ehdi|kerkea|pysty|jouda",
        "months": r"""
            (?:tammi|helmi|maalis|huhti|touko|kesa|heina|elo|syys|loka|marras|joulu)kuu\w*
        """,
    },
    benign=r"""
        ei (?:haittaa|ongelmaa|mitaan|hataa|kesta|se mitaan|kiiretta|ollenkaan|hullumpi|huono)|miksi ei
        miksipa ei|en ole varma|en tieda|jos ei|ellei|ei vain|ei kannata pelata|ala epar\w+
        en ole (?:viela )?(?:vastannut|ehtinyt vastata)|en ehtinyt (?:vastata|aiemmin|aikaisemmin)
    """,
    yes=r"""
        en voi (?:kieltaytya|sanoa ei|vastustaa)|ei ole mitaan sita vastaan|miksipa ei|miksi ei
        ei (?:minulla )?ole mitaan (?:sita )?vastaan|ei (?:ole )?(?:mikaan )?ongelma\w*
    """,
    willing=r"""
        (?:erittain |oikein |hyvin |tosi )?(?:mielellani|mielihyvin|mielelläan|ilomielin|ilolla)
        (?:voin|voimme|voisin|voisimme|haluan|haluaisin|lupaan|pystyn|ehdin) {adv}{talk}
        (?:autan|juttelen|keskustelen|kerron|vastaan|osallistun|soitan|lahden mukaan|olen mukana|tulen)
        (?:sopii|kay|onnistuu|passaa)(?: {adv})*(?: minulle| mulle| hyvin| mainiosti| oikein hyvin)*$
        (?:sopii|kay|onnistuu|passaa) (?:minulle |mulle |oikein )?(?:hyvin|mainiosti|loistavasti)
        kuulostaa (?:hyvalta|kivalta|mukavalta|hauskalta|mielenkiintoiselta|loistavalta)
        olisi (?:mukava|kiva|hauska|ilo|kunnia|mielenkiintoista|hienoa) \w+
        (?:jutellaan|soitellaan|tavataan|keskustellaan|puhutaan|nahdaan|sovitaan)|soita(?: vaikka| vain|
           minulle| mulle)?
        olen (?:kaytettavissa|valmis|kiinnostunut|iloinen voidessani)|hyva idea|ilman muuta|totta kai
        odotan innolla
    """,
    opening=r"""
        (?:kylla|joo|juu|totta kai|tottakai|toki|tietysti|tietenkin|ilman muuta|mielellani|sopii|selva|ok$|
          okei$|hienoa|loistavaa|mainiota|ehdottomasti|mikapa siina)(?! (?:muistan|luin|sain|ymmarran|mutta))
    """,
    wishful=r"olisin|olisi|haluaisin|voisin",
    hollow=r"""
        olisin (?:mielellani|kovasti)|(?:haluaisin|toivoisin) (?:etta )?(?:voisin|kovasti)|kunpa voisin
        olisi ollut (?:mukava|kiva|hauska|ilo|kunnia)
    """,
    declines=r"""
        {neg} (?:[\w-]+ ){0,3}?(?:ehdi|kerkea|pysty|paase|jouda|voi|kykene) (?:[\w-]+ ){0,3}?(?:auttaa|
          auttamaan|
          osallistua|osallistumaan|mukaan|tahan|sitoutua|sitoutumaan|ottaa|lahtea|tavata|tapaamaan|jutella|
          keskustel\w+|vastata|vastaamaan|suostua|tarjota|antaa)
        {neg} (?:[\w-]+ ){0,3}?(?:kiinnosta|kiinnostunut|halua|ota (?:vastaan|enaa)|tee (?:tallaisia|enaa)|
          suostu|lahde)
        {neg} (?:minulla |meilla |nyt )*ole (?:[\w-]+ ){0,3}?{time}|aikaa (?:[\w-]+ )?ei (?:nyt )?ole
        (?:joudun|taytyy|pitaa|on pakko) (?:[\w-]+ ){0,3}?(?:kieltayty\w+|jattaa valiin|sanoa ei|pahoit\w+|
          tuottamaan pettymyksen)
        kieltaydyn|jatan valiin|ei kiitos|kiitos ei|valitettavasti (?:en|ei)$|ei (?:ole )?minun juttu\w*
        ei sovi minulle|ei ole (?:minulle )?mahdollista|vastaukseni on (?:valitettavasti )?ei
        (?:en|ei) ole oikea henkilo|ei (?:sallita|ole sallittua)|en saa (?:antaa|osallistua|tehda)
    """,
    load=r"""
        (?:todella |erittain |liian |kovin |hirvea )?kiire\w*|kalenteri (?:on )?(?:aivan |
          ihan )?(?:taynna|tukossa)
        kadet taynna|liikaa (?:toita|tehtavaa)|ylikuormit\w+|paljon toita
    """,
    regret=r"""
        valitettavasti|ikava kylla|olen pahoillani|pahoittelen(?! (?:viivastysta|myohaista|hidasta))|pahoittelut
        harmi|harmillista|anteeksi(?! (?:myohainen|viive|etta vastaan))|ikavakseni
    """,
    wishes=r"""
        onnea(?: matkaan| projektiin| etsintaan| jatkoon)?|menestysta|kaikkea hyvaa|
          toivotan (?:\w+ ){0,2}(?:onnea|
          menestysta|hyvaa)|tsemppia|toivottavasti loydat
    """,
    unable=r"""
        {neg} (?:[\w-]+ ){0,3}?(?:ehdi|kerkea|pysty|paase|jouda|voi)(?: [\w-]+){0,3}?(?: {talk})?
        {neg} (?:minulle )?(?:sovi|kay|onnistu)|en ole (?:paikalla|tavoitettavissa|kaytettavissa)
    """,
    now=r"""
        nyt|talla hetkella|juuri nyt|tana (?:vuonna|syksyna|talvena|kevaana|kesana)|talla (?:viikolla|kaudella)
        tassa (?:kuussa|vaiheessa)|viela|lahiaikoina|lahiviikkoina|ennen (?:joulua|vuodenvaihdetta)|asti
    """,
    later=r"""
        (?:palataan|palaa|kysy|kysykaa|ota yhteytta|otathan yhteytta|ottakaa yhteytta|kirjoita|
          laita (?:viestia|mailia)|
          muistuta|soita|yrita|ollaan yhteydessa|jutellaan|puhutaan)(?: [\w-]+){0,4}? (?:uudelleen|uudestaan|
          myohemmin|ensi (?:vuonna|kuussa|kevaana|syksyna|kesana)|{months}|vuodenvaihteen|joulun|loman|lomien|
          jalkeen|kevaalla|syksylla|kesalla|kuukauden|viikon|alusta|alussa)
        (?:vasta|aikaisintaan|mieluummin) (?:ensi|{months}|joulun|loman|kevaalla|syksylla|kesalla|
          vuodenvaihteen)
        myohemmin|toisella kertaa|toiseen kertaan|ei (?:juuri )?nyt|huono (?:hetki|ajankohta|aika)
        {months} (?:alkaen|lahtien|jalkeen)
    """,
    opts_out=r"""
        (?:alkaa|ala|alkaahan) (?:enaa |koskaan |[\w-]+ ){0,3}?(?:lahettak\w+|laheta|ottak\w+ yhteytta|
          ota yhteytta|
          kirjoita|kirjoittak\w+|haritse|hairitko|hairitk\w+|spammaa|mailaa|soita|soittako)(?: [\w-]+){0,5}
        (?:poista|poistakaa|poistathan|poistakaahan) (?:[\w-]+ ){0,4}?(?:listalta|listaltanne|
          rekisterista\w*|tietoni|
          osoitteeni|tiedot|nimeni)
        (?:en|emme) halua (?:enaa |[\w-]+ ){0,3}?(?:viesteja|viestejanne|sahkoposti\w*|yhteydenottoja|mainoksia|
          etta minuun)
        ei (?:enaa |mitaan )?(?:viesteja|yhteydenottoja|sahkoposteja|mainoksia)(?: kiitos)?
        jata (?:minut )?rauhaan|lopeta\w*(?: [\w-]+){0,3}|roskapostia|gdpr|tietosuoja\w*
    """,
    wrong_person=r"""
        (?:en|ei) ole (?:[\w-]+ )?(?:oikea|paras|sopiva) (?:henkilo|ihminen|osoite)|
          vaara\w* (?:henkilo\w*|osoite\w*)
        en ole enaa (?:alalla|toissa|taalla|mukana)|ei (?:ole|kuulu) (?:enaa )?(?:minun )?(?:alaani|alani|
          tehtaviini)
    """,
    refers=r"""
        (?:ota|ottakaa|voit ottaa|kannattaa ottaa|kannattaisi ottaa) yhteytta(?! (?:minuun|myohemmin|uudelleen))
        (?:kysy|puhu|juttele|kirjoita|soita) (?=\w)|(?:kollega\w*|tyokaveri\w*|ystava\w*|esimies\w*|seuraaja\w*)
        (?:suosittelen|ehdotan|kannattaa|kannattaisi) (?=\w)|(?:osaa|osaisi|voi|voisi|
          pystyy) (?:[\w-]+ )?(?:auttaa|
          kertoa enemman|neuvoa)|(?:oikea|parempi|paras) (?:henkilo|ihminen|yhteyshenkilo)|kopiossa|kopioon|cc
    """,
    moved=r"""
        uusi (?:sahkoposti\w*|osoite\w*|mailiosoite\w*)|(?:tama|vanha) (?:osoite|sahkoposti\w*) (?:ei ole|
          poistuu|suljetaan)
        (?:tavoitat|tavoittaa|saa) minut (?:[\w-]+ ){0,3}?(?:osoitteesta|osoitteella)|
          vaihdoin (?:tyopaikkaa|osoitetta)
    """,
    suits=r"sopii|kay|onnistuu|passaa|nahdaan|kuullaan|sovittu|varattu|vahvistan|kalenterissa",
    offers=r"""
        (?:sopiiko|sopisiko|kavisiko|kayko|onnistuuko|onnistuisiko|miten olisi|paasisitko|ehtisitko|
          olisiko|milloin)
        ehdota|ehdottaisin|lahetan kutsun|varaa aika|calendly|mika (?:aika|paiva)
    """,
    before_yes=r"""
        ennen kuin|ensin|riippuu|voisitko kertoa|kertoisitko|lisaa tietoa|tarkemmin|mista (?:tarkalleen|
          sait|loysit)
        mita (?:tarkalleen|oikeastaan|haluaisit|odotat)|saanko kysya
    """,
    negation=r"{neg}|ala|alkaa|ilman|tuskin|vaikea\w*|huonosti|mahdoton\w*|valitettavasti",
    turn=r"mutta|kuitenkin|tosin|sen sijaan|silti|vaan|toisaalta",
    condition=r"jos|mikali|ellei|normaalisti|yleensa|muuten|edellyttaen",
    days=r"""
        (?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)\w*|tanaan|huomenna|ylihuomenna
        (?:ensi|talla) viikolla|klo|kello|\d{1,2}\. ?\d{0,2}\.?|{months}|aamupaiva\w*|iltapaiva\w*|
          illalla|silloin
    """,
    empty_questions=r"mita kuuluu|miten menee|miksi ei|miksipa ei|muistatko|eiko niin|vai mita",
)
