"""Cues go out: everything is shown before it is written, and what is written comes back as it was."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
import soundfile

from djanalyzer.app.analysing import analyse
from djanalyzer.app.editing import choose_grid
from djanalyzer.app.exporting import ExportOrder, plan_export, write_export
from djanalyzer.app.importing import import_collection, import_folder, import_path
from djanalyzer.app.session import Session
from djanalyzer.app.suggesting import accept_suggestion
from djanalyzer.app.timing import shift
from djanalyzer.app.undoing import exports, take_back
from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.journal import Journal
from djanalyzer.interop.protocol import FileWrite, WritePlan
from djanalyzer.library.edits import SaveAnalysis
from tests.app.conftest import RICH, QuickModel
from tests.app.test_importing import write_xml


@pytest.fixture
def ids(session: Session, music: Path, tmp_path: Path, model: QuickModel) -> list[int]:
    """One track with a DJ's cues on pads A and B, two without any; all analysed."""
    import_folder(session, music)
    import_path(session, write_xml(tmp_path / "rekordbox.xml", music))
    analyse(session)
    return session.find()


def test_the_plan_shows_every_track_and_writes_nothing(
    session: Session, ids: list[int], tmp_path: Path
) -> None:
    target = tmp_path / "export.xml"
    plan = plan_export(session, ExportOrder(ids, target))
    assert not target.exists()
    assert len(plan.tracks) == 4
    assert (plan.n_kept, plan.n_added) == (2, 0)
    assert plan.playlists == ("Gigs / Friday",)
    first = next(track for track in plan.tracks if track.title == "First")
    assert [cue.name for cue in first.kept] == ["Drop", ""]
    assert first.beat_grid is not None
    gone = next(track for track in plan.tracks if track.title == "Gone")
    assert gone.warnings == (
        "The file is missing; rekordbox will list the track, but cannot play it.",
        "It has no beat grid yet: analyse it first, or rekordbox will make its own.",
    )


def test_confident_suggestions_go_on_free_pads_with_name_and_colour(
    session: Session, ids: list[int], tmp_path: Path
) -> None:
    plan = plan_export(session, ExportOrder(ids, tmp_path / "export.xml", "confident"))
    first = next(track for track in plan.tracks if track.title == "First")
    assert [(cue.slot, cue.name, cue.color) for cue in first.added] == [
        (2, "Mix in", "#28E214"),
        (3, "Drop", "#E62828"),
    ]
    assert len(first.kept) == 2


@pytest.mark.parametrize(("accept", "n_added"), [("none", 0), ("confident", 6), ("all", 9)])
def test_the_dj_says_which_suggestions_are_added(
    session: Session, ids: list[int], tmp_path: Path, accept: str, n_added: int
) -> None:
    assert plan_export(session, ExportOrder(ids, tmp_path / "x.xml", accept)).n_added == n_added  # type: ignore[arg-type]


def test_single_suggestions_can_be_chosen(session: Session, ids: list[int], tmp_path: Path) -> None:
    track_id = next(row.id for row in session.rows(ids) if row.title == "two")
    drop = session.deck(track_id).suggestions[1]
    plan = plan_export(session, ExportOrder(ids, tmp_path / "x.xml", {track_id: {drop.id}}))
    assert [cue.time for track in plan.tracks for cue in track.added] == [drop.time]


@pytest.fixture
def with_loop(session: Session, ids: list[int]) -> int:
    """A track with a mix-in, a loop and a mix-out proposed."""
    track_id = next(row.id for row in session.rows(ids) if row.title == "two")
    session.do(SaveAnalysis(track_id, RICH, b""))
    return track_id


def test_a_proposed_loop_is_written_as_a_loop(session: Session, with_loop: int, tmp_path: Path) -> None:
    plan = plan_export(session, ExportOrder([with_loop], tmp_path / "x.xml", "confident"))
    (track,) = plan.tracks
    assert [(c.time, c.slot) for c in track.added] == [(0.25, 0)]
    assert [(x.start, x.stop, x.slot, x.name) for x in track.added_loops] == [(60.25, 68.25, 1, "Loop")]
    assert plan.n_added == 2
    write_export(session, plan)
    with Session.open(tmp_path / "other.sqlite") as other:
        import_collection(other, plan.target)
        (loop,) = other.track(1).loops
        assert (loop.loop.slot, loop.loop.name) == (1, "Loop")
        ends = (loop.loop.start - track.offset.seconds, loop.loop.stop - track.offset.seconds)
        assert ends == pytest.approx((60.25, 68.25), abs=0.0005)


