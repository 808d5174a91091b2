"""Whatever happens in whatever order, the promises hold: weeks of pretended life with two contacts."""

from collections import Counter
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from outreach.application.asking import Refusal
from outreach.application.commanding import command_by_name
from outreach.application.rebuilding import rebuild
from outreach.domain.correspondence import Status
from outreach.domain.events import Step
from outreach.domain.rules import Rules
from outreach.ports.errors import LoginRefused, MailboxTrouble, Unreachable
from outreach.ports.mail import InDoubt, NotSent, Refused, Submission
from outreach.ports.mail import Stage as At
from tests.makers import MENTEE, FakeHolder, World, contact, mail_from

PEOPLE = {"julie": "julie@partner.test", "omar": "omar@college.test"}
NAMES = {"julie": "Julie Adams", "omar": "Omar Haddad"}
NOT_AGAIN = "Please take me off your list and do not contact me again."
WORDS = [
    "SEND",
    "SEND",
    "SKIP",
    "LATER 3 days",
    "CLOSE",
    "UNDO",
    "WITHDRAW",
    "ARRIVED",
    "SEND AGAIN",
    "STOP",
    "RESUME",
]
ABOUT_ALL = ("STOP", "RESUME")
LINES = ["login", "folders", "news", "fetch", "look_for", "look_for_written_to", "headers_since", "append"]
OUTCOMES: list[tuple[Submission | MailboxTrouble, bool]] = [
    (InDoubt("lost in the text"), False),
    (InDoubt("lost behind the text"), True),
    (NotSent("lost before the text"), False),
    (Unreachable("no route"), False),
    (LoginRefused("not now"), False),
    (Refused(At.RCPT, 451, "4.7.1", "later"), False),
    (Refused(At.TEXT, 554, "5.7.1", "looks like spam"), False),
]

people = st.sampled_from(sorted(PEOPLE))
spans = st.one_of(st.integers(1, 90).map(lambda n: {"minutes": n}), st.integers(1, 12).map(lambda n: {"days": n}))


def text_of(raw: bytes | EmailMessage) -> str:
    mail = message_from_bytes(raw, EmailMessage, policy=default) if isinstance(raw, bytes) else raw
    part = mail.get_body(("plain",))
    return str(part.get_content()).replace("\r\n", "\n").strip() if part else ""


def failure_notice(to: str, letter: bytes) -> bytes:
    """What a server says of a letter that it could not deliver (RFC 3464)."""
    header = letter.partition(b"\r\n\r\n")[0].decode()
    return (
        f"From: Mail Delivery System <mailer-daemon@example.org>\r\nTo: {MENTEE}\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nThis address does not exist.\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n"
        f"Final-Recipient: rfc822; {to}\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        f"--b\r\nContent-Type: text/rfc822-headers\r\n\r\n{header}\r\n\r\n--b--\r\n"
    ).encode()


