"""Take the pictures of the docs: every view of the real window, dark and light, at one and two pixels a point.

    python packaging/pictures.py [NAME …]      # all, or those named; docs/views/NAME-THEME-SCALEx.png

It makes a library of its own with the demo tracks, a rekordbox XML, and rows that are hard to show (long names,
comments of 400 characters, titles from right to left), starts an X server where there is none (Xvfb), and opens the
window once for each theme and scale.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from djanalyzer.app.session import Session
    from djanalyzer.gui.window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "views"
SIZE = 1440, 900
PATIENCE = 60.0  # seconds
_N_COLORS = 256


# The library.


def fill(session: Session, folder: Path) -> None:
    """Make, import and analyse the demo, and add what is hard to show."""
    from djanalyzer.app.analysing import analyse
    from djanalyzer.app.demo import create_demo, import_demo
    from djanalyzer.library.edits import AddFiles, AddToPlaylist, CreateFolder, CreatePlaylist
    from djanalyzer.library.edits.files import FoundFile
    from djanalyzer.music import Tags

    reports = import_demo(session, create_demo(folder / "demo"))
    ids = [id_ for report in reports for id_ in report.track_ids]
    analyse(session, None)
    odd = (
        Tags(title="שלום עולם (Extended Mix)", artist="אמן", genre="House", tempo=124.0),
        Tags(title="مرحبا بالعالم", artist="فنان", genre="Downtempo", tempo=92.0),
        Tags(
            title="The Longest Title That Anybody Ever Gave to a Twelve-Inch Single, Including Its Many Remixers, "
            "Their Cousins and the Pressing Plant",
            artist="An Orchestra of Forty-Two Synthesizers and One Very Patient Sound Engineer from Detroit",
            genre="Progressive",
            comment="Played at the opening, works after anything in 8A. " * 8,
            tempo=126.5,
        ),
        Tags(title="夜の電車", artist="東京サウンド", genre="Techno", tempo=131.0),
        Tags(title="", artist="", genre=""),
    )
    files = tuple(
        FoundFile(folder / f"not here/{number} {tags.title or 'untitled'}.mp3", f"odd {number}", tags=tags)
        for number, tags in enumerate(odd)
    )
    session.do(AddFiles(files))
    (weekend,) = session.do(CreateFolder("Weekend")).created
    (opening,) = session.do(CreatePlaylist("Opening", weekend)).created
    session.do(AddToPlaylist(opening, tuple(ids[:3])))


# The views: what a user does to see each.


class Photographer:
    """Does what a user does, waits, and looks."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def wait(self, is_so: Callable[[], object] | None = None) -> None:
        from PySide6.QtWidgets import QApplication

        until = time.monotonic() + PATIENCE
        ready = is_so or (lambda: self.window.is_settled)
        for _ in range(3):
            while not ready():
                QApplication.processEvents()
                time.sleep(0.005)
                if time.monotonic() > until:
                    raise TimeoutError("the window does not come to rest")
            QApplication.processEvents()

    def do(self, name: str) -> None:
        self.window.actions_[name].trigger()
        self.wait()

    def search(self, words: str) -> None:
        self.window.library.search.setText(words)
        self.wait()

    def open(self, number: int) -> None:
        """Put a track on the deck, at its first drop."""
        ids = self.window.library.model.ids
        self.window.library.select_ids(ids[number : number + 1])
        self.window.open_track(ids[number])
        self.wait(lambda: self.window.deck.deck is not None and self.window.is_settled)

    def dialog(self, name: str) -> QWidget:
        """Do something that opens a window, and return that."""
        from PySide6.QtWidgets import QApplication, QDialog

        before = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        self.do(name)
        time.sleep(0.1)
        self.wait()
        fresh = [
            w
            for w in QApplication.topLevelWidgets()
            if isinstance(w, QDialog) and w.isVisible() and w not in before
        ]
        if not fresh:
            raise LookupError(f"{name} opens no window")
        return fresh[0]


def library(at: Photographer) -> QWidget:
    at.do("show_library")
    return at.window


def no_match(at: Photographer) -> QWidget:
    library(at)
    at.search("genre:polka bpm:>180")
    return at.window


def side_page(at: Photographer, number: int) -> QWidget:
    at.search("")
    library(at)
    at.window.library.side.setCurrentIndex(number)
    at.window.actions_["side_panel"].setChecked(True)
    at.window.library.select_ids(at.window.library.model.ids[1:2])
    at.wait()
    return at.window


def track(at: Photographer) -> QWidget:
    at.search("")
    at.window.actions_["side_panel"].setChecked(False)
    at.open(1)
    at.do("show_track")
    return at.window


