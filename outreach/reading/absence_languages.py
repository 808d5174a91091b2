"""The languages in which automatic replies are read."""

from typing import Final

from outreach.reading.absence_words import Language
from outreach.reading.absence_words_de import GERMAN
from outreach.reading.absence_words_en import ENGLISH
from outreach.reading.absence_words_es import SPANISH
from outreach.reading.absence_words_fr import FRENCH
from outreach.reading.absence_words_it import ITALIAN
from outreach.reading.absence_words_nl import DUTCH
from outreach.reading.absence_words_pt import PORTUGUESE

__all__ = ["ENGLISH", "LANGUAGES"]

LANGUAGES: Final[tuple[Language, ...]] = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE)
