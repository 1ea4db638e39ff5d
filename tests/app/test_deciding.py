"""A DJ decides what happens to what another program cannot hold, writes it, and takes it back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app.deciding import Decided, Destination, choices_from, decide, destination, groups_of
from djanalyzer.app.decision_records import mark_in_words
from djanalyzer.app.undoing import take_back
from djanalyzer.interop import processes, safe_write
from djanalyzer.interop.journal import Journal
from djanalyzer.interop.losses import DROPPED, MERGED
from djanalyzer.interop.protocol import Loss, LossKind, Lost, Remedy
from djanalyzer.interop.remedies import Choices
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.interop.systems import WRITABLE
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    KnownTrack,
    Loop,
    Playlist,
    Section,
    SectionLabel,
    Tags,
)
from tests.interop.engine.library_made_up import LibraryMadeUp
from tests.interop.serato.music_made_up import write_music

SYSTEMS = tuple(WRITABLE)
ONE = Tags("Höhen", "Röyksopp", energy=7)
CUES = (
    Cue(1.0, 0, "In", "#CC0000"),
    Cue(2.0, 2, "Voice", "#CC8800"),
    Cue(3.0, 40, "Far", "#CC0000"),  # a pad that no program has
    Cue(4.0, None, "Remember"),
)
LOOPS = (Loop(6.0, 8.0, 0, "Roll"),)
SECTIONS = (Section(0.0, 1.0, SectionLabel.INTRO), Section(16.0, 32.0, SectionLabel.DROP))


@pytest.fixture(autouse=True)
def no_program_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_write, "running_programs", frozenset)
    monkeypatch.setattr(processes, "running_programs", frozenset)


@pytest.fixture
def music(tmp_path: Path) -> Path:
    folder = tmp_path / "music"
    folder.mkdir()
    return write_music(folder, Kind.FLAC)


def place(system: str, music: Path, tmp_path: Path) -> Destination:
    """Where a DJ would write: a new file, the music itself, or a library that the program has made."""
    names = {"rekordbox": "out.xml", "traktor": "collection.nml", "virtualdj": "database.xml"}
    if system == "engine":
        return destination(system, LibraryMadeUp(tmp_path / "engine").path)
    if system == "serato":
        return destination(system, music)
    return destination(system, tmp_path / names.get(system, "mixxxdb.sqlite"))


def collection(music: Path, **changes: object) -> Collection:
    track = KnownTrack(music, "1", ONE, 300.0, BeatGrid.constant(0.5, 120.0), CUES, LOOPS, sections=SECTIONS)
    return Collection("here", (replace(track, **changes),))  # type: ignore[arg-type]


def lost(decided: Decided, kind: LossKind) -> list[Loss]:
    return [loss for loss in decided.losses if loss.lost.kind is kind]


def written(decided: Decided, to: Destination, journal: Path) -> KnownTrack:
    """Write what was decided, and return the track as the program's reader sees it then."""
    safe_write.apply(decided.write_plan, journal=Journal(journal))
    return next(track for track in to.writer.read(to.target).tracks if track.path.name == "track.flac")


