"""Whether it is time to ask for mentoring, in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass

from outreach.domain.journey import Journey
from outreach.domain.readiness import Advice, Readiness, Seen, Sign, readiness
from outreach.ports.store import Records


@dataclass(frozen=True, slots=True)
class SignView:
    """One sign: what it is called, whether it is there ("yes", "not yet", "not known"), and why we say so."""

    name: str
    seen: str
    words: str


@dataclass(frozen=True, slots=True)
class ReadinessView:
    """`missing` are the signs that are not there, `advice` is "ask", "wait" or "leave".

    `transition` is how the mentee would come to the question, as they once told.
    """

    signs: tuple[SignView, ...]
    missing: tuple[str, ...]
    advice: str
    low_trust: bool
    met: int
    transition: str


NAMES: Mapping[Sign, str] = {
    Sign.RAPPORT: "Rapport",
    Sign.INTEREST: "A sign of interest from them",
    Sign.PURPOSE: "A purpose that you share",
    Sign.ADVICE: "Advice that you acted on",
}

SEEN: Mapping[Seen, str] = {Seen.MET: "yes", Seen.NOT_YET: "not yet", Seen.UNKNOWN: "not known"}

WORDS: Mapping[tuple[Sign, Seen], str] = {
    (Sign.RAPPORT, Seen.MET): "you rated it {rapport} of 5",
    (Sign.RAPPORT, Seen.NOT_YET): "you rated it {rapport} of 5; a second talk often tells more",
    (Sign.RAPPORT, Seen.UNKNOWN): "you have not rated it; RATE 4 4 would (rapport and purpose, 1 to 5)",
    (Sign.INTEREST, Seen.MET): "they wrote after your talk, or there is a second one",
    (Sign.INTEREST, Seen.NOT_YET): "they have not written since; only you know what they said in the talk",
    (Sign.INTEREST, Seen.UNKNOWN): "there was no talk yet",
    (Sign.PURPOSE, Seen.MET): "you rated it {clarity} of 5",
    (Sign.PURPOSE, Seen.NOT_YET): "you rated it {clarity} of 5; say in one sentence what their help would be for",
    (Sign.PURPOSE, Seen.UNKNOWN): "you have not rated it",
    (Sign.ADVICE, Seen.MET): "you have done at least one thing that they suggested",
    (Sign.ADVICE, Seen.NOT_YET): "what you noted is still open; having tried it makes the best reason to write",
    (Sign.ADVICE, Seen.UNKNOWN): "no advice of theirs is noted; ACTION and what you will do would note it",
}


def readiness_view(records: Records, journey: Journey) -> ReadinessView:
    found = readiness(journey)
    transition = records.reflections.get("transition")
    return ReadinessView(
        signs=tuple(SignView(NAMES[sign], SEEN[seen], _words(journey, sign, seen)) for sign, seen in found.signs),
        missing=_missing(found),
        advice=found.advice.value,
        low_trust=found.low_trust,
        met=found.met,
        transition=transition.text if transition else "",
    )


def _words(journey: Journey, sign: Sign, seen: Seen) -> str:
    talk = journey.talk
    marks = {"rapport": talk.rapport if talk else 0, "clarity": talk.clarity if talk else 0}
    return WORDS[sign, seen].format(**marks)


def _missing(found: Readiness) -> tuple[str, ...]:
    if found.advice is Advice.ASK:
        return ()
    return tuple(NAMES[sign].lower() for sign, seen in found.signs if seen is not Seen.MET)
