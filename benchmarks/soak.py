"""A day of a DJ's work in one run: does memory stay flat, does the library stay sound, does anything get slower or pile up?

    python benchmarks/soak.py [--rounds N] [--keep FOLDER] [--json]

A round is what about six minutes of a busy day bring: files arrive, are imported and listened to (a stand-in answers at
once: what is tried is everything around it), are moved, overwritten, deleted and come back; cues are set, moved and taken
back, tags and playlists edited, searches typed, collections exported and taken back, backups written and old ones removed, everything
dumped; and the library is closed and opened. 240 rounds are 24 hours. After each tenth of them the figures are printed:
resident memory, open files, threads, the size of the library, processor time of a round.

Memory is looked at twice: as the system counts it, in which glibc keeps some of what was freed, and what is in use once that was
given back. Flat is what is in use where it rises by less than `ALLOWED` of a MB a round, by a line through the rounds of the second half
after which the library was opened anew (between them SQLite's caches fill, up to 16 MB a connection); and where no more than
`KEPT` MB lay free. The exit code is 1 where it rises, where the library is not sound, or where files or threads pile up.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import shutil
import struct
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import psutil

from djanalyzer.app import analysing
from djanalyzer.app.backing_up import BackupOrder, back_up
from djanalyzer.app.exporting import ExportOrder, plan_export, write_export
from djanalyzer.app.hearing import Heard
from djanalyzer.app.importing import import_folder
from djanalyzer.app.job import Job
from djanalyzer.app.memory import give_memory_back, resident
from djanalyzer.app.open_export import dump
from djanalyzer.app.session import Session
from djanalyzer.app.undoing import take_back
from djanalyzer.errors import Trouble
from djanalyzer.features.waveform import WaveformBuilder
from djanalyzer.library.edits import AddCue, AddToPlaylist, CreatePlaylist, MoveCue, RemoveTracks, SetTags
from djanalyzer.music import (
    Analysis,
    BeatGrid,
    Cue,
    CueKind,
    Energy,
    Key,
    Section,
    SectionLabel,
    Suggestion,
    Tags,
)

T = TypeVar("T")
DAY = 240  # rounds
ALLOWED = 0.02  # MB a round: 5 MB a day
KEPT = 48.0  # MB that may lie free: what `app.memory` leaves alone, and half as much
REOPENED = 10  # rounds after which the library is closed and opened
_TRACKS = 40  # that are there at a time
_ARRIVE = 4  # files a round
_RATE = 22_050
_MUCH = 1.5  # of threads and open files at the end, as a multiple of those at the beginning


@dataclass(frozen=True, slots=True)
class Figures:
    """What the process was like after a round: memory as the system counts it and what of it is in use (MB), open files, threads,
    library (MB), seconds of processor time."""

    round: int
    rss: float
    used: float
    files: int
    threads: int
    library: float
    seconds: float


class StandIn:
    """Answers at once, for every file in its own way."""

    name = "stand-in-1"

    def wake(self, look: Callable[[], None]) -> None:
        look()

    def analyse(self, path: Path, on_progress: Callable[[float], None]) -> Heard:
        """Return an analysis as large as a real one."""
        chance = random.Random(path.name)
        on_progress(0.5)
        duration = 300.0
        sections = tuple(Section(t, t + 30, SectionLabel.DROP, 0.5) for t in np.arange(0.0, duration, 30))
        suggestions = tuple(
            Suggestion(t, CueKind.DROP, 0.7, "drums return") for t in np.arange(15.0, 255.0, 30)
        )
        analysis = Analysis(
            duration=duration,
            beat_grid=BeatGrid.constant(chance.random(), chance.uniform(100, 150)),
            beat_confidence=0.9,
            sections=sections,
            suggestions=suggestions,
            key=Key(chance.randrange(12), True, 0.8),
            energy=Energy(chance.uniform(1, 10), tuple(chance.random() for _ in range(300))),
            model=self.name,
        )
        builder = WaveformBuilder(_RATE)
        builder.push(np.random.default_rng(chance.randrange(99)).normal(0, 0.1, _RATE * 5).astype(np.float32))
        return Heard(analysis, builder.finish().to_bytes())


class Day:
    """The work, round by round, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._music = folder, folder / "music"
        self._music.mkdir()
        self._chance = random.Random(11)
        self._n_made = 0
        self._session = Session.open(workers=2)

    def work(self, number: int) -> None:
        """Do one round."""
        self._files_come_and_go()
        self._do("Import", lambda job: import_folder(self._session, self._music, job))
        self._do("Analyse", lambda job: analysing.analyse(self._session, None, job))
        self._edit(self._session.find())
        ids = self._session.find()
        self._look_around(ids)
        if number % 5 == 0:
            self._export(ids)
        if number % 20 == 0:
            self._keep()
        if number % REOPENED == 0:
            self._session.close()
            self._session = Session.open(workers=2)

    def end(self) -> list[str]:
        """Close the library; return what is wrong with it."""
        faults = self._session.library.faults()
        self._session.close()
        return faults

    @property
    def library(self) -> Path:
        return self._session.library.path

    def _do(self, name: str, work: Callable[[Job], T]) -> T:
        """Have a job done as the window has it done, and wait for it."""
        return self._session.jobs.start(name, work).result()

    def _files_come_and_go(self) -> None:
        files = sorted(self._music.rglob("*.wav"))
        for path in self._chance.sample(files, min(3, len(files))):
            fate = self._chance.randrange(3)
            if fate == 0:
                path.unlink()
            elif fate == 1:
                path.rename(self._music / f"moved {path.name}")
            else:
                self._write(path)
        for path in files[_TRACKS:]:
            path.unlink(missing_ok=True)
        for _ in range(_ARRIVE):
            self._n_made += 1
            self._write(self._music / f"{self._n_made}.wav")

    def _write(self, path: Path) -> None:
        """Write a second of music that nobody has heard before."""
        self._n_made += 1
        sound = np.random.default_rng(self._n_made).normal(0, 3000, _RATE).astype("<i2").tobytes()
        form = (16, 1, 1, _RATE, 2 * _RATE, 2, 16)
        head = struct.pack(
            "<4sI8sIHHIIHH4sI", b"RIFF", 36 + len(sound), b"WAVEfmt ", *form, b"data", len(sound)
        )
        path.write_bytes(head + sound)

    def _edit(self, ids: Sequence[int]) -> None:
        session = self._session
        for track_id in self._chance.sample(list(ids), min(5, len(ids))):
            session.do(AddCue(track_id, Cue(self._chance.uniform(0, 200), name="here")))
            session.do(MoveCue(session.track(track_id).cues[-1].id, self._chance.uniform(0, 200)))
            session.do(SetTags(track_id, Tags(title=f"Title {self._chance.random()}", genre="House")))
        for step in (session.undo, session.undo, session.redo, session.undo):
            step()
        (playlist,) = session.do(CreatePlaylist(f"Set {self._n_made}")).playlist_ids
        session.do(AddToPlaylist(playlist, tuple(ids[:10])))
        session.undo()
        session.undo()
        gone = session.find("is:missing")
        if len(gone) > _TRACKS // 4:
            session.do(RemoveTracks(tuple(gone)))

    def _look_around(self, ids: Sequence[int]) -> None:
        for query in ("bpm:120-126", "title", "key:8A energy:>5", "is:missing", f"x{self._chance.random()}"):
            self._session.rows(self._session.find(query, [("bpm", True)]))
        for track_id in ids[:5]:
            self._session.deck(track_id)

    def _export(self, ids: Sequence[int]) -> None:
        order = ExportOrder(ids, self._folder / "for.xml", "all")
        session = self._session
        with suppress(Trouble):  # nothing is written of what is missing
            report = self._do("Export", lambda job: write_export(session, plan_export(session, order), job))
            take_back(session.places.journal, report.journal_id)

    def _keep(self) -> None:
        session, target = self._session, self._folder / "backup.zip"
        self._do("Back up", lambda job: back_up(session, BackupOrder(target, replaces=True), job))
        self._do("Dump", lambda job: dump(session, self._folder / "all.json", job, replaces=True))
        session.library.back_up()


