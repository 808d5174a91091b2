"""The languages in which automatic replies are read."""

from typing import Final

from outreach.reading.absence_words import Language
from outreach.reading.absence_words_cs import CZECH
from outreach.reading.absence_words_da import DANISH
from outreach.reading.absence_words_de import GERMAN
from outreach.reading.absence_words_el import GREEK
from outreach.reading.absence_words_en import ENGLISH
from outreach.reading.absence_words_es import SPANISH
from outreach.reading.absence_words_fi import FINNISH
from outreach.reading.absence_words_fr import FRENCH
from outreach.reading.absence_words_hu import HUNGARIAN
from outreach.reading.absence_words_it import ITALIAN
from outreach.reading.absence_words_ja import JAPANESE
from outreach.reading.absence_words_ko import KOREAN
from outreach.reading.absence_words_nl import DUTCH
from outreach.reading.absence_words_no import NORWEGIAN
from outreach.reading.absence_words_pl import POLISH
from outreach.reading.absence_words_pt import PORTUGUESE
from outreach.reading.absence_words_ro import ROMANIAN
from outreach.reading.absence_words_ru import RUSSIAN
from outreach.reading.absence_words_sv import SWEDISH
from outreach.reading.absence_words_tr import TURKISH
from outreach.reading.absence_words_uk import UKRAINIAN
from outreach.reading.absence_words_zh import CHINESE

__all__ = ["ENGLISH", "LANGUAGES"]

LANGUAGES: Final[tuple[Language, ...]] = (
    ENGLISH,
    GERMAN,
    FRENCH,
    SPANISH,
    ITALIAN,
    DUTCH,
    PORTUGUESE,
    SWEDISH,
    DANISH,
    NORWEGIAN,
    FINNISH,
    POLISH,
    CZECH,
    HUNGARIAN,
    ROMANIAN,
    RUSSIAN,
    UKRAINIAN,
    TURKISH,
    GREEK,
    JAPANESE,
    CHINESE,
    KOREAN,
)
