"""What a DJ decides about losses, carried out on a collection: nothing but what was decided changes in it."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop.protocol import LOCK, Loss, LossKind, Lost, Remedy
from djanalyzer.interop.remedies import Adapted, Choices, Room, adapted, in_words, offered
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

MERGE, DROP, STOP = Remedy.MERGE, Remedy.DROP, Remedy.STOP
PADS = Room(n_pads=3)
SHARED_PADS = Room(n_pads=3, loops_share_pads=True)
MEMORY = Room(n_pads=3, has_memory_cues=True)
MUTE = Room(n_pads=3, has_comment=False)

HOT = Cue(1.0, 0, "In", "#CC0000", CueKind.MIX_IN)
FAR = Cue(3.0, 40, "Far", "#00CC00", CueKind.DROP)
MARK = Cue(2.0, None, "Here")
LOOP = Loop(4.0, 6.0, 1, "Roll", "#0000CC")
INTRO, DROP_ONE = Section(0.0, 16.0, SectionLabel.INTRO), Section(16.0, 32.0, SectionLabel.DROP)
BUILD = Section(32.0, 40.0, SectionLabel.BUILD_UP)
DROP_TWO = Section(40.0, 56.0, SectionLabel.DROP)
GRID = BeatGrid.constant(0.5, 120.0)
TRACK = KnownTrack(
    Path("/m/a.mp3"),
    "1",
    Tags(title="A", comment="warm", energy=7, color="#FF0000"),
    300.0,
    GRID,
    (HOT, MARK, FAR),
    (LOOP,),
    (("PlayCount", "3"), (LOCK, "1"), ("Mix", "Dub")),
    (INTRO, DROP_ONE, BUILD, DROP_TWO),
)


def loss_of(kind: LossKind, *marks: Cue | Loop | Section, fields: tuple[str, ...] = ()) -> Loss:
    return Loss(
        "as planned.", "A", "", (DROP, STOP), Lost(kind, marks, fields), TRACK.external_id, TRACK.path
    )


def decided(loss: Loss, remedy: Remedy, room: Room = PADS, there: KnownTrack | None = None) -> Adapted:
    """Decide about one loss of `TRACK`, and check that the decision is told first among what could be done."""
    theirs = {} if there is None else {there.path: there}
    found = adapted(Collection("here", (TRACK,)), [(loss, remedy)], room, theirs)
    (told,) = found.losses
    others = tuple(other for other in loss.remedies if other is not remedy)
    assert replace(told, message="") == replace(loss, message="", remedies=(remedy, *others))
    assert told.message.endswith(".")
    assert not found.is_stopped
    return found


def left(loss: Loss, remedy: Remedy, room: Room = PADS, there: KnownTrack | None = None) -> KnownTrack:
    (track,) = decided(loss, remedy, room, there).collection.tracks
    return track


class TestLeavingOut:
    @pytest.mark.parametrize(
        ("loss", "wanted"),
        [
            (loss_of(LossKind.HOT_CUE, FAR), replace(TRACK, cues=(HOT, MARK))),
            (loss_of(LossKind.MEMORY_CUE, MARK), replace(TRACK, cues=(HOT, FAR))),
            (loss_of(LossKind.LOOP, LOOP), replace(TRACK, loops=())),
            (loss_of(LossKind.HOT_CUE, Cue(9.0, 0)), TRACK),
            (
                loss_of(LossKind.CUE_NAME, HOT, LOOP),
                replace(TRACK, cues=(replace(HOT, name=""), MARK, FAR), loops=(replace(LOOP, name=""),)),
            ),
            (
                loss_of(LossKind.CUE_COLOR, HOT, LOOP),
                replace(
                    TRACK, cues=(replace(HOT, color=None), MARK, FAR), loops=(replace(LOOP, color=None),)
                ),
            ),
            (
                loss_of(LossKind.CUE_KIND, HOT, LOOP),
                replace(TRACK, cues=(replace(HOT, kind=CueKind.OTHER), MARK, FAR)),
            ),
            (loss_of(LossKind.SECTION, INTRO, BUILD), replace(TRACK, sections=(DROP_ONE, DROP_TWO))),
            (loss_of(LossKind.BEAT_GRID), replace(TRACK, beat_grid=None)),
            (
                loss_of(LossKind.EXTRA, fields=("PlayCount", "Other")),
                replace(TRACK, extra=((LOCK, "1"), ("Mix", "Dub"))),
            ),
            (
                loss_of(LossKind.TAG, fields=("title", "comment", "nonsense")),
                replace(TRACK, tags=Tags(energy=7, color="#FF0000")),
            ),
            (
                loss_of(LossKind.ENERGY, fields=("energy",)),
                replace(TRACK, tags=replace(TRACK.tags, energy=None)),
            ),
        ],
        ids=lambda value: value.lost.kind if isinstance(value, Loss) else "",
    )
    def test_takes_what_it_is_about_and_nothing_else(self, loss: Loss, wanted: KnownTrack) -> None:
        assert left(loss, DROP) == wanted

    def test_of_a_beat_grid_keeps_the_one_that_is_there(self) -> None:
        there = replace(TRACK, beat_grid=BeatGrid.constant(1.0, 90.0))
        assert left(loss_of(LossKind.BEAT_GRID), DROP, there=there) == there

    def test_two_decisions_about_one_cue_come_together(self) -> None:
        """Its name and its colour go, and then it becomes another cue: of what is left of it."""
        wishes = [
            (loss_of(LossKind.CUE_NAME, FAR), DROP),
            (loss_of(LossKind.CUE_COLOR, FAR), DROP),
            (loss_of(LossKind.HOT_CUE, HOT), DROP),
            (loss_of(LossKind.CUE_NAME, HOT), DROP),
        ]
        found = adapted(Collection("here", (TRACK,)), wishes, PADS, {})
        assert found.collection.tracks[0].cues == (MARK, Cue(3.0, 40, kind=CueKind.DROP))
        assert len(found.losses) == 4


class TestMerging:
    @pytest.mark.parametrize(
        ("mark", "room", "became"),
        [
            (FAR, PADS, Cue(3.0, 1, "Far", "#00CC00", CueKind.DROP)),
            (FAR, SHARED_PADS, Cue(3.0, 2, "Far", "#00CC00", CueKind.DROP)),
            (FAR, MEMORY, Cue(3.0, None, "Far", "#00CC00")),
            (MARK, PADS, Cue(2.0, 1, "Here")),
            (MARK, MEMORY, Cue(2.0, 1, "Here")),
            (LOOP, SHARED_PADS, Cue(4.0, 1, "Roll", "#0000CC")),
            (LOOP, MEMORY, Cue(4.0, None, "Roll", "#0000CC")),
        ],
    )
    def test_a_mark_takes_the_first_place_that_is_free(
        self, mark: Cue | Loop, room: Room, became: Cue
    ) -> None:
        kind = LossKind.LOOP if isinstance(mark, Loop) else LossKind.HOT_CUE
        cues = sorted((*(cue for cue in TRACK.cues if cue is not mark), became), key=lambda cue: cue.time)
        loops = () if isinstance(mark, Loop) else (LOOP,)
        assert left(loss_of(kind, mark), MERGE, room) == replace(TRACK, cues=tuple(cues), loops=loops)

    def test_where_no_pad_is_free_it_is_left_out(self) -> None:
        found = decided(loss_of(LossKind.HOT_CUE, FAR), MERGE, Room(n_pads=1))
        assert found.collection.tracks[0].cues == (HOT, MARK)
        assert "no pad" in found.losses[0].message

    def test_a_mark_that_is_not_there_changes_nothing(self) -> None:
        assert left(loss_of(LossKind.HOT_CUE, Cue(9.0, 2)), MERGE) == TRACK

    @pytest.mark.parametrize(
        ("comment", "theirs", "becomes"),
        [
            ("warm", None, "Energy 7 - warm"),
            ("", None, "Energy 7"),
            ("", "there", "Energy 7 - there"),
            ("warm", "there", "Energy 7 - warm"),
            ("8A - Energy 7", None, "8A - Energy 7"),
            ("Energy 6", None, "Energy 7 - Energy 6"),
        ],
    )
    def test_energy_is_written_in_front_of_the_comment(
        self, comment: str, theirs: str | None, becomes: str
    ) -> None:
        track = replace(TRACK, tags=replace(TRACK.tags, comment=comment))
        there = {TRACK.path: replace(TRACK, tags=Tags(comment=theirs))} if theirs else {}
        wish = (loss_of(LossKind.ENERGY, fields=("energy",)), MERGE)
        found = adapted(Collection("here", (track,)), [wish], PADS, there)
        assert found.collection.tracks == (
            replace(track, tags=replace(track.tags, comment=becomes, energy=None)),
        )

    def test_a_locked_grid_is_unlocked(self) -> None:
        loss = loss_of(LossKind.BEAT_GRID, fields=(LOCK,))
        assert left(loss, MERGE) == replace(TRACK, extra=(("PlayCount", "3"), ("Mix", "Dub"), (LOCK, "0")))

    def test_sections_become_memory_cues_with_their_names(self) -> None:
        impossible = Section(math.inf, math.inf, SectionLabel.OUTRO)
        loss = loss_of(LossKind.SECTION, DROP_TWO, DROP_ONE, BUILD, impossible)
        found = decided(loss, MERGE, MEMORY)
        names = (Cue(16.0, None, "Drop"), Cue(32.0, None, "Build up"), Cue(40.0, None, "Drop 2"))
        assert found.collection.tracks == (replace(TRACK, cues=(*TRACK.cues, *names), sections=(INTRO,)),)
        assert "of 4 sections 3 become memory cues" in found.losses[0].message
        assert "; 1 left out" in found.losses[0].message

    def test_sections_become_hot_cues_while_pads_are_free(self) -> None:
        """Where a cue lies within five milliseconds of its start, a section has its mark already."""
        near = Section(1.0049, 16.0, SectionLabel.INTRO)
        off = Section(1.0051, 16.0, SectionLabel.INTRO)
        loss = loss_of(LossKind.SECTION, near, off, DROP_ONE, BUILD)
        found = decided(loss, MERGE, PADS)
        assert found.collection.tracks[0].cues == (
            HOT,
            Cue(1.0051, 1, "Intro 2"),
            MARK,
            FAR,
            Cue(16.0, 2, "Drop"),
        )
        told = found.losses[0].message
        assert "of 4 sections 2 become hot cues; 1 marked by a cue already; 1 left out" in told

    def test_one_section_is_told_of_as_one(self) -> None:
        assert (
            "of 1 section 1 becomes a hot cue."
            in decided(loss_of(LossKind.SECTION, BUILD), MERGE).losses[0].message
        )


class TestStopping:
    def test_a_track_stays_as_the_target_has_it(self) -> None:
        """With our own number, by which our playlists name it."""
        there = KnownTrack(TRACK.path, "77", Tags(title="There"))
        assert left(loss_of(LossKind.HOT_CUE, FAR), STOP, there=there) == replace(there, external_id="1")

    def test_a_track_that_the_target_has_not_is_not_written(self) -> None:
        other = replace(TRACK, path=Path("/m/b.mp3"), external_id="2")
        wishes = [(loss_of(LossKind.HOT_CUE, FAR), STOP), (loss_of(LossKind.CUE_NAME, HOT), DROP)]
        found = adapted(Collection("here", (TRACK, other)), wishes, PADS, {})
        assert found.collection == Collection("here", (other,))
        assert [loss.remedies for loss in found.losses] == [(STOP, DROP)]

    def test_playlists_go_alone_and_with_the_folder_that_is_theirs(self) -> None:
        inner = Playlist("In", children=(Playlist("Set", ("1",)), Playlist("Gone")), is_folder=True)
        lists = (inner, Playlist("Gone", ("1",)), Playlist("Whole"))
        wishes = [
            (Loss("", lost=Lost(LossKind.PLAYLIST, fields=("In", "Gone"))), remedy) for remedy in (DROP,)
        ]
        wishes.append((Loss("", lost=Lost(LossKind.PLAYLIST, fields=("Whole",))), STOP))
        found = adapted(Collection("here", (TRACK,), lists), wishes, PADS, {})
        kept = (replace(inner, children=inner.children[:1]), lists[1])
        assert found.collection == Collection("here", (TRACK,), kept)
        assert [loss.remedies for loss in found.losses] == [(DROP, STOP), (STOP, DROP)]
        assert not found.is_stopped

    @pytest.mark.parametrize(("remedy", "is_stopped"), [(STOP, True), (DROP, False)])
    def test_a_loss_of_the_whole_export_may_stop_it(self, remedy: Remedy, is_stopped: bool) -> None:
        losses = [Loss("", lost=Lost(LossKind.PLAYLIST)), Loss("", lost=Lost(LossKind.OTHER))]
        wishes = [(losses[0], remedy), (losses[1], DROP)]
        found = adapted(Collection("here", (TRACK,)), wishes, PADS, {})
        assert (found.is_stopped, found.collection.tracks) == (is_stopped, (TRACK,))


@pytest.mark.parametrize(
    ("kind", "marks", "room", "remedies"),
    [
        (LossKind.HOT_CUE, (FAR,), PADS, (DROP, MERGE, STOP)),
        (LossKind.LOOP, (LOOP,), PADS, (DROP, MERGE, STOP)),
        (LossKind.MEMORY_CUE, (MARK, FAR), PADS, (DROP, STOP)),
        (LossKind.HOT_CUE, (Cue(0.0, 9),), PADS, (DROP, MERGE, STOP)),
        (LossKind.HOT_CUE, (Cue(-0.1, 9),), PADS, (DROP, STOP)),
        (LossKind.HOT_CUE, (Cue(1e6, 9),), PADS, (DROP, MERGE, STOP)),
        (LossKind.HOT_CUE, (Cue(1.1e6, 9),), PADS, (DROP, STOP)),
        (LossKind.HOT_CUE, (Cue(math.nan, 9),), PADS, (DROP, STOP)),
        (LossKind.SECTION, (INTRO, replace(INTRO, start=-1.0)), PADS, (DROP, MERGE, STOP)),
        (LossKind.SECTION, (replace(INTRO, start=-1.0),), PADS, (DROP, STOP)),
        (LossKind.ENERGY, (), PADS, (DROP, MERGE, STOP)),
        (LossKind.ENERGY, (), MUTE, (DROP, STOP)),
        (LossKind.BEAT_GRID, (), PADS, (DROP, STOP)),
        (LossKind.TAG, (), PADS, (DROP, STOP)),
    ],
)
def test_what_can_be_merged_is_offered(
    kind: LossKind, marks: tuple[Cue | Loop | Section, ...], room: Room, remedies: tuple[Remedy, ...]
) -> None:
    assert offered(loss_of(kind, *marks), room) == replace(loss_of(kind, *marks), remedies=remedies)


@pytest.mark.parametrize(
    ("kind", "planned", "remedies"),
    [
        (LossKind.TAG, MERGE, (MERGE, DROP, STOP)),
        (LossKind.OTHER, MERGE, (MERGE, STOP)),
        (LossKind.HOT_CUE, STOP, (STOP, STOP)),
    ],
)
def test_what_is_merged_may_be_dropped_instead(
    kind: LossKind, planned: Remedy, remedies: tuple[Remedy, ...]
) -> None:
    loss = replace(loss_of(kind, HOT), remedies=(planned, STOP))
    assert offered(loss, PADS).remedies == remedies


def test_a_locked_grid_may_be_merged() -> None:
    loss = loss_of(LossKind.BEAT_GRID, fields=(LOCK,))
    assert offered(loss, PADS).remedies == (DROP, MERGE, STOP)


def test_every_remedy_has_a_sentence_of_its_own() -> None:
    """What is planned is told in the writer's words; what happens to marks depends on the room that the target has."""
    sentences = {
        in_words(loss, remedy, room)
        for loss in (
            loss_of(LossKind.HOT_CUE, FAR),
            loss_of(LossKind.LOOP, LOOP),
            loss_of(LossKind.SECTION, INTRO),
            loss_of(LossKind.ENERGY),
            loss_of(LossKind.BEAT_GRID, fields=(LOCK,)),
        )
        for remedy in (MERGE, STOP, DROP)
        for room in (PADS, MEMORY)
    }
    assert len(sentences) == 1 + 1 + 3 + 3 + 1 + 1
    merged = replace(loss_of(LossKind.CUE_NAME, HOT), remedies=(MERGE, DROP, STOP))
    assert in_words(merged, MERGE, PADS) == "as planned."
    assert "name" in in_words(merged, DROP, PADS)
    everything = Loss("", lost=Lost(LossKind.OTHER))
    a_list = Loss("", lost=Lost(LossKind.PLAYLIST, fields=("Set",)))
    stopped = {in_words(loss, STOP, PADS) for loss in (merged, everything, a_list)}
    assert len(stopped) == 3


