"""Think first: the guide's questions, each with the answer that was given; one call of `reflecting` for each."""

from outreach.application.asking import Refusal
from outreach.application.followups import again
from outreach.application.preparing import locked
from outreach.application.reflecting import tell
from outreach.guide.questions import CONTEXTS, PREPARATION, QUESTIONS, REFLECTION, GuideQuestion
from outreach.interfaces.web.session import Said
from outreach.interfaces.web.visiting import GoTo, NotHere, Place, Shown, Visit


def reflect(visit: Visit) -> Shown:
    with visit.app.store.reading() as records:
        told = {one.question: one.text for one in records.reflections.all()}
        needs = [*visit.app.mentee.needs, *records.needs.all()]
        lock = locked(visit.app.mentee, records)
    if needs:
        told.setdefault("needs", "; ".join(f"{one.name}: {one.knowing.value}" for one in needs))
    return Shown(
        "reflect.html",
        {
            "locked": lock,
            "parts_of_it": [("Before the first letter", PREPARATION), ("Now and then", REFLECTION)],
            "told": told,
            "contexts": CONTEXTS,
            "open": next((one.key for one in (*PREPARATION, *REFLECTION) if one.key not in told), ""),
        },
    )


def answer(visit: Visit) -> GoTo:
    question, text = _question(visit), visit.form.get("text").strip()
    if not text:
        raise Refusal("no_answer", "there are no words in your answer")
    done = again(visit.app, lambda records: tell(visit.app, records, question.key, text))
    return GoTo("/reflect", Said(done.words))


def _question(visit: Visit) -> GuideQuestion:
    found = QUESTIONS.get(visit.form.get("question"))
    if found is None:
        raise NotHere("There is no such question.")
    return found


PLACES = (Place("/reflect", get=reflect, post=answer),)
