"""XML of any program, streamed: what a listener is told, where it stands, and what is wrong with a file in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.errors import Cancelled, UnreadableCollection
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
