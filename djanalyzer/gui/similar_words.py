"""Why a track is found among those that sound alike, in the user's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.gui import notation
from djanalyzer.gui.columns import one_line
from djanalyzer.gui.language import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from djanalyzer.library.records import TrackRow
    from djanalyzer.music.similarity import Reason

_REASONS = {
    "style": marked("{word} too"),
    "mood": marked("{word} too"),
    "key": marked("{word} fits"),
    "tempo": marked("tempo {step} %"),
    "energy": marked("energy {step}"),
    "recording": marked("the same recording"),
    "stretched": marked("the same music, {step} % in tempo"),
}


def name_of(row: TrackRow) -> str:
    """Return artist and title in a line: "Kita Low – Night bus"."""
    title = one_line(row.title or row.path.stem)
    return tr("{artist} – {title}", artist=one_line(row.artist), title=title) if row.artist else title


def alike(score: float) -> str:
    """Return how much alike two embeddings are: "93 %"; none at all where they point away from each other."""
    return f"{round(100 * max(score, 0.0))} %"


def reason_words(reasons: Sequence[Reason], row: TrackRow, key_notation: str = "camelot") -> str:
    """Return why a track was found: "Techno too · 9A fits · tempo +1.2 % · energy +1"; how much alike it sounds stands elsewhere."""
    said = (_said(reason, row, key_notation) for reason in reasons if reason.kind != "sound")
    return " · ".join(words for words in said if words)


def _said(reason: Reason, row: TrackRow, key_notation: str) -> str:
    kind = str(reason.kind)
    if kind == "transposed":
        n = round(reason.number)
        words = tr("the same music, %n semitone(s) higher", n) if n > 0 else ""
        return words or tr("the same music, %n semitone(s) lower", -n)
    text = reason.text
    if kind == "key" and row.key is not None:
        text = notation.key(row.key, key_notation)
    elif kind == "mood":
        text = notation.mood(text)
    if kind == "energy" and not round(reason.number):
        return tr("the same energy")
    step = f"{reason.number:+.0f}" if kind == "energy" else f"{100 * reason.number:+.1f}"
    return tr(_REASONS.get(kind, ""), word=text, step=step.replace("-", "−"))


def stretch_words(start: float, stop: float, label: str) -> str:
    """Return which section it is: "Drop 1:04 to 1:36"."""
    name = notation.section(label) if label in notation.SECTION_NAMES else label
    times = tr("{start} to {stop}", start=notation.length(start), stop=notation.length(stop))
    return f"{name}  {times}" if name else times
