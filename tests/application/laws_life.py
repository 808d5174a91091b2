"""A mentee with two contacts: what each of them does, and how the promises hear of it."""

from dataclasses import dataclass, replace
from datetime import timedelta

from outreach.application.asking import Refusal
from outreach.application.commanding import approve_letters, command_by_name
from outreach.application.lease import take_lease
from outreach.domain.correspondence import Item, ItemState, Question
from outreach.domain.events import Stage
from outreach.domain.rules import Rules
from outreach.ports.errors import MailboxTrouble
from outreach.ports.mail import Submission
from tests.application.laws_mail import Post, failure_notice, parsed, text_of
from tests.application.laws_mentee import allows, handed_over, shown_by, shown_in, takes_back, verb_of
from tests.application.laws_promises import Law, Letter, Promises
from tests.application.laws_words import HOMES, NAMES, OWN, SAYS, answers_to, own_words, spoken
from tests.application.laws_world import Killed, LawsWorld
from tests.fakes_mail import Handed
from tests.makers import MENTEE, FakeHolder, contact

AT_ANY_STATE = ("LATER", "CLOSE", "MEETING", "NOTE", "MET", "MISSED", "RATE", "ACTION", "DONE", "ASK")
"""Words that a mail's token carries for all its days, answered or not."""


@dataclass(frozen=True)
class Mailed:
    """A command that the mentee sent by mail, with what it lifted."""

    who: str
    word: str
    text: str
    subject: str
    items: tuple[Item, ...]
    stage: Stage
    opted_out: frozenset[str] = frozenset()


