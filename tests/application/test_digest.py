"""The weekly digest: once a week, on Monday morning, with all that waits, each thing to be answered from it."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from urllib.parse import parse_qs, unquote

from outreach.application.app import Preferences
from outreach.application.commanding import command_by_name
from outreach.application.digest import digest
from outreach.application.digest_due import due_this_week, is_due
from outreach.application.digest_mail import queue_digest
from outreach.application.digest_tokens import is_digest
from outreach.domain.correspondence import Purpose, Question, Status
from outreach.domain.events import LetterId, Stage
from outreach.domain.people import ContactId
from outreach.domain.rules import Rules
from tests.application.prompt_situations import JULIE, letter_gone, own_words, stranger
from tests.application.test_prompts import part
from tests.application.test_prompts_html import COLOUR, Page
from tests.application.test_prompts_tokens import TOKEN, tokens_in
from tests.application.test_set_aside import BreakableTemplates
from tests.makers import MENTEE, World, contact

NEXT_MONDAY = datetime(2026, 11, 9, 8, 0, tzinfo=UTC)


def digests(world: World) -> list[EmailMessage]:
    return [one for one in world.prompts() if str(one["Subject"]).startswith("Your week")]


def on_monday(world: World, *, at: datetime = NEXT_MONDAY) -> EmailMessage:
    """A pass on the Monday after; its digest."""
    world.clock.instant = at
    with_digest(world).run()
    return digests(world)[-1]


def with_digest(world: World) -> World:
    world.app = replace(world.app, preferences=Preferences(digest=True))
    return world


def due(world: World) -> bool:
    with world.app.store.reading() as records:
        return is_due(world.app, records)


def waiting() -> World:
    """Julie's letter has gone; somebody else wrote in the thread, which waits for the mentee."""
    return with_digest(stranger())


# -- when


def test_the_digest_comes_on_monday_at_eight() -> None:
    world = waiting()
    world.clock.instant = NEXT_MONDAY - timedelta(minutes=1)
    world.run()
    assert digests(world) == []
    world.run(minutes=1)
    assert len(digests(world)) == 1


def test_it_comes_once_a_week_whatever_the_passes() -> None:
    world = waiting()
    on_monday(world)
    for hours in (0, 1, 24, 72):
        world.run(hours=hours)
    assert len(digests(world)) == 1
    world.clock.instant = NEXT_MONDAY + timedelta(days=7)
    world.run()
    assert len(digests(world)) == 2


def test_a_machine_that_slept_on_monday_tells_later_in_the_week() -> None:
    world = waiting()
    on_monday(world, at=NEXT_MONDAY + timedelta(days=2, hours=3))
    assert len(digests(world)) == 1


def test_nothing_comes_where_nothing_happened_and_nothing_waits() -> None:
    world = with_digest(World())
    world.clock.instant = NEXT_MONDAY
    world.run()
    world.add(contact("Ben Cole", "ben@second.test"))
    world.run(hours=5)
    assert digests(world) == []


def test_a_week_of_which_there_is_nothing_to_tell_is_judged_once() -> None:
    world = with_digest(World())
    world.clock.instant = NEXT_MONDAY
    assert due(world)
    world.run()
    world.run(minutes=5)
    assert not due(world)


def test_a_digest_whose_template_is_broken_comes_once_that_is_mended() -> None:
    world = waiting()
    templates = BreakableTemplates(world.app.templates, {"prompts/digest"})
    world.app = replace(world.app, templates=templates)
    world.clock.instant = NEXT_MONDAY
    world.run()
    world.run(minutes=5)
    assert digests(world) == []
    templates.broken.clear()
    world.run(minutes=5)
    assert len(digests(world)) == 1


def test_what_waits_is_enough() -> None:
    world = waiting()
    world.clock.instant = NEXT_MONDAY + timedelta(days=14)
    world.run()
    told = part(digests(world)[-1], "plain")
    assert "Nothing happened" in told
    assert "Julie Adams: somebody else wrote in the thread" in told


def test_it_waits_for_the_hours_in_which_the_mentee_may_be_asked() -> None:
    world = waiting()
    world.app = replace(world.app, rules=replace(world.app.rules, prompt_start=NEXT_MONDAY.time().replace(hour=9)))
    world.clock.instant = NEXT_MONDAY
    world.run()
    assert digests(world) == []
    world.run(hours=1)
    assert len(digests(world)) == 1
    assert due_this_week(world.app)[1].hour == 9


def test_it_is_turned_off_in_the_settings() -> None:
    world = waiting()
    world.app = replace(world.app, preferences=Preferences(digest=False))
    world.clock.instant = NEXT_MONDAY
    world.run()
    assert digests(world) == []


