"""Letters to approve: what is shown is what goes, with the findings beside the words, and one word for each."""

import pytest

from outreach.application.app import App
from outreach.application.commanding import command_by_name
from outreach.domain.correspondence import Question, Status
from tests.application.situations import seen
from tests.makers import World, contact
from tests.web.site import Site, buttons, copied, words_of
from tests.web.test_twins import journal
from tests.web.worlds import nobody

FAULTY = "Your <b>notes</b> on TODO rotas, Ben, changed what I ask for; see https://rotas.test for mine"


def three() -> World:
    """Three first letters: one cannot go as it stands."""
    made = World()
    made.add(contact("Julie Adams", "julie@partner.test", organisation="Northern Trust"))
    made.add(contact("Ben Cole", "ben@second.test", organisation="Second", why_them=FAULTY))
    made.add(contact("Zoë Łukasz", "zoe@third.test", organisation="Third"))
    made.run()
    return made


@pytest.fixture
def letters() -> World:
    return copied(_THREE)


_THREE = three()


def item_of(world: World, name: str, question: Question = Question.APPROVE) -> str:
    return next(one.id for one in world.items() if one.journey == name and one.question is question)


def letter_of(world: World, name: str) -> str:
    return next(one.id for one in world.outbox(name))


def approve(site: Site, world: World, *names: str) -> str:
    fields = {"item": [item_of(world, one) for one in names], "back": "/letters"}
    answer = site.post("/letters/approve", fields)  # type: ignore[arg-type]
    assert answer.status_code == 303
    return site.words(answer.headers["location"])


def statuses(world: World, name: str) -> list[str]:
    return [one.status.value for one in world.outbox(name)]


# -- what is shown


def test_the_mail_that_is_shown_is_the_mail_that_goes(letters: World) -> None:
    site = Site(letters.app).enter()
    shown = site.page("/letters")
    site.say("SEND", item=item_of(letters, "julie"))
    letters.run(minutes=5)
    (raw,) = letters.letters()
    for line in raw.decode().partition("\r\n\r\n")[0].split("\r\n"):
        if not line.startswith("Date:"):
            assert line.strip() in words_of(shown), line
    read = letters.app.writer.read_back(raw)
    for words in (read.sender, f"{read.to_name} <{read.to}>", read.subject, read.text):
        assert " ".join(words.split()) in words_of(shown)


def test_a_finding_leads_to_its_words_and_back(letters: World) -> None:
    page = Site(letters.app).enter().page("/letters")
    key = letter_of(letters, "ben")
    for number, words in ((1, "TODO"), (2, "https://rotas.test")):
        assert f'id="finding-{key}-{number}"' in page
        assert f'href="#words-{key}-{number}">“{words}”' in page
        marked = page.partition(f'<a class="to" id="words-{key}-{number}" href="#finding-{key}-{number}"')[0]
        assert marked.endswith(f"{words}</mark>")


def test_what_was_written_is_shown_as_it_was_written(letters: World) -> None:
    page = Site(letters.app).enter().page("/letters")
    assert "<b>notes</b>" not in page
    assert "Your <b>notes</b> on" in words_of(page)


def test_the_follow_up_that_goes_with_the_word_is_shown_too(letters: World) -> None:
    follow_up = next(one for one in letters.outbox("julie") if one.step and one.step.value == "follow_up")
    words = Site(letters.app).enter().words("/letters")
    assert " ".join(follow_up.content.text.split()) in words
    Site(letters.app).enter().say("SEND", item=item_of(letters, "julie"))
    approved = [one.approved_digest == one.content.digest for one in letters.outbox("julie")]
    assert approved == [True, True]


def test_a_letter_that_cannot_go_is_not_offered_to_go(letters: World) -> None:
    page = Site(letters.app).enter().page("/letters")
    offered = {(one.values.get("item"), one.values.get("words")) for one in buttons(page)}
    assert (item_of(letters, "julie"), "SEND") in offered
    assert (item_of(letters, "ben"), "SEND") not in offered
    assert f'value="{item_of(letters, "ben")}" form="approve"' not in page


def test_the_answer_that_a_reply_answers_stands_above_it() -> None:
    words = Site(copied(seen("a question")).app).enter().words("/letters")
    assert "What exactly would you like to know?" in words