class TestEverySystem:
    @pytest.mark.parametrize("system", SYSTEMS)
    def test_what_is_left_out_is_not_there_and_is_not_lost_a_second_time(
        self, system: str, music: Path, tmp_path: Path
    ) -> None:
        to = place(system, music, tmp_path)
        decided = decide(collection(music), to, choices_from(["drop"]))
        far = [
            loss
            for loss in decided.losses
            if CUES[2] in loss.lost.marks and loss.lost.kind is LossKind.HOT_CUE
        ]
        assert all(loss.remedies[0] is Remedy.DROP for loss in far)
        track = written(decided, to, tmp_path / "journal")
        if system != "virtualdj":  # which has pads enough
            assert far
            assert "Far" not in [cue.name for cue in track.cues]
        assert {"In", "Voice"} <= {cue.name for cue in track.cues}

    @pytest.mark.parametrize("system", SYSTEMS)
    def test_what_is_merged_is_written_as_it_was_said(self, system: str, music: Path, tmp_path: Path) -> None:
        to = place(system, music, tmp_path)
        decided = decide(collection(music), to, choices_from(["merge"]))
        track = written(decided, to, tmp_path / "journal")
        names = [cue.name for cue in track.cues]
        assert {"In", "Voice", "Far", "Remember"} <= set(names)
        said = " ".join(loss.message for loss in lost(decided, LossKind.SECTION))
        if "become" in said:
            assert "Drop" in names
        if lost(decided, LossKind.ENERGY) and system != "serato":
            assert "Energy 7" in track.tags.comment

    @pytest.mark.parametrize("system", [system for system in SYSTEMS if system != "virtualdj"])
    def test_a_stopped_track_is_not_counted_as_written(
        self, system: str, music: Path, tmp_path: Path
    ) -> None:
        """Not even where the program has it already, and it stays as it is there."""
        to = place(system, music, tmp_path)
        first = decide(collection(music), to, choices_from(["drop"]))
        assert first.n_written()[0] == 1
        safe_write.apply(first.write_plan, journal=Journal(tmp_path / "journal"))
        again = decide(collection(music), to, choices_from(["stop"]))
        assert lost(again, LossKind.HOT_CUE)
        assert again.n_written() == (0, 0, 0)

    @pytest.mark.parametrize("system", SYSTEMS)
    def test_nothing_of_a_stopped_track_is_written(self, system: str, music: Path, tmp_path: Path) -> None:
        to = place(system, music, tmp_path)
        before = to.target.read_bytes() if to.target.is_file() else None
        decided = decide(collection(music), to, choices_from(["stop"]))
        if system == "virtualdj":
            assert not lost(decided, LossKind.HOT_CUE)
            return
        assert {loss.remedies[0] for loss in decided.losses} == {Remedy.STOP}
        assert [change.track for change in decided.write_plan.changes if "Höhen" in change.track] == []
        safe_write.apply(decided.write_plan, journal=Journal(tmp_path / "journal"))
        if system in ("serato", "engine"):
            assert to.target.read_bytes() == before
        else:
            tracks = to.writer.read(to.target).tracks if to.target.exists() else ()
            assert tracks == ()

    @pytest.mark.parametrize("system", SYSTEMS)
    def test_undo_gives_back_the_exact_bytes(self, system: str, music: Path, tmp_path: Path) -> None:
        to, journal = place(system, music, tmp_path), tmp_path / "journal"
        if system not in ("serato", "engine"):
            first = collection(music, cues=(Cue(9.0, 0, "Old"),), loops=(), sections=())
            written(decide(first, to, Choices()), to, journal)
        before = to.target.read_bytes()
        decided = decide(collection(music), to, choices_from(["merge"]))
        assert [kept.path for kept in decided.kept_files] == [to.target]
        assert decided.kept_files[0].size == len(before)
        written(decided, to, journal)
        assert to.target.read_bytes() != before
        take_back(journal)
        assert to.target.read_bytes() == before

    @pytest.mark.parametrize("system", SYSTEMS)
    def test_the_same_choices_give_the_same_plan_and_the_same_names_of_losses(
        self, system: str, music: Path, tmp_path: Path
    ) -> None:
        to = place(system, music, tmp_path)
        one, other = (decide(collection(music), to, choices_from(["merge"])) for _ in range(2))
        assert [loss.id for loss in one.losses] == [loss.id for loss in other.losses]
        assert one.collection == other.collection


