"""Worlds to look at pages with, by name: nobody yet, one person, a week in full swing."""

from dataclasses import replace

from outreach.application.commanding import command_by_name
from outreach.domain.people import Channel, Knowing, Need, Source
from outreach.ports.store import Store
from tests.makers import World, contact

NEEDS = (
    Need("leading a team", Knowing.HOW),
    Need("what to do next", Knowing.WHY),
    Need("a wider network", Knowing.WHOM),
)
WHY = {
    "Julie Adams": "Your account of bringing night nurses and planners to one table stayed with me for weeks",
    "Ben Cole": "The way you opened the midwives' archive to everybody made me look at our own records anew",
    "Amara Okafor": "Your chapter on learning from near misses is the one I give to each new colleague",
    "Zoë Łukasz": "What you said in Leeds about asking patients first has changed two of our projects",
    "Henrik Dahl": "You moved from the ward to the ministry and kept your clinic day: I wonder how",
    "Priya Raman": "Your podcast about the first year as a lead is the only honest one I have found",
    "Grace Mbeki": "The open letter on staffing that you began is still quoted in our meetings",
    "Tom Winter": "Your exhibition on district nursing showed me where our work comes from",
}


FROM_JULIE = """\
Dear Chris,

what a kind letter. I would be happy to talk: could you ring me on Tuesday 10 November at 9:30?

You may also like to meet Mary Ward, who leads our night teams.

Warm wishes
Julie
"""


def nobody() -> World:
    """Just set up: no contact, nothing told yet."""
    return World(prepared=False)


def one() -> World:
    """One person, whose first letter waits."""
    world = World()
    _add(world, "Julie Adams", role="Director of Nursing", organisation="Northern Trust")
    world.run()
    return world


def busy(store: Store | None = None) -> World:
    """Some weeks on the way: answers, a talk ahead, letters to approve and letters that wait to go."""
    world = World(store=store)
    world.app = replace(world.app, mentee=replace(world.app.mentee, needs=NEEDS))
    _add(world, "Julie Adams", role="Director of Nursing", organisation="Northern Trust")
    _add(world, "Ben Cole", role="Archivist", organisation="Kent Midwives", source=Source.PROFESSIONAL_BODY)
    _add(world, "Amara Okafor", role="Head of Patient Safety", organisation="St Mary's", need="what to do next")
    _add(world, "Zoë Łukasz", role="Lecturer", organisation="Leeds", source=Source.ACADEMIC_INSTITUTION)
    world.run()
    say(world, "Julie SEND", "Ben SEND", "Amara SEND")
    world.run(minutes=15)
    world.run(minutes=15)
    world.run(minutes=15)
    _hears(
        world,
        "Amara Okafor",
        "Gladly. Would Thursday 12 November at 14:00 suit you? Half an hour is fine.\n\nAmara",
    )
    world.run(days=1)
    say(world, "Amara MEETING Thu 12 Nov 14:00 30 min", "Zoë SEND")
    world.run(minutes=20)
    _add(world, "Henrik Dahl", role="Adviser", organisation="Ministry of Health", need="what to do next")
    _add(world, "Priya Raman", role="Lead Nurse", organisation="City Care", channel=Channel.LINKEDIN)
    _add(world, "Grace Mbeki", role="Chair", organisation="Nurses United", need="a wider network")
    world.run(days=1)
    say(world, "Grace SEND")
    _hears(world, "Julie Adams", FROM_JULIE)
    _add(world, "Tom Winter", role="Curator", organisation="Nursing Museum", need="a wider network")
    world.run(hours=9)
    return world


def _add(world: World, name: str, **values: object) -> None:
    first = name.split()[0].lower().replace("ë", "e")
    address = "" if values.get("channel") is Channel.LINKEDIN else f"{first}@{name.split()[-1].lower()}.example"
    address = address.encode("ascii", "ignore").decode()
    world.add(replace(contact(name, address, **{"need": "leading a team", "why_them": WHY[name], **values})))


def _hears(world: World, name: str, words: str) -> None:
    with world.app.store.reading() as records:
        (person,) = [each for each in records.contacts.all() if each.name == name]
    world.hears_from(f"{name} <{person.address}>", words, subject="Re: A question about your work")


def say(world: World, *commands: str) -> None:
    for one_command in commands:
        command_by_name(world.app, one_command.split())
