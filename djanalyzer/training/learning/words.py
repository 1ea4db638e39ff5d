"""What a DJ's words and colours mean: learned from where the cues stand that bear them, beside what the words say themselves.

A cue's name, its colour and its pad are signs. The shipped model says where in each track sections begin, voices come in and
mixing is easy; a sign that stands at one such place, or always so many beats before it, means that place. The model errs,
and so does the DJ: `meanings.judge` weighs both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from djanalyzer.music import Analysis, Cue, CueKind, SectionLabel
from djanalyzer.music.cue_words import CUE_PLACES, kind_at, label_at, place_in, spelled
from djanalyzer.music.learning import LabelledTrack
from djanalyzer.music.templates import PADS
from djanalyzer.music.wordings import genre_in, mood_in
from djanalyzer.training.learning.meanings import ANY, CONSISTENT, MEANT, Judged, judge
from djanalyzer.training.learning.vocabulary import Vocable, vocabulary

_BEATS = 4  # of a bar, where a name counts bars
_FARTHEST = 64  # beats between a cue and the place that it counts from
_COUNTED = (4, 8, 16, 32, 64)  # beats that DJs count
_NEAR = 1  # beats: so near a cue marks a place, when it is asked whether all of a kind are marked
_MEANT, _WELL_KNOWN = (
    0.5,
    0.9,
)  # chances, before anything is seen, that a sign means anything, and that a known word does
_AT_ONCE, _BY_BARS = 0.6, 0.3  # chances that a sign stands at its place, or as many beats off as DJs count

_Place = tuple[str, int]  # and beats after it


class SignKind(StrEnum):
    """What of a cue may mean something, that which says most first."""

    NAME = "name"
    COLOR = "color"
    PAD = "pad"


@dataclass(frozen=True, slots=True)
class Sign:
    """A cue's name as it is compared (`spelled`), its colour ("#RRGGBB"), or its pad ("A", "memory")."""

    kind: SignKind
    text: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a sign means in this library.

    Attributes
    ----------
    place : str
        One of `cue_words.CUE_PLACES`; empty where it means none.
    shift : int
        Beats that the cue stands after that place; below zero before it.
    probability : float
        That the sign means anything.
    share : float
        Of its cues that stand there, as far as those that were seen tell: how consistent the DJ is, and the model.
    n_cues, n_seen : int
        Cues that bear it, and those of them in tracks that were heard.
    """

    sign: Sign
    place: str
    shift: int
    probability: float
    share: float
    n_cues: int
    n_seen: int

    @property
    def label(self) -> SectionLabel | None:
        """The section that begins at its place."""
        return label_at(self.place)

    @property
    def kind(self) -> CueKind:
        """What happens at a cue that bears it."""
        return CueKind.OTHER if self.shift else kind_at(self.place)


@dataclass(frozen=True)
class Words:
    """What signs and texts mean in a library.

    Attributes
    ----------
    meanings : by sign
    genres, moods : by text
    complete : frozenset of CueKind
        Kinds of which the DJ marks more places than he leaves out: where none is marked there is none.
    """

    meanings: Mapping[Sign, Meaning]
    genres: Mapping[str, Vocable]
    moods: Mapping[str, Vocable]
    complete: frozenset[CueKind] = frozenset()

    def meaning(self, cue: Cue) -> Meaning | None:
        """Return what a cue means: by its name, or else its colour, or else its pad; None where nothing is known."""
        found = (self.meanings.get(sign) for sign in signs_of(cue))
        return next((meaning for meaning in found if meaning and meaning.place), None)


def learn_words(tracks: Sequence[LabelledTrack], analyses: Mapping[str, Analysis] | None = None) -> Words:
    """Learn what the signs and texts of a library mean.

    Parameters
    ----------
    tracks : sequence of LabelledTrack
    analyses : by recording, what the shipped model says; where there are none, well-known words alone are understood
    """
    once = list({track.recording: track for track in tracks}.values())
    heard = analyses or {}
    meanings = _meanings(once, heard)
    words = Words(
        meanings,
        vocabulary(once, "genre", genre_in, {r: a.genres[0] for r, a in heard.items() if a.genres}),
        vocabulary(once, "mood", mood_in, {r: a.moods[0] for r, a in heard.items() if a.moods}),
    )
    return Words(meanings, words.genres, words.moods, _complete(once, heard, words))


def signs_of(cue: Cue) -> Iterator[Sign]:
    """Yield what of a cue may mean something."""
    if name := spelled(cue.name):
        yield Sign(SignKind.NAME, name)
    if cue.color:
        yield Sign(SignKind.COLOR, cue.color.upper())
    yield Sign(SignKind.PAD, "memory" if cue.slot is None else PADS[cue.slot] if cue.slot < len(PADS) else "")


def places_of(analysis: Analysis) -> dict[str, list[float]]:
    """Return where the places of a track lie, seconds: where sections begin, and what the model proposes."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    before = None
    for section in analysis.sections:
        if section.label is not before:
            found[str(section.label).replace("_", "-")].append(section.start)
        before = section.label
    for suggestion in analysis.suggestions:
        place = str(suggestion.kind).replace("_", " ")
        if place in CUE_PLACES and label_at(place) is None and not suggestion.is_loop:
            found[place].append(suggestion.time)
    if analysis.beat_grid is not None:
        found["first beat"] = analysis.beat_grid.downbeats(analysis.duration)[:1].tolist()
    return dict(found)