# -- one word for each


def test_several_letters_are_approved_at_once(letters: World) -> None:
    told = approve(Site(letters.app).enter(), letters, "julie", "zoë")
    assert "The letter to Julie Adams" in told
    assert "The letter to Zoë Łukasz" in told
    assert statuses(letters, "julie") == statuses(letters, "zoë") == ["queued", "draft"]


def test_a_letter_that_is_refused_keeps_back_no_other(letters: World) -> None:
    told = approve(Site(letters.app).enter(), letters, "julie", "ben", "zoë")
    assert "Ben Cole: nothing was changed." in told
    assert "A placeholder was left over" in told
    assert statuses(letters, "ben") == ["draft", "draft"]
    assert statuses(letters, "julie") == statuses(letters, "zoë") == ["queued", "draft"]


def test_approving_several_is_the_same_as_saying_send_to_each(letters: World) -> None:
    other = copied(letters)
    approve(Site(letters.app).enter(), letters, "julie", "zoë")
    for name in ("Julie", "Zoë"):
        command_by_name(other.app, [name, "SEND"])
    assert journal(letters) == journal(other)


def test_a_letter_is_approved_once_however_often_it_is_chosen(letters: World) -> None:
    site = Site(letters.app).enter()
    twice = [item_of(letters, "julie")] * 2
    site.post("/letters/approve", {"item": twice})  # type: ignore[dict-item]
    told = words_of(site.get("/letters").text)
    assert told.count("The letter to Julie Adams and") == 1


def test_nothing_happens_where_none_is_chosen(letters: World) -> None:
    site, before = Site(letters.app).enter(), journal(letters)
    assert site.post("/letters/approve", {"back": "/letters"}).headers["location"] == "/letters"
    assert "choose the letters first" in site.words("/letters")
    assert journal(letters) == before


def test_a_question_that_was_answered_meanwhile_is_told(letters: World) -> None:
    site, item = Site(letters.app).enter(), item_of(letters, "julie")
    command_by_name(letters.app, ["Julie", "SKIP"])
    site.post("/letters/approve", {"item": item})
    assert "answered before" in site.words("/letters")
    assert statuses(letters, "julie") == ["withdrawn", "withdrawn"]


@pytest.mark.parametrize("situation", ["the request", "a yes with two times"])
def test_a_letter_that_means_more_is_not_among_several(situation: str) -> None:
    world = copied(seen(situation))
    world.add(contact("Ben Cole", "ben@second.test", organisation="Second"))
    world.add(contact("Zoë Łukasz", "zoe@third.test", organisation="Third"))
    world.run()
    site, before = Site(world.app).enter(), statuses(world, "julie")
    item = next(one.id for one in world.items() if one.journey == "julie")
    page = site.page("/letters")
    assert f'value="{item}" form="approve"' not in page
    site.post("/letters/approve", {"item": item})
    assert "goes on its own word alone" in site.words("/letters")
    assert statuses(world, "julie") == before


# -- words of one's own


OWN = "Dear Julie,\n\nwould you be my mentor for 15 minutes?\n\nChris\n"


def test_trying_words_changes_nothing(letters: World) -> None:
    site, before = Site(letters.app).enter(), journal(letters)
    where = f"/letters/{letter_of(letters, 'julie')}"
    page = site.post(where, {"text": OWN}).text
    assert "This asks for mentoring" in words_of(page)
    assert ">\nDear Julie,\n\nwould you be my mentor for" in page
    assert journal(letters) == before
    assert "would you be my mentor" not in site.page(where)


def test_the_script_gets_the_same_look_without_the_page_around_it(letters: World) -> None:
    site = Site(letters.app).enter()
    where = f"/letters/{letter_of(letters, 'julie')}"
    headers = {"origin": "http://127.0.0.1:8765", "sec-fetch-site": "same-origin", "hx-request": "true"}
    part = site.post(where, {"text": OWN}, headers).text
    assert "This asks for mentoring" in words_of(part)
    assert "<html" not in part
    assert words_of(part) in words_of(site.post(where, {"text": OWN}).text)


