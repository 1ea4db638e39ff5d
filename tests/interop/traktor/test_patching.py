"""What the patcher changes in a collection.nml, to the byte, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused, UnreadableCollection
from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import Remedy, WritePlan
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Meter,
    Section,
    SectionLabel,
    Tags,
)
from tests.interop.traktor.nml_text import (
    DECLARATION,
    PRO_3,
    PRO_4,
    element,
    entry,
    grid_marker,
    location,
    mark,
    nml,
    tempo,
    write,
)

PATH = Path("/Users/dj/Music/A Track.mp3")


def apply(plan: WritePlan) -> None:
    """Write a plan; `apply` itself runs both checks of the file."""
    assert safe_write.apply(plan, running=frozenset).refused == ()


def changed(tmp_path: Path, inner: str, track: KnownTrack, version: str = PRO_4) -> tuple[str, WritePlan]:
    """Return what becomes of an entry's inner text when `track` shall stand there, and the plan."""
    before = nml(entry(inner), entry(place=location("other.mp3")), version=version)
    path = write(tmp_path, before)
    plan = TRAKTOR.plan(Collection("djanalyzer", (track,)), path)
    apply(plan)
    after = path.read_text(encoding="utf-8")
    frame, _, rest = before.partition(inner) if inner else before.partition("</LOCATION>\n")
    frame = frame if inner else frame + "</LOCATION>\n"
    assert after.startswith(frame)
    assert after.endswith(rest)
    assert TRAKTOR.plan(Collection("djanalyzer", (track,)), path).files == ()
    return after[len(frame) : len(after) - len(rest)], plan


def track(
    *cues: Cue, loops: tuple[Loop, ...] = (), grid: BeatGrid | None = None, **tags: object
) -> KnownTrack:
    return KnownTrack(PATH, "1", Tags(**tags), 300.0, grid, cues, loops)  # type: ignore[arg-type]


class TestCues:
    def test_a_new_cue_stands_behind_the_others(self, tmp_path: Path) -> None:
        old = mark(1000, pad=0)
        text, plan = changed(tmp_path, old, track(Cue(1.0, 0), Cue(2.5, 3, "Drop", "#FF8000")))
        assert text == old + mark(2500, pad=3, NAME="Drop", COLOR="#FF8000")
        assert [(c.field, c.before, c.after) for c in plan.changes] == [
            ("hot cues", "1: 0:01.000", "1: 0:01.000, 4: 0:02.500 Drop #FF8000")
        ]

    def test_a_moved_cue_keeps_all_that_is_not_moved(self, tmp_path: Path) -> None:
        old = mark(1000, pad=0, NAME="A", DISPL_ORDER=7, NEW_IN_PRO_9="x")
        text, _ = changed(tmp_path, old, track(Cue(1.5, 0, "A")))
        assert text == old.replace("1000.000000", "1500.000000")

    def test_a_loop_made_longer_keeps_all_else(self, tmp_path: Path) -> None:
        old = mark(2000, 5, pad=1, NAME="Groove", LEN="1000.000000", NEW_IN_PRO_9="x")
        text, _ = changed(tmp_path, old, track(loops=(Loop(2.0, 4.0, 1, "Groove"),)))
        assert text == old.replace('LEN="1000.000000"', 'LEN="2000.000000"')

    def test_a_renamed_cue(self, tmp_path: Path) -> None:
        text, _ = changed(tmp_path, mark(1000, pad=0), track(Cue(1.0, 0, 'say "hi" & <bye>')))
        assert text == mark(1000, pad=0).replace("n.n.", "say &quot;hi&quot; &amp; &lt;bye&gt;")

    def test_a_removed_cue(self, tmp_path: Path) -> None:
        text, _ = changed(tmp_path, mark(1000, pad=0) + mark(2000, pad=1), track(Cue(2.0, 1)))
        assert text == mark(2000, pad=1)

    def test_a_cue_becomes_a_loop(self, tmp_path: Path) -> None:
        text, _ = changed(tmp_path, mark(1000, pad=0), track(loops=(Loop(1.0, 3.0, 0),)))
        assert text == mark(1000, 5, 0, LEN="2000.000000")

    def test_a_float_that_says_the_same_keeps_its_text(self, tmp_path: Path) -> None:
        """Some writers leave out zeros: a renamed cue keeps its short position."""
        text, _ = changed(tmp_path, mark("125", pad=0), track(Cue(0.125, 0, "A")))
        assert text == mark("125", pad=0).replace("n.n.", "A")

    def test_no_name_is_a_name_of_traktors(self, tmp_path: Path) -> None:
        assert changed(tmp_path, "", track(Cue(1.0, 0)))[0] == mark(1000, pad=0)

    @pytest.mark.parametrize(
        ("cue", "type"),
        [
            (Cue(1.0, 2, "A", kind=CueKind.MIX_IN), 1),
            (Cue(1.0, 2, "A", kind=CueKind.MIX_OUT), 2),
            (Cue(1.0, None, "Load"), 3),
        ],
    )
    def test_fade_and_load_marks(self, tmp_path: Path, cue: Cue, type: int) -> None:
        pad = -1 if cue.slot is None else cue.slot
        assert changed(tmp_path, "", track(cue))[0] == mark(1000, type, pad, NAME=cue.name)

    def test_a_mark_that_cannot_be_read_stays(self, tmp_path: Path) -> None:
        odd = mark("nowhere", pad=5)
        text, _ = changed(tmp_path, odd, track(Cue(1.0, 0)))
        assert text == odd + mark(1000, pad=0)

    def test_a_color_that_nobody_names_stays(self, tmp_path: Path) -> None:
        old = mark(1000, pad=0, COLOR="#FF8000")
        text, _ = changed(tmp_path, old, track(Cue(1.5, 0)))
        assert text == old.replace("1000.0", "1500.0")

    def test_new_marks_stand_before_the_stems(self, tmp_path: Path) -> None:
        stems = element("STEMS", STEMS="{}")
        assert changed(tmp_path, stems, track(Cue(1.0, 0)))[0] == mark(1000, pad=0) + stems


