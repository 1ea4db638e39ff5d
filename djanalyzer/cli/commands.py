"""One function a verb: reads the arguments, calls the app, prints, and returns the exit code."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from djanalyzer.app.amounts import counted
from djanalyzer.cli import decisions, decks, explanations, offsets, style, tracks
from djanalyzer.cli.asking import says_yes
from djanalyzer.cli.bar import ProgressBar
from djanalyzer.cli.codes import FINE, SOME_FAILED, USAGE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import complain, note, note_problems, plain, say, say_json
from djanalyzer.errors import LibraryTrouble, Trouble

if TYPE_CHECKING:
    from djanalyzer.app.calibration import Known, OffsetHere
    from djanalyzer.app.cluster import Cluster
    from djanalyzer.app.explaining import Explanation
    from djanalyzer.app.reports import ImportReport
    from djanalyzer.app.session import Session


def run_import(arguments: Namespace) -> int:
    """Import every path; a path that fails is listed and the next one goes on."""
    from djanalyzer.app.importing import import_path

    failed = False
    with open_session(arguments) as session:
        for path in arguments.paths:
            try:
                report = session.jobs.run("Import", partial(import_path, session, path))
            except LibraryTrouble:
                raise  # the next path would fare no better
            except Trouble as trouble:
                complain(trouble)
                failed = True
                continue
            _say_import(report)
            failed = failed or bool(report.missing or report.problems)
    return SOME_FAILED if failed else FINE


def run_analyze(arguments: Namespace) -> int:
    """Analyse files without a library, or the library's new tracks."""
    if arguments.files and arguments.cluster:
        complain("--cluster analyses the library: djanalyzer analyze --cluster ADDRESS")
        return USAGE
    if arguments.files:
        return _analyze_files(arguments)
    if arguments.json:
        complain("--json needs files: djanalyzer analyze FILE... --json")
        return USAGE
    if arguments.cluster:
        from djanalyzer.app.cluster import open_cluster

        with open_cluster(arguments.cluster) as cluster:
            return _analyze_library(arguments, cluster)
    return _analyze_library(arguments)


def _analyze_library(arguments: Namespace, cluster: Cluster | None = None) -> int:
    from djanalyzer.app.analysing import analyse, analyse_again

    verb = analyse_again if arguments.all else analyse
    with open_session(arguments, cluster.n_at_a_time if cluster else None) as session:
        analyst = cluster.ears(session.settings.analysis_device) if cluster else None
        report = session.jobs.run("Analyse", lambda job: verb(session, None, job, analyst))
        say(f"{report.summary}.")
        if report.n_to_review:
            note("The model is not sure of these beat grids; `djanalyzer list is:review` shows the tracks.")
        note_problems(report.problems)
        note_problems(report.remarks)
    return SOME_FAILED if report.problems else FINE


def _analyze_files(arguments: Namespace) -> int:
    from djanalyzer.app.analysing import analyse_files
    from djanalyzer.app.jobs import Job, Jobs
    from djanalyzer.app.section_words import chosen_words

    jobs = Jobs(ProgressBar())
    words, notice = chosen_words()
    if notice:
        note(notice)

    def work(job: Job) -> bool:
        failed = False
        for record in analyse_files(arguments.files, job, words):
            failed = failed or "error" in record
            say_json(record) if arguments.json else tracks.say_record(record)
        return failed

    try:
        return SOME_FAILED if jobs.run("Analyse", work) else FINE
    finally:
        jobs.close()


def run_list(arguments: Namespace) -> int:
    """List the tracks that fit a query."""
    with open_session(arguments) as session:
        rows = session.rows(session.find(" ".join(arguments.query)))
        if arguments.json:
            for row in rows:
                say_json(tracks.row_record(row))
        else:
            tracks.say_rows(rows)
    return FINE


def run_show(arguments: Namespace) -> int:
    """Show one track."""
    from djanalyzer.app.styling import takes_of
    from djanalyzer.app.viewing import find_track

    with open_session(arguments) as session:
        deck = session.deck(find_track(session, arguments.track))
        words = session.settings.section_words
        why = _explain(session, deck.track_id) if arguments.explain else None
        if arguments.json:
            explained = {"explanation": explanations.explanation_record(why)} if why is not None else {}
            rendered = {"takes": [style.take_record(take) for take in takes_of(session, deck.track_id)]}
            say_json(decks.deck_record(deck, words) | rendered | explained)
            return FINE
        decks.say_deck(deck, words)
        style.say_takes(takes_of(session, deck.track_id))
        if why is not None:
            explanations.say_explanation(why, words)
    return FINE


def _explain(session: Session, track_id: int) -> Explanation:
    from djanalyzer.app.explaining import explain

    return session.jobs.run("Explain", lambda job: explain(session, track_id, job))


def run_offsets(arguments: Namespace) -> int:
    """Print the programs' time offsets by class of files, or choose which are used."""
    from djanalyzer.app.calibration import offsets_here, survey, table_rows

    if arguments.table:
        if arguments.json:
            for known_offset in table_rows():
                say_json(offsets.known_offset_record(known_offset))
        else:
            offsets.say_known_offsets(table_rows())
        return FINE
    with open_session(arguments) as session:
        known = session.jobs.run("Measure", lambda job: survey(session, job))
        here = offsets_here(session, known)
        if arguments.use is not None:
            return _use_offsets(session, arguments, here, known)
        if arguments.json:
            for row in here:
                say_json(offsets.offset_record(row))
        else:
            offsets.say_offsets(here, str(session.offsets.use))
    return FINE