class Lived:
    """`whose` tells to whom an address belongs, `mailed` which commands went by mail, by Message-ID."""

    def __init__(self, rules: Rules) -> None:
        self.world = LawsWorld(rules, self)
        self.promises = Promises(NAMES, rules)
        self.post = Post()
        self.whose: dict[str, str] = {}
        self.mailed: dict[str, Mailed] = {}
        self.answers_heard = 0

    # what the sender tells

    def leaves(self, handed: Handed) -> None:
        who = self.whose.get(handed.recipient)
        if who:
            self.promises.letter_leaves(self.world, who, handed)

    def tried(self, raw: bytes) -> None:
        self.promises.tried.add(raw)

    def dead(self, recipient: str) -> None:
        who = self.whose.get(recipient)
        if who:
            self.promises.told.dead.add(who)

    # how a life begins

    def meet(self, who: str, *, from_before: bool) -> None:
        self.whose[HOMES[who]] = who
        person = self.world.add(contact(NAMES[who], HOMES[who]))
        self.promises.why_them[who] = person.why_them
        if from_before:
            old = self.world.clock.now() - timedelta(days=30)
            raw = self.post.mail(MENTEE, "It was good to meet you.", "Leeds", old, to=HOMES[who])
            self.world.mailbox.deliver(raw, "Sent", at=old)
            self.promises.known_from_before[who] = old

    def provider_files_copies(self) -> None:
        self.world.sender.copies_to = None if self.world.sender.copies_to else self.world.mailbox

    def meets_trouble(self, outcome: tuple[Submission | MailboxTrouble, bool]) -> None:
        submission, taken = outcome
        self.world.sender.script(submission, taken=taken)

    # time

    def goes_on(self, span: timedelta, *, at_work: bool) -> None:
        self.world.clock.instant += span
        if at_work:
            self.world.to_working_hours()
        self.a_pass()

    def a_pass(self) -> bool:
        """Whether it came to its end, in one go."""
        before = self.world.clock.instant
        try:
            done = self.world.run()
        except Killed:
            return False
        finally:
            self.promises.lease_lost = False
            self._hear_answers()
        good = done.trouble is None and not done.held_by and self.world.clock.instant == before
        if good:
            self.promises.after_good_pass(self.world)
        return good

    def _hear_answers(self) -> None:
        """What the program says of commands that came by mail."""
        inbox = self.world.mailbox.messages()
        new, self.answers_heard = inbox[self.answers_heard :], len(inbox)
        for one in new:
            ours = parsed(one)["Outreach-Id"]
            mailed = self.mailed.get(str(parsed(one)["In-Reply-To"])) if ours else None
            if mailed and text_of(one).startswith(("Nothing was changed", "The store was restored")):
                self.promises.told.opted_out[mailed.who] |= mailed.opted_out
            elif mailed:
                takes_back(self.promises, self.world, mailed.who, mailed.word, mailed.items, mailed.stage)

    # the mentee

    def says(self, word: str, who: str | None) -> None:
        """On the command line: obeyed at once, or refused."""
        if who is None:
            self._says_of_all(word)
            return
        stage = self.world.stage(who)
        items = [one for one in self.world.open_items(who) if word in answers_to(one.question, stage)]
        shown = handed_over(self.world, who) if word == "SEND AGAIN" else shown_by(self.world, who, items)
        text = own_words(who, self.post.number) if word == OWN else ""
        approved = set(self.promises.told.approved[who])
        opted_out = self.promises.was_read_to_opt_out(self.world, who)
        try:
            command_by_name(self.world.app, [NAMES[who], self._spoken(word, who)], text)
        except Refusal:
            return
        self.promises.law(Law.REOPENED, word != "REOPEN" or not opted_out)
        self._obeyed(who, word, items, [] if text else shown, approved, stage)
        takes_back(self.promises, self.world, who, word, items, stage)

    def approves(self, who: str) -> None:
        """`outreach approve NAME`: the letter that waits, if it is no request for mentoring."""
        self.world.decide(who)
        fit = [
            one for one in self.world.open_items(who) if "SEND" in answers_to(one.question, self.world.stage(who))
        ]
        first = [one for one in fit if one.question is Question.APPROVE][:1]
        items = first or [one for one in fit if one.question is not Question.REQUEST]
        shown, approved = shown_by(self.world, who, items), set(self.promises.told.approved[who])
        if approve_letters(self.world.app, [NAMES[who]])[0].approved:
            self._obeyed(who, "SEND", items, shown, approved, self.world.stage(who))

    def _obeyed(
        self, who: str, word: str, items: list[Item], shown: list[Letter], approved: set[Letter], stage: Stage
    ) -> None:
        self.promises.orders[who] += 1
        allows(self.promises, self.world, who, word, items, shown, stage)
        self.promises.told.before[who] = approved

    def _says_of_all(self, word: str) -> None:
        command_by_name(self.world.app, word.replace("RESUME all", "RESUME").split())
        self.promises.told.stopped = not word.startswith("RESUME")

    def _spoken(self, word: str, who: str) -> str:
        self.post.number += 1
        if word == "ADDRESS new":
            address = f"{who}.{self.post.number}@elsewhere.test"
            self.whose[address] = who
            return f"ADDRESS {address}"
        return spoken(word, self.post.number, self.world.clock.instant)

    def replies(self, word: str, item: Item) -> None:
        """By mail, under the token of the prompt that carries the item."""
        subject, prompt = self.prompt_of(item)
        if not subject:
            return
        if item.journey is None:
            self.promises.told.stopped &= word != "RESUME"
            self.mails(MENTEE, word, f"Re: {subject}")
            return
        who = str(item.journey)
        command, alone = self._spoken(word, who), self._is_alone(item)
        own = word == OWN and alone and item.question is Question.APPROVE
        text = f"{command}\n\n{own_words(who, self.post.number)}" if own else f"{NAMES[who]}: {command}"
        opted_out = frozenset(self.promises.told.opted_out[who])
        if item.state is ItemState.OPEN or verb_of(word) in AT_ANY_STATE:
            self.promises.orders[who] += 1
            shown = shown_in(self.world, who, prompt) + handed_over(self.world, who) * (word == "SEND AGAIN")
            allows(self.promises, self.world, who, word, [item], [] if own else shown, self.world.stage(who))
            self.promises.told.before[who] |= self.promises.told.approved[who]
        self.mails(MENTEE, text, f"Re: {subject}")
        lifted = opted_out - self.promises.told.opted_out[who]
        stage = self.world.stage(who)
        self.mailed[self.last_id] = Mailed(who, word, text, f"Re: {subject}", (item,), stage, lifted)

    def _is_alone(self, item: Item) -> bool:
        return sum(one.prompt == item.prompt for one in self.world.state.items.values()) == 1

    def prompt_of(self, item: Item) -> tuple[str, str]:
        """The subject and the words of the prompt; "" if there was none, or it is still on its way."""
        prompt = self.world.state.prompts.get(item.prompt) if item.prompt else None
        mail = self.world.state.outbox.get(prompt.letter) if prompt else None
        for one in self.world.mailbox.messages():
            if mail and parsed(one)["Message-ID"] == mail.message_id:
                return str(parsed(one)["Subject"]), text_of(one)
        return "", ""

    # everybody else

    def hears(self, who: str, what: str, folder: str = "INBOX") -> None:
        """The contact writes. What lies outside of inbox, Sent and Junk is found by a last look only."""
        told = self.promises.told
        self.promises.wrote(who, self.world.outbox(who) if folder != "Drafts" else [])
        self.mails(self.world.address(who), SAYS[what], "Re: Hello", folder=folder)
        self.promises.answered(who)
        if what == "no more":
            told.opted_out[who].add(self.last_id)
            self.promises.said_no_more.add(self.last_id)
        if what == "an offer":
            self.promises.offers.add(self.last_id)
        if what == "no" and self.world.stage(who) is not Stage.MENTORING:
            told.declined.add(who)

    def letters_to(self, who: str) -> list[bytes]:
        return [one.raw for one in self.world.sender.handed if self.whose.get(one.recipient) == who]

    def comes_back(self, who: str, notice: tuple[str, str]) -> None:
        """A server says so of the last letter to the address that letters go to."""
        address = self.world.address(who)
        letters = [one.raw for one in self.world.sender.handed if one.recipient == address]
        if letters:
            self.world.mailbox.deliver(failure_notice(address, letters[-1], *notice, self.world.clock.now()))
            if notice[0] == "5.1.1":
                self.promises.told.dead.add(who)

    def stranger(self, who: str) -> None:
        known = self.letters_to(who)
        if known:
            sender = f"assistant{self.post.number}@partner.test"
            self.mails(sender, "I keep the diary. (#)", "Re: x", In_Reply_To=str(parsed(known[-1])["Message-ID"]))
            self.promises.told.strangers[who].add(self.last_id)

    def loses_the_lease(self) -> None:
        self.world.clock.forward(minutes=16)
        take_lease(replace(self.world.app, holder=FakeHolder(host="laptop")))
        self.promises.lease_lost = True

    @property
    def last_id(self) -> str:
        return f"<{self.post.number}@clients.test>"

    def mails(
        self, sender: str, text: str, subject: str, to: str = MENTEE, folder: str = "INBOX", **fields: str
    ) -> None:
        raw = self.post.mail(sender, text, subject, self.world.clock.now(), to, **fields)
        self.world.mailbox.deliver(raw, folder)
