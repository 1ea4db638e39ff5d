"""XML of any program, streamed: what a listener is told, where it stands, and what is wrong with a file in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.errors import Cancelled, UnreadableCollection
from djanalyzer.interop import xml_streams
from djanalyzer.interop.xml_streams import (
    FILLER,
    Attributes,
    Kind,
    Parsing,
    stream,
    stream_bytes,
    without_controls,
)

KIND = Kind("list of things", "Things", "Choose the list.", "Take the copy.")


class Places:
    """Notes what begins where, and the text in between."""

    def __init__(self, parsing: Parsing) -> None:
        self.found: list[tuple[str, int, int, Attributes]] = []
        self.said = ""
        self._parsing = parsing

    def start(self, name: str, attributes: Attributes) -> None:
        self.found.append((name, self._parsing.position, self._parsing.line, attributes))

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        self.said += text


def told(content: bytes) -> tuple[Places, int]:
    """Return the listener of the pass that came to its end, and how many characters were left out."""
    passes: list[Places] = []

    def listen(parsing: Parsing) -> Places:
        passes.append(Places(parsing))
        return passes[-1]

    n_removed = stream_bytes(content, "a.xml", KIND, listen)
    return passes[-1], n_removed


@pytest.mark.parametrize("bad", [b"\x01", b"\x1f", b"&#7;", b"&#x0001F;", b"&#0000000;", b"&#xFFFF;"])
def test_control_characters_move_nothing(bad: bytes) -> None:
    """They are taken out of names and text; every byte behind them stays where a patcher will look for it."""
    content = b"<Things>\n<A x='1" + bad + b"2'/>one" + bad + b"two<B/></Things>"
    places, n_removed = told(content)
    assert [(name, at) for name, at, _, _ in places.found] == [
        ("Things", 0),
        ("A", content.index(b"<A")),
        ("B", content.index(b"<B")),
    ]
    assert places.found[1][2:] == (2, {"x": "12"})
    assert (places.said.strip(), n_removed) == ("onetwo", 2)
    assert len(without_controls(content)) == len(content)
    assert FILLER.encode() in without_controls(content)


def test_a_character_that_only_looks_like_filler_stays() -> None:
    places, n_removed = told(f"<Things x='a{FILLER}b'/>".encode())
    assert (places.found[0][3], n_removed) == ({"x": f"a{FILLER}b"}, 0)


@pytest.mark.parametrize(
    ("content", "message", "hint"),
    [
        (b"", "The file a.xml is empty.", "Take the copy."),
        (b"hello", "The file a.xml is no XML.", "Choose the list."),
        (b"<NML/>", "The file a.xml is no list of things: it is a Traktor collection.", "Choose the list."),
        (b"<b/>", "The file a.xml is no list of things: it is some other XML (<b>).", "Choose the list."),
        (b"<Things>\n<A>", "The file a.xml ends too early, in line 2.", "Take the copy."),
        (b"<Things></A>", "The file a.xml is broken XML: mismatched tag in line 1.", "Take the copy."),
        (
            b"<Things>\xe9</Things>",
            "not in the encoding it says it is: line 1 is not UTF-8.",
            "Take the copy.",
        ),
        (b"<?xml version='1.0' encoding='klingon'?><Things/>", "in the encoding “klingon”", "Take the copy."),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><Things/>", "declares XML entities", "Take the copy."),
        (b"<Things>" * 300, "nested too deeply to be a list of things.", "Choose the list."),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(content: bytes, message: str, hint: str) -> None:
    with pytest.raises(UnreadableCollection) as caught:
        told(content)
    assert message in caught.value.message
    assert caught.value.hint == hint


def test_a_file_is_read_as_bytes_are(tmp_path: Path) -> None:
    content = "<?xml version='1.0' encoding='ISO-8859-1'?><Things x='é'/>".encode("latin-1")
    path = tmp_path / "a.xml"
    path.write_bytes(content)
    passes: list[Places] = []

    def listen(parsing: Parsing) -> Places:
        passes.append(Places(parsing))
        return passes[-1]

    shares: list[float] = []
    assert stream(path, KIND, listen, shares.append) == 0
    assert (passes[0].found, shares) == (told(content)[0].found, [1.0])

    def stop(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        stream(path, KIND, listen, stop)
    with pytest.raises(UnreadableCollection, match="is a folder, not a list of things"):
        stream(tmp_path, KIND, listen)
    with pytest.raises(UnreadableCollection, match="There is no file"):
        stream(tmp_path / "b.xml", KIND, listen)


@pytest.mark.parametrize(
    ("reference", "is_legal"),
    [
        (b"&#9;", True),
        (b"&#10;", True),
        (b"&#13;", True),
        (b"&#11;", False),
        (b"&#31;", False),
        (b"&#32;", True),
        (b"&#xD7FF;", True),
        (b"&#xD800;", False),
        (b"&#xDFFF;", False),
        (b"&#xE000;", True),
        (b"&#xFFFD;", True),
        (b"&#xFFFE;", False),
        (b"&#x10000;", True),
        (b"&#x10FFFF;", True),
        (b"&#x110000;", False),
        (b"&#65;", True),
        (b"&amp;", True),
    ],
)
def test_a_reference_stays_where_xml_may_hold_what_it_names(reference: bytes, is_legal: bool) -> None:
    content = b"<Things>" + reference + b"\x01</Things>"
    filled = without_controls(content)
    assert (reference in filled) is is_legal
    assert filled == content.replace(b"\x01", b"\x7f").replace(
        reference, reference if is_legal else b"\x7f" * len(reference)
    )
    assert told(content)[1] == 1 + (not is_legal)


@pytest.mark.parametrize("size", range(1, 40))
def test_a_reference_may_be_cut_between_two_pieces(
    size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = b"<Things x='a&#1;b&#x0002;c&amp;d' y='&#000000000000000000000000000003;'>\x04 more</Things>"
    path = tmp_path / "a.xml"
    path.write_bytes(content)
    monkeypatch.setattr(xml_streams, "_CHUNK", size)
    passes: list[Places] = []

    def listen(parsing: Parsing) -> Places:
        passes.append(Places(parsing))
        return passes[-1]

    assert stream(path, KIND, listen) == 4
    assert passes[-1].found == [("Things", 0, 1, {"x": "abc&d", "y": ""})]
    assert passes[-1].said == " more"


@pytest.mark.parametrize(("depth", "is_read"), [(200, True), (201, False)])
def test_elements_lie_two_hundred_deep_at_the_most(depth: int, is_read: bool) -> None:
    content = b"<Things>" + b"<a>" * (depth - 1) + b"</a>" * (depth - 1) + b"</Things>"
    if is_read:
        assert len(told(content)[0].found) == depth
    else:
        with pytest.raises(UnreadableCollection, match="nested too deeply"):
            told(content)


@pytest.mark.parametrize("name", ["UTF-8", "utf-8", "ISO-8859-1", "us-ascii", "windows-1252", "koi8-r"])
def test_encodings_of_one_byte_a_letter_are_read(name: str) -> None:
    assert told(f"<?xml version='1.0' encoding='{name}'?><Things x='a'/>".encode())[0].found[0][3] == {
        "x": "a"
    }


@pytest.mark.parametrize("name", ["utf-7", "shift_jis", "utf-32", "idna", "k" * 100])
def test_others_are_refused_by_their_name(name: str) -> None:
    with pytest.raises(UnreadableCollection, match=f"“{name[:40]}”"):
        told(f"<?xml version='1.0' encoding='{name}'?><Things/>".encode())


def test_what_is_told_of_reading_never_passes_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_streams, "_CHUNK", 10)
    path = tmp_path / "a.xml"
    path.write_bytes(b"<Things>  \x01       </Things>")
    shares: list[float] = []
    stream(path, KIND, Places, shares.append)
    assert shares == [10 / 27, 10 / 27, 20 / 27, 1.0]