def test_it_comes_also_when_all_is_stopped_and_says_so() -> None:
    world = waiting()
    command_by_name(world.app, ["STOP"])
    assert "Nothing goes to anybody at present: you said STOP" in part(on_monday(world), "plain")


def test_monday_is_the_mentees() -> None:
    world = waiting()
    world.app = replace(world.app, mentee=replace(world.app.mentee, time_zone="America/Los_Angeles"))
    world.clock.instant = NEXT_MONDAY
    world.run()
    assert digests(world) == []
    world.run(hours=8)
    assert len(digests(world)) == 1


# -- what


def test_it_tells_what_happened_and_what_comes() -> None:
    world = letter_gone()
    told = part(on_monday(world), "plain")
    assert "What happened from Monday 2 November to Sunday 8 November:" in told
    assert "Mon 2 Nov: the first letter went out" in told
    assert "Wednesday 11 November: Julie Adams: the follow-up goes" in told
    assert "Nothing waits for you." in told


def test_the_events_of_earlier_weeks_are_not_told_again() -> None:
    world = letter_gone()
    on_monday(world)
    world.hears_from(JULIE, "Gladly! Thursday at 10?")
    world.run(hours=1)
    told = part(on_monday(world, at=NEXT_MONDAY + timedelta(days=7)), "plain")
    assert "they answered" in told
    assert "first letter went out" not in told


def test_a_question_that_was_repeated_once_stands_in_the_digest() -> None:
    world = waiting()
    world.run(days=4)
    assert [one.repeated for one in world.items()] == [True]
    assert "somebody else wrote in the thread (since Monday 2 November)" in part(on_monday(world), "plain")


def test_a_letter_that_cannot_go_says_what_to_mend() -> None:
    world = own_words("would you be my mentor?")
    told = on_monday(world)
    assert "It must be mended before it can go" in part(told, "plain")
    assert "SEND" not in [button_words(one)[1] for one in buttons(told)]


def test_a_time_that_yes_would_agree_to_is_named_whole() -> None:
    world = letter_gone()
    world.hears_from(f"Julie Adams <{JULIE}>", "Gladly! Thursday 12 November at 10:00 would suit me.")
    world.run(minutes=10)
    told = part(on_monday(world), "plain")
    assert "Julie Adams: answered you; YES agrees to Thursday 12 November 2026, 10:00" in told
    assert "| MEETING … |" in told


def test_the_subject_counts_what_waits() -> None:
    assert str(on_monday(waiting())["Subject"]).startswith("Your week: 1 thing waits for you [#")
    assert re.fullmatch(r"Your week \[#\w+\]", str(on_monday(letter_gone())["Subject"]))


# -- answers


def buttons(mail: EmailMessage) -> list[str]:
    return [one["href"] for tag, one in Page(part(mail, "html")).elements if tag == "a"]


def button_words(href: str) -> tuple[str, str]:
    fields = parse_qs(href.partition("?")[2])
    return unquote(fields["subject"][0]), fields.get("body", [""])[0]


def press(world: World, mail: EmailMessage, verb: str) -> None:
    subject, body = next(one for one in map(button_words, buttons(mail)) if one[1].startswith(verb))
    world.reply(body, prompt=mail, subject=subject)
    world.run(minutes=5)


def test_a_button_of_the_digest_answers_its_item() -> None:
    world = waiting()
    press(world, on_monday(world), "NO")
    assert [one.question for one in world.items()] == []
    assert "StrangerDismissed" in world.kinds("julie")


def test_a_line_with_a_name_answers_from_the_digest() -> None:
    world = waiting()
    world.reply("Julie Adams: YES", prompt=on_monday(world))
    world.run(minutes=5)
    assert "AddressLearned" in world.kinds("julie")


def test_a_line_may_be_about_anybody_also_where_nothing_is_asked() -> None:
    world = waiting()
    world.add(contact("Ben Cole", "ben@second.test", organisation="Second"))
    world.reply("Ben Cole: CLOSE\nJulie: NO", prompt=on_monday(world))
    world.run(minutes=5)
    assert world.journey("ben").stage is Stage.CLOSED
    assert "StrangerDismissed" in world.kinds("julie")


def test_of_several_lines_all_are_commands_or_nothing_changes() -> None:
    world = waiting()
    world.reply("Julie: NO\nNobody: SEND", prompt=on_monday(world))
    world.run(minutes=5)
    assert "StrangerDismissed" not in world.kinds("julie")
    assert "Nothing was changed" in part(world.prompts()[-1], "plain")


