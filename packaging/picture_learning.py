"""The pictures of learning from a library: before it, amid it, after it, and the models that came of it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from picture_library import TRAINING_LOG

if TYPE_CHECKING:
    from photographer import Photographer
    from PySide6.QtWidgets import QWidget

    from djanalyzer.music.judgement import Judgement


def outlook(at: Photographer) -> QWidget:
    """Show what there is to learn from: a library of 312 tracks with the words of its DJ."""
    from djanalyzer.app.learning import Estimate, Outlook, Prospect, Subject
    from djanalyzer.music.learning import LabelledTrack
    from djanalyzer.training.learning.words import Meaning, Sign, SignKind

    def prospect(subject: Subject, n: int, trusted: int, **missing: bool) -> Prospect:
        return Prospect(subject, n, trusted, **missing)

    nothing = {"checks": False, "learns": False, "proves": False}
    grids = {"learns": False, "proves": False}
    seen = Outlook(
        tuple(LabelledTrack(n, Path(f"{n}.mp3"), f"recording {n}") for n in range(312)),
        (
            prospect(Subject.BEAT_GRID, 312, 24, **grids),
            prospect(Subject.TEMPO, 312, 24, **grids),
            prospect(Subject.DOWNBEATS, 312, 24, **grids),
            prospect(Subject.KEY, 301, 36),
            prospect(Subject.GENRE, 296, 58),
            prospect(Subject.MOOD, 9, 2, **nothing),
            prospect(Subject.ENERGY, 180, 0, proves=False),
            prospect(Subject.SECTIONS, 264, 31),
            prospect(Subject.CUES, 288, 97),
        ),
        ("4 tracks hold the same recording as another one: each counts once.",),
        {
            Subject.BEAT_GRID: {"rekordbox": 301, "Serato": 96},
            Subject.TEMPO: {"rekordbox": 301, "tags": 240},
            Subject.DOWNBEATS: {"rekordbox": 301},
            Subject.KEY: {"Mixed In Key": 280, "rekordbox": 120},
            Subject.GENRE: {"tags": 270, "you": 58},
            Subject.MOOD: {"you": 9},
            Subject.ENERGY: {"Mixed In Key": 180},
            Subject.SECTIONS: {"rekordbox": 264},
            Subject.CUES: {"rekordbox": 250, "you": 97},
        },
        estimate=Estimate(308, 212, 1440.0, 362_000_000),
    )
    name, color, pad = SignKind.NAME, SignKind.COLOR, SignKind.PAD
    meanings = (
        Meaning(Sign(name, "drop"), "drop", 0, 0.99, 0.97, 214, 210),
        Meaning(Sign(pad, "A"), "mix in", 0, 0.99, 0.94, 188, 180),
        Meaning(Sign(color, "#FFA53D"), "breakdown", 0, 0.97, 0.91, 163, 160),
        Meaning(Sign(name, "get ready"), "drop", -64, 0.93, 0.72, 90, 88),
    )
    dialog: Any = at.dialog(at.window.actions_["learn"].trigger)
    dialog.outlook.show_outlook(seen, meanings)
    dialog.begin.setEnabled(True)
    at.wait()
    return dialog


def running(at: Photographer) -> QWidget:
    """Show a run at two thirds."""
    from djanalyzer.app.learning import Progress, State
    from djanalyzer.gui.learning_desk import SeenRun

    data = at.window.session.places.data
    log = data / "learning.jsonl"
    shutil.copyfile(data / TRAINING_LOG, log)
    progress = Progress(State.RUNNING, "follow", 0.62, 0.64, 900.0, 540.0)
    dialog: Any = at.dialog(at.window.actions_["learn"].trigger)
    dialog.follow(SeenRun(3, log, progress, is_at_work=True))
    at.wait(lambda: dialog.running.curves.isVisible() and at.window.is_settled)
    return dialog


def judgement() -> Judgement:
    """Return what became of a candidate: better at two subjects, at others not provably or not at all."""
    from djanalyzer.music.judgement import Example, Judgement, Outcome, SubjectJudgement
    from djanalyzer.music.learning import Subject

    def judged(subject: Subject, outcome: Outcome, n: int, before: float, after: float, **more: Any) -> Any:
        return SubjectJudgement(subject, outcome, n, n, before, after, **more)

    return Judgement(
        "djanalyzer-6",
        (
            judged(
                Subject.CUES,
                Outcome.BETTER,
                46,
                0.31,
                0.68,
                better=(
                    Example(1, "Night Ferry", "Ane Berg", 0.25, 1.0, "4 of the DJ's", "1 of 3", "4 of 4"),
                    Example(2, "夜の電車", "東京サウンド", 0.2, 0.8, "5 of the DJ's", "1 of 4", "4 of 5"),
                ),
                worse=(
                    Example(3, "Heavy Weather", "Kita Low", 1.0, 0.5, "2 of the DJ's", "2 of 2", "1 of 2"),
                ),
            ),
            judged(
                Subject.GENRE,
                Outcome.BETTER,
                58,
                0.62,
                0.78,
                better=(Example(4, "Slow Tide", "Ane Berg", 0, 1, "Deep House", "House", "Deep House"),),
                worse=(
                    Example(5, "Left on the Old Drive", "Otto Grau", 1, 0, "House", "House", "Deep House"),
                ),
            ),
            judged(Subject.SECTIONS, Outcome.UNPROVEN, 31, 0.64, 0.66),
            judged(Subject.KEY, Outcome.WORSE, 36, 0.86, 0.86),
            SubjectJudgement(Subject.ENERGY, Outcome.FEW, 3, 2),
            SubjectJudgement(Subject.MOOD, Outcome.UNTAUGHT),
        ),
        n_validation=62,
        fewest_tracks=12,
        fewest_artists=10,
    )


def report(at: Photographer) -> QWidget:
    from djanalyzer.app.learning import Progress, State
    from djanalyzer.gui.learning_desk import SeenRun
    from djanalyzer.music.learning import Subject

    done = Progress(State.DONE, "judge", 1.0, 1.0)
    log = at.window.session.places.data / "learning.jsonl"
    in_use = frozenset({Subject.GENRE})
    dialog: Any = at.dialog(at.window.actions_["learn"].trigger)
    dialog.show_run(SeenRun(3, log, done, judgement=judgement(), in_use=in_use, n_doubtful=143))
    at.wait()
    return dialog


def models(at: Photographer) -> QWidget:
    from djanalyzer.app.models import StoredModel
    from djanalyzer.music.learning import Subject

    dialog: Any = at.dialog(at.window.actions_["models"].trigger)
    dialog._show(
        [
            (StoredModel(0, "djanalyzer-6"), None),
            (StoredModel(1, "djanalyzer-6+1", {Subject.CUES: 1}, 1_761_000_000.0), judgement()),
            (
                StoredModel(
                    2, "djanalyzer-6+2", {Subject.CUES: 1, Subject.GENRE: 3}, 1_763_700_000.0, is_in_use=True
                ),
                judgement(),
            ),
        ]
    )
    at.wait()
    return dialog


LEARNING = {"learn": outlook, "learn-running": running, "learn-report": report, "models": models}
