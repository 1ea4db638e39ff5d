"""What is said of takes: how good one is, what is wrong with it, what was asked for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from djanalyzer.app.styling import TakeFault, grade
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from djanalyzer.app.styling import StyleWish, Take, TakeQuality
    from djanalyzer.gui.bars import Bars
    from djanalyzer.music.styles import What

_GRADES = {
    "good": marked("Good ({percent} %)"),
    "fair": marked("Fair ({percent} %)"),
    "weak": marked("Weak ({percent} %)"),
}
_FAULTS = {
    TakeFault.SILENT: marked("it is silent"),
    TakeFault.CLIPPED: marked("it is clipped"),
    TakeFault.OUT_OF_TIME: marked("it is out of time"),
    TakeFault.UNCHANGED: marked("it sounds as the original does"),
    TakeFault.CLICKS: marked("it clicks"),
}
WHATS: dict[What, str] = {
    "all": marked("Everything"),
    "drums": marked("Drums alone"),
    "harmony": marked("Harmony alone"),
}
_ONE, _OTHER = 0.05, 0.5  # decibels: less is not heard, or not missed


def quality(found: TakeQuality) -> str:
    """Say how good a take is: "Good (82 %)", or why it is of no use."""
    if found.is_faulty:
        return tr("Of no use: {faults}", faults=faults(found))
    return tr(_GRADES[grade(found)], percent=round(100 * found.estimate))


def faults(found: TakeQuality) -> str:
    """Say what is wrong with a take, fault by fault."""
    return ", ".join(tr(_FAULTS[one.fault]) for one in found.faults)


def note(take: Take, bars: Bars) -> str:
    """Say in a line how good a take is, and of which bars."""
    words = [quality(take.quality), place(take.start, take.stop, bars)]
    if take.is_of_other_recording:
        words.append(tr("the file holds other music now"))
    return "  ·  ".join(words)


def place(start: float, stop: float, bars: Bars) -> str:
    """Say which bars lie between two times: "bars 33 to 48"; without a grid the seconds."""
    numbers = numbers_of(start, stop, bars)
    if numbers is None:
        return tr("{start} to {stop} s", start=f"{start:.1f}", stop=f"{stop:.1f}")
    first, last = numbers
    if first == last:
        return tr("bar {number}", number=first)
    return tr("bars {first} to {last}", first=first, last=last)


def numbers_of(start: float, stop: float, bars: Bars) -> tuple[int, int] | None:
    """Return the first and the last bar that a stretch has a part of, from 1; None where no bar begins before it ends."""
    last = bars.count(-math.inf, stop)
    if last == 0:
        return None
    place = bars.where(start)  # None before the first beat, and bar 0 is the upbeat
    return (max(1, place[0]) if place is not None else 1), last


def details(take: Take) -> str:
    """Say what was asked for and what the model thinks of what came of it, a line each."""
    found = take.quality
    lines = [
        take.name,
        wish(take.wish),
        tr("Melody, harmony and structure kept: {percent} %", percent=round(100 * found.content)),
        tr("Near to the target: {percent} %", percent=round(100 * found.style)),
        tr("These are the model’s own estimates."),
    ]
    if found.is_faulty:
        lines.insert(1, quality(found))
    if take.is_of_other_recording:
        lines.append(tr("The file of the track holds other music by now than when this was rendered."))
    return "\n".join(lines)


def wish(asked: StyleWish) -> str:
    """Say what was asked for: "House + Trance, Drums alone, amount 80 %, seed 3"."""
    parts = [" + ".join(share.in_words for share in asked.shares)]
    if asked.what != "all":
        parts.append(tr(WHATS[asked.what]))
    parts.append(tr("amount {percent} %", percent=round(100 * asked.amount)))
    parts.append(tr("seed {number}", number=asked.seed))
    return ", ".join(parts)


def heard(is_take: bool) -> str:
    """Say what is heard."""
    return tr("You hear the take.") if is_take else tr("You hear the original.")


def level(gain: float, missing: float) -> str:
    """Say how the take was brought to the loudness of the original (decibels)."""
    if missing > _OTHER:
        return tr(
            "The take is {level} dB softer than the original: its peaks leave no more room.",
            level=f"{missing:.1f}",
        )
    if abs(gain) < _ONE:
        return tr("Both are equally loud.")
    way = f"{gain:+.1f}".replace("-", "−")
    return tr("Both are equally loud: the take is played at {level} dB.", level=way)
