"""Analysis batches: every track committed by itself, stopped and resumed at will, never stopped by a bad file."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from djanalyzer.app.analysing import analyse, analyse_again, analyse_files
from djanalyzer.app.editing import confirm_grid
from djanalyzer.app.events import Event, JobProgressed, TracksChanged
from djanalyzer.app.importing import import_folder
from djanalyzer.app.session import Session
from djanalyzer.app.tidying import remove_tracks
from djanalyzer.errors import Cancelled, MissingWeights
from tests.app.conftest import QuickModel


def test_new_tracks_are_analysed_and_shown(session: Session, music: Path, model: QuickModel) -> None:
    ids = import_folder(session, music).track_ids
    changed: list[Event] = []
    session.subscribe(changed.append)
    report = analyse(session)
    assert sorted(report.track_ids) == sorted(ids)
    assert report.summary.startswith("3 analysed (6.0 minutes of music in ")
    assert [event.ids for event in changed if isinstance(event, TracksChanged)] == [
        frozenset([track_id]) for track_id in report.track_ids
    ]
    deck = session.deck(ids[0])
    assert (deck.state, deck.model, deck.bpm) == ("analysed", "quick-1", 120.0)
    assert [s.kind for s in deck.suggestions] == ["mix_in", "drop", "mix_out"]
    assert deck.waveform is not None
    assert deck.waveform.window(0.0, 4.0, 100).shape == (3, 100)
    assert deck.waveform.window(0.0, 4.0, 100).max() > 0


def test_the_report_says_how_many_grids_should_be_looked_at(
    session: Session, music: Path, model: QuickModel
) -> None:
    ids = import_folder(session, music).track_ids
    report = analyse(session)
    assert (report.n_to_review, report.summary[-13:]) == (3, "; 3 to review")
    confirm_grid(session, ids[0])
    assert analyse_again(session).n_to_review == 2


def test_what_is_analysed_is_not_analysed_again_unless_asked(
    session: Session, music: Path, model: QuickModel
) -> None:
    import_folder(session, music)
    analyse(session)
    assert analyse(session).summary == "Nothing to analyse: every track is analysed already"
    assert len(model.heard) == 3
    assert len(analyse_again(session).track_ids) == 3


def test_another_model_hears_everything_anew(session: Session, music: Path, model: QuickModel) -> None:
    import_folder(session, music)
    analyse(session)
    model.name = "quick-2"
    assert len(analyse(session).track_ids) == 3


def test_a_bad_file_stops_nothing_and_its_reason_is_kept(
    session: Session, music: Path, model: QuickModel
) -> None:
    import_folder(session, music)
    model.broken = {"one.wav"}
    report = analyse(session)
    assert len(report.track_ids) == 2
    assert [(Path(p.subject).name, p.message) for p in report.problems] == [
        ("one.wav", "one.wav has no sound in it.")
    ]
    row = next(row for row in session.rows(session.find()) if row.path.name == "one.wav")
    assert row.state == "unreadable"
    assert row.reason == "one.wav has no sound in it. Try a fresh copy."


def test_our_own_fault_in_one_file_stops_nothing_either(
    session: Session, music: Path, model: QuickModel, private_home: Path
) -> None:
    import_folder(session, music)

    def fail_on_two(path: Path) -> None:
        if path.name == "two.flac":
            raise IndexError("nobody thought of this")

    model.on_file = fail_on_two
    report = analyse(session)
    assert len(report.track_ids) == 2
    (problem,) = report.problems
    assert "this is a bug; the log is at" in problem.message
    assert "nobody thought of this" in (private_home / "djanalyzer.log").read_text(encoding="utf-8")


def test_a_model_that_is_gone_ends_the_batch_and_blames_no_file(
    session: Session, music: Path, model: QuickModel
) -> None:
    import_folder(session, music)

    def lose_the_model(path: Path) -> None:
        raise MissingWeights("The weights are not there.", "Reinstall the program.")

    model.on_file = lose_the_model
    with pytest.raises(MissingWeights):
        analyse(session)
    assert {row.state for row in session.rows(session.find())} == {"new"}
    with pytest.raises(MissingWeights):
        list(analyse_files([music / "one.wav"]))


def test_a_file_that_went_away_is_missing_not_unreadable(
    session: Session, music: Path, model: QuickModel
) -> None:
    import_folder(session, music)
    (music / "one.wav").unlink()
    model.broken = {"one.wav"}
    analyse(session)
    states = {row.path.name: row.state for row in session.rows(session.find())}
    assert states == {"one.wav": "missing", "two.flac": "analysed", "three.wav": "analysed"}


def test_tracks_that_are_taken_out_meanwhile_stop_nothing(
    session: Session, music: Path, model: QuickModel
) -> None:
    import_folder(session, music)
    ids = {row.path.name: row.id for row in session.rows(session.find())}

    def take_out(path: Path) -> None:
        if session.find() == sorted(
            ids.values()
        ):  # the one that is heard first, and one that is not begun yet
            others = sorted(set(ids) - {path.name})
            remove_tracks(session, [ids[path.name], ids[others[0]]])

    model.on_file = take_out
    report = analyse(session)
    (left,) = session.rows(session.find())
    assert left.state == "analysed"
    assert (report.track_ids, report.problems) == ((left.id,), ())


def test_remarks_are_stored_and_listed(session: Session, music: Path, model: QuickModel) -> None:
    ids = import_folder(session, music).track_ids
    report = analyse(session)
    assert {remark.message for remark in report.remarks} == {
        "damaged after 1:59.0: the rest could not be read"
    }
    assert session.deck(ids[0]).remarks == ("damaged after 1:59.0: the rest could not be read",)


def test_a_stopped_batch_keeps_what_is_done_and_goes_on_later(
    session: Session, music: Path, model: QuickModel
) -> None:
    import_folder(session, music)
    started = threading.Event()
    handle = session.jobs.start("Analyse", lambda job: (started.wait(5), analyse(session, None, job))[1])

    def stop_after_one(path: Path) -> None:
        if model.heard:
            handle.cancel()

    model.on_file = stop_after_one
    session.jobs.n_workers = 1
    started.set()
    with pytest.raises(Cancelled):
        handle.result(10)
    model.on_file = lambda path: None
    n_done = 3 - len(session.library.unanalysed(model.name))
    assert 1 <= n_done < 3
    assert len(analyse(session).track_ids) == 3 - n_done
    assert len(analyse(session).track_ids) == 0


def test_two_batches_at_once_share_the_work(session: Session, music: Path, model: QuickModel) -> None:
    import_folder(session, music)
    gate = threading.Barrier(2, timeout=5)
    handles = [
        session.jobs.start("Analyse", lambda job: (gate.wait(), analyse(session, None, job))[1])
        for _ in range(2)
    ]
    n_done = sum(len(handle.result(10).track_ids) for handle in handles)
    assert n_done >= 3
    assert session.library.unanalysed(model.name) == []


def test_progress_names_the_track_and_counts_parts_of_it(
    session: Session, music: Path, model: QuickModel
) -> None:
    import_folder(session, music)
    events: list[Event] = []
    session.subscribe(events.append)
    session.jobs.start("Analyse", lambda job: analyse(session, None, job)).result(10)
    progress = [event for event in events if isinstance(event, JobProgressed)]
    assert {event.total for event in progress} <= {3, None}
    assert all(event.current.endswith((".wav", ".flac")) for event in progress)


def test_files_are_analysed_without_a_library_in_their_order(music: Path, model: QuickModel) -> None:
    model.broken = {"two.flac"}
    paths = [music / name for name in ("three.wav", "two.flac", "one.wav")]
    records = list(analyse_files(paths))
    assert [record["path"] for record in records] == [str(path) for path in paths]
    assert records[1] == {"path": str(paths[1]), "error": "two.flac has no sound in it. Try a fresh copy."}
    assert records[0]["bpm"] == 120.0
