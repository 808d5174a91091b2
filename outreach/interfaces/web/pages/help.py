"""All that can be said."""

from outreach.application.help_text import HELP
from outreach.interfaces.web.visiting import Place, Shown, Visit


def help_page(visit: Visit) -> Shown:
    del visit
    return Shown("help.html", {"words": HELP})


PLACES = (Place("/help", get=help_page),)
