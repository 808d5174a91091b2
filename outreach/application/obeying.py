"""Commands that came by mail: who asks, under which token, for what; and the answer."""

from collections.abc import Mapping
from dataclasses import replace

from outreach.application.answering import answer, choices_words, not_obeyed, unknown_token
from outreach.application.app import App
from outreach.application.asides import SettingAside
from outreach.application.asking import Refusal
from outreach.application.below_commands import refuse_what_stands_below, with_what_goes_on
from outreach.application.followups import again
from outreach.application.matches import command_token
from outreach.application.organisations import of_organisation, requests_for
from outreach.application.prompting import without_tokens
from outreach.application.requests import Request, fits, handle, named
from outreach.application.tally import Tally
from outreach.application.tokens import Under, burn, find, others_written_to
from outreach.application.unread import unread_mail
from outreach.domain import command_words
from outreach.domain import commands as c
from outreach.domain.command_mail import Line, command_lines, is_signed_only
from outreach.domain.correspondence import Incoming, Item, ItemState, Question
from outreach.ports.errors import Collision
from outreach.ports.store import Records
from outreach.reading.message import Message, parse
from outreach.reading.read import read
from outreach.reading.record import READING_VERSION, Kind


def obey_mail(app: App, tally: Tally) -> None:
    """Obeys the mentee's command mails that were kept and not looked at yet, each once."""
    for incoming in unread_mail(app, commands=True):
        with SettingAside(app, tally, "incoming", incoming.id):
            obey_one(app, incoming, tally)


def obey_one(app: App, incoming: Incoming, tally: Tally) -> None:
    """All commands of one mail are carried out, or none; the mentee gets one answer, in the same transaction."""
    message = parse(incoming.raw)
    try:
        words = again(app, lambda records: _obeyed(app, records, tally, incoming, message))
    except Refusal as refusal:
        words = _nothing_changed(app, tally, incoming, message, refusal)
    except Collision:
        meanwhile = Refusal("collision", "something else happened meanwhile")
        words = _nothing_changed(app, tally, incoming, message, meanwhile)
    tally.commands += bool(words)


def _obeyed(app: App, records: Records, tally: Tally, incoming: Incoming, message: Message) -> str:
    """The words of the answer; "" where silence is the answer. Raises Refusal when nothing is to change."""
    known = records.prompts.obeyed(_known_by(incoming))
    under = find(records, command_token(message.subject))
    _put_away(app, records, incoming)
    words = "" if known else _answer_to(app, records, incoming, message, under)
    if words:
        answer(app, records, tally, message, words)
    return words


def _known_by(incoming: Incoming) -> str:
    """Its Message-ID; a mail without one is known by what it says."""
    return incoming.message_id or f"digest {incoming.digest}"


def _nothing_changed(app: App, tally: Tally, incoming: Incoming, message: Message, refusal: Refusal) -> str:
    with app.store.transaction() as records:
        under = find(records, command_token(message.subject))
        _put_away(app, records, incoming)
        offered = choices_words(app, records, under.items if under else ())
        told = f"Nothing was changed: {refusal.what}.\n\n{offered}"
        answer(app, records, tally, message, not_obeyed(app, records, refusal.why, told))
    return told


def _put_away(app: App, records: Records, incoming: Incoming) -> None:
    """Read once, obeyed once; the stored bytes lose their token."""
    if not records.prompts.obeyed(_known_by(incoming)):
        records.prompts.remember_obeyed(_known_by(incoming), app.clock.now())
    records.asides.remove("incoming", incoming.id)
    records.incoming.save_reading(incoming.id, "{}", READING_VERSION)
    text = incoming.raw.decode("utf-8", "surrogateescape")
    records.incoming.scrub_tokens(incoming.id, without_tokens(text).encode("utf-8", "surrogateescape"))


def _answer_to(app: App, records: Records, incoming: Incoming, message: Message, under: Under | None) -> str:
    """Obeys the mail, and gives the words of the answer; "" where silence is the answer."""
    reading = read(incoming.raw)
    if reading.kind is not Kind.HUMAN:  # RFC 3834, 2: a machine's answer to a prompt is answered by nobody
        return not_obeyed(app, records, "machine", "") if under else ""
    if not app.mentee.owns(message.sender.address):
        return _foreign_sender(app, records, message, under)
    strangers = others_written_to(app, message)
    lines = command_lines(reading.visible_text)
    if under is None:
        return unknown_token(app, records)
    if strangers:
        return _went_astray(app, records, under, strangers)
    if lines.first_word == "STOP":
        return _carry_out(app, records, under, (Line("", "STOP"),))
    if under.prompt.burned:
        void = "That prompt is void: its token went to others, too. What is open is asked again, in a new mail."
        return not_obeyed(app, records, "void", void)
    if app.clock.now() >= under.prompt.expires_at:
        late = "That prompt is no longer valid; what is open is asked again, or see: outreach status"
        return not_obeyed(app, records, "expired", late)
    return _carry_out(app, records, under, lines.commands)


def _foreign_sender(app: App, records: Records, message: Message, under: Under | None) -> str:
    if under is None:
        return ""
    burn(app, records, under)
    told = (
        f"A mail from {message.sender.address} carried the token of one of our prompts. It changed nothing, and "
        "the token is void. If this is an address of yours, add it to mentee.addresses in the settings."
    )
    return not_obeyed(app, records, "foreign_sender", told)