class Life(RuleBasedStateMachine):
    """What the mentee, the contacts and the servers do; what they were promised is kept beside it."""

    @initialize(written_to=st.lists(people, unique=True))
    def begin(self, written_to: list[str]) -> None:
        self.world = World(rules=Rules(gap_minutes=(0, 0)), holder=FakeHolder())
        for key, address in PEOPLE.items():
            self.world.add(contact(NAMES[key], address))
        self.world.run()
        self.seen = 0
        self.approved: dict[str, list[str]] = {key: [] for key in PEOPLE}
        self.again: Counter[str] = Counter()
        self.answered: set[str] = set()
        self.silent: set[str] = set()
        self.stopped = False
        self.mails: list[bytes] = []
        self.number = 0
        for who in written_to:
            self.says("SEND", who)
            self.world.run(minutes=5)

    # the mentee

    @rule(span=spans)
    def a_pass(self, span: dict[str, int]) -> None:
        self.world.run(**span)

    @rule(word=st.sampled_from(WORDS), who=people, which=st.integers(0, 3))
    def replies(self, word: str, who: str, which: int) -> None:
        prompts = self.world.prompts()
        prompt = prompts[-1 - which % len(prompts)]
        line = word if word in ABOUT_ALL else f"{NAMES[who]}: {word}"
        self._said(word, who, [text_of(prompt)])
        raw = self._mail(f"Chris Morgan <{MENTEE}>", line, f"Re: {prompt['Subject']}")
        self.mails.append(raw)
        self.world.mailbox.deliver(raw)

    @rule(word=st.sampled_from(WORDS), who=people)
    def gives_a_command(self, word: str, who: str) -> None:
        self.says(word, who)

    def says(self, word: str, who: str) -> None:
        waiting = [one.content.text.strip() for one in self.world.outbox(who) if one.status is Status.DRAFT]
        try:
            command_by_name(self.world.app, [word] if word in ABOUT_ALL else [NAMES[who], word])
        except Refusal:
            return
        self._said(word, who, waiting)

    def _said(self, word: str, who: str, shown: list[str]) -> None:
        match word:
            case "SEND":
                self.approved[who] += shown
            case "SEND AGAIN":
                self.again[who] += 1
                self.approved[who] += shown
            case "STOP":
                self.stopped = True
            case "RESUME":
                self.stopped = False

    @precondition(lambda self: self.mails)
    @rule(data=st.data())
    def a_command_arrives_once_more(self, data: st.DataObject) -> None:
        old = data.draw(st.sampled_from(self.mails))
        if b"RESUME" not in old:
            self.world.mailbox.deliver(old)

    # everybody else

    @rule(word=st.sampled_from(WORDS), with_token=st.booleans(), who=people)
    def somebody_forges_a_command(self, word: str, with_token: bool, who: str) -> None:
        subject = f"Re: {self.world.prompts()[-1]['Subject']}" if with_token else "Re: A letter waits"
        sender = "mallory@elsewhere.test" if with_token else MENTEE
        line = word if word in ABOUT_ALL else f"{NAMES[who]}: {word}"
        if word != "STOP":
            self.world.mailbox.deliver(self._mail(sender, line, subject))

    @rule(who=people)
    def answers(self, who: str) -> None:
        self.answered.add(who)
        self.world.mailbox.deliver(self._mail(PEOPLE[who], "Gladly. Ring me on any Monday.", "Re: Hello"))

    @rule(who=people)
    def wants_no_more_mail(self, who: str) -> None:
        self.answered.add(who)
        self.silent.add(who)
        self.world.mailbox.deliver(self._mail(PEOPLE[who], NOT_AGAIN, "Re: Hello"))

    @rule(who=people)
    def is_away(self, who: str) -> None:
        raw = mail_from(
            PEOPLE[who],
            "I am away and have no access to my mail.",
            subject="Automatic reply: Hello",
            at=self.world.clock.now(),
            Auto_Submitted="auto-replied",
            message_id=self._message_id(),
        )
        self.world.mailbox.deliver(raw)

    @rule(who=people)
    def a_letter_comes_back(self, who: str) -> None:
        letters = [one.raw for one in self.world.sender.handed if one.recipient == PEOPLE[who]]
        if letters:
            self.world.mailbox.deliver(failure_notice(PEOPLE[who], letters[-1]))

    def the_server_answers_otherwise(self, outcome: tuple[Submission | MailboxTrouble, bool]) -> None:
        submission, taken = outcome
        self.world.sender.script(submission, taken=taken)

    @rule(who=people, outcome=st.sampled_from(OUTCOMES))
    def a_letter_meets_trouble(self, who: str, outcome: tuple[Submission | MailboxTrouble, bool]) -> None:
        self.says("SEND", who)
        self.the_server_answers_otherwise(outcome)
        self.world.run(minutes=5)

    @rule(line=st.sampled_from(LINES))
    def a_line_breaks(self, line: str) -> None:
        self.world.mailbox.breaks[line] = Unreachable("the connection broke")

    @rule()
    def the_provider_files_copies(self) -> None:
        self.world.sender.copies_to = None if self.world.sender.copies_to else self.world.mailbox

    def _mail(self, sender: str, text: str, subject: str) -> bytes:
        at, message_id = self.world.clock.now(), self._message_id()
        return mail_from(sender, text, subject=subject, at=at, message_id=message_id)

    def _message_id(self) -> str:
        self.number += 1
        return f"<{self.number}@clients.test>"

    # what was promised

    @rule()
    def a_second_pass_changes_nothing(self) -> None:
        self.world.mailbox.breaks.clear()
        self.world.sender.recover()
        for _ in range(3):
            self.world.run()
        before = self._everything()
        self.world.run()
        assert self._everything() == before

    def _everything(self) -> tuple[list[list[str]], int, list[bytes], list[bytes]]:
        box = self.world.mailbox
        kinds = [self.world.kinds(who) for who in (*PEOPLE, "mentee")]
        return kinds, len(self.world.sender.handed), box.messages(), box.messages("Sent")

    @invariant()
    def every_letter_was_due_to_go(self) -> None:
        new, self.seen = self.world.sender.handed[self.seen :], len(self.world.sender.handed)
        for one in new:
            for who in (key for key, address in PEOPLE.items() if address == one.recipient):
                assert not self.stopped
                assert who not in self.silent
                assert any(text_of(one.raw) in shown for shown in self.approved[who])
                if who in self.answered and not self.again[who]:
                    assert self._step(who, one.raw) is not Step.FOLLOW_UP

    def _step(self, who: str, raw: bytes) -> Step | None:
        return next(one.step for one in self.world.outbox(who) if one.raw == raw)

    @invariant()
    def no_letter_went_twice(self) -> None:
        for who, address in PEOPLE.items():
            letters = Counter(one.raw for one in self.world.sender.handed if one.recipient == address)
            assert sum(count - 1 for count in letters.values()) <= self.again[who]

    @invariant()
    def what_stands_in_the_rows_is_what_the_journal_says(self) -> None:
        with self.world.app.store.reading() as records:
            rows = {row.id: (row.stage, row.outcome, row.seq) for row in records.journeys.all()}
        for who in PEOPLE:
            journey = self.world.journey(who)
            assert rows[journey.id] == (journey.stage, journey.outcome, journey.seq)

    def teardown(self) -> None:
        if hasattr(self, "world"):
            assert rebuild(self.world.app).differing == ()


TestLife = Life.TestCase
TestLife.settings = settings(
    max_examples=settings().max_examples // 2, stateful_step_count=20, report_multiple_bugs=False
)
