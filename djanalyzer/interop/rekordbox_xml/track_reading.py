"""The attributes of TRACK, TEMPO and POSITION_MARK, turned into a `KnownTrack`."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from itertools import pairwise

from djanalyzer.interop import colors, locations
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.xml_streams import Attributes
from djanalyzer.music import BeatGrid, Cue, CueKind, GridAnchor, Key, KnownTrack, Loop, Meter, Tags

PROGRAM = "rekordbox"

# A tempo outside is a mistake (and would draw a million beats).
LOWEST_TEMPO, HIGHEST_TEMPO = 10.0, 999.99
LONGEST = 7 * 24 * 3600.0  # seconds: a time beyond is a mistake
HIGHEST_SLOT = 63

# Attributes that have their own place in `KnownTrack`; all others go to `extra`.
_MODELLED_NAMES = (
    "TrackID Name Artist Composer Album Genre TotalTime TrackNumber Year AverageBpm Comments Rating Location Remixer "
    "Tonality Label Colour"
)
MODELLED = frozenset(_MODELLED_NAMES.split())
# Windows writes streamed tracks as if they were files ("/tidal:tracks:1"), every system those of Beatport.
_STREAMED = re.compile(r"/(?:[A-Za-z][A-Za-z0-9+.-]+:tracks?:|v\d+/catalog/tracks/)")
_STREAM_HINT = "Streamed tracks cannot be analysed or exported."
_CUE, _LOOP = "0", "4"
# rekordbox shows none of these; other programs write them.
_FADES = {"1": CueKind.MIX_IN, "2": CueKind.MIX_OUT}
_LOAD = "3"
_HIGHEST_STARS = 5
_STAR = 51  # rekordbox counts 0, 51, 102 … 255


class TrackReader:
    """Is told of elements as they come, and keeps the finished tracks."""

    def __init__(self, problems: Problems) -> None:
        self.tracks: list[KnownTrack] = []
        self._problems = problems
        self._ids: set[str] = set()
        self._attributes: Attributes = {}
        self._tempos: list[Attributes] = []
        self._marks: list[Attributes] = []
        self._line = 0
        # Genres, labels and dates repeat thousands of times: keep one copy of each.
        self._texts: dict[str, str] = {}

    def begin(self, attributes: Attributes, line: int) -> None:
        self._attributes, self._line = attributes, line
        self._tempos, self._marks = [], []

    def add_tempo(self, attributes: Attributes) -> None:
        self._tempos.append(attributes)

    def add_mark(self, attributes: Attributes) -> None:
        self._marks.append(attributes)

    def end(self) -> None:
        attributes = self._attributes
        path = locations.decode(attributes.get("Location", ""))
        subject = self._subject(attributes)
        if path is None:
            self._problems.add(subject, *_no_file(attributes.get("Location", "")))
            return
        if _STREAMED.match(path.as_posix()):
            self._problems.add(
                subject, f"it is streamed ({path.name}), so there is no file of it", _STREAM_HINT
            )
        cues, loops = self._read_marks(subject)
        track = KnownTrack(
            path=path,
            external_id=self._unique_id(attributes.get("TrackID") or str(path), subject),
            tags=self._read_tags(subject),
            duration=_positive(attributes.get("TotalTime")),
            beat_grid=read_grid(self._tempos, subject, self._problems),
            cues=cues,
            loops=loops,
            extra=self._read_extra(),
        )
        self.tracks.append(track)

    def _subject(self, attributes: Attributes) -> str:
        artist, title = attributes.get("Artist", "").strip(), attributes.get("Name", "").strip()
        if artist and title:
            return f"{artist} – {title}"
        return title or artist or f"track in line {self._line}"

    def _unique_id(self, wanted: str, subject: str) -> str:
        unique, n = wanted, 1
        while unique in self._ids:
            n += 1
            unique = f"{wanted}-{n}"
        if unique != wanted:
            self._problems.add(
                subject, f"the TrackID {wanted} is used twice; playlists mean the first track with it"
            )
        self._ids.add(unique)
        return unique

    def _text(self, name: str) -> str:
        text = self._attributes.get(name, "")
        return self._texts.setdefault(text, text)

    def _read_tags(self, subject: str) -> Tags:
        tonality = self._attributes.get("Tonality", "")
        key = Key.parse(tonality)
        if key is None and tonality.strip():
            self._problems.add(subject, f"the key “{tonality}” is none that is known")
        return Tags(
            title=self._text("Name"),
            artist=self._text("Artist"),
            album=self._text("Album"),
            genre=self._text("Genre"),
            comment=self._text("Comments"),
            label=self._text("Label"),
            remixer=self._text("Remixer"),
            composer=self._text("Composer"),
            year=_natural(self._attributes.get("Year")),
            track_number=_natural(self._attributes.get("TrackNumber")),
            tempo=_positive(self._attributes.get("AverageBpm")),
            key=key,
            rating=_stars(self._attributes.get("Rating")),
            color=colors.parse(self._attributes.get("Colour", "")),
        )

    def _read_extra(self) -> tuple[tuple[str, str], ...]:
        attributes, texts = self._attributes, self._texts
        extra = [(n, texts.setdefault(v, v)) for n, v in attributes.items() if v and n not in MODELLED]
        tonality = attributes.get("Tonality", "")
        key = Key.parse(tonality)
        # The DJ's own way to write the key ("8A", "F#m") stays as it is.
        if tonality and (key is None or key.short_name != tonality):
            extra.append(("Tonality", texts.setdefault(tonality, tonality)))
        return tuple(extra)

    def _read_marks(self, subject: str) -> tuple[tuple[Cue, ...], tuple[Loop, ...]]:
        cues: list[Cue] = []
        loops: list[Loop] = []
        for attributes in self._marks:
            mark = self._read_mark(attributes, subject)
            if isinstance(mark, Cue):
                cues.append(mark)
            elif isinstance(mark, Loop):
                loops.append(mark)
        return tuple(cues), tuple(loops)

    def _read_mark(self, attributes: Attributes, subject: str) -> Cue | Loop | None:
        start = _time(attributes.get("Start"))
        if start is None:
            self._problems.add(subject, "a cue without a readable position was left out")
            return None
        name, slot, color = (
            attributes.get("Name", ""),
            self._slot(attributes, subject),
            _mark_color(attributes),
        )
        kind = attributes.get("Type", _CUE)
        if kind == _LOOP:
            stop = _time(attributes.get("End"))
            if stop is not None and stop > start:
                return Loop(start, stop, slot, name, color)
            self._problems.add(subject, f"the loop at {start:.3f} s has no length and becomes a cue")
        elif kind != _CUE and kind not in _FADES:
            what = "load" if kind == _LOAD else f"type {kind[:20]}"
            self._problems.add(subject, f"the {what} mark at {start:.3f} s becomes a plain cue")
        return Cue(start, slot, name, color, _FADES.get(kind, CueKind.OTHER))

    def _slot(self, attributes: Attributes, subject: str) -> int | None:
        text = attributes.get("Num", "-1")
        number = _number(text)
        if number is not None and 0 <= number <= HIGHEST_SLOT:
            return int(number)
        if number != -1:
            self._problems.add(subject, f"there is no pad {text[:20]}; its cue becomes a memory cue")
        return None


def read_grid(tempos: list[Attributes], subject: str, problems: Problems) -> BeatGrid | None:
    """Turn TEMPO elements into a grid; what is doubled, without tempo or out of order is told and set right."""
    anchors = [a for a in (_anchor(t, subject, problems) for t in tempos) if a is not None]
    if any(b.time < a.time for a, b in pairwise(anchors)):
        problems.add(subject, "the beat grid was not in order of time; it has been sorted")
        anchors.sort(key=lambda a: a.time)
    kept: list[GridAnchor] = []
    for anchor in anchors:
        is_again = bool(kept) and kept[-1].time == anchor.time
        if is_again and kept.pop() != anchor:
            problems.add(subject, f"two beat grid entries lie at {anchor.time:.3f} s; the later one counts")
        kept.append(anchor)
    return BeatGrid(tuple(kept)) if kept else None


def _anchor(attributes: Attributes, subject: str, problems: Problems) -> GridAnchor | None:
    time, tempo = _time(attributes.get("Inizio")), _number(attributes.get("Bpm"))
    if time is None or tempo is None or not LOWEST_TEMPO <= tempo <= HIGHEST_TEMPO:
        said = f"{attributes.get('Bpm', 'nothing')[:20]} BPM at {attributes.get('Inizio', 'nowhere')[:20]}"
        problems.add(subject, f"a beat grid entry that makes no sense was left out ({said})")
        return None
    meter = _meter(attributes.get("Metro", "4/4"), subject, problems)
    beat = _beat_in_bar(attributes.get("Battito", "1"), meter.beats_per_bar, subject, problems)
    return GridAnchor(time, tempo, beat, meter)


def _meter(metro: str, subject: str, problems: Problems) -> Meter:
    if metro.strip() in tuple(Meter):
        return Meter(metro.strip())
    problems.add(subject, f"the beat grid is in {metro[:20]}; bars are counted in 4/4")
    return Meter.FOUR_FOUR


def _beat_in_bar(battito: str, n_beats: int, subject: str, problems: Problems) -> int:
    beat = _number(battito)
    if beat is not None and beat == int(beat) and 1 <= beat <= n_beats:
        return int(beat)
    problems.add(
        subject, f"the beat grid counts a beat {battito[:20]} of a bar of {n_beats}; taken as 1 to {n_beats}"
    )
    return (int(beat) - 1) % n_beats + 1 if beat is not None else 1


def _no_file(location: str) -> tuple[str, str]:
    if not location:
        return "it has no Location, so nobody knows which file it is", ""
    return f"it is no file on a drive ({location[:80]})", _STREAM_HINT


def _number(text: str | None) -> float | None:
    if text is None:
        return None
    try:
        number = float(text)
    except ValueError:
        try:
            number = float(text.replace(",", "."))
        except ValueError:
            return None
    return number if math.isfinite(number) else None


def _time(text: str | None) -> float | None:
    number = _number(text)
    return number if number is not None and abs(number) <= LONGEST else None


def _positive(text: str | None) -> float | None:
    number = _number(text)
    return number if number is not None and 0 < number <= LONGEST else None


def _natural(text: str | None) -> int | None:
    number = _positive(text)
    return int(number) if number is not None and number >= 1 else None


def _stars(text: str | None) -> int | None:
    number = _number(text)
    if number is None:
        return None
    # Some tools write the stars themselves.
    stars = number if number <= _HIGHEST_STARS else number / _STAR
    return int(min(max(round(stars), 0), _HIGHEST_STARS))


def _mark_color(attributes: Attributes) -> str | None:
    if "Red" not in attributes:
        return None
    return _color_of(attributes["Red"], attributes.get("Green"), attributes.get("Blue"))


@lru_cache(maxsize=256)
def _color_of(*texts: str | None) -> str | None:
    values = [_number(text) for text in texts]
    red, green, blue = (int(v) if v is not None and 0 <= v < 256 else -1 for v in values)
    return colors.from_rgb(red, green, blue) if min(red, green, blue) >= 0 else None
