"""Automatic replies in Finnish."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["FINNISH"]

FINNISH: Final = Language(
    code="fi",
    common="""
        ja olen en ei on että tai se kiitos viestistäsi poissa toimistolla sähköposti asti saakka voit
        yhteyttä takaisin minun lomalla enää ole olemme tämä sähköpostiin
    """,
    notice=r"""
        automaatti(nen|vastaus|viesti)( (vastaus|viesti|poissaolo\w*|kuittaus|ilmoitus))?
        poissa(oloilmoitus|oloviesti|olo|oloviesti|)( toimistosta| toimistolta)?
        (olen )?(lomalla|poissa|vapaalla|vuosilomalla|vanhempainvapaalla|äitiyslomalla|matkoilla).*
        loma(vastaaja|ilmoitus|viesti)?
        vastaanottokuittaus.*
    """,
    hint=r"""
        poissa\w*
        automaatti\w*
        lomal\w+
        (viestisi|pyyntösi|tukipyyntö\w*|hakemuksesi|yhteydenotto\w*)( .{1,40})?
        uusi sähköpostiosoite
    """,
    automatic=r"""
        (tämä|tämän)( \S+){0,3} automaatti(nen|sesti|vastaus|viesti|sen)( \S+)?
    """,
    away=r"""
        (olen|olemme|on|olen nyt)( \S+){0,6} (poissa|lomalla|kesälomalla|talvilomalla|vuosilomalla|\
            vapaalla|vanhempainvapaalla|perhevapaalla|äitiyslomalla|isyysvapaalla|opintovapaalla|\
            virkavapaalla|työmatkalla|matkoilla|matkalla|sairauslomalla|koulutuksessa|tavoittamattomissa|\
            suljettu|kiinni)
        (en|emme) ole( \S+){0,3} (toimistolla|paikalla|tavoitettavissa|töissä|työpaikalla)
        (poissaoloni|lomani|vapaani) aikana
        (poissa|lomalla|vapaalla|suljettu) .{0,30}(asti|saakka|-)
    """,
    delegates=r"""
        sijai\w+
        (kiireelli\w+|kiireisis\w+|akuuteissa|kiireellinen)( \S+)?
        (ota|ottakaa|ottaa|voit ottaa|pyydän ottamaan)( \S+){0,3} yhteyttä
        (ole|olkaa) (hyvä ja )?yhteydessä
        (sijaiseni|sijaistaa|sijaisena|kollegani|esimieheni|tuuraa\w*)
    """,
    unread=r"""
        (en|ei|emme)( \S+){0,3} (lue|lueta|vastata|vastaa|välitetä|ohjata|seuraa|edelleenlähetetä)
        (luen|vastaan|palaan|vastaamme|käsittelen|luetaan)( \S+){0,6} (palattuani|palatessani|palaan|\
            jälkeen|mahdollisimman|satunnaisesti|epäsäännöllisesti|loman)
        palattuani
    """,
    thanks=r"""
        kiitos( \S+){0,2} (viestistä\w*|sähköpostistasi|yhteydenotosta\w*|viestistänne|postistasi)
        (olen|olemme) (vastaanottanut|vastaanottaneet|saanut|saaneet)( \S+)? ?viesti\w*
    """,
    received=r"""
        (olemme|on)( \S+){0,2} (vastaanottaneet|vastaanotettu|saaneet|kirjattu|rekisteröity|vastaanotettu)
        (viestisi|pyyntösi|hakemuksesi|tukipyyntösi|yhteydenottosi)( \S+){0,2} on (vastaanotettu|kirjattu|\
            saapunut|rekisteröity)
        (tiketin|palvelupyynnön|pyynnön|tapauksen)( numero|tunnus|id)?
        (arkipäivän|työpäivän|arkipäivää)( \S+)?
    """,
    left=r"""
        (en|ei)( \S+)?( ole)? (enää)( \S+)? (työskentele|töissä|palveluksessa|työntekijä|yhtiössä|\
            yrityksessä)
        (en|ei) työskentele( \S+)? enää( \S+){0,3}
        (on|olen) (siirtynyt|jäänyt|lopettanut|lähtenyt|vaihtanut)( \S+){0,3} (eläkkeelle|työnantaja\w*|\
            palveluksesta|toisen|yrityksestä|pois|tehtäviin|työpaikkaa)
        (työsuhteeni|työsuhde)( \S+){0,3} (on )?päättynyt
        eläkkeellä
    """,
    moved=r"""
        uusi( \S+)? (sähköposti)?osoite\w*
        (sähköposti)?osoitte\w+( \S+){0,3} (on )?(muuttunut|vaihtunut)
        (jatkossa|tästä lähtien|vastaisuudessa)
        käytä( \S+){0,5} sijaan
    """,
    engaged=r"""
        (olisi|kuulostaa)( \S+){0,3} (hienoa|mukava|kiva|hyvältä|hyvä)
        (voimme|voisimme|jutellaan|tavataan|soitellaan|sovitaan|puhutaan)
        (voitko|voisitko|onko|sopiiko|ehditkö|haluatko|oletko)
        (kyllä|joo|ei|ok|selvä|ilman muuta|valitettavasti|anteeksi)[,.!] .*
        (mielelläni|ilomielin)
        (projektisi|kysymyksesi|ideasi|kirjeesi|ehdotuksesi)
        (nähdään|kuullaan|onnea|hauska kuulla|mukava kuulla)
        (luulen|ehdotan|toivon|muistan|mielestäni)
        mutta (kyllä|joo|mielelläni|voimme|jutellaan|sen jälkeen|sitten)
        (soita minulle|muistuta)( \S+)?
    """,
    back=r"""
        pala\w+
        takaisin
        jälleen
        (?<!en ole )(tavoitettavissa|paikalla|töissä|toimistolla)
        taas
        (töihin|toimistolle)
    """,
    not_back=r"""
        (en|ei)( \S+){0,3} (ennen|palaa)
        vasta
    """,
    replies=r"""
        pala\w+( \S+){0,2} (asiaan|asiaasi|viestiisi|sinulle)
        (soitan|vastaan) takaisin
    """,
    until=r"""
        (-|päättyy:?)
    """,
    until_behind=r"""
        [ .]*(asti|saakka)
        [ .]*loppuun( asti| saakka)?
    """,
    after=r"""
        jälkeen
    """,
    since=r"""
        (alkaen|alkaa:?|ennen)
    """,
)
