"""What tells a desktop of the program is right, by the desktops' own programs, and says the same everywhere."""

from __future__ import annotations

import configparser
import plistlib
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

import djanalyzer

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
ID = "org.djanalyzer.djanalyzer"
ENTRY, MIME, METAINFO = (LINUX / f"{ID}.{ending}" for ending in ("desktop", "mime.xml", "metainfo.xml"))
_MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", str(ENTRY)],
        ["appstreamcli", "validate", "--no-net", "--pedantic", str(METAINFO)],
    ],
    ids=lambda command: command[0],
)
def test_a_desktops_own_program_finds_no_fault(command: list[str]) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed here; packaging/dev.py installs it on Debian")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_kinds_of_files_are_declared_that_the_menu_entry_opens() -> None:
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ENTRY, encoding="utf-8")
    opened = set(entry["Desktop Entry"]["MimeType"].strip(";").split(";"))
    declared = {kind.attrib["type"] for kind in ElementTree.parse(MIME).iter(f"{_MIME}mime-type")}
    provided = {kind.text for kind in ElementTree.parse(METAINFO).iter("mediatype")}
    assert declared == provided == {kind for kind in opened if kind.startswith("application/")}
    assert entry["Desktop Entry"]["Icon"] == ID
    assert "inode/directory" not in opened, (
        "where no other program is chosen, the desktop would open every folder by it"
    )


@pytest.mark.skipif(not shutil.which("update-mime-database"), reason="shared-mime-info is not installed")
def test_the_kinds_of_files_can_be_installed(tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()
    shutil.copy(MIME, tmp_path / "packages" / f"{ID}.xml")
    done = subprocess.run(["update-mime-database", tmp_path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "application/x-traktor-nml" in (tmp_path / "globs2").read_text(encoding="utf-8")


def test_the_release_that_is_told_of_is_this_one() -> None:
    releases = [release.attrib["version"] for release in ElementTree.parse(METAINFO).iter("release")]
    assert releases[0] == djanalyzer.__version__


def test_the_window_names_the_menu_entry_whose_icon_it_has() -> None:
    from djanalyzer.gui.__main__ import _DESKTOP_FILE

    assert _DESKTOP_FILE == ID
    assert ElementTree.parse(METAINFO).findtext("id") == ID
    assert ElementTree.parse(METAINFO).findtext("launchable") == ENTRY.name


def test_the_rights_asked_of_macos_can_be_read() -> None:
    rights = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert all(name.startswith("com.apple.security.") and value is True for name, value in rights.items())