class TestGrid:
    def test_pro_3_moves_its_marker_and_sets_its_tempo(self, tmp_path: Path) -> None:
        old = tempo(128) + grid_marker(50)
        text, _ = changed(tmp_path, old, track(grid=BeatGrid.constant(0.075, 127.5)), PRO_3)
        assert text == tempo(127.5) + grid_marker(75)

    def test_pro_4_sets_the_tempo_of_the_marker_too(self, tmp_path: Path) -> None:
        old = tempo(128) + grid_marker(50, 128.0)
        text, _ = changed(tmp_path, old, track(grid=BeatGrid.constant(0.075, 127.5)))
        assert text == tempo(127.5) + grid_marker(75, 127.5)

    def test_a_flexible_grid_takes_more_markers(self, tmp_path: Path) -> None:
        grid = BeatGrid((GridAnchor(0.05, 128.0), GridAnchor(30.0, 130.0)))
        text, plan = changed(tmp_path, tempo(128) + grid_marker(50, 128.0), track(grid=grid))
        assert text == tempo(128) + grid_marker(50, 128.0) + grid_marker(30000, 130.0)
        assert plan.losses == ()

    def test_and_fewer(self, tmp_path: Path) -> None:
        old = tempo(128) + grid_marker(50, 128.0) + grid_marker(30000, 130.0)
        text, _ = changed(tmp_path, old, track(grid=BeatGrid.constant(0.05, 128.0)))
        assert text == tempo(128) + grid_marker(50, 128.0)

    def test_before_pro_4_the_longest_stretch_is_kept(self, tmp_path: Path) -> None:
        grid = BeatGrid((GridAnchor(0.05, 128.0), GridAnchor(30.0, 130.0)))
        text, plan = changed(tmp_path, "", track(grid=grid), PRO_3)
        assert text == tempo(130) + grid_marker(30000)
        (loss,) = plan.losses
        assert loss.item == "beat grid"
        assert loss.remedies[0] is Remedy.MERGE

    def test_the_marker_is_the_first_beat_of_a_bar(self, tmp_path: Path) -> None:
        text, plan = changed(tmp_path, "", track(grid=BeatGrid.constant(0.1, 120.0, beat_in_bar=3)))
        assert text == tempo(120) + grid_marker(1100, 120.0)
        assert plan.losses == ()

    def test_a_marker_inside_a_bar_is_followed_by_one_that_sets_the_count_right(self, tmp_path: Path) -> None:
        grid = BeatGrid((GridAnchor(0.0, 120.0), GridAnchor(3.0, 60.0, beat_in_bar=3)))
        text, plan = changed(tmp_path, "", track(grid=grid))
        markers = ((0, 120.0), (3000, 60.0), (5000, 60.0))
        assert text == tempo(120) + "".join(grid_marker(time, bpm) for time, bpm in markers)
        assert "inside a bar" in plan.losses[0].message

    def test_bars_that_traktor_does_not_count(self, tmp_path: Path) -> None:
        _, plan = changed(tmp_path, "", track(grid=BeatGrid.constant(0.1, 120.0, meter=Meter.THREE_FOUR)))
        assert "Traktor counts four" in plan.losses[0].message

    def test_a_locked_grid_stays(self, tmp_path: Path) -> None:
        path = write(tmp_path, nml(entry(tempo() + grid_marker(50), LOCK=1)))
        plan = TRAKTOR.plan(Collection("x", (track(grid=BeatGrid.constant(0.1, 130.0)),)), path)
        assert (plan.files, plan.changes) == ((), ())
        assert plan.losses[0].message == "its beat grid is locked in Traktor and stays as it is."

    def test_unless_the_dj_agrees(self, tmp_path: Path) -> None:
        path = write(tmp_path, nml(entry(tempo() + grid_marker(50), LOCK=1)))
        agreed = replace(track(grid=BeatGrid.constant(0.1, 130.0)), extra=(("Lock", "0"),))
        apply(TRAKTOR.plan(Collection("x", (agreed,)), path))
        assert path.read_text() == nml(entry(tempo(130) + grid_marker(100), LOCK=0))

    def test_a_marker_on_a_pad_stays_there_with_its_cue(self, tmp_path: Path) -> None:
        old = tempo() + grid_marker(50, pad=0)
        wanted = track(Cue(0.05, 0, "AutoGrid"), Cue(1.0, 1), grid=BeatGrid.constant(0.05, 128.0))
        assert changed(tmp_path, old, wanted, PRO_3)[0] == old + mark(1000, pad=1)

    def test_a_marker_moves_and_leaves_the_cue_on_its_pad(self, tmp_path: Path) -> None:
        wanted = track(Cue(0.05, 0, "AutoGrid"), grid=BeatGrid.constant(0.06, 128.0))
        text, _ = changed(tmp_path, tempo() + grid_marker(50, pad=0), wanted, PRO_3)
        assert text == tempo() + grid_marker(60) + mark(50, pad=0, NAME="AutoGrid")

    def test_a_marker_moves_together_with_its_cue(self, tmp_path: Path) -> None:
        wanted = track(Cue(0.06, 0, "AutoGrid"), grid=BeatGrid.constant(0.06, 128.0))
        text, _ = changed(tmp_path, tempo() + grid_marker(50, pad=0), wanted, PRO_3)
        assert text == tempo() + grid_marker(60, pad=0)

    def test_a_marker_leaves_its_pad(self, tmp_path: Path) -> None:
        text, _ = changed(tmp_path, tempo() + grid_marker(50, pad=0), track(), PRO_3)
        assert text == tempo() + grid_marker(50)

    def test_the_same_bars_counted_from_elsewhere_are_the_same_grid(self, tmp_path: Path) -> None:
        path = write(tmp_path, nml(entry(tempo(120) + grid_marker(100))))
        same = track(grid=BeatGrid.constant(0.1 + 7 * 2.0 + 0.5, 120.0, beat_in_bar=2))
        assert TRAKTOR.plan(Collection("x", (same,)), path).files == ()


