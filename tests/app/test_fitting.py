"""What another program has no word for is told; what it learns by itself is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from djanalyzer.app.fitting import losses_of_words
from djanalyzer.music import Key, KnownTrack, Tags

TRACK = KnownTrack(
    Path("/m/a.mp3"),
    "1",
    Tags(key=Key.parse("Am")),
    extra=(("Kind", "MP3 File"), ("Tonality", "A minor"), ("Grouping", "Late")),
)


def fields(track: KnownTrack) -> tuple[str, ...]:
    return tuple(name for loss in losses_of_words([track], "Traktor") for name in loss.lost.fields)


def test_the_kind_of_file_and_another_spelling_of_the_key_are_no_loss() -> None:
    assert fields(TRACK) == ("Grouping",)


def test_a_key_that_nobody_understands_is_one() -> None:
    assert fields(replace(TRACK, tags=Tags())) == ("Grouping", "Tonality")
