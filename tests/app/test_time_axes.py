"""A program gets its own times back, whatever offsets are used and however often they are switched; another gets its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import sub
from pathlib import Path

import pytest

from djanalyzer.app.calibration import plan_offsets, use_offsets
from djanalyzer.app.exporting import ExportOrder, plan_export
from djanalyzer.app.importing import import_collection
from djanalyzer.app.session import Session
from djanalyzer.app.timing import shift
from djanalyzer.interop import safe_write
from djanalyzer.interop.systems import WRITABLE
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    KnownTrack,
    MeasuredOffset,
    OffsetBasis,
    OffsetChoice,
    Tags,
)
from tests.audio.encoding import BY_NAME, music, write
from tests.audio.mp3_variants import write_variants
from tests.conftest import Tally
from tests.interop.matrix.grounds import PROGRAMS, Ground
from tests.interop.matrix.journeys import given_to, read

OTHERS = (BY_NAME["lossless.flac"], BY_NAME["aac.m4a"])
SAME_PROGRAM, CROSS_PROGRAM = 0.001, 0.002  # seconds


@pytest.fixture(scope="module")
def songs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A file that starts in each way; each is a recording of its own, by a byte near its end."""
    folder, samples = tmp_path_factory.mktemp("songs"), music(3.0)
    found = {f"song{path.suffix}": path.read_bytes() for path in (write(folder, f, samples) for f in OTHERS)}
    for number, (name, path) in enumerate(write_variants(folder, samples).items()):
        content = path.read_bytes()
        found[f"{name}.mp3"] = content[:-200] + bytes([number]) + content[-199:]
    return found


def collection_of(ground: Ground) -> Collection:
    """What a program knows, in its own times."""
    cues = (Cue(1.0, 0, "In"), Cue(2.0, 1, "Out"))
    grid = BeatGrid.constant(0.5, 120.0)
    tracks = (
        KnownTrack(path, str(n), Tags(path.stem), 3.0, grid, cues)
        for n, path in enumerate(ground.paths, start=1)
    )
    return Collection("ours", tuple(tracks))


def times_in(location: Path) -> dict[Path, list[float]]:
    """Return where hot cues and beats lie, by file; of the grid the place in the beat, for programs begin it anywhere."""
    found = {}
    for track in read(location).tracks:
        assert track.beat_grid is not None
        anchor = track.beat_grid.anchors[0]
        phase = (anchor.time + anchor.period / 2) % anchor.period - anchor.period / 2
        found[track.path] = [phase, *(cue.time for cue in track.cues if cue.slot in (0, 1))]
    return found


@dataclass(frozen=True)
class House:
    """A library that has imported what one program knows."""

    session: Session
    ground: Ground
    source: Path
    before: dict[Path, list[float]]

    def exported(self, program: str, where: str) -> dict[Path, list[float]]:
        """Export everything for a program, take it back, and return the times that were in it."""
        target = self.ground.fresh(program, where)
        order = ExportOrder(self.session.find(), target, "none", program)
        outcome = safe_write.apply(plan_export(self.session, order).write_plan, running=frozenset)
        assert not outcome.refused, outcome.refused
        return times_in(target)


@pytest.fixture(scope="module", params=PROGRAMS)
def program(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def house(program: str, songs: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house")
    ground = Ground.of(folder / "ground", songs)
    given_to(program, collection_of(ground), ground)
    source = ground.place(program, "given")
    with Session.open(folder / "library.sqlite", workers=1) as session:
        report = import_collection(session, source)
        assert report.missing == ()
        yield House(session, ground, source, times_in(source))


@pytest.mark.guarantee("T8")
def test_the_same_program_gets_its_own_times_back(program: str, house: House, tally: Tally) -> None:
    name = WRITABLE[program].name
    accepted = tuple(MeasuredOffset(name, f"MP3 {case}", 0.0123, 12, 0.001) for case in "ABCD")
    for use in OffsetBasis:
        use_offsets(house.session, plan_offsets(house.session, OffsetChoice(use, accepted)))
        there = house.exported(program, f"again {use}")
        assert there.keys() == house.before.keys()
        for path, times in there.items():
            worst = max(map(abs, map(sub, times, house.before[path])))
            tally.worst("milliseconds off, back in the same program", 1000 * worst)
            assert worst <= SAME_PROGRAM, (use, path.name)


@pytest.mark.guarantee("T8")
def test_another_program_gets_its_own_times(program: str, house: House, tally: Tally) -> None:
    other = PROGRAMS[(PROGRAMS.index(program) + 1) % len(PROGRAMS)]
    there, offsets = house.exported(other, "other"), house.session.offsets
    for path, times in there.items():
        from_here, to_there = (shift(WRITABLE[p].name, path, offsets).seconds for p in (program, other))
        cues = [time + to_there - from_here for time in house.before[path][1:]]
        worst = max(map(abs, map(sub, times[1:], cues)))
        tally.worst("milliseconds off, in another program", 1000 * worst)
        assert worst <= CROSS_PROGRAM, path.name