class TestTags:
    def test_values_are_replaced_and_added(self, tmp_path: Path) -> None:
        old = element("INFO", GENRE="House", KEY="8A", RANKING=196) + element("MUSICAL_KEY", VALUE=21)
        wanted = track(
            genre="Techno", label="L'été", key=Key(0, is_minor=True), rating=5, year=2020, color="#0000FF"
        )
        text, _ = changed(tmp_path, old, wanted)
        info = element(
            "INFO", GENRE="Techno", KEY="5A", RANKING=255, LABEL="L'été", RELEASE_DATE="2020/1/1", COLOR=5
        )
        assert text == info + element("MUSICAL_KEY", VALUE=12)

    def test_parts_that_are_not_there_stand_where_traktor_writes_them(self, tmp_path: Path) -> None:
        wanted = track(album="Hits", track_number=3, key=Key.parse("Am"), tempo=128.0)
        text, _ = changed(tmp_path, element("MODIFICATION_INFO", AUTHOR_TYPE="user"), wanted)
        assert text == "".join(
            (
                element("ALBUM", TITLE="Hits", TRACK=3),
                element("MODIFICATION_INFO", AUTHOR_TYPE="user"),
                element("INFO", KEY="1m"),
                tempo(128),
                element("MUSICAL_KEY", VALUE=21),
            )
        )

    def test_what_is_not_said_stays(self, tmp_path: Path) -> None:
        info = element("INFO", GENRE="House", RANKING=196, COLOR=3, KEY="weird", RELEASE_DATE="2019/5/17")
        path = write(tmp_path, nml(entry(info + tempo(120))))
        plan = TRAKTOR.plan(Collection("x", (track(rating=4, year=2019, color="#FFFF00"),)), path)
        assert plan.files == ()

    def test_a_color_that_traktor_does_not_have(self, tmp_path: Path) -> None:
        _, plan = changed(tmp_path, "", track(color="#FF007F"))
        assert plan.losses[0].item == "colour"

    def test_what_traktor_has_no_field_for(self, tmp_path: Path) -> None:
        path = write(tmp_path, nml(entry()))
        wanted = replace(track(energy=7), sections=(Section(0, 10, SectionLabel.INTRO),))
        plan = TRAKTOR.plan(Collection("x", (wanted,)), path)
        assert [loss.message for loss in plan.losses] == [
            "its energy is not written: Traktor has no field for it.",
            "its sections are not written: Traktor has no field for them.",
        ]


