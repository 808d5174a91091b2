"""Automatic replies in Romanian."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["ROMANIAN"]

ROMANIAN: Final = Language(
    code="ro",
    common="și în nu sunt de la cu pentru mesajul mulțumesc voi fi vă rog până pe să din mă concediu \
        birou al este dumneavoastră",
    notice=r"""
        (răspuns|mesaj) automat
        (în concediu|absen[tț]|absență|plecat din birou|nu sunt la birou).*
    """,
    hint=r"""
        automat
        concediu
        absen\w+
    """,
    automatic=r"""
        (acesta|acest)( \S+){0,3} (răspuns|mesaj)( \S+){0,2} automat
    """,
    away=r"""
        (sunt|voi fi|mă aflu|suntem|vom fi|este)( \S+){0,5} (în (\S+ )?(concediu|vacanță|delegație|\
            deplasare)|plecat[ă]?|absent[ă]?|indisponibil[ă]?|în afara biroului|închis)
        nu (sunt|voi fi)( \S+){0,3} (la birou|disponibil[ă]?|în birou)
        (în|pe perioada|pe durata) absenț(a|ei)( mea| mele)?
        (lipsesc|voi lipsi)( \S+)?
    """,
    delegates=r"""
        (pentru|în caz|dacă)( \S+){0,4} (urgen\w+)( \S+)?
        (vă rog|vă rugăm|puteți|contactați)( să)? ?(contactați|contacta|scrieți|apelați|adresați|luați)?
        (coleg\w*) (meu|mea|meii|mele)
    """,
    unread=r"""
        acces( \S+)? (limitat|redus)
        (voi|vom) (răspunde|reveni|contacta)( \S+){0,8}? (întoarce\w*|posibil|revenire\w*|curând)
    """,
    thanks=r"""
        (vă |îți )?mulțum(esc|im) pentru( \S+){0,2} (mesaj\w*|e-?mail\w*|interes\w*)
    """,
    received=r"""
        (am primit|a fost (înregistrată|primită|recepționat))( \S+){0,3}
        (solicitarea|mesajul|cererea)( \S+){0,2} a fost (primit\w*|înregistrat\w*)
        zile lucrătoare
    """,
    left=r"""
        nu mai (lucrez|lucrează|fac parte|face parte)( \S+){0,4}
        (a|am) (părăsit|plecat din)( \S+){0,2}
        (pensionat|pensie)
    """,
    moved=r"""
        nou(a|ă)( \S+){0,2} adres\w+( \S+)?
        (de acum înainte|pe viitor)
    """,
    engaged=r"""
        (cu plăcere|cu drag|mi-ar plăcea|m-aș bucura)
        (putem|am putea|haideți|hai)( să)?
        (ați putea|puteți să|aveți|ai timp)
        (da|nu|sigur|din păcate|scuze)[,.!] .*
        dar (da|cu|putem|după)
    """,
    back=r"""
        (revin|reven\w+|mă întorc|întoarc\w+|întors)
        din nou|înapoi
        (?<!nu )voi fi (disponibil[ă]?|la birou)
    """,
    not_back=r"""
        nu( \S+){0,3} (înainte|reven\w+|mai devreme)
        abia
    """,
    replies=r"""
        (reven\w+|revin) (cu un|către|la dumneavoastră|asupra)( \S+)?
        (contacta\w*|scrie\w*) din nou
    """,
    until=r"""
        până( la| pe| în)*( data de| data| sfârșitul)*( inclusiv)?
        (la|și)
    """,
    after=r"""
        după( data de| data)?
    """,
    since=r"""
        (din|de la|începând cu|între|de pe)( data de| data)?
        înainte de
    """,
)
