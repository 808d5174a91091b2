"""The portfolio of relations: needs by people by stage, what is missing, and what each relation gave.

After the guide, part "portfolio": different people support different kinds of knowing, for a short while and one
thing, or for long and many.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from outreach.domain.events import JourneyEvent, Stage
from outreach.domain.journey import Journey, replay
from outreach.domain.people import (
    FREE_MAIL_DOMAINS,
    Contact,
    ContactId,
    Knowing,
    Mentee,
    Need,
    organisation_name,
)
from outreach.domain.policy_mentoring import LASTING
from outreach.guide.portfolio_numbers import FlowStage, Numbers, flow, numbers
from outreach.guide.portfolio_story import (
    Gain,
    HeldTalk,
    Moment,
    Story,
    Way,
    done,
    effective,
    learnings,
    moments,
    only_introduces,
    talks,
    way,
)

LONG = timedelta(days=182)
"""A relation that lasts longer than half a year is a long one."""


class Scope(StrEnum):
    """How much a relation is about: one need, or several needs or kinds of knowing."""

    NARROW = "narrow"
    BROAD = "broad"


class Horizon(StrEnum):
    """How long a relation is meant for: none yet, one or a few talks, or a lasting one."""

    NONE = "none"
    SHORT = "short"
    LONG = "long"


class Missing(StrEnum):
    """What a portfolio lacks."""

    NEEDS = "needs"  # none is told
    NOBODY = "nobody"  # a need with nobody
    OWN_ORGANISATION = "own_organisation"  # all people are in the mentee's own
    ONE_KIND = "one_kind"  # of knowing is covered, and no other


@dataclass(frozen=True, slots=True)
class Gap:
    """`need` is that of NOBODY, `ended` tells that somebody was there for it; `kinds` are those of ONE_KIND that
    nobody covers."""

    missing: Missing
    need: Need | None = None
    kinds: tuple[Knowing, ...] = ()
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """One contact in the portfolio. `since` is when the two first had to do with each other; a `go_between` is here
    for others. `next_at` and `next_words` say what comes by itself, where that was asked."""

    contact: Contact
    needs: tuple[Need, ...]
    way: Way
    scope: Scope
    horizon: Horizon
    since: datetime | None
    moments: tuple[Moment, ...]
    talks: tuple[HeldTalk, ...]
    learned: tuple[Gain, ...]
    done: tuple[Gain, ...]
    own_organisation: bool
    next_at: datetime | None = None
    next_words: str = ""
    go_between: bool = False

    @property
    def id(self) -> ContactId:
        return self.contact.id

    @property
    def counts(self) -> bool:
        """Whether this relation covers its needs: it goes on, or stays as a contact worth having."""
        return self.way.stage is not Stage.CLOSED or self.way.outcome in LASTING

    @property
    def minutes(self) -> int:
        return sum(one.minutes for one in self.talks)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """`needs` stand in the order in which they were told, relations the furthest first, ended ones behind them."""

    needs: tuple[Need, ...]
    gaps: tuple[Gap, ...]
    relations: tuple[Relation, ...]
    numbers: Numbers
    flow: tuple[FlowStage, ...]

    def of_need(self, need: Need | None) -> tuple[Relation, ...]:
        """The relations that serve a need; of None: those that name none."""
        if need is None:
            return tuple(one for one in self.relations if not one.needs)
        return tuple(one for one in self.relations if need in one.needs)


def portfolio(
    stories: Sequence[Story],
    needs: Sequence[Need],
    now: datetime,
    minutes_asked_for: int,
    forgotten: Sequence[Sequence[JourneyEvent]] = (),
) -> Portfolio:
    """`forgotten` are the journeys whose people were erased: they count in numbers and flow, without a name."""
    told = [(one, effective(one.events)) for one in stories]
    found = (_relation(one, events, needs, now, minutes_asked_for) for one, events in told)
    relations = tuple(sorted(found, key=_furthest_first))
    nameless = [effective(one) for one in forgotten]
    histories = [*(events for _, events in told), *nameless]
    held = [talk for one in histories for talk in talks(one, minutes_asked_for)]
    ways = [*(one.way for one in relations if not one.go_between), *_ways(nameless)]
    return Portfolio(
        needs=tuple(needs),
        gaps=gaps(relations, needs),
        relations=relations,
        numbers=numbers(histories, held),
        flow=flow(ways),
    )


def _ways(nameless: Sequence[Sequence[JourneyEvent]]) -> Iterator[Way]:
    return (way(one)[0] for one in nameless if not only_introduces(one))


STAGES = tuple(Stage)


def _furthest_first(one: Relation) -> tuple[bool, int, str]:
    open_stage = one.way.stage if one.way.stage is not Stage.CLOSED else one.way.furthest
    return (not one.counts, -STAGES.index(open_stage), one.contact.name.casefold())


def _relation(
    story: Story, events: Sequence[JourneyEvent], needs: Sequence[Need], now: datetime, minutes_asked_for: int
) -> Relation:
    gone, journey = way(events, story.contact.id)
    if len(events) != len(story.events):  # something was taken back
        journey = replay(story.contact.id, story.events)
    served = needs_of(story.contact, needs)
    shown = moments(events)
    since = shown[0].at if shown else None
    held = talks(events, minutes_asked_for)
    return Relation(
        contact=story.contact,
        needs=served,
        way=gone,
        scope=scope_of(served),
        horizon=horizon_of(gone, journey, since, bool(held), now),
        since=since,
        moments=shown,
        talks=held,
        learned=learnings(story),
        done=done(story),
        own_organisation=story.own_organisation,
        go_between=only_introduces(events),
    )


def needs_of(contact: Contact, needs: Sequence[Need]) -> tuple[Need, ...]:
    """The needs that a contact names (`a; b`), as far as they are known, in the order of the needs."""
    named = {one.casefold() for one in contact.needs}
    return tuple(one for one in needs if one.name.casefold() in named)


def scope_of(needs: Sequence[Need]) -> Scope:
    return Scope.BROAD if len(needs) > 1 else Scope.NARROW


def horizon_of(gone: Way, journey: Journey, since: datetime | None, talked: bool, now: datetime) -> Horizon:
    """A running mentoring and a lasting contact are long; so is whoever one has talked with for half a year."""
    if gone.stage is Stage.MENTORING or gone.outcome in LASTING:
        return Horizon.LONG
    if since is None or (journey.answered_at is None and not talked):
        return Horizon.NONE
    return Horizon.LONG if talked and gone.outcome is None and now - since > LONG else Horizon.SHORT


def gaps(relations: Sequence[Relation], needs: Sequence[Need]) -> tuple[Gap, ...]:
    """What is missing, the most urgent first. Who declined or never answered covers nothing."""
    if not needs:
        return (Gap(Missing.NEEDS),)
    counting = [one for one in relations if one.counts]
    found = [_nobody(need, relations) for need in needs if not any(need in one.needs for one in counting)]
    if counting and all(one.own_organisation for one in counting):
        found.append(Gap(Missing.OWN_ORGANISATION))
    covered = {need.knowing for one in counting for need in one.needs}
    if len(covered) == 1:
        found.append(Gap(Missing.ONE_KIND, kinds=tuple(kind for kind in Knowing if kind not in covered)))
    return tuple(found)


def _nobody(need: Need, relations: Sequence[Relation]) -> Gap:
    return Gap(Missing.NOBODY, need, ended=any(need in one.needs for one in relations))


def in_own_organisation(contact: Contact, mentee: Mentee) -> bool:
    """Whether somebody works where the mentee does: by the name in the settings, else by the mail domain."""
    own = organisation_name(mentee.organisation)
    if own and contact.organisation:
        return organisation_name(contact.organisation) == own
    domains = {one.rpartition("@")[2] for one in mentee.addresses} - FREE_MAIL_DOMAINS
    return bool(contact.address) and str(contact.address).rpartition("@")[2] in domains
