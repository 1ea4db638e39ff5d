"""From where and to where another track may play along, in the words of the one who mixes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from djanalyzer.gui import notation
from djanalyzer.gui.bars import Bars

if TYPE_CHECKING:
    from djanalyzer.music import MixRange


@dataclass(frozen=True, slots=True)
class MixSpan:
    """A beginning or an end that leaves room for another track, [start, stop) seconds."""

    start: float
    stop: float
    n_bars: int
    is_intro: bool
    place: str  # of the edge, as bars are counted

    @property
    def edge(self) -> float:
        """Where it ceases (of an intro) or begins (of an outro) to be safe."""
        return self.stop if self.is_intro else self.start

    @property
    def words(self) -> str:
        """What stands in the lane: "Intro 16 bars, safe to mix until bar 17"."""
        length = f" {notation.count(self.n_bars, 'bar')}" if self.n_bars else ""
        return f"{self._name}{length}, safe to mix {self._way} bar {self.place.removesuffix('.1')}"

    @property
    def spoken(self) -> str:
        """What it means, for tooltips and screen readers."""
        time = notation.clock(self.edge)
        what = (
            "Another track may play on until here."
            if self.is_intro
            else "Another track may come in from here."
        )
        length = f"\n{self._name}: {notation.count(self.n_bars, 'bar')} of rhythm without voice or tune."
        return f"Safe to mix {self._way} {time}, bar {self.place}\n{what}" + (length if self.n_bars else "")

    @property
    def _name(self) -> str:
        return "Intro" if self.is_intro else "Outro"

    @property
    def _way(self) -> str:
        return "until" if self.is_intro else "from"


def spans(mix: MixRange, bars: Bars, duration: float, share: float = 1.0) -> tuple[MixSpan, ...]:
    """Return the intro and the outro, where a track has them; `share` bars are counted now for each of the model's."""
    n_in, n_out = round(mix.intro_bars * share), round(mix.outro_bars * share)
    until = mix.safe_until if mix.safe_until is not None else bars.after(n_in or -1)
    start = mix.safe_from if mix.safe_from is not None else bars.before_end(n_out)
    found = []
    if until is not None:
        found.append(MixSpan(0.0, until, n_in, True, bars.name(until)))
    if start is not None:
        found.append(MixSpan(start, duration, n_out, False, bars.name(start)))
    return tuple(found)
