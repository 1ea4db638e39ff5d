"""Why a cue is suggested is said in the window's language, whatever speaks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from djanalyzer.gui import language
from djanalyzer.gui.reason_words import reason_words
from djanalyzer.models.decoding.reasons import reason_of
from djanalyzer.models.habit import Rule
from djanalyzer.models.landmarks import landmarks_of
from djanalyzer.music import CueKind, Suggestion
from tests.models.habits import BAR, FORM, bars_of, sections_of

# German says "Drop", "Drums", "Beat" and "Mix out", too.
ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "after as bar bars before begins calmest energy enters fall first full greatest last left longest loudest "
        "middle return returns rise section stop stops the usual verse voice with",
    )
)


@pytest.fixture
def german(dressed: QApplication) -> Iterator[None]:
    language.install(dressed, "de")
    yield
    language.install(dressed, "en")


def from_habits() -> set[str]:
    """Return what habits may say: so many bars from every landmark of a track that has them all."""
    proposed = tuple(
        Suggestion(BAR * bar, kind, 0.9, "")
        for bar, kind in product((16, 48), (CueKind.MIX_IN, CueKind.MIX_OUT, CueKind.VOCAL_IN))
    )
    bars = replace(bars_of(FORM, sung=(30, 31, 60)), vocals=np.tile(np.repeat([0.0, 0.9], 11), 4))
    marks = landmarks_of(bars, sections_of(FORM), proposed)
    rules = {str(Rule(mark, shift)) for mark in marks for shift in (-16, -1, 0, 1, 8)}
    return rules | {f"{rule}, as usual" for rule in rules} | {f"1 beat before {rule}" for rule in rules}


def from_the_shipped_model() -> set[str]:
    """Return what is said of every bar of a track with drums and voices here and there."""
    kinds = [kind for kind in CueKind if kind not in (CueKind.OTHER, CueKind.LOOP)]
    bars = bars_of(FORM, sung=(30, 31, 60))
    bars = replace(bars, kick=np.where(np.arange(len(bars)) < 4, 0.0, bars.kick))
    return {reason_of(bars, bar, kind) for bar in range(len(bars)) for kind in kinds}


def test_reasons_are_said_in_the_windows_language(german: None) -> None:
    assert (
        reason_words("drums return after 16 bars, energy +3")
        == "Drums kehren nach 16 Takten zurück, Energie +3"
    )
    assert reason_words("16 bars before drop 1, as usual") == "16 Takte vor „Drop 1“, wie üblich"
    assert reason_words("1 beat before last voice begins") == ("1 Beat vor „Stimme beginnt (letzte Stelle)“")


def test_whatever_a_model_may_say_is_understood(german: None) -> None:
    said = from_habits() | from_the_shipped_model()
    assert len(said) > 500
    left = {word for reason in said for word in re.findall(r"\w+", reason_words(reason)) if word in ENGLISH}
    assert not left


def test_what_an_older_version_said_otherwise_stays(german: None) -> None:
    assert reason_words("because it sounds good") == "because it sounds good"


def test_in_english_a_reason_stays_itself(dressed: QApplication) -> None:
    assert reason_words("drums return after 16 bars, energy +3") == "drums return after 16 bars, energy +3"
    assert reason_words("1 bar before drop 2, as usual") == "1 bar before Drop 2, as usual"
