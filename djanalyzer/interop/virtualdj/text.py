"""How VirtualDJ writes numbers, paths, colours and attributes."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from djanalyzer.interop import colors
from djanalyzer.interop.number_texts import number

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})
# What XML 1.0 cannot hold, and line breaks, which no name of VirtualDJ's holds.
_FORBIDDEN = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_DRIVE = re.compile(r"[A-Za-z]:(?:[/\\]|$)")
_WINDOWS = re.compile(r"[A-Za-z]:/|//")
_ROOT = re.compile(r"[A-Za-z]:[/\\ ]*")
_OPAQUE = 0xFF000000


def written_number(value: float) -> str:
    """Return a number in VirtualDJ's decimals: six, of whose trailing zeros one is left ("176.40", "0.468750")."""
    text = f"{value:.6f}"
    text = "0.000000" if float(text) == 0 else text
    short = text.rstrip("0")
    return short if short == text else short + "0"


def escaped(text: str) -> str:
    """Return the text as it stands in an attribute."""
    return text.translate(_ESCAPES)


def cleaned(text: str) -> str:
    """Return the text without what an attribute cannot hold."""
    return _FORBIDDEN.sub(" ", text) if _FORBIDDEN.search(text) else text


def one_line_end(text: str) -> str:
    """Return a text of several lines with `\\n` behind each, without what XML cannot hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(map(cleaned, lines))


def read_path(text: str) -> Path | None:
    """Return the file that a FilePath names, Windows paths with `/`; None where it is no file (a streamed track)."""
    if not text.strip("/\\ ") or "\0" in text or _SCHEME.match(text) or _ROOT.fullmatch(text):
        return None
    is_windows = _DRIVE.match(text) or text.startswith("\\\\")
    return Path(text.replace("\\", "/") if is_windows else text)


def path_key(path: Path) -> str:
    """Return what tells one file from others: one Unicode form, and on Windows one case."""
    text = unicodedata.normalize("NFC", str(path)).replace("\\", "/")
    return text.casefold() if _WINDOWS.match(text) else text


def written_path(path: Path) -> str:
    """Return the FilePath of a file: Windows paths with backslashes, as VirtualDJ for Windows writes them."""
    text = str(path)
    if _DRIVE.match(text) or text.startswith("//"):
        return text.replace("/", "\\")
    return text


def read_color(text: str | None) -> str | None:
    """Return the colour of a decimal ARGB number (negative ones are the same 32 bits); its transparency is left out."""
    value = number(text)
    if value is None or value != int(value) or not -(1 << 31) <= value < 1 << 32 or value == 0:
        return None
    bits = int(value) & 0xFFFFFF
    return colors.from_rgb(bits >> 16, bits >> 8 & 0xFF, bits & 0xFF)


def written_color(color: str) -> str:
    """Return the decimal ARGB number of an opaque colour."""
    red, green, blue = colors.rgb(color)
    return str(_OPAQUE | red << 16 | green << 8 | blue)
