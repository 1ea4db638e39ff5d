"""Files that cannot be read: one sentence that says which file and why, and what to do. Never a crash, never a hang."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.errors import Trouble, UnreadableCollection
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.interop.traktor.reader import scan
from tests.interop.traktor.nml_text import (
    DECLARATION,
    PRO_4,
    entry,
    folder,
    grid_marker,
    mark,
    nml,
    playlist,
    tempo,
    write,
)
from tests.nightly import by_night

WHOLE = nml(
    entry(tempo() + grid_marker(50, 128.0) + mark(1000, pad=1, NAME="é", COLOR="#FF0000")),
    nodes=(folder("F", playlist("P", "Macintosh HD/:Users/:dj/:Music/:A Track.mp3")),),
    version=PRO_4,
).encode()


def trouble(path: Path) -> UnreadableCollection:
    with pytest.raises(UnreadableCollection) as caught:
        TRAKTOR.read(path)
    assert caught.value.hint
    assert caught.value.message.endswith(".")
    return caught.value


def test_an_empty_file(tmp_path: Path) -> None:
    assert trouble(write(tmp_path, "")).message == "The file collection.nml is empty."


def test_nothing_there(tmp_path: Path) -> None:
    assert "There is no file" in trouble(tmp_path / "gone.nml").message
    assert "is a folder, not a Traktor collection" in trouble(tmp_path).message


@pytest.mark.parametrize("content", ["just some text\n", "ID3\x03", "{}", "\n\n"])
def test_something_else_than_xml(tmp_path: Path, content: str) -> None:
    assert trouble(write(tmp_path, content)).message == "The file collection.nml is no XML."


@pytest.mark.parametrize(
    ("text", "what"),
    [("<DJ_PLAYLISTS/>", "a rekordbox XML"), ("<svg/>", "some other XML (<svg>)")],
)
def test_the_xml_of_another_program_is_named(tmp_path: Path, text: str, what: str) -> None:
    assert (
        trouble(write(tmp_path, text)).message
        == f"The file collection.nml is no Traktor collection: it is {what}."
    )


def test_broken_xml_names_the_line(tmp_path: Path) -> None:
    text = WHOLE.replace(b"</COLLECTION>", b"</COLLECTIN>")
    assert "broken XML: mismatched tag in line" in trouble(write(tmp_path, text)).message
    assert "ends too early, in line" in trouble(write(tmp_path, WHOLE[:700])).message
    assert (
        "not in the encoding it says" in trouble(write(tmp_path, WHOLE.replace(b"\xc3\xa9", b"\xe9"))).message
    )


@pytest.mark.parametrize("bad", ["\x01", "\x0b", "\x1f", "&#1;", "&#x1F;", "&#xFFFE;", "&#0;", "&#0000001;"])
def test_control_characters_in_names_are_left_out(tmp_path: Path, bad: str) -> None:
    """Traktor writes what a tag contains, even what no XML may contain."""
    result = TRAKTOR.read(write(tmp_path, WHOLE.replace(b'A Track"', f'Be{bad}fore"'.encode())))
    assert [t.tags.title for t in result.tracks] == ["Before"]
    assert result.problems[-1].message == "1 control character left out of names"


@pytest.mark.parametrize("n_before", range(6))
def test_a_control_character_across_the_border_of_two_pieces(tmp_path: Path, n_before: int) -> None:
    start = nml(entry(TITLE="@")).index("@")
    name = "x" * ((1 << 20) - start - n_before) + "&#11;y & z"
    text = nml(entry(TITLE=name)).replace("&amp;#11;", "&#11;")
    assert TRAKTOR.read(write(tmp_path, text)).tracks[0].tags.title.strip("x") == "y & z"


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1", "windows-1252"])
def test_other_encodings_are_read_where_the_file_says_so(tmp_path: Path, encoding: str) -> None:
    text = nml(entry(ARTIST="Röyksopp"), head=DECLARATION.replace("UTF-8", encoding))
    assert TRAKTOR.read(write(tmp_path, text.encode(encoding))).tracks[0].tags.artist == "Röyksopp"


def test_an_encoding_that_cannot_be_read(tmp_path: Path) -> None:
    text = nml(entry(), head=DECLARATION.replace("UTF-8", "klingon"))
    assert "in the encoding “klingon”" in trouble(write(tmp_path, text)).message


def test_a_bomb_is_not_lit(tmp_path: Path) -> None:
    levels = "".join(f'<!ENTITY b{n + 1} "{f"&b{n};" * 10}">\n' for n in range(12))
    head = f'{DECLARATION}<!DOCTYPE x [<!ENTITY b0 "boom">\n{levels}]>\n'
    assert "declares XML entities" in trouble(write(tmp_path, nml(entry(), head=head))).message


def test_no_file_of_the_user_is_drawn_in(tmp_path: Path) -> None:
    secret = write(tmp_path, "my diary", "secret.txt")
    head = f'{DECLARATION}<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]>\n'
    assert "declares XML entities" in trouble(write(tmp_path, nml(entry(), head=head))).message


@pytest.mark.parametrize("name", ["A", "NODE"])
def test_elements_without_end(tmp_path: Path, name: str) -> None:
    assert "nested too deeply" in trouble(write(tmp_path, "<NML>" + f"<{name}>" * 100_000)).message


def told_or_read(content: bytes) -> str:
    try:
        return scan(content, "collection.nml").collection.program
    except Trouble as trouble:
        return trouble.message


mutations = st.lists(
    st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 30), st.binary(max_size=6)), min_size=1, max_size=4
)


@settings(max_examples=by_night(50, 300), suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(changes=mutations)
def test_a_damaged_file_gives_a_collection_or_our_own_trouble(changes: list[tuple[int, int, bytes]]) -> None:
    content = WHOLE
    for at, n_gone, new in changes:
        content = content[:at] + new + content[at + n_gone :]
    assert told_or_read(content)


@settings(max_examples=by_night(30, 100), deadline=None)
@given(
    content=st.binary(max_size=200) | st.text(max_size=100).map(lambda text: f"<NML>{text}</NML>".encode())
)
def test_random_bytes_give_a_collection_or_our_own_trouble(content: bytes) -> None:
    assert told_or_read(content)
