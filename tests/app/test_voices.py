"""Finding vocals in many tracks: what was found is kept track by track, and nothing is done twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app import stem_ears, voices
from djanalyzer.app.answers import voice_as_plain, voice_from
from djanalyzer.app.events import ProblemMet, TracksChanged
from djanalyzer.app.importing import import_files
from djanalyzer.app.jobs import Job
from djanalyzer.app.session import Session
from djanalyzer.errors import Cancelled, MissingWeights, UnreadableAudio
from djanalyzer.library.edits import RemoveTracks
from djanalyzer.models.separation import shipped
from djanalyzer.models.separation.voice import recipe_of
from djanalyzer.music import Key, VocalSpan, Voice
from tests.app.conftest import write_music

PITCH = np.array([0.0, 220.0, 221.3], np.float32)


class QuickEars:
    """Stand in for the networks: somebody sings in the second half of every file."""

    def __init__(self, recipe: str) -> None:
        self.name = recipe
        self.listened: list[str] = []
        self.on_file: Callable[[Path], None] = lambda path: None

    def use(self, device: str, weights: str) -> None:
        pass

    def wake(self, look: Callable[[], None]) -> None:
        look()

    def listen(self, path: Path, on_progress: Callable[[float], None]) -> Voice:
        on_progress(0.5)
        self.on_file(path)
        self.listened.append(path.name)
        return Voice((VocalSpan(2.0, 4.0, 0.9),), PITCH, recipe_of(self.name), Key(4, True, 0.8))


@pytest.fixture
def ears(weights_of_stems: None, monkeypatch: pytest.MonkeyPatch) -> QuickEars:
    """The program's weights, as far as their card, and who listens by them."""
    quick = QuickEars(shipped.recipe_of())
    monkeypatch.setattr(stem_ears, "EARS", quick)
    return quick


@pytest.fixture
def imported(session: Session, music: Path) -> Session:
    """A library of the recordings "one.wav", "two.flac" and "three.wav"."""
    import_files(session, [music / name for name in ("one.wav", "two.flac", "three.wav")])
    return session


def test_every_voice_is_kept_and_told_and_no_track_is_listened_to_twice(
    imported: Session, ears: QuickEars
) -> None:
    told: list[object] = []
    imported.subscribe(told.append)
    assert voices.without_voice(imported) == [1, 2, 3]
    report = voices.find_voices(imported, [2, 1])
    assert (report.track_ids, report.problems, report.recipe) == ((2, 1), (), voices.recipe(imported))
    assert [event.ids for event in told if isinstance(event, TracksChanged)] == [{2}, {1}]
    assert imported.deck(1).vocals == (VocalSpan(2.0, 4.0, 0.9),)
    voice = voices.voice_of(imported, 1)
    assert voice is not None
    assert voice.harmonic_key == Key(4, True, 0.8)
    assert sorted(voices.voices_of(imported, [1, 2, 3])) == [1, 2]

    last = voices.find_voices(imported)
    assert (last.track_ids, last.n_sung) == ((3,), 1)
    assert last.summary.startswith("1 track listened to, vocals in 1 (0.1 minutes of music in ")
    again = voices.find_voices(imported)
    assert (again.track_ids, again.summary) == (
        (),
        "Nothing to listen to: the vocals of every track are found already",
    )
    assert ears.listened == ["two.flac", "one.wav", "three.wav"]


def test_a_batch_that_was_stopped_goes_on_where_it_was(imported: Session, ears: QuickEars) -> None:
    job = Job.silent()

    def stop(path: Path) -> None:
        if len(ears.listened) == 1:
            raise Cancelled

    ears.on_file = stop
    with pytest.raises(Cancelled):
        voices.find_voices(imported, None, job)
    ears.on_file = lambda path: None
    assert len(voices.find_voices(imported).track_ids) == 2
    assert sorted(ears.listened) == ["one.wav", "three.wav", "two.flac"]


def test_a_file_that_cannot_be_read_is_told_and_stops_nothing(imported: Session, ears: QuickEars) -> None:
    told: list[object] = []
    imported.subscribe(told.append)

    def refuse(path: Path) -> None:
        if path.name == "two.flac":
            raise UnreadableAudio("two.flac has no sound in it.", "Try a fresh copy.")
        if path.name == "three.wav":
            imported.do(RemoveTracks((3,)))  # while it is listened to

    ears.on_file = refuse
    report = imported.jobs.start("Find", lambda job: voices.find_voices(imported, None, job)).result(20)
    assert [Path(p.subject).name for p in report.problems] == ["two.flac"]
    assert [event.failure.track_id for event in told if isinstance(event, ProblemMet)] == [2]
    assert voices.voice_of(imported, 1) is not None
    assert voices.without_voice(imported) == [2]


def test_a_file_that_is_replaced_while_it_is_listened_to_has_no_voice(
    imported: Session, ears: QuickEars, music: Path
) -> None:

    def replace(path: Path) -> None:
        write_music(music, path.name, seconds=3.0)

    ears.on_file = replace
    voices.find_voices(imported, [1])
    import_files(imported, [music / "one.wav"])
    assert voices.voice_of(imported, 1) is None
    ears.on_file = lambda path: None
    assert voices.find_voices(imported, [1]).track_ids == (1,)
    assert voices.voice_of(imported, 1) is not None


def test_without_weights_nobody_listens(imported: Session, ears: QuickEars, tmp_path: Path) -> None:
    (tmp_path / "weights" / "stems.json").unlink()
    with pytest.raises(MissingWeights):
        voices.find_voices(imported)
    assert ears.listened == []


def test_a_voice_is_told_from_one_process_to_another_as_it_is() -> None:
    voice = Voice((VocalSpan(2.0, 4.0, 0.9),), PITCH, "ear-1", Key(4, True, 0.8), 100)
    back = voice_from(json.loads(json.dumps(voice_as_plain(voice))))
    assert (back.spans, back.recipe, back.harmonic_key, back.frame_rate) == (
        voice.spans,
        "ear-1",
        Key(4, True, 0.8),
        100,
    )
    np.testing.assert_array_equal(back.pitch, PITCH)
    assert back.pitch.dtype == np.float32
