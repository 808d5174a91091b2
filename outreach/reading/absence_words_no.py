"""Automatic replies in Norwegian."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["NORWEGIAN"]

NORWEGIAN: Final = Language(
    code="no",
    common="""
        og jeg er ikke for din ditt på av til med har den det en som kommer igjen takk mitt min eller
        om fra e-post hvis lenger hos etter være bli uke kl mvh
    """,
    notice=r"""
        auto(matisk|svar|-svar)( (svar|beskjed|melding|e-?post|kvittering))?
        autosvar
        fravær(sassistent|smelding|sbeskjed)?
        (ikke til stede|ikke på kontoret|ute av kontoret|borte fra kontoret)
        (jeg er |på )?(ikke på kontoret|ferie|på ferie|fraværende|i permisjon|i foreldrepermisjon|\
            bortreist|borte).*
        (kvittering|bekreftelse) (for|på) .*
    """,
    hint=r"""
        fravær\w*
        automatisk\w*
        ferie
        ikke på kontoret
        permisjon
        (din|ditt|deres) (henvendelse|e-?post|melding|sak|søknad)( .{1,40})?
        ny (e-?post|mail)-?adresse
    """,
    automatic=r"""
        (dette|denne)( \S+){0,2} (auto(matisk|generert)( \S+)? (svar|beskjed|e-?post|kvittering|melding)|\
            autosvar)
        (dette|denne)( \S+){0,3} (sendt|generert) automatisk
        (dette|denne)( \S+){0,3} automatisk (sendt|generert)
    """,
    away=r"""
        (jeg er|er jeg|vi er|er|jeg vil være)( \S+){0,6} (ikke (på kontoret|til stede|å treffe|\
            tilgjengelig|på jobb)|på (\S+ )?(ferie|reise|tjenestereise|kurs|jobbreise|forretningsreise)|\
            i (\S+ )?(permisjon|foreldrepermisjon|pappaperm|mammaperm)|fraværende|bortreist|borte|\
            ute av kontoret|sykmeldt|stengt)
        (har|tar|avvikler)( \S+){0,2} (ferie|fri)
        ikke (på kontoret|til stede|å treffe)
        (under|i) (mitt|min) (fravær|ferie|permisjon)
        (ferie|fraværende|fri|permisjon|fravær|borte) (fra|til|t\.o\.m|frem)
    """,
    delegates=r"""
        (ved|i|hvis|er det|for)( \S+){0,4} (hastesaker|haster|presserende|akutt\w*|hastende|viktig\w*)
        (kontakt|ring|send e-?post til|henvend deg til|kontakte|ta kontakt med|vennligst kontakt)
        min (kollega|stedfortreder|vikar|leder)
    """,
    unread=r"""
        (leser|leses|sjekker|besvarer|svarer|videresendes|blir)( \S+){0,4} (ikke|sporadisk|sjelden|\
            uregelmessig)
        ikke( \S+){0,3} (lest|videresendt|besvart|svare|lese|tilgang|sjekke)
        begrenset( \S+){0,2} (tilgang|mulighet)
        (svarer|besvarer|leser|kontakter|svare|tar kontakt)( \S+){0,6} (tilbake|når|så snart|etter)
    """,
    thanks=r"""
        (tusen |mange )?takk for( \S+){0,2} (e-?post\w*|melding\w*|henvendelse\w*|interesse\w*|mail\w*|\
            brev\w*)
        (jeg|vi) har mottatt (din|e-posten|meldingen)( \S+)?
    """,
    received=r"""
        (vi|har)( \S+){0,2} (mottatt|registrert) (din|ditt|deres|henvendelsen)
        (din|ditt|henvendelsen|saken)( \S+){0,3} (er|har|ble)( \S+){0,2} (mottatt|registrert|opprettet)
        (saks|ticket|referanse)-?(nummer|nr|id)
        (vi)( \S+){0,3} (svarer|besvarer|behandler|tar kontakt|vil svare)( \S+){0,6} (innen|så snart|\
            snarest)
        (virkedager|arbeidsdager)
    """,
    left=r"""
        min siste (arbeids)?dag( \S+){0,4} var
        har( \S+)? (sluttet|gått av)( \S+){0,4}
        har( \S+)? forlatt (?!kontoret)\S+
        (jobber|arbeider)( \S+)? ikke lenger( \S+){0,4}
        (gått|er|har gått) (av med|over i) pensjon|pensjonert
        er ikke lenger( \S+)? (ansatt|tilknyttet|en del av|hos)
    """,
    moved=r"""
        ny( \S+)? ?(e-?post|mail)?-?adresse( er)?
        (e-?post|mail)?-?adresse( \S+){0,3} (endret|byttet)
        (heretter|fra nå av|i fremtiden)
        (bruk|benytt)( \S+){0,6} i stedet
    """,
    engaged=r"""
        (jeg vil|jeg ville|det høres|det hadde|høres)( \S+){0,3} (gjerne|bra|spennende|hyggelig|vært)
        (skal vi|kan vi|vi kan|la oss)
        (kan|har|vil|er|passer|kunne) (du|det)
        (ja|nei|klart|ok|dessverre|beklager)[,.!] .*
        gjerne( \S+){0,3} (snakke|møtes|prate|ta en)
        (ditt|din) (prosjekt|idé|spørsmål|brev|forslag)
        (vi sees|vi ses|vi snakkes|gratulerer|hyggelig å|godt å høre)
        (jeg tror|jeg synes|jeg foreslår|jeg håper|jeg husker)
        men (ja|gjerne|vi|jeg|så|la)
        (ring meg|skriv til meg|minn meg)( \S+){0,2} (da|igjen|etter)
    """,
    back=r"""
        (?<!ikke )tilbake
        igjen
        (?<!ikke )(på kontoret|å treffe|tilgjengelig|på jobb)
        åpner
    """,
    not_back=r"""
        ikke( \S+){0,3} (før|tilbake|innen)
        først
    """,
    replies=r"""
        (kommer|komme)( \S+){0,3} tilbake (til deg|til dere|med|så snart)
        (ringer|skriver)( \S+){0,2} tilbake
        igjen takk
    """,
    until=r"""
        (til og med|t\.?o\.?m\.?|inntil|frem til|fram til|til|frem til og med)( den| slutten av)?
        (slutt:|til:|ut)( den)?
    """,
    after=r"""
        (etter)( den)?
    """,
    since=r"""
        (fra og med|fra|siden|mellom|f\.?o\.?m\.?)( den)?
        (før|innen)( den)?
    """,
)
