"""Automatic replies in Hungarian."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["HUNGARIAN"]

HUNGARIAN: Final = Language(
    code="hu",
    common="és a az nem vagyok szabadságon hogy kérem levelét köszönöm üzenetét irodában leszek forduljon \
        is kell meg távol ig én",
    notice=r"""
        automatikus (válasz\w*|üzenet|értesítés)
        (házon kívül|irodán kívül|szabadság\w*|távollét\w*|nem vagyok az irodában).*
    """,
    hint=r"""
        automatikus
        szabadság\w*
        távol\w*
        házon kívül
    """,
    automatic=r"""
        (ez|jelen)( \S+){0,2} automatikus(an)?( \S+)? ?(válasz\w*|üzenet\w*|küldött|generált|értesítés|\
            levél)
    """,
    away=r"""
        (szabadságon|házon kívül|irodán kívül|távol|külföldön|üzleti úton|szülési szabadságon|\
            betegszabadságon)( \S+){0,3} (vagyok|leszek|tartózkodom|vagyunk|leszünk)
        (vagyok|leszek|tartózkodom)( \S+){0,5} (szabadságon|házon kívül|távol|külföldön|irodán kívül)
        nem (vagyok|leszek)( \S+){0,3} (elérhető|irodában|az irodában|bent)
        távollétem (alatt|idején|ideje alatt)
    """,
    delegates=r"""
        sürgős\w*( \S+)?
        (forduljon|keresse|keressék|forduljanak|vegye fel a kapcsolatot|írjon)( \S+)?
        (helyettesít|helyettesem|kollégám\w*|kolléganőm\w*)
    """,
    unread=r"""
        nem( \S+){0,4} (olvasom|továbbít\w+|férek hozzá|tudok válaszolni)
        (válaszolok|válaszolni|jelentkezem|visszatérésem)( \S+){0,5}
        korlátozott\w*( \S+)? hozzáférés\w*
    """,
    thanks=r"""
        köszön(öm|jük)( \S+){0,2} (levelét|üzenetét|e-?mailjét|leveledet|üzeneted|megkeresés\w*|leveled|\
            megkeresését)
    """,
    received=r"""
        (megkaptuk|rögzítettük|iktattuk)( \S+){0,3}
        (kérését|üzenetét|megkeresését|bejelentését) (megkaptuk|rögzítettük|fogadtuk)
        munkanapon belül
    """,
    left=r"""
        már nem( \S+){0,3} (dolgozom|dolgozik|munkatárs\w*)( \S+)?
        (nyugdíjba|távoz\w+|kilép\w+)( \S+){0,2}
    """,
    moved=r"""
        új( \S+)? (e-?mail)?( )?cím\w*
        (a továbbiakban|mostantól|ezentúl)
    """,
    engaged=r"""
        (szívesen|örömmel)( \S+){0,3} (beszél\w+|találkoz\w+|segít\w+)
        (beszéljünk|találkozzunk|tudnánk)
        (igen|nem|szia|persze|rendben|sajnos)[,.!] .*
        (lenne|volna|tud|van) (ideje|kedve|időd)
        de (igen|szívesen|persze|utána)
    """,
    back=r"""
        vissza\w*
        újra|ismét
        (leszek|vagyok) (elérhető|bent|az irodában)
        elérhető (leszek|vagyok)
    """,
    not_back=r"""
        (csak|legkorábban|nem)( \S+){0,3} (vissza\w*|előtt)
    """,
    replies=r"""
        visszatérek( \S+)? (önre|rá)
        visszahív\w+|visszajelz\w+
    """,
    until=r"""
        (végéig|-)
    """,
    until_behind=r"""
        [.]?-?(ig|jéig|éig|áig|bezárólag)
        [. ]*(végéig|bezárólag)
    """,
    after=r"""
        (után)
    """,
    since=r"""
        (között)
    """,
)
