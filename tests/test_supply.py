"""What is installed is what was locked, locks agree with what is declared, wheel and sdist work by themselves."""

import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
WANTED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[a-z,]+\])?(?:>=([0-9.]+))?$")


def declared(lock: str) -> Iterator[tuple[str, str]]:
    """What the lock must hold: names with their floors."""
    wanted = list(PROJECT["dependency-groups"][lock])
    if lock == "dev":
        wanted += PROJECT["project"]["dependencies"] + PROJECT["build-system"]["requires"]
    for one in wanted:
        found = WANTED.match(one)
        assert found, f"a floor and no ceiling: {one}"
        yield re.sub(r"[._-]+", "-", found[1]).lower(), found[2] or "0"


def number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def pinned(lock: Path) -> dict[str, tuple[str, int]]:
    """Each locked name with its version, and how many hashes it has."""
    found = {}
    for block in re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8")):
        name, version = re.match(r"([a-z0-9-]+)(?:\[[a-z,]+\])?==([^\s;]+)", block).groups()  # type: ignore[union-attr]
        found[name] = (version, block.count("--hash=sha256:"))
    return found


every_lock = pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)


def test_each_group_has_its_lock() -> None:
    assert {one.stem for one in LOCKS} == set(PROJECT["dependency-groups"])


@every_lock
def test_a_lock_holds_all_that_is_declared_not_below_its_floor(lock: Path) -> None:
    held = pinned(lock)
    for name, floor in declared(lock.stem):
        assert number(held[name][0]) >= number(floor), name


@every_lock
def test_everything_locked_has_its_hashes_and_no_place_to_fetch_it_from(lock: Path) -> None:
    assert all(hashes for _, hashes in pinned(lock).values())
    assert "://" not in lock.read_text(encoding="utf-8")


def test_setting_up_takes_nothing_but_what_is_locked() -> None:
    rules = (ROOT / "Makefile").read_text(encoding="utf-8")
    installs = [line for line in rules.splitlines() if "$(INSTALL)" in line or "pip install" in line]
    free = [one for one in installs if not re.search(r"--require-hashes|--no-deps|^INSTALL :=", one)]
    assert free == []


# -- wheel and sdist


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(one) for one in command], cwd=cwd, capture_output=True, text=True, timeout=280)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an sdist, and of a wheel that was made from nothing but that."""
    folder = tmp_path_factory.mktemp("built")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder, cwd=ROOT)
    (sdist,) = folder.glob("*.tar.gz")
    run("tar", "-xzf", sdist, "-C", folder, cwd=folder)
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=folder / sdist.name[:-7])
    return folder


def shipped(folder: str) -> set[str]:
    files = (one for one in (ROOT / folder).rglob("*") if one.is_file() and "__pycache__" not in one.parts)
    return {one.relative_to(ROOT).as_posix() for one in files}


def test_the_wheel_has_the_whole_program_and_nothing_of_its_tests(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        inside = {one for one in opened.namelist() if ".dist-info/" not in one}
    with_it = {f"outreach/_shipped/{one}" for folder in ("templates", "config", "cron") for one in shipped(folder)}
    assert inside == shipped("outreach") | with_it


@pytest.mark.parametrize("kind", ["*.whl", "*.tar.gz"], ids=["wheel", "sdist"])
def test_an_installed_copy_plays_the_demo_from_anywhere(built: Path, tmp_path: Path, kind: str) -> None:
    (package,) = built.glob(kind)
    home = tmp_path / "venv"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    (site,) = home.glob("lib/python*/site-packages")
    # Its libraries are those of this environment; of the program itself only the installed copy is seen there.
    (site / "libraries.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    install = ("pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--ignore-installed")
    run(python, "-m", *install, package, cwd=tmp_path)
    where = run(python, "-c", "import outreach; print(outreach.__file__)", cwd=tmp_path).strip()
    assert Path(where).is_relative_to(home)
    told = run(home / "bin" / "outreach", "demo", "--folder", tmp_path / "mail", cwd=tmp_path)
    assert "is Chris's mentor now" in told
    assert list((tmp_path / "mail").glob("**/*.eml"))
