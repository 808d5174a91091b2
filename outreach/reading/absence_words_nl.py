"""Automatic replies in Dutch."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["DUTCH"]

DUTCH: Final = Language(
    code="nl",
    common="""
        de het een ik ben niet van en u uw voor met op mijn bij is aanwezig kantoor tot dank zal
        bericht weer zijn aan meer wordt deze over naar
    """,
    notice=r"""
        (automatisch|automatische) (antwoord|bericht|reactie|beantwoording|afwezigheids\w+|\
            ontvangstbevestiging)
        afwezigheids?(bericht|melding|assistent|notificatie)?
        (ben )?(afwezig|niet aanwezig|niet op kantoor|buiten kantoor|met vakantie|op vakantie|met verlof).*
        (ik ben |momenteel )?(afwezig|niet aanwezig|niet op kantoor|met vakantie|op vakantie|met verlof).*
        ontvangstbevestiging.*
        .{2,60} is (niet op kantoor|afwezig|met vakantie|met verlof).*
    """,
    hint=r"""
        afwezig\w*
        automatisch\w*
        vakantie
        (met )?verlof
        (uw|je) (vraag|aanvraag|bericht|mail|e-?mail|verzoek)( .{1,40})?
        (nieuw|gewijzigd) (e-?mail|mail)?-?adres
        niet (op|in|aanwezig)( \S+)? ?kantoor
    """,
    automatic=r"""
        dit( \S+){0,2} (een )?automatisch( \S+)? (bericht|antwoord|e-?mail|reactie|mail|afwezigheids\w+|\
            ontvangst\w+)
        (dit|deze)( \S+){0,3} automatisch (gegenereerd|verzonden|verstuurd|aangemaakt)
    """,
    away=r"""
        (ben ik|ik ben|wij zijn|we zijn|zijn wij|is|ben)( \S+){0,8}? (niet (aanwezig|bereikbaar|\
            op kantoor|in de gelegenheid|beschikbaar|werkzaam)|afwezig|(met|op) (\S+ )?(vakantie|verlof|\
            reis|zakenreis|zwangerschapsverlof|ouderschapsverlof)|buiten kantoor|gesloten|ziek|vrij|\
            onderweg|beperkt bereikbaar|slecht bereikbaar)
        (tijdens|gedurende|bij|in) mijn (afwezigheid|vakantie|verlof)
        niet (op kantoor|aanwezig|bereikbaar)
        (afwezig|vakantie|verlof|afwezigheid) (van|tot|t/m|vanaf)
    """,
    delegates=r"""
        (in|voor|bij)( \S+){0,3} (dringend\w*|spoed\w*|urgent\w*|noodgeval\w*|zeer)
        (kunt u|kan je|kun je|u kunt|je kunt|gelieve|neem|verzoek ik u|graag)( \S+){0,6} (contact|opnemen|\
            wenden|mailen|bellen|terecht|richten)
        neem( dan| gerust)? contact op
        mijn (collega\w*|vervang\w+|assistent\w*)
        (waargenomen|vervangen) door
    """,
    unread=r"""
        (beperkt\w*|geen)( \S+){0,2} (toegang|mogelijkheid)
        (niet|geen)( \S+){0,4} (gelezen|doorgestuurd|doorgezonden|beantwoord\w*|lezen|beantwoorden|bekijken)
        (beantwoord|reageer|antwoord|beantwoorden|reageren|antwoorden|neem)( \S+){0,8}? (terugkomst|\
            terugkeer|terug|mogelijk|spoedig|weer)
        (bij|na) (mijn )?(terugkomst|terugkeer|thuiskomst)
    """,
    thanks=r"""
        (hartelijk )?(dank|bedankt)( u)? voor( \S+){0,2} (bericht|mail|e-?mail|vraag|interesse|aanvraag|\
            reactie|mailtje)
        (ik heb )?(uw|je) (bericht|mail|e-?mail)( \S+){0,2} ontvangen
    """,
    received=r"""
        (uw|je)( \S+){0,2} (aanvraag|vraag|bericht|mail|e-?mail|verzoek|melding|\
            sollicitatie)( \S+){0,3} (is|hebben wij|werd|wordt)( \S+){0,5} (ontvangen|geregistreerd|\
            behandeling|aangemaakt|genomen)
        (wij|we) hebben( \S+){0,3} (aanvraag|vraag|bericht|mail|e-?mail|verzoek|melding|\
            sollicitatie)( \S+){0,3} ontvangen
        (ticket|zaak|referentie|meldings)-?(nummer|id)
        (werkdagen|werkuren)
        zo (snel|spoedig) mogelijk
        (gelieve )?niet (te )?(antwoorden|beantwoorden|reageren) op (dit|deze)
    """,
    left=r"""
        (mijn|haar|zijn) laatste (werk)?dag( \S+){0,4} was
        niet (meer|langer)( \S+){0,3} (werkzaam|in dienst|verbonden|werken|in functie)
        niet (meer|langer) bij (?!mijn|de hand)\S+
        werkt? (hier )?niet meer
        (heeft|heb)( \S+){0,5} verlaten
        (uit dienst|met pensioen|gepensioneerd)
    """,
    moved=r"""
        nieuw\w* (e-?mail|mail)?-?( )?adres( \S+)?
        (e-?mail|mail)?adres( \S+){0,4} (gewijzigd|veranderd)
        (voortaan|vanaf nu|in het vervolg|in de toekomst)
        gebruik( \S+){0,6}
        niet meer (in gebruik|actief|geldig)
    """,
    engaged=r"""
        (ik zou|lijkt me|zou het)( \S+){0,3} (graag|leuk|fijn|goed|prima)( \S+){0,6}
        (zullen we|laten we|kunnen we|we kunnen|wij kunnen|we kunnen dan)
        (heb|hebt|wil|wilt|bent|schikt|past) (je|u|jij|het)
        kun je(?! (contact|terecht|mailen|bellen|je))
        (ja|nee|hoi|hey|sorry|prima|oké|ok|leuk)[,.!] .*
        (jouw|je|uw) (project|brief|idee|voorstel|plan|plannen|loopbaan)
        (tot dan|tot snel|gefeliciteerd|groetjes)
        (ik denk|ik stel|ik hoop|ik vind)
        (maar|dus) (ja|graag|we|laten|ik zou|daarna)
        (bel|mail|app|herinner) me
        (ter info|even ter info)
    """,
    back=r"""
        terug\w*
        weer
        opnieuw
        (?<!niet )(bereikbaar|aanwezig|beschikbaar)
        (?<!niet )op kantoor
        hervat\w*
        heropen\w*
    """,
    not_back=r"""
        niet( \S+){0,4} (voor|terug|weer|eerder)
        pas( \S+){0,2}
    """,
    replies=r"""
        (bij|op|naar) (u|je|jou|uw|jullie)( \S+){0,4} terug\w*
        terug(bellen|schrijven|komen op|mailen|bel|gebeld)
        kom( \S+){0,6} (bij|op) (u|je|jou|uw) (\S+ ){0,3}terug
    """,
    until=r"""
        (tot en met|t/m|t\.e\.m\.?|tem|tot|t\.m\.?)( en met)?( het)?( einde?( van)?)?
        (einde:?|tot:)
    """,
    after=r"""
        na
    """,
    since=r"""
        (vanaf|van|sinds|per|met ingang van|tussen|m\.i\.v\.)
        voor
    """,
)
