"""`python -m djanalyzer.gui`: the window."""

from __future__ import annotations

import argparse
import faulthandler
import gc
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from djanalyzer.app import logbook
from djanalyzer.app.rescue import back_up_daily
from djanalyzer.app.session import Session, library_path
from djanalyzer.errors import Trouble
from djanalyzer.gui import language, theme
from djanalyzer.gui.collector import Collector
from djanalyzer.gui.doorbell import Doorbell, ring
from djanalyzer.gui.language import tr
from djanalyzer.gui.last_run import LastRun, log_crashes
from djanalyzer.gui.notices import Notice
from djanalyzer.gui.opened_files import OpenedFiles
from djanalyzer.gui.watchdog import Watchdog
from djanalyzer.gui.window import MainWindow
from djanalyzer.settings import Settings, load, places, resources

_DESKTOP_FILE = "org.djanalyzer.djanalyzer"  # as installed by packaging/linux; Wayland finds the icon by it
_AGAIN = -1  # what a window ends with that is to be opened anew
_BACKUP_AFTER = 30_000  # ms after the start: the window comes first


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="djanalyzer gui", description="Open the window.")
    parser.add_argument("--db", type=Path, metavar="PATH", help="work on this library instead of your own")
    parser.add_argument("--debug", action="store_true", help="say on stderr who holds the window up")
    parser.add_argument(
        "paths", nargs="*", type=Path, help="folders, music files or a rekordbox XML to import"
    )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and return when it is closed."""
    chosen = parse(arguments)
    crash_log = log_crashes()
    app = QApplication(sys.argv[:1])
    collector = Collector(app)
    collector.start()
    app.setApplicationName("djanalyzer")
    app.setApplicationDisplayName("djanalyzer")
    opened = OpenedFiles(app)
    if sys.platform == "darwin":  # elsewhere files come as arguments
        opened.listen()
    if ring(library_path(chosen.db), chosen.paths):
        return 0
    code, paths = _AGAIN, list(chosen.paths)
    while code == _AGAIN:
        code = _run(app, chosen, paths, opened)
        paths = []
    collector.stop()
    if crash_log is not None:
        faulthandler.disable()
        crash_log.close()
    return code


def _run(app: QApplication, chosen: argparse.Namespace, paths: list[Path], opened: OpenedFiles) -> int:
    """Open the library and its window until that is closed; `_AGAIN` where a backup takes the library's place then."""
    session = _open(app, chosen.db)
    if session is None:
        return 1
    _dress(app, session.settings)
    last_run = LastRun(session.library.path)
    with session:
        window = MainWindow(session)
        if notice := last_run.notice():
            window.bar.tell(notice)
        watchdog = Watchdog(tell=lambda block: print(block, file=sys.stderr)) if chosen.debug else None
        catch_bugs(window)
        window.show()
        # What is there by now stays to the end; the collector need not hold the window up to look at it again.
        gc.freeze()
        opened.opened.connect(window.arrivals.open)
        window.arrivals.open(paths)
        bell = _answer_the_door(window)
        window.keeping.look_over_later()
        QTimer.singleShot(_BACKUP_AFTER, window, lambda: _back_up(window))
        code = app.exec()
        bell.close()
        if watchdog is not None:
            watchdog.stop()
    last_run.end()
    if not window.keeping.starts_again:
        return code
    window.deleteLater()
    return _AGAIN


def _open(app: QApplication, db: Path | None) -> Session | None:
    """Open the library, or let the user choose a way out; None where there was none."""
    try:
        return Session.open(db)
    except Trouble as trouble:
        from djanalyzer.gui.refusal import RefusalDialog

        print(trouble, file=sys.stderr)
        _dress(app, load(places().settings)[0])
        dialog = RefusalDialog(library_path(db), trouble, Session.open)
        dialog.exec()
        return dialog.session


def _back_up(window: MainWindow) -> None:
    name = tr("Backing the library up")
    window.bridge.start_quietly(name, lambda _job: back_up_daily(window.session), lambda _copy: None)


def _answer_the_door(window: MainWindow) -> Doorbell:
    """From now on take what a second start of the program is given, and come to the front."""
    bell = Doorbell(window.session.library.path, window)
    bell.rung.connect(window.arrivals.open)
    bell.rung.connect(lambda _paths: window.arrivals.come_forward())
    if reason := bell.listen():
        hint = tr(
            "Start it once only, and drop files on its window. The system says: {reason}", reason=reason
        )
        window.bar.tell(Notice(tr("This window cannot hear of a second start of djanalyzer."), hint))
    return bell


def _dress(app: QApplication, settings: Settings) -> None:
    language.install(app, settings.language)
    theme.choose(app, settings.theme)
    app.setDesktopFileName(_DESKTOP_FILE)
    app.setWindowIcon(QIcon(str(resources() / "icon" / "djanalyzer.png")))


def catch_bugs(window: MainWindow) -> None:
    """Show what nobody caught, write it to the log, and go on."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        bug = logbook.as_trouble(error, "The window")
        window.show_bug(str(bug), "".join(traceback.format_exception(kind, error, trace)))

    sys.excepthook = show


if __name__ == "__main__":
    sys.exit(main())
