"""What a letter costs before it is sent: filled in, checked, and built into bytes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from functools import partial

import jinja2

from bench.row import Contender, Part, Reach, Row
from bench.spending import each_cpu_ms
from outreach.adapters.mime import MimeWriter
from outreach.adapters.shipped import shipped
from outreach.adapters.template_files import TemplateFolders
from outreach.adapters.templates import FileTemplates
from outreach.domain.correspondence import Content, Outgoing, Purpose, Status
from outreach.domain.events import LetterId, Step
from outreach.domain.people import Mentee, normalised
from outreach.guide.letter_check import LetterFacts, check
from outreach.guide.letter_values import letter_values
from tests.makers import MENTEE, MONDAY
from tests.store_worlds import person

TIMES = 200
NAME = "letters/first_contact"
SENDER = f"Chris Morgan <{MENTEE}>"
WHO = Mentee("Chris Morgan", (normalised(MENTEE),), "Europe/London", "Chris")
ADA = person(1)


def _ours(templates: FileTemplates, writer: MimeWriter) -> Callable[[], bytes]:
    def write() -> bytes:
        filled = templates.render(NAME, "en", letter_values(ADA, WHO))
        content = Content(SENDER, ADA.addresses[0], ADA.name, filled.headers["subject"], filled.text)
        facts = LetterFacts(contact=ADA, mentee=WHO, others=(), language="en", languages=("en",))
        check(Step.FIRST_CONTACT, content, facts)
        return writer.compose(_mail(content), MONDAY)

    return write


def _mail(content: Content) -> Outgoing:
    return Outgoing(
        id=LetterId("letter-1"),
        purpose=Purpose.LETTER,
        content=content,
        our_id="our-1",
        message_id="<letter-1@example.org>",
        status=Status.QUEUED,
        due_at=MONDAY,
    )


def _jinja(values: Mapping[str, object]) -> Callable[[], tuple[str, str]]:
    """The same words, subject and text, by an environment without a sandbox."""
    found = TemplateFolders(None, shipped("templates")).find(NAME, "en")
    assert found is not None
    head, _, body = found.text().partition("\n\n")
    environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True, autoescape=False)  # noqa: S701 - text
    subject = environment.from_string(head.rpartition("Subject: ")[2])
    text = environment.from_string(body)
    return lambda: (subject.render(values), text.render(values))


def _email_message(subject: str, text: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"] = SENDER, f"{ADA.name} <{ADA.address}>"
    message["Subject"], message["Date"] = subject, MONDAY
    message["Message-ID"] = "<letter-1@example.org>"
    message.set_content(text)
    return message.as_bytes()


@contextmanager
def _side_by_side() -> Iterator[Sequence[Contender]]:
    jinja = _jinja(letter_values(ADA, WHO))
    subject, text = jinja()
    ours = _ours(FileTemplates(shipped("templates")), MimeWriter())
    both = partial(_both, jinja)
    yield [
        Contender("outreach", Part.OURS, partial(each_cpu_ms, ours, TIMES)),
        Contender("jinja2 alone", Part.FLOOR, partial(each_cpu_ms, jinja, TIMES)),
        Contender(
            "EmailMessage alone", Part.FLOOR, partial(each_cpu_ms, partial(_email_message, subject, text), TIMES)
        ),
        Contender(BOTH, Part.FLOOR, partial(each_cpu_ms, both, TIMES)),
    ]


BOTH = "jinja2 and EmailMessage"


def _both(jinja: Callable[[], tuple[str, str]]) -> bytes:
    return _email_message(*jinja())


ROWS = (
    Row(
        "letter",
        "Render, check and build a letter",
        "ms CPU",
        _side_by_side,
        (Reach("within 1.5x of jinja2 and EmailMessage together", lambda of: of.ratio(BOTH) <= 1.5),),
    ),
)
