"""What the mentee and the contacts were promised, kept by what they said and not by what the program noted."""

import copy
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

from outreach.domain.correspondence import Outgoing, Status
from outreach.domain.events import AnswerReceived, CommandObeyed, ItemId, LetterId, Stage, Step, WrittenByHand
from outreach.domain.people import address_hash
from outreach.domain.rules import Rules
from tests.application.laws_mail import parsed, text_of
from tests.application.laws_world import HOME
from tests.fakes_mail import Handed
from tests.makers import World

BOUND = (Step.FIRST_CONTACT, Step.FOLLOW_UP)
READ = (AnswerReceived, WrittenByHand)
EARLIER = timedelta(days=90)

Letter = tuple[str, str]
"""To whom, and its words."""


class Law(StrEnum):
    """What holds whatever happens, in the words in which a broken one is reported."""

    TWICE = "no letter goes twice unless the mentee says SEND AGAIN"
    OPTED_OUT = "nothing goes to somebody who asked for no more, at any address"
    REOPENED = "an opt-out is not reopened"
    DEAD = "nothing goes to a dead address before a new one or a corrected reading"
    DECLINED = "a decline binds, but for thanks, until the person writes again or the mentee says REOPEN"
    APPROVED = "only what the mentee approved goes, and nothing past an answer"
    AS_SHOWN = "a letter that would be another one now does not go"
    STOPPED = "nothing goes while everything is stopped"
    RESTING = "nothing goes to somebody who rests"
    STRANGER = "nothing goes while nobody said what a stranger's answer means"
    KNOWN = "a first letter to somebody whom the mentee wrote to before is asked about"
    LEASE = "nothing goes from a pass that lost its lease"
    WINDOW = "first approaches go in working hours"
    GAP = "first approaches keep their distance in time"
    NEW_PEOPLE = "no more new people in a day than the rules allow"
    FOLLOW_UPS = "no more follow-ups than the rules allow"
    AWAY = "somebody who is away is not approached"
    ORDERS = "nobody but the mentee gives orders, and each order counts once"
    ONCE = "each question is answered once"
    SETTLED = "what lies in Sent is in doubt no more"
    WITHDRAWN = "an answer, or the mentee's own mail, takes back what waits"
    SUPPRESSED = "every known address of somebody who asked for no more is suppressed"
    OWN_PROMPT = "a request for mentoring goes by SEND to its own prompt alone"
    AFTER_A_TALK = "a request for mentoring goes only after a talk"
    ASKED_ONCE = "no second request for mentoring without their not now"
    NOT_NOW = "their not now binds until its date"
    THEIR_WORD = "nobody is a mentor but by the mentee's yes to their yes, or to their own offer"
    BY_HAND = "a letter that the mentee sent from Drafts does not go again"


class Told:
    """What was said, as far as a store can know it: a backup of the store knows what was said before it."""

    def __init__(self, people: Iterable[str]) -> None:
        people = tuple(people)
        self.stopped = False
        self.approved: dict[str, set[Letter]] = {who: set() for who in people}
        self.before: dict[str, set[Letter]] = {who: set() for who in people}  # what was approved before a command
        self.said: Counter[str] = Counter()  # mails of the contact, and of the mentee by hand, to be read first
        self.opted_out: dict[str, set[str]] = {who: set() for who in people}  # by Message-ID
        self.strangers: dict[str, set[str]] = {who: set() for who in people}
        self.dead: set[str] = set()
        self.declined: set[str] = set()
        self.resting: set[str] = set()
        self.last_word: dict[str, str] = {}
        self.talks: Counter[str] = Counter()
        self.may_ask: dict[str, set[Letter]] = {who: set() for who in people}  # SEND to the request's own prompt
        self.requests: dict[str, set[LetterId]] = {who: set() for who in people}  # that went
        self.not_nows: Counter[str] = Counter()
        self.mentors: set[str] = set()  # whose yes, or offer, the mentee accepted
        self.not_before: dict[str, date] = {}  # the day that goes with the last not now


