"""A whole run on a small library: what it leaves behind, that it may be killed anywhere, and what it says where little can be learned."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import random
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.errors import Trouble
from djanalyzer.music import Label, Source
from djanalyzer.music.judgement import Outcome
from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.training.learning import __main__ as process
from djanalyzer.training.learning.claim import claimed, is_claimed
from djanalyzer.training.learning.parts import PARTS as REAL
from djanalyzer.training.learning.parts import Lessons
from djanalyzer.training.learning.plan import (
    FINDINGS,
    LOG,
    PROSPECTS,
    REFUSED,
    REPORT,
    STOP,
    TRACKS,
    RunPlan,
    value_in,
    write_plan,
)
from djanalyzer.training.learning.records import read_findings, write_findings, write_tracks
from djanalyzer.training.learning.reports import read_judgement
from djanalyzer.training.learning.run import run
from djanalyzer.training.learning.run_folder import Part, Run
from djanalyzer.training.learning.watch import Progress, State, Watch, read_progress
from djanalyzer.training.log import read_log
from tests.nightly import NIGHTLY
from tests.training.learning.heard_tracks import copy_of, fill, library, write_weights

PARTS = ("hear", "fold", "tune", "follow", "find", "retrain", "place", "judge", "tidy")
EXPECTED = {
    "hear": 1.0,
    "fold": 0.1,
    "tune": 1.0,
    "follow": 1.0,
    "find": 1.0,
    "retrain": 1.0,
    "place": 1.0,
    "judge": 1.0,
}


def find_at_once(run: Run) -> dict[str, int]:
    """Find a wrong genre: looking for it takes most of a run's time, and has tests of its own."""
    track = next(track for track in run.tracks if not track.trusted)
    genre = track.labels[2]
    wrong = Finding(track.id, Subject.GENRE, 0.1, genre.value, "Techno", 0.9, genre.source)
    write_findings(run.folder / FINDINGS, [wrong])
    return {"genre": 1}


ALL = REAL if NIGHTLY else tuple((name, find_at_once if name == "find" else part) for name, part in REAL)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was heard of the library, beside the weights of who heard it."""
    folder = tmp_path_factory.mktemp("cache")
    write_weights(folder)
    fill(folder, library())
    return folder


def prepared(folder: Path, cache: Path, tracks: tuple[LabelledTrack, ...] | None = None) -> Path:
    """Return the folder of a run that has not begun."""
    write_tracks(folder / TRACKS, library() if tracks is None else tracks)
    plan = RunPlan(
        1,
        cache,
        cache / "weights.safetensors",
        steps=(2, 3, 2),
        lesson=(2, 16),
        processes=0,
        threads=1,
        expected=EXPECTED,
    )
    write_plan(folder, plan)
    return folder


def digest(folder: Path) -> dict[str, str]:
    """Return checksums of all that a run is for."""
    paths = [folder / FINDINGS, folder / REPORT, *(folder / "candidate").glob("*")]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@pytest.fixture(scope="module")
def whole(cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run that nobody disturbed."""
    folder = prepared(tmp_path_factory.mktemp("run"), cache)
    assert run(folder, parts=ALL) is State.DONE
    return folder


def progress(folder: Path) -> Progress:
    found = read_progress(folder)
    assert found is not None
    return found


def test_a_run_ends_with_findings_a_candidate_and_a_report(whole: Path) -> None:
    assert sorted(p.stem for p in (whole / "done").glob("*.json")) == sorted(PARTS)
    read_findings(whole / FINDINGS)
    assert set(digest(whole)) == {FINDINGS, REPORT, "model.safetensors", "model.json"}
    assert (progress(whole).share, progress(whole).state) == (1.0, State.DONE)
    assert not list(whole.glob("*.ck"))
    lessons = value_in(whole / PROSPECTS, Lessons)
    assert {p.subject for p in lessons.prospects if p.learns} >= {Subject.GENRE, Subject.CUES}


def test_a_model_that_was_hardly_taught_is_never_offered(whole: Path) -> None:
    judgement = read_judgement(whole / REPORT)
    assert judgement.offered == frozenset()
    assert {s.outcome for s in judgement.subjects} <= {
        Outcome.FEW,
        Outcome.UNTAUGHT,
        Outcome.UNPROVEN,
        Outcome.WORSE,
    }


def test_its_log_is_one_that_the_window_can_draw(whole: Path) -> None:
    log = read_log(whole / LOG)
    assert log.is_ended
    assert log.runs[0].about["tracks"] == 24


def test_a_run_that_is_done_does_nothing_again(whole: Path) -> None:
    before = digest(whole)
    began = time.monotonic()
    assert run(whole) is State.DONE
    assert time.monotonic() - began < 2
    assert digest(whole) == before


class Killed(BaseException):
    """Nothing catches it, as nothing catches a power loss."""


class FatalWatch(Watch):
    """Breaks the run off at its nth look."""

    def __init__(self, folder: Path, n: int) -> None:
        super().__init__(folder, EXPECTED)
        self.left = n

    def __call__(self, share: float) -> None:
        self.left -= 1
        if self.left < 0:
            raise Killed
        super().__call__(share)


def test_broken_off_it_goes_on_where_it_was(cache: Path, tmp_path: Path) -> None:
    folder = prepared(tmp_path, cache)
    done: list[str] = []

    def named(name: str) -> Part:
        def do(run: Run) -> tuple[()]:
            done.append(name)
            return ()

        return do

    parts = [(name, named(name)) for name in ("hear", "fold", "tune", "find")]
    with pytest.raises(Killed):
        run(folder, FatalWatch(folder, 5), parts)  # after the work of the third, before it is written down
    assert (progress(folder).state, progress(folder).part) == (State.RUNNING, "tune")
    assert run(folder, parts=parts) is State.DONE
    assert done == ["hear", "fold", "tune", "hear", "tune", "find"], "what was heard may have been lost since"