@pytest.mark.parametrize(
    "text", [OWN, "Dear Julie,\n\nMay I ask you for 15 minutes?\n\nChris", "Hello Tom!!\n\nsee www.a.test\n"]
)
def test_what_the_check_says_of_tried_words_it_says_of_them_once_taken(letters: World, text: str) -> None:
    site = Site(letters.app).enter()
    tried = site.post(f"/letters/{letter_of(letters, 'julie')}", {"text": text}).text
    site.say("SEND", item=item_of(letters, "julie"), text=text)
    taken = letters.outbox("julie")[-1]
    assert taken.own_source
    again = site.page(f"/letters/{taken.id}")
    assert remarks_of(tried) == remarks_of(again)


def remarks_of(page: str) -> list[str]:
    first = page.partition('id="look-')[2].partition("<h3>As it would arrive")[0]
    return [
        words_of(one.partition(">")[2].partition("</div>")[0]) for one in first.split('<div class="finding')[1:]
    ]


def test_another_time_than_the_letter_confirms_is_told_before_it_is_taken() -> None:
    world = copied(seen("a yes with two times"))
    mail = next(one for one in world.outbox("julie") if one.status is Status.DRAFT and one.good_until)
    site = Site(world.app).enter()
    tried = site.post(f"/letters/{mail.id}", {"text": "Dear Julie,\n\nFriday 13 November at 17:00.\n\nChris"})
    assert "Your words name Friday 13 November" in words_of(tried.text)


def test_own_words_come_back_before_they_go(letters: World) -> None:
    site = Site(letters.app).enter()
    text = "Dear Julie,\n\n" + contact("Julie Adams").why_them + ". May I ask you for 15 minutes?\n\nChris\n"
    told = site.say("SEND", item=item_of(letters, "julie"), text=text, back="/letters")
    assert "comes back to you as it will arrive" in told
    assert "Your own text waits for a last look" in told
    assert "queued" not in statuses(letters, "julie")
    site.say("SEND", item=item_of(letters, "julie", Question.LOOK))
    letters.run(minutes=5)
    assert "May I ask you for 15 minutes?" in letters.letters()[0].decode()


def test_words_are_tried_and_taken_without_a_script(letters: World) -> None:
    site = Site(letters.app).enter()
    page = site.page("/letters")
    where = f"/letters/{letter_of(letters, 'julie')}"
    assert f'href="{where}"' in page
    form = next(one for one in buttons(site.page(where)) if "text" in one.values and one.action == "/do")
    assert form.values["text"] == letters.outbox("julie")[0].content.text
    assert f'formaction="{where}"' in site.page(where)


# -- letters that wait no more


def test_a_letter_that_went_is_shown_as_it_went() -> None:
    world = copied(seen("a plain yes"))
    (raw,) = world.letters()
    words = Site(world.app).enter().words(f"/letters/{letter_of(world, 'julie')}")
    assert "It went: Mon 2 Nov 2026" in words
    for line in raw.decode().partition("\r\n\r\n")[0].split("\r\n"):
        assert line.strip() in words


def test_there_are_no_letters_but_those_to_contacts(letters: World) -> None:
    site = Site(letters.app).enter()
    with letters.app.store.reading() as records:
        prompt = next(one for one in records.outbox.with_status(*Status) if one.journey is None)
    for where in (f"/letters/{prompt.id}", "/letters/none", "/letters/approve"):
        assert site.get(where).status_code == 404
    assert site.post("/letters/none", {"text": "x"}).status_code == 404


# -- nothing to approve


def taught(app: App) -> str:
    return Site(app).enter().words("/letters")


def test_a_command_is_told_apart_from_the_words_around_it() -> None:
    page = Site(World(prepared=False).app).enter().page("/letters")
    assert "say <code>outreach reflect</code>, or" in page
    assert "`" not in page


def test_a_page_without_letters_tells_what_to_do_first(world: World) -> None:
    assert "Add the first person" in taught(World().app)
    assert "First letters stay locked until" in taught(nobody().app)
    command_by_name(world.app, ["Julie", "SEND"])
    command_by_name(world.app, ["Tom", "CLOSE"])
    words = taught(world.app)
    assert "Nothing waits for your word" in words
    assert "Approved, and waiting to go" in words
    assert "Julie Adams : 15 minutes" in words