class TestSerato:
    """Eight pads, no memory cues, no comment: the program that loses most."""

    def test_one_cue_is_decided_otherwise_than_the_rest(self, music: Path, tmp_path: Path) -> None:
        to = place("serato", music, tmp_path)
        cues = (Cue(1.0, 0, "In"), Cue(2.0, None, "One"), Cue(3.0, None, "Two"))
        given = collection(music, cues=cues, loops=(), sections=())
        first = decide(given, to, Choices())
        (one, two) = lost(first, LossKind.MEMORY_CUE)
        assert [option.sentence for option in first.options(one)] == [
            "the memory cue at 0:02.000 is left out: Serato has no memory cues.",
            "it becomes a hot cue on a pad that is free, if there is one.",
            "nothing of this track is written.",
        ]
        decided = decide(given, to, Choices().with_loss(two, Remedy.MERGE))
        assert [loss.message for loss in lost(decided, LossKind.MEMORY_CUE)] == [
            "the memory cue at 0:02.000 is left out: Serato has no memory cues.",
            "it becomes hot cue 2.",
        ]
        track = written(decided, to, tmp_path / "journal")
        assert [(cue.slot, cue.name) for cue in track.cues] == [(0, "In"), (1, "Two")]

    def test_a_choice_can_be_taken_back(self, music: Path, tmp_path: Path) -> None:
        to, given = place("serato", music, tmp_path), collection(music)
        first = decide(given, to, Choices())
        (loss,) = lost(first, LossKind.MEMORY_CUE)
        merged = decide(given, to, Choices().with_loss(loss, Remedy.MERGE))
        (now,) = lost(merged, LossKind.MEMORY_CUE)
        assert now.id == loss.id
        again = decide(given, to, Choices().with_loss(loss, Remedy.MERGE).with_loss(now, Remedy.DROP))
        assert again.collection == first.collection

    def test_all_of_a_kind_and_then_one_of_them(self, music: Path, tmp_path: Path) -> None:
        to = place("serato", music, tmp_path)
        cues = tuple(Cue(float(n), None, f"M{n}") for n in range(1, 13))
        given = collection(music, cues=cues, loops=(), sections=())
        losses = lost(decide(given, to, Choices()), LossKind.MEMORY_CUE)
        decided = decide(given, to, Choices().with_kind(losses, Remedy.MERGE))
        told = [loss.message for loss in lost(decided, LossKind.MEMORY_CUE)]
        assert told[:8] == [f"it becomes hot cue {n}." for n in range(1, 9)]
        assert set(told[8:]) == {"no pad is free: it is left out."}
        assert str(decided.groups[0]) == "1 track: 12 memory cues written as the nearest thing"

    def test_hot_cues_beyond_the_pads_are_counted_with_their_numbers(
        self, music: Path, tmp_path: Path
    ) -> None:
        """As rekordbox has sixteen pads, and Serato eight."""
        to = place("serato", music, tmp_path)
        cues = tuple(Cue(float(slot), slot, f"Pad {slot + 1}") for slot in range(12))
        decided = decide(collection(music, cues=cues, loops=(), sections=(), tags=Tags()), to, Choices())
        assert [str(group) for group in decided.groups] == ["1 track: 4 hot cues (9th to 12th) left out"]
        assert decided.n_written() == (1, 8, 0)

    def test_sections_become_cues_where_none_is_yet(self, music: Path, tmp_path: Path) -> None:
        to = place("serato", music, tmp_path)
        sections = (
            Section(1.0, 5.0, SectionLabel.INTRO),
            *(Section(10.0 * n, 10.0 * n + 10, SectionLabel.DROP) for n in range(1, 10)),
        )
        given = collection(music, cues=(Cue(1.0, 0, "In"),), loops=(), sections=sections)
        decided = decide(given, to, choices_from(["section=merge"]))
        assert [loss.message for loss in lost(decided, LossKind.SECTION)] == [
            "of 10 sections 7 become hot cues; 1 marked by a cue already; 2 left out, because no pad is free."
        ]
        track = written(decided, to, tmp_path / "journal")
        assert [cue.name for cue in track.cues][:3] == ["In", "Drop", "Drop 2"]

    def test_names_colours_and_kinds_can_be_left_out(self, music: Path, tmp_path: Path) -> None:
        to = place("serato", music, tmp_path)
        cue = Cue(1.0, 0, "N" * 80, "#123456", CueKind.DROP)
        given = collection(music, cues=(cue,), loops=(), sections=())
        choices = choices_from(["cue_name=drop", "cue_color=drop", "cue_kind=drop"])
        decided = decide(given, to, choices)
        (left,) = decided.collection.tracks[0].cues
        assert left == Cue(1.0, 0)
        (written_cue,) = written(decided, to, tmp_path / "journal").cues
        assert (written_cue.slot, written_cue.name) == (0, "")


