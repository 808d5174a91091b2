"""Names of months, days and weeks in the languages whose automatic replies are read. Folded, without"
" accents."""

import re
from typing import Final

from outreach.reading.absence_words import fold

__all__ = ["MONTHS", "PARTS", "SPANS", "WEEKDAYS", "WEEKS"]

_MONTHS: Final = """
1 january jan gen januar januari janvier janv enero ene gennaio genn janeiro jänner tammikuu tammikuuta
  tammikuun stycznia styczeń styczniu sty leden ledna lednu január januára januári ianuarie ianuar ocak
  ocağa января январь январе янв січня січень січні ιανουαρίου ιανουάριος jaanuar janvāris sausio
2 february feb februar februari février févr fév febrero febbraio febb fevereiro fev feber helmikuu
  helmikuuta helmikuun luty lutego lutym únor února únoru február februára februári febr februarie şubat
  февраля февраль феврале фев лютого лютий φεβρουαρίου φεβρουάριος
3 march mar märz maerz mrz mars marzo março maart mrt marts maaliskuu maaliskuuta maaliskuun marzec marca
  marcu březen března březnu marec március márc martie mart марта март марте березня березень μαρτίου
  μάρτιος
4 april apr avril avr abril abr aprile aprilie huhtikuu huhtikuuta huhtikuun kwiecień kwietnia kwietniu kwi
  duben dubna dubnu apríl apríla április ápr nisan апреля апрель апреле апр квітня квітень απριλίου απρίλιος
5 may mai mayo maggio magg maio mei maj maja toukokuu toukokuuta toukokuun maju květen května květnu máj
  mája május máj mayıs мая май мае травня травень μαΐου μαΐος
6 june jun juni juin junio giugno giu junho kesäkuu kesäkuuta kesäkuun czerwiec czerwca czerwcu cze červen
  června červnu jún júna június jún iunie haziran июня июнь июне червня червень ιουνίου ιούνιος
7 july jul juli juillet juil julio luglio lug julho heinäkuu heinäkuuta heinäkuun lipiec lipca lipcu lip
  červenec července červenci júl júla július júl iulie temmuz июля июль июле липня липень ιουλίου ιούλιος
8 august aug août aout agosto ago augustus augusti elokuu elokuuta elokuun sierpień sierpnia sierpniu sie
  srpen srpna srpnu augusta augusztus ağustos августа август августе авг серпня серпень αυγούστου αύγουστος
9 september sep sept septembre septiembre setiembre settembre sett setembro syyskuu syyskuuta syyskuun
  wrzesień września wrześniu wrz září septembra szeptember szept septembrie eylül сентября сентябрь сентябре
  сен вересня вересень σεπτεμβρίου σεπτέμβριος
10 october oct oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta lokakuun październik
  października październiku paź říjen října říjnu október októbra október octombrie ekim октября октябрь
  октябре окт жовтня жовтень οκτωβρίου οκτώβριος
11 november nov novembre noviembre novembro marraskuu marraskuuta marraskuun listopad listopada listopadu
  lis listopad novembra noiembrie kasım ноября ноябрь ноябре ноя листопада листопад νοεμβρίου νοέμβριος
12 december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuu joulukuuta
  joulukuun grudzień grudnia grudniu gru prosinec prosince prosinci decembra aralık decembrie декабря декабрь
  декабре
  дек грудня грудень δεκεμβρίου δεκέμβριος
"""

_WEEKDAYS: Final = """
1 monday mon montag måndagen mandagen lundi lunes lunedì lun maandag måndag mandag maanantai maanantaina
  maanantaihin
  maanantaista poniedziałek poniedziałku pondělí pondělka pondelok pondelka hétfő hétfőn hétfőig hétfőtől
  luni pazartesi понедельник понедельника понеділок понеділка δευτέρα segunda-feira
2 tuesday tue tues dienstag tisdagen tirsdagen mardi martes martedì dinsdag tisdag tirsdag tiistai tiistaina
  tiistaihin
  tiistaista wtorek wtorku wtorku úterý úterka utorok utorka kedd kedden keddig keddtől marți salı вторник
  вторника вівторок вівторка τρίτη terça-feira
3 wednesday wed mittwoch onsdagen mercredi miércoles mercoledì woensdag onsdag keskiviikko keskiviikkona
  keskiviikkoon keskiviikosta środa środę środy středa středu středy streda stredu szerda szerdán szerdáig
  miercuri çarşamba среда среду среды середа середу середи τετάρτη quarta-feira
4 thursday thu thur thurs donnerstag torsdagen jeudi jueves giovedì donderdag torsdag torstai torstaina torstaihin
  torstaista czwartek czwartku czwartku čtvrtek čtvrtka čtvrtku štvrtok štvrtka csütörtök csütörtökön
  csütörtökig joi perşembe четверг четверга четвер четверга πέμπτη quinta-feira
5 friday fri freitag fredagen vendredi viernes venerdì vrijdag fredag perjantai perjantaina perjantaihin
  perjantaista
  piątek piątku pátek pátku piatok piatka péntek pénteken péntekig vineri cuma пятница пятницу пятницы
  п'ятниця п'ятницю παρασκευή sexta-feira
6 saturday sat samstag sonnabend samedi sábado sabato zaterdag lördag lørdag lauantai lauantaina sobota
  sobotę soboty sobotu szombat szombaton sâmbătă cumartesi суббота субботу субота суботу σάββατο
7 sunday sun sonntag dimanche domingo domenica zondag söndag søndag sunnuntai sunnuntaina niedziela
  niedzielę niedzieli neděle neděli nedeľa nedeľu vasárnap duminică pazar воскресенье воскресенья неділя
  неділю κυριακή
"""

