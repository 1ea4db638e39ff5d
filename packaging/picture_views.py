"""The views of the window that the docs show, each as what a user does to see it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from photographer import Photographer
from picture_learning import LEARNING
from picture_library import HEARD, RICH, TRAINING_LOG
from picture_similar import SIMILAR
from picture_style import style_lab

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


View = Callable[[Photographer], "QWidget"]


# The library.


def library(at: Photographer) -> QWidget:
    at.do("show_library")
    return at.window


def searched(words: str) -> View:
    def view(at: Photographer) -> QWidget:
        library(at)
        at.search(words)
        return at.window

    return view


def offers(at: Photographer) -> QWidget:
    """Type the beginning of a field's value."""
    from PySide6.QtTest import QTest

    library(at)
    line = at.window.library.search
    at.window.activateWindow()
    line.setFocus()
    QTest.keyClicks(line, "genre:")
    at.wait()
    return at.window


def done(name: str) -> View:
    def view(at: Photographer) -> QWidget:
        library(at)
        at.do(name)
        return at.window

    return view


def review(at: Photographer) -> QWidget:
    library(at)
    at.check("review", True)
    return at.window


def playlist(name: str) -> View:
    def view(at: Photographer) -> QWidget:
        library(at)
        found = [entry for entry in at.window.session.library.playlists() if entry.name == name]
        at.window.library.playlists.choose(found[0].id)
        at.wait()
        return at.window

    return view


def comments(at: Photographer) -> QWidget:
    """Show the columns of comments, colours and folders too."""
    from djanalyzer.gui.columns import PLACE_OF

    library(at)
    for key in ("color", "comment", "file", "folder"):
        at.window.library.header.show_column(PLACE_OF[key], True)
    at.window.library.header.move_column(PLACE_OF["comment"], 3)
    at.wait()
    return at.window


def side_page(number: int, *titles: str) -> View:
    def view(at: Photographer) -> QWidget:
        library(at)
        at.window.library.side.setCurrentIndex(number)
        at.check("side_panel", True)
        at.choose(*titles)
        return at.window

    return view


def genre(at: Photographer) -> QWidget:
    """Hear a track of the demo once more for what decided its genre and mood."""
    side_page(3, HEARD)(at)
    at.wait(lambda: at.window.why.glance is not None)
    at.window.why.begin()
    at.wait(lambda: at.window.why.glance.explanation is not None and at.window.is_settled)
    return at.window


# The deck.


def track(at: Photographer) -> QWidget:
    at.open(RICH)
    at.do("show_track")
    at.window.sound.seek(31.0)
    at.wait()
    at.do("zoom_16")
    return at.window


def both(at: Photographer) -> QWidget:
    track(at)
    at.do("show_both")
    table = at.window.library.table
    table.scrollTo(table.currentIndex())
    at.wait()
    return at.window


def narrow(at: Photographer) -> QWidget:
    both(at)
    at.window.resize(950, 700)
    at.wait()
    return at.window


def small(at: Photographer) -> QWidget:
    both(at)
    at.window.resize(1280, 760)
    at.wait()
    return at.window


def checked(name: str) -> View:
    def view(at: Photographer) -> QWidget:
        track(at)
        at.check(name, True)
        return at.window

    return view


def drawn(name: str) -> View:
    def view(at: Photographer) -> QWidget:
        track(at)
        at.do(name)
        at.do("zoom_whole")
        return at.window

    return view


def section(at: Photographer) -> QWidget:
    track(at)
    at.do("zoom_whole")
    shown = at.window.deck.deck
    assert shown is not None
    at.window.deck.waveform.choose_section(shown.sections[2])
    at.wait()
    return at.window


def listed(name: str) -> View:
    """Return the view of a menu that a command opens over the deck."""

    def view(at: Photographer) -> QWidget:
        track(at)
        at.do(name)
        return at.window

    return view


def menu(name: str) -> View:
    def view(at: Photographer) -> QWidget:
        from PySide6.QtCore import QPoint

        both(at)
        bar = at.window.menuBar()
        action = next(a for a in bar.actions() if a.text() == name)
        opened = action.menu()
        place = bar.actionGeometry(action)
        opened.popup(bar.mapToGlobal(place.bottomLeft() + QPoint(0, 0)))  # type: ignore[attr-defined]
        at.wait()
        return at.window

    return view


