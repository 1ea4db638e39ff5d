"""Collections of every Traktor and of other hands: all is read, and what is not changed keeps its bytes."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.interop.traktor.patching import patch
from djanalyzer.music import Collection, Cue, KnownTrack, Playlist
from tests.conftest import Tally
from tests.interop.traktor.files_made_up import COUNTS, FILES
from tests.interop.traktor.nml_text import entry, location, mark, nml, playlist, tempo, write

KEY = "Macintosh HD/:Users/:dj/:Music/:A Track.mp3"
OTHER = "Macintosh HD/:Users/:dj/:Music/:B.mp3"


@pytest.mark.parametrize("name", FILES)
def test_everything_is_read(tmp_path: Path, name: str) -> None:
    collection = TRAKTOR.read(write(tmp_path, FILES[name]))
    cues = [cue for track in collection.tracks for cue in track.cues]
    n_hot = sum(cue.is_hot_cue for cue in cues)
    n_loops = sum(len(track.loops) for track in collection.tracks)
    n_anchors = sum(len(track.beat_grid.anchors) for track in collection.tracks if track.beat_grid)
    found = (len(collection.tracks), n_hot, len(cues) - n_hot, n_loops, n_anchors, len(collection.playlists))
    assert found == COUNTS[name]


@pytest.mark.guarantee("T2")
@pytest.mark.parametrize("name", FILES)
def test_what_is_not_changed_is_not_written(tmp_path: Path, name: str, tally: Tally) -> None:
    path = write(tmp_path, FILES[name])
    collection = TRAKTOR.read(path)
    plan = TRAKTOR.plan(collection, path)
    assert (plan.files, plan.changes, plan.losses) == ((), (), ())
    same = patch(FILES[name], collection, path.name).content == FILES[name]
    tally("made-up files unchanged", int(same), 1)
    assert same


@pytest.mark.guarantee("T2")
@pytest.mark.parametrize("name", FILES)
def test_one_new_cue_changes_one_entry(tmp_path: Path, name: str, tally: Tally) -> None:
    """Track by track; all other bytes stay where they are, and both readers are content."""
    old = FILES[name]
    for number, track in enumerate(TRAKTOR.read(write(tmp_path, old)).tracks):
        path = write(tmp_path, old)
        wanted = replace(track, cues=(*track.cues, Cue(1.25, 6, "שיר & <Ω>")))
        plan = TRAKTOR.plan(Collection("Traktor", (wanted,)), path)
        assert safe_write.apply(plan, running=frozenset).refused == ()
        start, stop = entries_of(old)[number]
        new = path.read_bytes()
        is_alone = new[:start] == old[:start] and new[len(new) - (len(old) - stop) :] == old[stop:]
        tally("entries changed alone", int(is_alone), 1)
        assert is_alone
        assert wanted.cues[-1] in TRAKTOR.read(path).tracks[number].cues


def entries_of(content: bytes) -> list[tuple[int, int]]:
    """Return where each ENTRY of the collection begins and ends."""
    blank = re.sub(rb"<!--.*?-->", lambda m: b" " * len(m[0]), content)
    end = blank.index(b"</COLLECTION>")
    return [m.span() for m in re.finditer(rb"<ENTRY .*?</ENTRY>", blank, re.DOTALL) if m.end() <= end]


def test_what_is_new_has_the_line_ends_of_the_file(tmp_path: Path) -> None:
    content = nml(entry(), nodes=(playlist("Old", KEY),)).replace("\n", "\r\n")
    path = write(tmp_path, content)
    new = KnownTrack(Path("/Users/dj/Music/B.mp3"), "2", cues=(Cue(1.0, 0),))
    lists = (Playlist("Old", ("2", "1")), Playlist("Deep", (), (Playlist("New", ("2",)),), is_folder=True))
    wanted = Collection("x", (KnownTrack(Path("/Users/dj/Music/A Track.mp3"), "1"), new), lists)
    assert safe_write.apply(TRAKTOR.plan(wanted, path), running=frozenset).refused == ()
    after = path.read_bytes()
    assert after.count(b"\n") == after.count(b"\r\n")
    assert [p.tracks for p in TRAKTOR.read(path).playlists][:1] == [(OTHER, KEY)]


def test_a_list_in_another_order_keeps_what_was_noted_each_time(tmp_path: Path) -> None:
    """The history knows deck and time of each play, also where one track was played twice."""
    content = FILES["a history"].decode()
    content = content.replace("</COLLECTION>", entry(tempo(), location("B.mp3")) + "</COLLECTION>")
    path = write(tmp_path, content)
    collection = TRAKTOR.read(path)
    (history,) = collection.playlists
    wanted = replace(collection, playlists=(replace(history, tracks=(KEY, OTHER, KEY)),))
    safe_write.apply(TRAKTOR.plan(wanted, path), running=frozenset)
    decks = re.findall(r'B\.mp3|DECK="(\d)"', path.read_text(encoding="utf-8").partition("<PLAYLISTS")[2])
    assert decks == ["1", "", "2"]


def test_a_file_that_is_listed_twice_is_changed_where_it_was_changed(tmp_path: Path) -> None:
    first, second = entry(mark(1000, pad=0)), entry(mark(2000, pad=0), TITLE="Again")
    path = write(tmp_path, nml(first, second))
    collection = TRAKTOR.read(path)
    assert TRAKTOR.plan(collection, path).losses == ()
    moved = replace(collection.tracks[1], cues=(Cue(2.5, 0),))
    plan = TRAKTOR.plan(replace(collection, tracks=(collection.tracks[0], moved)), path)
    assert safe_write.apply(plan, running=frozenset).refused == ()
    assert path.read_text() == nml(first, second.replace("2000.0", "2500.0"))


def test_an_entry_inside_another_is_not_one_of_the_collection(tmp_path: Path) -> None:
    """As a damaged file may hold it: whoever reads, the outer one is meant."""
    inside = entry(mark(7000, pad=5), location("inner.mp3"))
    path = write(tmp_path, nml(entry(mark(1000, pad=0) + inside)))
    (track,) = TRAKTOR.read(path).tracks
    assert [cue.time for cue in track.cues] == [1.0]
    wanted = replace(track, cues=(Cue(1.5, 0),))
    assert safe_write.apply(TRAKTOR.plan(Collection("x", (wanted,)), path), running=frozenset).refused == ()
    assert path.read_text() == nml(entry(mark(1500, pad=0) + inside))


@pytest.mark.parametrize("text", ["1e3", " 1000.0 ", "1000,0", "+1000"])
def test_numbers_of_other_hands_are_understood_by_both_readers(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, nml(entry(mark(text, HOTCUE="1.0") + mark(2000, pad=3))))
    (track,) = TRAKTOR.read(path).tracks
    assert track.cues == (Cue(1.0, 1), Cue(2.0, 3))
    wanted = replace(track, cues=(Cue(1.0, 1), Cue(2.5, 3)))
    assert safe_write.apply(TRAKTOR.plan(Collection("x", (wanted,)), path), running=frozenset).refused == ()
    assert f'START="{text}"' in path.read_text()


def test_new_marks_stand_in_the_order_of_the_music(tmp_path: Path) -> None:
    """As Traktor writes them: between the marks before and behind them."""
    first, last = mark(1000, pad=0), mark(9000, pad=1)
    path = write(tmp_path, nml(entry(tempo() + first + last)))
    (track,) = TRAKTOR.read(path).tracks
    wanted = replace(track, cues=(*track.cues, Cue(5.0, 2), Cue(0.5, 3), Cue(9.5, 4)))
    assert safe_write.apply(TRAKTOR.plan(Collection("x", (wanted,)), path), running=frozenset).refused == ()
    new = (mark(500, pad=3), first, mark(5000, pad=2), last, mark(9500, pad=4))
    assert path.read_text() == nml(entry(tempo() + "".join(new)))
