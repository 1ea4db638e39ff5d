"""What findings have in common is data, however a run has written it down."""

from __future__ import annotations

import pytest

from djanalyzer.app.causes import KINDS, cause_of
from djanalyzer.music import Source
from djanalyzer.music.learning import Finding, Subject
from djanalyzer.training.learning.noise import grids, keys

REKORDBOX, DJ = Source("program", "rekordbox"), Source("dj", "you")


def of(batch: str, source: Source = REKORDBOX) -> Finding:
    return Finding(1, Subject.KEY, 0.1, "A minor", "C major", 0.9, source, batch=batch)


@pytest.mark.parametrize(
    ("error", "kind", "parts"),
    [
        ("12 ms late", "late", {"amount": "12"}),
        ("3 ms early", "early", {"amount": "3"}),
        ("0.67 of the tempo", "tempo", {"ratio": "0.67"}),
        ("bars 1 beat late", "bars_late", {"amount": "1"}),
        ("bars 2 beats early", "bars_early", {"amount": "2"}),
        ("2 levels too high", "level_high", {"amount": "2"}),
        ("1 levels too low", "level_low", {"amount": "1"}),
        ("4 bars late", "cue_late", {"amount": "4"}),
        ("1 bar early", "cue_early", {"amount": "1"}),
        ("“House: deep” in place of “a “b””", "named", {"labelled": "House: deep", "proposed": "a “b”"}),
    ],
)
def test_every_error_that_labels_share_is_understood(error: str, kind: str, parts: dict[str, str]) -> None:
    cause = cause_of(of(f"rekordbox, MP3 D: {error}"))
    assert cause is not None
    assert (cause.source, cause.file_class, cause.kind, cause.parts) == ("rekordbox", "MP3 D", kind, parts)


@pytest.mark.parametrize("error", [*grids._IN_WORDS.values(), *keys._WAYS[1:-1]])
def test_the_ways_of_the_judges_all_have_a_kind(error: str) -> None:
    cause = cause_of(of(f"you: {error}", DJ))
    assert cause is not None
    assert (cause.source, cause.file_class) == ("dj", "")
    assert cause.kind in KINDS


def test_what_an_earlier_version_wrote_is_told_as_it_stands() -> None:
    assert cause_of(of("")) is None
    cause = cause_of(of("rekordbox: quite wrong"))
    assert cause is not None
    assert (cause.source, cause.kind, cause.error) == ("rekordbox", "", "quite wrong")
