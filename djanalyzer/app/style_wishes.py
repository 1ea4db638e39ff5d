"""What may be asked of the style lab: styles by name, bars by number, and wishes that can be fulfilled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from djanalyzer.errors import Trouble
from djanalyzer.music.styles import STYLE_NAMES, StyleShare, StyleWish

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.records import LibraryTrack

SHORTEST, LONGEST = 1.0, 300.0  # seconds that may be selected


@dataclass(frozen=True, slots=True)
class TargetStyle:
    """A style to ask for: its name in a `StyleShare`, and what a DJ calls it."""

    name: str
    in_words: str


def styles(session: Session) -> tuple[TargetStyle, ...]:
    """Return the styles that can be asked for by name, as the program's weights know them. Quick.

    Raises
    ------
    MissingWeights
        There are no weights for the style lab.
    """
    from djanalyzer.models.style.shipped import styles_of

    return tuple(TargetStyle(name, STYLE_NAMES.get(name, name)) for name in styles_of())


def style_named(session: Session, text: str, weight: float = 1.0) -> StyleShare:
    """Return the share of a style that somebody has typed: "hip_hop", "Hip-Hop" or "hip hop".

    Raises
    ------
    Trouble
        There is none of that name.
    """
    known = styles(session)
    for style in known:
        if _letters(text) in (_letters(style.name), _letters(style.in_words)):
            return StyleShare(style.name, weight=weight)
    raise Trouble(f"There is no style {text}.", f"Choose one of {', '.join(style.name for style in known)}.")


def bars(session: Session, track_id: int, first: int, last: int) -> tuple[float, float]:
    """Return from when to when (seconds) bars `first` to `last` of a track last, both included; the first one is 1.

    Raises
    ------
    Trouble
        The track has no beat grid, or not so many bars.
    """
    track = session.track(track_id)
    if track.beat_grid is None:
        raise _uncounted(track)
    duration = track.row.duration or 0.0
    downbeats = [*track.beat_grid.downbeats(duration), duration]
    n_bars = len(downbeats) - 1
    if not 1 <= first <= last <= n_bars:
        raise Trouble(
            f"“{track.row.title}” has no bars {first} to {last}.", f"They run from 1 to {max(n_bars, 0)}."
        )
    return float(downbeats[first - 1]), float(downbeats[last])


def checked(session: Session, track: LibraryTrack, wish: StyleWish) -> StyleWish:
    """Return a wish whose selection ends with the track at the latest.

    Raises
    ------
    Trouble
        It cannot be fulfilled: no file, no grid, no such style or example, too few or too many bars.
    MissingWeights
        There are no weights for the style lab.
    """
    name = track.row.title
    if not track.path.exists():
        raise Trouble(f"The file of “{name}” is not where it was: {track.path}.", "Find it again first.")
    if track.beat_grid is None:
        raise _uncounted(track)
    duration = track.row.duration
    if duration is not None and wish.start >= duration:
        raise Trouble(f"The selection begins after “{name}” has ended.", "Select bars of the track.")
    stop = wish.stop if duration is None else min(wish.stop, duration)
    if stop - wish.start < SHORTEST:
        raise Trouble("The selection is too short: a take is at least a second long.", "Select more bars.")
    if stop - wish.start > LONGEST:
        raise Trouble(
            f"The selection is too long: a take is at most {LONGEST / 60:.0f} minutes long.",
            "Select fewer bars.",
        )
    _check_targets(session, wish)
    return replace(wish, stop=stop)


def _uncounted(track: LibraryTrack) -> Trouble:
    return Trouble(f"“{track.row.title}” has no beat grid.", "Analyse it first.")


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold().replace("&", "and") if c.isalnum())


def _check_targets(session: Session, wish: StyleWish) -> None:
    known = {style.name for style in styles(session)}
    shares = (*wish.shares, *(share for _, some in wish.by_section for share in some))
    for share in shares:
        if share.example is not None and not share.example.exists():
            raise Trouble(f"The example {share.example} is not there.", "Choose another.")
        if share.name and share.name not in known:
            raise Trouble(f"There is no style {share.name}.", f"Choose one of {', '.join(sorted(known))}.")
