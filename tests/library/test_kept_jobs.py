"""Work in the background is written down: what it is, how it ended, and what it could not do."""

from __future__ import annotations

from pathlib import Path

from djanalyzer.library import kept_jobs
from djanalyzer.library.store import Library
from djanalyzer.music import Failure


def failure(subject: str, message: str = "no music") -> Failure:
    return Failure(subject, message, "Try a fresh copy.", 7, 1000.0)


def test_a_job_is_there_after_the_library_was_closed(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        number = library.begin_job("analysis", "Analysing 2 tracks", {"ids": [1, 2]})
        library.add_failures(number, [failure("/a.wav")])
    with Library.open(tmp_path / "library.sqlite") as library:
        (kept,) = library.jobs()
        assert (kept.kind, kept.name, kept.arguments) == ("analysis", "Analysing 2 tracks", {"ids": [1, 2]})
        assert kept.is_unfinished
        assert kept.failures == (failure("/a.wav"),)
        library.mark_job(number, "done")
        (kept,) = library.jobs()
        assert not kept.is_unfinished
        assert kept.ended_at is not None
        assert library.history() == (), "it is no edit, and undo does not know it"


def test_a_subject_has_one_failure_its_newest_and_can_be_forgotten(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        number = library.begin_job("import", "Importing", {"paths": ["/a"]})
        library.add_failures(number, [failure("/a.wav"), failure("/b.wav")])
        library.add_failures(number, [failure("/a.wav", "gone")])
        library.add_failures(number, [failure("/caf\udce9.wav")])
        (kept,) = library.jobs()
        assert [(f.subject, f.message) for f in kept.failures] == [
            ("/b.wav", "no music"),
            ("/a.wav", "gone"),
            ("/caf\udce9.wav", "no music"),
        ]
        library.drop_failures(number, {"/a.wav", "/b.wav"})
        assert [f.subject for f in library.jobs()[0].failures] == ["/caf\udce9.wav"]


def test_old_jobs_go_and_those_with_failures_stay(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(kept_jobs, "_KEPT", 2)
    with Library.open(tmp_path / "library.sqlite") as library:
        for n in range(5):
            number = library.begin_job("import", f"Importing {n}", {"paths": []})
            if n == 0:
                library.add_failures(number, [failure("/a.wav")])
            library.mark_job(number, "done")
        library.begin_job("import", "Importing 5", {"paths": []})
        assert [kept.name[-1] for kept in library.jobs()] == ["5", "4", "3", "0"]
