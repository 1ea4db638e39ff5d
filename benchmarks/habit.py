"""How well a DJ's habit is learned: suggestions for new tracks against the shipped model's, for DJs who do not exist.

Run it with `python benchmarks/habit.py MATERIAL HEARD` (`--learn 200 --new 100` for other numbers, `--wrong 0.2` for one
share of wrong cues alone). MATERIAL is a folder of stored songs (`djanalyzer.training.material`), HEARD one that keeps what the
shipped model hears of them; what is missing there is heard first. The DJs of `planted_habits` set their marks by rules that a
template can say; those here do what none can say. A place counts where it lies within half a beat; the last columns ask for
the right pad (or the memory list and the name) too, as the marks are set when all suggestions are accepted. `--perfect` tells
what the same learning comes to where nothing is misheard.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from djanalyzer.app.pads import marks_from
from djanalyzer.evaluation.intervals import Interval, interval
from djanalyzer.evaluation.own_marks import Met, met
from djanalyzer.evaluation.references import Floats, Reference
from djanalyzer.models.activations import SECTION_LABELS
from djanalyzer.models.habit import Habit, Terrain
from djanalyzer.music import Cue, Loop, SectionLabel, Source, Suggestion
from djanalyzer.music.learning import LabelledTrack, MarkedCue
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.grounds import Ground, ground_of, program_constants
from djanalyzer.training.learning.habits import habit_from
from djanalyzer.training.learning.hearing import HeardStore, hear_material
from djanalyzer.training.learning.planted import Planted, library_of
from djanalyzer.training.learning.planted_errors import spoiled
from djanalyzer.training.learning.planted_habits import HABITS, PlantedHabit
from djanalyzer.training.learning.recurring import own_marks
from djanalyzer.training.learning.truths import truth_of
from djanalyzer.training.material import FIRST_SEED, SUFFIX

FITTED = 150  # songs that the constants of the shipped model were fitted on: they are not measured with
WRONG = "cue"  # the kind of error that is planted
_PROGRAM = Source("program", "rekordbox")
_PHRASE = 8  # bars
_RARE = 0.005  # what a chance is taken for where something is surely absent

Places = Mapping[str, float | None]  # seconds by the pad's letter; None where this DJ sets none


@dataclass(frozen=True)
class Piece:
    """A song: its truth, and what the shipped model makes of it."""

    path: Path
    reference: Reference
    ground: Ground


@dataclass(frozen=True)
class Row:
    """What came of one DJ."""

    name: str
    shipped: Met
    learned: Met
    gain: Interval | None
    shipped_pads: Met
    learned_pads: Met
    habit: Habit | None
    seconds: float


def main() -> None:
    """Measure all DJs and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("material", type=Path)
    parser.add_argument("heard", type=Path)
    parser.add_argument("--learn", type=int, default=200, help="tracks to learn from (default 200)")
    parser.add_argument("--new", type=int, default=100, help="tracks to try on (default 100)")
    parser.add_argument("--first", type=int, default=FITTED, help=f"song to begin with (default {FITTED})")
    parser.add_argument("--perfect", action="store_true", help="count from the true sections and cue points")
    parser.add_argument(
        "--wrong", type=float, nargs="+", default=[0.0, 0.2], help="share of wrong cues, a table each"
    )
    options = parser.parse_args()
    first = FIRST_SEED + options.first
    paths = [options.material / f"{first + i}{SUFFIX}" for i in range(options.learn + options.new)]
    pieces = list(heard_pieces([p for p in paths if p.exists()], options.heard))
    pieces = [perfectly_heard(piece) for piece in pieces] if options.perfect else pieces
    for wrong in options.wrong:
        print(f"\n{wrong:.0%} of the cues wrong, {options.learn} tracks to learn from\n")
        print_table(rows(pieces, options.learn, wrong))


def heard_pieces(paths: Sequence[Path], folder: Path) -> Iterator[Piece]:
    """Yield songs with what the shipped model makes of them; those without a beat are left out."""
    from djanalyzer.models.predict import Predictor
    from djanalyzer.models.shipped import shipped

    predictor, constants = Predictor.load(device="cpu"), program_constants()
    store = HeardStore(folder, shipped().recipe)
    blank = [LabelledTrack(i, path, path.stem) for i, path in enumerate(paths, 1)]
    missing = {track.recording for track in store.missing(blank)}
    for track in blank:
        if track.recording in missing:
            store.keep(track.recording, hear_material(track.path, predictor))
        ground = ground_of(track, store.get(track.recording), constants)
        if ground is not None:
            yield Piece(track.path, truth_of(track.path)[0], ground)


