"""The words for days and hours in the languages people answer in (data only).

Every table is keyed by folded words: see `fold`. Languages: English, German, French, Spanish, Italian,
Dutch, Portuguese, Swedish, Danish, Norwegian; days and months in Finnish, Polish and Czech too.
"""

import unicodedata
from typing import Final


def fold(word: str) -> str:
    """The word without case and accents: 'März' and 'MARZ' are one."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def _numbered(first: int, *groups: str) -> dict[str, int]:
    return {fold(w): n for n, group in enumerate(groups, first) for w in group.split()}


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(w) for w in words.split())


MONTHS: Final = _numbered(
    1,
    (
        "january jan januar jänner janvier janv enero ene gennaio genn gen januari janeiro tammikuuta "
        "tammikuussa tammikuu styczeń stycznia styczniu ledna"
    ),
    (
        "february feb febr februar feber février févr fév febrero febbraio februari fevereiro fev helmikuuta "
        "helmikuussa helmikuu luty lutego lutym února"
    ),
    (
        "march mar marts marzo märz mrz mars maart mrt março maaliskuuta maaliskuussa maaliskuu marzec "
        "marca marcu března"
    ),
    ("april apr avril avr abril abr aprile huhtikuuta huhtikuussa huhtikuu kwiecień kwietnia kwietniu dubna"),
    "may mai mayo maggio mag mei maio maj toukokuuta toukokuussa toukokuu maja maju května",
    ("june jun juni juin junio giugno giu junho kesäkuuta kesäkuussa kesäkuu czerwiec czerwca czerwcu června"),
    (
        "july jul juli juillet juil julio luglio lug julho heinäkuuta heinäkuussa heinäkuu lipiec lipca lipcu "
        "července"
    ),
    ("august aug août aou agosto ago augustus augusti elokuuta elokuussa elokuu sierpień sierpnia sierpniu srpna"),
    (
        "september sept sep septembre septiembre settembre setembro set syyskuuta syyskuussa syyskuu wrzesień "
        "września wrześniu září"
    ),
    (
        "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuussa lokakuu "
        "październik października październiku října"
    ),
    ("november nov novembre noviembre novembro marraskuuta marraskuussa marraskuu listopada listopadu listopadzie"),
    (
        "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuuta "
        "joulukuussa joulukuu grudzień grudnia grudniu prosince"
    ),
)
"""Month by name. Those that are also common words count only beside a day number (WEAK_MONTHS)."""

WEAK_MONTHS: Final = _set("may march mar gen mag ago set out des")

WEEKDAYS: Final = _numbered(
    0,
    (
        "monday mon montag lundi lunes lunedì maandag måndag måndagen mandag mandagen segunda-feira maanantai "
        "maanantaina poniedziałek pondělí"
    ),
    (
        "tuesday tue tues dienstag mardi martes martedì dinsdag tisdag tisdagen tirsdag tirsdagen terça-feira "
        "terça tiistai tiistaina wtorek úterý"
    ),
    (
        "wednesday wed weds mittwoch mercredi miércoles mercoledì woensdag onsdag onsdagen quarta-feira "
        "keskiviikko keskiviikkona środa środę streda středu"
    ),
    (
        "thursday thu thur thurs donnerstag jeudi jueves giovedì donderdag torsdag torsdagen quinta-feira "
        "torstai torstaina czwartek čtvrtek"
    ),
    (
        "friday fri freitag vendredi viernes venerdì vrijdag fredag fredagen sexta-feira perjantai "
        "perjantaina piątek pátek"
    ),
    (
        "saturday sat samstag sonnabend samedi sábado sabato zaterdag lördag lördagen lørdag lørdagen "
        "lauantai lauantaina sobota sobotę sobotu"
    ),
    (
        "sunday sun sonntag dimanche domingo domenica zondag söndag söndagen søndag søndagen sunnuntai "
        "sunnuntaina niedziela niedzielę neděle neděli"
    ),
)

WEAK_WEEKDAYS: Final = _numbered(
    0,
    "mo lun ma mån man segunda seg",
    "di mar dins tis tirs ter",
    "mi mer mié wo ons quarta qua",
    "do jeu jue gio tor tors quinta qui",
    "fr ven vie vr fre sexta",
    "sa sam sáb sab za lör lør",
    "so dim dom zo sön søn",
)
"""Abbreviations and ordinals: a weekday only when a date or a clock time follows at once."""

UNHURRIED: Final = _set("any anytime time ab")
"""Words between a day and the hour from which it suits ('Monday any time after 11')."""

WHO_DID: Final = _set("i we he she they who")
"""Behind these, 'sat' and 'wed' are verbs."""

MAYBE_WEEKDAYS: Final = _set("mon sat sun wed segunda quarta quinta sexta")
"""Words of their own in some language: a weekday only with a capital or with a date or hour beside it."""

TODAY: Final = _set("today tonight tänään dzisiaj dziś dnes heute aujourd'hui hoy oggi vandaag hoje idag i-dag")
TOMORROW: Final = _set(
    "huomenna jutro zítra tomorrow tmrw tmr tmw tomorow tommorow tommorrow"
    " morgen demain mañana domani amanhã imorgon imorgen"
)
OVERMORROW: Final = _set("übermorgen après-demain overmorgen dopodomani övermorgon overmorgen")

NEXT: Final = _set(
    "next nächste nächsten nächster nächstes volgende nästa næste neste prochain prochaine siguiente seguinte"
)
"""With a weekday: that of the next calendar week."""

COMING: Final = _set(
    "this coming upcoming diesen dieser diese dieses kommenden kommender kommende ce cet cette"
    " prossimo prossima"
    " próximo próxima proximo proxima este esta questo questa aanstaande komende deze kommande denne"
    " førstkommende nestkommende as"
)
"""With a weekday: the first one ahead."""

DAY_UNITS: Final = _set(
    "day days tag tage tagen jour jours día días giorno giorni dag dagen dagar dage dager dia dias"
)
WEEK_UNITS: Final = _set(
    "week weeks wk wks woche wochen semaine semaines semana semanas settimana settimane weken vecka"
    " veckor veckan"
    " uge uger uke uker ugen uken"
)
MONTH_UNITS: Final = _set(
    "month months monat monate monaten monats mois mes meses mese mesi maand maanden mês månad månader måned"
    " måneder"
    " månaden måneden"
)
NUMBERED_WEEKS: Final = _set(
    "kw kalenderwoche week vecka uge uke semaine semana settimana tydzień viikko viikolla wk"
)
YEAR_UNITS: Final = _set(
    "roku rok vuonna vuoden year years jahr jahre jahren an ans année año años anno anni jaar ano anos år året"
)

NUMBERS: Final = _numbered(
    1,
    "one a an ein eine einem einen einer un une una uno een één um uma en ett et ei én",
    "two zwei deux dos due twee dois duas två to couple paar",
    "three drei trois tres tre drie três",
    "four vier quatre cuatro quattro quatro fyra fire",
    "five fünf cinq cinco cinque vijf fem",
    "six sechs seis sei zes sex seks",
    "seven sieben sept siete sette zeven sete sju syv",
    "eight acht huit ocho otto oito åtta otte åtte",
    "nine neun neuf nueve nove negen nio ni",
    "ten zehn dix diez dieci tien dez tio ti",
    "eleven elf onze once undici elva elleve",
    "twelve zwölf douze doce dodici twaalf doze tolv",
)

HOUR_WORDS: Final = {
    w: n
    for w, n in NUMBERS.items()
    if w
    not in _set(
        "a an one un une una um uma en ett et ei to sept sex set once couple paar six een ein eine einen"
        " einem einer fire"
    )
} | {"once": 11, "six": 6, "one": 1}

AM: Final = _set("am")
PM: Final = _set("pm")
NOON: Final = _set("noon midday midi mezzogiorno mediodía meio-dia")
QUARTER_PAST: Final = {
    ("quarter", "past"): 15, ("quarter", "after"): 15, ("quarter", "to"): -15, ("quarter", "of"): -15,
    ("viertel", "nach"): 15, ("viertel", "vor"): -15, ("kwart", "over"): 15, ("kwart", "voor"): -15,
    ("kvart", "over"): 15, ("kvart", "i"): -15, ("kvarter", "over"): 15, ("kvart", "pa"): -15,
    ("kvart", "for"): -15, ("kvart", "før"): -15,
}  # fmt: skip
"""Words before an hour that add to it, in minutes."""
AND_A_HALF: Final = {
    ("y", "media"): 30, ("y", "cuarto"): 15, ("menos", "cuarto"): -15, ("et", "demie"): 30, ("et", "demi"): 30,
    ("et", "quart"): 15, ("moins", "quart"): -15, ("moins", "le", "quart"): -15, ("e", "mezza"): 30,
    ("e", "mezzo"): 30, ("e", "un", "quarto"): 15, ("e", "quarto"): 15, ("meno", "un", "quarto"): -15,
    ("e", "meia"): 30, ("menos", "um", "quarto"): -15, ("thirty",): 30, ("fifteen",): 15,
    ("forty", "-", "five"): 45,
    ("forty", "five"): 45,
}  # fmt: skip
"""Words behind an hour that add to it, in minutes."""
O_CLOCK: Final = _set("uhr h ish hrs hr hours o'clock oclock uur u heures heure horas hora ore hs")
AT: Final = _set(
    "at um gegen ab at from between after à a as às las la les alle ore dalle om kl klockan klokken klokka"
    " tussen mellan"
    " mellem mellom entre zwischen von vers dès från fra kring omkring rundt around about circa ca"
    " ungefähr"
    " después dopo depois efter etter nach après vanaf da das tra tidigast klo godz godzinie"
)
"""Words before an hour that let a bare number be one."""
BEFORE: Final = _set(
    "before until till by vor bis avant jusqu'à antes hasta prima fino voor tot före innan før inden até"
)
"""Words before an hour that leave the start of the talk open."""

MORNING: Final = _set(
    "morning vormittag vormittags morgens früh matin mañana mattina mattino ochtend ochtends manhã"
    " förmiddag"
    " formiddag formiddagen morgonen"
)
AFTERNOON: Final = _set(
    "afternoon nachmittag nachmittags après-midi aprem tarde pomeriggio middag middags eftermiddag"
    " ettermiddag"
    " eftermiddagen ettermiddagen"
)
EVENING: Final = _set(
    "evening tonight abend abends soir sera avond avonds noite kväll kvällen aften aftenen kveld kvelden"
)
PART_LINKS: Final = _set("in the de la da di del do of am på om i du au l ' le")
"""Words that may stand between an hour and its part of the day ('3 de la tarde')."""
RANGE_LINKS: Final = _set("to till until bis à al alle a las às tot til")
AND_WORDS: Final = _set("and und et e y en og och")
BETWEEN: Final = _set("between zwischen entre tra fra tussen mellan mellem mellom")
COUNTED: Final = _set(
    "min mins minute minutes minuten minuti minutos minuter minutter people persons percent years"
    " years' weeks days"
    " months times questions tage wochen jahre monate jours semaines ans días semanas anni giorni"
    " dagen weken"
    " dagar veckor dage uger dager uker person personen street road degrees pages"
)
"""What a number before it counts: then it is no hour."""
MINUTE_UNITS: Final = _set("min mins minute minutes minuten minuti minutos minuto minuter minutter m")
HOUR_UNITS: Final = _set("hour hours hr hrs h stunde stunden heure heures hora horas ora ore uur timme time timer")
TIME_WORDS: Final = _set("time zeit heure hora ora tijd tid")
OF: Final = _set("of de di von da av")
WHOSE: Final = _set(
    "your my our local deine meine eure ihre ihrer unserer votre ton notre mon tu mi su jouw mijn uw"
)
YOUR: Final = _set("your deine eure ihre ihrer votre ton tu su jouw uw")
"""Of these the words of whoever is written to."""
DATE_ARTICLES: Final = _set("the on den der dem am le il el o em de dia d")
AFTER_NEXT: Final = _set("next")
AFTER_COMING: Final = _set("prochain prochaine próximo proximo prossimo prossima coming kommende")
COMING_WEEK: Final = _set("kommande kommende kommenden komende próxima prossima coming aanstaande")
JOINTS: Final = _set(", ; [ ] ( ) - – — the on am den um le el il för o' clock . t for o para pour für voor i på")
UNTIL_WORDS: Final = _set(
    "until till til to on from by bis ab until' for jusqu'au hasta fino tot in im en em i the den der"
) | {"'"}
MEANS: Final = _set(
    "phone telephone call video zoom teams meet skype facetime whatsapp signal telegram jitsi webex"
    " online person"
    " coffee lunch office telefon telefonisch telefoon téléphone teléfono telefono telefone visio"
    " videocall café"
    " persönlich hangouts slack discord whereby"
)
LENGTH_LEADS: Final = _set("for für pour por para per voor i")
"""Words between an hour or a means and a length of talk ('for 30 minutes')."""
SPAN_LEADS: Final = _set(
    "in for another about after within dans en tra fra over om em daqui i für nach circa ungefähr"
)
OR_WORDS: Final = _set("or oder ou o of eller bis to")
NEW: Final = _set("nowym nowego new neuen neue nouvel nouveau nuevo nuovo nieuwe novo nya nye nytt nyt")
NEW_YEAR: Final = _set("newyear neujahr nyår nyåret nytår nyttår")
PARTS_OF_MONTH: Final = {
    **dict.fromkeys(
        _set("early beginning start anfang début debut principios inicios inizio begin início början"), 1
    ),
    **dict.fromkeys(_set("mid middle mitte mi mediados metà medio meados mitten midten half halfweg"), 15),
    **dict.fromkeys(
        _set("late end ende fin finales fine eind einde final fim finais slutet slutningen slutten"), 25
    ),
}
EASTER: Final = _set("easter ostern pâques pascua pasqua pasen páscoa påsk påske påsken")
WHITSUN: Final = _set("whitsun pentecost pfingsten pentecôte pentecostés pentecoste pinksteren pingst pinse")
CHRISTMAS: Final = _set(
    "christmas xmas weihnachten noël navidad navidades natale kerst kerstmis natal jul jul julen juleferien"
)
SEASONS: Final = {
    **dict.fromkeys(_set("spring frühling frühjahr printemps primavera voorjaar lente våren våras foråret"), 3),
    **dict.fromkeys(_set("summer sommer été verano estate zomer verão sommaren sommeren"), 6),
    **dict.fromkeys(_set("autumn fall herbst automne otoño autunno herfst outono hösten efteråret høsten"), 9),
    **dict.fromkeys(_set("winter hiver invierno inverno vintern vinteren"), 12),
}
"""The month a season starts in, north of the equator."""
ARTICLES: Final = _set("the la le el l il o a der die das dem den de het det")
LINKS: Final = _set(
    ", / & ( and or und oder et ou y o e en of och eller og either alternatively also at on um à às a"
    " las alle kl om the to till bis - – —"
)
"""What may stand between two days or two hours that belong together."""
RANGE_ONLY: Final = _set("to till until bis - – — à tot til")
AT_ONLY: Final = _set("at um kl klockan klokken klokka alle às")
WAIT_LEADS: Final = _set(
    "au til w po od in until till til after from by around once im nach dans tra daqui within bis ab "
    "anfang mitte ende"
    " en à dès après"
    " jusque jusqu'à"
    " jusqu'en jusqu avant a partir desde hasta después tras dopo fino da entro em após depois até na"
    " vanaf tot om"
    " över efter till från etter fra for i om over before back on vor away through"
    " prima antes voor före innan förrän før inden innen indtil tills"
)
AFTER_LEADS: Final = _set("after past following nach après después tras dopo depois após efter etter na")
UNTIL_LEADS: Final = _set(
    "until till til bis jusqu jusque jusqu'au jusqu'à jusqu'en hasta fino até tot through indtil tills"
)
WAIT_FILL: Final = _set(
    "the at in on of about around zum zur den dem der die das ' au à al la le el il de del du em"
    " en o till i med da do dos das di della delle dello dem het"
)
NOT_WORDS: Final = _set(
    "not nicht pas no non não niet inte ikke n't erst earliest before isn don won can't won't pas först først"
)
DAY_FIRST: Final = _set("um uhr à h a as às alle ore om uur kl klockan klokken klokka")
MONTH_LEADS: Final = _set("in until till from after early mid late by en em a i im since of through before")
DUTCH_HOURS: Final = _set("een één twee drie vier vijf zes zeven acht negen tien elf twaalf")
YOURS: Final = _set("yours mine")
HOUR_LEADS: Final = _set("at um kl klockan klokken klokka alle às om à gegen vers")
"""Words between the number of a day and its hour ('jeudi 22 à 17h'); 'a las' and 'a la' too."""
