"""What Mixed In Key writes: JSON, mostly in base 64, one object for each of cue points, energy, key and beats.

`{"cues":[{"time":54.0,"name":""}],…}` in milliseconds · `{"energyLevel":6,…}` · `{"key":"5A",…}` ·
`{"tempo":128.0,"beats":[430.2,…],…}` in seconds or, by newer versions, in milliseconds. Each says
`"source":"mixedinkey"` and by which algorithm. All versions write into comments too, in words.
"""

from __future__ import annotations

import base64
import binascii
import json
import math
import re
import statistics
from itertools import pairwise
from typing import Any

from djanalyzer.interop.number_texts import HIGHEST_TEMPO, LONGEST, LOWEST_TEMPO
from djanalyzer.music import BEATS_PER_BAR, BeatGrid, Cue, GridAnchor, Key

SOURCE = "mixedinkey"
_LARGEST = 4_000_000  # bytes
_MOST_CUES = 1000
_MOST_BEATS = 200_000
_WRONG = (ValueError, RecursionError, binascii.Error)
_BASE64 = re.compile(rb"[A-Za-z0-9+/_=\s-]*")
_NEAR = 0.005  # seconds by which beats may be off a constant tempo and be of it
_FEWEST_BEATS = 4  # of a stretch with a tempo of its own
_SLOWEST = 10.0  # seconds: beats farther apart are milliseconds, where no tempo tells

# "8A - Energy 6", "Am/Em - 128 - Energy 6", "Energy 6": how the DJ has set it, before his own words or after them.
_KEY = r"(?:\d{1,2}[ABDM]|[A-G][#b♯♭]?(?:m(?:in|aj)?)?)"
_WORDS = re.compile(
    rf"(?:^|(?<=[\s,;|/(-]))(?:(?P<key>{_KEY})(?:/{_KEY})*\s*[-–|,]\s*(?:\d{{2,3}}(?:\.\d{{1,3}})?\s*[-–|,]\s*)?)?"
    r"Energy\s(?P<energy>10|[1-9])(?![0-9])",
    re.IGNORECASE,
)

Payload = dict[str, Any]


def decode(content: bytes) -> Payload | None:
    """Return the object of a tag's content, in base 64 or plain; None where it is none."""
    text = content.strip(b"\0 \t\r\n")
    if len(text) > _LARGEST:
        return None
    try:
        if not text.startswith(b"{"):
            if not _BASE64.fullmatch(text):
                return None
            plain = b"".join(text.split()).rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
            text = base64.b64decode(plain + b"=" * (-len(plain) % 4))
        found = json.loads(text.strip(b"\0 \t\r\n"))
    except _WRONG:
        return None
    return found if isinstance(found, dict) else None


def cues(payload: Payload) -> tuple[tuple[Cue, ...], int]:
    """Return the cue points on the pads in their order, and how many could not be read."""
    listed = payload.get("cues")
    entries = listed[:_MOST_CUES] if isinstance(listed, list) else []
    found = [_cue(entry) for entry in entries]
    sound = [cue for cue in found if cue is not None]
    numbered = (Cue(time, slot, name) for slot, (time, name) in enumerate(sound))
    return tuple(numbered), len(found) - len(sound)


def _cue(entry: Any) -> tuple[float, str] | None:
    if not isinstance(entry, dict):
        return None
    milliseconds = _number(entry.get("time"))
    if milliseconds is None or abs(milliseconds) > LONGEST * 1000:
        return None
    name = entry.get("name")
    return milliseconds / 1000, name.replace("\0", "") if isinstance(name, str) else ""


def energy(payload: Payload) -> int | None:
    """Return the energy, 1 to 10."""
    return energy_of(payload.get("energyLevel"))


def energy_of(value: Any) -> int | None:
    """Return the energy that a number or its text says, 1 to 10."""
    level = _number(value)
    return round(level) if level is not None and 0.5 <= level < 10.5 else None


def key_text(payload: Payload) -> str:
    """Return the key as it is written: "5A", "Cm"."""
    value = payload.get("key")
    return value.strip() if isinstance(value, str) else ""


def key(payload: Payload) -> Key | None:
    """Return the key; of a track with several ("8A/3A"), the first."""
    return Key.parse(key_text(payload).partition("/")[0])


def in_words(text: str) -> tuple[int, Key | None] | None:
    """Return the energy, and the key if there is one, that a comment says in Mixed In Key's manner; None for any other."""
    match = _WORDS.search(text)
    # Without a key, it is a DJ's own sentence unless it comes first.
    if match is None or (match["key"] is None and text[: match.start()].strip()):
        return None
    return int(match["energy"]), Key.parse(match["key"]) if match["key"] else None


def tempo(payload: Payload) -> float | None:
    """Return the tempo in BPM."""
    value = _number(payload.get("tempo"))
    return value if value is not None and LOWEST_TEMPO <= value <= HIGHEST_TEMPO else None


def grid(payload: Payload) -> BeatGrid | None:
    """Return the beat grid: as few anchors as hold all beats within 5 ms.

    Nothing says where bars begin; they are counted from the first beat.
    """
    listed = payload.get("beats")
    values = [_number(beat) for beat in listed[:_MOST_BEATS]] if isinstance(listed, list) else []
    beats = _in_seconds(sorted({beat for beat in values if beat is not None}), tempo(payload))
    anchors = [
        GridAnchor(beats[first], 60.0 / period, first % BEATS_PER_BAR + 1)
        for first, period in _stretches(beats)
        if LOWEST_TEMPO <= 60.0 / period <= HIGHEST_TEMPO
    ]
    return BeatGrid(tuple(anchors)) if anchors else None


def _in_seconds(beats: list[float], said: float | None) -> list[float]:
    """Return the beats in seconds: their distance says whether they are milliseconds."""
    if len(beats) < 2:
        return [beat for beat in beats if abs(beat) <= LONGEST]
    gap = statistics.median(after - before for before, after in pairwise(beats))
    longest = (
        math.sqrt(1000) * 60.0 / said if said else _SLOWEST
    )  # half way between one second and a thousand
    factor = 0.001 if gap > longest else 1.0
    return [beat * factor for beat in beats if abs(beat * factor) <= LONGEST]


def _stretches(beats: list[float]) -> list[tuple[int, float]]:
    """Return where each stretch of constant tempo begins (index of its beat), and its seconds from beat to beat."""
    found: list[tuple[int, float]] = []
    first = 0
    while first + 1 < len(beats):
        last = _end_of_stretch(beats, first)
        found.append((first, (beats[last] - beats[first]) / (last - first)))
        first = last
    return found


def _end_of_stretch(beats: list[float], first: int) -> int:
    """Return the last beat that one tempo reaches from `first`, keeping every beat on the way near its place.

    The slopes to every beat's place, give or take, narrow down to those of all: one pass.
    """
    lowest, highest = 0.0, math.inf
    last = first + 1
    for index in range(first + 1, len(beats)):
        n, way = index - first, beats[index] - beats[first]
        slope = way / n
        if index - first > _FEWEST_BEATS and not lowest <= slope <= highest:
            break
        lowest, highest = max(lowest, (way - _NEAR) / n), min(highest, (way + _NEAR) / n)
        last = index
    return last


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None