def run(folder: Path, rounds: int, tell: Callable[[Figures], object]) -> tuple[list[Figures], list[str]]:
    """Do so many rounds; return the figures after each, and what is wrong with the library at the end."""
    process, figures = psutil.Process(), list[Figures]()
    day = Day(folder)
    for number in range(1, rounds + 1):
        began = time.process_time()
        day.work(number)
        gc.collect()
        seconds = time.process_time() - began
        n_files = process.num_fds() if os.name == "posix" else process.num_handles()
        size = day.library.stat().st_size / 1e6
        rss = process.memory_info().rss / 1e6
        figures.append(
            Figures(number, rss, rss - lies_free() / 1e6, n_files, process.num_threads(), size, seconds)
        )
        if number % max(1, rounds // 10) == 0:
            tell(figures[-1])
    return figures, day.end()


def lies_free() -> int:
    """Return the bytes of memory that are held and not in use: a copy of this process gives back what it can, and looks."""
    if not hasattr(os, "fork"):
        return 0
    answer, question = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            give_memory_back()
            os.write(question, str(resident()).encode())
        finally:
            os._exit(0)  # whatever happens, a copy of this process never goes on working
    os.waitpid(child, 0)
    os.close(question)
    with os.fdopen(answer) as told:
        return resident() - int(told.read())


def slope(figures: Sequence[Figures]) -> float:
    """Return by how many MB the memory in use rises a round in the second half; 0 where too few rounds tell."""
    settled = [f for f in figures[len(figures) // 2 :] if f.round % REOPENED == 0]
    if len(settled) < 2:
        return 0.0
    line = np.polyfit([f.round for f in settled], [f.used for f in settled], 1)
    return float(line[0])


def verdicts(figures: Sequence[Figures], faults: Sequence[str]) -> list[str]:
    """Return what is wrong, in sentences; nothing where all is flat and sound."""
    settled, last = figures[len(figures) // 2], figures[-1]
    wrong = [f"The library is not sound: {fault}." for fault in faults]
    if (rise := slope(figures)) > ALLOWED:
        wrong.append(f"Memory rises by {1000 * rise:.1f} kB a round.")
    if (kept := max(f.rss - f.used for f in figures)) > KEPT:
        wrong.append(f"{kept:.0f} MB lie free and are not given back.")
    if last.files > _MUCH * settled.files:
        wrong.append(f"Open files rise from {settled.files} to {last.files}.")
    if last.threads > _MUCH * settled.threads:
        wrong.append(f"Threads rise from {settled.threads} to {last.threads}.")
    return wrong


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="A day of a DJ's work in one run.")
    parser.add_argument("--rounds", type=int, default=DAY, help=f"default: {DAY}, which are 24 hours")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="work in this new folder and keep it")
    parser.add_argument("--json", action="store_true", help="all figures, as one JSON object")
    chosen = parser.parse_args(argv)
    folder = chosen.keep or Path(tempfile.mkdtemp(prefix="soak-"))
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["DJANALYZER_HOME"] = str(folder / "home")
    analysing.EARS = StandIn()
    print("round  memory MB  in use MB  files  threads  library MB  CPU s", file=sys.stderr)

    def tell(f: Figures) -> None:
        line = f"{f.round:5}  {f.rss:9.1f}  {f.used:9.1f}  {f.files:5}  {f.threads:7}  {f.library:10.2f}  {f.seconds:5.2f}"
        print(line, file=sys.stderr, flush=True)

    try:
        figures, faults = run(folder, chosen.rounds, tell)
    finally:
        if chosen.keep is None:
            shutil.rmtree(folder, ignore_errors=True)
    wrong = verdicts(figures, faults)
    if chosen.json:
        told = {"figures": [asdict(f) for f in figures], "mb_a_round": slope(figures), "wrong": wrong}
        print(json.dumps(told))
    else:
        print(f"Memory: {1000 * slope(figures):+.1f} kB a round. {' '.join(wrong) or 'Flat and sound.'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
