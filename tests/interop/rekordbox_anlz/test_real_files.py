"""Real analyses of rekordbox 5, 6 and 7, read by us and by pyrekordbox."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_anlz import Analysed, AnalysisReader
from djanalyzer.interop.rekordbox_anlz.phrases import read_phrases
from djanalyzer.interop.rekordbox_anlz.sections import read_sections
from tests.interop.rekordbox_anlz import anlz_bytes as anlz

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


def test_the_other_reader_finds_the_same_cues(tmp_path: Path) -> None:
    """No real file with a cue in it is public; in ours it finds what we find."""
    from pyrekordbox import AnlzFile

    old = anlz.old_cues(True, *[anlz.old_cue(n, 1000 * n) for n in (1, 2, 3)])
    hot = [anlz.new_cue(n, 1000 * n, name=f"Cue {n} 💧", code=bytes([n, 1, 2, 3])) for n in range(1, 17)]
    memory = [anlz.new_cue(0, 500, name="Start", color_id=3), anlz.new_cue(0, 8000, 9000)]
    ext = anlz.file(anlz.new_cues(True, *hot), anlz.new_cues(False, *memory))
    stated = anlz.write(tmp_path, anlz.file(old), ext)
    ours = AnalysisReader(tmp_path, Problems()).read(stated, "track")
    found = [
        (entry.hot_cue, entry.time, entry.comment.rstrip("\0"), entry.loop_time if entry.type == 2 else 0)
        for tag in AnlzFile.parse_file(tmp_path / stated.strip("/").replace(".DAT", ".EXT")).tags
        for entry in tag.content.entries
    ]
    cues = [(0 if c.slot is None else c.slot + 1, round(c.time * 1000), c.name, 0) for c in ours.cues]
    loops = [(0, round(one.start * 1000), one.name, round(one.stop * 1000)) for one in ours.loops]
    assert sorted(found) == sorted([*cues, *loops])
    assert len(found) == 18
    dat = AnlzFile.parse_file(tmp_path / stated.strip("/")).tags[0].content.entries
    assert [(entry.hot_cue, entry.time) for entry in dat] == [(n, 1000 * n) for n in (1, 2, 3)]
