"""Damage that leaves XML what it is: other values, elements twice or gone, remarks in between, other line ends."""

from __future__ import annotations

import random
import re

_ATTRIBUTE = re.compile(rb'\s[\w:]+="([^"]*)"')
_ELEMENT = re.compile(
    rb"<(CUE_V2|TEMPO|INFO|LOCATION|GRID|PRIMARYKEY|ENTRY|NODE|Poi|Scan|Tags|Infos|Comment|Song)\b"
    rb"[^<]*?(?:/>|></\1>)\s*|<(ENTRY|CUE_V2|Song)\b.*?</\2>\s*",
    re.DOTALL,
)
_VALUES = (
    *(
        b"",
        b"-1",
        b"0",
        b"1e5",
        b"1_0",
        b"nan",
        b"-inf",
        b"9" * 500,
        b"1,5",
        b" 7 ",
        b"-0.0",
        b"1e-320",
        b"\xd9\xa3",
    ),
    *(
        b"&#x7;",
        b"&#xD800;",
        b"&lt;x&gt;",
        b"a\x01b",
        b"\x7f",
        b"a&#10;b",
        b"a\nb",
        b"&#13;",
        b"4",
        b"5",
        b"63",
        b"64",
    ),
    *(
        b"//",
        b"/:",
        b"C:",
        rb"\\nas\x\y.mp3",
        b"#FFFFFF",
        b"-4294967296",
        b"0.5",
        b"beatgrid",
        b"loop",
        b"automix",
    ),
    *(b"remix", b"cue", b"604800001", b"604799.999", b"9.99", b"999.991", b"netsearch://td1"),
)
_BETWEEN = (
    *(b"<!-- <ENTRY> -->", b"<![CDATA[<Song ]]>", b"<?x <Song ?>", b"text", b"<NEW a='1'/>"),
    *(b"<!-- <Song FilePath='x'> -->", b"<NEW><CUE_V2 TYPE='0'/><Poi/></NEW>"),
)


def damaged_xml(content: bytes, rng: random.Random) -> bytes:
    """Return the content with one to five such changes."""
    for _ in range(rng.randint(1, 5)):
        content = rng.choice(_DAMAGES)(content, rng)
    return content


def _another_value(content: bytes, rng: random.Random) -> bytes:
    places = list(_ATTRIBUTE.finditer(content))
    if not places:
        return content
    start, stop = rng.choice(places).span(1)
    new = rng.choice(_VALUES) if rng.random() < 0.6 else rng.choice(places)[1]
    return content[:start] + new + content[stop:]


def _no_attribute(content: bytes, rng: random.Random) -> bytes:
    places = [match.span() for match in _ATTRIBUTE.finditer(content)]
    start, stop = rng.choice(places) if places else (0, 0)
    return content[:start] + content[stop:]


def _element_twice(content: bytes, rng: random.Random) -> bytes:
    found = list(_ELEMENT.finditer(content))
    if not found:
        return content
    at = rng.choice(found).start()
    return content[:at] + rng.choice(found)[0] + content[at:]


def _element_gone(content: bytes, rng: random.Random) -> bytes:
    places = [match.span() for match in _ELEMENT.finditer(content)]
    start, stop = rng.choice(places) if places else (0, 0)
    return content[:start] + content[stop:]


def _remark(content: bytes, rng: random.Random) -> bytes:
    places = [match.end() for match in re.finditer(rb">", content)]
    at = rng.choice(places) if places else 0
    return content[:at] + rng.choice(_BETWEEN) + content[at:]


def _another_style(content: bytes, rng: random.Random) -> bytes:
    styles = (
        content.replace(b"\r\n", b"\n"),
        content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + content,
        re.sub(rb">\s+<", b"><", content),
        content.replace(b" />", b"/>"),
        content.replace(b'"', b"'", 2),
    )
    return rng.choice(styles)


_DAMAGES = (
    *(_another_value,) * 6,
    *(_no_attribute, _element_twice, _element_gone, _remark, _another_style),
)