@pytest.mark.skipif(not NIGHTLY, reason="whole runs take minutes on a busy computer")
def test_killed_at_random_points_it_comes_to_the_same_model_to_the_bit(
    whole: Path, cache: Path, tmp_path: Path
) -> None:
    folder = prepared(tmp_path, cache)
    draw = random.Random(7)
    for _ in range(20):
        kill_amid(folder, draw.random() * 12)
    for _ in range(20):
        try:
            run(folder, FatalWatch(folder, draw.randrange(3, 14)))
        except Killed:
            continue
        break
    assert run(folder) is State.DONE
    assert digest(folder) == digest(whole)


def kill_amid(folder: Path, seconds: float) -> None:
    """Start the process of a run and kill it as no process can hear of."""
    child = started(folder)
    while read_progress(folder) is None and child.poll() is None:
        time.sleep(0.02)
    time.sleep(seconds)
    child.kill()
    child.wait()


def started(folder: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "djanalyzer.training.learning", str(folder)]
    return subprocess.Popen(command, env={**os.environ, "OMP_NUM_THREADS": "1"})


def test_it_stops_when_asked_and_goes_on_later(whole: Path, cache: Path, tmp_path: Path) -> None:
    folder = prepared(tmp_path, cache)
    (folder / STOP).touch()
    assert run(folder) is State.STOPPED
    assert progress(folder).state is State.STOPPED
    (folder / STOP).unlink()
    assert run(folder, parts=[]) is State.DONE


def test_two_processes_never_do_the_same_run(cache: Path, tmp_path: Path) -> None:
    folder = prepared(tmp_path, cache)
    assert not is_claimed(folder)
    with claimed(folder):
        assert is_claimed(folder)
        with pytest.raises(Trouble, match="at work already"), claimed(folder):
            pass
    assert not is_claimed(folder)


def test_a_track_whose_file_is_gone_is_told_in_a_sentence(cache: Path, tmp_path: Path) -> None:
    lost = (replace(library(25)[24], path=Path("/nowhere/24.flac")),)
    folder = prepared(tmp_path, cache, (*library(), *lost))
    assert run(folder, parts=REAL[:2]) is State.DONE
    left = json.loads((folder / "done" / "hear.json").read_text(encoding="utf-8"))
    assert [out["track_id"] for out in left] == [25]
    assert "24.flac" in left[0]["why"]


def test_a_cache_that_was_emptied_meanwhile_is_filled_again_or_missed_in_words(
    cache: Path, tmp_path: Path
) -> None:
    own = copy_of(cache, tmp_path / "cache")
    folder = prepared(tmp_path / "run", own)
    assert run(folder, parts=REAL[:2]) is State.DONE
    lost = sorted(own.rglob("*.heard"))[3]
    lost.unlink()
    parts = [*REAL[:2], ("find", find_at_once)]
    assert run(folder, parts=parts) is State.FAILED  # its music is nowhere either
    assert progress(folder).hint == "It was there when learning began: start learning anew without it."
    fill(own, library())
    assert run(folder, parts=parts) is State.DONE


def test_a_full_disk_is_told_in_a_sentence_and_the_run_can_go_on(cache: Path, tmp_path: Path) -> None:
    def full(_run: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    folder = prepared(tmp_path / "run", cache)
    assert run(folder, parts=[("tune", full)]) is State.FAILED
    assert progress(folder).message == "Learning cannot go on: No space left on device."
    assert run(folder, parts=[("tune", lambda _run: {})]) is State.DONE


def test_a_process_that_cannot_even_begin_to_write_says_so_in_a_sentence(
    cache: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "give_way", lambda: None)  # for good, as these would be
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setattr("os.environ", dict(os.environ))
    folder = prepared(tmp_path, cache)
    (folder / "claim").mkdir()  # nothing can be written there
    assert process.main([str(folder)]) == REFUSED
    assert capsys.readouterr().err == "Learning cannot go on: Is a directory.\n"


def test_too_few_tracks_are_refused_in_a_sentence(cache: Path, tmp_path: Path) -> None:
    folder = prepared(tmp_path, cache, library()[:12])
    assert run(folder) is State.FAILED
    assert "Too little is said about these tracks" in progress(folder).message
    assert not (folder / "candidate").exists()


@pytest.mark.skipif(not NIGHTLY, reason="a run more takes seconds")
def test_where_nothing_but_grids_can_be_checked_no_model_is_made(cache: Path, tmp_path: Path) -> None:
    tracks = tuple(
        replace(t, labels=tuple(x for x in t.labels if x.task == "beat_grid"), cues=(), trusted=frozenset())
        for t in library()
    )
    folder = prepared(tmp_path, cache, tracks)
    assert run(folder) is State.DONE
    assert not (folder / "candidate").exists()
    assert not (folder / REPORT).exists()


@pytest.mark.skipif(not NIGHTLY, reason="a run more takes seconds")
def test_one_artist_and_one_genre_teach_nothing_that_is_offered(cache: Path, tmp_path: Path) -> None:
    tracks = tuple(
        replace(t, labels=(*t.labels[:1], Label("genre", "House", Source("tags", "tags"), 1.0)))
        for t in library(24, n_artists=1)
    )
    folder = prepared(tmp_path, cache, tracks)
    assert run(folder) is State.DONE
    if (folder / REPORT).exists():
        assert read_judgement(folder / REPORT).offered == frozenset()
    lessons = value_in(folder / PROSPECTS, Lessons)
    assert any("one artist" in remark for remark in lessons.remarks)
    assert next(p for p in lessons.prospects if p.subject is Subject.GENRE).why.startswith(
        "All genres are House"
    )