def test_the_most_particular_choice_counts_and_what_is_not_offered_does_not() -> None:
    loss = replace(loss_of(LossKind.HOT_CUE, FAR), remedies=(DROP, MERGE))
    other = replace(loss_of(LossKind.HOT_CUE, HOT), remedies=(DROP, STOP))
    assert Choices().of(loss) is DROP
    assert Choices(otherwise=MERGE).of(loss) is MERGE
    assert Choices(otherwise=STOP).of(loss) is DROP
    choices = Choices(otherwise=STOP).with_kind([loss], MERGE).with_loss(other, STOP)
    assert (choices.of(loss), choices.of(other)) == (MERGE, STOP)
    assert choices.with_kind([loss, other], DROP) == Choices({}, {LossKind.HOT_CUE: DROP}, STOP)
    assert choices.with_kind([loss_of(LossKind.LOOP, LOOP)], DROP) == Choices(
        {other.id: STOP}, {LossKind.HOT_CUE: MERGE, LossKind.LOOP: DROP}, STOP
    )


def test_a_loss_is_known_again_by_its_kind_track_and_thing() -> None:
    assert loss_of(LossKind.HOT_CUE, HOT, LOOP).id == "hot_cue:1:cue0@1.0,loop1@4.0"
    assert loss_of(LossKind.MEMORY_CUE, MARK).id == "memory_cue:1:cue@2.0"
    assert loss_of(LossKind.SECTION, INTRO).id == "section:1:intro@0.0"
    assert loss_of(LossKind.EXTRA, fields=("PlayCount",)).id == "extra:1:PlayCount"
    bare = Loss("x", item="thing", path=Path("/m/a.mp3"))
    assert (bare.id, replace(bare, path=None).id) == ("other:/m/a.mp3:thing", "other::thing")
