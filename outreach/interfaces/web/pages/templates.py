"""Templates: the letters' words, changed with a look at how they read, kept or given back."""

from collections.abc import Mapping

from outreach.application.app import App, OutreachError
from outreach.application.asking import Refusal
from outreach.application.differences import differences
from outreach.application.letter_templates import (
    Fault,
    LetterTemplate,
    fault,
    letter_template,
    letter_templates,
    restore_template,
    save_template,
    to_try_with,
    tried,
)
from outreach.guide.template_words import GROUPS
from outreach.interfaces.web.session import Said
from outreach.interfaces.web.visiting import GoTo, NotHere, Place, Shown, Visit

NAMES = 60
"""So many people are offered by name; any other may be typed."""


def templates(visit: Visit) -> Shown:
    found = letter_templates(visit.app)
    values = {
        "templates": found,
        "folder": visit.app.own_templates.folder(),
        "settings_file": visit.house.settings_file,
        "several": _several(found),
    }
    return Shown("templates.html", values, here="templates")


def _several(found: tuple[LetterTemplate, ...]) -> bool:
    return len({one.language for one in found}) > 1


def template(visit: Visit) -> Shown:
    one = _template(visit, visit.query)
    return _page(visit, one, one.text)


def _template(visit: Visit, given: Mapping[str, str]) -> LetterTemplate:
    found = letter_template(visit.app, visit.path["name"], given.get("language", ""))
    if found is None:
        raise NotHere("There is no such letter.")
    return found


def change(visit: Visit) -> Shown | GoTo:
    """Shows how the typed text reads; the button that saves keeps it. Whatever is wrong, what was typed stays."""
    one = _template(visit, _fields(visit))
    text = visit.form.get("text")
    if visit.form.get("press") != "save":
        return _page(visit, one, text)
    if visit.form.get("digest") != one.digest:
        trouble = (
            "the file has changed since you opened this page; it shows what you typed. Save once more to keep that"
        )
        return _page(visit, one, text, trouble)
    try:
        words = save_template(visit.app, one, text)
    except OutreachError as refusal:
        return _page(visit, one, text, f"{refusal.what}. {refusal.remedy}".strip(" ."))
    return GoTo(_address(one), Said(words))


def look(visit: Visit) -> Shown:
    """A part of the page: how the typed text reads."""
    one = _template(visit, _fields(visit))
    return Shown("template_look.html", _looked(visit.app, one, visit.form.get("text"), visit.form.get("who")))


def restore(visit: Visit) -> GoTo:
    one = _template(visit, _fields(visit))
    if visit.form.get("sure") != "yes":
        raise Refusal("not_sure", "tick that you are sure")
    try:
        words = restore_template(visit.app, one)
    except Refusal:
        raise
    except OutreachError as trouble:
        raise Refusal("unwritable", f"{trouble.what}: {trouble.where}") from trouble
    return GoTo(_address(one), Said(words))


def _fields(visit: Visit) -> Mapping[str, str]:
    return {"language": visit.form.get("language")}


def _address(one: LetterTemplate) -> str:
    return f"/templates/{one.name}?language={one.language}"


def _page(visit: Visit, one: LetterTemplate, text: str, trouble: str = "") -> Shown:
    who = visit.form.get("who") or visit.query.get("who", "")
    with visit.app.store.reading() as records:
        names = sorted((each.name for each in records.contacts.all()), key=str.casefold)
    values = {
        "one": one,
        "text": text,
        "trouble": trouble,
        "folder": visit.app.own_templates.folder(),
        "settings_file": visit.house.settings_file,
        "names": names[:NAMES],
        "groups": GROUPS,
        "differences": differences(one.shipped, one.text) if one.yours and one.shipped else (),
        **_looked(visit.app, one, text, who),
    }
    return Shown("template.html", values, here="templates", status=422 if trouble else 200)


def _looked(app: App, one: LetterTemplate, text: str, who: str) -> Mapping[str, object]:
    """How a text reads to somebody: the letter with its findings, or what is wrong with the text, or with `who`."""
    wrong: Fault | None = fault(app, one, text)
    preview, nobody, to = None, "", ""
    if wrong is None:
        try:
            with app.store.reading() as records:
                contact = to_try_with(records, who)
                to, shown = contact.name, tried(app, records, contact, one, text)
        except Refusal as refusal:
            nobody = refusal.what
        else:
            wrong, preview = (shown, None) if isinstance(shown, Fault) else (None, shown)
    line = (
        text.splitlines()[wrong.line - 1] if wrong and wrong.line and wrong.line <= len(text.splitlines()) else ""
    )
    return {"wrong": wrong, "line": line, "preview": preview, "nobody": nobody, "who": who or to, "to": to}


PLACES = (
    Place("/templates", get=templates),
    Place("/templates/{name}", get=template, post=change),
    Place("/templates/{name}/look", post=look, part=True),
    Place("/templates/{name}/restore", post=restore),
)