def _meanings(tracks: Sequence[LabelledTrack], heard: Mapping[str, Analysis]) -> dict[Sign, Meaning]:
    borne: Counter[Sign] = Counter()
    seen: Counter[Sign] = Counter()
    hits: defaultdict[Sign, Counter[_Place]] = defaultdict(Counter)
    of_kind: defaultdict[SignKind, Counter[_Place]] = defaultdict(Counter)
    for track in tracks:
        distances = _distances(track, heard.get(track.recording))
        for number, marked in enumerate(track.cues):
            for sign in signs_of(marked.cue):
                borne[sign] += 1
                if distances is not None:
                    seen[sign] += 1
                    hits[sign].update(distances[number])
                    of_kind[sign.kind].update(distances[number])
    n_of_kind = {kind: sum(n for sign, n in seen.items() if sign.kind is kind) for kind in SignKind}
    usual, trust = _usual_rates(tracks, heard), _trust_in_places(heard.values())
    found: dict[Sign, Meaning] = {}
    for sign, n in borne.items():
        others = _others(sign, hits, of_kind, (n_of_kind, seen), usual)
        found[sign] = _meaning(sign, (n, seen[sign]), _judged(sign, seen[sign], hits[sign], others), trust)
    return found


def _distances(track: LabelledTrack, analysis: Analysis | None) -> list[set[_Place]] | None:
    """Return of each cue at which distances from which places it stands, in beats; None where nothing was heard."""
    if analysis is None or analysis.beat_grid is None:
        return None
    beats = analysis.beat_grid.beats(analysis.duration)
    if len(beats) == 0:
        return None
    places = {name: _counted(beats, times) for name, times in places_of(analysis).items()}
    at = _counted(beats, [marked.cue.time for marked in track.cues])
    return [
        {
            (name, int(beat - start))
            for name, starts in places.items()
            for start in starts
            if abs(beat - start) <= _FARTHEST
        }
        for beat in at.tolist()
    ]


def _counted(beats: npt.NDArray[np.float64], times: Sequence[float]) -> npt.NDArray[np.int64]:
    """Return the number of the beat nearest to each time."""
    middles = (beats[1:] + beats[:-1]) / 2
    return np.searchsorted(middles, np.asarray(times, float)).astype(np.int64)


def _usual_rates(tracks: Sequence[LabelledTrack], heard: Mapping[str, Analysis]) -> dict[str, float]:
    """Return the share of all beats on which each place lies: where cues would stand that are set anywhere."""
    n_beats, n_places = 0, Counter[str]()
    for track in tracks:
        analysis = heard.get(track.recording)
        if analysis is not None and analysis.beat_grid is not None:
            n_beats += len(analysis.beat_grid.beats(analysis.duration))
            n_places.update({name: len(times) for name, times in places_of(analysis).items()})
    return {name: n / n_beats for name, n in n_places.items()} if n_beats else {}