class TestThePreview:
    def test_the_targets_own_cues_that_go_are_named(self, music: Path, tmp_path: Path) -> None:
        to = place("traktor", music, tmp_path)
        mine = collection(music, cues=(Cue(9.0, 0, "Mine"), Cue(1.0, 1, "Same")), loops=(), sections=())
        written(decide(mine, to, Choices()), to, tmp_path / "journal")
        theirs = collection(music, cues=(Cue(3.0, 0, "New"), Cue(1.0, 1, "Same")), loops=(), sections=())
        decided = decide(theirs, to, Choices())
        assert [(cue.slot, cue.name) for cue in decided.replaced[music]] == [(0, "Mine")]

    def test_a_stopped_track_stays_as_the_target_has_it(self, music: Path, tmp_path: Path) -> None:
        to = place("rekordbox", music, tmp_path)
        mine = collection(music, cues=(Cue(9.0, 0, "Mine"),), loops=(), sections=())
        written(decide(mine, to, Choices()), to, tmp_path / "journal")
        decided = decide(collection(music), to, choices_from(["hot_cue=stop"]))
        assert decided.replaced == {}
        track = written(decided, to, tmp_path / "journal")
        assert [cue.name for cue in track.cues] == ["Mine"]

    def test_a_track_that_is_listed_twice_is_stopped_twice(self, music: Path, tmp_path: Path) -> None:
        to, given = place("rekordbox", music, tmp_path), collection(music)
        twice = replace(given, tracks=given.tracks * 2)
        assert decide(twice, to, choices_from(["stop"])).collection.tracks == ()

    def test_a_stopped_playlist_is_not_written_and_the_others_are(self, music: Path, tmp_path: Path) -> None:
        to = place("traktor", music, tmp_path)
        lists = (Playlist("Whole", ("1",)), Playlist("Torn", ("1", "gone")))
        given = replace(collection(music, sections=(), tags=Tags("T", "A")), playlists=lists)
        (loss,) = lost(decide(given, to, Choices()), LossKind.PLAYLIST)
        decided = decide(given, to, Choices().with_loss(loss, Remedy.STOP))
        written(decided, to, tmp_path / "journal")
        assert [playlist.name for playlist in to.writer.read(to.target).playlists] == ["Whole"]

    def test_a_loss_of_the_whole_export_that_is_stopped_stops_all(self, music: Path, tmp_path: Path) -> None:
        to = place("serato", music, tmp_path)
        given = replace(collection(music), playlists=(Playlist("Set", ("1",)),))
        decided = decide(given, to, choices_from(["playlist=stop"]))
        assert decided.write_plan.files == ()
        assert "nothing at all is written." in [loss.message for loss in decided.losses]

    def test_playlists_that_are_lost_are_counted_and_not_the_losses(
        self, music: Path, tmp_path: Path
    ) -> None:
        place("virtualdj", music, tmp_path)
        to = destination("virtualdj", tmp_path / "alone" / "database.xml")
        to.target.parent.mkdir()
        lists = (
            Playlist("Folder", children=(Playlist("One", ("1",)),), is_folder=True),
            Playlist("Two", ("1",)),
        )
        decided = decide(replace(collection(music), playlists=lists), to, Choices())
        (loss,) = lost(decided, LossKind.PLAYLIST)
        assert loss.message.startswith("Not written: 2 playlists")
        assert "2 playlists, or tracks in them, left out" in map(str, decided.groups)

    def test_a_playlist_that_is_lost_twice_counts_once(self, music: Path, tmp_path: Path) -> None:
        fields = ("Folder", "Torn")
        losses = [Loss(text, remedies=DROPPED, lost=Lost(LossKind.PLAYLIST, fields=fields)) for text in "ab"]
        (group,) = groups_of(losses, 5)
        assert str(group) == "1 playlist, or tracks in them, left out"

    def test_the_kind_of_cues_is_told_as_it_reads(self, music: Path) -> None:
        cues = tuple(Cue(float(n), n % 8) for n in range(30))
        loss = Loss("x", remedies=MERGED, lost=Lost(LossKind.CUE_KIND, cues), track_id="1", path=music)
        (group,) = groups_of([loss], 0)
        assert str(group) == "1 track: the kind of 30 cues written as the nearest thing"

    def test_what_is_stopped_does_not_count_as_written(self, music: Path, tmp_path: Path) -> None:
        to, given = place("traktor", music, tmp_path), collection(music)
        decided = decide(given, to, Choices())
        assert decided.written == {track.path for track in given.tracks}
        assert decide(given, to, choices_from(["stop"])).written == frozenset()

    def test_how_every_file_is_kept(self, music: Path, tmp_path: Path) -> None:
        to = place("serato", music, tmp_path)
        (kept,) = decide(collection(music), to, Choices()).kept_files
        assert kept.in_words == "its former bytes are kept for undo"
        to = place("rekordbox", music, tmp_path)
        (kept,) = decide(collection(music), to, Choices()).kept_files
        assert str(kept) == f"{to.target}: new; undo removes it"
        written(decide(collection(music), to, Choices()), to, tmp_path / "journal")
        (kept,) = decide(collection(music), to, Choices()).kept_files
        assert kept.copy_in == tmp_path


@pytest.mark.parametrize("text", ["perhaps", "hot_cue=perhaps", "pad=drop", ""])
def test_what_is_no_choice_is_refused_with_all_that_are(text: str) -> None:
    with pytest.raises(ValueError, match="hot_cue=merge") as refusal:
        choices_from([text])
    assert "memory_cue" in str(refusal.value)


@pytest.mark.parametrize(("time", "words"), [(59.9996, "1:00.000"), (62.5, "1:02.500"), (0.0, "0:00.000")])
def test_no_minute_has_sixty_seconds(time: float, words: str) -> None:
    assert mark_in_words(Cue(time, 2, "Drop")) == f"hot cue 3 “Drop” at {words}"
