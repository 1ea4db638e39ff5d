"""What came of long work in words: of an analysis, and of a look for moved files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.gui.language import marked, tr
from djanalyzer.gui.pace import span

if TYPE_CHECKING:
    from djanalyzer.app.relocating import Move, Relocation
    from djanalyzer.app.reports import AnalysisReport

# By what `app.relocating` and `app.tidying` have found a file again.
_SIGNS = {
    "audio": marked("sound"),
    "same place": marked("same place"),
    "same folder": marked("same folder"),
    "file name and size": marked("file name and size"),
    "file name and length": marked("file name and length"),
    "artist, title and length": marked("artist, title and length"),
    "pointed at": marked("pointed at"),
}


def sign_words(move: Move) -> str:
    """Return by what a missing file was found again, and whether its track becomes one with the one that is there."""
    how = tr(_SIGNS[move.how]) if move.how in _SIGNS else move.how
    return tr("{how}; joins the track that is there", how=how) if move.joins else how


def analysis_words(report: AnalysisReport) -> str:
    """Return what came of an analysis in a line."""
    n_heard, n_failed = len(report.track_ids), len(report.problems)
    said = [tr("%n track(s) analysed", n_heard)]
    if n_failed:
        said.append(tr("%n could not be analysed", n_failed))
    if n_heard:
        music, took = span(report.seconds_of_music), span(report.seconds)
        said.append(tr("{music} of music in {time}", music=music, time=took))
    if report.n_to_review:
        said.append(tr("%n to review", report.n_to_review))
    return " · ".join(said)


def relocation_words(found: Relocation) -> str:
    """Return what came of a look for moved files in a line."""
    n_missing = len(found.moves) + len(found.doubts) + len(found.lost)
    if not n_missing:
        return tr("No file is missing")
    said = [tr("{n_found} of %n missing file(s) found", n_missing, n_found=len(found.moves))]
    if found.doubts:
        said.append(tr("%n may be any of several files", len(found.doubts)))
    if found.lost:
        said.append(tr("%n not found", len(found.lost)))
    return " · ".join(said)
