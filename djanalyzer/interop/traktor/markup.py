"""Elements of an XML file as ranges of its bytes, and edits of those ranges: what is not edited stays byte for byte.

Works on files that expat has found to be well-formed; this module only says where things are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TOKEN = re.compile(
    rb"<(?:!--.*?-->|!\[CDATA\[.*?\]\]>|\?.*?\?>"
    rb"|(/)?([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(/)?>)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(rb"\s+([^\s=/>]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_NOT_PLAIN = re.compile(rb"[&\x00-\x1f\x80-\xff]")
_SPACE = b" \t\r\n"
_HEAD = 4096  # bytes that show how lines end

_ENTITY = re.compile(r"&(?:#([0-9]{1,9})|#x([0-9A-Fa-f]{1,8})|(amp|lt|gt|quot|apos));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}

_REFERENCES = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    ('"', "&quot;"),
    ("\t", "&#9;"),
    ("\n", "&#10;"),
    ("\r", "&#13;"),
)

# What XML 1.0 cannot hold in any notation.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Element:
    """One element, with the places of its parts.

    Attributes
    ----------
    start, stop : int
        Its bytes, from `<` to behind its end tag.
    inner : int
        The byte behind its start tag.
    end_tag : int
        The byte at which its end tag begins; equal to `stop` where it has none.
    values : dict
        The range of each attribute's value, without quotes.
    """

    name: str
    start: int
    inner: int
    values: dict[str, tuple[int, int]]
    end_tag: int = -1
    stop: int = -1
    children: list[Element] = field(default_factory=list)

    def child(self, name: str) -> Element | None:
        """Return the first child of this name."""
        return next((child for child in self.children if child.name == name), None)

    def all(self, name: str) -> list[Element]:
        """Return all children of this name."""
        return [child for child in self.children if child.name == name]


class Markup:
    """A file's bytes: reads elements from them and gathers edits."""

    def __init__(self, content: bytes, encoding: str) -> None:
        self.content = content
        self._encoding = encoding
        self._edits: list[tuple[int, int, int, bytes]] = []
        self.newline = "\r\n" if b"\r\n" in content[:_HEAD] else "\n"

    def element(self, start: int) -> Element:
        """Return the element that begins at this byte, with everything inside."""
        open_ones: list[Element] = []
        for token in _TOKEN.finditer(self.content, start):
            if token[2] is None:
                continue
            if token[1] is None:
                element = self._opened(token)
                if open_ones:
                    open_ones[-1].children.append(element)
                open_ones.append(element)
            if token[1] is not None or token[4] is not None:
                closed = open_ones.pop()
                closed.stop = token.end()
                closed.end_tag = token.start() if token[1] is not None else closed.stop
                if not open_ones:
                    return closed
        raise ValueError(f"no whole element begins at byte {start}")

    def start_tag(self, start: int) -> Element:
        """Return the element that begins at this byte without looking inside."""
        token = _TOKEN.match(self.content, start)
        if token is None or token[2] is None or token[1] is not None:
            raise ValueError(f"no element begins at byte {start}")
        element = self._opened(token)
        if token[4] is not None:
            element.end_tag = element.stop = element.inner
        return element

    def _opened(self, token: re.Match[bytes]) -> Element:
        values = {}
        for found in _ATTRIBUTE.finditer(self.content, token.start(3), token.end(3)):
            group = 2 if found[2] is not None else 3
            values[self._decoded(found[1])] = found.span(group)
        return Element(self._decoded(token[2]), token.start(), token.end(), values)

    def attribute(self, element: Element, name: str) -> str | None:
        """Return the text of an attribute; None where it is not there."""
        span = element.values.get(name)
        if span is None:
            return None
        raw = self.content[span[0] : span[1]]
        if _NOT_PLAIN.search(raw) is None:
            return self._decoded(raw)
        text = re.sub(r"\r\n|[\r\n\t]", " ", self._decoded(raw))
        return clean(_ENTITY.sub(_character, text))

    def attributes(self, element: Element) -> dict[str, str]:
        """Return all attributes."""
        return {name: self.attribute(element, name) or "" for name in element.values}

    def set(self, element: Element, name: str, text: str) -> None:
        """Give an attribute another value; a new one comes last."""
        span = element.values.get(name)
        if span is not None:
            if self.attribute(element, name) != text:
                is_single = self.content[span[1] : span[1] + 1] == b"'"
                self.replace(*span, escaped(text).replace("'", "&apos;") if is_single else escaped(text))
            return
        at = element.inner - 1
        if self.content[at - 1 : at] == b"/":
            at -= 1
        while self.content[at - 1] in _SPACE:
            at -= 1
        self.replace(at, at, f' {name}="{escaped(text)}"')

    def replace(self, start: int, stop: int, text: str) -> None:
        """Put markup in the place of a range of bytes; several insertions at one place keep their order."""
        self._edits.append((start, stop, len(self._edits), text.encode(self._encoding, "xmlcharrefreplace")))

    def insert_after(self, element: Element, text: str) -> None:
        """Put markup behind an element, on a line of its own as that one is."""
        self.replace(element.stop, element.stop, self._space_before(element) + text)

    def insert_last(self, element: Element, text: str) -> None:
        """Put markup behind everything inside an element."""
        if element.children:
            self.insert_after(element.children[-1], text)
        elif element.end_tag == element.stop:
            slash = self.content.rindex(b"/", element.start, element.stop)
            self.replace(slash, element.stop, f">{text}</{element.name}>")
        else:
            self.replace(element.inner, element.inner, text)

    def remove(self, element: Element) -> None:
        """Take out an element and the space before it."""
        self.replace(self._end_before(element), element.stop, "")

    def lines(self, text: str) -> str:
        """Return markup of our own with the line ends of the file."""
        return text.replace("\n", self.newline)

    def text(self, element: Element) -> str:
        """Return an element as it stands in the file."""
        return self._decoded(self.content[element.start : element.stop])

    def result(self) -> bytes:
        """Return the file with all edits."""
        return b"".join(self._pieces())

    def _pieces(self) -> Iterator[bytes]:
        done = 0
        for start, stop, _, new in sorted(self._edits):
            if start < done:
                raise ValueError(f"two edits of the bytes at {start}")
            yield self.content[done:start]
            yield new
            done = stop
        yield self.content[done:]

    def _space_before(self, element: Element) -> str:
        space = self.content[self._end_before(element) : element.start]
        return self._decoded(space) or self.newline

    def _end_before(self, element: Element) -> int:
        """Return where what stands before an element ends."""
        start = element.start
        while start > 0 and self.content[start - 1] in _SPACE:
            start -= 1
        return start

    def _decoded(self, raw: bytes) -> str:
        return raw.decode(self._encoding, "replace")


def _character(reference: re.Match[str]) -> str:
    if reference[3]:
        return _NAMED[reference[3]]
    code = int(reference[1]) if reference[1] else int(reference[2], 16)
    return chr(code) if code < 0x110000 else ""


def clean(text: str) -> str:
    """Return the text without the characters that XML forbids."""
    return _FORBIDDEN.sub("", text)


def escaped(text: str) -> str:
    """Return text as it stands between either kind of quotes."""
    for plain, reference in _REFERENCES:
        text = text.replace(plain, reference)
    return text


def rendered(name: str, attributes: dict[str, str], inner: str = "") -> str:
    """Return an element as Traktor writes it: never without an end tag."""
    text = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items())
    return f"<{name}{text}>{inner}</{name}>"
