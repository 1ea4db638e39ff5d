"""Cues for many tracks at once: planned, looked at, set in one step; nothing that is there is touched."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app.job import Job
from djanalyzer.app.marking import marks_of, start_of
from djanalyzer.app.placing import (
    PlacingPlan,
    Wish,
    keep_templates,
    place,
    plan_placing,
    read_template,
    templates_of,
)
from djanalyzer.app.session import Session
from djanalyzer.errors import Cancelled, Trouble
from djanalyzer.library.edits import AcceptSuggestion, AddCue, AddFiles, AddLoop, SaveAnalysis
from djanalyzer.library.edits.files import FoundFile
from djanalyzer.library.edits.locks import LockFields
from djanalyzer.music import Cue, CueKind, Loop
from djanalyzer.music.templates import BUILT_IN, Template, WhyNot, parse
from tests.app.conftest import ANALYSIS

DROP = parse('drop 1 - 8 bars -> B "Drop -8"')


@pytest.fixture
def ids(session: Session, tmp_path: Path) -> list[int]:
    """Five tracks; the last one has not been analysed."""
    files = tuple(FoundFile(tmp_path / f"{n}.wav", f"recording {n}", duration=120.0) for n in range(5))
    made = list(session.do(AddFiles(files)).created)
    for track_id in made[:4]:
        session.do(SaveAnalysis(track_id, ANALYSIS, b""))
    return made


def plan(session: Session, ids: list[int], wish: Wish) -> PlacingPlan:
    return plan_placing(session, ids, wish, Job.silent())


def placed(session: Session, track_id: int) -> list[tuple[float, int | None, str]]:
    return [(start_of(m), m.slot, m.name) for m in marks_of(session, track_id).values()]


def test_templates_are_laid_on_every_track_in_one_step(session: Session, ids: list[int]) -> None:
    planned = plan(session, ids, Wish((DROP,)))
    assert (planned.n_marks, planned.n_tracks, planned.left) == (4, 4, {WhyNot.NO_GRID: 1})
    assert placed(session, ids[0]) == [], "planning changes nothing"
    place(session, planned)
    assert [placed(session, i) for i in ids] == [[(44.25, 1, "Drop -8")]] * 4 + [[]]
    assert session.undo_name == "Place cues"
    session.undo()
    assert [placed(session, i) for i in ids] == [[]] * 5
    session.redo()
    assert [len(placed(session, i)) for i in ids] == [1, 1, 1, 1, 0]


@pytest.mark.parametrize(
    ("on_taken", "slot", "why"),
    [("keep", None, WhyNot.PAD_TAKEN), ("next", 0, None), ("memory", None, None)],
)
def test_a_pad_that_is_taken_is_never_covered(
    session: Session, ids: list[int], on_taken: str, slot: int | None, why: WhyNot | None
) -> None:
    session.do(AddCue(ids[0], Cue(10.25, 1, "mine")))
    (track,) = plan(session, ids[:1], Wish((DROP,), on_taken=on_taken)).tracks
    (laid,) = track.laid
    assert laid.why is why
    assert (laid.mark is None) == (why is not None)
    assert laid.mark is None or laid.mark.slot == slot
    place(session, PlacingPlan((track,)))
    assert (10.25, 1, "mine") in placed(session, ids[0])


def test_two_templates_for_one_pad_do_not_cover_each_other(session: Session, ids: list[int]) -> None:
    both = (parse("first beat -> A"), parse("drop 1 -> A"))
    (track,) = plan(session, ids[:1], Wish(both)).tracks
    assert [laid.mark and laid.mark.slot for laid in track.laid] == [0, 1]


def test_where_a_mark_stands_within_half_a_beat_none_is_added(session: Session, ids: list[int]) -> None:
    session.do(AddCue(ids[0], Cue(44.40)))
    session.do(AddLoop(ids[1], Loop(44.25, 48.25)))
    one, other = plan(session, ids[:2], Wish((DROP,))).tracks
    assert [laid.why for laid in one.laid] == [WhyNot.ALREADY_THERE]
    assert [laid.why for laid in other.laid] == [None], "a cue may stand where a loop begins"


def test_suggestions_that_are_sure_enough_are_accepted(session: Session, ids: list[int]) -> None:
    planned = plan(session, ids, Wish(least=0.5))
    assert (planned.n_marks, planned.n_tracks) == (8, 4)
    place(session, planned)
    assert placed(session, ids[0]) == [(0.25, 0, "Mix in"), (60.25, 1, "Drop")]
    (drop,) = [m for m in marks_of(session, ids[0]).values() if start_of(m) == 60.25]
    assert isinstance(drop, Cue)
    assert drop.kind is CueKind.DROP
    assert [s.status for s in session.track(ids[0]).suggestions] == ["accepted", "accepted", "open"]
    session.undo()
    assert [s.status for s in session.track(ids[0]).suggestions] == ["open"] * 3


def test_what_the_dj_set_since_the_plan_was_made_is_never_covered(session: Session, ids: list[int]) -> None:
    planned = plan(session, ids[:1], Wish((DROP,), least=0.5))
    session.do(AddCue(ids[0], Cue(8.0, 1, "Mine")))
    (first, *_) = session.track(ids[0]).suggestions
    session.do(AcceptSuggestion(first.id))
    place(session, planned)
    assert [mark for mark in placed(session, ids[0]) if mark[1] == 1] == [(8.0, 1, "Mine")]
    assert (44.25, None, "Drop -8") in placed(session, ids[0]), "its pad was taken meanwhile"
    assert len([mark for mark in placed(session, ids[0]) if mark[0] == 0.25]) == 1, "accepted once"


def test_templates_come_first_and_suggestions_do_not_double_them(session: Session, ids: list[int]) -> None:
    wish = Wish((parse('drop 1 -> A "mine"'),), least=0.5)
    (track,) = plan(session, ids[:1], wish).tracks
    assert [(laid.mark and laid.mark.name, laid.why) for laid in track.laid] == [
        ("mine", None),
        ("Mix in", None),
        (None, WhyNot.ALREADY_THERE),
    ]


def test_with_no_pad_left_suggestions_go_to_memory_or_are_left_out(session: Session, ids: list[int]) -> None:
    for slot in range(8):
        session.do(AddCue(ids[0], Cue(10.0 + 2 * slot, slot)))
    (track,) = plan(session, ids[:1], Wish(least=0.5)).tracks
    assert [laid.mark.slot for laid in track.added if laid.mark] == [None, None]
    (track,) = plan(session, ids[:1], Wish(least=0.5, on_taken="keep")).tracks
    assert {laid.why for laid in track.laid} == {WhyNot.PAD_TAKEN}
    session.settings = replace(session.settings, n_pads=16)
    (track,) = plan(session, ids[:1], Wish(least=0.5, on_taken="keep")).tracks
    assert [laid.mark.slot for laid in track.added if laid.mark] == [8, 9]


def test_locked_tracks_are_left_out_and_counted(session: Session, ids: list[int]) -> None:
    session.do(LockFields((ids[1],), ("cues",)))
    planned = plan(session, ids[:3], Wish((DROP,)))
    assert (planned.n_tracks, planned.left) == (2, {WhyNot.LOCKED: 1})
    session.do(LockFields((ids[2],), ("cues",)))  # while the DJ looks at the plan
    changes = place(session, planned)
    assert changes.n_locked == 1
    assert [len(placed(session, i)) for i in ids[:3]] == [1, 0, 0]


def test_a_plan_can_be_stopped(session: Session, ids: list[int]) -> None:
    job = Job.silent()
    job.cancel()
    with pytest.raises(Cancelled):
        plan_placing(session, ids, Wish((DROP,)), job)


def test_tracks_that_are_gone_are_left_out(session: Session, ids: list[int]) -> None:
    assert [t.track_id for t in plan(session, [ids[1], 999, ids[0]], Wish((DROP,))).tracks] == [
        ids[1],
        ids[0],
    ]


def test_templates_are_kept_in_the_settings_and_bad_ones_are_said(session: Session) -> None:
    assert [line for line, _ in templates_of(session)] == list(BUILT_IN)
    keep_templates(session, ["drop 1 -> A", "nonsense"])
    (good, read), (bad, trouble) = templates_of(session)
    assert (good, read) == ("drop 1 -> A", Template("drop", slot=0))
    assert bad == "nonsense"
    assert isinstance(trouble, Trouble)
    keep_templates(session, BUILT_IN)
    assert session.settings.cue_templates == ()
    assert isinstance(read_template("end -> B"), Template)


def test_only_known_ways_to_treat_a_taken_pad() -> None:
    with pytest.raises(ValueError, match="keep, next, memory"):
        Wish(on_taken="overwrite")