# Work and what comes of it.


def strip(at: Photographer) -> QWidget:
    """Show work that runs, work that waits, and work that the last end of the program cut short."""
    from djanalyzer.app.events import JobPaused, JobProgressed, JobStarted

    both(at)
    shown = at.window.strip
    for number, (name, item) in enumerate(
        (("Analysing 240 tracks", "Ane Berg – Night Ferry"), ("Importing Music", "/home/dj/Music/2024"))
    ):
        shown.add(JobStarted(1000 + number, name))
        shown.progress(JobProgressed(1000 + number, name, 60.0, 240, item))
    shown.pause(JobPaused(1001, "Importing Music", True))
    at.wait()
    return at.window


def trouble(at: Photographer) -> QWidget:
    from djanalyzer.errors import PlaybackTrouble

    both(at)
    at.window.show_trouble(
        PlaybackTrouble("This computer has no sound device.", "Connect one and press play again.")
    )
    at.wait()
    return at.window


def notice(at: Photographer) -> QWidget:
    from djanalyzer.gui.notices import Notice

    both(at)
    at.window.bar.tell(Notice("6 tracks analysed", "Suggestions wait on the deck: Enter accepts one.",
                              action=("Report", lambda: None)))  # fmt: skip
    at.wait()
    return at.window


def bug(at: Photographer) -> QWidget:
    report = "Traceback (most recent call last):\n  …\nKeyError: 'a name that should be there'"
    return at.dialog(lambda: at.window.show_bug("A name that should be there is missing.", report))


def imported(at: Photographer) -> QWidget:
    from djanalyzer.app.reports import ImportReport
    from djanalyzer.gui.report_view import ReportSheet
    from djanalyzer.music import Problem

    folder = "/home/dj/Music"
    report = ImportReport(
        folder,
        new=214,
        changed=3,
        unchanged=1820,
        missing=(Problem(f"{folder}/Left on the Old Drive.mp3", "The file is not where it was.", "Plug the drive in."),),
        problems=(
            Problem(f"{folder}/half a download.mp3", "The file has no sound in it.", "Try a fresh copy."),
            Problem(f"{folder}/cover.mp3", "The file is a picture, not music.", ""),
        ),
        n_cues=812,
        n_playlists=9,
    )  # fmt: skip
    return at.dialog(lambda: ReportSheet([report], (1, 2, 3), at.window).show())


def training_log(at: Photographer) -> QWidget:
    dialog: Any = opened("training_log")(at)
    dialog.show_file(at.window.session.places.data / TRAINING_LOG)
    at.wait(lambda: dialog.log is not None and at.window.is_settled)
    return dialog


def relocation(at: Photographer) -> QWidget:
    from djanalyzer.app.relocating import Doubt, FolderChange, Move, Relocation
    from djanalyzer.music import Problem

    old, new = Path("/media/old drive/Music"), Path("/home/dj/Music")
    names = ("Night Ferry.mp3", "Left on the Old Drive.mp3", "Slow Tide (Extended).flac")
    found = Relocation(
        moves=tuple(Move(n, n, name, old / name, new / name, "the same recording") for n, name in enumerate(names)),
        doubts=(Doubt(9, "Untitled.mp3", old / "Untitled.mp3", (new / "a/Untitled.mp3", new / "b/Untitled.mp3")),),
        lost=(Problem(str(old / "Gone.mp3"), "No file like it was found."),),
        folders=(FolderChange(old, new, 3),),
    )  # fmt: skip
    return at.dialog(lambda: at.window.journeys.show_found(found))


def exported(at: Photographer) -> QWidget:
    from djanalyzer.app.exporting import ExportReport

    dialog: Any = opened("export")(at)
    steps = "In rekordbox: Preferences, Advanced, Database, rekordbox xml; then take the playlists over from the tree."
    target, kept = (
        Path("/home/dj/Music/djanalyzer.xml"),
        Path("/home/dj/.djanalyzer/exports/1/djanalyzer.xml"),
    )
    dialog.show_report(ExportReport(target, kept, 6, 24, 6, steps, journal_id="1"))
    at.wait()
    return dialog


