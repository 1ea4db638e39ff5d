"""The forms of songs: which sections follow each other, and how long they are."""

from __future__ import annotations

from numpy.random import Generator

from djanalyzer.music.sections import SectionLabel

_I, _V, _U, _D = SectionLabel.INTRO, SectionLabel.VERSE, SectionLabel.BUILD_UP, SectionLabel.DROP
_B, _R, _O = SectionLabel.BREAKDOWN, SectionLabel.BRIDGE, SectionLabel.OUTRO

Outline = list[tuple[SectionLabel, int]]

# Forms as (function, bars); bars are stretched to the length that is asked for.
FORMS: dict[str, tuple[tuple[tuple[SectionLabel, int], ...], ...]] = {
    "club": (
        ((_I, 16), (_B, 16), (_U, 8), (_D, 32), (_B, 16), (_U, 8), (_D, 32), (_O, 16)),
        ((_I, 16), (_V, 16), (_B, 16), (_U, 8), (_D, 16), (_V, 16), (_B, 8), (_U, 8), (_D, 16), (_O, 16)),
        ((_I, 16), (_V, 16), (_U, 8), (_D, 16), (_B, 16), (_U, 8), (_D, 16), (_O, 16)),
        ((_I, 32), (_V, 32), (_B, 16), (_D, 32), (_O, 16)),
        ((_I, 8), (_U, 8), (_D, 16), (_B, 8), (_V, 8), (_U, 4), (_D, 16), (_O, 8)),
        ((_I, 16), (_D, 16), (_B, 16), (_U, 8), (_D, 16), (_R, 8), (_D, 16), (_O, 16)),
        ((_B, 32), (_U, 16), (_D, 32), (_B, 32), (_U, 16), (_D, 32), (_O, 16)),
    ),
    "pop": (
        ((_I, 4), (_V, 8), (_U, 4), (_D, 8), (_V, 8), (_U, 4), (_D, 8), (_R, 8), (_D, 8), (_O, 4)),
        ((_I, 8), (_V, 16), (_D, 8), (_V, 16), (_D, 8), (_R, 8), (_D, 16), (_O, 8)),
        ((_I, 4), (_V, 8), (_V, 8), (_U, 8), (_D, 16), (_B, 8), (_U, 8), (_D, 16), (_O, 4)),
        ((_V, 8), (_D, 8), (_V, 8), (_D, 8), (_B, 8), (_D, 16)),
        ((_D, 8), (_V, 12), (_D, 8), (_V, 12), (_D, 8), (_R, 8), (_D, 16)),
    ),
    "loop": (
        ((_I, 4), (_V, 8), (_D, 8), (_V, 8), (_R, 8), (_D, 8)),
        ((_I, 8), (_V, 8), (_V, 8), (_D, 16), (_B, 8), (_D, 16), (_O, 4)),
        ((_V, 16), (_D, 16), (_B, 8), (_V, 16), (_D, 16)),
        ((_I, 8), (_V, 16), (_R, 8), (_V, 16), (_O, 8)),
        ((_D, 8), (_V, 8), (_D, 8), (_R, 8), (_D, 8)),
        ((_I, 4), (_D, 16), (_B, 4), (_D, 16)),
        ((_I, 4), (_V, 4), (_V, 4), (_D, 8), (_R, 4), (_V, 4), (_D, 8), (_B, 4), (_D, 8), (_O, 4)),
        ((_V, 4), (_V, 4), (_D, 8), (_V, 4), (_R, 4), (_D, 8), (_R, 8), (_D, 8)),
        ((_I, 4), (_V, 8), (_R, 4), (_D, 8), (_I, 4), (_V, 8), (_R, 4), (_D, 8), (_O, 4)),
    ),
    "stacked": (
        ((_I, 16), (_V, 32), (_D, 32), (_B, 8), (_D, 32), (_O, 16)),
        ((_I, 32), (_D, 32), (_V, 16), (_D, 32), (_O, 32)),
        ((_I, 16), (_V, 16), (_D, 32), (_R, 16), (_D, 32), (_O, 16)),
        ((_V, 32), (_B, 16), (_D, 32), (_V, 16)),
    ),
    "calm": (
        ((_I, 8), (_V, 16), (_B, 8), (_V, 16), (_O, 8)),
        ((_I, 16), (_V, 16), (_R, 8), (_V, 16), (_O, 8)),
        ((_B, 8), (_V, 16), (_D, 16), (_B, 8), (_D, 16), (_O, 8)),
        ((_I, 32), (_V, 16), (_D, 16), (_R, 16), (_O, 16)),
    ),
}
_ODD_PHRASES = (3, 5, 6, 7, 9, 10, 12, 14, 15, 17, 20)


