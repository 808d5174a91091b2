"""Settings: any file and any environment are taken or refused, all faults together, and no fault shows a secret."""

import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from outreach.ports.errors import SettingsFault
from outreach.settings import Settings, load
from outreach.settings.faults import table_of
from outreach.settings.loading import judged
from tests.fuzz.hostile import plain, texts

SECRET = "correct-horse-battery"
FILE = Path("/nowhere/outreach.toml")


def keys_below(section: str) -> st.SearchStrategy[str]:
    model = table_of(Settings, section)
    return st.one_of(st.sampled_from(sorted(model.model_fields)), texts) if model else texts


SECTIONS = sorted(Settings.model_fields)
SERVER = st.fixed_dictionaries({}, optional={"host": texts, "port": plain, "security": plain, "x": plain})
VALUES = st.one_of(
    plain,
    SERVER,
    st.sampled_from(
        ["Europe/London", "chris@example.org", ["chris@example.org"], "09:00", 0, -1, 10**30, float("nan"), "~", "~x/y",
         "sqlite:///x.db", "sqlite:///~nobody/x", "xoauth2", "gmail", "tls", "pass show x", "\0", "http://[::1", "a,b"]
    ),
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> dict[str, object]:
    """Some sections, rightly or wrongly filled in, upon a beginning that is sound."""
    found: dict[str, object] = {}
    if draw(st.booleans()):
        found["mentee"] = {"name": "Chris", "addresses": ["chris@example.org"], "time_zone": "Europe/London"}
        found["mailbox"] = {"imap": {"host": "a.test"}, "smtp": {"host": "b.test"}, "username": "chris"}
    for section in draw(st.lists(st.sampled_from(SECTIONS), max_size=4, unique=True)):
        filled = draw(st.dictionaries(keys_below(section), VALUES, max_size=4))
        known = found.get(section)
        found[section] = {**known, **filled} if isinstance(known, dict) else draw(st.one_of(st.just(filled), plain))
    return found


def is_judged(settle: object, told: SettingsFault | None) -> None:
    if told is None:
        assert isinstance(settle, Settings)
        assert SECRET not in f"{settle!r}{settle}"
    else:
        assert told.what
        assert told.remedy
        assert SECRET not in str(told)


def tried(data: dict[str, object], environ: dict[str, str]) -> None:
    try:
        is_judged(judged(data, FILE, environ), None)
    except SettingsFault as fault:
        is_judged(None, fault)


@given(tables(), st.booleans())
def test_any_table_is_taken_or_refused_in_plain_words(data: dict[str, object], in_file: bool) -> None:
    if in_file and isinstance(data.get("mailbox"), dict):
        data["mailbox"] = {**data["mailbox"], "password": SECRET}  # type: ignore[dict-item]  # strangers wrote it
    tried(data, {"OUTREACH_MAILBOX__PASSWORD": SECRET})


NAMES = st.one_of(
    st.tuples(st.sampled_from(SECTIONS), texts).map("__".join),
    st.sampled_from(SECTIONS).flatmap(lambda one: keys_below(one).map(lambda key: f"{one}__{key}")),
    texts,
).map(lambda name: f"OUTREACH_{name}".upper())
POSIX = texts.map(lambda text: text.replace("\0", ""))


@given(
    tables(), st.dictionaries(NAMES, st.one_of(POSIX, st.sampled_from(["{", "[1", "null", "{}", "[]"])), max_size=4)
)
def test_any_environment_is_taken_or_refused(data: dict[str, object], environ: dict[str, str]) -> None:
    tried(data, {**environ, "OUTREACH_MAILBOX__PASSWORD": SECRET})


PIECES = (
    "[mentee]\n",
    "[mailbox]\n",
    "[[rules]]\n",
    'name = "x"\n',
    "imap = { host = 1 }\n",
    "[a.b]\n",
    '"""',
    "=",
)


@given(st.lists(st.one_of(st.sampled_from(PIECES), texts), max_size=6).map("".join), st.binary(max_size=8))
def test_any_file_is_taken_or_refused(text: str, more: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "outreach.toml"
        file.write_bytes(text.encode("utf-8", "surrogatepass") + more)
        try:
            is_judged(load(file, {}), None)
        except SettingsFault as fault:
            is_judged(None, fault)