def test_the_earlier_prompt_still_answers_and_then_the_digest_does_not() -> None:
    world = waiting()
    first = world.prompts()[-1]
    told = on_monday(world)
    world.reply("NO", prompt=first)
    world.run(minutes=5)
    assert world.kinds("julie").count("StrangerDismissed") == 1
    press(world, told, "NO")
    assert world.kinds("julie").count("StrangerDismissed") == 1
    assert "answered before" in part(world.prompts()[-1], "plain")


def test_a_command_about_everything_counts_under_the_digest() -> None:
    world = waiting()
    world.reply("STOP", prompt=on_monday(world))
    world.run(minutes=5)
    with world.app.store.reading() as records:
        assert records.mentees.get().stopped == "by_mentee"


def test_a_digest_that_went_to_others_too_is_void_with_all_its_buttons() -> None:
    world = waiting()
    told = on_monday(world)
    world.reply("Julie: NO", prompt=told, to=f"{MENTEE}, other@elsewhere.test")
    world.run(minutes=5)
    press(world, told, "NO")
    assert "StrangerDismissed" not in world.kinds("julie")


def test_nobody_else_answers_a_digest() -> None:
    world = waiting()
    world.reply("Julie: NO", prompt=on_monday(world), sender="eve@elsewhere.test")
    world.run(minutes=5)
    assert "StrangerDismissed" not in world.kinds("julie")


def test_two_people_of_one_name_are_told_apart_by_their_addresses() -> None:
    world = World()
    for number in (1, 2):
        why = f"Your paper number {number} on night shifts changed how I plan my own ward"
        person = contact("Ann Lee", f"ann@house{number}.test", organisation=f"House {number}", why_them=why)
        world.add(replace(person, id=ContactId(f"ann{number}")))
    world.run()
    told = part(on_monday(world), "plain")
    assert "  Ann Lee <ann@house1.test>: SEND" in told


# -- tokens and words


def test_a_digest_that_has_gone_keeps_no_token() -> None:
    world = waiting()
    told = on_monday(world)
    assert TOKEN.search(str(told["Subject"]))
    with world.app.store.reading() as records:
        kept = [one for one in records.outbox.with_status(*Status) if is_digest(one.id)]
    assert [(one.purpose, one.status, tokens_in(one)) for one in kept] == [(Purpose.PROMPT, Status.SENT, [])]


def test_every_button_has_a_token_of_its_own() -> None:
    told = on_monday(waiting())
    tokens = {TOKEN.findall(button_words(one)[0])[0] for one in buttons(told)}
    assert len(tokens) == 1
    assert tokens.isdisjoint(TOKEN.findall(str(told["Subject"])))


def test_a_digest_of_today_is_made_once() -> None:
    world = waiting()
    today = world.clock.now().date()
    assert queue_digest(world.app, today, world.clock.now())
    assert not queue_digest(world.app, today, world.clock.now())
    with world.app.store.reading() as records:
        assert records.outbox.get(LetterId(f"digest-{today}")) is not None


def test_the_html_tells_what_the_text_tells_and_loads_nothing() -> None:
    world = waiting()
    world.add(contact("<b>Eve</b> & Co", "eve@third.test", organisation="Third"))
    told = on_monday(world)
    shown = Page(part(told, "html"))
    assert "<b>Eve</b> & Co" in shown.text
    assert {tag for tag, _ in shown.elements}.isdisjoint({"b", "img", "script", "link"})
    for words in ("What happened from", "What waits for you", "in the next seven days"):
        assert words in shown.text
        assert words in part(told, "plain")


def test_every_colour_of_the_html_is_one_that_the_prompts_use() -> None:
    used = set(COLOUR.findall(part(on_monday(waiting()), "html")))
    assert used <= {"#2a72b5", "#ffffff", "#8a8f98", "#c0392b", "#b7791f"}


def test_every_command_in_the_digest_is_one_that_the_prompt_offers() -> None:
    world = waiting()
    (item,) = world.items()
    assert item.question is Question.STRANGER
    assert "  YES | NO | CLOSE\n" in part(on_monday(world), "plain")


def test_a_busy_week_is_cut_short_and_says_where_the_rest_is() -> None:
    world = World(rules=Rules(new_people_a_day=20))
    for number in range(15):
        world.add(contact(f"P{number} Person", f"p{number}@house{number}.test", organisation=f"House {number}"))
    world.run()
    assert "more: outreach plan --days 7" in part(on_monday(world), "plain")


def test_a_letter_that_nobody_was_shown_yet_is_not_offered_as_send() -> None:
    world = World()
    world.add(contact("Ben Cole", "ben@second.test"))
    world.decide("ben")
    with world.app.store.reading() as records:
        told = digest(world.app, records, world.clock.now(), (), {})
    assert "SEND" not in [one.verb for one in told.waiting[0].choices]
