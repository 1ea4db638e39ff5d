#!/usr/bin/env python3
"""Look through what djanalyzer is made of: every package of the lock, what is known against it, and its licence.

    python packaging/audit.py            hold packaging/lock.txt against advisories.toml and against what is installed
    python packaging/audit.py --online   ask PyPI's advisories too (needs pip-audit)
    python packaging/audit.py --lock     make the lock anew, the newest versions that fit pyproject.toml (needs uv)

The lock names every package with its version and SHA-256, for Python 3.11 to 3.13 on Linux (x86-64), Windows and macOS (Apple's
processors); `python packaging/dev.py setup --locked` installs exactly that. Ends with 1 where something is found.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "lock.txt"
ADVISORIES = ROOT / "packaging" / "advisories.toml"
PLATFORMS = (
    {"sys_platform": "linux", "platform_machine": "x86_64"},
    {"sys_platform": "win32", "platform_machine": "AMD64"},
    {"sys_platform": "darwin", "platform_machine": "arm64"},
)
PYTHONS = ("3.11", "3.12", "3.13")
# Licences under which a part may be given on with a program under the GPL 3 or later.
FREE = re.compile(
    r"MIT|BSD|Apache|ISC|PSF|Python Software|MPL|Mozilla|GPL|Zlib|Unlicense|CC0|HPND|0BSD|public domain|2-clause|3-clause",
    re.IGNORECASE,
)
_LOCKED = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?: ; (?P<marker>[^\\\n]+))?", re.MULTILINE
)
_HEAD = (
    "# Made by `python packaging/audit.py --lock`; installed by `python packaging/dev.py setup --locked`.\n"
)


@dataclass(frozen=True, slots=True)
class Locked:
    """A package of the lock: where its marker holds, exactly this version is installed."""

    name: str
    version: Version
    marker: Marker | None
    n_hashes: int


@dataclass(frozen=True, slots=True)
class Advisory:
    """A fault that is known of a package, and the version that mends it."""

    package: str
    id: str
    mended: Version
    about: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for, and return 1 where something is found."""
    options = parser().parse_args(arguments)
    if options.lock:
        make_lock()
    locked, known = read_lock(LOCK.read_text(encoding="utf-8")), read_advisories()
    found = [*vulnerable(locked, known), *unfit(locked), *without_hash(locked)]
    print(f"{len(locked)} packages are locked; {len(known)} advisories were looked up by hand.")
    for name, licence in odd_licences(package.name for package in locked):
        print(f"  licence to be looked at: {name}: {licence}")
    for line in found:
        print(f"  {line}")
    asked = online() if options.online else 0
    return 1 if found or asked else 0


def parser() -> argparse.ArgumentParser:
    """Return the command line."""
    line = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    line.add_argument("--online", action="store_true", help="ask PyPI's advisories too")
    line.add_argument("--lock", action="store_true", help="make the lock anew first")
    return line


