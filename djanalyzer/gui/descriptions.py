"""What stands at a place of the waveform, in words, for tooltips and screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.gui import notation
from djanalyzer.gui.bars import Bars
from djanalyzer.gui.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from djanalyzer.app.viewing import Deck
    from djanalyzer.music import ChangePoint, Dynamics, Energy, Section, VocalSpan


def section(sections: Sequence[Section], bars: Bars, time: float, program: str = "") -> str:
    """Say which section a moment lies in, how long it is, and how sure that is, or which program has found it."""
    found = next((s for s in sections if s.start <= time < s.stop), None)
    if found is None:
        return ""
    length = tr("%n bar(s)", bars.count(found.start, found.stop))
    start, stop = notation.clock(found.start), notation.clock(found.stop)
    if program:
        return tr(
            "{name}, {length}, {start} to {stop}\nFound by {program}",
            name=notation.section_if_sure(found),
            length=length,
            start=start,
            stop=stop,
            program=program,
        )
    return tr(
        "{name}, {length}, {start} to {stop}\nConfidence: {trust}",
        name=notation.section(found.label),
        length=length,
        start=start,
        stop=stop,
        trust=notation.trust_word(found.confidence),
    )


def edge(sections: Sequence[Section], bars: Bars, place: float) -> str:
    """Say where an edge lies that is being moved, and how long that makes its sections."""
    where = tr("{time}, bar {bar}", time=notation.clock(place), bar=bars.name(place))
    lengths = [
        tr(
            "{name}: {length}",
            name=notation.section(s.label),
            length=tr("%n bar(s)", bars.count(s.start, s.stop)),
        )
        for s in sections
    ]
    return "\n".join([where, *lengths])


def vocals(spans: Sequence[VocalSpan], time: float) -> str:
    """Say whether somebody sings at a moment, from where to where, and how sure that is."""
    found = next((s for s in spans if s.start <= time < s.stop), None)
    if found is None:
        return ""
    return tr(
        "Vocals, {start} to {stop}\nConfidence: {trust}",
        start=notation.clock(found.start),
        stop=notation.clock(found.stop),
        trust=notation.trust_word(found.confidence),
    )


def changes(found: Sequence[ChangePoint], time: float, reach: float) -> str:
    """Say whether somebody joins or leaves within `reach` seconds of a moment, and how sure that is."""
    near = min(found, key=lambda change: abs(change.time - time), default=None)
    if near is None or abs(near.time - time) > reach:
        return ""
    return tr(
        "Somebody joins or leaves, {time}\nConfidence: {trust}",
        time=notation.clock(near.time),
        trust=notation.trust_word(near.confidence),
    )


def dynamics(found: Dynamics, time: float) -> str:
    """Say how loud a moment is against the whole track."""
    place = min(max(int(time / found.step), 0), len(found.curve) - 1)
    loudness = f"{found.curve[place]:+.1f}".replace("-", "−")
    return tr("Loudness here {loudness} LU against the whole track", loudness=loudness)


def energy(found: Energy, time: float) -> str:
    """Say how strong the track feels at a moment, and as a whole."""
    place = min(max(int(time / found.step), 0), len(found.curve) - 1)
    return tr(
        "Energy here {here} of 10, the track {whole}",
        here=round(1 + 9 * found.curve[place]),
        whole=round(found.level),
    )


def key(deck: Deck, bars: Bars, time: float) -> str:
    """Say which key a moment is in, in every notation, and from where to where."""
    stretch = next((s for s in deck.key_stretches if s.start <= time < s.stop), None)
    if stretch is None:
        return ""
    return tr(
        "{key}\n{start} to {stop}, %n bar(s)",
        bars.count(stretch.start, stretch.stop),
        key=notation.key_names(stretch.key) if stretch.key is not None else tr("No key"),
        start=notation.clock(stretch.start),
        stop=notation.clock(stretch.stop),
    )


def why_empty(deck: Deck) -> str:
    """Say why there is no waveform."""
    if deck.state in ("missing", "unreadable"):
        return deck.reason
    return tr("Not analysed yet. Ctrl+R analyses the selected tracks.")
