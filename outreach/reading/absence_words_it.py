"""Automatic replies in Italian."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["ITALIAN"]

ITALIAN: Final = Language(
    code="it",
    common="""
        il la di che e per non sono con del della sarò ufficio grazie mio vostra sua fino dal al una
        mail si più nel questa presso alla dei siamo
    """,
    notice=r"""
        (risposta|messaggio|notifica|risponditore|mail|e-?mail) (automatic[ao]|di assenza)
        (auto-?)?risposta automatica
        (fuori|assente dal?l?'?) ?(sede|ufficio|l'ufficio)
        (sono )?(assente|fuori ufficio|fuori sede|in ferie|in vacanza).*
        (avviso di )?assenza
        (conferma di ricezione|ricevuta).*
    """,
    hint=r"""
        fuori (ufficio|sede)
        automatic[ao]
        (in )?(ferie|vacanza)
        assen(te|za)
        (la sua|la tua|la vostra) (richiesta|mail|e-?mail)( .{1,40})?
        (nuovo|cambio) indirizzo
    """,
    automatic=r"""
        (questa|questo|la presente|il presente)( \S+){0,4} (risposta|messaggio|e-?mail|\
            mail)( \S+){0,2} (automatic[ao]|automaticamente)
        (questa|questo) è( \S+){0,2} (risposta|messaggio|e-?mail|mail) (automatic[ao]|generat[ao])
        (risposta|messaggio|e-?mail) automatic[ao]( di|:|,)
    """,
    away=r"""
        (sono|sarò|siamo|saremo|sarà|è|rimarrò|resterò|mi trovo)( \S+){0,5} (assent[ei]|fuori (ufficio|\
            sede|dall'ufficio|città)|in (ferie|vacanza|maternità|congedo|malattia|trasferta|viaggio|\
            permesso|aspettativa)|chius[oiae]|non (raggiungibile|disponibile|in ufficio)|via)
        non (sono|sarò|siamo|saremo)( \S+){0,2} (in ufficio|raggiungibil[ei]|disponibil[ei]|in sede|\
            presente)
        (durante|in) (la )?mia assenza
        fuori (ufficio|sede)
        (congedo) (di maternità|parentale|per maternità)
        (assenza|ferie|assente) (dal|fino|dall)
    """,
    delegates=r"""
        (in caso|per|se)( \S+){0,6} (urgen\w+|emergenza|emergenze)
        (si prega di|può|potete|puoi|la prego di|vi prego di|prego|la invito a)( \S+){0,4} (contattare|\
            rivolgersi|rivolgervi|rivolgerti|scrivere|chiamare|inviare|mettersi)
        (contattare|rivolgersi|contatti|contattate)
        (il mio|la mia) (collega|assistente|sostitut[oa])
    """,
    unread=r"""
        accesso( \S+){0,3} (limitato|saltuario|ridotto|sporadico)
        (non avrò|senza|non ho)( \S+){0,2} accesso
        non( \S+){0,5} (inoltrat[aei]|lett[aei]|leggere|leggerò|consultare|controllare|controllerò)
        (risponderò|risponderemo|ricontatterò|provvederò|contatterò)( \S+){0,8}? (rientro|ritorno|appena|\
            possibile|prima possibile)
        al mio (rientro|ritorno)
    """,
    thanks=r"""
        (la ringrazio|ti ringrazio|vi ringrazio|grazie|la ringraziamo|vi ringraziamo)( \S+){0,2} (per|\
            di)( \S+){0,3} (messaggio|mail|e-?mail|contattato|averci|avermi|richiesta|scritto)
        ho ricevuto (la sua|il suo|la tua|il tuo) (mail|e-?mail|messaggio)
    """,
    received=r"""
        (abbiamo ricevuto|è stata (ricevuta|registrata|presa)|abbiamo registrato)( \S+){0,4}
        (la sua|la vostra|la tua)( \S+){0,2} (richiesta|mail|e-?mail|segnalazione|\
            candidatura)( \S+){0,3} (è stata|è stato) (ricevut[ao]|registrat[ao]|pres[ao] in carico)
        numero (di )?(ticket|pratica|richiesta)
        (giorni|ore) lavorativ[ie]
        (nel più breve tempo|il prima) possibile
        (si prega di |la preghiamo di |vi preghiamo di )?non rispondere a quest\w+
    """,
    left=r"""
        (il )?mio ultimo giorno( \S+){0,4} (è stato|era)
        non (lavor\w+|collabor\w+) più( \S+){0,3}
        non (fa|faccio|è|sono) più( \S+)? (parte|dipendente|presso|alle dipendenze|in azienda|in servizio)
        (ha|ho) lasciato( \S+){0,3} (azienda|società|l'azienda|l'università|l'organizzazione|incarico|\
            la ditta)
        in pensione|pensionat[oa]
    """,
    moved=r"""
        nuovo indirizzo( \S+){0,3}
        (indirizzo|mail|casella)( \S+){0,4} (è cambiat[ao]|cambia|è stat[ao] (cambiat|disattivat|\
            dismess)[ao])
        (d'ora in poi|da ora in poi|in futuro|d'ora in avanti)
        (aggiornare|utilizzare|usare)( \S+){0,5}
        non è più (attiv[ao]|valid[ao]|in uso)
    """,
    engaged=r"""
        (mi piacerebbe|sarei felice|sarò felice|sarei liet[oa]|molto volentieri|volentieri|\
            con piacere)( \S+){0,5} ?(parlare|sentir\w+|incontrar\w+|conoscer\w+|chiacchierare|parlarne|\
            aiutar\w+)?
        (possiamo|potremmo|sentiamoci|parliamone|vediamoci|ci sentiamo|ci vediamo)
        (potrebbe lei|potresti|puoi dirmi|hai|avrebbe|le va|ti va|che ne dice|che ne dici|sei liber[oa])
        (sì|si|no|certo|scusa|scusi|perfetto|ok)[,.!] .*
        (il tuo|il suo|la tua|la sua) (progetto|lettera|domanda|idea|proposta|percorso)
        (complimenti|congratulazioni|un abbraccio|che bello|a presto)
        (penso|credo|propongo|spero|ricordo) (che|di|un|bene)
        (ma|quindi|però) (sì|si|volentieri|possiamo|mi|certo|sentiamoci)
        (scrivimi|chiamami|mi scriva|mi chiami|ricordami)
    """,
    back=r"""
        rientr\w+
        (di )?ritorn\w+
        torn(o|erò|eremo|a|erà|are)
        nuovamente
        di nuovo
        (?<!non )(sarò|sono) (disponibile|raggiungibile|in ufficio|in sede)
        (riapr|riprend)\w+
    """,
    not_back=r"""
        non( \S+){0,4} (rientr\w+|torn\w+|prima|fino)
    """,
    replies=r"""
        (torn|ritorn)\w+ (a contattar|a scriver|da lei|da te)\w*
        ricontatt\w+
    """,
    until=r"""
        fino( a| al| all'| alla| alla fine| a tutto| a fine| al giorno)*( incluso| compreso)?( il)?
        (al|a|all'|sino al?|fino:|fine:)( giorno)?
    """,
    after=r"""
        dopo( il| l')?
    """,
    since=r"""
        (dal|da|dall'|a partire dal?|a decorrere dal?|tra il|dal giorno)( prossimo)?
        prima del
    """,
)
