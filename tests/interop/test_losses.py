"""What an export announces: each loss with its track, its thing and what may be done; each warning with its number."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop.losses import DROPPED, MERGED, UNAVOIDABLE, Losses, TrackLosses, all_of, name_of
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import Loss, LossKind, Lost, Remedy
from djanalyzer.music import Cue, KnownTrack, Loop, Problem, Tags

TRACK = KnownTrack(Path("/m/a.mp3"), "7", Tags(artist=" A ", title=" T "))
ENERGY = Lost(LossKind.ENERGY, fields=("energy",))


def test_losses_come_in_the_order_in_which_they_were_met() -> None:
    losses = Losses()
    of_track = TrackLosses(losses, TRACK)
    of_track.drop(ENERGY, "gone.", "energy")
    losses.merge(TRACK, ENERGY, "changed.", "energy")
    of_track.merge(Lost(), "written otherwise.")
    losses.drop_from_list(("In", "Set"), "torn.", "tracks")
    losses.merge_list(("Set",), "plain.", "rules")
    losses.drop_all(LossKind.PLAYLIST, "no lists.")
    about = {"track": "A – T", "track_id": "7", "path": Path("/m/a.mp3")}
    assert losses.losses() == (
        Loss("gone.", item="energy", remedies=DROPPED, lost=ENERGY, **about),  # type: ignore[arg-type]
        Loss("changed.", item="energy", remedies=MERGED, lost=ENERGY, **about),  # type: ignore[arg-type]
        Loss("written otherwise.", remedies=UNAVOIDABLE, **about),  # type: ignore[arg-type]
        Loss(
            "torn.", "playlist “In / Set”", "tracks", DROPPED, Lost(LossKind.PLAYLIST, fields=("In", "Set"))
        ),
        Loss("plain.", "playlist “Set”", "rules", MERGED, Lost(LossKind.PLAYLIST, fields=("Set",))),
        Loss("no lists.", lost=Lost(LossKind.PLAYLIST)),
    )
    assert (DROPPED, MERGED, UNAVOIDABLE) == (
        (Remedy.DROP, Remedy.STOP),
        (Remedy.MERGE, Remedy.DROP, Remedy.STOP),
        (Remedy.MERGE, Remedy.STOP),
    )


def test_warnings_are_counted_or_said_word_for_word() -> None:
    losses = Losses()
    losses.say("At last.")
    for sentence in ("{n} cue{s} here", "{n} loop{s} here", "{n} cue{s} here"):
        losses.warn(sentence)
    assert losses.warnings() == ("2 cues here", "1 loop here", "At last.")
    assert losses.losses() == ()


@pytest.mark.parametrize(
    ("artist", "title", "name"),
    [(" A ", " T ", "A – T"), ("", "T", "T"), ("A", "", "a.mp3"), (" ", " ", "a.mp3")],
)
def test_a_track_is_called_by_its_names_or_its_file(artist: str, title: str, name: str) -> None:
    assert name_of(KnownTrack(Path("/m/a.mp3"), "1", Tags(artist=artist, title=title))) == name


def test_a_mark_is_lost_as_what_it_is() -> None:
    hot, memory, loop = Cue(1.0, 0), Cue(1.0), Loop(1.0, 2.0, 0)
    assert [all_of(mark) for mark in (hot, memory, loop)] == [
        Lost(LossKind.HOT_CUE, (hot,)),
        Lost(LossKind.MEMORY_CUE, (memory,)),
        Lost(LossKind.LOOP, (loop,)),
    ]


@pytest.mark.parametrize(("n", "n_kept", "last"), [(1000, 1000, "999"), (1001, 1001, "other tracks")])
def test_problems_end_after_a_thousand_with_the_number_of_the_others(n: int, n_kept: int, last: str) -> None:
    problems = Problems()
    for number in range(n):
        problems.add(str(number), "wrong", "hint")
    found = problems.all()
    assert (len(found), found[0], found[-1].subject) == (n_kept, Problem("0", "wrong", "hint"), last)
    assert n == n_kept == 1000 or found[-1].message.startswith("1 more problem ")