class TestLosses:
    def test_more_than_eight_pads(self, tmp_path: Path) -> None:
        cues = tuple(Cue(float(n), n) for n in range(10))
        text, plan = changed(tmp_path, "", track(*cues))
        assert text.count('HOTCUE="-1"') == 2
        assert [loss.message for loss in plan.losses[:2]] == [
            "hot cue 9 is kept without a pad: Traktor has 8 pads.",
            "hot cue 10 is kept without a pad: Traktor has 8 pads.",
        ]

    def test_cues_and_loops_share_the_pads(self, tmp_path: Path) -> None:
        text, plan = changed(tmp_path, "", track(Cue(1.0, 0), loops=(Loop(2.0, 3.0, 0),)))
        assert text == mark(1000, pad=0) + mark(2000, 5, 1, LEN="1000.000000")
        assert [(loss.item, loss.message) for loss in plan.losses] == [
            ("hot loop 1", "hot loop 1 moves to pad 2: pad 1 is taken.")
        ]

    def test_memory_cues(self, tmp_path: Path) -> None:
        text, plan = changed(tmp_path, "", track(Cue(1.0), Cue(2.0)))
        assert text == mark(1000) + mark(2000)
        assert plan.losses[0].item == "2 memory cues"
        assert plan.losses[0].remedies == (Remedy.MERGE, Remedy.DROP, Remedy.STOP)

    def test_memory_cues_that_are_there_are_no_loss(self, tmp_path: Path) -> None:
        _, plan = changed(tmp_path, mark(1000), track(Cue(1.0), Cue(2.0, 0)))
        assert plan.losses == ()

    def test_colors_before_pro_4(self, tmp_path: Path) -> None:
        text, plan = changed(tmp_path, "", track(Cue(1.0, 0, "", "#FF0000")), PRO_3)
        assert text == mark(1000, pad=0)
        assert plan.losses[0].message == "the colour of hot cue 1 is lost: Traktor keeps colours since Pro 4."

    def test_kinds_become_names(self, tmp_path: Path) -> None:
        text, plan = changed(tmp_path, "", track(Cue(1.0, 0, kind=CueKind.BUILD_UP)))
        assert text == mark(1000, pad=0, NAME="Build-up")
        assert plan.losses[0].message.startswith("The kind of 1 cue (")

    def test_times_that_are_none(self, tmp_path: Path) -> None:
        wanted = track(
            Cue(float("nan"), 0), Cue(-0.25, 1), loops=(Loop(2.0, 2.0, 2), Loop(1.0, float("inf"), 3))
        )
        text, plan = changed(tmp_path, "", wanted)
        assert text == mark(0, pad=1) + mark(2000, pad=2)
        assert len(plan.losses) == 4

    def test_control_characters(self, tmp_path: Path) -> None:
        text, plan = changed(tmp_path, "", track(Cue(1.0, 0, "a\x07b"), comment="x\x00y"))
        assert text == element("INFO", COMMENT="xy") + mark(1000, pad=0, NAME="ab")
        assert len(plan.losses) == 2


