"""What came of long work is said in a line, in the language of the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from djanalyzer.app.relocating import Doubt, Move, Relocation
from djanalyzer.app.reports import AnalysisReport
from djanalyzer.gui import language
from djanalyzer.gui.report_words import analysis_words, relocation_words, sign_words
from djanalyzer.music import Problem

GONE = Problem("/music/gone.mp3", "The file is not there.")
OLD, NEW = Path("/old/a.mp3"), Path("/new/a.mp3")
MOVE, DOUBT = Move(1, 1, "A", OLD, NEW, "file name and size"), Doubt(2, "B", OLD, (NEW, NEW))

ANALYSES = {
    "2 tracks analysed · 10 min of music in 30 s": AnalysisReport("m", (1, 2), (), (), 600.0, 30.0),
    "1 track analysed · 1 could not be analysed · 5 min of music in 15 s · 1 to review": AnalysisReport(
        "m", (1,), (GONE,), (), 300.0, 15.0, 1
    ),
    "0 tracks analysed · 2 could not be analysed": AnalysisReport("m", (), (GONE, GONE)),
}
SEARCHES = {
    "No file is missing": Relocation(),
    "1 of 1 missing file found": Relocation((MOVE,)),
    "1 of 4 missing files found · 1 may be any of several files · 2 not found": Relocation(
        (MOVE,), (DOUBT,), (GONE, GONE)
    ),
}


@pytest.mark.parametrize(("words", "report"), ANALYSES.items())
def test_an_analysis_is_told_with_what_failed_and_what_is_to_be_reviewed(
    qapp: QApplication, words: str, report: AnalysisReport
) -> None:
    assert analysis_words(report) == words


@pytest.mark.parametrize(("words", "found"), SEARCHES.items())
def test_a_look_for_moved_files_is_told_with_what_was_not_found(
    qapp: QApplication, words: str, found: Relocation
) -> None:
    assert relocation_words(found) == words


def test_all_is_said_in_the_language_of_the_window(qapp: QApplication) -> None:
    language.install(qapp, "de")
    try:
        assert analysis_words(AnalysisReport("m", (1, 2))).startswith("2 Tracks analysiert")
        assert relocation_words(Relocation((MOVE,))) == "1 von 1 fehlenden Datei gefunden"
        assert sign_words(MOVE) == "Dateiname und Größe"
        assert sign_words(replace(MOVE, how="audio", joins=True)).startswith("Klang; ")
    finally:
        language.install(qapp, "en")
