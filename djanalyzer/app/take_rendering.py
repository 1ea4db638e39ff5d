"""The child's side of `stylists`: `python -m djanalyzer.app.take_rendering` renders the takes that it is told on standard input."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
import numpy.typing as npt

from djanalyzer.app.listening import NICE, private_stdout, tell, tell_failure
from djanalyzer.app.stylists import Beats, Commission
from djanalyzer.errors import LibraryTrouble, Trouble
from djanalyzer.library.codec import text_of

if TYPE_CHECKING:
    from djanalyzer.models.style.stylist import Stylist
    from djanalyzer.music import Section

Samples = npt.NDArray[np.float32]
Counted = tuple[
    npt.NDArray[np.float64], npt.NDArray[np.bool_]
]  # seconds of beats, and which of them begin bars
OnProgress = Callable[[float], None]

RATE = 44_100
_AROUND = 4.0  # seconds before and after the selection that are listened to
_OF_EXAMPLE = 60.0  # seconds from the middle of an example
_READING = 0.05  # of the whole work


def main() -> int:
    """Load the networks, greet, and answer questions until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, who ends this process
    if hasattr(os, "nice"):
        os.nice(NICE)
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # heard by OpenMP only before torch is first imported
    answers = private_stdout()
    try:
        from djanalyzer.models.style.shipped import stylist

        loaded = stylist((sys.argv[1:] or ["auto"])[0])
    except Trouble as trouble:
        tell_failure(answers, trouble)
        return 1
    tell(answers, {"name": loaded.recipe})
    for question in sys.stdin.buffer:
        _answer(loaded, json.loads(question), answers)
    return 0


def _answer(stylist: Stylist, question: dict[str, str], answers: BinaryIO) -> None:
    def report(share: float) -> None:
        tell(answers, {"share": share})

    try:
        answer = {"take": render(stylist, Commission.from_text(question), report)}
    except Exception as error:  # noqa: BLE001 (told to the parent, who writes it to the log)
        tell_failure(answers, error)
    else:
        tell(answers, answer)


def render(stylist: Stylist, commission: Commission, report: OnProgress) -> dict[str, Any]:
    """Write a take; return {"start", "stop": seconds of the track, "quality": as the library's text}.

    Raises
    ------
    UnreadableAudio
        The track or an example cannot be decoded.
    Trouble
        The track ends before the selection begins, or the take cannot be written.
    """
    from djanalyzer.models.style.transfer import transfer

    wish = commission.wish
    first = max(0, round((wish.start - _AROUND) * RATE))
    samples = excerpt(commission.path, first, round((wish.stop + _AROUND) * RATE))
    begin = round(wish.start * RATE)
    end = min(round(wish.stop * RATE), first + samples.shape[1])
    if end <= begin:
        raise Trouble(
            f"{commission.path.name} ends before the selection begins.", "Select bars of the track."
        )
    at = first / RATE
    here = replace(wish, start=(begin - first) / RATE, stop=(end - first) / RATE)
    length = samples.shape[1] / RATE
    examples, counted = _examples(commission)
    report(_READING)
    rendered = transfer(
        samples,
        *_heard(commission.beats, at, length),
        _moved(commission.sections, at, length),
        here,
        stylist,
        lambda share: report(_READING + (1 - _READING) * share),
        examples,
        counted,
    )
    write(commission.target, rendered.samples)
    quality = text_of("take_quality", rendered.quality)
    return {
        "start": begin / RATE,
        "stop": begin / RATE + rendered.samples.shape[1] / RATE,
        "quality": quality,
    }


def excerpt(path: Path, first: int, stop: int) -> Samples:
    """Return samples [first, stop) of a file at 44.1 kHz, as far as there are any: (2, n).

    Raises
    ------
    UnreadableAudio
        Nothing in it can be decoded.
    """
    from djanalyzer.audio.decode import stereo_blocks

    parts: list[Samples] = []
    at = 0
    for block in stereo_blocks(path, RATE):
        parts.append(block[max(0, first - at) : max(0, stop - at)])
        at += len(block)
        if at >= stop:
            break
    joined = np.concatenate(parts) if parts else np.zeros((0, 2), np.float32)
    return np.ascontiguousarray(joined.T)


def _examples(commission: Commission) -> tuple[dict[Path, Samples], dict[Path, Counted]]:
    """Return a minute from the middle of each example (all of a shorter one), and its beats where they are known."""
    from djanalyzer.audio.decode import probe

    heard: dict[Path, Samples] = {}
    counted: dict[Path, Counted] = {}
    for path in commission.wish.examples:
        middle = (probe(path).duration or _OF_EXAMPLE) / 2
        first = max(0.0, middle - _OF_EXAMPLE / 2)
        heard[path] = excerpt(path, round(first * RATE), round((first + _OF_EXAMPLE) * RATE))
        beats = _heard(commission.examples.get(path, ()), first, heard[path].shape[1] / RATE)
        if len(beats[0]) > 1:
            counted[path] = beats
    return heard, counted


def _heard(beats: Beats, at: float, length: float) -> Counted:
    """Return the beats within `length` seconds from second `at` on, counted from there, and which of them begin bars."""
    inside = [(time - at, is_first) for time, is_first in beats if 0 <= time - at < length]
    return np.array([time for time, _ in inside]), np.array([is_first for _, is_first in inside], bool)


def write(target: Path, samples: Samples) -> None:
    """Write samples (2, n) at 44.1 kHz as FLAC of 24 bits.

    Raises
    ------
    LibraryTrouble
        It cannot be written.
    """
    import soundfile

    try:
        with target.open("wb") as file:
            soundfile.write(file, samples.T, RATE, format="FLAC", subtype="PCM_24")
    except (OSError, soundfile.LibsndfileError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise LibraryTrouble(
            f"The take cannot be written to {target.parent}: {reason}.", "Make room there."
        ) from error


def _moved(sections: Sequence[Section], at: float, length: float) -> list[Section]:
    """Return the sections that are heard from second `at` on for `length` seconds, counted from there: the first may begin below 0."""
    moved = (replace(s, start=s.start - at, stop=min(length, s.stop - at)) for s in sections)
    return [section for section in moved if section.start < section.stop and section.stop > 0]


if __name__ == "__main__":
    sys.exit(main())
