"""Polish words of consent, refusal and delay (data only; see `Phrases`)."""

from typing import Final

from outreach.reading.intent_phrases import Phrases

POLISH: Final = Phrases(
    language="pl",
    common="""
        i w na z do że to nie się jest dzień dobry dziękuję dziękuje pozdrawiam cześć witam pan pani pana panią
        za ale jestem mogę może proszę bardzo mi mnie o jak przez dla po od czy już tym tego tej ten mam być
        będę chętnie niestety wiadomość pozdrowieniami wyrazami szacunku mój moja lub oraz więc
    """,
    spelling=((r"\bpanstwa\b", "pana"), (r"\bpanstwu\b", "panu")),
    sets={
        "adverb": r"""
            bardzo|chetnie|naprawde|oczywiscie|zawsze|obecnie|teraz|aktualnie|niestety|juz|tez|rowniez|po prostu
            panu|pani|ci|wam|tobie|w tym|jednak|raczej|na pewno|z checia|sie|z panem|z pania|z toba|w tej chwili
        """,
        "talk": r"""
            porozmawia\w*|rozmawiac|pomoc|spotkac|opowiedziec|odpowiedziec|podzielic|doradzic|zadzwonic|pogadac
            umowic|poswiecic|znalezc|wziac udzial|udzielic|wesprzec|przyjac|zaoferowac|rozmow[aey]|
            rozmowe|kaw[ae]
        """,
        "neg": r"nie|zadn\w+|nigdy|ani",
        "time": r"czasu|mozliwosci|przestrzeni|sily?|wolnych terminow|zasobow",
        "months": r"""
            styczni\w+|lut\w+|marc\w+|kwietni\w+|maj\w?|czerwc\w+|lipc\w+|sierpni\w+|wrzesni\w+|pazdziernik\w*
            listopad\w*|grudni\w+
        """,
    },
    benign=r"""
        nie (?:ma (?:problemu|sprawy|za co|pospiechu)|szkodzi|tylko|wiem|jestem (?:pewien|pewna)|
          martw\w* sie|krepuj\w*|
          zapomn\w+|odpisa\w+|odpowiedzia\w+)|czemu nie|dlaczego nie|jesli nie|czy nie
    """,
    yes=r"""
        nie (?:moge|potrafie|sposob|wypada) (?:odmowic|powiedziec nie)|nie mam nic przeciwko|czemu nie|
          dlaczego nie
        nie widze (?:przeszkod|problemu)
    """,
    willing=r"""
        (?:bardzo |jak najbardziej )?(?:chetnie|z (?:mila |wielka )?(?:checia|przyjemnoscia))(?! (?:wroce|
          wrocimy|po ))
        (?:moge|mozemy|moglbym|moglabym|postaram sie|zgadzam sie) {adv}{talk}|jestem (?:za|chetn[ya]|
          do dyspozycji|
          otwart[ya]|gotow\w*)|zgadzam sie|pasuje mi|(?:prosze|niech pan|
          niech pani) (?:smialo )?(?:dzwonic|zadzwoni\w*)
        zadzwon(?:cie)?(?: do mnie)?|porozmawiajmy|spotkajmy sie|pogadajmy|umowmy sie|zdzwonmy sie
        brzmi (?:dobrze|swietnie|ciekawie|super)|(?:dobry|swietny|super) pomysl|bedzie mi (?:bardzo )?milo
    """,
    opening=r"""
        (?:tak|jasne|oczywiscie|pewnie|chetnie|z przyjemnoscia|jak najbardziej|zgoda|dobrze|ok$|okej$|
          super|swietnie|
          nie ma sprawy|nie ma problemu)(?! (?:pamietam|czytal\w*|dostal\w*|ale))
    """,
    wishful=r"chcial\w+bym|moglbym|moglabym|byloby|chetnie bym",
    hollow=r"""
        (?:chetnie|bardzo) (?:bym )?(?:pomogl\w*|porozmawial\w*) (?:bym )?gdyby|chcial\w+bym (?:moc|
          pomoc)|gdybym (?:tylko )?mogl\w*
    """,
    declines=r"""
        {neg} (?:[\w-]+ ){0,3}?(?:moge|bede mogl\w*|dam rady|jestem w stanie|mam mozliwosci|
          uda mi sie) (?:[\w-]+ ){0,3}?(?:pomoc|
          {talk}|podjac|zaangazowac|przyjac|skorzystac|spelnic|zobowiaz\w+)
        {neg} mam (?:[\w-]+ ){0,3}?{time}|brak\w* (?:mi )?(?:[\w-]+ )?czasu|nie znajde czasu
        (?:musze|bede musial\w*|jestem zmuszon\w+|zmuszon\w+ jestem|wole) (?:[\w-]+ ){0,3}?(?:odmowic|
          zrezygnowac|podziekowac|odrzucic)
        odmawiam|nie,? dziekuje|nie jestem (?:[\w-]+ )?zainteresowan\w+|nie (?:przyjmuje|udzielam|
          prowadze|biore)
        nie (?:jest )?dla mnie|dziekuje,? ale nie|niestety nie$|nie interesuje mnie
    """,
    load=r"""
        (?:bardzo |zbyt )?zajet[ya]|zawalon[ya]|mnostwo pracy|duzo pracy|przeciazon[ya]|napiety (?:grafik|
          kalendarz)
        pelny kalendarz|urwanie glowy
    """,
    regret=r"""
        niestety|przykro mi|zaluje|przepraszam(?! za (?:zwloke|opoznienie|pozna))|z przykroscia|obawiam sie
    """,
    wishes=r"""
        powodzenia|zycze (?:[\w-]+ ){0,3}(?:powodzenia|sukces\w*|wszystkiego)|trzymam kciuki|
          mam nadzieje ze znajdzie\w*
    """,
    unable=r"{neg} (?:[\w-]+ ){0,2}?(?:moge|dam rady|pasuje|zdaze)|jestem (?:niedostepn[ya]|nieobecn[ya])",
    now=r"""
        teraz|obecnie|aktualnie|w tej chwili|na razie|w tym (?:tygodniu|miesiacu|roku|kwartale|momencie)
        przed (?:swietami|koncem)|do (?:konca|swiat)|w najblizszym czasie|jeszcze
    """,
    later=r"""
        (?:prosze|niech pan\w*|mozemy|moze|wrocmy|odezwij|napisz|zadzwon|zapytaj|przypomnij|skontaktuj|
          odezwac|napisac|wrocic|
          porozmawiajmy|prosze sie)(?: [\w-]+){0,5}? (?:po (?:nowym|swietach|wakacjach|feriach|{months}|
          urlopie)|w {months}|
          w (?:przyszlym|nowym|kolejnym|nastepnym) (?:roku|miesiacu|tygodniu)|za (?:\d|kilka|dwa|trzy|
          miesiac|tydzien|pare)|
          pozniej|ponownie|jeszcze raz|na wiosne|latem|jesienia|wiosna|od {months})
        (?:dopiero|najwczesniej) (?:po|w|od|za)|pozniej|innym razem|nie teraz|zly (?:moment|czas)
    """,
    opts_out=r"""
        (?:prosze )?(?:wiecej )?(?:nie|przesta\w+) (?:wiecej |juz )?(?:do mnie |mi |mnie )?(?:wiecej |
          juz )?(?:pisac|pisz\w*|wysyla\w+|
          kontaktowa\w+|nekac|przysyla\w+|spamowa\w+)(?: [\w-]+){0,4}
        (?:prosze |zadam )?(?:o )?(?:usunac|usuniecie|usuncie|usun|wypisac|wypisanie|
          wykreslic) (?:[\w-]+ ){0,4}?(?:listy|danych|adres\w*|
          dane|bazy|mnie)
        nie (?:chce|zycze sobie|wyrazam zgody) (?:[\w-]+ ){0,4}?(?:wiadomosci|maili|kontakt\w*|
          korespondencji|otrzymywac|na)
        rodo|spamu?$|dac mi spokoj|zostaw\w* mnie w spokoju|koniec z
    """,
    wrong_person=r"""
        nie jestem (?:[\w-]+ )?(?:wlasciw\w+|odpowiedni\w+|dobr\w+) (?:osob\w+|adres\w+|kandydat\w+)|
          (?:zla|niewlasciwa) osoba
        nie (?:zajmuje|pracuje) (?:sie )?(?:juz )?(?:tym|w|tam)|pomylka
    """,
    refers=r"""
        (?:prosze |proponuje |radze |polecam |sugeruje )(?:[\w-]+ ){0,2}?(?:skontaktowac|kontakt|napisac|
          zwrocic|porozmawiac|zapytac|sie)
        (?:skontaktuj|zwroc|zglos) sie|(?:moj\w*|nasz\w*) (?:koleg\w+|kolezan\w+|znajom\w+|szef\w*|nastepc\w+)
        lepiej (?:[\w-]+ )?(?:pomoze|wie|zna)|wlasciwa osoba|polecam (?=\w)|w kopii|do wiadomosci|cc
    """,
    moved=r"""
        now\w+ (?:adres\w*|mail\w*|skrzynk\w+)|(?:ten|stary) adres (?:[\w-]+ )?nie|zmienil\w+ (?:prac\w+|
          adres\w*)
    """,
    suits=r"pasuje|odpowiada|potwierdzam|do zobaczenia|do uslyszenia|umowieni|w kalendarzu|moze byc",
    offers=r"""
        (?:czy )?(?:pasuje|pasowal\w*|odpowiada|moze) (?:panu|pani|ci|byc|w)|kiedy (?:pan|pani|mozemy|
          masz|pasuje|bylby)
        proponuje|moze w|(?:prosze )?(?:podac|zaproponowac|wybrac) (?:[\w-]+ )?termin\w*|calendly|jaki termin
    """,
    before_yes=r"""
        zanim|najpierw|to zalezy|zalezy od|wiecej (?:szczegolow|informacji)|o co (?:dokladnie|chodzi)|
          skad (?:ma|pan|pani|masz)
        czego (?:dokladnie|pan|pani|oczekuje)|dokladniej
    """,
    negation=r"{neg}|bez|trudno|zle|niemozliwe|brak",
    turn=r"ale|jednak|jednakze|natomiast|lecz|za to|niemniej|chociaz",
    condition=r"jesli|jezeli|gdyby|o ile|zwykle|zazwyczaj|chyba ze|w przeciwnym razie",
    days=r"""
        poniedzial\w+|wtor\w+|srod\w+|czwart\w+|piat\w+|sobot\w+|niedziel\w+|dzis\w*|jutro|pojutrze
        w (?:tym|przyszlym) tygodniu|godz\w*|\d{1,2}[:.]\d\d|{months}|rano|po poludniu|wieczorem|wtedy
    """,
    empty_questions=r"co slychac|jak sie (?:pan|pani|masz)|czemu nie|dlaczego nie|pamieta\w*|prawda",
)