class TestNewTracks:
    def test_a_new_track_comes_last(self, tmp_path: Path) -> None:
        old = entry()
        path = write(tmp_path, nml(old, version=PRO_4))
        new = replace(track(Cue(1.0, 0), title="New", genre="House"), path=Path("/Users/dj/Music/new.mp3"))
        apply(TRAKTOR.plan(Collection("x", (new,)), path))
        inner = (
            location("new.mp3")
            + element("MODIFICATION_INFO", AUTHOR_TYPE="importer")
            + element("INFO", GENRE="House", PLAYTIME=300, PLAYTIME_FLOAT="300.000000")
            + mark(1000, pad=0)
        )
        assert path.read_text() == nml(old, element("ENTRY", inner, TITLE="New"), version=PRO_4)

    def test_its_volume_has_the_number_that_others_have(self, tmp_path: Path) -> None:
        old = entry(place=location("a.mp3", "/:dj/:", "D:").replace('VOLUMEID="D:"', 'VOLUMEID="00f95451"'))
        path = write(tmp_path, nml(old))
        wanted = (replace(track(), path=Path("D:/new.mp3")), replace(track(), path=Path("E:/new.mp3")))
        apply(TRAKTOR.plan(Collection("x", wanted), path))
        text = path.read_text()
        assert 'DIR="/:" FILE="new.mp3" VOLUME="D:" VOLUMEID="00f95451"' in text
        assert 'DIR="/:" FILE="new.mp3" VOLUME="E:"></LOCATION>' in text

    def test_a_whole_new_file(self, tmp_path: Path) -> None:
        grid = BeatGrid((GridAnchor(0.05, 128.0), GridAnchor(30.0, 130.0)))
        wanted = track(Cue(1.0, 0, "Drop", "#FF8000"), grid=grid, title="T", key=Key(9, True), rating=3)
        plan = TRAKTOR.plan(Collection("x", (wanted,)), tmp_path / "new.nml")
        apply(plan)
        (found,) = TRAKTOR.read(tmp_path / "new.nml").tracks
        assert (found.path, found.beat_grid, found.cues) == (wanted.path, grid, wanted.cues)
        assert (found.tags.title, found.tags.key, found.tags.rating) == ("T", Key(9, True), 3)
        assert plan.losses == ()
        assert "Import Collection" in plan.next_steps[0]

    def test_a_file_that_is_given_twice(self, tmp_path: Path) -> None:
        plan = TRAKTOR.plan(Collection("x", (track(), track(Cue(1.0, 0)))), tmp_path / "new.nml")
        assert plan.losses[0].message == "its file is listed twice; only the first one counts."

    def test_an_empty_collection_that_closes_itself(self, tmp_path: Path) -> None:
        path = write(tmp_path, '<NML VERSION="20"><COLLECTION ENTRIES="0"/><PLAYLISTS/></NML>')
        apply(TRAKTOR.plan(Collection("x", (track(),)), path))
        assert len(TRAKTOR.read(path).tracks) == 1
        assert '<COLLECTION ENTRIES="1"><ENTRY' in path.read_text()

    def test_a_file_without_collection(self, tmp_path: Path) -> None:
        path = write(tmp_path, '<NML VERSION="20"><PLAYLISTS></PLAYLISTS></NML>')
        apply(TRAKTOR.plan(Collection("x", (track(),)), path))
        assert len(TRAKTOR.read(path).tracks) == 1


