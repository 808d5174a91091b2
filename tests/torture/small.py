"""The same busy morning without servers: a real store on a disk that things happen to, all else in memory."""

import copy
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from outreach.adapters.store import SqlStore, open_store
from outreach.application.app import App
from outreach.application.commanding import command_by_name
from outreach.application.worker import Pass, run_pass
from outreach.domain.correspondence import Item
from outreach.domain.people import Contact, ContactId
from outreach.domain.rules import Rules
from tests.application.laws_world import TEMPLATES
from tests.end_to_end.client import parsed
from tests.fakes_mail import FakeMailbox, FakeSender, Handed
from tests.makers import MENTEE, MONDAY, FakeHolder, World, contact
from tests.torture.promises import Letter, broken

BEN_WROTE = "<gladly@college.example>"
PEOPLE = [
    contact(f"{name} {last}", f"{name.lower()}@{last.lower()}.example")
    for name, last in (("Ada", "Marsh"), ("Ben", "Ito"), ("Cleo", "Park"))
]

HOLDER = FakeHolder()


class SmallMorning:
    """Letters to Ada and Cleo are approved, the second by mail; Ben wrote. Brought back to that by `again`."""

    def __init__(self, folder: Path, kept: Path) -> None:
        """The store lies in `folder`, which may be any disk; what it was at first is kept in the other."""
        self.path = folder / "outreach.db"
        self._kept = kept
        with self.opened() as store:
            self.world = world = World(Rules(gap_minutes=(0, 0)), store)
            for person in PEOPLE:
                world.add(person)
            world.run()
            command_by_name(world.app, ["Ada", "SEND"])
            world.clock.forward(minutes=10)
            world.reply("Cleo: SEND")
            world.hears_from("Ben Ito <ben@ito.example>", "Gladly, ring me on any Monday.", message_id=BEN_WROTE)
        self._begins = world.clock.instant
        self._mail = copy.deepcopy((world.mailbox, world.sender.handed))
        for file in self.files:
            shutil.copy2(file, kept)

    @property
    def files(self) -> list[Path]:
        """What of the store lies on the disk."""
        return [one for one in self.path.parent.iterdir() if one.name.startswith(self.path.name)]

    def opened(self) -> SqlStore:
        return open_store(f"sqlite:///{self.path}", MONDAY - timedelta(days=1), "mentee-1")

    def again(self) -> None:
        """Disk, mailbox, and clock are as they were."""
        for file in self.files:
            file.unlink()
        for file in self._kept.iterdir():
            shutil.copy2(file, self.path.parent)
        self.world.clock.instant = self._begins
        self.with_mail(*copy.deepcopy(self._mail))

    def with_mail(self, mailbox: FakeMailbox, handed: Sequence[Handed]) -> None:
        """What lies in the mailbox, and what the server was handed."""
        self.world.mailbox = mailbox
        self.world.sender = FakeSender({MENTEE: mailbox})
        self.world.sender.handed.extend(handed)

    def app(self, store: SqlStore, **others: object) -> App:
        world = self.world
        return replace(
            world.app,
            store=store,
            open_mailbox=world.mailbox,
            open_sender=world.sender,
            templates=TEMPLATES,
            **others,  # type: ignore[arg-type]
        )

    def run(self, holder: FakeHolder = HOLDER, **forward: float) -> Pass:
        """Opens the store, as a process does, and passes. Raises what both raise."""
        self.world.clock.forward(**forward)
        self.world.mailbox.now = self.world.clock.instant
        with self.opened() as store:
            return run_pass(self.app(store, holder=holder))

    def broken_after_good_passes(self) -> list[str]:
        """Which promises do not hold once two more passes went well."""
        self.run(minutes=20)
        late = self.run(minutes=20).tally.letters_sent
        found = ["a third pass still had letters to send"] if late else []
        with self.opened() as store:
            return [
                *found,
                *broken(self.app(store), self._letters(), ContactId("ben"), BEN_WROTE, ContactId("cleo")),
            ]

    def questions(self) -> list[Item]:
        """What stands open before the mentee."""
        with self.opened() as store, store.reading() as records:
            return list(records.prompts.open_items())

    def arrived(self, person: Contact) -> int:
        return sum(one.recipient in person.addresses for one in self.world.sender.handed)

    def _letters(self) -> Iterable[Letter]:
        in_sent = [parsed(raw)["To"] for raw in self.world.mailbox.messages("Sent")]
        for one in (PEOPLE[0], PEOPLE[2]):
            copies = sum(one.addresses[0] in to for to in in_sent)
            yield Letter(one.id, self.arrived(one), copies)
