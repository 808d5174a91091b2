"""Automatic replies in French."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["FRENCH"]

FRENCH: Final = Language(
    code="fr",
    common="""
        le la les et je vous votre de pour est pas suis mon dans en que du au bureau retour merci ne
        serai une a ses aux sur par ce cette nous avec plus sera chez notre vos
    """,
    notice=r"""
        (réponse|message|notification|courriel|mail|accusé de réception) (automatique|d'absence|\
            automatisée?)
        (avis|notification|message|mail|notice) d'absence
        absence( du bureau)?
        absente?( du bureau)?( jusqu'au.*)?
        (en )?cong(é|e)s?
        (je suis |actuellement )?(absente?|en congés?|en vacances|hors du bureau|en déplacement).*
        accusé (de |d')réception.*
        .{2,60} est (absente?|en congés?|en vacances).*
    """,
    hint=r"""
        absen(t|te|ce)
        automatique
        (en )?(congés?|vacances)
        accusé de réception
        (votre|ta) (demande|message|courriel|mail|candidature)( .{1,40})?
        (changement|nouvelle) (d')?adresse
    """,
    automatic=r"""
        (ceci est|il s'agit|ce (message|mail|courriel)|cet e-?mail|\
            cette réponse)( \S+){0,4} (automatiques?|automatiquement|automatisée?s?)
        (réponse|message|courriel) automatique( :|,| de| -)
    """,
    away=r"""
        (je (suis|serai)|nous (sommes|serons)|est|sera)( \S+){0,5} (absente?s?|en (\S+ )?(congés?|\
            vacances|déplacement|formation|arrêt|mission|voyage|repos)|hors (du|de mon) bureau|\
            indisponibles?|injoignables?|fermée?s?|pas (joignable|disponible|au bureau|présente?))
        (actuellement|présentement) (absente?|en (congés?|vacances|déplacement)|hors du bureau|indisponible)
        absente? du bureau
        (pendant|durant|en) (mon|notre|cette) absence
        (congé|congés) (maternité|parental|de maternité|paternité|annuels?|maladie|sabbatique)
        (en mon absence|hors du bureau|à l'extérieur du bureau)
        ne (suis|serai) pas (joignable|disponible|au bureau|en mesure)
        (absence|absente?|congés?|vacances|fermeture) (du|jusqu|de|à partir)
    """,
    delegates=r"""
        (en cas|pour|si)( \S+){0,6} (urgen\w+|urgentes?)
        (veuillez|vous pouvez|merci de|n'hésitez pas à|je vous (invite|prie))( \S+){0,4} (contacter|\
            adresser|joindre|appeler|écrire|tourner|envoyer|prendre contact)
        (contactez|adressez-vous|écrivez|joignez)
        m(a|on) (collègue|assistante?|remplaçante?|adjointe?|suppléante?)
        ma collaboratrice|mon collaborateur
    """,
    unread=r"""
        (accès)( \S+){0,3} (limité|restreint|intermittent|réduit|irrégulier)
        (pas|sans|aucun)( \S+){0,3} accès
        (pas|non|ni)( \S+){0,3} (transféré\w*|consult\w+|lus?|relev\w+|redirigé\w*|traité\w*|transmis)
        (répondrai|répondrons|traiterai|recontacterai|reviendrai|donnerai suite|prendrai connaissance|\
            serons|ferai)( \S+){0,8}? (retour|dès|meilleurs délais|plus (vite|tôt)|rapidement)
        (dès|à) mon retour
        (messages|mails|courriels)( \S+){0,4} (irrégulièrement|ponctuellement|occasionnellement)
    """,
    thanks=r"""
        (je vous remercie|nous vous remercions|merci)( \S+){0,3} (pour|de)( \S+){0,3} (message|courriel|\
            mail|e-?mail|demande|intérêt|courrier)
        j'ai bien reçu votre (message|courriel|mail|e-?mail)
    """,
    received=r"""
        (nous avons|a)( \S+){0,3} (bien )?(reçu|été enregistrée?|été reçue?|été prise? en compte)( \S+){0,4}
        (accusons|accuse) (bonne )?réception
        (votre|ta)( \S+){0,2} (demande|message|courriel|mail|candidature|\
            requête)( \S+){0,4} (a (bien )?été|est) (reçue?|enregistrée?|prise? en compte|transmise?|\
            bien arrivée?)
        (numéro|n°|no|référence) (de |du )?(ticket|dossier|demande|suivi)
        (jours|heures) (ouvrés|ouvrables|ouvrées)
        (dans les (meilleurs|plus brefs) délais)
        (merci de |veuillez )?ne pas (y )?répondre à ce
    """,
    left=r"""
        mon dernier jour( \S+){0,4} (était|etait|a été)
        ne (travaille|travaillons)( \S+)? plus(?! (le|les) (lundi|mardi|mercredi|jeudi|vendredi))
        ne (fais|fait|suis|est|sera)( \S+)? plus( \S+){0,2} (partie|chez|au sein|dans l'|en poste|\
            employée?|salariée?|membre|en fonctions?)
        (a|ai) (définitivement )?quitté( \S+){0,2} (l'entreprise|la société|l'organisation|ses fonctions|\
            mes fonctions|son poste|mon poste|l'université|l'association|notre)
        (a|ai) quitté (l'|la |le |notre )?(?!bureau|france)\S+
        (à|partie? (à|en)) la retraite|partie? en retraite|retraitée?
    """,
    moved=r"""
        nouvelle adresse( \S+){0,2}
        (adresse|messagerie)( \S+){0,4} (a changé|change|est désormais|devient)
        (désormais|dorénavant|à l'avenir)
        (utilisez|utiliser|mettre à jour)( \S+){0,5}
        n'est plus (valide|active|utilisée|consultée)
    """,
    engaged=r"""
        (je serais|je serai|nous serions) (ravie?|heureu(x|se)|enchantée?|contente?)( \S+){0,3} (de|\
            d')( \S+){0,3} (parler|discuter|échanger|rencontrer|aider)
        (avec plaisir|volontiers|pourquoi pas|d'accord|bien sûr|parfait)
        (on peut|nous pouvons|nous pourrions|pourrions-nous|peut-on|on pourrait|parlons|échangeons|\
            discutons)
        (êtes-vous|pouvez-vous|pourriez-vous|avez-vous|seriez-vous|peux-tu|es-tu|as-tu)
        (oui|non|désolée?|super)[,.!] .*
        (votre|ton) (projet|parcours|question|idée|lettre|démarche|proposition)
        (à bientôt|au plaisir|hâte de|félicitations)
        (je pense|je crois|je propose|je vous propose|j'espère|je me souviens)
        (mais|donc) (oui|on|nous|volontiers|avec|je serais|parlons)
        (rappelez|relancez|rappelle|relance|appelez|écrivez)-?( moi)
        (pour info|pour information|petite info)
    """,
    back=r"""
        (de )?retour
        rev(iens|enue?|iendrai|enons|iendrons)
        rentr\w+
        reprend\w*
        à nouveau
        de nouveau
        (?<!pas )(joignables?|disponibles?)
        (?<!pas )au bureau
        rouvr\w+
    """,
    not_back=r"""
        (pas|ne)( \S+){0,4} (retour|avant|reviendrai|que)
    """,
    replies=r"""
        (reviendrai|reviens|reviendrons|revenir) (vers|à) (vous|toi)
        (donner|faire|ferai|faisons)( \S+){0,3} (un )?retour
        en retour
        (rentr|prend)\w* (en )?contact
    """,
    until=r"""
        jusqu'(au|à|en|à la)( soir| fin| la fin (du|de))?( \S+ inclus)?( le)?
        (au|à|et le|et jusqu'au)
        (inclus|date de fin|fin:?)( le)?
    """,
    after=r"""
        (après|passé)( le)?
    """,
    since=r"""
        (du|dès|depuis|à (partir|compter) (du|de)|entre|dès le|de)( le)?
        avant( le)?
    """,
)
