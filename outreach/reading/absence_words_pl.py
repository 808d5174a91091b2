"""Automatic replies in Polish."""

from typing import Final

from outreach.reading.absence_words import Language

__all__ = ["POLISH"]

POLISH: Final = Language(
    code="pl",
    common="""
        i w nie jestem do z na się za wiadomość dziękuję będę proszę o od dnia biurze oraz moja moje
        przebywam urlopie że jest już tej naszej był będzie
    """,
    notice=r"""
        automatyczn[aey] (odpowiedź|wiadomość|informacja|potwierdzenie)
        odpowiedź automatyczna
        autoodpowiedź|autoresponder
        (informacja o )?nieobecnoś(ć|ci)( w biurze)?
        (jestem |przebywam )?(poza biurem|nieobecn[ya]|na urlopie|urlop).*
        potwierdzenie (otrzymania|odbioru).*
    """,
    hint=r"""
        nieobecn\w+
        automatyczn\w+
        urlop\w*
        poza biurem
        (twoje|państwa|pana|pani) (zgłoszenie|wiadomość|zapytanie)( .{1,40})?
        nowy adres
    """,
    automatic=r"""
        (ta|to|niniejsza|jest to|ten)( \S+){0,3} (wiadomość|odpowiedź|mail|\
            e-?mail)?( \S+){0,3} automatyczn(a|ie|y)( \S+)? ?(wiadomość|odpowiedź|mail|e-?mail|\
            wygenerowan\w*|wysłan\w*|generowan\w*)?
        (wiadomość|odpowiedź)( \S+)? (wygenerowana|wysłana|generowana) automatycznie
    """,
    away=r"""
        (jestem|będę|przebywam|pozostaję|jesteśmy|będziemy|jest)( \S+){0,6} (nieobecn[yaei]+|\
            na (\S+ )?(urlopie|zwolnieniu|delegacji|wyjeździe|szkoleniu|konferencji)|poza biurem|\
            w (podróży|delegacji)|niedostępn[yaie]+|nieczynne|zamknięte)
        nie ma mnie( \S+){0,3}
        nie (będę|jestem)( \S+){0,3} (w biurze|dostępn[ya]|obecn[ya]|osiągaln[ya])
        (podczas|w czasie|w trakcie) mojej nieobecności
        (urlop|nieobecn\w+|urlopie) (od|do|w dniach)
    """,
    delegates=r"""
        (w|przypadku|sprawach|jeśli)( \S+){0,3} (piln\w+|nagł\w+|niecierpiąc\w+)( \S+)?
        (proszę|prosimy|prosze|można|możesz)( \S+){0,2} (o )?(kontakt\w*|kierować|kontaktować|dzwonić|\
            pisać|zwracać)
        (zastępuje|zastępstwo|zastępują|zastępować)( mnie| mnie będzie)?
        (mój|moja|moją|moim) (współpracownik\w*|koleżank\w+|koleg\w+|asystent\w*)
    """,
    unread=r"""
        (ograniczony|utrudniony|nie mam|bez)( \S+){0,2} (dostęp\w*|dostępu)
        nie( \S+){0,3} (przekazywan\w+|czytan\w+|odczytywać|sprawdzać|odpisywać|przekierowywan\w+)
        (odpowiem|odpiszę|skontaktuję|odpowiemy|zapoznam)( \S+){0,8}? (powrocie|powrót|możliwe|\
            najszybciej|niezwłocznie|wrócę)
        po( moim)? powrocie
    """,
    thanks=r"""
        (bardzo )?(dziękuję|dziękujemy|dzięki) za( \S+){0,2} (wiadomość|maila|e-?mail\w*|kontakt|\
            zgłoszenie|zainteresowanie|korespondencję)
        otrzymałe?a?m (państwa|twoją|pana|pani) wiadomość
    """,
    received=r"""
        (otrzymaliśmy|zarejestrowaliśmy|przyjęliśmy|potwierdzamy)( \S+){0,2} (zgłoszenie|wiadomość|\
            zapytanie|otrzymanie|prośbę)
        (zgłoszenie|wiadomość|zapytanie)( \S+){0,3} (została?|zostało) (zarejestrowan[aey]|przyjęt[aey]|\
            otrzyman[aey]|utworzon[aey])
        numer (zgłoszenia|sprawy|referencyjny)
        (dni|godzin) (roboczych|robocze)
        (prosimy|proszę)( \S+)? nie odpowiadać( \S+){0,3}
    """,
    left=r"""
        już nie (pracuj\w+|jest pracownikiem|jestem pracownikiem|jest zatrudnion\w+)( \S+){0,4}
        nie pracuj\w+ już( \S+){0,4}
        już( \S+){1,5} nie pracuj\w+
        (odszedł|odeszła|odszedłem|odeszłam|zakończył\w*)( \S+){0,3} (pracę|współpracę|z firmy|firmy|\
            na emeryturę)
        na emeryturze
    """,
    moved=r"""
        nowy( \S+){0,2} adres( \S+){0,2}
        adres( \S+){0,4} (zmienił|uległ zmianie|został zmieniony)( się)?
        (od teraz|w przyszłości|odtąd)
        (używać|korzystać)( \S+){0,5}
    """,
    engaged=r"""
        (chętnie|z przyjemnością|z chęcią)
        (możemy|moglibyśmy|porozmawiajmy|spotkajmy|zdzwońmy|umówmy)( się)?
        (czy|mógłbyś|mogłabyś|może pan|może pani|masz czas|pasuje)
        (tak|nie|jasne|ok|super|niestety|przepraszam)[,.!] .*
        (twój|twoje|pana|pani) (projekt|list|pytanie|pomysł|propozycja)
        (do zobaczenia|do usłyszenia|gratulacje|miło|cieszę się)
        (myślę|sądzę|proponuję|mam nadzieję|pamiętam)
        ale (tak|chętnie|możemy|potem|z)
        (zadzwoń|napisz|przypomnij)( \S+){0,2} (wtedy|potem|po)
    """,
    back=r"""
        (?<!nie )(wrac\w+|wróc\w+|powr\w+)
        ponownie
        znowu|znów
        (?<!nie )(będę|jestem) (już )?(dostępn[ya]|w biurze|osiągaln[ya]|w pracy)
    """,
    not_back=r"""
        nie( \S+){0,3} (wcześniej|przed|wróc\w+)
        dopiero
    """,
    replies=r"""
        wróc\w+ do (państwa|ciebie|pana|pani|tematu|wiadomości)
        (skontaktuj\w+|napis\w+|napisz\w+) (się )?ponownie
        po( moim)? powrocie (?!w|d|\d)
    """,
    until=r"""
        (aż )?do( końca| dnia| włącznie| połowy)*
        włącznie( do)?
        po
    """,
    after=r"""
        po( dniu)?
    """,
    since=r"""
        (od|począwszy od|między|pomiędzy)( dnia)?
        przed( dniem)?
    """,
)