def opened(name: str, *titles: str) -> View:
    """Return the view that a command opens over all tracks, some of them chosen."""

    def view(at: Photographer) -> QWidget:
        at.do("show_both")
        at.choose(*(titles or (RICH, "Heavy Weather")))
        return at.dialog(at.window.actions_[name].trigger)

    return view


def settings(number: int) -> View:
    def view(at: Photographer) -> QWidget:
        dialog: Any = opened("settings")(at)
        dialog.list.setCurrentRow(number)
        at.wait()
        return dialog

    return view


# The first start.


def first_start(at: Photographer) -> QWidget:
    return at.window


def step(number: int) -> View:
    def view(at: Photographer) -> QWidget:
        dialog: Any = at.dialog(at.window.actions_["onboarding"].trigger)
        dialog.add_folder(Path("/home/dj/Music"))
        for _ in range(number):
            dialog.next.click()
        at.wait()
        return dialog

    return view


def refused(at: Photographer) -> QWidget:
    from djanalyzer.errors import LibraryTrouble
    from djanalyzer.gui.refusal import RefusalDialog

    said = LibraryTrouble(
        "The library /home/dj/.djanalyzer/library.sqlite is damaged.", "Restore a backup, or open another library."
    )  # fmt: skip
    path = Path("/home/dj/.djanalyzer/library.sqlite")
    return at.dialog(lambda: RefusalDialog(path, said, lambda _path: at.window.session, at.window).show())


EMPTY: dict[str, View] = {
    "first-start": first_start,
    "steps-1": step(0),
    "steps-2": step(1),
    "steps-3": step(2),
    "library-refused": refused,
}

VIEWS: dict[str, View] = {
    "library": library,
    "comments": comments,
    "no-match": searched("genre:polka bpm:>180"),
    "remark": searched("gener:house bpm:fast"),
    "offers": offers,
    "review": review,
    "duplicates": done("show_duplicates"),
    "missing": done("show_missing"),
    "unreadable": done("show_unreadable"),
    "playlist": playlist("Opening"),
    "smart-playlist": playlist("House around 124"),
    "tags": side_page(0, RICH),
    "tags-of-several": side_page(0, RICH, "Heavy Weather", "夜の電車"),
    "tags-of-none": side_page(0),
    "track-history": side_page(1, RICH),
    "mixes": side_page(2, RICH),
    "genre": genre,
    "track": track,
    "both": both,
    "narrow": narrow,
    "small": small,
    "grid": checked("edit_grid"),
    "sixteen-pads": checked("sixteen_pads"),
    "lanes": drawn("wave_bands"),
    "rgb": drawn("wave_rgb"),
    "mono": drawn("wave_mono"),
    "section": section,
    "style-lab": style_lab,
    "ways-to-count": listed("count_list"),
    "refused-suggestions": listed("refused_list"),
    "legend": lambda at: (track(at), opened("legend")(at))[1],
    "place-cues": opened("place_cues"),
    "templates": opened("templates"),
    "export": opened("export"),
    "export-report": exported,
    "import": opened("import_collection"),
    "import-report": imported,
    "relocation": relocation,
    "watched": opened("watched_folders"),
    "history": opened("history"),
    "columns": opened("columns"),
    "save-search": lambda at: (at.search("genre:house"), opened("save_search", RICH)(at))[1],
    "settings-library": settings(0),
    "settings-looks": settings(1),
    "settings-waveform": settings(2),
    "settings-sound": settings(3),
    "settings-analysis": settings(4),
    "settings-stems": settings(5),
    "settings-keyboard": settings(6),
    "shortcuts": opened("shortcuts"),
    "about": opened("about"),
    "training-log": training_log,
    **LEARNING,
    "offsets": opened("offsets"),
    "bug": bug,
    "notice": notice,
    "trouble": trouble,
    "menu": menu("View"),
}

CROWD: dict[str, View] = dict(SIMILAR)  # of a library of their own

BUSY: dict[str, View] = {"jobs": opened("jobs"), "strip": strip}
