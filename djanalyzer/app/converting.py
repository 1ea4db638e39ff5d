"""From one DJ program to another without a library: nothing is analysed, and what would be lost is said first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.combining import combined_at
from djanalyzer.app.deciding import Decided, decide, destination
from djanalyzer.app.fitting import losses_in_new_entries, losses_of_words, without_own_words
from djanalyzer.app.timing import TABLE, shift_at, start_of
from djanalyzer.interop.protocol import LossKind
from djanalyzer.interop.remedies import Choices
from djanalyzer.music import Collection, KnownTrack, OffsetChoice, TimeOffset, moved

if TYPE_CHECKING:
    from djanalyzer.app.jobs import Job
    from djanalyzer.interop.protocol import Loss, WritePlan
    from djanalyzer.interop.safe_write import Applied


@dataclass(frozen=True)
class Wishes:
    """How a conversion shall be done.

    Attributes
    ----------
    offsets : OffsetChoice
        The time offsets that the DJ has chosen in a library; without one the table's.
    choices : Choices
        What to do about losses.
    """

    offsets: OffsetChoice = TABLE
    choices: Choices = field(default_factory=Choices)


@dataclass(frozen=True, slots=True)
class TrackShift:
    """A track whose file begins at another second 0 for one of the programs at least, and what was used for each."""

    path: Path
    source: TimeOffset
    target: TimeOffset

    @property
    def seconds(self) -> float:
        """Return what was added to the source's times."""
        return self.target.seconds - self.source.seconds


@dataclass(frozen=True, slots=True)
class Conversion:
    """What a conversion would write; nothing is written yet.

    Attributes
    ----------
    source, target : str
        The programs.
    collection : Collection
        As it is read, on the source's own time axis.
    decided : Decided
        The plan with what was decided about its losses.
    shifts : tuple of TrackShift
        The time offsets that were used, of the tracks that have any.
    programs : tuple of str
        Those that the collection was read from: music may carry the tags of several.
    notes : tuple of str
        What the user should know about them.
    """

    source: str
    target: str
    collection: Collection
    decided: Decided
    shifts: tuple[TrackShift, ...] = ()
    programs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def n_shifted(self) -> int:
        """Return how many tracks' times are moved, since the programs count the start of their files otherwise."""
        return sum(shift.seconds != 0 for shift in self.shifts)

    @property
    def own_words(self) -> tuple[str, ...]:
        """Return the names of what the source keeps of its tracks and is not written."""
        lost = (loss.lost for loss in self.losses if loss.lost.kind is LossKind.EXTRA)
        return tuple(sorted({name for one in lost for name in one.fields}))

    @property
    def write_plan(self) -> WritePlan:
        return self.decided.write_plan

    @property
    def losses(self) -> tuple[Loss, ...]:
        """Return what the target cannot hold, with what was decided about it."""
        return self.decided.losses


def plan_conversion(
    source: Path, target: Path, system: str, job: Job, wishes: Wishes | None = None
) -> Conversion:
    """Work out what writing a program's collection for another one would change and lose.

    Raises
    ------
    UnreadableCollection
        The source cannot be read.
    ExportRefused
        The target cannot be written.
    """
    wishes = wishes or Wishes()
    to = destination(system, target)
    program = to.writer.name

    def on_axis(first: str, other: str, track: KnownTrack) -> KnownTrack:
        there, _ = _for(first, other, track, wishes.offsets)
        return without_own_words(there) if first == program else there

    found = combined_at(source, on_axis)
    collection = found.collection
    tracks, shifts = [], []
    for track in job.track(collection.tracks, name=lambda track: track.path.name):
        there, used = _for(program, collection.program, track, wishes.offsets)
        tracks.append(there)
        if used.source.seconds or used.target.seconds:
            shifts.append(used)
    is_other = collection.program != program
    given = tuple(without_own_words(track) if is_other else track for track in tracks)

    def known(theirs: Mapping[Path, KnownTrack]) -> tuple[Loss, ...]:
        if is_other:
            return losses_of_words(collection.tracks, program)
        new = (track for track in collection.tracks if track.path not in theirs)
        return losses_in_new_entries(new, program)

    decided = decide(replace(collection, tracks=given), to, wishes.choices, known)
    return Conversion(
        collection.program, program, collection, decided, tuple(shifts), found.programs, found.notes
    )


def write_conversion(conversion: Conversion, journal_folder: Path) -> Applied:
    """Write it: journal, backup, check, one atomic step a file.

    Raises
    ------
    ExportRefused
        Nothing could be written.
    """
    from djanalyzer.interop import safe_write
    from djanalyzer.interop.journal import Journal

    return safe_write.apply(conversion.write_plan, journal=Journal(journal_folder))


def _for(target: str, source: str, track: KnownTrack, offsets: OffsetChoice) -> tuple[KnownTrack, TrackShift]:
    """Return a track with its times as the target counts them; a file that is not there is taken for one without a shift."""
    start = start_of(track.path)
    used = TrackShift(track.path, shift_at(source, start, offsets), shift_at(target, start, offsets))
    return moved(track, used.seconds), used


def shifts_of(conversion: Conversion) -> Iterator[str]:
    """Yield what the user should know about times that were moved, by class of files."""
    if conversion.n_shifted:
        yield (
            f"The times of {conversion.n_shifted} tracks are moved: {conversion.source} and {conversion.target} count the "
            "silence at the start of MP3 and AAC files otherwise."
        )
    kinds = Counter((str(s.source), str(s.target), s.seconds) for s in conversion.shifts)
    for (source, target, seconds), n in kinds.most_common():
        yield (
            f"{n} track{'' if n == 1 else 's'}: {1000 * seconds:+.1f} ms; offset of {conversion.source} {source}, of "
            f"{conversion.target} {target}"
        )
