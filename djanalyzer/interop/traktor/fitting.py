"""A track as it will stand in the file: what Traktor can hold of what is wanted, over what is there now.

What the wanted track does not say (empty texts, None) stays as it is there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from djanalyzer.interop import colors
from djanalyzer.interop.losses import Losses
from djanalyzer.interop.protocol import LOCK, LossKind, Lost
from djanalyzer.interop.traktor import values
from djanalyzer.interop.traktor.grid_fitting import fit_grid, same_grid
from djanalyzer.interop.traktor.mark_fitting import Holder, Placed, fit_marks
from djanalyzer.interop.traktor.markup import clean
from djanalyzer.music import BeatGrid, Cue, Key, KnownTrack, Loop, Tags

_TEXTS = ("title", "artist", "album", "genre", "comment", "label", "remixer", "composer")
_MOST_STARS = 5
_YEARS = range(1, 10_000)
_HIGHEST_NUMBER = 999_999_999
_SAME_TEMPO = 0.05  # BPM: less is another way to round
_ENERGY_LOST = "its energy is not written: Traktor has no field for it."
_SECTIONS_LOST = "its sections are not written: Traktor has no field for them."


@dataclass(frozen=True, slots=True)
class Fitted:
    """A track as it will be read back.

    Attributes
    ----------
    track : KnownTrack
        Its marks in no particular order.
    marks : tuple of Placed
        The same cues and loops, each with the mark of the file that it equals.
    grid_changes, unlocks : bool
        Whether the grid differs from the one that is there, and whether its lock is to be opened.
    """

    track: KnownTrack
    marks: tuple[Placed, ...]
    grid_changes: bool
    unlocks: bool

    def differs_from(self, current: KnownTrack) -> bool:
        """Return whether anything must be written."""
        n_there = len(current.cues) + len(current.loops)
        is_same = len(self.marks) == n_there and all(placed.index is not None for placed in self.marks)
        return not is_same or self.grid_changes or self.unlocks or self.track.tags != current.tags


def fit(wanted: KnownTrack, current: KnownTrack, has_colors: bool, losses: Losses) -> Fitted:
    """Return the wanted track as the file can hold it in the place of the current one."""
    holder = Holder(has_colors, losses, wanted)
    if wanted.tags.energy is not None:
        holder.drop(Lost(LossKind.ENERGY, fields=("energy",)), _ENERGY_LOST, "energy")
    if wanted.sections:
        holder.drop(Lost(LossKind.SECTION, wanted.sections), _SECTIONS_LOST, "sections")
    marks = fit_marks((*wanted.cues, *wanted.loops), (*current.cues, *current.loops), holder)
    unlocks = is_locked(current) and dict(wanted.extra).get(LOCK) == "0"
    grid = _fit_grid(wanted, current, unlocks, holder)
    tags = _fit_tags(wanted.tags, current.tags, holder)
    track = replace(
        current,
        tags=replace(tags, tempo=_fit_tempo(wanted, current, grid, holder)),
        beat_grid=grid,
        cues=tuple(p.mark for p in marks if isinstance(p.mark, Cue)),
        loops=tuple(p.mark for p in marks if isinstance(p.mark, Loop)),
    )
    return Fitted(track, marks, grid != current.beat_grid, unlocks)


def is_locked(track: KnownTrack) -> bool:
    """Return whether the DJ has locked the grid in Traktor."""
    return dict(track.extra).get(LOCK, "0") != "0"


def _fit_grid(wanted: KnownTrack, current: KnownTrack, unlocks: bool, holder: Holder) -> BeatGrid | None:
    there = current.beat_grid
    if wanted.beat_grid is None or same_grid(wanted.beat_grid, there):
        return there
    if is_locked(current) and not unlocks:
        message = "its beat grid is locked in Traktor and stays as it is."
        holder.drop(Lost(LossKind.BEAT_GRID, fields=(LOCK,)), message, "beat grid")
        return there
    fitted = fit_grid(wanted.beat_grid, wanted.duration or current.duration, holder)
    return there if fitted is None or same_grid(fitted, there) else fitted


def _fit_tempo(
    wanted: KnownTrack, current: KnownTrack, grid: BeatGrid | None, holder: Holder
) -> float | None:
    """Return the BPM of TEMPO, which a new grid sets and an old one keeps."""
    if grid is not None:
        said = wanted.tags.tempo
        if wanted.beat_grid is None and said is not None and abs(said - grid.tempo) > _SAME_TEMPO:
            message = f"its tempo of {said:.2f} BPM is not written: its beat grid says another."
            holder.drop(Lost(LossKind.TAG, fields=("tempo",)), message, "tempo")
        return current.tags.tempo if grid == current.beat_grid else grid.tempo
    if wanted.tags.tempo is None:
        return current.tags.tempo
    if is_locked(current):
        if abs(wanted.tags.tempo - (current.tags.tempo or 0.0)) > _SAME_TEMPO:
            message = "its tempo is locked in Traktor and stays as it is."
            holder.drop(Lost(LossKind.TAG, fields=("tempo",)), message, "tempo")
        return current.tags.tempo
    return values.tempo(f"{wanted.tags.tempo:.6f}") or current.tags.tempo


def _fit_tags(wanted: Tags, current: Tags, holder: Holder) -> Tags:
    texts = {name: clean(getattr(wanted, name)) for name in _TEXTS}
    if altered := tuple(name for name in _TEXTS if texts[name] != getattr(wanted, name)):
        lost = Lost(LossKind.TAG, fields=altered)
        holder.merge(lost, "control characters in its tags are left out.", "tags")
    said = replace(current, **{name: text for name, text in texts.items() if text})  # type: ignore[arg-type]
    return replace(
        said,
        year=wanted.year if wanted.year is not None and wanted.year in _YEARS else current.year,
        track_number=wanted.track_number
        if wanted.track_number is not None and 1 <= wanted.track_number <= _HIGHEST_NUMBER
        else current.track_number,
        key=_fit_key(wanted.key, current.key),
        rating=current.rating if wanted.rating is None else min(max(wanted.rating, 0), _MOST_STARS),
        color=_fit_color(wanted.color, current.color, holder),
    )


def _fit_key(wanted: Key | None, current: Key | None) -> Key | None:
    """Return the key as a number can say it; the trust in it is not written."""
    if wanted is None or (current is not None and wanted.index == current.index):
        return current
    return Key.from_index(wanted.index)


def _fit_color(wanted: str | None, current: str | None, holder: Holder) -> str | None:
    parsed, lost = colors.parse(wanted) if wanted else None, Lost(LossKind.TRACK_COLOR, fields=("color",))
    if parsed is None:
        if wanted:
            holder.drop(lost, f"its colour “{clean(wanted)}” is none, and is left out.", "colour")
        return current
    nearest = colors.nearest(parsed, values.TRACK_COLORS)
    if nearest != parsed:
        name = values.TRACK_COLORS[nearest]
        message = f"its colour {parsed} becomes {name}: Traktor has seven track colours."
        holder.merge(lost, message, "colour")
    return nearest
