"""How it reads on a terminal why the model names this genre and this mood, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from djanalyzer.app.answers import attention_as_plain
from djanalyzer.app.records import guess_records
from djanalyzer.app.section_words import section_word
from djanalyzer.cli.printing import clock, say

if TYPE_CHECKING:
    from djanalyzer.app.explaining import Explanation, Moment
    from djanalyzer.music import Guess

Record = dict[str, Any]


def say_explanation(why: Explanation, words: str) -> None:
    """Print which moments decided genre and mood; sections in `words`, one of `section_words.VOCABULARIES`."""
    say("  why this genre and mood")
    for guesses, moments in ((why.genres, why.genre_moments), (why.moods, why.mood_moments)):
        for line in _decided(guesses, moments, words):
            say(f"    {line}")


def _decided(guesses: Sequence[Guess], moments: Sequence[Moment], words: str) -> Iterator[str]:
    """Yield "Techno 81 %: decided mostly at 1:04-1:36 (drop), 2:40-3:12 (drop)", and what else it might be."""
    if not guesses:
        return
    first, *others = guesses
    when = ", ".join(_when(moment, words) for moment in moments)
    yield f"{_share(first)}: " + (
        f"decided mostly at {when}" if when else "decided by all of the track alike"
    )
    if others:
        yield "  otherwise " + ", ".join(map(_share, others))


def _share(guess: Guess) -> str:
    return f"{guess.word} {guess.confidence:.0%}".replace("%", " %")


def _when(moment: Moment, words: str) -> str:
    where = f" ({section_word(moment.section.label, words).replace('_', '-')})" if moment.section else ""
    return f"{_clock(moment.start)}-{_clock(moment.stop)}{where}"


def _clock(seconds: float) -> str:
    return clock(seconds) or "0:00"


def explanation_record(why: Explanation) -> Record:
    """Return what decided genre and mood for JSON: the moments, and how much each step counted."""
    return {
        "genres": guess_records(why.genres),
        "moods": guess_records(why.moods),
        "genre_moments": list(map(_moment_record, why.genre_moments)),
        "mood_moments": list(map(_moment_record, why.mood_moments)),
        "attention": attention_as_plain(why.attention),
    }


def _moment_record(moment: Moment) -> Record:
    return {
        "start": moment.start,
        "end": moment.stop,
        "share": moment.share,
        "section": str(moment.section.label) if moment.section is not None else None,
    }
