"""The analysis of one track by itself: the folder of its ANLZ files, or one of them."""

from __future__ import annotations

import re
from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.rekordbox_anlz.reader import AnalysisReader
from djanalyzer.interop.rekordbox_anlz.sections import MARK, read_sections
from djanalyzer.interop.rekordbox_anlz.stated_paths import to_path
from djanalyzer.music import Collection, KnownTrack

PROGRAM = "rekordbox"
_NAME = re.compile(r"ANLZ\d{4}\.(?:DAT|EXT|2EX)", re.IGNORECASE)
_FIRST = "ANLZ0000.DAT"
_PATH = "PPTH"
_LETTERS_AT = 16


class RekordboxAnalysis:
    """Reads what rekordbox found in one track. They are found through the collection that they belong to."""

    name = PROGRAM

    def find(self) -> tuple[Path, ...]:
        """Return nothing: every library has thousands of them."""
        return ()

    def accepts(self, path: Path) -> bool:
        """Return whether the path is an analysis file, or the folder of one track."""
        try:
            with _file(path).open("rb") as file:
                return _NAME.fullmatch(_file(path).name) is not None and file.read(len(MARK)) == MARK
        except OSError:
            return False

    def read(self, location: Path, on_progress: Progress | None = None) -> Collection:
        """Read the analysis of one track, all its files together; the track is called by the path they state.

        Raises
        ------
        UnreadableCollection
            It is no analysis file.
        """
        if not self.accepts(location):
            raise UnreadableCollection(
                f"{location} is no analysis file of rekordbox.",
                f"Choose a file like {_FIRST}, or its folder.",
            )
        path, problems = _file(location), Problems()
        analysed = AnalysisReader(path.parent, problems).read(path.with_suffix(".DAT").name, path.name)
        stated = _stated_path(path)
        track = KnownTrack(
            path=to_path(stated) or path,
            external_id=path.parent.name,
            beat_grid=analysed.beat_grid,
            cues=analysed.cues,
            loops=analysed.loops,
            sections=analysed.sections,
            extra=analysed.extra,
        )
        if on_progress is not None:
            on_progress(1.0)
        return Collection(PROGRAM, (track,), (), problems.all())


REKORDBOX_ANLZ = RekordboxAnalysis()


def _file(location: Path) -> Path:
    return location / _FIRST if location.is_dir() else location


def _stated_path(path: Path) -> str:
    for section in read_sections(path, frozenset({_PATH})).found:
        n_bytes = int.from_bytes(section.data[12:_LETTERS_AT], "big")
        letters = section.data[_LETTERS_AT : _LETTERS_AT + n_bytes]
        return letters.decode("utf-16-be", "replace").split("\0")[0]
    return ""
