"""Everything that the ANLZ files of one track say, put together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.rekordbox_anlz.beats import Beats, ends_to_grid, read_beats, read_ends, to_grid
from djanalyzer.interop.rekordbox_anlz.cue_lists import Marks, read_marks
from djanalyzer.interop.rekordbox_anlz.phrases import Phrases, read_phrases, to_passages
from djanalyzer.interop.rekordbox_anlz.sections import Section, Sections, read_sections
from djanalyzer.music import BeatGrid, Cue, Loop
from djanalyzer.music import Section as Passage

_WANTED = frozenset({"PQTZ", "PQT2", "PCOB", "PCO2", "PSSI"})
_ENDINGS = (".DAT", ".EXT")
_NEWEST = ".2EX"  # waveforms for newer players: asked only where the others know nothing
_FOLDER = "PIONEER"
_OUTSIDE = re.compile(r"(?:^|/)\.\.(?:/|$)|[:\0]")


@dataclass(frozen=True, slots=True)
class Analysed:
    """What the analysis says of a track: seconds on rekordbox's axis. `extra` is what we have no word for."""

    beat_grid: BeatGrid | None = None
    cues: tuple[Cue, ...] = ()
    loops: tuple[Loop, ...] = ()
    sections: tuple[Passage, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


class AnalysisReader:
    """Reads the analysis of one track after the other below one folder.

    Parameters
    ----------
    root : Path
        The folder in which `/PIONEER/USBANLZ/…` begins: `share` beside the database, or the stick itself.
    problems : Problems
        Is told which files are missing or damaged.
    """

    def __init__(self, root: Path, problems: Problems) -> None:
        self._root = root
        self._problems = problems
        self._is_there = root.is_dir()
        # Sticks formatted by a Mac hide the folder, whatever the collection says.
        self._is_hidden = (root / f".{_FOLDER}").is_dir() and not (root / _FOLDER).is_dir()
        self._has_told = False

    def read(self, stated: str, subject: str) -> Analysed:
        """Read what belongs to `stated`, the path of the `.DAT` as the collection has it; never outside the root."""
        if not stated.strip("/\\ "):
            return Analysed()
        plain = stated.replace("\\", "/").lstrip("/")
        if _OUTSIDE.search(plain) or not PurePosixPath(plain).name:
            self._problems.add(
                subject, "its analysis file is said to lie outside the collection; it was not read"
            )
            return Analysed()
        if not self._is_there:
            self._tell_once()
            return Analysed()
        if self._is_hidden and plain.startswith(f"{_FOLDER}/"):
            plain = f".{plain}"
        sections = self._all_sections(self._root / PurePosixPath(plain), subject)
        return self._understood(sections, subject) if sections.found else Analysed()

    def _all_sections(self, path: Path, subject: str) -> Sections:
        found: list[Section] = []
        for ending in _ENDINGS:
            found.extend(self._sections(path.with_suffix(ending), subject, is_needed=ending == ".DAT"))
        if not any(section.name in ("PQTZ", "PSSI") for section in found):
            found.extend(self._sections(path.with_suffix(_NEWEST), subject, is_needed=False))
        return Sections(tuple(found))

    def _sections(self, path: Path, subject: str, *, is_needed: bool) -> tuple[Section, ...]:
        try:
            sections = read_sections(path, _WANTED)
        except FileNotFoundError:
            if is_needed:
                self._problems.add(
                    subject, f"its analysis file {path.name} is not there; its beat grid is unknown"
                )
            return ()
        except (OSError, ValueError) as error:
            self._problems.add(subject, f"its analysis file {path.name} cannot be read: {error}")
            return ()
        if sections.trouble:
            self._problems.add(subject, f"its analysis file {path.name} {sections.trouble}")
        return sections.found

    def _understood(self, sections: Sections, subject: str) -> Analysed:
        marks = read_marks(sections.named("PCOB"), sections.named("PCO2"))
        beats = next((b for s in sections.named("PQTZ") if (b := read_beats(s)) is not None), None)
        phrases = next((p for s in sections.named("PSSI") if (p := read_phrases(s)) is not None), None)
        if n := marks.n_left_out:
            what = counted(n, "entry", "entries")
            self._problems.add(subject, f"{what} of its cue lists made no sense and were left out")
        if n := beats.n_left_out if beats is not None else 0:
            self._problems.add(subject, f"{counted(n, 'beat')} of its grid made no sense and were left out")
        return Analysed(
            _grid(beats, sections),
            marks.cues,
            marks.loops,
            to_passages(phrases, beats) if phrases is not None and beats is not None else (),
            tuple(_extra(phrases, marks)),
        )

    def _tell_once(self) -> None:
        if not self._has_told:
            self._has_told = True
            self._problems.add(
                f"folder {self._root.name}",
                "it is not there, so beat grids and phrases are unknown",
                f"Copy the folder {self._root.name} together with the database.",
            )


def _grid(beats: Beats | None, sections: Sections) -> BeatGrid | None:
    if beats is not None:
        return to_grid(beats)
    ends = next((e for s in sections.named("PQT2") if (e := read_ends(s)) is not None), None)
    return ends_to_grid(ends) if ends is not None else None


def _extra(phrases: Phrases | None, marks: Marks) -> Iterator[tuple[str, str]]:
    if marks.active:
        yield "ActiveLoops", " ".join(f"{start:.3f}" for start in marks.active)
    if phrases is not None:
        yield "Phrases", phrases.in_words()