def read_lock(text: str) -> list[Locked]:
    """Return the packages of a lock in pip's format."""
    found = list(_LOCKED.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [
        Locked(
            canonicalize_name(match["name"]),
            Version(match["version"]),
            Marker(match["marker"].strip()) if match["marker"] else None,
            text.count("--hash=sha256:", match.start(), end),
        )
        for match, end in zip(found, ends, strict=True)
    ]


def read_advisories() -> list[Advisory]:
    """Return what was looked up by hand."""
    told = tomllib.loads(ADVISORIES.read_text(encoding="utf-8"))["advisory"]
    return [Advisory(a["package"], a["id"], Version(a["mended"]), a["about"]) for a in told]


def vulnerable(locked: Iterable[Locked], known: Iterable[Advisory]) -> list[str]:
    """Return a line for each locked version below the one that mends a known fault."""
    by_name: dict[str, list[Advisory]] = {}
    for advisory in known:
        by_name.setdefault(advisory.package, []).append(advisory)
    return [
        f"{one.name} {one.version} has {a.id} ({a.about}), which {a.mended} mends"
        for one in locked
        for a in by_name.get(one.name, ())
        if one.version < a.mended
    ]


def without_hash(locked: Iterable[Locked]) -> list[str]:
    """Return a line for each package that pip could not check."""
    return [f"{one.name} {one.version} has no SHA-256" for one in locked if not one.n_hashes]


def unfit(locked: Sequence[Locked]) -> list[str]:
    """Return a line for each thing that pyproject.toml asks for and the lock does not hold, on any platform."""
    missing = {
        f"{wanted} is asked for and not locked for {place['sys_platform']} and Python {place['python_version']}"
        for place in _places()
        for wanted in wanted_packages()
        if (wanted.marker is None or wanted.marker.evaluate(place))
        and not any(_holds(one, wanted, place) for one in locked)
    }
    return sorted(missing)


def wanted_packages() -> list[Requirement]:
    """Return what the program, its tests and its tools ask for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras, waiting, wanted = project["optional-dependencies"], ["dev"], []
    while waiting:
        for text in extras[waiting.pop()]:
            requirement = Requirement(text)
            if requirement.name == project["name"]:
                waiting += requirement.extras
            else:
                wanted.append(requirement)
    return [*map(Requirement, project["dependencies"]), *wanted]


def _places() -> list[dict[str, str]]:
    return [
        {**platform, "python_version": python, "python_full_version": f"{python}.0", "extra": ""}
        for platform in PLATFORMS
        for python in PYTHONS
    ]


def _holds(one: Locked, wanted: Requirement, place: dict[str, str]) -> bool:
    is_it = one.name == canonicalize_name(wanted.name) and one.version in wanted.specifier
    return is_it and (one.marker is None or one.marker.evaluate(place))


def odd_licences(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return the installed packages whose licence is none of those that go with the GPL at a glance."""
    told = []
    for name in dict.fromkeys(names):
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        lines = [
            about["License-Expression"] or "",
            *(about.get_all("Classifier") or ()),
            (about["License"] or "")[:200],
        ]
        licence = " ".join(line for line in lines if line and ("License" in line or "::" not in line))
        if not FREE.search(licence):
            told.append((name, licence.replace("\n", " ")[:80] or "none is said"))
    return told


def make_lock() -> None:
    """Ask uv which versions go together on every platform, and write them with their hashes."""
    uv = shutil.which("uv")
    if uv is None:
        sys.exit("The lock is made by uv, which is not installed. Install it: pip install uv")
    places = " or ".join(
        f"(sys_platform == '{p['sys_platform']}' and platform_machine == '{p['platform_machine']}')"
        for p in PLATFORMS
    )
    environments = f"[tool.uv]\nenvironments = [\"python_full_version < '3.14' and ({places})\"]\n"
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder, "pyproject.toml")
        project.write_text(
            (ROOT / "pyproject.toml").read_text(encoding="utf-8") + "\n" + environments, encoding="utf-8"
        )
        command = [
            uv,
            "pip",
            "compile",
            "--quiet",
            "--universal",
            "--generate-hashes",
            "--no-header",
            "--no-annotate",
        ]
        target = [
            "--python-version",
            PYTHONS[0],
            "--extra",
            "dev",
            "--upgrade",
            "--output-file",
            "lock.txt",
            str(project),
        ]
        if subprocess.call([*command, *target], cwd=folder) != 0:
            sys.exit(
                "uv has found no versions that go together; it says why above. The lock stays as it was."
            )
        made = Path(folder, "lock.txt").read_text(encoding="utf-8")
    LOCK.write_text(_HEAD + made, encoding="utf-8")


def online() -> int:
    """Ask PyPI's advisories about the lock, and return what pip-audit ends with."""
    if find_spec("pip_audit") is None:
        sys.exit("pip-audit is not installed. Install it: pip install pip-audit")
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--disable-pip",
        "--require-hashes",
        "--requirement",
        str(LOCK),
    ]
    return subprocess.call(command)


if __name__ == "__main__":
    sys.exit(main())