_WEEKS: Final = """
week kw kalenderwoche woche semaine semana settimana vecka veckan v uge ugen uke uken viikko viikolla viikon
viikolle viikkoon viikkona vk vko tydzień tygodnia tygodniu týden týdnu týdne hét săptămâna hafta неделя неделе
тиждень wk calendar-week
"""

# A part of a month or week, as it stands before the name: which part, and its patterns.
_PARTS: Final = r"""
end end of|the end of|late|ende|fin|fin de|la fin de|finales de|fines de|final de|a finales de|fine\
    |la fine di|eind|einde|eind van|fim de|finais de|slutet av|slutningen af|slutten av|utgangen av\
    |ultimo|loppuun|loppu|koniec|końca|końcu|konce|konec|koncem|sfârșitul lunii|sfarsitul|sonu|конца\
    |конце|кінця|τέλη|τέλος|vége
mid mid|mid-|middle of|the middle of|mitte|mi-|mi|mediados de|a mediados de|metà|metà di|half|midden\
    |medio|meados de|mitten av|midten af|midten av|puoliväli|połowy|połowie|poloviny|polovině|середины\
    |середине|середини
start beginning of|the beginning of|early|start of|the start of|anfang|beginn|début|principios de\
    |comienzos de|inicio de|inizio|inizi di|begin|begin van|início de|princípios de|början av\
    |begyndelsen af|starten av|primo|alku|początku|początek|začátku|začátkem|začátek|începutul lunii\
    |начала|начале|початку
"""

# Spans told from the day of the mail: the unit, how many units ahead it begins, and its patterns.
_SPANS: Final = r"""
day 0 today|for the day|heute|aujourd'hui|hoy|oggi|vandaag|hoje|idag|i dag|tänään|dzisiaj|dziś|dnes|本日\
    |今日|今天|오늘|сегодня|сьогодні|bugün|ma|astăzi|azi|σήμερα
day 1 tomorrow|morgen|demain|mañana|domani|amanhã|i morgon|imorgon|i morgen|huomenna|huomiseen|jutro\
    |jutra|zítra|zítřka|明日|明天|내일|завтра|yarın|holnap|mâine|αύριο
week 0 this week|the week|(in )?diese[rn]? woche|cette semaine|esta semana|questa settimana|deze week\
    |denna vecka|den här veckan|denne uge|denne uken|tällä viikolla|tämän viikon|w tym tygodniu\
    |tego tygodnia|tento týden|tohoto týdne|今週|本周|이번 주|на этой неделе|этой недели|bu hafta|a héten\
    |săptămâna aceasta
week 1 next week|(in der )?(nächste[rn]?|kommende[rn]?) woche|la semaine prochaine|semaine prochaine\
    |la próxima semana|la semana que viene|próxima semana|la prossima settimana|la settimana prossima\
    |prossima settimana|volgende week|na próxima semana|nästa vecka|næste uge|neste uke|ensi viikolla\
    |ensi viikon|ensi viikkoon|w przyszłym tygodniu|przyszłego tygodnia|příští týden|příštího týdne|来週\
    |下周|다음 주|на следующей неделе|следующей недели|önümüzdeki hafta|gelecek hafta|jövő héten\
    |săptămâna viitoare
month 0 this month|(diesen|dieses) monats?|ce mois|este mes|questo mese|deze maand|este mês|denna månad\
    |denne måned|今月|本月
month 1 next month|(nächsten|nächster|kommenden) monats?|le mois prochain|mois prochain|el próximo mes\
    |el mes que viene|il mese prossimo|il prossimo mese|volgende maand|no próximo mês|próximo mês\
    |nästa månad|næste måned|neste måned|ensi kuussa|w przyszłym miesiącu|příští měsíc|来月|下个月|다음 달
weekend 0 (the )?end of (the|this) week|ende (der|dieser) woche|wochenende|la fin de la semaine\
    |fin de semana|fine settimana|eind(e)? (van )?(de|deze) week|slutet av veckan|slutningen af ugen\
    |slutten av uken|końca tygodnia|konce týdne|viikon loppuun
monthend 0 (the )?end of (the|this) month|ende (des|dieses) monats|monatsende|(la )?fin du mois\
    |fin(ales)? de(l)? mes|fine (del )?mese|eind(e)? (van )?(de|deze) maand|(o )?fi(m|nal) do mês\
    |slutet av månaden|månadens slut|udgangen af måneden|slutten av måneden|kuun loppuun|końca miesiąca\
    |konce měsíce|今月末|月末
yearend 0 (the )?end of (the|this) year|jahresende|ende (des|dieses) jahres|(la )?fin de l'année\
    |fin(ales)? de(l)? año|fine (dell')?anno|eind(e)? van (het|dit) jaar|(o )?fi(m|nal) do ano\
    |årsskiftet|udgangen af året|końca roku|konce roku
"""


def _named(block: str) -> dict[str, int]:
    table: dict[str, int] = {}
    number = 0
    for word in fold(block).split():
        if word.isdigit():
            number = int(word)
        else:
            table[word] = number
    return table


def _choices(block: str) -> tuple[tuple[str, str], ...]:
    """Each line's head (its words before the patterns) and its patterns."""
    rows = []
    for line in fold(re.sub(r"\\\n *", "", block)).strip().splitlines():
        words = line.split(" ")
        size = 2 if words[1].isdigit() else 1
        rows.append((" ".join(words[:size]), " ".join(words[size:])))
    return tuple(rows)


MONTHS: Final = _named(_MONTHS)
WEEKDAYS: Final = _named(_WEEKDAYS)
WEEKS: Final = frozenset(fold(_WEEKS).split())
PARTS: Final = _choices(_PARTS)
SPANS: Final = _choices(_SPANS)