def _others(
    sign: Sign,
    hits: Mapping[Sign, Counter[_Place]],
    of_kind: Mapping[SignKind, Counter[_Place]],
    n: tuple[Mapping[SignKind, int], Counter[Sign]],
    usual: Mapping[str, float],
) -> dict[_Place, float]:
    """Return how often all other signs of a kind stand where this one does; a few set anywhere are counted along."""
    n_others = n[0][sign.kind] - n[1][sign] + len(CUE_PLACES)
    return {
        place: (of_kind[sign.kind][place] - k + len(CUE_PLACES) * usual.get(place[0], 0.0)) / n_others
        for place, k in hits[sign].items()
    }


def _trust_in_places(heard: Iterable[Analysis]) -> dict[str, float]:
    """Return how sure the model is of the sections that begin at a place: more of a DJ's cues it cannot be seen to meet."""
    sure: defaultdict[str, list[float]] = defaultdict(list)
    for analysis in heard:
        for section in analysis.sections:
            sure[str(section.label).replace("_", "-")].append(section.confidence)
    return {place: float(np.mean(shares)) for place, shares in sure.items()}


def _judged(sign: Sign, n: int, hits: Counter[_Place], usual: Mapping[_Place, float]) -> Judged[_Place]:
    """Ask whether a name means what it says, and only if not what it means then: this DJ may use a known word otherwise."""
    if said := _said_by(sign):
        as_said = judge(hits, n, usual, {said: _WELL_KNOWN}, ANY)
        if as_said.meaning is not None:
            return as_said
    if not hits:
        return Judged(None, 0.0, 0.0)
    ordered = sorted(hits, key=lambda place: (CUE_PLACES.index(place[0]), place[1]))
    return judge(hits, n, usual, {place: _chance(place[1]) for place in ordered}, CONSISTENT)


def _said_by(sign: Sign) -> _Place | None:
    """Return what a name says itself."""
    known = place_in(sign.text) if sign.kind is SignKind.NAME else None
    return (known.place, _BEATS * known.shift) if known else None


def _meaning(sign: Sign, n: tuple[int, int], judged: Judged[_Place], trust: Mapping[str, float]) -> Meaning:
    """Return what a sign means: what it says itself, or where it stands more often than not, as far as the model hears."""
    found = judged.meaning
    if found is not None and found != _said_by(sign) and judged.share <= 0.5 * trust.get(found[0], 1.0):
        found = None
    return Meaning(sign, *(found or ("", 0)), judged.probability, judged.share, *n)


def _chance(shift: int) -> float:
    """Return how likely a sign means a given place so many beats off, before anything is seen."""
    if shift == 0:
        return _AT_ONCE * MEANT / len(CUE_PLACES)
    at_distance = _BY_BARS / (2 * len(_COUNTED))
    if abs(shift) not in _COUNTED:
        at_distance = (1 - _AT_ONCE - _BY_BARS) / (2 * (_FARTHEST - len(_COUNTED)))
    return at_distance * MEANT / len(CUE_PLACES)


def _complete(
    tracks: Sequence[LabelledTrack], heard: Mapping[str, Analysis], words: Words
) -> frozenset[CueKind]:
    """Return the kinds of which more than half of the places that the model finds are marked, in tracks with marks."""
    marked: Counter[CueKind] = Counter()
    found: Counter[CueKind] = Counter()
    for track in tracks:
        analysis = heard.get(track.recording)
        if analysis is None or analysis.beat_grid is None or not track.cues:
            continue
        beats = analysis.beat_grid.beats(analysis.duration)
        own = _own_beats(track, words, beats)
        for name, times in places_of(analysis).items():
            kind = kind_at(name)
            at = _counted(beats, times)
            found[kind] += len(at)
            marked[kind] += sum(
                any(abs(beat - b) <= _NEAR for b in own.get(kind, ())) for beat in at.tolist()
            )
    return frozenset(
        k for k, n in found.items() if k is not CueKind.OTHER and (marked[k] + 1) / (n + 2) > 0.5
    )


def _own_beats(
    track: LabelledTrack, words: Words, beats: npt.NDArray[np.float64]
) -> dict[CueKind, list[int]]:
    found: defaultdict[CueKind, list[int]] = defaultdict(list)
    for marked, beat in zip(
        track.cues, _counted(beats, [m.cue.time for m in track.cues]).tolist(), strict=True
    ):
        if meaning := words.meaning(marked.cue):
            found[meaning.kind].append(beat)
    return found
