"""The user's choices survive a restart, an older version and a damaged file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer import settings
from djanalyzer.settings import Settings


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)))))
def test_settings_read_back_as_written(tmp_path_factory, folders: list[str]) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    chosen = Settings(key_notation="classical", folders=tuple(folders), demo_offered=True)
    settings.save(chosen, path)
    assert settings.load(path) == (chosen, "")


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "none.toml") == (Settings(), "")


def test_keys_of_a_newer_version_survive(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('version = 1\nkey_notation = "classical"\nwaveform = "rgb"\n')
    loaded, _ = settings.load(path)
    settings.save(loaded, path)
    assert 'waveform = "rgb"' in path.read_text()


def test_a_damaged_file_is_kept_aside_and_reported(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("key_notation = ")
    loaded, remark = settings.load(path)
    assert loaded == Settings()
    assert "damaged" in remark
    assert (tmp_path / "settings.broken.toml").read_text() == "key_notation = "


def test_a_damaged_file_that_cannot_be_moved_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "settings.toml"
    path.write_text("key_notation = ")
    monkeypatch.setattr(Path, "replace", refuse)
    loaded, remark = settings.load(path)
    assert loaded == Settings()
    assert "is damaged and stays" in remark
    assert "Permission denied" in remark


def test_a_value_of_the_wrong_type_falls_back_to_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('demo_offered = "yes"\n')
    assert settings.load(path)[0].demo_offered is False


@pytest.mark.parametrize(
    "line",
    [
        'theme = "pink"',
        "n_pads = 7",
        "metronome_volume = 100000",
        "analysis_workers = -3",
        'waveform_style = "cubist"',
        'key_notation = "solfege"',
        'analysis_device = "abacus"',
        "version = 0",
        'version = "two"',
        "folders = [1, 2]",
        "theme = 3",
    ],
)
def test_what_cannot_be_chosen_falls_back_to_the_default(tmp_path: Path, line: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f"{line}\n")
    assert settings.load(path) == (Settings(), "")


def test_a_folder_whose_name_is_no_text_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    chosen = Settings(folders=(os.fsdecode(b"/music/caf\xe9"), "/music/b"))
    settings.save(chosen, path)
    assert settings.load(path) == (chosen, "")


def test_whatever_a_newer_version_keeps_survives_twice(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('"two words" = 1\nmixed = [{a = "x"}, 2.5]\n[pages]\n"a b" = true\n')
    for _ in range(2):
        loaded, remark = settings.load(path)
        assert (loaded.extra["two words"], loaded.extra["mixed"], remark) == (1, [{"a": "x"}, 2.5], "")
        assert loaded.extra["pages"] == {"a b": True}
        settings.save(loaded, path)


def test_each_system_has_its_own_folders() -> None:
    assert settings.places({}, "linux").data.parts[-2:] == ("share", "djanalyzer")
    assert "Application Support" in str(settings.places({}, "darwin").config)
    assert settings.places({"LOCALAPPDATA": "C:/Local"}, "win32").data == Path("C:/Local/djanalyzer")
    assert settings.places({"DJANALYZER_HOME": "/x"}, "linux").library == Path("/x/library.sqlite")
