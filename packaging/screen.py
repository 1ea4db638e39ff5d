"""A screen of its own for a window that is tried: Xvfb, what it shows, and what a program needed until its window was drawn."""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path

from bundling import Failed

_PATIENCE = 180  # seconds until a window is given up
_LOOK = 0.1
_SIZE = "1500x950x24"
# A screen without a window has one colour, an empty window a few; letters with soft edges have many.
_N_COLOURS = 40
_EVERY = 5  # rows, and pixels in a row, is looked at
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds until a program was there: on the clock, and of the processor in all its processes."""

    clock: float
    processor: float


@dataclass(frozen=True, slots=True)
class Screen:
    """A running X server: its name for `DISPLAY`, and the file that holds what it shows (XWD)."""

    display: str
    memory: Path

    def rows(self, every: int = 1) -> tuple[int, list[bytes]]:
        """Return the width and every so many rows from the top, four bytes a pixel (blue, green, red, nothing)."""
        with self.memory.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as whole:
            # XWDFile.h: 25 numbers of 32 bits, the highest byte first; then the window's name, the colours, 12 bytes each, the rows.
            head = struct.unpack(">25I", whole[:100])
            width, height, row, begin = head[4], head[5], head[12], head[0] + head[19] * 12
            places = range(begin, begin + height * row, row * every)
            return width, [whole[place : place + width * 4] for place in places]

    def is_drawn(self) -> bool:
        """Tell whether there are as many colours as a window with words in it has."""
        colours: set[int] = set()
        for row in self.rows(_EVERY)[1]:
            colours.update(memoryview(row).cast("I")[::_EVERY])
        return len(colours) >= _N_COLOURS

    def save(self, picture: Path) -> None:
        """Write what is shown now as a PNG."""
        width, lines = self.rows()
        height, pixels = len(lines), b"".join(lines)
        colours = bytearray(width * height * 3)
        for place in range(3):
            colours[place::3] = pixels[2 - place :: 4]
        rows = b"".join(b"\0" + colours[y * width * 3 : (y + 1) * width * 3] for y in range(height))
        chunks = (
            (b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)),
            (b"IDAT", zlib.compress(rows)),
            (b"IEND", b""),
        )
        with picture.open("wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n")
            for name, data in chunks:
                file.write(struct.pack(">I", len(data)) + name + data)
                file.write(struct.pack(">I", zlib.crc32(name + data)))


@contextmanager
def screen() -> Iterator[Screen]:
    """Start an X server that nobody sees, and end it."""
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory() as folder:
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SIZE, "-noreset", "-fbdir", folder],
            pass_fds=[writing],
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        try:
            with os.fdopen(reading) as answer:
                yield Screen(f":{answer.readline().strip()}", Path(folder) / "Xvfb_screen0")
        finally:
            server.terminate()
            server.wait()


def open_window(program: Path, environment: dict[str, str], picture: Path | None = None) -> Start:
    """Open the program's window as a menu does, wait until it is drawn, and close it.

    `picture`, where one is named, is a PNG of what it looked like. Raises Failed where nothing was drawn.
    """
    said = Path(environment["HOME"]) / "window.log"
    with screen() as shown, said.open("wb") as log:
        seen = {**environment, "DISPLAY": shown.display, "QT_QPA_PLATFORM": "xcb"}
        began = time.monotonic()
        window = subprocess.Popen([program, "gui"], env=seen, cwd="/", stdout=log, stderr=log)
        try:
            while not shown.is_drawn():
                if window.poll() is not None or time.monotonic() - began > _PATIENCE:
                    raise Failed(f"The window did not open: {said.read_text(errors='replace')[-2000:]}")
                time.sleep(_LOOK)
            start = Start(time.monotonic() - began, processor_seconds(window.pid))
            if picture is not None:
                time.sleep(2)  # let it finish what comes after the first picture
                shown.save(picture)
            return start
        finally:
            window.terminate()
            window.wait()


def processor_seconds(process: int) -> float:
    """Return the processor time of a process and all those that it has started and that still run. Linux alone."""
    parents, ticks = {}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text(errors="replace").rpartition(")")[2].split()
            except OSError:  # ended meanwhile
                continue
            # proc(5): parent is field 4, user and system time are 14 and 15, ended children's 16 and 17; the first two are cut off.
            parents[int(entry.name)] = int(fields[1])
            ticks[int(entry.name)] = sum(map(int, fields[11:15]))
    ours = {process}
    while more := {one for one, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(ticks.get(one, 0) for one in ours) / _TICKS