def perfectly_heard(piece: Piece) -> Piece:
    """Return a song as it would be seen if its sections and cue points had been heard without a mistake.

    The shipped model's suggestions, which the habit is held against, are the true cue points then.
    """
    bars, sections = piece.ground.terrain.bars, piece.reference.sections
    starts = [int(np.argmin(np.abs(bars.edges[:-1] - s.start))) for s in sections]
    labels, boundary = np.full((len(bars), len(SECTION_LABELS)), _RARE), np.full(len(bars), _RARE)
    for section, start, stop in zip(sections, starts, [*starts[1:], len(bars)], strict=True):
        labels[start:stop, SECTION_LABELS.index(section.label)] = 1 - _RARE * (len(SECTION_LABELS) - 1)
        boundary[start] = 1 - _RARE
    terrain = Terrain.of(
        replace(bars, labels=labels, boundary=boundary),
        tuple(replace(s, confidence=1.0) for s in sections),
        tuple(piece.reference.cues or ()),
    )
    return replace(piece, ground=replace(piece.ground, terrain=terrain))


def rows(pieces: Sequence[Piece], n_learned: int, wrong: float) -> Iterator[Row]:
    """Yield what comes of each DJ."""
    for name, library in libraries(pieces, wrong):
        yield row(name, pieces, library, n_learned)


def libraries(pieces: Sequence[Piece], wrong: float) -> Iterator[tuple[str, tuple[Planted, ...]]]:
    """Yield each DJ's name and library, a share of its cues moved elsewhere."""
    paths = [piece.path for piece in pieces]
    for name, habit in HABITS.items():
        yield name, spoiled(library_of(paths, habit, 1), WRONG, wrong, 2)
    blank = library_of(paths, PlantedHabit("nothing"), 1)
    for name, places in UNSAYABLE.items():
        library = tuple(_marked(p, places(piece.reference)) for p, piece in zip(blank, pieces, strict=True))
        yield name, spoiled(library, WRONG, wrong, 2)


def _marked(planted: Planted, places: Places) -> Planted:
    from djanalyzer.music.learning import Subject

    times = [(slot, time) for slot, time in enumerate(places.values()) if time is not None]
    cues = tuple(
        MarkedCue(
            100 * planted.track.id + slot, Cue(float(time), slot, f"Cue {slot + 1}", "#E62828"), _PROGRAM
        )
        for slot, time in times
    )
    known = planted.known | {Subject.CUES} if cues else planted.known
    return Planted(replace(planted.track, cues=cues), replace(planted.clean, cues=cues), known)


def row(name: str, pieces: Sequence[Piece], library: Sequence[Planted], n_learned: int) -> Row:
    """Learn from the first tracks of a library and try the habit on the others, as they would be without errors."""
    began = time.process_time()
    tracks = [p.track for p in library]
    grounds = [_with_marks(piece.ground, track) for piece, track in zip(pieces, tracks, strict=True)]
    learned = {g.track_id: g for g in grounds[:n_learned] if g.marks}
    found = habit_from(learned, Folds.of(tracks[:n_learned]))
    habit = found.whole if found else None
    seconds = time.process_time() - began
    new = [
        (piece, _with_marks(piece.ground, p.clean))
        for piece, p in zip(pieces[n_learned:], library[n_learned:], strict=True)
    ]
    new = [(piece, ground) for piece, ground in new if ground.marks]
    shipped = [ground.terrain.suggestions for _, ground in new]
    own = [habit.suggested(g.terrain, g.beats_per_bar) for _, g in new] if habit else shipped
    places = [
        [met(g.own, said, piece.reference.beats) for (piece, g), said in zip(new, some, strict=True)]
        for some in (shipped, own)
    ]
    pads = [
        [on_pads(g.own, said, piece.reference.beats) for (piece, g), said in zip(new, some, strict=True)]
        for some in (shipped, own)
    ]
    gain = interval(_gain(*places), [g.artist for _, g in new])
    whole = [sum(each, Met()) for each in (*places, *pads)]
    return Row(name, whole[0], whole[1], gain, whole[2], whole[3], habit, seconds)


def _with_marks(ground: Ground, track: LabelledTrack) -> Ground:
    marks = tuple(own_marks([track]).get(track.id, ()))
    return replace(ground, track_id=track.id, artist=track.artist, marks=marks)


def _gain(shipped: list[Met], own: list[Met]) -> Callable[[Floats], Floats]:
    def f(weights: Floats, each: list[Met]) -> Floats:
        right = weights @ np.array([m.n_right for m in each], np.float64)
        size = weights @ np.array([m.n_true + m.n_found for m in each], np.float64)
        return 2 * right / np.maximum(size, 1)

    return lambda weights: f(weights, own) - f(weights, shipped)


def on_pads(own: Sequence[Cue | Loop], suggestions: Sequence[Suggestion], beats: Floats) -> Met:
    """Hold what all suggestions become once they are accepted against the DJ's marks, pad by pad."""
    made = [mark for _, mark in marks_from(suggestions, (), ())]
    total = Met()
    for key in {_seat(m) for m in (*own, *made)}:
        there = [m for m in own if _seat(m) == key]
        suggested = [_as_suggestion(m) for m in made if _seat(m) == key]
        total += met(there, suggested, beats)
    return total


def _seat(mark: Cue | Loop) -> tuple[bool, int | None, str]:
    return isinstance(mark, Loop), mark.slot, mark.name.casefold() if mark.slot is None else ""


