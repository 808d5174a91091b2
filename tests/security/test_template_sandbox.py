"""A template from somebody else fills in words, and does nothing else."""

from pathlib import Path

import pytest

from outreach.adapters.templates import FileTemplates
from outreach.ports.errors import TemplateBroken
from tests.makers import contact


class Witness:
    """What a template is given, with something behind it that it must not reach."""

    def __init__(self) -> None:
        self.name, self._secret = "Ada", "hunter2"
        self.touched: list[str] = []

    def __str__(self) -> str:
        return self.name


def rendered(folder: Path, body: str, **values: object) -> str:
    letters = folder / "en" / "letters"
    letters.mkdir(parents=True, exist_ok=True)
    (letters / "hello.txt").write_text(f"Subject: Hello\n\n{body}\n", encoding="utf-8")
    return FileTemplates(folder).render("letters/hello", "en", values).text


ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ ''|attr('\\x5f\\x5fclass\\x5f\\x5f') }}",
    "{{ [''.__class__]|map(attribute='__mro__')|list }}",
    "{{ [who]|sum(attribute='__init__.__globals__') }}",
    "{{ who._secret }}",
    "{{ who.__init__.__globals__ }}",
    "{{ '{0.__class__}'.format(who) }}",
    "{{ '{0._secret}'.format(who) }}",
    "{{ '{w.__init__.__globals__}'.format_map({'w': who}) }}",
    "{{ ('{0._secret}'|string).format(who) }}",
    "{% set f = '{0._secret}'.format %}{{ f(who) }}",
    "{{ ['{0._secret}']|map('format', who)|list }}{{ who._secret }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context.environment }}",
    "{{ lipsum.__globals__['os'] }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ range.__self__ }}",
    "{{ (who.touched.append)('x') }}",
    "{{ who.touched.clear() }}",
    "{% import '/etc/passwd' as x %}{{ x }}",
    "{% include '/etc/passwd' %}",
    "{% include '../../../../etc/passwd' %}",
    "{% extends '../../secret.txt' %}",
    "{% include ['../secret.txt', '/etc/hostname'] %}",
    "{{ open('/etc/passwd').read() }}",
    "{{ __import__('os') }}",
    "{{ range(10000000)|list }}",
]


@pytest.mark.parametrize("body", ESCAPES)
def test_no_template_reaches_what_it_was_not_given(tmp_path: Path, body: str) -> None:
    (tmp_path / "secret.txt").write_text("hunter2\n")
    who = Witness()
    with pytest.raises(TemplateBroken) as told:
        rendered(tmp_path, body, who=who)
    assert who.touched == []
    assert "hunter2" not in str(told.value)


@pytest.mark.parametrize(
    "way", ["map(attribute='_secret')", "map('attr', '_secret')", "groupby('_secret')", "sort(attribute='_secret')"]
)
def test_no_filter_shows_what_is_hidden(tmp_path: Path, way: str) -> None:
    try:
        shown = rendered(tmp_path, f"{{{{ [who]|{way}|list }}}}", who=Witness())
    except TemplateBroken as told:
        shown = str(told)
    assert "hunter2" not in shown


def test_what_was_given_cannot_be_changed(tmp_path: Path) -> None:
    julie = contact("Julie Adams", extra={"shoe": "44"})
    with pytest.raises(TemplateBroken):
        rendered(tmp_path, "{{ julie.extra.update({'shoe': '45'}) }}", julie=julie)
    assert julie.extra == {"shoe": "44"}


def test_words_that_are_filled_in_are_never_read_as_a_template(tmp_path: Path) -> None:
    evil = "{{ ''.__class__ }}{% include 'x' %}{# #}"
    assert rendered(tmp_path, "Dear {{ name }},", name=evil) == f"Dear {evil},\n"


def test_ordinary_sums_still_come_out(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ 6 * 7 }} {{ '-' * 3 }} {{ '%02d' % 5 }} {{ 2 ** 3 }}") == "42 --- 05 8\n"
