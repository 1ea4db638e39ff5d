"""What the program is made of is written down to the byte, and nothing of it is known to be vulnerable."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
AUDIT = SimpleNamespace(**runpy.run_path(str(ROOT / "packaging" / "audit.py"), run_name="audit"))
DEV = SimpleNamespace(**runpy.run_path(str(ROOT / "packaging" / "dev.py"), run_name="dev"))
LOCKED = AUDIT.read_lock((ROOT / "packaging" / "lock.txt").read_text(encoding="utf-8"))


def test_the_lock_holds_what_is_asked_for() -> None:
    assert AUDIT.unfit(LOCKED) == [], "packaging/audit.py --lock makes it anew"


def test_every_locked_package_has_a_hash() -> None:
    assert len(LOCKED) > 100
    assert AUDIT.without_hash(LOCKED) == []


def test_no_locked_version_is_known_to_be_vulnerable() -> None:
    assert AUDIT.vulnerable(LOCKED, AUDIT.read_advisories()) == []


LOCK = """torch==2.5.1 ; sys_platform == 'linux' \\
    --hash=sha256:00 \\
    --hash=sha256:01
numpy==2.4.0
"""


@pytest.fixture
def old() -> list[object]:
    return AUDIT.read_lock(LOCK)


def test_an_old_version_a_missing_package_and_a_missing_hash_are_told(old: list[object]) -> None:
    known = AUDIT.read_advisories()
    told = AUDIT.vulnerable(old, known)
    assert len(told) == 2
    assert "torch 2.5.1 has CVE-2025-32434" in "\n".join(told)
    assert AUDIT.without_hash(old) == ["numpy 2.4.0 has no SHA-256"]
    missing = "\n".join(AUDIT.unfit(old))
    assert "scipy>=1.11 is asked for and not locked for win32 and Python 3.12" in missing
    assert "numpy" not in missing


def test_what_is_set_up_as_locked_is_checked_and_nothing_else_is_fetched() -> None:
    packages, ours = DEV._wanted_packages("locked")
    assert {"--no-deps", "--require-hashes", str(ROOT / "packaging" / "lock.txt")} <= set(packages)
    assert {"--no-deps", "--no-build-isolation", str(ROOT)} <= set(ours)
    assert any(one.name == "setuptools" for one in LOCKED), "builds ours"