class Promises:
    """`broken` gathers which laws were broken; a letter is judged at the instant at which the server takes it."""

    def __init__(self, people: Iterable[str], rules: Rules) -> None:
        self.people = tuple(people)
        self.rules = rules
        self.told = Told(self.people)
        self.broken: list[Law] = []
        self.lease_lost = False
        self.superseded: set[str] = set()  # letters that waited when a person wrote
        self.known_from_before: dict[str, datetime] = {}
        self.away: dict[str, datetime] = {}
        self.again: dict[ItemId, str] = {}  # item -> the letter that the mentee wants sent once more
        self.begun_anew: Counter[str] = Counter()  # new addresses, and letters to be tried once more
        self.orders: Counter[str] = Counter()  # given by the mentee
        self.why_them: dict[str, str] = {}
        self.tried: set[bytes] = set()
        self.ever_changed: set[LetterId] = set()
        self.changed: set[Letter] = set()  # in Drafts, by the mentee
        self.said_no_more: set[str] = set()  # by Message-ID, corrected or not
        self.offers: set[str] = set()  # mails, by Message-ID, that offer to mentor
        self.by_hand: set[LetterId] = set()  # drafts that the mentee sent from their own program
        self.gone: list[tuple[datetime, str, Outgoing]] = []

    # what happens

    def wrote(self, who: str, waiting: Collection[Outgoing]) -> None:
        """The person wrote, or the mentee by hand: whatever waits is past."""
        self.told.said[who] += 1
        self.told.approved[who].clear()
        self.told.before[who].clear()
        self.superseded |= {one.id for one in waiting if one.status in (Status.DRAFT, Status.QUEUED)}

    def answered(self, who: str) -> None:
        self.away.pop(who, None)
        self.told.declined.discard(who)

    def approves(self, world: World, who: str, shown: Collection[Letter]) -> None:
        """Counts if everything was read that came before; else it is withdrawn as soon as it is."""
        if self.told.said[who] <= sum(isinstance(one, READ) for one in world.events(who)):
            self.told.approved[who].update(set(shown) - self.changed)

    def sent_by_hand(self, who: str, row: Outgoing) -> None:
        """The mentee finished the draft of this letter, and sent it."""
        self.by_hand.add(row.id)
        self.known_from_before.pop(who, None)
        if row.step is Step.MENTORING_REQUEST:
            self.told.requests[who].add(row.id)

    def changed_draft(self, who: str, row: Outgoing) -> None:
        """The mentee wrote on in Drafts: what they were shown is not what they want, until they are asked, once."""
        if row.id in self.ever_changed:
            return
        self.ever_changed.add(row.id)
        letter = (row.content.to, row.content.text.strip())
        self.changed.add(letter)
        self.told.approved[who].discard(letter)
        self.told.before[who].discard(letter)

    def backup(self) -> Told:
        return copy.deepcopy(self.told)

    def restored(self, backup: Told) -> None:
        """The store is older than what was said to it. What came by mail is read again, and stands."""
        now, self.told = self.told, copy.deepcopy(backup)
        self.told.stopped = True
        self.told.said = now.said
        for who in self.people:
            if now.said[who] != backup.said[who]:
                self.told.approved[who] &= now.approved[who]
            self.told.before[who].clear()
            self.told.opted_out[who] |= now.opted_out[who]
            self.told.strangers[who].clear()  # who writes in a thread that the store has forgotten is unknown
            if now.said[who] != backup.said[who]:
                self.told.declined = self.told.declined - {who} | now.declined & {who}
        self.told.dead |= now.dead
        self.gone = [(datetime.min.replace(tzinfo=at.tzinfo), who, row) for at, who, row in self.gone]

    # what must hold

    def letter_leaves(self, world: World, who: str, handed: Handed) -> None:
        row = next(one for one in world.outbox(who) if one.raw == handed.raw)
        now = world.clock.instant
        told = self.told
        text = text_of(handed.raw)
        self.law(Law.STOPPED, not told.stopped)
        self.law(Law.LEASE, not self.lease_lost)
        self.law(Law.OPTED_OUT, not told.opted_out[who])
        self.law(Law.DEAD, who not in told.dead)
        self.law(Law.DECLINED, who not in told.declined or row.step is Step.THANK_YOU)
        self.law(Law.STRANGER, not told.strangers[who])
        self.law(Law.RESTING, who not in told.resting)
        unseen = row.step in self.rules.automatic and row.id not in self.superseded
        self.law(Law.APPROVED, unseen or (handed.recipient, text) in told.approved[who])
        self.law(Law.BY_HAND, row.id not in self.by_hand)
        copies = sum(one.id == row.id for _, _, one in self.gone)
        self.law(Law.TWICE, copies <= sum(letter == row.id for letter in self.again.values()))
        if row.step is Step.FIRST_CONTACT:
            self._as_shown(who, row, handed, text)
            earlier = self.known_from_before.get(who)
            self.law(Law.KNOWN, copies > 0 or earlier is None or now - EARLIER > earlier)
        if row.step is Step.MENTORING_REQUEST:
            self._as_a_request(now, who, row, (handed.recipient, text))
        if row.step in BOUND or row.step in self.rules.automatic:
            self._by_the_rules(now, who, row)
        self.gone.append((now, who, row))

    def _as_shown(self, who: str, row: Outgoing, handed: Handed, text: str) -> None:
        """Every later try sends the bytes of the first."""
        follows = row.own_source or self.why_them[who] in " ".join(text.split())
        self.law(Law.AS_SHOWN, follows or handed.raw in self.tried)

    def _as_a_request(self, now: datetime, who: str, row: Outgoing, letter: Letter) -> None:
        told = self.told
        self.law(Law.OWN_PROMPT, letter in told.may_ask[who])
        self.law(Law.AFTER_A_TALK, told.talks[who] > 0)
        self.law(Law.NOT_NOW, now.astimezone(HOME).date() >= told.not_before.get(who, date.min))
        told.requests[who].add(row.id)
        self.law(Law.ASKED_ONCE, len(told.requests[who]) <= 1 + told.not_nows[who] + self.begun_anew[who])

    def _by_the_rules(self, now: datetime, who: str, row: Outgoing) -> None:
        here = now.astimezone(HOME)
        self.law(Law.WINDOW, here.weekday() < 5 and 9 <= here.hour < 17)
        gap = timedelta(minutes=self.rules.gap_minutes[0])
        self.law(Law.GAP, all(now - at >= gap for at, _, _ in self.gone))
        if row.step in BOUND:
            away = self.away.get(who)
            self.law(Law.AWAY, away is None or now - away >= timedelta(days=self.rules.away_without_date_days))
        if row.step is Step.FIRST_CONTACT:
            same_day = (one for one in self.gone if one[0].date() == now.date())
            new = {other for _, other, one in same_day if one.step is Step.FIRST_CONTACT} | {who}
            self.law(Law.NEW_PEOPLE, len(new) <= self.rules.new_people_a_day)
        if row.step is Step.FOLLOW_UP:
            sent = {one.id for _, whom, one in self.gone if whom == who and one.step is Step.FOLLOW_UP} | {row.id}
            self.law(Law.FOLLOW_UPS, len(sent) <= self.rules.follow_ups * (1 + self.begun_anew[who]))

    def after_good_pass(self, world: World) -> None:
        """What holds whenever a pass came to its end."""
        in_sent = {str(parsed(raw)["Message-ID"]) for raw in world.mailbox.messages("Sent")}
        for who in self.people:
            self._once(world, who)
            for row in world.outbox(who):
                self.law(Law.SETTLED, row.status is not Status.IN_DOUBT or row.message_id not in in_sent)
                waits = row.status in (Status.DRAFT, Status.QUEUED)
                self.law(Law.WITHDRAWN, not (waits and row.id in self.superseded))
            self._suppressed(world, who)
            self.law(Law.THEIR_WORD, world.journey(who).stage is not Stage.MENTORING or who in self.told.mentors)

    def _once(self, world: World, who: str) -> None:
        answered = Counter(
            one.item for one in world.events(who) if isinstance(one, CommandObeyed) and one.item and one.question
        )
        self.law(Law.ONCE, all(count == 1 for count in answered.values()))
        self.law(Law.ORDERS, world.kinds(who).count("CommandObeyed") <= self.orders[who])

    def _suppressed(self, world: World, who: str) -> None:
        with world.app.store.reading() as records:
            hidden = {one.address_hash for one in records.suppressions.all()}
            addresses = next(one.addresses for one in records.contacts.all() if one.id == who)
        listed = all(address_hash(one) in hidden for one in addresses)
        self.law(Law.SUPPRESSED, listed or not self.was_read_to_opt_out(world, who))

    def was_read_to_opt_out(self, world: World, who: str) -> bool:
        """A mail outside of inbox, Sent and Junk is read by a last look, and counts from then on."""
        with world.app.store.reading() as records:
            read = {one.message_id for one in records.incoming.all() if one.reading_version > 0}
        return bool(self.told.opted_out[who] & read)

    def law(self, law: Law, holds: bool) -> None:
        if not holds:
            self.broken.append(law)
