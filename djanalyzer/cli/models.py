"""The verb that shows the models on this machine, and says which one is to be asked."""

from __future__ import annotations

import time
from argparse import Namespace
from typing import TYPE_CHECKING, Any

from djanalyzer.app.amounts import counted
from djanalyzer.cli.codes import FINE
from djanalyzer.cli.opening import open_session
from djanalyzer.cli.printing import note, plain, say, say_json, say_table
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.app.learning import LearningRun
    from djanalyzer.app.models import StoredModel
    from djanalyzer.app.session import Session
    from djanalyzer.music.judgement import Judgement


def run_models(arguments: Namespace) -> int:
    """List the models, promote what a run has learned, or use a former model again."""
    act = {"list": _list, "promote": _promote, "rollback": _rollback}[arguments.act]
    return act(arguments)


def _list(arguments: Namespace) -> int:
    from djanalyzer.app.models import Models

    stored = Models.here().stored
    if arguments.json:
        for model in stored:
            say_json(_record(model))
        return FINE
    say_table(("number", "model", "learned from your library", "made", ""), map(_row, stored))
    for model in stored:
        if model.trouble:
            note(f"    {model.trouble}")
    return FINE


def _promote(arguments: Namespace) -> int:
    from djanalyzer.app.models import Models
    from djanalyzer.app.promotion import report_lines, subjects_named

    subjects = subjects_named(arguments.what) if arguments.what else None
    with open_session(arguments) as session:
        run, judgement = _judged(session, arguments.run)
        for line in report_lines(judgement):
            note(plain(line))
        if arguments.dry_run or not judgement.offered:
            return FINE
        return _told(session, Models.here().promote(run.folder, subjects))


def _judged(session: Session, number: int | None) -> tuple[LearningRun, Judgement]:
    """Return a run that has come to a report: the one of this number, or the last."""
    from djanalyzer.app.learning import judgement_of, runs

    wanted = [run for run in runs(session) if number in (None, run.number)]
    for run in wanted:
        judgement = judgement_of(run)
        if judgement is not None:
            return run, judgement
    which = "No run has" if number is None else f"Run {number} has not"
    raise Trouble(f"{which} come to a report.", "`djanalyzer learn` begins a run, or goes on with one.")


def _rollback(arguments: Namespace) -> int:
    from djanalyzer.app.models import Models

    models = Models.here()
    model = models.rollback() if arguments.number is None else models.use(arguments.number)
    with open_session(arguments) as session:
        return _told(session, model)


def _told(session: Session, model: StoredModel) -> int:
    """Say which model is in use now, and how many tracks it has not heard."""
    from djanalyzer.app.models import waiting

    say(f"{model.name} is in use.")
    if n := len(waiting(session)):
        stay = counted(n, "track was", "tracks were")
        note(
            f"{stay} analysed with another model, and that stays until you ask; `djanalyzer analyze` hears them."
        )
    return FINE


def _row(model: StoredModel) -> tuple[str, ...]:
    learned = ", ".join(sorted(model.serves)) or ("" if model.trouble else "nothing")
    made = (
        time.strftime("%Y-%m-%d %H:%M", time.localtime(model.made)) if model.made is not None else "shipped"
    )
    state = "in use" if model.is_in_use else ""
    if model.trouble:
        state = f"for {model.base}, kept" if model.base else "damaged"
    return str(model.number), model.name, learned, made, state


def _record(model: StoredModel) -> dict[str, Any]:
    return {
        "number": model.number,
        "name": model.name,
        "learned": {str(subject): run for subject, run in sorted(model.runs.items())},
        "made": model.made,
        "is_in_use": model.is_in_use,
        "trouble": model.trouble,
        "made_for": model.base or None,
    }
