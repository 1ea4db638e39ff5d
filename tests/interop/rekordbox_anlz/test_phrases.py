"""Phrases in beats become sections in seconds, masked as on a stick or plain as at home."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.rekordbox_anlz import Analysed, AnalysisReader
from djanalyzer.music import Section, SectionLabel
from tests.interop.rekordbox_anlz import anlz_bytes as anlz

HIGH, MID, LOW = 1, 2, 3
GRID = anlz.file(anlz.grid(anlz.steady(64, 120.0, 0.0)))


def read(folder: Path, phrases: bytes, dat: bytes = GRID) -> Analysed:
    return AnalysisReader(folder, Problems()).read(anlz.write(folder, dat, anlz.file(phrases)), "track")


def labels(analysed: Analysed) -> list[SectionLabel]:
    return [section.label for section in analysed.sections]


def test_beats_become_seconds(tmp_path: Path) -> None:
    tag = anlz.phrases(
        MID, 65, anlz.phrase(1, 1, 1), anlz.phrase(2, 17, 3, fill_in=29), anlz.phrase(3, 33, 10)
    )
    analysed = read(tmp_path, tag)
    assert analysed.sections == (
        Section(0.0, 8.0, SectionLabel.INTRO),
        Section(8.0, 16.0, SectionLabel.VERSE, 0.4),
        Section(16.0, 32.0, SectionLabel.OUTRO),
    )
    assert analysed.extra == (("Phrases", "mid; 1 Intro; 17 Verse 2 (fill-in 29); 33 Outro; end 65"),)


@pytest.mark.parametrize(
    ("mood", "kinds", "expected"),
    [
        (HIGH, (1, 2, 5, 3, 6), ["intro", "build_up", "drop", "breakdown", "outro"]),
        (MID, (1, 7, 9, 8, 10), ["intro", "verse", "drop", "bridge", "outro"]),
        (LOW, (1, 2, 5, 8, 9, 10), ["intro", "verse", "verse", "bridge", "drop", "outro"]),
    ],
)
def test_each_mood_has_its_own_words(
    tmp_path: Path, mood: int, kinds: tuple[int, ...], expected: list[str]
) -> None:
    entries = [anlz.phrase(k + 1, 1 + 8 * k, kind) for k, kind in enumerate(kinds)]
    assert labels(read(tmp_path, anlz.phrases(mood, 60, *entries))) == expected


def test_only_words_that_say_one_thing_are_sure_of_their_name(tmp_path: Path) -> None:
    """A verse is whatever rekordbox calls nothing else, and a bridge an interlude."""
    entries = [anlz.phrase(k + 1, 1 + 8 * k, kind) for k, kind in enumerate((1, 2, 7, 8, 9, 10))]
    sections = read(tmp_path, anlz.phrases(MID, 60, *entries)).sections
    sure = {str(section.label): section.confidence >= 0.5 for section in sections}
    assert sure == {"intro": True, "verse": False, "bridge": False, "drop": True, "outro": True}
    high = [anlz.phrase(k + 1, 1 + 8 * k, kind) for k, kind in enumerate((1, 2, 3, 5, 6))]
    assert {s.confidence for s in read(tmp_path, anlz.phrases(HIGH, 60, *high)).sections} == {1.0}


def test_a_mood_changed_by_hand_keeps_the_words_of_the_first(tmp_path: Path) -> None:
    entries = [
        anlz.phrase(1, 1, 1, variants=(1, 0, 0)),
        anlz.phrase(2, 9, 5, variants=(1, 0, 0)),
        anlz.phrase(3, 33, 6, variants=(1, 0, 0)),
    ]
    assert labels(read(tmp_path, anlz.phrases(LOW, 60, *entries))) == ["intro", "drop", "outro"]


def test_tracks_of_high_mood_number_their_phrases(tmp_path: Path) -> None:
    kinds = [(1, (1, 0, 0)), (1, (0, 0, 0)), (2, (0, 0, 0)), (2, (0, 0, 1)), (2, (0, 1, 0)), (3, (0, 0, 0))]
    kinds += [(5, (1, 0, 0)), (5, (0, 0, 0)), (6, (1, 0, 0)), (6, (0, 0, 0))]
    entries = [
        anlz.phrase(n + 1, 1 + 4 * n, kind, variants=variants) for n, (kind, variants) in enumerate(kinds)
    ]
    ((_, told),) = read(tmp_path, anlz.phrases(HIGH, 60, *entries, bank=6)).extra
    assert told == (
        "high; 1 Intro 1; 5 Intro 2; 9 Up 1; 13 Up 2; 17 Up 3; 21 Down; 25 Chorus 1; 29 Chorus 2; 33 Outro 1; 37 Outro 2; "
        "end 60; lights Vivid"
    )


@pytest.mark.parametrize("version", [0, 1])
@pytest.mark.parametrize("n_phrases", [1, 2, 19, 60])
def test_a_stick_masks_its_phrases(tmp_path: Path, version: int, n_phrases: int) -> None:
    plain = anlz.phrases(MID, 64, *[anlz.phrase(k + 1, k + 1, 9) for k in range(n_phrases)])
    assert read(tmp_path, anlz.masked(plain, version)) == read(tmp_path, plain)
    assert len(labels(read(tmp_path, plain))) == n_phrases


def test_phrases_beyond_the_last_beat_go_on_in_its_tempo(tmp_path: Path) -> None:
    analysed = read(tmp_path, anlz.phrases(MID, 81, anlz.phrase(1, 73, 10)))
    assert analysed.sections == (Section(36.0, 40.0, SectionLabel.OUTRO),)


def test_without_beats_nobody_knows_when_a_phrase_begins(tmp_path: Path) -> None:
    analysed = read(tmp_path, anlz.phrases(MID, 65, anlz.phrase(1, 1, 1)), anlz.file())
    assert analysed.sections == ()
    assert analysed.extra == (("Phrases", "mid; 1 Intro; end 65"),)
