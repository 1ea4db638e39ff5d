"""Real analyses of rekordbox 5, 6 and 7, read by us and by pyrekordbox."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_anlz import Analysed, AnalysisReader
from djanalyzer.interop.rekordbox_anlz.phrases import read_phrases
from djanalyzer.interop.rekordbox_anlz.sections import read_sections

pytest.importorskip("pyrekordbox")


def analyses(shared: Path) -> dict[Path, Analysed]:
    problems = Problems()
    found = {}
    for path in sorted((shared / "fixtures/rekordbox").rglob("ANLZ*.DAT")):
        root = next(parent for parent in path.parents if parent.name == "PIONEER").parent
        found[path] = AnalysisReader(root, problems).read(
            f"/{path.relative_to(root).as_posix()}", path.parent.name
        )
    assert problems.all() == ()
    return found


def test_what_is_in_them(shared: Path) -> None:
    found = list(analyses(shared).values())
    assert len(found) == 20
    assert sum(one.beat_grid is not None for one in found) == 12
    assert sum(bool(one.sections) for one in found) == 12
    assert sum(len(one.cues) + len(one.loops) for one in found) == 0


def test_the_other_reader_finds_the_same_beats(shared: Path) -> None:
    from pyrekordbox import AnlzFile

    n_beats = 0
    for path, ours in analyses(shared).items():
        _, _, theirs = AnlzFile.parse_file(path).get("PQTZ")
        if ours.beat_grid is None:
            assert len(theirs) == 0
            continue
        beats = ours.beat_grid.beats(float(theirs[-1]) + 0.01)
        assert len(ours.beat_grid.anchors) == 1
        assert np.abs(np.array(beats)[-len(theirs) :] - theirs).max() <= 0.0021
        n_beats += len(theirs)
    assert n_beats == 7345


def test_the_other_reader_finds_the_same_phrases(shared: Path) -> None:
    from pyrekordbox import AnlzFile

    n_phrases = 0
    for path in sorted((shared / "fixtures/rekordbox").rglob("ANLZ*.EXT")):
        (section,) = read_sections(path, frozenset({"PSSI"})).found or (None,)
        if section is None:
            continue
        ours, theirs = read_phrases(section), AnlzFile.parse_file(path).get("PSSI")
        assert ours is not None
        assert [phrase.beat for phrase in ours.phrases] == [entry.beat for entry in theirs.entries]
        assert ours.end == theirs.end_beat
        n_phrases += len(ours.phrases)
    assert n_phrases == 216
