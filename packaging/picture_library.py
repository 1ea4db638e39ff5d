"""The library that the pictures of the docs are taken of: the demo tracks, and rows that are hard to show."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from djanalyzer.app.session import Session

RICH = "Slow Tide"  # the track of which everything is said
HEARD = "Heavy Weather"  # a track of the demo, which the model has heard
TRAINING_LOG = "run.jsonl"
LONG = "Played at the opening, works after anything in 8A. " * 8


def fill(session: Session, folder: Path) -> None:
    """Make, import and analyse the demo, and add what is hard to show."""
    from djanalyzer.app.analysing import analyse
    from djanalyzer.app.demo import create_demo, import_demo

    reports = import_demo(session, create_demo(folder / "demo"))
    ids = list(dict.fromkeys(id_ for report in reports for id_ in report.track_ids))
    analyse(session, None)
    _add_odd_tracks(session, folder)
    _say_everything(session, ids[1], folder)
    _add_playlists(session, ids)
    _write_log(session.places.data / TRAINING_LOG)


def _add_odd_tracks(session: Session, folder: Path) -> None:
    """Add titles from right to left, long ones, none; a duplicate, a missing file and one that is no music."""
    from djanalyzer.library.edits import AddFiles, SetMissing, SetUnreadable
    from djanalyzer.library.edits.files import FoundFile
    from djanalyzer.music import Tags

    odd = (
        Tags(title="שלום עולם (Extended Mix)", artist="אמן", genre="House", tempo=124.0),
        Tags(title="مرحبا بالعالم", artist="فنان", genre="Downtempo", tempo=92.0),
        Tags(
            title="The Longest Title That Anybody Ever Gave to a Twelve-Inch Single, Including Its Many Remixers, "
            "Their Cousins and the Pressing Plant",
            artist="An Orchestra of Forty-Two Synthesizers and One Very Patient Sound Engineer from Detroit",
            genre="Progressive",
            comment=LONG,
            tempo=126.5,
            rating=4,
        ),
        Tags(title="夜の電車", artist="東京サウンド", genre="Techno", tempo=131.0, rating=5),
        Tags(title="", artist="", genre=""),
        Tags(title="Night Ferry", artist="Ane Berg", genre="Deep House", tempo=121.0, rating=3),
        Tags(title="Night Ferry", artist="Ane Berg", genre="House", tempo=121.0),
        Tags(title="Left on the Old Drive", artist="Otto Grau", genre="House", tempo=122.0),
        Tags(title="Half a Download", artist="Kita Low", genre="Techno", tempo=130.0),
    )
    files = tuple(
        FoundFile(
            folder
            / "demo"
            / f"{tags.title[:40] or 'untitled'}{number if tags.artist == 'Ane Berg' else ''}.mp3",
            f"odd {number}",
            tags=tags,
            duration=245.0 + 7 * number if tags.artist != "Ane Berg" else 301.0,
        )
        for number, tags in enumerate(odd)
    )
    created = session.do(AddFiles(files)).created
    known = session.library.known_files()
    session.do(SetMissing(tuple(file.id for file in known.values() if file.track_id == created[-2])))
    session.do(SetUnreadable(created[-1], "The file ends early: 0 seconds of 252 could be decoded."))


def _say_everything(session: Session, like: int, folder: Path) -> None:
    """Let a model say all that a model may say of a track, and be unsure how to count it."""
    from djanalyzer.library.edits import AddCue, AddFiles, RefuseSuggestion, SaveAnalysis
    from djanalyzer.library.edits.files import FoundFile
    from djanalyzer.music import (
        Analysis,
        BeatGrid,
        Cue,
        CueKind,
        GridChoice,
        Key,
        KeyStretch,
        MixRange,
        Suggestion,
        Tags,
        VocalSpan,
    )

    deck = session.deck(like)
    copy = folder / "demo" / f"slow tide{deck.path.suffix}"
    shutil.copyfile(deck.path, copy)
    tags = Tags(title=RICH, artist="Ane Berg", genre="House", rating=4, comment=LONG)
    (track_id,) = session.do(AddFiles((FoundFile(copy, "rich", tags=tags, duration=deck.duration),))).created
    assert deck.beat_grid is not None
    assert deck.waveform is not None
    assert deck.energy is not None
    bar = 4 * 60.0 / (deck.bpm or 120.0)
    half = BeatGrid.constant(float(deck.beats[0]), (deck.bpm or 120.0) / 2)
    minor, major = Key(9, is_minor=True, confidence=0.8), Key(0, is_minor=False, confidence=0.6)
    analysis = Analysis(
        duration=deck.duration,
        beat_grid=deck.beat_grid,
        beat_confidence=0.71,
        downbeat_confidence=0.6,
        sections=deck.sections,
        suggestions=(
            Suggestion(4 * bar, CueKind.LOOP, 0.7, "four bars of drums alone", stop=8 * bar),
            Suggestion(24 * bar, CueKind.VOCAL_IN, 0.6, "somebody begins to sing"),
            Suggestion(32 * bar, CueKind.SECOND_DROP, 0.8, "drums return after 8 bars"),
            Suggestion(44 * bar, CueKind.MIX_OUT, 0.3, "drums thin out"),
        ),
        key=minor,
        energy=deck.energy,
        model="djanalyzer-9",
        grid_choices=(GridChoice(deck.beat_grid, 0.71), GridChoice(half, 0.2)),
        key_stretches=(
            KeyStretch(0.0, 24 * bar, minor),
            KeyStretch(24 * bar, 40 * bar, major),
            KeyStretch(40 * bar, deck.duration, minor),
        ),
        tuning=-23.0,
        mix_range=MixRange(16, 8, safe_until=16 * bar, safe_from=deck.duration - 8 * bar),
        vocals=(VocalSpan(8 * bar, 11 * bar, 0.9), VocalSpan(24 * bar, 31 * bar, 0.7)),
    )
    session.do(SaveAnalysis(track_id, analysis, deck.waveform.to_bytes()))
    session.do(AddCue(track_id, Cue(2 * bar, 0, "Mix in", "#28E214", CueKind.MIX_IN)))
    session.do(RefuseSuggestion(session.deck(track_id).suggestions[-1].id))
    session.do(AddCue(track_id, Cue(16 * bar, None, "Hands up")))


def _add_playlists(session: Session, ids: Sequence[int]) -> None:
    from djanalyzer.app import shelving

    weekend = shelving.create_folder(session, "Weekend")
    shelving.create_playlist(session, "Opening", weekend, ids[:3])
    shelving.create_playlist(
        session, "Peak, the long night on the second floor after three", weekend, ids[3:]
    )
    shelving.create_smart_playlist(session, "House around 124", "genre:house bpm:120-128", weekend)


def _write_log(path: Path) -> None:
    """Write the log of a training run that has not ended: losses that fall with some noise, and a validation every 200 steps."""
    import random

    from djanalyzer.training.log import Check, LogWriter, Progress, StageMark

    tasks = {"beats": (0.34, 0.11), "downbeats": (0.46, 0.18), "sections": (1.7, 0.72), "key": (1.9, 0.64)}
    drawn = random.Random(5)

    def losses(step: int, noise: float) -> dict[str, float]:
        return {
            name: last + (first - last) * 2 ** (-step / 700) + drawn.gauss(0, noise) * first
            for name, (first, last) in tasks.items()
        }

    with LogWriter(path) as log:
        log.begin(0, {"device": "2 x GPU", "processes": 2})
        for step in range(0, 4000, 20):
            stage = "encoder" if step < 2600 else "all together"
            if step in (0, 2600):
                log.mark(StageMark(step, stage, "begin"))
            now = losses(step, 0.02)
            log.add(Progress(step + 20, stage, step * 0.6, now, sum(now.values()), 1e-3, speed=51.0))
            if step % 200 == 180:
                checked = losses(step, 0.008)
                log.check(Check(step + 20, stage, checked, sum(checked.values()), is_best=True))


def add_jobs(session: Session) -> None:
    """Write down work that ended well, work that met trouble, and work that was cut short."""
    from djanalyzer.music import Failure

    library, now = session.library, time.time()
    done = library.begin_job("import", "Importing Music", {"paths": ["/home/dj/Music"]})
    library.add_failures(
        done,
        [
            Failure("/home/dj/Music/half a download.mp3", "The file has no sound in it.", "Try a fresh copy.", None, now),
            Failure("/home/dj/Music/Sets/2019 live at the lake, the whole night, part 2.wav",
                    "The file ends early: 12 of 9840 seconds are there.", "Copy it again from where it came.", None, now),
        ],
    )  # fmt: skip
    library.mark_job(done, "done")
    library.mark_job(library.begin_job("analysis", "Analysing 12 tracks", {"ids": [1, 2, 3]}), "done")
    library.begin_job("analysis", "Analysing new tracks", {"ids": None})
