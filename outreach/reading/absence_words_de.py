"""Automatic replies in German."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["GERMAN"]

GERMAN: Final = Language(
    code="de",
    common="""
        der die das und ich nicht ist sie ihre mit für bin zum bis ab am im von wieder bitte meine auf
        ein sind wird bei unserem unser nach aus hat noch diese wir uns einen
    """,
    notice=r"""
        (automatische|automatisierte|autom\.?)[rs]? (antwort|antwortmail|e-?mail|nachricht|mail|\
            abwesenheits\w+|benachrichtigung|rück\w+|eingangsbestätigung|empfangsbestätigung|information)
        auto-?(matische )?(antwort|reply)
        abwesenheits\w+
        (bin )?abwesend
        abwesenheit
        au(ß|ss)er haus
        (ich bin |derzeit |zur zeit )?nicht (im|in)( \S+)? (büro|haus|dienst|hause)
        (urlaubs(notiz|meldung|vertretung|abwesenheit|gru(ß|ss)|modus)|im urlaub|in elternzeit|\
            in mutterschutz)
        (eingangs|empfangs)bestätigung.*
        ich bin (derzeit |zur zeit |aktuell |momentan |im |in |bis |vom |ab ).*(urlaub|abwesend|\
            elternzeit|haus|büro).*
        .{2,60} ist (derzeit |zur zeit |zurzeit )?(au(ß|ss)er haus|nicht im (büro|haus)|abwesend|\
            im urlaub).*
    """,
    hint=r"""
        abwesen\w+
        urlaub\w*
        automatisch\w*
        (eingangs|empfangs)bestätigung
        (ihre|deine|eure) (anfrage|nachricht|e-?mail|bewerbung|mail)( .{1,40})?
        neue e-?mail-?adresse
        nicht mehr (bei|im|für)
        nicht (im|in)( \S+)? (büro|haus)
    """,
    automatic=r"""
        (dies|diese|das|dieses|hierbei handelt es sich um|es handelt sich( hierbei)? um|\
            folgende)( \S+){0,2} (automatisch|automatisiert|systemgeneriert)\w*( (generierte|erstellte|\
            erzeugte|versandte|versendete|verschickte)\w*)? (e-?mail|antwort|nachricht|mail|\
            abwesenheits\w+|eingangsbestätigung|empfangsbestätigung|benachrichtigung|mitteilung|rück\w+|\
            antwortmail)
        (diese|die|dieses)( \S+)? (e-?mail|antwort|nachricht|mail|schreiben|\
            mitteilung)( \S+){0,2} automatisch (generiert|erstellt|erzeugt|versandt|versendet|verschickt|\
            gesendet|verfasst)
        (einzige|nur diese) (benachrichtigung|nachricht),? die sie
        automatische (antwort|abwesenheits\w+|eingangsbestätigung)( auf ihre| von|:)
    """,
    away=r"""
        (bin ich|ich bin|wir sind|sind wir|ist|befinde ich mich|ich befinde mich|befindet sich|werde ich|\
            ich werde|bleibt|bleiben)… (nicht (im|in|am|an|erreichbar|anwesend|da|zu erreichen|vor ort|\
            verfügbar|bei der arbeit)|abwesend|au(ß|ss)er haus|au(ß|ss)er dienst|im (\S+ )?(urlaub|\
            büro nicht)|in (\S+ )?(elternzeit|mutterschutz|urlaub|ferien|betriebsferien|altersteilzeit)|\
            auf (\S+ )?(dienstreise|geschäftsreise|reisen|fortbildung|reise|tagung|konferenz|schulung)|\
            unterwegs|verreist|erkrankt|krank\w*|geschlossen|nicht erreichbar|nur eingeschränkt)
        (derzeit|zur zeit|zurzeit|momentan|aktuell|im moment)( \S+){0,3} (nicht (erreichbar|im (büro|\
            haus)|anwesend)|abwesend|au(ß|ss)er haus|im urlaub)
        nicht im (büro|haus|dienst)
        (nicht|nur (eingeschränkt|bedingt|schwer)) (zu )?erreich\w+
        (während|in|bei) (meiner|dieser|unserer)( \S+)? abwesenheit
        mein\w* (urlaub|abwesenheit|elternzeit)
        au(ß|ss)er haus
        im (\S+ )?urlaub
        in elternzeit
        (urlaub|abwesend|abwesenheit|nicht da) (von|vom|bis|ab)
    """,
    delegates=r"""
        (in|bei|für)( \S+){0,3} (dringend\w*|eilig\w*|notf(a|ä)ll\w*|unaufschiebbar\w*|wichtig\w*)( \S+)?
        wenden sie sich
        (wende|wendet) (dich|euch)
        (kontaktier\w+|erreichen|schreiben|informieren|sprechen|\
            rufen) sie( sich)?( bitte)?( in diesem fall)?
        (vertretung|vertreten|vertritt|vertreter\w*)
        meine\w? (kolleg\w+|stellvertret\w+|assisten\w+|vertretung)
        steht? ihnen
        (richten|senden|schicken|leiten) sie
        (vertretung|kontakt|ansprechpartner(in)?) ?:
    """,
    unread=r"""
        (nicht|keine|weder)( \S+){0,3} (weitergeleitet|gelesen|bearbeitet|abgerufen|beantwortet|umgeleitet)
        (keinen|eingeschränkten|nur begrenzten|begrenzten|nur eingeschränkten|unregelmäßigen|\
            kein)( \S+){0,2} (zugriff|zugang)
        (nach|bei|nach meiner|sobald)( \S+){0,5} (rückkehr|zurück|wieder)( \S+){0,6} (antworte|beantworte|\
            melde|bearbeite|kümmer\w+|bearbeitet|beantwortet|antworten|beantworten|melden)
        (antworte|beantworte|beantworten|melde|bearbeite|antworten|melden|bearbeiten)( \S+){0,6} (nach|\
            sobald|rückkehr|zurück|wieder)
        (werde|werden)( \S+){0,8}? (rückkehr|wieder)
        (gelöscht|nicht automatisch)
        e-?mails? (nur )?(unregelmäßig|gelegentlich|sporadisch)
        (so bald|sobald|schnellst)( wie)? möglich
    """,
    thanks=r"""
        (vielen|herzlichen|besten|recht herzlichen)? ?dank für( \S+){0,3} (nachricht|e-?mail|mail|anfrage|\
            schreiben|mitteilung|interesse|kontaktaufnahme|bewerbung|e-?mails)
        danke für( \S+){0,2} (nachricht|e-?mail|mail|anfrage)
        ich habe ihre (nachricht|e-?mail|mail) erhalten
    """,
    received=r"""
        (ihre|deine|eure)( \S+){0,2} (anfrage|nachricht|e-?mail|bewerbung|mail|mitteilung|\
            meldung)( \S+){0,4} (ist|wurde|haben wir|wird)( \S+){0,6} (eingegangen|erhalten|registriert|\
            erfasst|bearbeitet|aufgenommen|weitergeleitet|entgegengenommen)
        (wir|haben)( \S+){0,4} ihre( \S+){0,2} (anfrage|nachricht|e-?mail|bewerbung|\
            mail)( \S+){0,3} (erhalten|empfangen|registriert)
        (ticket|vorgangs|bearbeitungs|referenz|fall|anfrage)-?(nummer|nr\.?|id)
        (wir|unser team|ein mitarbeiter)( \S+){0,6} (melden|antworten|kümmern|bearbeiten|\
            setzen)( \S+){0,6} (schnellst\w*|kürze|umgehend|innerhalb|bald|baldmöglichst)
        (werktag\w*|arbeitstag\w*|geschäftszeiten|öffnungszeiten)
        (bitte )?(antworten sie|antworte)( bitte)? nicht auf diese
    """,
    left=r"""
        letzte[rn]? (arbeits)?tag (bei|war|in (der|dem|diesem))
        nicht (mehr|länger)( \S+){0,5} (tätig|beschäftigt|angestellt|arbeite\w*|mitarbeiter\w*|\
            im unternehmen|unternehmens|im dienst der)
        nicht (mehr|länger) (teil|mitglied) (des|der|von|unseres)
        (arbeite|arbeitet|bin|ist)( \S+){0,4} nicht mehr (bei|für|in (diesem|unserem) (unternehmen|\
            hause?))(?! (meinem|der arbeit|stimme))
        (unternehmen|firma|haus|institut|verein|schule|universität|gmbh|ag)( \S+){0,4} verlassen
        (ausgeschieden|im ruhestand|in den ruhestand|pensioniert|in rente)
    """,
    moved=r"""
        neue\w? (e-?mail|mail)?-? ?(adresse|anschrift|kontaktdaten)
        (e-?mail-?)?adresse( \S+){0,4} (geändert|umgestellt|gewechselt)
        (ab sofort|künftig|zukünftig|in zukunft|von nun an|nunmehr)
        (verwenden|nutzen|benutzen) sie( \S+){0,6}
        nicht mehr (gültig|aktiv|in gebrauch|genutzt|verwendet)
    """,
    engaged=r"""
        (würde|freue|freuen|freut)( \S+){0,6} (gespräch|unterhalten|telefonieren|treffen|kennen\w*|\
            sprechen|austausch\w*|dass|gefreut)
        (lassen sie uns|lass uns|wollen wir|können wir|könnten wir|sollen wir|wir können|wir könnten)
        (gerne|gern)( \S+){0,4} (telefonieren|treffen|sprechen|reden|unterhalten|austauschen|helfen|zeit)
        (könnten|möchten|hätten|haben|passt|wären|sind|kannst|könntest|hast|magst|wollen) (sie|du|\
            ihnen|dir|es)
        (ja|nein|klar|ok|okay|gerne|gern|sorry|leider)[,.!] .*
        (wie wäre|passt es|passt ihnen|passt dir)
        (bis dann|bis bald|bis montag|tut mir leid|entschuldig\w+|glückwunsch)
        (ich finde|ich denke|ich glaube|ich schlage|ich hoffe|ich schaue|ich erinnere)
        (melden sie sich|meld dich|melde dich|rufen sie mich|ruf mich)( \S+){0,3} (danach|dann|gerne|gern|\
            nochmal|noch einmal|wieder|an)
        (aber|doch) (ja|gerne|gern|danach|wir|ich würde|dann|lassen|lass)
        (ihr|ihre|dein|deine) (projekt|vorhaben|frage|fragen|idee|brief|vorschlag|werdegang)
        (zur info|nur zur info|kurze info|übrigens)
    """,
    back=r"""
        wieder
        zur(ü|ue)ck\w*
        (?<!nicht )(erreichbar|verfügbar|anwesend)
        r(ü|ue)ckkehr\w*
        kehre\w*
        (?<!nicht )im büro
        (?<!nicht )zur verfügung
    """,
    not_back=r"""
        (nicht vor|erst)( \S+){0,3}
        (nicht|kein\w*)( \S+){0,3} (vor|zurück|wieder)
    """,
    replies=r"""
        (auf|bei) (sie|ihnen|dich|dir|ihre|deine|euch|ihr)( \S+){0,5} zurück\w*
        zurück(rufen|melden|schreiben|gerufen|zurufen|zumelden)
        (rufe|melde|schreibe|komme|rufen|melden|kommen)( \S+){0,6} (zurück|wieder)(?= bei| auf|[.,]|$)
        wieder(um|holt\w*|holen\w*|sehen)
        immer wieder
        hin und wieder
    """,
    until=r"""
        bis( und mit| einschlie(ß|ss)lich| einschl\.?| inklusive| inkl\.?| zum| zu| ende| voraussichtlich|\
             vsl\.?| inkl\. dem| dem| den| einschlie(ß|ss)lich zum| und mit dem)*
        (letzter (urlaubs|abwesenheits)tag( ist)?|ende:?|einschlie(ß|ss)lich)( der| am)?
    """,
    after=r"""
        nach( dem| den)?
    """,
    since=r"""
        (ab|seit|von|vom|beginnend|zwischen|beginn:?)( dem| zum| mit| am| sofort| voraussichtlich|\
             einschlie(ß|ss)lich)*
        vor( dem)?
    """,
)
