"""Learning from a DJ's library by the clock, as a user has it: from files of music to a model of one's own.

    python benchmarks/learning_run.py --material MATERIAL --folder FOLDER [--tracks 300] [--wrong 0.2]

The library is that of a DJ who does not exist: generated songs (stored ones, `training.material`, rendered again as FLAC
where they are missing), with the cues, grids, keys, genres, energies and sections of a DJ program, of which a share
is wrong; a fifth of the tracks the DJ has gone through and locked. FOLDER keeps the music and, in `home`, the program's data,
made anew every time: nothing of the tracks has been heard before. Wanted: 300 tracks in 30 minutes on two cores.

Beside it runs no peer: nothing else does this. Decoding all files, which everybody has to do, is timed first for comparison.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.music import Collection, KnownTrack, Tags
from djanalyzer.music.learning import Subject
from djanalyzer.training.learning.planted import Planted, library_of
from djanalyzer.training.learning.planted_errors import spoiled_by
from djanalyzer.training.learning.planted_habits import HABITS

if TYPE_CHECKING:
    from djanalyzer.app.session import Session

WANTED = 30.0  # minutes of 300 tracks
_RATE = 44_100
_MISTAKES = (
    "offset",
    "tempo",
    "downbeat",
    "key",
    "genre",
    "energy",
    "section",
    "cue",
)
_LOCKED = ("genre", "mood", "key", "energy", "beat_grid", "sections", "cues")


@dataclass(frozen=True)
class Owned:
    """A track of the library, and where its music lies."""

    planted: Planted
    path: Path


def main() -> int:
    options = _options()
    home = options.folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    os.environ["DJANALYZER_HOME"] = str(home)
    owned = tuple(_owned(options))
    minutes = sum(o.planted.track.duration or 0.0 for o in owned) / 60
    print(f"{len(owned)} tracks, {minutes:.0f} minutes of music, {os.cpu_count()} cores", flush=True)
    print(f"decoding all of it on one core: {_decoding(owned):.0f} s", flush=True)
    _fill(owned)
    began = time.monotonic()
    code = subprocess.run([sys.executable, "-m", "djanalyzer", "learn"], check=False).returncode
    took = (time.monotonic() - began) / 60
    print(f"\nlearning: {took:.1f} minutes by the clock, exit code {code}")
    for name, seconds in _parts(home):
        print(f"  {name:10} {seconds:6.0f} s")
    _tell_errors(owned, home)
    if len(owned) >= 300:
        print(f"wanted at most {WANTED:.0f} minutes: {'kept' if took <= WANTED else 'broken'}")
    return code


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--material", type=Path, required=True, help="stored songs")
    parser.add_argument("--folder", type=Path, required=True, help="music and data (20 MB a track)")
    parser.add_argument("--first", type=int, default=860_000_150, help="the first song's seed")
    parser.add_argument("--tracks", type=int, default=300)
    parser.add_argument("--habit", default="pads", choices=sorted(HABITS))
    parser.add_argument("--wrong", type=float, default=0.2, help="share of wrong labels, of each kind")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _owned(options: argparse.Namespace) -> Iterator[Owned]:
    """Yield the tracks of a library with errors, with their music."""
    stored = [options.material / f"{options.first + n}.material" for n in range(options.tracks)]
    library = library_of([p for p in stored if p.exists()], HABITS[options.habit], options.seed)
    music = options.folder / "music"
    music.mkdir(parents=True, exist_ok=True)
    for planted in spoiled_by(library, _MISTAKES, options.wrong, options.seed):
        path = music / f"{planted.track.recording}.flac"
        if not path.exists():
            _render(int(planted.track.recording), path)
        yield Owned(planted, path)


def _render(seed: int, path: Path) -> None:
    import soundfile
    import soxr

    from djanalyzer.synthesis import compose, render

    heard = render(compose(seed), sample_rate=SAMPLE_RATE).audio  # what lies above is not listened to
    audio = soxr.resample(heard, SAMPLE_RATE, _RATE)
    unfinished = path.with_suffix(".part")
    soundfile.write(unfinished, audio, _RATE, format="FLAC", subtype="PCM_16")
    unfinished.replace(path)


def _decoding(owned: Sequence[Owned]) -> float:
    import soundfile

    began = time.process_time()
    for each in owned:
        with soundfile.SoundFile(each.path) as file:
            for _ in file.blocks(blocksize=1 << 18, dtype="float32"):
                pass
    return time.process_time() - began


def _fill(owned: Sequence[Owned]) -> None:
    """Import the files and what a DJ program says of them; the DJ goes through a fifth and locks it."""
    from djanalyzer.app import tagging
    from djanalyzer.app.importing import import_files
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits import LockFields, MergeCollection

    with Session.open() as session:
        import_files(session, [each.path for each in owned])
        session.do(MergeCollection(Collection("rekordbox", tuple(_known(each) for each in owned))))
        ids = _ids(session)
        checked = [each for each in owned if each.planted.track.trusted]
        for each in checked:
            if (mood := each.planted.track.label("mood")) is not None:
                tagging.edit_field(session, [ids[each.path]], "mood", str(mood.value))
        session.do(LockFields(tuple(ids[each.path] for each in checked), _LOCKED))


def _ids(session: Session) -> dict[Path, int]:
    return {row.path: row.id for row in session.rows(session.find(""))}


def _known(owned: Owned) -> KnownTrack:
    track = owned.planted.track
    said = {label.task: label.value for label in track.labels}
    return KnownTrack(
        owned.path,
        track.recording,
        Tags(
            title=track.title,
            artist=track.artist,
            genre=said.get("genre", ""),
            key=said.get("key"),
            energy=said.get("energy"),
        ),
        track.duration,
        beat_grid=said.get("beat_grid"),
        cues=tuple(marked.cue for marked in track.cues),
        loops=tuple(marked.loop for marked in track.loops),
        sections=said.get("sections", ()),
    )


def _parts(home: Path) -> Iterator[tuple[str, float]]:
    """Yield the parts of the run and the seconds from the end of the one before."""
    folder = _run_folder(home)
    before = (folder / "tracks.jsonl").stat().st_mtime
    for done in sorted((folder / "done").glob("*.json"), key=lambda path: path.stat().st_mtime):
        yield done.stem, done.stat().st_mtime - before
        before = done.stat().st_mtime


def _run_folder(home: Path) -> Path:
    return next(iter(sorted(home.rglob("tracks.jsonl")))).parent


def _tell_errors(owned: Sequence[Owned], home: Path) -> None:
    """Print how many findings of each subject are about a track in which there is such an error."""
    from djanalyzer.app.session import Session
    from djanalyzer.training.learning.records import read_findings

    with Session.open() as session:
        ids = _ids(session)
    wrong = {(ids[each.path], error.subject) for each in owned for error in each.planted.errors}
    findings = read_findings(_run_folder(home) / "findings.jsonl")
    print(f"  {'':10} {'planted':>8}{'found':>8}{'on those tracks':>17}")
    for subject in Subject:
        found = [f for f in findings if f.subject is subject]
        n_planted = sum(error.subject is subject for each in owned for error in each.planted.errors)
        n_right = sum((f.track_id, subject) in wrong for f in found)
        print(f"  {subject:10} {n_planted:8}{len(found):8}{n_right:17}")


if __name__ == "__main__":
    sys.exit(main())
