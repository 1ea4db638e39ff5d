#!/usr/bin/env python3
"""Make the program's icon for every system from its drawing, `resources/icon/djanalyzer.svg`.

    python packaging/icons.py      # writes .png (256), .ico (Windows) and .icns (macOS) beside it

Needs PySide6; to be run again where the drawing has changed.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "icon"
DRAWING = FOLDER / "djanalyzer.svg"
SIDE = 256
ICO_SIDES = (16, 24, 32, 48, 64, 256)
ICNS_KINDS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def main() -> int:
    """Write the three files."""
    drawing = DRAWING.read_bytes()
    FOLDER.joinpath("djanalyzer.png").write_bytes(png(drawing, SIDE))
    FOLDER.joinpath("djanalyzer.ico").write_bytes(ico({side: png(drawing, side) for side in ICO_SIDES}))
    FOLDER.joinpath("djanalyzer.icns").write_bytes(
        icns({kind: png(drawing, side) for kind, side in ICNS_KINDS.items()})
    )
    return 0


def png(drawing: bytes, side: int) -> bytes:
    """Return the drawing as a PNG of `side` times `side` pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon of PNGs by their side in pixels; 256 is written as 0."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    entries = b""
    for side, picture in pictures.items():
        entries += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return a macOS icon of PNGs by Apple's names of their sizes."""
    parts = [kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items()]
    return b"icns" + struct.pack(">I", 8 + sum(map(len, parts))) + b"".join(parts)


if __name__ == "__main__":
    sys.exit(main())
