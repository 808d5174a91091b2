"""What the portfolio's templates may name: plain values, the same for the text and the page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import islice

from outreach.application.app import App
from outreach.application.home import home
from outreach.application.portfolio import so_far, soonest, with_next
from outreach.application.portfolio_axis import Axis, axis_of, share
from outreach.application.portfolio_heat import heat
from outreach.application.portfolio_words import (
    KNOWING_WORDS,
    MARK_WORDS,
    ended_words,
    flow_words,
    gap_words,
    gave_words,
    moment_words,
    next_dates,
    number_words,
    scope_words,
    stage_words,
)
from outreach.application.prompting import prompt_language
from outreach.application.status import STAGE_WORDS
from outreach.domain.events import Stage
from outreach.domain.people import ContactId, Need
from outreach.guide.portfolio import Horizon, Missing, Portfolio, Relation
from outreach.guide.portfolio_numbers import FlowStage
from outreach.guide.portfolio_story import ORDER
from outreach.guide.portfolio_weeks import weeks
from outreach.ports.store import Records
from outreach.ports.world import Rendered

TEMPLATE = "pages/portfolio"
DRAWING, STYLE = "pages/_portfolio_drawing", "pages/_portfolio_style"
"""What the file and the page share."""


@dataclass(frozen=True, slots=True)
class Links:
    """Where the drawing leads from the page that it is a part of: to each person, to where somebody is added, and
    to where needs are named. A file of its own leads nowhere."""

    person: Callable[[ContactId], str] = lambda _person: ""
    add: str = ""
    needs: str = ""


@dataclass(frozen=True, slots=True)
class NumberView:
    value: str
    label: str
    remark: str


@dataclass(frozen=True, slots=True)
class NeedView:
    """A need, with its kind of knowing and what that is about; `people` serve it."""

    name: str
    kind: str
    about: str
    people: tuple[str, ...]
    gap: bool


@dataclass(frozen=True, slots=True)
class MarkView:
    """Something on a timeline, at `x` hundredths of its width."""

    x: float
    mark: str
    words: str
    on: str


@dataclass(frozen=True, slots=True)
class PersonView:
    """One relation. `level` counts the stages that it came through, `serves` tells need by need; `ended` and
    `begun` what it is not any more, or is by now."""

    name: str
    link: str
    about: str
    stage: str
    level: int
    ended: bool
    begun: bool
    serves: tuple[bool, ...]
    no_need: bool
    scope: str
    since: str
    gave: tuple[str, ...]
    next_on: str
    next_words: str
    marks: tuple[MarkView, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class FlowView:
    """One stage of the flow: how many, and the widths of its parts in hundredths."""

    name: str
    reached: int
    here: int
    went_on: int
    ended: int
    became: str
    how_ended: str
    wide_on: float
    wide_here: float
    wide_ended: float


@dataclass(frozen=True, slots=True)
class DateView:
    on: str
    iso: str
    name: str
    link: str
    words: str


def portfolio_page(app: App, found: Portfolio) -> Rendered:
    """The portfolio as text, and as one page that needs nothing else. Raises TemplateBroken."""
    return app.templates.render(TEMPLATE, prompt_language(app, TEMPLATE), page_values(app, found))


@dataclass(frozen=True, slots=True)
class Part:
    """The drawing as a part of another page: markup, and of how many people it shows which; `first` counts those
    before them."""

    markup: str
    first: int
    shown: int
    whole: int


def portfolio_part(app: App, records: Records, first: int, most: int, links: Links) -> Part:
    """The same drawing without what makes it a page of its own; of the people `most`, from the `first` on, and as
    many of the next dates. Raises TemplateBroken."""
    found = so_far(app, records)
    whole = len(found.relations)
    first = first if first < whole else 0
    shown = slice(first, first + most)
    drawn = {one.id for one in found.relations[shown]}
    found = with_next(app, records, found, drawn | soonest(records, most))
    markup = app.templates.part(DRAWING, prompt_language(app, TEMPLATE), _values(app, found, shown, most, links))
    return Part(markup, first, len(drawn), whole)


def portfolio_style(app: App) -> str:
    """How the drawing looks: a style sheet. Raises TemplateBroken."""
    return app.templates.part(STYLE, prompt_language(app, TEMPLATE), {})


def page_values(app: App, found: Portfolio) -> Mapping[str, object]:
    return _values(app, found, slice(None), None, Links())


def _values(app: App, found: Portfolio, shown: slice, dates: int | None, links: Links) -> Mapping[str, object]:
    """Of the people those `shown`, of the next dates the first so many; everything else is of everybody."""
    now, place = app.clock.now(), home(app)
    begun = [one for one in found.relations if one.moments]
    axis = axis_of([moment.at for one in begun for moment in one.moments], now, place)
    return {
        "mentee": {"name": app.mentee.name},
        "made_on": f"{place.local(now):%-d %B %Y}",
        "numbers": [asdict(NumberView(*one)) for one in number_words(found.numbers)],
        "gaps": [gap_words(one) for one in found.gaps],
        "needs": [asdict(one) for one in _needs(found)],
        "people": [asdict(_person(found, one, axis, links)) for one in found.relations[shown]],
        "flow": [asdict(one) for one in _flow(found)],
        "dates": [asdict(one) for one in islice(_dates(found, axis, links), dates)],
        "ticks": [asdict(one) for one in axis.ticks()],
        "legend": [{"mark": mark.value, "words": words} for mark, words in MARK_WORDS.items()],
        "weeks": heat(weeks([moment for one in begun for moment in one.moments], now, place)),
        "add": links.add,
        "name_needs": links.needs,
        "way": [STAGE_WORDS[stage] for stage in ORDER],
    }


def _needs(found: Portfolio) -> Iterator[NeedView]:
    nobody = [one.need for one in found.gaps if one.missing is Missing.NOBODY]
    for need in found.needs:
        people = tuple(one.contact.name for one in found.of_need(need))
        yield NeedView(need.name, need.knowing.value, KNOWING_WORDS[need.knowing], people, need in nobody)


def _person(found: Portfolio, one: Relation, axis: Axis, links: Links) -> PersonView:
    contact = one.contact
    return PersonView(
        name=contact.name,
        link=links.person(contact.id),
        about=", ".join(part for part in (contact.role, contact.organisation) if part),
        stage=stage_words(one),
        level=ORDER.index(one.way.furthest) + 1,
        ended=one.way.stage is Stage.CLOSED,
        begun=bool(one.moments),
        serves=_serves(found.needs, one),
        no_need=not one.needs,
        scope=scope_words(one),
        since=_day(axis, one.since) if one.since and one.horizon is not Horizon.NONE else "",
        gave=tuple(gave_words(one)),
        next_on=_day(axis, one.next_at) if one.next_at else "",
        next_words=one.next_words,
        marks=_marks(one, axis),
        summary=_summary(one, axis),
    )


def _serves(needs: Sequence[Need], one: Relation) -> tuple[bool, ...]:
    return tuple(need in one.needs for need in needs)


def _marks(one: Relation, axis: Axis) -> tuple[MarkView, ...]:
    return tuple(
        MarkView(axis.x(each.at), each.mark.value, moment_words(each), _day(axis, each.at)) for each in one.moments
    )


def _summary(one: Relation, axis: Axis) -> str:
    """The timeline in a sentence, for those who cannot see it."""
    told = [f"{moment_words(each)} on {_day(axis, each.at)}" for each in one.moments]
    return "; ".join(told)


def _day(axis: Axis, at: datetime) -> str:
    return f"{axis.home.local(at):%-d %b %Y}"


def _flow(found: Portfolio) -> Iterator[FlowView]:
    whole = found.numbers.people
    for one in found.flow:
        yield _flow_view(one, whole)


def _flow_view(one: FlowStage, whole: int) -> FlowView:
    ended = sum(one.ended.values())
    name = STAGE_WORDS[one.stage]
    return FlowView(
        name=f"{name[0].upper()}{name[1:]}" if one.stage is not Stage.IDENTIFIED else "On your list",
        reached=one.reached,
        here=one.here,
        went_on=one.went_on,
        ended=ended,
        became=flow_words(one),
        how_ended=ended_words(one),
        wide_on=share(one.went_on, whole),
        wide_here=share(one.here, whole),
        wide_ended=share(ended, whole),
    )


def _dates(found: Portfolio, axis: Axis, links: Links) -> Iterator[DateView]:
    for one in next_dates(found):
        if one.next_at:
            local = axis.home.local(one.next_at)
            on, link = f"{local:%a %-d %b %Y}", links.person(one.contact.id)
            yield DateView(on, local.date().isoformat(), one.contact.name, link, one.next_words)
