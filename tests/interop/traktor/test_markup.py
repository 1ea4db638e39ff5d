"""Edits of an XML file's bytes: where a value stands, what comes behind what, and what is refused; and rare forms of a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from djanalyzer.errors import ExportRefused
from djanalyzer.interop import safe_write
from djanalyzer.interop.losses import DROPPED
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.interop.traktor.markup import Element, Markup, clean, escaped, rendered
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, KnownTrack, Playlist, Tags
from tests.interop.traktor.nml_text import (
    PRO_4,
    element,
    entry,
    folder,
    grid_marker,
    mark,
    nml,
    smartlist,
    tempo,
    write,
)

CONTENT = b'<A x=\'1\' y = "&amp;2" ><B/>\r\n  <C z=""></C><!-- <D> --></A>'
PATH = Path("/Users/dj/Music/A Track.mp3")
KEY = "Macintosh HD/:Users/:dj/:Music/:A Track.mp3"


def parsed(content: bytes = CONTENT) -> tuple[Markup, Element]:
    markup = Markup(content, "utf-8")
    return markup, markup.element(0)


def test_an_element_knows_the_places_of_its_parts() -> None:
    markup, found = parsed()
    assert (found.name, found.start, found.stop) == ("A", 0, len(CONTENT))
    assert CONTENT[found.inner :].startswith(b"<B/>")
    assert CONTENT[found.end_tag :] == b"</A>"
    assert [child.name for child in found.children] == ["B", "C"]
    (one, other) = found.children
    assert (one.end_tag, one.inner) == (one.stop, one.stop)
    assert markup.text(other) == '<C z=""></C>'
    assert markup.attributes(found) == {"x": "1", "y": "&2"}
    assert (markup.attribute(found, "z"), markup.attribute(other, "z")) == (None, "")
    assert (found.child("C"), found.child("D"), found.all("B")) == (other, None, [one])
    tag = markup.start_tag(0)
    assert (tag.inner, tag.end_tag, tag.stop, tag.children) == (found.inner, -1, -1, [])
    assert markup.start_tag(one.start).stop == one.stop


@pytest.mark.parametrize("at", [2, len(CONTENT) - 4, CONTENT.index(b"<!--")])
def test_where_no_element_begins_there_is_none(at: int) -> None:
    markup, _ = parsed()
    with pytest.raises(ValueError, match="no element begins"):
        markup.start_tag(at)


def test_an_element_that_does_not_end_is_none() -> None:
    with pytest.raises(ValueError, match="no whole element begins at byte 0"):
        parsed(b"<A><B></B>")


@pytest.mark.parametrize(
    ("edit", "result"),
    [
        (lambda m, a: m.set(a, "x", "1"), CONTENT),
        (lambda m, a: m.set(a, "x", "it's"), CONTENT.replace(b"'1'", b"'it&apos;s'")),
        (lambda m, a: m.set(a, "y", "it's \""), CONTENT.replace(b"&amp;2", b"it's &quot;")),
        (lambda m, a: m.set(a, "n", "é"), CONTENT.replace(b'2" >', b'2" n="\xc3\xa9" >')),
        (lambda m, a: m.set(a.children[0], "n", "1"), CONTENT.replace(b"<B/>", b'<B n="1"/>')),
        (lambda m, a: m.insert_after(a.children[0], "<N/>"), CONTENT.replace(b"<B/>", b"<B/>\r\n<N/>")),
        (lambda m, a: m.insert_after(a.children[1], "<N/>"), CONTENT.replace(b"</C>", b"</C>\r\n  <N/>")),
        (lambda m, a: m.insert_last(a, "<N/>"), CONTENT.replace(b"</C>", b"</C>\r\n  <N/>")),
        (lambda m, a: m.insert_last(a.children[0], "<N/>"), CONTENT.replace(b"<B/>", b"<B><N/></B>")),
        (lambda m, a: m.insert_last(a.children[1], "<N/>"), CONTENT.replace(b"></C>", b"><N/></C>")),
        (lambda m, a: m.remove(a.children[1]), CONTENT.replace(b'\r\n  <C z=""></C>', b"")),
        (lambda m, a: m.remove(a.children[0]), CONTENT.replace(b"<B/>", b"")),
    ],
)  # fmt: skip
def test_an_edit_changes_its_own_bytes_alone(edit: Callable[[Markup, Element], None], result: bytes) -> None:
    markup, found = parsed()
    edit(markup, found)
    assert markup.result() == result


def test_several_edits_keep_their_order_and_two_of_one_place_are_refused() -> None:
    markup, found = parsed()
    for name in "pq":
        markup.insert_after(found.children[1], f"<{name}/>")
    assert markup.result().endswith(b"</C>\r\n  <p/>\r\n  <q/><!-- <D> --></A>")
    markup.remove(found.children[1])
    markup.set(found.children[1], "z", "1")
    with pytest.raises(ValueError, match="two edits"):
        markup.result()


def test_letters_beyond_the_encoding_become_references() -> None:
    markup = Markup(b"<A x='\xe9'/>", "iso-8859-1")
    found = markup.element(0)
    assert markup.attribute(found, "x") == "é"
    markup.set(found, "x", "é💧")
    assert markup.result() == b"<A x='\xe9&#128167;'/>"


@pytest.mark.parametrize(
    ("content", "new_line"),
    [(b"<A/>\r\n", "\r\n"), (b"<A/>\n", "\n"), (b"<A/>" + b" " * 4096 + b"\r\n", "\n")],
)
def test_line_ends_are_those_of_the_files_head(content: bytes, new_line: str) -> None:
    markup = Markup(content, "utf-8")
    assert (markup.newline, markup.lines("a\nb")) == (new_line, f"a{new_line}b")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("&lt;&gt;&quot;&apos;&amp;", "<>\"'&"),
        ("&#65;&#x42;&#x1F4A7;", "AB💧"),
        ("&#x110000;&#1;&other;", "&other;"),
        ("a\r\nb\tc\nd\re", "a b c d e"),
        ("&#10;&#9;", "\n\t"),
        ("\x07x", "x"),
    ],
)
def test_a_value_is_read_as_xml_means_it(raw: str, text: str) -> None:
    markup, found = parsed(f'<A x="{raw}"/>'.encode())
    assert markup.attribute(found, "x") == text


def test_what_is_rendered_is_read_again() -> None:
    text = "<>&\"'\t\n\r é\x00\ufffe"
    assert escaped("<>&\"\t\n\r'") == "&lt;&gt;&amp;&quot;&#9;&#10;&#13;'"
    assert clean(text) == "<>&\"'\t\n\r é"
    assert rendered("A", {"x": "<", "y": ""}, "in") == '<A x="&lt;" y="">in</A>'
    markup, found = parsed(rendered("A", {"x": clean(text)}).encode())
    assert markup.attribute(found, "x") == clean(text)


def exported(path: Path, *playlists: Playlist, program: str = "here", **wanted: object) -> str:
    """Export a track and playlists; return the whole new file."""
    track = KnownTrack(PATH, KEY, **wanted)  # type: ignore[arg-type]
    safe_write.apply(TRAKTOR.plan(Collection(program, (track,), playlists), path), running=frozenset)
    return path.read_text(encoding="utf-8")


SET = Playlist("Set", (KEY,))
NODES = {
    "a folder without anything": (element("NODE", TYPE="FOLDER", NAME="In"), Playlist("In", (), (SET,), is_folder=True)),
    "a playlist without a body": (element("NODE", TYPE="PLAYLIST", NAME="Set"), SET),
    "a body that closes itself": ('<NODE TYPE="PLAYLIST" NAME="Set"><PLAYLIST ENTRIES="0" TYPE="LIST"/></NODE>', SET),
    "a playlist that stays empty": (element("NODE", TYPE="PLAYLIST", NAME="Set"), Playlist("Set")),
    "a folder that stays empty": (element("NODE", TYPE="FOLDER", NAME="In"), Playlist("In", is_folder=True)),
}  # fmt: skip


@pytest.mark.parametrize(("node", "wanted"), NODES.values(), ids=NODES.keys())
def test_rare_forms_of_playlists_are_filled(tmp_path: Path, node: str, wanted: Playlist) -> None:
    path = write(tmp_path, nml(entry(), nodes=(node,), version=PRO_4))
    before = path.read_text(encoding="utf-8")
    plan = TRAKTOR.plan(Collection("here", (KnownTrack(PATH, KEY),), (wanted,)), path)
    after = exported(path, wanted)
    assert TRAKTOR.read(path).playlists == (wanted,)
    assert after.count("<NODE") == before.count("<NODE") + len(wanted.children)
    is_filled = bool(wanted.tracks or wanted.children)
    assert (after == before) is not is_filled
    assert [(change.before, change.after) for change in plan.changes] in (
        [("", "1 track")] if is_filled else [],
        [("0 tracks", "1 track")],
    )


@pytest.mark.parametrize("empty", ["<PLAYLISTS></PLAYLISTS>\n", "<PLAYLISTS/>\n"])
def test_playlists_without_any_node_get_a_root(tmp_path: Path, empty: str) -> None:
    text = nml(entry(), version=PRO_4).replace(element("PLAYLISTS", folder("$ROOT")), empty)
    path = write(tmp_path, text)
    after = exported(
        path, Playlist("Set", (KEY,)), Playlist("Rules", rules="$RATING == 5"), program="Traktor"
    )
    assert 'NAME="$ROOT"' in after
    assert TRAKTOR.read(path).playlists == (Playlist("Set", (KEY,)), Playlist("Rules", rules="$RATING == 5"))


def test_rules_are_changed_and_added(tmp_path: Path) -> None:
    """A smartlist keeps its id; one without a search gets one."""
    bare = element("NODE", element("SMARTLIST", UUID="1"), TYPE="SMARTLIST", NAME="Bare")
    path = write(tmp_path, nml(entry(), nodes=(smartlist("Smart", "$GENRE % x"), bare), version=PRO_4))
    wanted = (Playlist("Smart", rules="$GENRE % y"), Playlist("Bare", rules="$GENRE % z"))
    plan = TRAKTOR.plan(Collection("Traktor", TRAKTOR.read(path).tracks, wanted), path)
    assert [(change.before, change.after) for change in plan.changes] == [
        ("$GENRE % x", "$GENRE % y"),
        ("", "$GENRE % z"),
    ]
    safe_write.apply(plan, running=frozenset)
    assert TRAKTOR.read(path).playlists == wanted
    assert 'UUID="1"' in path.read_text(encoding="utf-8")


def test_an_entry_without_anything_in_it_gets_its_parts(tmp_path: Path) -> None:
    """Its place alone is there; and a marker of a grid gets a tempo of its own."""
    path = write(tmp_path, nml(entry(tempo(100.0) + mark(50, 4, NAME="AutoGrid")), version=PRO_4))
    text = exported(path, beat_grid=BeatGrid.constant(0.05, 120.0))
    assert text == nml(entry(tempo(120.0) + grid_marker(50, 120.0)), version=PRO_4)


@pytest.mark.parametrize(
    ("anchors", "written"),
    [
        ([(-0.4, 60.0, 4), (0.5, 120.0, 1)], [(0.0, 60.0), (0.5, 120.0)]),
        ([(0.2, 60.0, 4), (0.5, 120.0, 1)], [(0.2, 60.0), (0.5, 120.0)]),
    ],
)
def test_a_bar_that_is_cut_short_at_once_begins_where_it_is(
    tmp_path: Path, anchors: list[tuple[float, float, int]], written: list[tuple[float, float]]
) -> None:
    path = write(tmp_path, nml(entry(), version=PRO_4))
    exported(path, beat_grid=BeatGrid(tuple(GridAnchor(*anchor) for anchor in anchors)))
    found = TRAKTOR.read(path).tracks[0].beat_grid
    assert found is not None
    assert [(a.time, a.tempo) for a in found.anchors] == written


def test_a_colour_that_is_none_is_told_and_the_one_that_is_there_stays(tmp_path: Path) -> None:
    path = write(tmp_path, nml(entry(element("INFO", COLOR=3)), version=PRO_4))
    wanted = KnownTrack(PATH, "1", Tags(color="mauve"))
    plan = TRAKTOR.plan(Collection("here", (wanted,)), path)
    assert [(loss.item, loss.remedies, loss.lost.fields) for loss in plan.losses] == [
        ("colour", DROPPED, ("color",))
    ]
    assert plan.files == ()


def test_a_file_that_holds_nothing_is_left_alone(tmp_path: Path) -> None:
    path = write(tmp_path, '<NML VERSION="20"/>')
    with pytest.raises(ExportRefused, match="nothing but an empty NML"):
        TRAKTOR.plan(Collection("here", (KnownTrack(PATH, "1", cues=(Cue(1.0, 0),)),)), path)
