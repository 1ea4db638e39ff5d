"""Make one track fit Serato's tags: what would stand in the file afterwards, and what is lost on the way."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from djanalyzer.interop.losses import TrackLosses, name_of
from djanalyzer.interop.protocol import Change, LossKind, Lost
from djanalyzer.interop.serato import beat_grid, markers, markers2, palette, tag_set
from djanalyzer.interop.serato.autotags import NAME as AUTOTAGS
from djanalyzer.interop.serato.autotags import Autotags
from djanalyzer.interop.serato.containers import KEY, Fields, Kind
from djanalyzer.interop.serato.grid_fitting import fit_grid, is_same, is_same_grid
from djanalyzer.interop.serato.mark_fitting import (
    fit_cues,
    fit_loops,
    fit_track_color,
    markers_of,
)
from djanalyzer.interop.serato.markers2 import HotCue, Markers2, SavedLoop
from djanalyzer.interop.serato.music_file import MusicFile
from djanalyzer.interop.serato.tag_set import TagSet
from djanalyzer.interop.words import clock
from djanalyzer.music import Key, KnownTrack, Tags

_OURS = ("tempo", "key", "color")
_IN_WORDS = {"track_number": "track number"}
_TOO_FAST = 1000  # BPM
_SAME_TEMPO = 0.0051  # BPM, what two decimals can say


@dataclass(frozen=True, slots=True)
class FittedTrack:
    """What would stand in a file, and what of it has to be written.

    Attributes
    ----------
    tags : TagSet
        All tags as they would be.
    changed : dict of str to bytes
        The raw contents that differ; empty where nothing has to be written.
    """

    tags: TagSet
    changed: Fields
    changes: tuple[Change, ...] = ()
    warnings: tuple[str, ...] = ()


def fit_track(track: KnownTrack, music: MusicFile, losses: TrackLosses) -> FittedTrack:
    """Return what has to be written so that the file says what `track` says; announce what it cannot."""
    old = music.tags
    changed: set[str] = set()
    tags = _with_marks(track, music, losses, changed)
    tags = _with_grid(track, tags, losses, changed)
    tags = _with_tempo(track, tags, music, changed)
    tags = _with_key(track, tags, music, changed)
    _tell_rest(track, music, losses)
    raw = tag_set.write_tags(tags)
    warnings: tuple[str, ...] = ()
    if beat_grid.NAME in changed and old.markers2 is not None and old.markers2.is_tempo_locked:
        warnings = (f"{name_of(track)}: its beat grid is locked in Serato, and would be replaced.",)
    return FittedTrack(
        tags,
        {name: raw[name] for name in sorted(changed) if name in raw},
        _changes(track, old, tags),
        warnings,
    )


def _with_marks(track: KnownTrack, music: MusicFile, losses: TrackLosses, changed: set[str]) -> TagSet:
    old = music.tags
    before = tag_set.stored_cues(old), tag_set.stored_loops(old)
    cues = fit_cues(track.cues, before[0], losses)
    loops = fit_loops(track.loops, before[1], losses)
    old_color = tag_set.stored_color(old)
    # A colour that the library alone knows stays in the library alone.
    wanted = None if track.tags.color == music.track.tags.color else track.tags.color
    color = fit_track_color(wanted, old_color, losses)
    is_same_color = color == (palette.NO_TRACK_COLOR if old_color is None else old_color)
    if (cues, loops) == before and is_same_color:
        return old
    changed |= {markers.NAME, markers2.NAME}
    return _marked(old, cues, loops, color)


def _marked(old: TagSet, cues: tuple[HotCue, ...], loops: tuple[SavedLoop, ...], color: int) -> TagSet:
    """Return both tags of marks with the same content: one alone would contradict the other."""
    newer = (old.markers2 or Markers2()).replaced(cues, loops, color)
    older = markers_of(cues, loops, color)
    if old.kind is Kind.OGG:
        return replace(old, markers2=newer, ogg_markers=markers.ogg_of(older))
    return replace(old, markers2=newer, markers=None if old.kind is Kind.FLAC else older)


def _with_grid(track: KnownTrack, old: TagSet, losses: TrackLosses, changed: set[str]) -> TagSet:
    if track.beat_grid is None:
        return old
    try:
        if is_same_grid(track.beat_grid, tag_set.grid(old)):
            return old
    except ValueError:
        pass  # what stands there makes no sense, and is replaced
    fitted = fit_grid(track.beat_grid)
    if fitted.markers is None:
        losses.drop(Lost(LossKind.BEAT_GRID), f"{fitted.notes[0]}.", "beat grid")
        return old
    for note in fitted.notes:
        losses.merge(Lost(LossKind.BEAT_GRID), f"{note}.", "beat grid")
    if is_same(fitted.markers, old.beat_grid):
        return old
    changed.add(beat_grid.NAME)
    footer = old.beat_grid.footer if old.beat_grid is not None else b""
    return replace(old, beat_grid=replace(fitted.markers, footer=footer or fitted.markers.footer))


def _with_tempo(track: KnownTrack, old: TagSet, music: MusicFile, changed: set[str]) -> TagSet:
    """Set the tempo in text: the one that is asked for, else that of a new grid."""
    if old.kind is Kind.OGG:
        return old
    tempo = track.tags.tempo
    if tempo is None or _is_same_tempo(tempo, music.track.tags.tempo):
        if beat_grid.NAME not in changed or track.beat_grid is None:
            return old
        tempo = track.beat_grid.tempo_over(track.duration or music.track.duration)
    if not _can_be_written(tempo):
        return old
    tags = old.autotags or Autotags()
    if _is_same_tempo(tempo, tags.bpm):
        return old
    changed.add(AUTOTAGS)
    return replace(old, autotags=replace(tags, tempo=f"{tempo:.2f}"))


def _with_key(track: KnownTrack, old: TagSet, music: MusicFile, changed: set[str]) -> TagSet:
    key = track.tags.key
    known = (Key.parse(old.key), music.track.tags.key)
    if key is None or any(other is not None and other.index == key.index for other in known):
        return old
    changed.add(KEY)
    return replace(old, key=key.short_name)


def _can_be_written(tempo: float) -> bool:
    return beat_grid.SLOWEST <= tempo < _TOO_FAST


def _is_same_tempo(a: float, b: float | None) -> bool:
    return b is not None and abs(a - b) <= _SAME_TEMPO


def _tell_rest(track: KnownTrack, music: MusicFile, losses: TrackLosses) -> None:
    """Announce what Serato's tags have no place for."""
    if track.sections:
        n = len(track.sections)
        message = f"{n} section{'s are' if n > 1 else ' is'} left out: Serato has none."
        losses.drop(Lost(LossKind.SECTION, track.sections), message, "sections")
    before = music.track.tags
    other = [
        name
        for name in (field.name for field in fields(Tags))
        if name not in _OURS and (wanted := getattr(track.tags, name)) and wanted != getattr(before, name)
    ]
    tempo = track.tags.tempo
    has_place = music.tags.kind is not Kind.OGG and tempo is not None and _can_be_written(tempo)
    if tempo is not None and not has_place and not _is_same_tempo(tempo, before.tempo):
        other.append("tempo")
    if "energy" in other:
        other.remove("energy")
        message = "its energy is not written: Serato has no field for it."
        losses.drop(Lost(LossKind.ENERGY, fields=("energy",)), message, "energy")
    if other:
        words = [_IN_WORDS.get(name, name) for name in other]
        message = f"its {_listed(words)} would not be written: the file's own tags stay as they are."
        losses.drop(Lost(LossKind.TAG, fields=tuple(other)), message, ", ".join(words))


