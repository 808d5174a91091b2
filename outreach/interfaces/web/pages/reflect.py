"""Think first: the guide's questions, each with the answer that was given; one call of `reflecting` for each."""

from collections.abc import Mapping
from http import HTTPStatus

from outreach.application.asking import Refusal
from outreach.application.followups import again
from outreach.application.portfolio_words import KNOWING_WORDS
from outreach.application.preparing import MISSING_WORDS, lacking
from outreach.application.reflecting import tell
from outreach.guide.questions import CONTEXTS, PREPARATION, QUESTIONS, REFLECTION, GuideQuestion
from outreach.interfaces.web.session import Said
from outreach.interfaces.web.visiting import GoTo, NotHere, Place, Shown, Visit

NEEDED = [one for one in PREPARATION if one.key in MISSING_WORDS]
"""Without these no first letter goes."""


def reflect(visit: Visit) -> Shown:
    return _page(visit, {})


def _page(visit: Visit, refused: Mapping[str, str], why: str = "") -> Shown:
    """`refused` are words that do not answer their question, to be put right, and `why`."""
    with visit.app.store.reading() as records:
        told = {one.question: one.text for one in records.reflections.all()}
        needs = [*visit.app.mentee.needs, *records.needs.all()]
        lacks = [MISSING_WORDS[one] for one in lacking(visit.app.mentee, records)]
        anybody = bool(records.contacts.all())
    if needs:
        told.setdefault("needs", "; ".join(f"{one.name}: {one.knowing.value}" for one in needs))
    return Shown(
        "reflect.html",
        {
            "lacks": lacks,
            "anybody": anybody,
            "parts_of_it": [
                ("Before the first letter", NEEDED),
                ("When you like", [*(one for one in PREPARATION if one not in NEEDED), *REFLECTION]),
            ],
            "told": told,
            "refused": refused,
            "why": why,
            "knowings": KNOWING_WORDS,
            "contexts": CONTEXTS,
            "open": next(iter(refused), "") or next((one.key for one in NEEDED if one.key not in told), ""),
        },
        status=HTTPStatus.UNPROCESSABLE_ENTITY if refused else HTTPStatus.OK,
    )


def answer(visit: Visit) -> GoTo | Shown:
    question, text = _question(visit), _text(visit)
    if not text:
        raise Refusal("no_answer", "there are no words in your answer")
    try:
        done = again(visit.app, lambda records: tell(visit.app, records, question.key, text))
    except Refusal as refusal:
        return _page(visit, {question.key: text}, refusal.what)
    return GoTo("/reflect", Said(done.words))


def _text(visit: Visit) -> str:
    """What was written; a need with the kind that was chosen behind it."""
    text, kind = visit.form.get("text").strip(), visit.form.get("kind")
    return f"{text}: {kind}" if text and kind else text


def _question(visit: Visit) -> GuideQuestion:
    found = QUESTIONS.get(visit.form.get("question"))
    if found is None:
        raise NotHere("There is no such question.")
    return found


PLACES = (Place("/reflect", get=reflect, post=answer),)
