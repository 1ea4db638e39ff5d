"""Whose is it? Every file has one program, or none, and that is said in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.interop.systems import SYSTEMS, WRITABLE, keeps_collection, system_of, systems_of, writable
from djanalyzer.music import Collection, KnownTrack


@pytest.fixture
def xml(tmp_path: Path) -> Path:
    path = tmp_path / "a name without an ending"
    (file,) = REKORDBOX_XML.plan(Collection("x", (KnownTrack(Path("/m/a.mp3"), "1"),)), path).files
    path.write_bytes(file.render(b""))
    return path


def test_a_file_is_known_by_what_is_in_it(xml: Path) -> None:
    assert list(systems_of(xml)) == [REKORDBOX_XML]
    assert system_of(xml) is REKORDBOX_XML
    assert keeps_collection(xml)


@pytest.mark.parametrize("content", [b"", b"a letter", b"\0" * 5000, b"<?xml version='1.0'?><html/>"])
def test_what_is_nobodys_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.bin"
    path.write_bytes(content)
    assert not keeps_collection(path)
    with pytest.raises(UnreadableCollection, match=r"letter\.bin is no collection"):
        system_of(path)


def test_an_empty_folder_is_nobodys(tmp_path: Path) -> None:
    assert list(systems_of(tmp_path)) == []
    with pytest.raises(UnreadableCollection, match="is not there"):
        system_of(tmp_path / "gone")


def test_names_for_writing() -> None:
    for name, system in WRITABLE.items():
        assert writable(name) is system
        assert system in SYSTEMS
    with pytest.raises(ExportRefused, match="winamp cannot be written"):
        writable("winamp")


def test_real_collections_belong_to_one_program_each(shared: Path) -> None:
    folder = shared / "fixtures"
    wanted = {"rekordbox": "rekordbox", "traktor": "Traktor", "virtualdj": "VirtualDJ", "serato": "Serato"}
    n_found = 0
    for name, program in wanted.items():
        for path in sorted((folder / name).rglob("*")):
            found = {system.name for system in systems_of(path)} - {"M3U", "Mixed In Key"}
            assert found <= {program}, path
            n_found += bool(found)
    assert n_found > 50
