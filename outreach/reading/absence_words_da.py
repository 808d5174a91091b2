"""Automatic replies in Danish."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["DANISH"]

DANISH: Final = Language(
    code="da",
    common="""
        og jeg er ikke for din dit på af til med har den det en som kommer igen tak mit min eller om
        fra mail hvis længere hos efter være blive uge kl mvh
    """,
    notice=r"""
        auto(matisk|svar|-svar)( (svar|besked|meddelelse|mail|e-?mail|kvittering))?
        autosvar
        fravær(sbesked|smeddelelse|sassistent)?
        (ikke til stede|ikke på kontoret|ude af kontoret|ude af huset)
        (jeg er |holder |på )?(ikke på kontoret|ferie|på ferie|fraværende|på barsel|på orlov|bortrejst|\
            ude af kontoret).*
        ferie(lukket)?
        (kvittering|bekræftelse) (for|på) .*
    """,
    hint=r"""
        fravær\w*
        automatisk\w*
        ferie
        ikke på kontoret
        (på )?(barsel|orlov)
        (din|dit|jeres) (henvendelse|mail|besked|sag|ansøgning)( .{1,40})?
        ny (e-?mail|mail)-?adresse
    """,
    automatic=r"""
        (dette|denne)( \S+){0,2} (auto(matisk|genereret)( \S+)? (svar|besked|mail|e-mail|kvittering|\
            meddelelse|beskrivelse)|autosvar)
        (dette|denne)( \S+){0,3} (sendt|genereret|afsendt) automatisk
        (dette|denne)( \S+){0,3} automatisk (sendt|genereret|afsendt)
    """,
    away=r"""
        (jeg er|er jeg|vi er|er|jeg vil være)( \S+){0,6} (ikke (på kontoret|til stede|at træffe|\
            tilgængelig|på arbejde)|på (\S+ )?(ferie|barsel|barselsorlov|orlov|forretningsrejse|\
            tjenesterejse|rejse|kursus|farten)|fraværende|bortrejst|væk|ude af (kontoret|huset)|sygemeldt|\
            lukket|gået på ferie)
        (holder|holdt)( \S+){0,3} (ferie|fri|orlov|barsel|lukket)
        ikke (på kontoret|til stede|at træffe)
        (under|i) (mit|min) (fravær|ferie|orlov)
        (ferie|fraværende|fri|orlov|fravær) (fra|til|indtil|t\.o\.m)
    """,
    delegates=r"""
        (ved|i|hvis|er det|har du)( \S+){0,4} (hastende|haster|presserende|akut\w*|hastesager|vigtigt)
        (kontakt|ring til|skriv til|henvend dig til|kontakte|bedes du|er du velkommen til at kontakte)
        min (kollega|afløser|vikar|chef|stedfortræder)
    """,
    unread=r"""
        (læser|læses|tjekker|besvarer|svarer|videresendes|bliver)( \S+){0,4} (ikke|sporadisk|sjældent|\
            uregelmæssigt)
        ikke( \S+){0,3} (læst|videresendt|besvaret|svare|læse|adgang|tjekke)
        begrænset( \S+){0,2} (adgang|mulighed)
        (svarer|vender|besvarer|læser|kontakter|svare)( \S+){0,6} (tilbage|retur|når|så snart|efter|\
            hurtigst)
    """,
    thanks=r"""
        (mange )?tak for( \S+){0,2} (mail|e-?mail|besked|henvendelse|interesse|brev|meddelelse|din mail)
        (jeg|vi) har modtaget din (mail|besked|henvendelse)
    """,
    received=r"""
        (vi|har)( \S+){0,2} (modtaget|registreret) (din|dit|jeres)
        (din|dit|jeres)( \S+){0,2} (henvendelse|mail|besked|sag|ansøgning)( \S+){0,2} (er|har|\
            blev)( \S+){0,2} (modtaget|registreret|oprettet)
        (sags|ticket|reference)-?(nummer|nr|id)
        (vi)( \S+){0,3} (svarer|vender|besvarer|behandler)( \S+){0,6} (inden for|hurtigst|snarest|inden)
        (hverdage|arbejdsdage)
    """,
    left=r"""
        min sidste (arbejds)?dag( \S+){0,4} var
        (er|har)( \S+)? (fratrådt|stoppet (i|hos|på|som)|opsagt)( \S+){0,4}
        (er|har)( \S+)? forladt (?!kontoret)\S+
        arbejder( \S+)? ikke længere( \S+){0,4}
        (gået|er gået) på pension
        er ikke længere( \S+)? (ansat|tilknyttet|en del af|hos)
    """,
    moved=r"""
        ny( \S+)? ?(e-?mail|mail)?-?adresse( er)?
        (e-?mail|mail)?-?adresse( \S+){0,3} (ændret|skiftet)
        (fremover|fra nu af|i fremtiden)
        (brug|benyt)( \S+){0,6} i stedet
    """,
    engaged=r"""
        (jeg vil|jeg ville|det lyder|det kunne|lyder)( \S+){0,3} (gerne|godt|spændende|hyggeligt|\
            være)( \S+)?
        (skal vi|kan vi|vi kan|lad os)
        (kan|har|vil|er|passer|kunne) (du|det)
        (ja|nej|klart|ok|okay|desværre|undskyld)[,.!] .*
        gerne( \S+){0,3} (tale|mødes|snakke|tage en)
        (dit|din) (projekt|idé|spørgsmål|brev|forslag)
        (vi ses|vi tales|tillykke|dejligt at|godt at høre)
        (jeg tror|jeg synes|jeg foreslår|jeg håber|jeg husker)
        men (ja|gerne|vi|jeg|så|lad)
        (ring til mig|skriv til mig|mind mig)( \S+){0,2} (så|igen|efter)
    """,
    back=r"""
        (?<!ikke )tilbage
        retur
        igen
        (?<!ikke )(på kontoret|at træffe|til at træffe|tilgængelig|på arbejde)
        åbner
        vender( \S+)? hjem
    """,
    not_back=r"""
        ikke( \S+){0,3} (før|tilbage|inden)
        først
    """,
    replies=r"""
        vender( \S+){0,3} tilbage (til dig|til jer|med|på din|hurtigst|snarest|så)
        vende( \S+){0,3} tilbage (til dig|til jer|med|på din)
        (ringer|skriver)( \S+){0,2} tilbage
        igen tak
    """,
    until=r"""
        indtil på
        (til og med|t\.?o\.?m\.?|indtil|frem til|til|indtil og med|frem til og med)( d\.?| den|\
             slutningen af)?
        (slut:|til:)( d\.?| den)?
    """,
    after=r"""
        (efter)( d\.?| den)?
    """,
    since=r"""
        (fra og med|fra|siden|mellem|f\.?o\.?m\.?|pr\.?)( d\.?| den)?
        (før|inden)( d\.?| den)?
    """,
)
