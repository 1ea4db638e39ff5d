"""More than a program can hold: sixteen hot cues, twenty loops, names that do not fit. Reported, in the order of the pads.

The source is VirtualDJ's database, which sets no limit to any of them; for VirtualDJ itself it is Mixxx's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from djanalyzer.cli import main
from djanalyzer.interop.protocol import Loss, LossKind
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Loop, Tags
from tests.conftest import Tally
from tests.interop.matrix.grounds import PROGRAMS, Ground, silence
from tests.interop.matrix.journeys import Leg, convert, given_to, read

N_CUES, N_LOOPS, N_MEMORY = 16, 20, 3
# 52 bytes of UTF-8: the 51st is the first half of a letter.
LONG_NAME = "x" * 50 + "é"
PAD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

OTHERS = [program for program in PROGRAMS if program != "virtualdj"]


@pytest.fixture(autouse=True)
def private(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)
    monkeypatch.setenv("DJANALYZER_HOME", str(tmp_path / "home"))


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    return Ground.of(tmp_path / "ground", {"a.flac": silence(tmp_path / "a.flac")})


def too_much(path: Path, pads: Sequence[int] = range(N_CUES)) -> Collection:
    """Return a track with more than most programs can hold; `pads` is the order in which its hot cues are named."""
    cues = tuple(Cue(1.0 + pad, pad, f"{PAD[pad]} {LONG_NAME[2:]}") for pad in pads)
    memory = tuple(Cue(30.0 + n, None, f"memory {n}") for n in range(N_MEMORY))
    loops = tuple(Loop(35.0 + n, 35.5 + n, n, f"loop {n}") for n in range(N_LOOPS))
    tags = Tags("Much", "Too", tempo=120.0)
    grid = BeatGrid.constant(0.0, 120.0)
    return Collection("made up", (KnownTrack(path, "1", tags, 60.0, grid, (*cues, *memory), loops),))


def converted(ground: Ground, program: str, collection: Collection, source: str = "virtualdj") -> Leg:
    """Put a collection into the source and convert that for a program, as `djanalyzer convert` does."""
    given_to(source, collection, ground)
    return convert(ground.place(source, "given"), ground.fresh(program, "target"), program)


def lost(losses: Sequence[Loss], *kinds: LossKind) -> list[Cue | Loop]:
    """Return the marks that some losses are about, in the order in which they are told."""
    return [
        m for loss in losses if loss.lost.kind in kinds for m in loss.lost.marks if isinstance(m, Cue | Loop)
    ]


def kept(leg: Leg) -> tuple[list[tuple[int | None, str]], list[tuple[int | None, str]]]:
    """Return pads and names of the hot cues and of the loops, in the order of pads."""
    (track,) = leg.after.tracks
    cues = sorted((cue.slot, cue.name) for cue in track.cues if cue.slot is not None)
    return cues, sorted(
        ((loop.slot, loop.name) for loop in track.loops), key=lambda mark: (mark[0] is None, mark)
    )


@pytest.mark.guarantee("T12")
@pytest.mark.parametrize("program", OTHERS)
def test_all_that_does_not_fit_is_told_pad_by_pad(program: str, ground: Ground, tally: Tally) -> None:
    leg = converted(ground, program, too_much(ground.paths[0]))
    (track,) = leg.before.tracks
    assert leg.unlisted(within=0.001) == []
    told = [cue.slot for cue in lost(leg.losses, LossKind.HOT_CUE)]
    expected = [] if program == "mixxx" else list(range(8, N_CUES))
    assert told == expected
    # Sixteen hot cues and twenty loops, and thirty-eight pads for all of them; elsewhere loops have eight places.
    loops = [loop.slot for loop in lost(leg.losses, LossKind.LOOP) if isinstance(loop, Loop)]
    assert loops == _loops_told(program)
    assert {mark.slot for mark in track.cues} == {*range(N_CUES), None}
    tally("things told that do not fit", len(told) + len(loops), len(expected) + len(_loops_told(program)))


def _loops_told(program: str) -> list[int]:
    shares_pads_with_cues = program in ("rekordbox", "traktor", "mixxx")
    first = 0 if shares_pads_with_cues else 8
    # In Mixxx the loops on pads that no cue sits on stay there.
    return list(range(first, N_CUES if program == "mixxx" else N_LOOPS))


@pytest.mark.guarantee("T12")
@pytest.mark.parametrize("program", OTHERS)
def test_which_ones_are_kept_does_not_depend_on_their_order(
    program: str, ground: Ground, tally: Tally
) -> None:
    """The first eight pads keep theirs, in whatever order the source names them, and again the next time."""
    results = [
        (kept(leg), sorted(map(str, leg.losses)))
        for pads in (range(N_CUES), range(N_CUES), range(N_CUES - 1, -1, -1))
        for leg in (converted(ground, program, too_much(ground.paths[0], pads)),)
    ]
    assert results[0] == results[1] == results[2]
    cues, _ = results[0][0]
    assert [name[0] for pad, name in cues if pad is not None and pad < 8] == list("ABCDEFGH")
    tally("orders of sixteen hot cues that come out alike", len(results), len(results))


@pytest.mark.guarantee("T12")
def test_a_name_is_cut_between_two_letters(ground: Ground, tally: Tally) -> None:
    leg = converted(ground, "serato", too_much(ground.paths[0]))
    cues, _ = kept(leg)
    assert [name for _, name in cues] == [f"{PAD[pad]} {'x' * 48}" for pad in range(8)]
    assert [cue.slot for cue in lost(leg.losses, LossKind.CUE_NAME)] == list(range(8))
    tally("names cut between two letters", len(cues), 8)


@pytest.mark.guarantee("T12")
@pytest.mark.parametrize("program", ["rekordbox", "traktor", "mixxx", "engine", "virtualdj"])
def test_other_programs_hold_such_names(program: str, ground: Ground, tally: Tally) -> None:
    source = "mixxx" if program == "virtualdj" else "virtualdj"
    leg = converted(ground, program, too_much(ground.paths[0]), source)
    assert {name for _, name in kept(leg)[0]} >= {f"{PAD[pad]} {LONG_NAME[2:]}" for pad in range(8)}
    assert lost(leg.losses, LossKind.CUE_NAME) == []
    tally("programs that hold names of 52 bytes", 1, 1)


@pytest.mark.guarantee("T12")
def test_virtualdj_holds_all_that_mixxx_has(ground: Ground, tally: Tally) -> None:
    leg = converted(ground, "virtualdj", too_much(ground.paths[0]), "mixxx")
    (before,), (after,) = leg.before.tracks, leg.after.tracks
    assert lost(leg.losses, LossKind.HOT_CUE, LossKind.LOOP) == []
    assert len(after.cues) == len(before.cues) == N_CUES + N_MEMORY
    assert len(after.loops) == len(before.loops) == N_LOOPS - 1  # for one of 39 marks Mixxx has no pad
    tally("marks of Mixxx that VirtualDJ holds", len(after.cues) + len(after.loops), 38)


@pytest.mark.guarantee("T12")
@pytest.mark.parametrize("program", OTHERS)
def test_the_command_line_tells_each_before_and_writes_what_it_told(
    program: str, ground: Ground, capsys: pytest.CaptureFixture[str], tally: Tally
) -> None:
    given_to("virtualdj", too_much(ground.paths[0]), ground)
    start = ground.place("virtualdj", "given")
    leg = convert(start, ground.fresh(program, "planned"), program)
    target = ground.fresh(program, "target")
    there = sorted(ground.folder.rglob("*"))
    assert main(["convert", str(start), str(target), "--to", program, "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert [loss.message for loss in leg.losses if loss.message not in told] == []
    assert sorted(ground.folder.rglob("*")) == there
    assert main(["convert", str(start), str(target), "--to", program, "--yes"]) == 0
    assert read(target).tracks[0].cues == leg.after.tracks[0].cues
    assert read(target).tracks[0].loops == leg.after.tracks[0].loops
    tally("losses told on the command line", len(leg.losses), len(leg.losses))
