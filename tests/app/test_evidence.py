"""What learning is told of a library: who said what, what the DJ vouches for, and nothing that a model has said."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from djanalyzer.app.evidence import labelled_tracks
from djanalyzer.app.job import Job
from djanalyzer.app.labelling import labelled_tracks as styled_tracks
from djanalyzer.app.marking import MarkId, paint
from djanalyzer.app.placing import Wish, place, plan_placing
from djanalyzer.app.sectioning import take_over
from djanalyzer.app.session import Session
from djanalyzer.app.suggesting import accept_all
from djanalyzer.cli import main
from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    AdoptGuesses,
    ApplyReviews,
    EditGrid,
    EditTags,
    FoundFile,
    LockFields,
    MergeCollection,
    MoveCue,
    RemoveCue,
    ReviewFindings,
    SaveAnalysis,
    SetLabel,
    UnlockFields,
)
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    Energy,
    Guess,
    Key,
    KnownTrack,
    Loop,
    Section,
    SectionLabel,
    Source,
    Tags,
    TimeOffset,
)
from djanalyzer.music.grid_editing import shift
from djanalyzer.music.learning import Finding, LabelledTrack, Subject, Verdict
from djanalyzer.music.templates import parse
from tests.app.conftest import ANALYSIS

REKORDBOX = Source("program", "rekordbox")
GRID = BeatGrid.constant(0.1, 128.0)
GRIDS = {Subject.BEAT_GRID, Subject.TEMPO, Subject.DOWNBEATS}


def fill(session: Session, *recordings: str) -> None:
    """Put files into the library, one for each of these recordings; a model has heard them all."""
    files = [
        FoundFile(Path(f"/music/{n}.flac"), name, 1, 1, Tags(title=f"T{n}", artist="Ann"))
        for n, name in enumerate(recordings)
    ]
    heard = replace(ANALYSIS, genres=(Guess("Techno", 0.9),), moods=(Guess("dark", 0.9),))
    for track_id in session.do(AddFiles(tuple(files))).created:
        session.do(SaveAnalysis(track_id, heard, b""))


def import_from(session: Session, program: str = "rekordbox", **what: object) -> None:
    """Let a program bring what it knows of the first track."""
    known = KnownTrack(Path("/music/0.flac"), "1", **what)  # type: ignore[arg-type]
    session.do(MergeCollection(Collection(program, (known,))))


def only(session: Session) -> LabelledTrack:
    (track,) = labelled_tracks(session)
    return track


def test_a_model_says_nothing_here(session: Session) -> None:
    fill(session, "r0")
    track = only(session)
    assert (track.labels, track.cues, track.loops, track.trusted) == ((), (), (), frozenset())
    assert (track.title, track.artist, track.recording, track.file_class) == ("T0", "Ann", "r0", "FLAC")
    assert track.duration == ANALYSIS.duration


def test_what_a_program_says_comes_with_its_name_and_what_was_taken_off(session: Session) -> None:
    fill(session, "r0")
    offset = TimeOffset(0.026, "MP3 D")
    import_from(
        session, beat_grid=GRID, cues=(Cue(1.5, 0, "Drop"),), offset=offset, tags=Tags(key=Key(9, True))
    )
    track = only(session)
    grid = track.label("beat_grid")
    assert grid is not None
    assert (grid.value, grid.source, grid.offset) == (GRID, REKORDBOX, offset)
    assert track.file_class == "MP3 D"
    assert [(m.cue.name, m.source) for m in track.cues] == [("Drop", REKORDBOX)]
    assert track.label("key").value == Key(9, True)  # type: ignore[union-attr]
    assert track.trusted == frozenset()


def test_the_djs_own_word_counts_first_and_is_trusted(session: Session) -> None:
    fill(session, "r0")
    import_from(session, beat_grid=GRID, tags=Tags(key=Key(9, True), genre="House"))
    session.do(SetLabel(1, "key", Key(4, True)))
    session.do(SetLabel(1, "energy", Energy(7)))
    session.do(SetLabel(1, "sections", (Section(0.0, 60.0, SectionLabel.INTRO),)))
    session.do(AddCue(1, Cue(1.5, 0, "Drop")))
    track = only(session)
    keys = [(label.value.tonic, label.source.kind) for label in track.labels if label.task == "key"]
    assert keys == [(4, "dj"), (9, "program")]
    assert track.label("energy").value == 7  # type: ignore[union-attr]
    assert track.trusted == {Subject.KEY, Subject.ENERGY, Subject.SECTIONS, Subject.CUES}


PHRASES = (Section(0.1, 30.1, SectionLabel.INTRO), Section(30.1, 60.0, SectionLabel.DROP))


def phrases(track: LabelledTrack) -> list[tuple[str, str, tuple[Section, ...]]]:
    """The sections that somebody says there are: under which task, who, and which."""
    said = [label for label in track.labels if label.task in ("sections", "phrases")]
    return [(label.task, label.source.name, label.value) for label in said]


def test_sections_that_a_program_has_found_are_evidence_and_nobodys_that_the_dj_sees(
    session: Session,
) -> None:
    fill(session, "r0")
    import_from(session, sections=PHRASES)
    assert phrases(only(session)) == [("phrases", "rekordbox", PHRASES)]
    assert Subject.SECTIONS not in only(session).trusted
    own = (Section(0.0, 60.0, SectionLabel.INTRO),)
    session.do(SetLabel(1, "sections", own))
    assert phrases(only(session)) == [("sections", "you", own), ("phrases", "rekordbox", PHRASES)]
    assert Subject.SECTIONS in only(session).trusted


def test_a_programs_sections_that_the_dj_has_taken_over_are_his(session: Session) -> None:
    fill(session, "r0")
    import_from(session, sections=PHRASES)
    take_over(session, 1, "rekordbox")
    assert phrases(only(session))[0] == ("sections", "you", PHRASES)
    assert only(session).trusted == {Subject.SECTIONS}


def test_who_locks_the_sections_of_a_program_vouches_for_what_he_sees(session: Session) -> None:
    fill(session, "r0")
    import_from(session, sections=PHRASES)
    session.do(LockFields((1,), ("sections",)))  # the model's are shown
    assert phrases(only(session)) == []
    session.do(UnlockFields((1,), ("sections",)))
    session.do(SaveAnalysis(1, replace(ANALYSIS, sections=()), b""))  # now the program's are
    session.do(LockFields((1,), ("sections",)))
    assert phrases(only(session)) == [("sections", "rekordbox", PHRASES)]
    assert only(session).trusted == {Subject.SECTIONS}


def test_cues_of_a_program_beside_the_djs_own_are_not_trusted(session: Session) -> None:
    fill(session, "r0")
    import_from(session, cues=(Cue(1.5, 0, "Drop"),))
    session.do(AddCue(1, Cue(30.0, 1)))
    assert Subject.CUES not in only(session).trusted


def test_who_locks_a_field_vouches_for_it(session: Session) -> None:
    fill(session, "r0")
    import_from(session, beat_grid=GRID, tags=Tags(genre="House"))
    session.do(LockFields((1,), ("genre", "beat_grid")))
    assert only(session).trusted == {Subject.GENRE, *GRIDS}


def test_what_was_said_since_the_dj_locked_a_field_is_not_what_he_vouches_for(session: Session) -> None:
    fill(session, "r0")
    import_from(session, tags=Tags(genre="House"))
    session.do(
        LockFields((1,), ("genre", "key", "mood"))
    )  # the key is the model's, and nobody has named a mood
    import_from(session, tags=Tags(genre="Polka", key=Key(4, True)))
    track = only(session)
    assert [(label.task, label.value) for label in track.labels] == [("genre", "House")]
    assert track.trusted == {Subject.GENRE}
    assert session.rows([1])[0].genre == "House"


def test_where_the_dj_says_that_there_is_none_nobody_says_anything(session: Session) -> None:
    fill(session, "r0")
    import_from(session, tags=Tags(genre="House", key=Key(9, True)))
    session.do(EditTags((1,), (("genre", ""), ("key", ""))))
    assert only(session).labels == ()


def test_a_genre_taken_over_unseen_teaches_no_model_not_even_by_way_of_another_program(
    session: Session,
) -> None:
    fill(session, "r0", "r1")
    session.do(AdoptGuesses((1, 2), "genre"))
    session.do(AdoptGuesses((1, 2), "mood"))
    import_from(session, tags=Tags(genre="Techno"))
    assert [track.labels for track in labelled_tracks(session)] == [(), ()]
    assert [row.genre for row in session.rows([1, 2])] == ["Techno", "Techno"]  # they count as before
    assert [track for track in styled_tracks(session) if track.genre and track.genre.source == "the DJ"] == []


def test_what_a_program_says_beside_a_genre_taken_over_unseen_is_not_what_the_dj_sees(
    session: Session,
) -> None:
    fill(session, "r0", "r1")
    session.do(AdoptGuesses((1, 2), "genre"))
    import_from(session, tags=Tags(genre="House"))
    assert session.rows([1])[0].genre == "Techno", "a review would be about this word"
    assert next(iter(labelled_tracks(session))).labels == ()
    session.do(EditTags((1,), (("genre", "Techno"),)))  # now it is the DJ's own
    first = next(iter(labelled_tracks(session)))
    assert [(label.value, label.source.kind) for label in first.labels] == [
        ("Techno", "dj"),
        ("House", "program"),
    ]
    assert first.trusted == {Subject.GENRE}


def test_a_genre_that_the_dj_has_looked_at_and_taken_over_is_his(session: Session) -> None:
    fill(session, "r0")
    session.do(AdoptGuesses((1,), "genre"))
    track = only(session)
    assert track.label("genre").value == "Techno"  # type: ignore[union-attr]
    assert track.trusted == {Subject.GENRE}


def test_cues_that_were_placed_unseen_teach_no_model_before_the_dj_has_moved_them(session: Session) -> None:
    fill(session, "r0", "r1", "r2")
    session.do(AddCue(1, Cue(1.5, 0, "Mine")))
    place(session, plan_placing(session, (1, 2), Wish(least=0.0), Job.silent()))
    accept_all(session, 3)
    n = len(session.track(3).cues)
    assert n == len(session.track(2).cues) > 0
    first, second, third = labelled_tracks(session)
    assert [len(track.cues) for track in (first, second, third)] == [1, 0, n], "one track's were looked at"
    assert [Subject.CUES in track.trusted for track in (first, second, third)] == [True, False, True]
    session.do(MoveCue(session.track(2).cues[0].id, 33.0))
    assert [mark.cue.time for mark in tuple(labelled_tracks(session))[1].cues] == [33.0]


DROP = parse('drop 1 -> B "Drop"')


def test_what_templates_set_on_many_tracks_is_the_models_where_it_has_heard_the_place(
    session: Session,
) -> None:
    fill(session, "r0", "r1", "r2")
    place(session, plan_placing(session, (1, 2), Wish((DROP,)), Job.silent()))
    place(session, plan_placing(session, (3,), Wish((DROP,)), Job.silent()))
    assert [len(session.track(i).cues) for i in (1, 2, 3)] == [1, 1, 1]
    assert [len(track.cues) for track in labelled_tracks(session)] == [0, 0, 1], "one track's was looked at"
    (cue,) = session.track(1).cues
    paint(session, 1, [MarkId(cue.id)], "#FF0000")
    assert next(iter(labelled_tracks(session))).cues == (), "who colours a cue has not chosen its place"
    session.do(MoveCue(cue.id, 33.0))
    moved = next(iter(labelled_tracks(session)))
    assert ([mark.cue.time for mark in moved.cues], moved.trusted) == ([33.0], {Subject.CUES})
    session.undo()
    assert next(iter(labelled_tracks(session))).cues == ()
    for _ in range(3):
        session.undo()
    session.redo()
    assert [len(track.cues) for track in labelled_tracks(session)] == [0, 0, 0], "made again, it is as it was"


def test_what_templates_count_from_the_djs_own_sections_and_grid_is_his(session: Session) -> None:
    fill(session, "r0", "r1")
    import_from(session, beat_grid=GRID)
    sections = (Section(0.0, 60.0, SectionLabel.INTRO), Section(60.0, 120.0, SectionLabel.DROP))
    for i in (1, 2):
        session.do(SetLabel(i, "sections", sections))
    place(session, plan_placing(session, (1, 2), Wish((DROP,)), Job.silent()))
    first, second = labelled_tracks(session)
    assert [mark.source.kind for mark in first.cues] == ["dj"]
    assert second.cues == (), "the beats that it stands on are the model's"


def test_what_was_placed_unseen_and_exported_does_not_come_back_as_a_programs_word(session: Session) -> None:
    fill(session, "r0", "r1")
    place(session, plan_placing(session, (1, 2), Wish((DROP,)), Job.silent()))
    (cue,) = [mark.cue for mark in session.track(1).cues]
    import_from(
        session, cues=(cue, replace(cue, slot=None))
    )  # some programs keep a hot cue in their list, too
    assert len(session.track(1).cues) == 2
    assert next(iter(labelled_tracks(session))).cues == ()
    session.do(RemoveCue(session.track(1).cues[0].id))
    import_from(session, "traktor", cues=(cue,))
    assert next(iter(labelled_tracks(session))).cues == ()


def test_sections_that_virtualdj_reads_off_what_was_placed_unseen_are_no_evidence(session: Session) -> None:
    fill(session, "r0", "r1")
    place(session, plan_placing(session, (1, 2), Wish((DROP,)), Job.silent()))
    (cue,) = [mark.cue for mark in session.track(1).cues]
    at = cue.time + 0.001
    own = Section(at + 60.0, at + 90.0, SectionLabel.OUTRO)
    returned = (Section(0.1, at, SectionLabel.INTRO), Section(at, at + 30.0, SectionLabel.DROP))
    import_from(session, "VirtualDJ", sections=(*returned, own))
    assert phrases(next(iter(labelled_tracks(session)))) == [("phrases", "VirtualDJ", (own,))]
    import_from(session, "VirtualDJ", sections=returned)
    assert phrases(next(iter(labelled_tracks(session)))) == []
    session.do(RemoveCue(session.track(1).cues[0].id))
    assert phrases(next(iter(labelled_tracks(session)))) == [], "VirtualDJ has it still"


def test_sections_that_rekordbox_has_found_are_its_own_word_wherever_marks_were_placed(
    session: Session,
) -> None:
    fill(session, "r0", "r1")
    place(session, plan_placing(session, (1, 2), Wish((DROP,)), Job.silent()))
    (cue,) = [mark.cue for mark in session.track(1).cues]
    found = (Section(cue.time, cue.time + 30.0, SectionLabel.DROP),)
    import_from(session, sections=found)
    assert phrases(next(iter(labelled_tracks(session)))) == [("phrases", "rekordbox", found)]


@pytest.mark.parametrize("is_followed", [False, True])
def test_what_the_dj_sets_himself_where_a_placing_was_undone_is_his(
    session: Session, *, is_followed: bool
) -> None:
    fill(session, "r0", "r1")
    place(session, plan_placing(session, (1, 2), Wish((DROP,)), Job.silent()))
    (cue,) = [mark.cue for mark in session.track(1).cues]
    session.undo()
    session.redo()
    assert next(iter(labelled_tracks(session))).cues == (), "made again, it is the model's"
    session.undo()
    if is_followed:
        session.do(AddCue(2, Cue(1.5, 5)))  # from now on nothing can be made again
    import_from(session, cues=(cue,))
    assert [mark.source for mark in next(iter(labelled_tracks(session))).cues] == [REKORDBOX]


def test_another_mark_that_a_program_has_where_one_was_placed_unseen_is_its_own_word(
    session: Session,
) -> None:
    fill(session, "r0", "r1")
    place(session, plan_placing(session, (1, 2), Wish((DROP,)), Job.silent()))
    (stored,) = session.track(1).cues
    session.do(RemoveCue(stored.id))
    import_from(session, cues=(replace(stored.cue, slot=6, name="Bass"),))
    assert [mark.source for mark in next(iter(labelled_tracks(session))).cues] == [REKORDBOX]


def test_a_programs_cues_that_went_along_with_their_grid_are_its_own_word_still(session: Session) -> None:
    fill(session, "r0")
    import_from(session, beat_grid=GRID, cues=(Cue(30.1, 0, "Drop"),), loops=(Loop(60.0, 64.0),))
    session.do(EditGrid(1, partial(shift, seconds=0.012), "Shift beat grid", are_marks_carried=True))
    track = only(session)
    assert [mark.cue.time for mark in track.cues] == pytest.approx([30.112])
    assert {mark.source for mark in (*track.cues, *track.loops)} == {REKORDBOX}
    assert Subject.CUES not in track.trusted
    import_from(session, beat_grid=GRID, cues=(Cue(30.1, 0, "Drop"),), loops=(Loop(60.0, 64.0),))
    assert len(session.track(1).cues) == 1, "and no import brings them again"


def test_two_files_of_one_recording_are_one_track(session: Session) -> None:
    fill(session, "same", "same", "other")
    assert [track.recording for track in labelled_tracks(session)] == ["same", "other"]
    assert [track.recording for track in labelled_tracks(session, "title:T2")] == ["other"]


@pytest.mark.parametrize("verdict", [Verdict.RIGHT, Verdict.WRONG])
def test_what_was_reviewed_is_trusted(session: Session, verdict: Verdict) -> None:
    fill(session, "r0")
    import_from(session, beat_grid=GRID)
    late = Finding(1, Subject.BEAT_GRID, 0.1, 12.0, 0.0, 0.9, REKORDBOX)
    session.do(ReviewFindings((late,), verdict))
    assert only(session).trusted == (
        frozenset({Subject.BEAT_GRID}) if verdict is Verdict.RIGHT else frozenset()
    )
    session.do(ApplyReviews())
    track = only(session)
    assert track.trusted == {Subject.BEAT_GRID}  # nobody has looked at its bars
    moved = track.label("beat_grid").value.anchors[0].time - GRID.anchors[0].time  # type: ignore[union-attr]
    assert moved == pytest.approx(0.0 if verdict is Verdict.RIGHT else -0.012)


def test_a_grid_put_right_in_one_respect_and_locked_since_is_trusted_in_all(session: Session) -> None:
    fill(session, "r0")
    import_from(session, beat_grid=GRID)
    session.do(
        ReviewFindings((Finding(1, Subject.BEAT_GRID, 0.1, 12.0, 0.0, 0.9, REKORDBOX),), Verdict.WRONG)
    )
    session.do(ApplyReviews())
    assert only(session).trusted == {Subject.BEAT_GRID}
    session.do(LockFields((1,), ("beat_grid",)))
    assert only(session).trusted == GRIDS


def test_one_cue_found_right_says_nothing_of_the_others(session: Session) -> None:
    fill(session, "r0")
    import_from(session, cues=(Cue(1.5, 0, "Drop"), Cue(30.0, 1, "Break")))
    drop, rest = only(session).cues
    session.do(
        ReviewFindings(
            (Finding(1, Subject.CUES, 0.1, 1.5, 2.0, 0.9, REKORDBOX, item=drop.id),), Verdict.RIGHT
        )
    )
    track = only(session)
    assert [mark.source.kind for mark in track.cues] == ["dj", "program"]
    assert Subject.CUES not in track.trusted
    session.do(
        ReviewFindings(
            (Finding(1, Subject.CUES, 0.1, 30.0, 29.0, 0.9, REKORDBOX, item=rest.id),), Verdict.WRONG
        )
    )
    session.do(ApplyReviews())
    assert Subject.CUES in only(session).trusted, "one found right, the other put right"


def test_what_was_found_wrong_and_not_put_right_yet_teaches_nothing(session: Session) -> None:
    fill(session, "r0")
    import_from(session, beat_grid=GRID, tags=Tags(key=Key(9, True), genre="House"))
    import_from(session, "traktor", tags=Tags(key=Key(4, True)))
    session.do(EditTags((1,), (("genre", "Techno"),)))
    session.do(AddCue(1, Cue(1.5, 0, "Drop")))
    session.do(AddCue(1, Cue(30.0, 1, "Break")))
    before = only(session)
    key, genre = before.label("key"), before.label("genre")
    assert key is not None
    assert genre is not None
    wrong = (
        Finding(1, Subject.KEY, 0.1, key.value.name, "C major", 0.9, REKORDBOX),
        Finding(1, Subject.GENRE, 0.1, "Techno", "House", 0.9, REKORDBOX),
        Finding(1, Subject.BEAT_GRID, 0.1, 12.0, 0.0, 0.9, REKORDBOX),
        Finding(1, Subject.CUES, 0.1, 1.5, 2.0, 0.9, REKORDBOX, item=before.cues[0].id),
    )
    session.do(ReviewFindings(wrong, Verdict.WRONG))
    track = only(session)
    assert (track.label("key"), track.label("genre")) == (None, None), "of whomever"
    assert [marked.cue.name for marked in track.cues] == ["Break"]
    assert track.label("beat_grid") == before.label("beat_grid"), "beats are counted on it all the same"
    assert not track.trusted & {Subject.KEY, Subject.GENRE, Subject.CUES, Subject.BEAT_GRID}

    session.do(ReviewFindings((Finding(1, Subject.TEMPO, 0.1, 0.5, 1.0, 0.9, REKORDBOX),), Verdict.WRONG))
    assert only(session).label("beat_grid") is None
    session.do(ApplyReviews())
    track = only(session)
    assert track.trusted == {Subject.KEY, Subject.GENRE, Subject.CUES, Subject.BEAT_GRID, Subject.TEMPO}
    assert [marked.cue.time for marked in track.cues] == [2.0, 30.0]


def test_sections_that_the_dj_doubts_silence_those_that_a_program_has_found(session: Session) -> None:
    fill(session, "r0")
    import_from(session, sections=PHRASES)
    take_over(session, 1, "rekordbox")
    assert [task for task, _, _ in phrases(only(session))] == ["sections", "phrases"]
    wrong = Finding(1, Subject.SECTIONS, 0.1, "drop", "breakdown", 0.9, Source("dj", "you"), item=1)
    session.do(ReviewFindings((wrong,), Verdict.WRONG))
    assert phrases(only(session)) == []


def test_the_command_shows_what_cues_mean_before_anything_is_learned(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = tmp_path / "library.sqlite"
    with Session.open(db) as session:
        fill(session, "r0")
        cues = (Cue(1.5, 0, "Drop"), Cue(30.0, 1, "Abfahrt"), Cue(60.0, 2, "Abfahrt"), Cue(9.0, 3, "hm"))
        import_from(session, cues=cues, beat_grid=GRID, tags=Tags(genre="Tech House"))
    assert main(["--db", str(db), "learn", "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert "name abfahrt" in told
    assert "name hm" not in told
    assert main(["--db", str(db), "learn", "--dry-run", "--json"]) == 0
    evidence = json.loads(capsys.readouterr().out)["evidence"]
    (cue,) = [record for record in evidence["cues"] if record["text"] == "abfahrt"]
    assert (cue["section"], cue["n_cues"]) == ("drop", 2)
    assert {(r["subject"], r["source"], r["n_counting"]) for r in evidence["labels"]} >= {
        ("genre", "rekordbox", 1),
        ("beat_grid", "rekordbox", 1),
        ("cues", "rekordbox", 1),
    }
    assert [(r["text"], r["word"]) for r in evidence["vocabulary"]] == [("Tech House", "Tech House")]
