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

from PySide6.QtWidgets import QApplication, QMessageBox

from djanalyzer.app import logbook
from djanalyzer.app.session import Session
from djanalyzer.errors import Trouble
from djanalyzer.gui import language, theme
from djanalyzer.gui.window import MainWindow
from djanalyzer.settings import Settings, load, places


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="djanalyzer gui", description="Open the window.")
    parser.add_argument("--db", type=Path, metavar="PATH", help="work on this library instead of your own")
    parser.add_argument(
        "paths", nargs="*", type=Path, help="folders, music files or a rekordbox XML to import"
    )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and return when it is closed."""
    chosen = parse(arguments)
    faulthandler.enable()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("djanalyzer")
    app.setApplicationDisplayName("djanalyzer")
    try:
        session = Session.open(chosen.db)
    except Trouble as trouble:
        _dress(app, load(places().settings)[0])
        QMessageBox.critical(None, "djanalyzer", f"{trouble.message}\n\n{trouble.hint}".strip())
        print(trouble, file=sys.stderr)
        return 1
    _dress(app, session.settings)
    with session:
        window = MainWindow(session)
        catch_bugs(window)
        window.show()
        # What is there by now stays to the end; the collector need not hold the window up to look at it again.
        gc.freeze()
        if chosen.paths:
            window.journeys.import_paths(chosen.paths)
        return app.exec()


def _dress(app: QApplication, settings: Settings) -> None:
    language.install(app, settings.language)
    theme.choose(app, settings.theme)


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
