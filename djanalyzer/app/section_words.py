"""In which words sections are shown; the library keeps our own, whatever is chosen."""

from __future__ import annotations

from djanalyzer.music import SectionLabel
from djanalyzer.settings import load, places

OWN, POP, EDM = "own", "pop", "edm"
VOCABULARIES = (OWN, POP, EDM)  # ours, those of All-In-One (verse, chorus), the five of club music


def section_word(label: SectionLabel | str, words: str) -> str:
    """Return what a section is called in one of `VOCABULARIES`; an unknown one is taken for our own."""
    label = SectionLabel(label)
    return {POP: label.in_pop, EDM: label.in_edm}.get(words, str(label))


def chosen_words() -> tuple[str, str]:
    """Return which words the user has chosen, where no library is open; the second text says what went wrong, or is empty."""
    settings, notice = load(places().settings)
    return settings.section_words, notice