def test_an_accepted_loop_is_exported_with_the_dj_s_own(
    session: Session, with_loop: int, tmp_path: Path
) -> None:
    accept_suggestion(session, with_loop, session.deck(with_loop).suggestions[1].id)
    (track,) = plan_export(session, ExportOrder([with_loop], tmp_path / "x.xml", "all")).tracks
    assert [(x.start, x.slot) for x in track.loops] == [(60.25, 0)]
    assert track.added_loops == ()
    plan = plan_export(session, ExportOrder([with_loop], tmp_path / "x.xml", "all"))
    assert (plan.n_kept, plan.n_kept_loops, plan.n_added) == (0, 1, 2)
    report = write_export(session, plan)
    assert (report.n_cues, report.n_loops) == (2, 1)
    assert [c.slot for c in track.added] == [1, 2]


def test_a_chosen_waltz_is_exported_as_one(session: Session, with_loop: int, tmp_path: Path) -> None:
    choose_grid(session, with_loop, 2)
    plan = plan_export(session, ExportOrder([with_loop], tmp_path / "x.xml"))
    assert b'Bpm="116.00" Metro="3/4" Battito="1"' in plan.write_plan.files[0].render(b"")
    assert "rekordbox counts four beats to every bar" in str(plan.losses[0])


def test_thousands_of_tracks_are_asked_for_at_once(
    session: Session, ids: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The number of questions to the library does not grow with the number of tracks."""
    asked = []
    read = session.library._read
    monkeypatch.setattr(session.library, "_read", lambda question: asked.append(1) or read(question))
    plan_export(session, ExportOrder(ids[:1], tmp_path / "x.xml", "all"))
    n_for_one = len(asked)
    plan_export(session, ExportOrder(ids, tmp_path / "x.xml", "all"))
    assert len(asked) == 2 * n_for_one


def test_an_export_does_not_touch_the_library(session: Session, ids: list[int], tmp_path: Path) -> None:
    before = [session.track(i) for i in ids]
    write_export(session, plan_export(session, ExportOrder(ids, tmp_path / "x.xml", "all")))
    assert [session.track(i) for i in ids] == before


def test_what_is_written_comes_back_as_it_was_planned(
    session: Session, ids: list[int], tmp_path: Path
) -> None:
    target = tmp_path / "export.xml"
    plan = plan_export(session, ExportOrder(ids, target, "all"))
    report = write_export(session, plan)
    assert (report.n_tracks, report.n_cues, report.backup) == (4, plan.n_kept + plan.n_added, None)
    assert "Import To Collection" in report.next_steps
    with Session.open(tmp_path / "other.sqlite") as other:
        import_collection(other, target)
        for planned in plan.tracks:
            row = next(row for row in other.rows(other.find()) if row.path == planned.path)
            back = other.track(row.id)
            ours = sorted((*planned.kept, *planned.added), key=lambda cue: (cue.time, cue.slot or -1))
            theirs = sorted((stored.cue for stored in back.cues), key=lambda cue: (cue.time, cue.slot or -1))
            assert [(c.slot, c.name, c.color) for c in theirs] == [(c.slot, c.name, c.color) for c in ours]
            assert [c.time for c in theirs] == pytest.approx([c.time for c in ours], abs=0.0005)
            assert (back.row.key and back.row.key.camelot) == (planned.key and planned.key.camelot)
            assert (back.beat_grid is None) == (planned.beat_grid is None)
            if back.beat_grid is not None and planned.beat_grid is not None:
                assert back.beat_grid.beats(120.0) == pytest.approx(planned.beat_grid.beats(120.0), abs=0.001)
        assert {p.name for p in other.playlists()} == {p.name for p in session.playlists()}


def test_an_export_over_an_old_one_keeps_a_backup(session: Session, ids: list[int], tmp_path: Path) -> None:
    target = tmp_path / "export.xml"
    write_export(session, plan_export(session, ExportOrder(ids, target)))
    old = target.read_bytes()
    plan = plan_export(session, ExportOrder(ids, target, "all"))
    assert any("backup" in warning for warning in plan.warnings)
    report = write_export(session, plan)
    assert report.backup is not None
    assert report.backup.read_bytes() == old


def test_an_export_names_its_own_entry_whatever_another_process_writes_next(
    session: Session, ids: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second export comes in between the end of the first and its report."""
    apply, target = safe_write.apply, tmp_path / "export.xml"

    def apply_two(plan: WritePlan, journal: Journal) -> safe_write.Applied:
        applied = apply(plan, journal=journal)
        other = FileWrite(tmp_path / "other.xml", lambda _old: b"another's", None)
        apply(WritePlan((other,)), journal=journal)
        return applied

    monkeypatch.setattr(safe_write, "apply", apply_two)
    report = write_export(session, plan_export(session, ExportOrder(ids, target)))
    (ours,) = [entry for entry in exports(session.places.journal) if entry.id == report.journal_id]
    assert [file.target for file in ours.files] == [str(target)]
    take_back(session.places.journal, report.journal_id)
    assert not target.exists()


def test_a_target_that_changed_since_the_plan_is_left_alone(
    session: Session, ids: list[int], tmp_path: Path
) -> None:
    target = tmp_path / "export.xml"
    write_export(session, plan_export(session, ExportOrder(ids, target)))
    plan = plan_export(session, ExportOrder(ids, target, "all"))
    target.write_text("somebody else's work")
    with pytest.raises(ExportRefused, match="changed"):
        write_export(session, plan)
    assert target.read_text() == "somebody else's work"


def test_only_an_xml_file_is_a_target(session: Session, ids: list[int], tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match=r"song\.mp3 is no name"):
        plan_export(session, ExportOrder(ids, tmp_path / "song.mp3"))


MARKS = """<?xml version="1.0" encoding="UTF-8"?>
<DJ_PLAYLISTS Version="1.0.0"><COLLECTION Entries="1">
  <TRACK TrackID="1" Name="Shifted" TotalTime="6" AverageBpm="124.37" Location="file://localhost{path}">
    <TEMPO Inizio="0.057" Bpm="124.37" Metro="4/4" Battito="3"/>
    <TEMPO Inizio="3.919" Bpm="125.00" Metro="4/4" Battito="1"/>
    <POSITION_MARK Name="at the very start" Type="0" Start="0.000" Num="0" Red="40" Green="226" Blue="20"/>
    <POSITION_MARK Name="later" Type="0" Start="1.987" Num="-1"/>
    <POSITION_MARK Name="loop" Type="4" Start="2.501" End="4.421" Num="2" Red="255" Green="140" Blue="0"/>
  </TRACK>
</COLLECTION></DJ_PLAYLISTS>
"""


def times(xml: Path) -> list[float]:
    """Return every time of an XML, as it stands there."""
    track = ElementTree.parse(xml).getroot().find("COLLECTION/TRACK")
    assert track is not None
    return sorted(
        float(e.attrib[name]) for e in track for name in ("Inizio", "Start", "End") if name in e.attrib
    )


def test_an_mp3_goes_to_our_time_and_back_to_the_millisecond(session: Session, tmp_path: Path) -> None:
    """rekordbox counts the encoder's silence of an MP3, our decoder cuts it off: 51 ms between the two."""
    song = tmp_path / "shifted.mp3"
    soundfile.write(song, np.random.default_rng(0).normal(0, 0.1, 6 * 44100), 44100)
    source, target = tmp_path / "in.xml", tmp_path / "out.xml"
    source.write_text(MARKS.format(path=song), encoding="utf-8")
    import_collection(session, source)
    (track_id,) = session.find()
    offset = shift("rekordbox", song).seconds
    assert offset == pytest.approx(2257 / 44100)
    deck = session.deck(track_id)
    assert [cue.time for cue in deck.cues] == pytest.approx([0.0 - offset, 1.987 - offset])
    assert deck.beat_grid is not None
    assert deck.beat_grid.anchors[0].time == pytest.approx(0.057 - offset)
    assert deck.loops[0].stop == pytest.approx(4.421 - offset)

    plan = plan_export(session, ExportOrder([track_id], target))
    assert plan.tracks[0].offset.seconds == offset
    assert any("written up to 51 ms later" in warning for warning in plan.warnings)
    write_export(session, plan)
    assert times(target) == times(source)


def test_a_lossless_file_is_not_shifted(session: Session, music: Path, tmp_path: Path) -> None:
    assert shift("rekordbox", music / "two.flac").seconds == 0.0
    assert shift("rekordbox", tmp_path / "not there.mp3").seconds == 0.0


def test_cues_that_would_be_replaced_are_announced(session: Session, ids: list[int], tmp_path: Path) -> None:
    target = tmp_path / "x.xml"
    write_export(session, plan_export(session, ExportOrder(ids, target, "all")))
    assert not any(
        "are replaced by" in w for w in plan_export(session, ExportOrder(ids, target, "all")).warnings
    )
    other = target.read_bytes().replace(b'Type="0" Start="1', b'Type="0" Start="2')
    target.write_bytes(other)
    told = plan_export(session, ExportOrder(ids, target, "all")).warnings
    assert any("are replaced by those shown here" in warning for warning in told)