def _as_suggestion(mark: Cue | Loop) -> Suggestion:
    from djanalyzer.music import CueKind

    if isinstance(mark, Loop):
        return Suggestion(mark.start, CueKind.LOOP, 1.0, "", mark.stop)
    return Suggestion(mark.time, CueKind.OTHER, 1.0, "")


def print_table(found: Iterator[Row]) -> None:
    """Print a row for each DJ as it comes, and what was learned below."""
    print("| DJ | shipped F | learned F | gain, points (95 %) | precision | recall | pads: shipped F", end="")
    print(" | pads: learned F | CPU s |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    words: list[str] = []
    for r in found:
        gain = (
            "–"
            if r.gain is None
            else f"{100 * r.gain.value:+.1f} ({100 * r.gain.low:+.1f} to {100 * r.gain.high:+.1f})"
        )
        print(
            f"| {r.name} | {r.shipped.f:.3f} | {r.learned.f:.3f} | {gain} "
            f"| {r.shipped.precision:.2f} → {r.learned.precision:.2f} "
            f"| {r.shipped.recall:.2f} → {r.learned.recall:.2f} "
            f"| {r.shipped_pads.f:.3f} | {r.learned_pads.f:.3f} | {r.seconds:.0f} |",
            flush=True,
        )
        words += [r.name, *(f"    {line}" for line in (r.habit.in_words() if r.habit else ("no habit",)))]
    print("", *words, sep="\n")


# What DJs do that no template can say, by what is true of a song.


def _starts(reference: Reference, label: SectionLabel) -> list[float]:
    sections = reference.sections
    return [
        s.start
        for i, s in enumerate(sections)
        if s.label is label and (not i or sections[i - 1].label is not label)
    ]


def _nearest(times: Floats, time: float | None, by: int = 0) -> float | None:
    """Return the time so many places after the one nearest to a moment."""
    if time is None or not len(times):
        return None
    index = int(np.argmin(np.abs(times - time))) + by
    return float(times[index]) if 0 <= index < len(times) else None


def _bar(reference: Reference, time: float | None, by: int = 0) -> float | None:
    return _nearest(np.asarray(reference.downbeats), time, by)


def _beat(reference: Reference, time: float | None, by: int = 0) -> float | None:
    return _nearest(np.asarray(reference.beats), time, by)


def _voices(reference: Reference, silence: float = 8.0) -> list[float]:
    """Return where somebody begins to sing after so many seconds without a voice."""
    found, stop = [], -silence
    for start, end in sorted(reference.vocals or ()):
        if start - stop >= silence:
            found.append(start)
        stop = max(stop, end)
    return found


def _loudest_bar(reference: Reference, n_bars: int) -> float | None:
    """Return the first of the bars that are loudest together; the energy is a value for every second.

    Bars are no whole seconds: of each that counts in which its middle lies, so that a bar has none of its neighbours' energy.
    """
    downbeats, energy = np.asarray(reference.downbeats), np.asarray(reference.energy or ())
    if len(downbeats) <= n_bars or not len(energy):
        return None
    middles = ((downbeats[:-1] + downbeats[1:]) / 2).astype(np.int64)
    sums = np.convolve(energy[np.minimum(middles, len(energy) - 1)], np.ones(n_bars), "valid")
    return float(downbeats[int(np.argmax(np.round(sums, 3)))])


def _first(times: Sequence[float], after: float | None) -> float | None:
    return None if after is None else next((t for t in times if t > after + 0.1), None)


def _listener(reference: Reference) -> Places:
    """A DJ who follows the voice."""
    breaks, voices = _starts(reference, SectionLabel.BREAKDOWN), _voices(reference)
    second = breaks[1] if len(breaks) > 1 else breaks[0] if breaks else None
    return {
        "A": _bar(reference, next(iter(voices), None)),
        "B": _bar(reference, _first(voices, second)),
        "C": _bar(reference, voices[-1] if len(voices) > 1 else None),
        "D": _bar(reference, next(iter(voices), None), -_PHRASE),
    }


def _peak_timer(reference: Reference) -> Places:
    """A DJ who looks for the loudest moment."""
    loudest = _loudest_bar(reference, _PHRASE)
    return {"A": _beat(reference, loudest, -8), "B": loudest, "C": _bar(reference, loudest, 2 * _PHRASE)}


def _arranger(reference: Reference) -> Places:
    """A DJ who counts sections, whatever they are called, and skips the one that the longest one is."""
    starts = [s.start for s in reference.sections]
    longest = max(reference.sections, key=lambda s: s.stop - s.start, default=None)
    drops = _starts(reference, SectionLabel.DROP)
    return {
        "A": _bar(reference, starts[2] if len(starts) > 2 else None),
        "B": _bar(reference, starts[-2] if len(starts) > 3 else None),
        "C": _bar(reference, longest.start if longest else None),
        "D": _beat(reference, drops[-1] if drops else None, -1),
    }


UNSAYABLE: Mapping[str, Callable[[Reference], Places]] = {
    "listener": _listener,
    "peak-timer": _peak_timer,
    "arranger": _arranger,
}

if __name__ == "__main__":
    main()