def draw_outline(kind: str, n_bars: int, odd_share: float, traits: frozenset[str], rng: Generator) -> Outline:
    """Return the sections and bars of a song of about `n_bars` bars; a share of them has an odd length."""
    known = FORMS[kind]
    outline = _fitted(list(known[int(rng.integers(len(known)))]), n_bars, rng)
    outline = [
        (label, _odd_phrase(bars, rng) if rng.random() < odd_share else bars) for label, bars in outline
    ]
    if "long_intro" in traits and n_bars >= 40:
        outline = _with_long_intro(outline, n_bars, rng)
    if "fake_drop" in traits:
        outline = _with_fake_drop(outline)
    return outline


def _with_long_intro(outline: Outline, n_bars: int, rng: Generator) -> Outline:
    """Return the outline after a long calm beginning, as much shorter at its end."""
    n_intro = int(min(0.4 * n_bars, rng.choice([16, 24, 32, 32, 48, 64])))
    rest = outline[1:] if outline[0][0] is _I else outline
    while len(rest) > 2 and n_intro + sum(b for _, b in rest) > 1.15 * n_bars:
        rest = rest[:-2] + rest[-1:]
    return [(_I, n_intro), *rest]


def _with_fake_drop(outline: Outline) -> Outline:
    """Return the outline in which the first promise of a drop is broken: a breakdown and another build-up come first."""
    for i in range(len(outline) - 1):
        if outline[i][0] is _U and outline[i + 1][0] is _D and outline[i + 1][1] >= 16:
            bars = outline[i + 1][1]
            return [*outline[: i + 1], (_B, 4), (_U, 4), (_D, bars - 8), *outline[i + 2 :]]
    return outline


def _odd_phrase(bars: int, rng: Generator) -> int:
    """Return an unusual length near `bars`."""
    near = [n for n in _ODD_PHRASES if 0.6 * bars <= n <= 1.6 * bars] or [max(2, bars - 1)]
    return int(rng.choice(near))


def _fitted(outline: Outline, n_bars: int, rng: Generator) -> Outline:
    """Return the outline in phrases of 2, 4, 8, 16 or 32 bars that add up to about `n_bars`."""
    while len(outline) > 3 and n_bars / len(outline) < 3.5:
        del outline[int(rng.integers(1, len(outline) - 1))]
    scale = n_bars / sum(b for _, b in outline)
    fitted = [(label, _phrase(bars * scale)) for label, bars in outline]
    while sum(b for _, b in fitted) > n_bars + 2 and max(b for _, b in fitted) > 2:
        longest = max(range(len(fitted)), key=lambda i: fitted[i][1])
        label, bars = fitted[longest]
        fitted[longest] = (label, bars // 2 if bars <= 8 else bars - 8)
    while sum(b for _, b in fitted) < 0.8 * n_bars:
        i = int(rng.integers(len(fitted)))
        fitted[i] = (fitted[i][0], fitted[i][1] + (8 if fitted[i][1] >= 8 else fitted[i][1]))
    return fitted


def _phrase(bars: float) -> int:
    return min((2, 4, 8, 16, 24, 32), key=lambda n: abs(n - bars) / n)
