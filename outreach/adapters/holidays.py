"""Public holidays, from the holidays library."""

from datetime import date
from functools import cache


class PublicHolidays:
    """The Holidays port. The library is loaded with the first country asked about."""

    def between(self, country: str, first: date, last: date) -> frozenset[date]:
        if not country or first > last:
            return frozenset()
        years = range(first.year, last.year + 1)
        return frozenset(day for year in years for day in _of_year(country.upper(), year) if first <= day <= last)


@cache
def _of_year(country: str, year: int) -> frozenset[date]:
    """Those of the whole country; a region's own are working days elsewhere in it."""
    import holidays

    try:
        return frozenset(holidays.country_holidays(country, years=year))
    except NotImplementedError:  # a country that the library does not know
        return frozenset()
