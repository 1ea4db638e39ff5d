"""Take the pictures of the docs: every view of the real window, dark and light, at one and two pixels a point.

    python packaging/pictures.py [NAME …]      # all, or those named; docs/views/NAME-THEME-SCALEx.png

It makes a library of its own with the demo tracks, a rekordbox XML, and rows that are hard to show (long names,
comments of 400 characters, titles from right to left), starts an X server where there is none (Xvfb), and opens the
window once for each theme and scale. At two pixels a point only the main views are taken, unless they are named.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from photographer import SIZE, Photographer
from picture_library import add_jobs, fill
from picture_similar import fill_crowd
from picture_views import BUSY, CROWD, EMPTY, VIEWS, View

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "views"
IN_README = {"both-dark-1x": "window", "ways-to-count-dark-1x": "counting"}  # and what they are called there
_N_COLORS = 256


# The pictures.


def few_colors(image: QImage) -> QImage:
    """Return the picture with the 256 colours that it uses most, each pixel the nearest: small files, no dither."""
    from PySide6.QtGui import QImage
    from scipy.spatial import cKDTree

    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.bytesPerLine() // 4)
    pixels = raw[:, : plain.width()].ravel() & 0xFFFFFF
    packed, where, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    colors = np.stack([packed >> 16, packed >> 8 & 0xFF, packed & 0xFF], axis=1).astype(np.uint8)
    if len(colors) > _N_COLORS:
        # By thirds of the distance: rare but far colours (a flag, a warning) must not be lost to many alike ones.
        chosen = [int(np.argmax(counts))]
        distance = np.full(len(colors), np.inf)
        for _ in range(_N_COLORS - 1):
            step = ((colors.astype(float) - colors[chosen[-1]]) ** 2).sum(axis=1)
            distance = np.minimum(distance, step)
            chosen.append(int(np.argmax(distance * counts**0.5)))
        palette = colors[chosen]
        where = cKDTree(palette).query(colors)[1][where]
    else:
        palette = colors
    flat = np.zeros((plain.height(), -(-plain.width() // 4) * 4), np.uint8)
    flat[:, : plain.width()] = where.reshape(plain.height(), plain.width())
    small = QImage(
        flat.tobytes(), plain.width(), plain.height(), flat.shape[1], QImage.Format.Format_Indexed8
    )
    small.setColorTable([0xFF000000 | int(r) << 16 | int(g) << 8 | int(b) for r, g, b in palette])
    return small.copy()


def photograph(shown: QWidget) -> QImage:
    """Return the picture of a window, with the menus and lists that lie over it."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication

    picture = shown.grab().toImage()
    is_popup = Qt.WindowType.Popup
    above = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.windowType() == is_popup]
    with QPainter(picture) as painter:
        for popup in above:
            painter.drawPixmap(shown.mapFromGlobal(popup.mapToGlobal(popup.rect().topLeft())), popup.grab())
            popup.hide()
    return picture


def take(views: dict[str, View], theme_name: str, scale: int) -> None:
    """Open the window over the library of DJANALYZER_HOME and take the pictures of one theme and scale."""
    from PySide6.QtGui import QCursor

    from djanalyzer.app.session import Session
    from djanalyzer.gui.window import MainWindow

    with Session.open() as session:
        session.change_settings(replace(session.settings, theme=theme_name, demo_offered=True))
        window = MainWindow(session)
        window.resize(*SIZE)
        window.show()
        QCursor.setPos(window.screen().geometry().bottomRight())  # so that nothing is under the pointer
        at = Photographer(window)
        at.wait()
        for name, view in views.items():
            at.tidy()
            shown = view(at)
            at.wait()
            file = TARGET / f"{name}-{theme_name}-{scale}x.png"
            few_colors(photograph(shown)).save(str(file), quality=0)  # type: ignore[call-overload]
            if file.stem in IN_README:
                shutil.copyfile(file, ROOT / "docs" / "pictures" / f"{IN_README[file.stem]}.png")
            print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1024} kB", flush=True)
            if shown is not window:
                shown.close()
                at.wait()
        window.close()


def take_all(names: list[str], theme_name: str, scale: int) -> None:
    """Take the pictures of the empty library, of the full one, and of a large one."""
    from PySide6.QtWidgets import QApplication

    from djanalyzer.app.session import Session
    from djanalyzer.gui import theme

    theme.choose(QApplication(["djanalyzer"]), theme_name)
    full = os.environ["DJANALYZER_HOME"]
    for home, views, prepare in (
        (f"{full}-empty", EMPTY, None),
        (full, VIEWS, None),
        (full, BUSY, add_jobs),
        (f"{full}-crowd", CROWD, fill_crowd),
    ):
        wanted = {name: view for name, view in views.items() if not names or name in names}
        if wanted:
            os.environ["DJANALYZER_HOME"] = home
            if prepare is not None:
                with Session.open() as session:
                    prepare(session)
            take(wanted, theme_name, scale)


@contextmanager
def screen() -> Iterator[str]:
    """Yield an X display to draw on; a virtual one where there is none."""
    if os.environ.get("DISPLAY") or sys.platform in ("win32", "darwin"):
        yield os.environ.get("DISPLAY", "")
        return
    number = 90 + os.getpid() % 100
    command = ["Xvfb", f":{number}", "-screen", "0", "3200x2000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        time.sleep(1.0)
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def make_library(kept: Path | None, home: Path) -> None:
    """Put the library of the pictures at `home`: the one that is kept from an earlier run, or a new one."""
    from djanalyzer.app.session import Session

    if kept is not None and kept.exists():
        shutil.copytree(kept, home)
        return
    os.environ["DJANALYZER_HOME"] = str(home)
    with Session.open() as session:
        fill(session, home)
    if kept is not None:
        shutil.copytree(home, kept)


def main(arguments: list[str]) -> int:
    every = ", ".join((*EMPTY, *VIEWS, *BUSY, *CROWD))
    parser = argparse.ArgumentParser(prog="pictures.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=every)
    parser.add_argument("--home", type=Path, help="keep the library here, for another run")
    parser.add_argument(
        "--looks", nargs="*", metavar="THEME-SCALE", help="such as dark-1; all four without it"
    )
    parser.add_argument("--one", nargs=2, metavar=("THEME", "SCALE"), help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    TARGET.mkdir(parents=True, exist_ok=True)
    if chosen.one:
        take_all(chosen.names, chosen.one[0], int(chosen.one[1]))
        return 0
    user = Path(tempfile.gettempdir()) / "dj"  # a name that may be seen in the pictures
    with screen() as display:
        for look in chosen.looks or ("dark-1", "light-1", "dark-2", "light-2"):
            theme_name, scale = look.split("-")
            shutil.rmtree(user, ignore_errors=True)
            if not chosen.names or {*VIEWS, *BUSY} & set(chosen.names):
                make_library(chosen.home, user / "djanalyzer")
            once = [sys.executable, __file__, *chosen.names, "--one", theme_name, scale]
            place = {"HOME": str(user), "DJANALYZER_HOME": str(user / "djanalyzer"), "DISPLAY": display}
            subprocess.run(once, env={**os.environ, **place, "QT_SCALE_FACTOR": scale}, check=True)
    shutil.rmtree(user)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
