"""Letters to approve: each as it will arrive, what the letter check says of it, and what can be answered."""

from collections.abc import Sequence

from outreach.application.app import Records
from outreach.application.arriving import Arriving, arriving_in_own_words
from outreach.application.asking import Refusal
from outreach.application.commanding import Approval, approve_items
from outreach.application.desk import departures
from outreach.application.letter_desk import LaidOut, laid_out, letter_waiting, letters_waiting
from outreach.application.letter_record import letter_record
from outreach.application.preparing import locked
from outreach.domain.events import ItemId, LetterId
from outreach.interfaces.web.session import Said
from outreach.interfaces.web.visiting import GoTo, NotHere, Place, Shown, Visit, local

AT_ONCE = 8
"""So many letters are shown whole; the others by name."""


def letters(visit: Visit) -> Shown:
    with visit.app.store.reading() as records:
        waiting = letters_waiting(records)
        shown = [laid_out(visit.app, records, one) for one in waiting[:AT_ONCE]]
        return Shown(
            "letters.html",
            {
                "lead": _lead(len(waiting)),
                "letters": shown,
                "others": waiting[AT_ONCE:],
                "together": sum(one.together for one in shown),
                "locked": locked(visit.app.mentee, records),
                "anybody": bool(records.journeys.all()),
                "going": departures(visit.app, records, 3),
            },
            here="letters",
        )


def _lead(count: int) -> str:
    return {
        0: "Nothing waits for your word.",
        1: "One letter waits for your word. Without it, it goes nowhere.",
    }.get(count, f"{count} letters wait for your word. Without it, none goes anywhere.")


def letter(visit: Visit) -> Shown:
    """One letter, with its text to change; asked for by the script, that alone."""
    with visit.app.store.reading() as records:
        one = letter_waiting(records, LetterId(visit.path["letter"]))
        if one is None:
            return _settled(visit, records)
        laid = laid_out(visit.app, records, one)
        return _editor(visit, laid, laid.shown.plain)


def preview(visit: Visit) -> Shown:
    """The letter with other words in it, as it would arrive. Nothing is kept."""
    text = visit.form.get("text")
    with visit.app.store.reading() as records:
        one = letter_waiting(records, LetterId(visit.path["letter"]))
        if one is None:
            raise NotHere("This letter does not wait for your word any more.")
        shown = arriving_in_own_words(visit.app, records, one.contact, one.mail, text)
        if visit.fragment:
            return Shown("letter_look.html", {"key": one.letter, "shown": shown})
        return _editor(visit, laid_out(visit.app, records, one), text, shown)


def _editor(visit: Visit, laid: LaidOut, text: str, shown: Arriving | None = None) -> Shown:
    template = "letter_editor.html" if visit.fragment else "letter.html"
    values = {"laid": laid, "text": text, "shown": shown or laid.shown, "tried": shown is not None}
    return Shown(template, values, here="letters")


def _settled(visit: Visit, records: Records) -> Shown:
    """A letter that waits for no word: as it went, or what became of it."""
    found = letter_record(visit.app, records, LetterId(visit.path["letter"]))
    if found is None:
        raise NotHere("There is no such letter, or not any more.")
    return Shown("letter_settled.html", {"found": found}, here="letters")


def approve(visit: Visit) -> GoTo:
    """SEND to each chosen letter, and what came of each."""
    chosen = [ItemId(one) for one in visit.form.all("item")]
    if not chosen:
        raise Refusal("none_chosen", "choose the letters first that you approve")
    done = approve_items(visit.app, chosen)
    said = Said(_told(done), refused=not all(one.approved for one in done))
    return GoTo(local(visit.form.get("back"), "/letters"), said)


def _told(done: Sequence[Approval]) -> str:
    return "\n".join(one.words if one.approved else f"{one.name}: nothing was changed. {one.words}" for one in done)


PLACES = (
    Place("/letters", get=letters),
    Place("/letters/approve", post=approve),
    Place("/letters/{letter}", get=letter, post=preview),
)