def both(at: Photographer) -> QWidget:
    track(at)
    at.do("show_both")
    return at.window


def grid(at: Photographer) -> QWidget:
    track(at)
    at.window.actions_["edit_grid"].setChecked(True)
    at.wait()
    return at.window


def sixteen_pads(at: Photographer) -> QWidget:
    at.window.actions_["edit_grid"].setChecked(False)
    track(at)
    at.window.actions_["sixteen_pads"].setChecked(True)
    at.wait()
    return at.window


def opened(name: str) -> Callable[[Photographer], QWidget]:
    """Return the view that a command opens over all tracks, two of them chosen."""

    def view(at: Photographer) -> QWidget:
        at.search("")
        at.do("show_both")
        at.window.library.select_ids(at.window.library.model.ids[:2])
        at.wait()
        return at.dialog(name)

    return view


def settings(number: int) -> Callable[[Photographer], QWidget]:
    def view(at: Photographer) -> QWidget:
        dialog = opened("settings")(at)
        dialog.show_page(number)  # type: ignore[attr-defined]
        at.wait()
        return dialog

    return view


VIEWS: dict[str, Callable[[Photographer], QWidget]] = {
    "library": library,
    "no-match": no_match,
    "tags": lambda at: side_page(at, 0),
    "neighbours": lambda at: side_page(at, 1),
    "track-history": lambda at: side_page(at, 2),
    "track": track,
    "both": both,
    "grid": grid,
    "sixteen-pads": sixteen_pads,
    "place-cues": opened("place_cues"),
    "templates": opened("templates"),
    "export": opened("export"),
    "import": opened("import_collection"),
    "history": opened("history"),
    "jobs": opened("jobs"),
    "settings": opened("settings"),
    "shortcuts": opened("shortcuts"),
    "about": opened("about"),
    "offsets": opened("offsets"),
    "first-steps": opened("first_steps"),
}


# The pictures.


def few_colors(image: QImage) -> QImage:
    """Return the picture with the 256 colours that it uses most, each pixel the nearest: small files, no dither."""
    from PySide6.QtGui import QImage
    from scipy.spatial import cKDTree

    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine() // 4, 4)
    pixels = raw[:, : plain.width(), :3][:, :, ::-1]
    colors, where, counts = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
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


def take(names: list[str], theme_name: str, scale: int, home: Path) -> None:
    """Open the window and take the pictures of one theme and scale."""
    from PySide6.QtWidgets import QApplication

    from djanalyzer.app.session import Session
    from djanalyzer.gui import theme
    from djanalyzer.gui.window import MainWindow

    app = QApplication(["djanalyzer"])
    with Session.open() as session:
        session.change_settings(replace(session.settings, theme=theme_name, demo_offered=True))
        theme.choose(app, theme_name)
        window = MainWindow(session)
        window.resize(*SIZE)
        window.show()
        at = Photographer(window)
        at.wait()
        for name in names or list(VIEWS):
            shown = VIEWS[name](at)
            at.wait()
            file = TARGET / f"{name}-{theme_name}-{scale}x.png"
            few_colors(shown.grab().toImage()).save(str(file), quality=0)  # type: ignore[call-overload]
            print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1024} kB")
            if shown is not window:
                shown.close()
                at.wait()
        window.close()


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


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="pictures.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(VIEWS))
    parser.add_argument("--home", type=Path, help="keep the library here, for another run")
    parser.add_argument("--one", nargs=2, metavar=("THEME", "SCALE"), help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    TARGET.mkdir(parents=True, exist_ok=True)
    if chosen.one:
        take(chosen.names, chosen.one[0], int(chosen.one[1]), chosen.home)
        return 0
    with tempfile.TemporaryDirectory() as folder, screen() as display:
        home = chosen.home or Path(folder) / "library"
        environment = {**os.environ, "HOME": folder, "DISPLAY": display}
        if not (home / "library.sqlite").exists():
            os.environ["DJANALYZER_HOME"] = str(home)
            from djanalyzer.app.session import Session

            with Session.open() as session:
                fill(session, home)
        for theme_name in ("dark", "light"):
            for scale in (1, 2):
                copy = home.with_name(f"{home.name}-{theme_name}-{scale}")
                shutil.copytree(home, copy, dirs_exist_ok=True)
                once = [sys.executable, __file__, *chosen.names, "--home", str(copy)]
                once += ["--one", theme_name, str(scale)]
                scaled = {**environment, "DJANALYZER_HOME": str(copy), "QT_SCALE_FACTOR": str(scale)}
                subprocess.run(once, env=scaled, check=True)
                shutil.rmtree(copy)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
