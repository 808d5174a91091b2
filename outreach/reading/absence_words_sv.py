"""Automatic replies in Swedish."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["SWEDISH"]

SWEDISH: Final = Language(
    code="sv",
    common="""
        och jag är inte för ditt din på av till med har den det en som kommer åter tack mitt min eller
        om från mejl att vecka kl hos
    """,
    notice=r"""
        (ej|inte|är inte) (på (plats|kontoret|jobbet)|i tjänst|anträffbar)
        auto(matiskt?|svar)( (svar|meddelande|e-?post\w*|frånvaro\w+|mejl))?
        autosvar
        frånvaro(meddelande|hanterare|besked)?
        (jag är )?(inte på kontoret|ej på kontoret|på semester|frånvarande|föräldraledig|tjänstledig|\
            ledig|bortrest).*
        semester(stängt)?
        mottagningsbekräftelse.*
    """,
    hint=r"""
        frånvar\w+
        automatisk\w*
        semester
        (inte|ej) på (kontoret|plats)
        föräldraledig
        (ditt|din|ert) (ärende|meddelande|mejl|mail|fråga|e-post)( .{1,40})?
        ny (e-post|mejl|mail)adress
    """,
    automatic=r"""
        (detta|det här)( \S+){0,2} (auto(matiskt|genererat)( \S+)? (svar|meddelande|mejl|mail|e-?post\w*)|\
            autosvar)
        (detta|det här)( \S+){0,3} (skickats|skickas|genererats) automatiskt
    """,
    away=r"""
        (jag är|är jag|vi är|är|jag kommer att vara|kommer vara)( \S+){0,6} (inte (på kontoret|på plats|\
            anträffbar|nåbar|tillgänglig|i tjänst)|ej (på kontoret|på plats|anträffbar|nåbar)|\
            på (\S+ )?(semester|resa|tjänsteresa|resande fot|konferens|utbildning)|frånvarande|borta|\
            bortrest|ledig|föräldraledig|tjänstledig|sjukskriven|pensionerad|stängt)
        (inte|ej) (på kontoret|på plats|anträffbar)
        (har|tar)( \S+){0,2} (semester|ledigt)
        (under|i) min (frånvaro|semester|ledighet)
        (kontoret|vi) (är|har)( \S+){0,2} stängt
        (semester|ledig|frånvarande|borta|föräldraledig) (från|till|t\.?o\.?m|mellan|fram)
    """,
    delegates=r"""
        (vid|i|om|för|är det)( \S+){0,4} (brådskande|akut\w*|brådskar|bråttom|angeläg\w+)
        (kontakta|ring|mejla|maila|hör av dig till|vänd dig till|vänligen kontakta|kan du kontakta)
        min (kollega|ersättare|vikarie|chef)
    """,
    unread=r"""
        (läser|läses|kollar|vidarebefordra\w*|besvaras?|svarar|hanteras)( \S+){0,3} (inte|ej|sporadiskt|\
            sällan|oregelbundet)
        (inte|ej)( \S+){0,2} (läsa|läses|vidarebefordras|svara|besvaras|läser)
        begränsad( \S+){0,2} (tillgång|möjlighet)
        (svarar|återkommer|läser|besvarar|hör av mig)( \S+){0,6} (tillbaka|åter|när|så snart|så fort|efter)
    """,
    thanks=r"""
        tack( så mycket)? för( \S+){0,2} (mejl|mail|meddelande|e-?post|e-?postmeddelande|brev|intresse|\
            fråga|förfrågan|mejlet|mailet)
        (jag|vi) har (mottagit|fått) ditt (mejl|mail|meddelande)
    """,
    received=r"""
        (vi|har)( \S+){0,2} (tagit emot|mottagit|fått|registrerat) (ditt|din|er|ert)
        (ditt|din|ert)( \S+){0,2} (ärende|meddelande|mejl|mail|fråga|ansökan)( \S+){0,2} (har|\
            är) (tagits emot|mottagits|registrerats|registrerat|mottaget|mottagen)
        ärende(nummer|-?id|nr)
        (vi|någon)( \S+){0,3} (svarar|återkommer|besvarar|hör av oss)( \S+){0,6} (inom|så snart|så fort|\
            snarast)
        (arbetsdagar|vardagar)
    """,
    left=r"""
        min sista (arbets)?dag( \S+){0,4} var
        (har|jag har) (slutat|lämnat (?!kontoret|för|jobbet))( \S+){0,4}
        (arbetar|jobbar)( \S+)? (inte längre|ej längre|inte kvar)( \S+){0,3}
        (gått|har gått) i pension
        inte längre( \S+)? (anställd|kvar|verksam)
    """,
    moved=r"""
        ny( \S+)? ?(e-?post|mejl|mail)?-?adress( är)?
        (e-post|mejl|mail)?adress( \S+){0,3} (har )?(ändrats|bytt)
        (från och med nu|i fortsättningen|hädanefter)
        använd( \S+){0,5} i stället
    """,
    engaged=r"""
        (jag skulle|det vore|jag vill|det låter|låter)( \S+){0,3} (gärna|kul|roligt|bra|trevligt)
        (ska vi|kan vi|vi kan|låt oss|skulle vi kunna)
        (kan|har|vill|är|skulle|passar|hinner) (du|det)
        (ja|nej|absolut|javisst|ok|okej|tyvärr|förlåt)[,.!] .*
        gärna( \S+){0,3} (prata|träffas|ses|ta en)
        (ditt|din) (projekt|idé|fråga|brev|förslag)
        (vi hörs|vi ses|grattis|kul att|roligt att|trevligt att)
        (jag tror|jag tycker|jag föreslår|jag hoppas|jag minns)
        men (ja|gärna|vi|jag|sen|sedan|absolut)
        (hör av dig|ring mig|mejla mig|påminn mig)( \S+){0,2} (då|sen|igen|efter)
    """,
    back=r"""
        (?<!inte )(?<!ej )tillbaka
        åter\w*
        igen
        (?<!inte )(?<!ej )(på plats|nåbar|anträffbar|tillgänglig|i tjänst)
        öppnar
    """,
    not_back=r"""
        (inte|ej)( \S+){0,3} (förrän|före|tillbaka|åter)
        först
    """,
    replies=r"""
        återkommer( \S+){0,3} (till dig|till er|med svar|med besked)
        återkoppl\w+
        (ringer|skriver|mejlar)( \S+){0,2} tillbaka
        svarar( \S+){0,3} igen
    """,
    until=r"""
        (till och med|t\.?\s?o\.?\s?m\.?|tom|fram till|till|tills|t\.o\.m|t o m|fram till och med|\
            fram t\.o\.m\.)( den| slutet av)?
        (-|slut:|till:)( den)?
    """,
    after=r"""
        (efter)( den)?
    """,
    since=r"""
        (från och med|fr\.?\s?o\.?\s?m\.?|från|sedan|mellan|fr o m|f\.o\.m\.)( den)?
        (före|innan)( den)?
    """,
)