def _listed(words: list[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _changes(track: KnownTrack, old: TagSet, new: TagSet) -> tuple[Change, ...]:
    before, after = describe(old), describe(new)
    return tuple(
        Change(track.path, name_of(track), field, before[field], after[field])
        for field in after
        if before[field] != after[field]
    )


def describe(tags: TagSet) -> dict[str, str]:
    """Return what a file's tags say, field by field, in words for the preview."""
    cues = [
        f"{cue.index + 1}: {' '.join(part for part in (clock(cue.time / 1000), cue.name, palette.shown_cue_color(cue.color)) if part)}"
        for cue in tag_set.stored_cues(tags)
    ]
    loops = [
        f"{loop.index + 1}: {clock(loop.start / 1000)}-{clock(loop.stop / 1000)} {loop.name}".strip()
        for loop in tag_set.stored_loops(tags)
    ]
    return {
        "hot cues": ", ".join(cues),
        "loops": ", ".join(loops),
        "beat grid": _grid_in_words(tags.beat_grid),
        "color": tag_set.track_color(tags) or "",
        "tempo": f"{tags.autotags.tempo} BPM" if tags.autotags is not None else "",
        "key": tags.key,
    }


def _grid_in_words(grid: beat_grid.Markers | None) -> str:
    if grid is None or grid.last is None:
        return ""
    first = grid.bent[0][0] if grid.bent else grid.last[0]
    text = f"{grid.last[1]:.2f} BPM from {clock(first)}"
    return f"{text}, {len(grid.bent) + 1} markers" if grid.bent else text