class TestUntouched:
    @pytest.mark.parametrize("line_end", ["\r\n", "\n", ""])
    def test_bom_line_ends_quotes_and_control_characters(self, tmp_path: Path, line_end: str) -> None:
        old = "<X y='1' z = \"2\"/><!-- <ENTRY> --><STEMS STEMS='{\"a\":1}'/>"
        text = nml(entry(old + mark("1", pad=0)), entry(place=location("b\x07.mp3"), TITLE="b&#7;")).replace(
            "&amp;#7;", "&#7;"
        )
        content = text.replace("\n", line_end).encode("utf-8-sig")
        path = write(tmp_path, content)
        apply(TRAKTOR.plan(Collection("x", (track(Cue(0.25, 0)),)), path))
        assert path.read_bytes() == content.replace(b'START="1"', b'START="250.000000"')

    def test_a_value_in_single_quotes(self, tmp_path: Path) -> None:
        path = write(tmp_path, nml(entry()).replace('TITLE="A Track"', "TITLE='A Track'"))
        apply(TRAKTOR.plan(Collection("x", (track(title='It\'s "so"'),)), path))
        assert "TITLE='It&apos;s &quot;so&quot;'" in path.read_text()

    def test_letters_beyond_the_encoding(self, tmp_path: Path) -> None:
        text = nml(entry(ARTIST="Röyksopp"), head=DECLARATION.replace("UTF-8", "ISO-8859-1"))
        path = write(tmp_path, text.encode("latin-1"))
        apply(TRAKTOR.plan(Collection("x", (track(title="Ж é"),)), path))
        assert path.read_bytes() == text.replace('A Track" A', '&#1046; é" A').encode("latin-1")

    @pytest.mark.parametrize("path", ["/Users/dj/Music/CAFE\u0301.mp3", "/Users/dj/Music/CAF\u00c9.mp3"])
    def test_names_are_compared_in_any_unicode_form(self, tmp_path: Path, path: str) -> None:
        file = write(tmp_path, nml(entry(place=location("CAF\u00c9.mp3"))))
        plan = TRAKTOR.plan(Collection("x", (replace(track(title="New"), path=Path(path)),)), file)
        assert [change.field for change in plan.changes] == ["title"]

    def test_names_are_compared_in_any_case_where_one_is_meant(self, tmp_path: Path) -> None:
        file = write(tmp_path, nml(entry(place=location("A.mp3"))))
        wanted = Collection("x", (replace(track(title="New"), path=Path("/users/DJ/Music/a.MP3")),))
        assert [change.before for change in TRAKTOR.plan(wanted, file).changes] == ["A Track"]
        write(tmp_path, nml(entry(place=location("A.mp3")), entry(place=location("a.mp3"))))
        wanted = Collection("x", (replace(track(title="New"), path=Path("/Users/dj/Music/a.MP3")),))
        assert [change.before for change in TRAKTOR.plan(wanted, file).changes] == [""]

    def test_who_loses_all_marks_is_told(self, tmp_path: Path) -> None:
        file = write(tmp_path, nml(entry(mark(1000, pad=0))))
        plan = TRAKTOR.plan(Collection("x", (track(),)), file)
        assert plan.warnings == ("1 track will have no cues and loops any more.",)


class TestRefused:
    @pytest.mark.parametrize("version", ["21", "x", ""])
    def test_a_version_that_nobody_knows_is_read_only(self, tmp_path: Path, version: str) -> None:
        path = write(tmp_path, nml(entry(), version=version))
        assert len(TRAKTOR.read(path).tracks) == 1
        with pytest.raises(ExportRefused, match="read but not written"):
            TRAKTOR.plan(Collection("x", (track(title="B"),)), path)

    def test_utf_16(self, tmp_path: Path) -> None:
        path = write(tmp_path, nml(entry(), head=DECLARATION.replace("UTF-8", "UTF-16")).encode("utf-16"))
        with pytest.raises(ExportRefused, match="never writes"):
            TRAKTOR.plan(Collection("x", (track(title="B"),)), path)

    def test_another_programs_file(self, tmp_path: Path) -> None:
        path = write(tmp_path, "<DJ_PLAYLISTS/>")
        with pytest.raises(UnreadableCollection, match="a rekordbox XML"):
            TRAKTOR.plan(Collection("x", (track(),)), path)

    def test_traktor_runs(self, tmp_path: Path) -> None:
        plan = TRAKTOR.plan(Collection("x", (track(),)), tmp_path / "new.nml")
        with pytest.raises(ExportRefused, match="Traktor is running"):
            safe_write.apply(plan, running=lambda: frozenset({"traktor pro 4"}))
        assert not (tmp_path / "new.nml").exists()

    def test_a_file_that_is_not_what_was_planned(self, tmp_path: Path) -> None:
        """Both checks find a mark that has moved."""
        path = write(tmp_path, nml(entry(tempo() + grid_marker(50) + mark(1000, pad=0))))
        (file,) = TRAKTOR.plan(
            Collection("x", (track(Cue(2.0, 0), grid=BeatGrid.constant(0.5, 120)),)), path
        ).files
        good = file.render(path.read_bytes())
        for bad in (good.replace(b'HOTCUE="0"', b'HOTCUE="3"'), good.replace(b"500.0", b"501.0"), b"<NML/>"):
            written = write(tmp_path, bad, "bad.nml")
            assert all(check(written) for check in file.checks)
        assert not any(check(write(tmp_path, good, "good.nml")) for check in file.checks)
