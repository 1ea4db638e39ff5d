"""Why a cue lies where it lies, in at most eight words, from what is heard around it."""

from __future__ import annotations

import numpy as np

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.decoding.mixability import are_sung
from djanalyzer.music import CueKind

_AROUND = 4  # bars compared before and after
_FELT = 0.5  # smallest step of energy (1 to 10) worth a word
_GAP = 2  # bars without drums that are worth a word
_NEAR = 2  # bars before and after in which who joins is looked for
_JOINS = 0.7  # what the network says where somebody surely does, half a step beside the bar
_HEARD = 0.05  # of 80 dB: what a band must rise or fall by for its own players to be named
_JOINING = (("bass joins", "bass leaves"), ("a part joins", "a part leaves"), ("hats join", "hats leave"))


def reason_of(bars: Bars, bar: int, kind: CueKind) -> str:
    """Return the reason for a cue of this kind at the start of `bar`."""
    step = energy_step(bars, bar)
    with_energy = f", energy {step:+d}" if step else ""
    silent, playing = bars_without_drums(bars, bar), bars_until_drums(bars, bar)
    if kind is CueKind.MIX_IN:
        return _mix_in(bars, bar, silent)
    if kind is CueKind.MIX_OUT:
        return _mix_out(bars, bar)
    if kind is CueKind.VOCAL_IN:
        return _vocal_in(bars, bar)
    if silent >= _GAP and bar - silent > 0:
        return f"drums return after {silent} bars{with_energy}"
    if playing >= _GAP and silent == 0:
        return f"drums drop out for {playing} bars{with_energy}"
    if silent == bar and silent >= _GAP and bars.have_drums[bar]:
        return f"drums enter after {silent} bars{with_energy}"
    return _by_energy(kind, step, who_joins(bars, bar))


def who_joins(bars: Bars, bar: int) -> str:
    """Return who joins or leaves at the start of `bar`: "hats join"; empty where nobody does, or nobody asked."""
    if bars.joins is None or bars.bands is None or not 0 < bar < len(bars) or bars.joins[bar] < _JOINS:
        return ""
    after, before = bars.bands[bar : bar + _NEAR], bars.bands[max(bar - _NEAR, 0) : bar]
    steps = after.mean(axis=0) - before.mean(axis=0)
    most = int(np.argmax(np.abs(steps)))
    if abs(steps[most]) < _HEARD:
        return "the arrangement changes"
    return _JOINING[most][int(steps[most] < 0)]


def energy_step(bars: Bars, bar: int) -> int:
    """Return by how much the energy (1 to 10) rises from the bars before to the bars after, rounded."""
    before, after = bars.energy[max(bar - _AROUND, 0) : bar], bars.energy[bar : bar + _AROUND]
    if len(before) == 0 or len(after) == 0:
        return 0
    step = 9 * float(after.mean() - before.mean())
    return round(step) if abs(step) > _FELT else 0


def bars_without_drums(bars: Bars, bar: int) -> int:
    """Return how many bars just before `bar` have no drums, while it has; otherwise 0."""
    have = bars.have_drums
    if not have[bar]:
        return 0
    with_drums = np.flatnonzero(have[:bar])
    return bar - 1 - int(with_drums[-1]) if len(with_drums) else bar


def bars_until_drums(bars: Bars, bar: int) -> int:
    """Return how many bars from `bar` on have no drums."""
    with_drums = np.flatnonzero(bars.have_drums[bar:])
    return int(with_drums[0]) if len(with_drums) else len(bars) - bar


def _mix_in(bars: Bars, bar: int, silent: int) -> str:
    if bar == 0 or not bars.have_drums[:bar].any():
        if not bars.have_drums[bar]:
            return "first beat of the track" if bar == 0 else "a phrase to mix from"
        return "first beat with drums" if bar == 0 else f"first beat with drums, after {_bars(bar)}"
    return f"drums return after {_bars(silent)}" if silent >= _GAP else "steady drums to mix from"


def _mix_out(bars: Bars, bar: int) -> str:
    left = len(bars) - bar
    if not bars.have_drums[bar:].any():
        return f"no more drums, {_bars(left)} left"
    last = len(bars) - int(np.flatnonzero(bars.have_drums[::-1])[0])
    return f"last {_bars(last - bar)} with drums, {left} left"


def _vocal_in(bars: Bars, bar: int) -> str:
    sung = np.flatnonzero(are_sung(bars)[:bar])
    return f"voice returns after {_bars(bar - 1 - int(sung[-1]))}" if len(sung) else "voice enters"


def _by_energy(kind: CueKind, step: int, who: str) -> str:
    what = "drop returns" if kind is CueKind.SECOND_DROP else f"{kind.value.replace('_', '-')} begins"
    return f"{what}, energy {step:+d}" if step else f"{what}, {who or 'energy unchanged'}"


def _bars(n: int) -> str:
    return "1 bar" if n == 1 else f"{n} bars"