def _went_astray(app: App, records: Records, under: Under, strangers: list[str]) -> str:
    burn(app, records, under)
    told = (
        f"Your reply went to {', '.join(strangers[:5])} as well, so nothing was changed and its token is void. "
        "A fresh prompt is on its way; please answer that one to yourself only."
    )
    return not_obeyed(app, records, "astray", told)


def _carry_out(app: App, records: Records, under: Under, lines: tuple[Line, ...]) -> str:
    if restored_and_not_resumed(records, lines):
        return _listed_only(lines)
    requests = requests_of(app, records, under, lines)
    return "\n".join(handle(app, records, one).words for one in requests)


def restored_and_not_resumed(records: Records, lines: tuple[Line, ...]) -> bool:
    """After a restore, commands from before may be obeyed a second time: only these few are safe."""
    safe = all(line.words.split(" ")[0].upper() in ("RESUME", "STOP", "STATUS", "HELP") for line in lines)
    return records.mentees.get().restored and not safe


def _listed_only(lines: tuple[Line, ...]) -> str:
    asked = "\n".join(f"  {line.name + ': ' if line.name else ''}{line.words}" for line in lines)
    return (
        "The store was restored from a backup, so your commands are listed here and were not obeyed:\n"
        f"{asked}\nLook at `outreach status`, then say RESUME and give those again that you still want."
    )


def requests_of(app: App, records: Records, under: Under, lines: tuple[Line, ...]) -> list[Request]:
    if not lines:
        raise Refusal("empty", "there was no command in your mail")
    requests = [one for line in lines for one in _all_requests(app, records, under, line)]
    items = [one.item.id for one in requests if one.item and _uses_up(one.command, one.item)]
    if len(items) > len(set(items)):
        raise Refusal("twice", "two of your lines answer the same question")
    return requests


def _all_requests(app: App, records: Records, under: Under, line: Line) -> list[Request]:
    """PAUSE and RESUME may name an organisation, and mean everybody there."""
    command = command_words.parse(line.words, app.clock.now(), app.mentee.time_zone)
    if isinstance(command, c.Pause | c.Resume):
        whom = command.whom or (line.name if of_organisation(records, line.name) else "")
        if whom:
            return requests_for(records, replace(command, whom=whom))
    return [request_of(app, records, under, line)]


def _uses_up(command: c.Command, item: Item) -> bool:
    return not isinstance(command, FREE) or fits(command, item)


def _how_to_tell(under: Under) -> str:
    """Where the words of the mentee themselves are asked for: what stands in front of them."""
    verb = TOLD_BY.get(under.only.question) if under.only and under.only.state is ItemState.OPEN else None
    return f". If that was your answer, write {verb} in front of it" if verb else ""


TOLD_BY: Mapping[Question, str] = {
    Question.REFLECT: "NOTE",
    Question.LEARNED: "NOTE",
    Question.KEEP_IN_TOUCH: "NOTE",
    Question.ADVICE: "ACTION",
    Question.HEARD: "ANSWERED",
}


def request_of(app: App, records: Records, under: Under, line: Line) -> Request:
    """The request that a line makes. Raises Refusal when it is no command, or not clear about whom."""
    command = command_words.parse(line.words, app.clock.now(), app.mentee.time_zone)
    if isinstance(command, c.NotACommand):
        raise Refusal("not_a_command", f"{command.why}{_how_to_tell(under)}")
    if isinstance(command, c.Pause | c.Resume | c.Stop | c.AskStatus | c.AskHelp) and not line.name:
        return Request(command)
    if isinstance(command, c.AddContact) and not line.name and under.only is None:
        return Request(command)
    if under.everything and line.name:
        return Request(command, named(records, line.name).id)
    item = _item(records, under, line)
    if not line.name and (item is None or item.question is not Question.LOOK):
        command = _with_letter(app, command, line.below, item)
    command = with_what_goes_on(app, command, line)
    if item and item.state is not ItemState.OPEN and not isinstance(command, FREE):
        raise Refusal("answered", "that question was answered before, or has lapsed")
    return Request(command, item.journey if item else None, item)


def _with_letter(app: App, command: c.Command, below: str, item: Item | None) -> c.Command:
    """Below SEND the letter may stand that is to go instead. Raises Refusal for what else stands there."""
    refuse_what_stands_below(app, command, below)
    signed_only = is_signed_only(below, app.mentee.name, app.mentee.signature)
    return c.Send(below) if isinstance(command, c.Send) and item and not signed_only else command


FREE = (
    c.TakeNote
    | c.Withdraw
    | c.Undo
    | c.CloseJourney
    | c.Reopen
    | c.Later
    | c.Meeting
    | c.Moved
    | c.Met
    | c.Missed
    | c.Rate
    | c.NoteTasks
    | c.DoneTask
    | c.Ask
    | c.Answered
    | c.AddContact
)
"""Commands that a mail's token carries for all its days, answered or not."""


def _item(records: Records, under: Under, line: Line) -> Item | None:
    if not line.name:
        if under.only is None and under.items:
            raise Refusal("which_one", "this prompt is about several people: write NAME: COMMAND, a line for each")
        return under.only
    contact = named(records, line.name)
    mine = [one for one in under.items if one.journey == contact.id]
    if not mine:
        raise Refusal("not_in_prompt", f"that prompt does not ask about {contact.name}")
    return mine[0]
