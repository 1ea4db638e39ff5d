"""Missing, damaged, foreign and lying files: one sentence each, and never a step outside the folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_anlz import Analysed, AnalysisReader
from tests.interop.rekordbox_anlz import anlz_bytes as anlz
from tests.nightly import by_night

WHOLE = anlz.file(
    anlz.grid(anlz.steady(16, 120.0)),
    anlz.old_cues(True, anlz.old_cue(1, 1000)),
    anlz.new_cues(False, anlz.new_cue(0, 700, name="Start")),
    anlz.phrases(2, 17, anlz.phrase(1, 1, 1)),
)


def read(folder: Path, stated: str) -> tuple[Analysed, list[str]]:
    problems = Problems()
    analysed = AnalysisReader(folder, problems).read(stated, "track")
    return analysed, [problem.message for problem in problems.all()]


def test_a_track_without_analysis(tmp_path: Path) -> None:
    assert read(tmp_path, "") == (Analysed(), [])


def test_a_missing_file(tmp_path: Path) -> None:
    _, (told,) = read(tmp_path, "/PIONEER/USBANLZ/P000/00000000/ANLZ0000.DAT")
    assert told == "its analysis file ANLZ0000.DAT is not there; its beat grid is unknown"


def test_a_missing_folder_is_told_once(tmp_path: Path) -> None:
    problems = Problems()
    reader = AnalysisReader(tmp_path / "share", problems)
    for _ in range(3):
        reader.read("/PIONEER/USBANLZ/P000/00000000/ANLZ0000.DAT", "track")
    assert [p.message for p in problems.all()] == ["it is not there, so beat grids and phrases are unknown"]


@pytest.mark.parametrize(
    "stated",
    ["/../../secret.DAT", "..\\secret.DAT", "C:/secret.DAT", "/PIONEER/../../x.DAT", "/a\0b.DAT", "."],
)
def test_nothing_outside_the_folder_is_read(tmp_path: Path, stated: str) -> None:
    (tmp_path / "secret.DAT").write_bytes(WHOLE)
    (tmp_path / "share").mkdir()
    analysed, (told,) = read(tmp_path / "share", stated)
    assert analysed == Analysed()
    assert "outside the collection" in told


def test_an_absolute_path_lies_below_the_folder_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "secret.DAT").write_bytes(WHOLE)
    assert read(tmp_path / "share", str(tmp_path / "secret.DAT"))[0] == Analysed()


@pytest.mark.parametrize("content", [b"", b"PMAI", b"ID3\4 and some music", bytes(100)])
def test_another_kind_of_file(tmp_path: Path, content: bytes) -> None:
    _, (told,) = read(tmp_path, anlz.write(tmp_path, content))
    assert told == "its analysis file ANLZ0000.DAT is no analysis file of rekordbox"


def test_a_file_cut_off_gives_what_comes_before(tmp_path: Path) -> None:
    cut = WHOLE[: WHOLE.index(b"PCOB") + 6]
    analysed, (told,) = read(tmp_path, anlz.write(tmp_path, cut))
    assert analysed.beat_grid is not None
    assert told == "its analysis file ANLZ0000.DAT ends too early"


def test_a_section_without_length_ends_the_file(tmp_path: Path) -> None:
    endless = anlz.file(b"PWAV" + bytes(8), anlz.grid(anlz.steady(4, 120.0)))
    assert read(tmp_path, anlz.write(tmp_path, endless))[1] == ["its analysis file ANLZ0000.DAT is damaged"]


@given(st.binary(max_size=300))
def test_any_bytes(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("anlz")
    _, told = read(folder, anlz.write(folder, content, anlz.file(content)))
    assert all(told), "told without a reason"


@settings(max_examples=by_night(50, 300))
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_any_byte_changed(tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(WHOLE)
    for place, value in changes:
        damaged[place] = value
    folder = tmp_path_factory.mktemp("anlz")
    _, told = read(folder, anlz.write(folder, bytes(damaged), bytes(damaged)))
    assert all(told), "told without a reason"