def _use_offsets(
    session: Session, arguments: Namespace, here: Iterable[OffsetHere], known: Iterable[Known]
) -> int:
    """Show what other offsets would move, ask, and use them."""
    from djanalyzer.app.calibration import adding, plan_offsets, use_offsets, without_measured

    program, before = arguments.program, session.offsets
    rows = [row for row in here if program is None or row.program.casefold() == program.casefold()]
    choice = adding(before, rows) if arguments.use == "measured" else without_measured(before, arguments.use)
    plan = plan_offsets(session, choice, known)
    say_json(offsets.offset_plan_record(plan)) if arguments.json else offsets.say_offset_plan(plan)
    if arguments.dry_run:
        note("Nothing was changed (--dry-run).")
        return FINE
    if not arguments.yes and not says_yes("Use them?", "Nothing was changed"):
        return FINE if sys.stdin.isatty() else USAGE
    changes = use_offsets(session, plan)
    if arguments.json:
        say_json({"used": str(choice.use), "tracks": len(changes.track_ids)})
        return FINE
    say("Done. Undo in the window takes it back, and so does another `djanalyzer offsets --use`.")
    return FINE


def run_export(arguments: Namespace) -> int:
    """Show what an export would write, ask, and write it."""
    from djanalyzer.app.exporting import ExportOrder, plan_export, write_export

    with open_session(arguments) as session:
        ids = session.find(arguments.tracks)
        choices = decisions.choices_of(arguments)
        order = ExportOrder(ids, arguments.target, arguments.accept, arguments.to, choices)
        plan = session.jobs.run("Plan", lambda job: plan_export(session, order, job))
        if arguments.json:
            say_json(tracks.plan_record(plan))
        else:
            tracks.say_plan(plan, is_whole=arguments.dry_run)
        if (code := decisions.why_not(arguments, plan.decided)) is not None:
            return code
        if not arguments.yes and not says_yes(f"Write {plan.target}?", "Nothing was written"):
            return FINE if sys.stdin.isatty() else USAGE
        report = session.jobs.run("Write", lambda job: write_export(session, plan, job))
        if arguments.json:
            say_json(tracks.report_record(report))
        else:
            tracks.say_export(report)
    return SOME_FAILED if report.problems else FINE


def run_demo(arguments: Namespace) -> int:
    """Make the demo collection, import it, analyse it, and export it."""
    from djanalyzer.app.analysing import analyse
    from djanalyzer.app.demo import create_demo, import_demo
    from djanalyzer.app.exporting import ExportOrder, plan_export, write_export

    with open_session(arguments) as session:
        demo = session.jobs.run("Render", lambda job: create_demo(arguments.folder, job))
        say(f"The demo collection is in {demo.folder}.")
        reports = session.jobs.run("Import", lambda job: import_demo(session, demo, job))
        for imported in reports:
            _say_import(imported)
        ids = sorted({track_id for imported in reports for track_id in imported.track_ids})
        report = session.jobs.run("Analyse", lambda job: analyse(session, ids, job))
        say(f"{report.summary}.\n")
        note_problems(report.problems)
        tracks.say_demo(session, ids)
        if not arguments.no_export:
            order = ExportOrder(ids, demo.folder / "djanalyzer-export.xml", "confident")
            plan = session.jobs.run("Plan", lambda job: plan_export(session, order, job))
            say()
            tracks.say_export(session.jobs.run("Write", lambda job: write_export(session, plan, job)))
    return SOME_FAILED if report.problems else FINE


def run_gui(arguments: Namespace) -> int:
    """Open the window."""
    if not _has_screen():
        raise Trouble(
            "There is no screen to open the window on.", "`djanalyzer --help` lists what works without one."
        )
    gc.disable()  # all that is loaded now stays: to look for what could go takes a tenth of the time
    try:
        # By name, for the command line must not know the window where there is none.
        open_window = import_module("djanalyzer.gui.__main__").main
    except ImportError as error:
        raise Trouble(
            f"The window cannot be opened: {error}.",
            "`python3 packaging/dev.py setup` installs what it needs, or says which system packages are missing.",
        ) from error
    finally:
        gc.enable()
    library = ["--db", str(arguments.db)] if arguments.db else []
    code: int = open_window([*library, "--", *map(str, arguments.paths)])
    return code


def _has_screen(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    if platform in ("win32", "darwin"):
        return True
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _say_import(report: ImportReport) -> None:
    say(f"{plain(report.source)}: {report.summary}.")
    if any((report.n_cues, report.n_loops, report.n_grids, report.n_playlists, report.n_sections)):
        say(
            f"    {counted(report.n_cues, 'cue')}, {counted(report.n_loops, 'loop')}, "
            f"{counted(report.n_grids, 'beat grid')}, {counted(report.n_playlists, 'playlist')}"
            f"{', ' + counted(report.n_sections, 'section') if report.n_sections else ''}"
        )
    note_problems(report.missing)
    note_problems(report.left)
    note_problems(report.remarks)
    note_problems(report.problems)
