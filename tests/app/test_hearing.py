"""The model listens in a process of its own; whatever happens there, the program goes on."""

from __future__ import annotations

import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.app import hearing, stem_ears, stylists
from djanalyzer.app.answers import analysis_as_plain, analysis_from
from djanalyzer.app.hearing import EARS, Listeners
from djanalyzer.app.models import Models
from djanalyzer.errors import Cancelled, MissingWeights, Trouble, UnreadableAudio
from djanalyzer.models.adaptation import NAME, Adaptation, Learned, WordHead, save
from djanalyzer.models.shipped import shipped
from djanalyzer.music import BeatGrid, Energy, GridAnchor, Key
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.music.learning import Subject
from tests.app.conftest import ANALYSIS, write_music

VIEW = 144 + len(GENRES) + len(MOODS)  # numbers that the shipped model's words are heard in

# A child that behaves as the names of the files tell it.
CHILD = """
import json, os, sys, time
from pathlib import Path
from djanalyzer.app.answers import analysis_as_plain
from tests.app.conftest import ANALYSIS

def tell(answer, after=b""):
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\\n" + after)
    sys.stdout.buffer.flush()

tell({"name": f"child-{os.getpid()}"})
for line in sys.stdin:
    wanted = json.loads(line)["wanted"]
    name = Path(os.fsdecode(bytes.fromhex(json.loads(line)["path"]))).name
    tell({"share": 0.5})
    if name == "crash":
        print("Segmentation fault, for instance", file=sys.stderr, flush=True)
        os._exit(11)
    if name == "slow":
        time.sleep(60)
    if name == "bad":
        tell({"trouble": ["UnreadableAudio", "bad is empty.", "Copy it again."]})
    elif name == "bug":
        tell({"bug": "KeyError: 'nobody thought of this'\\nTraceback ..."})
    elif wanted == "attention":
        tell({"attention": {"genre": [0.75, 0.25], "mood": [0, 1], "step": 0.4, "looks": [[0.0, 0.8, [[1]], None]]}})
    else:
        tell({"analysis": analysis_as_plain(ANALYSIS), "n_bytes": 5}, b"WAVE\\n")
"""


@pytest.fixture
def ears(tmp_path: Path) -> Iterator[Listeners]:
    script = tmp_path / "child.py"
    script.write_text(CHILD, encoding="utf-8")
    root = Path(__file__).parents[2]
    ears = Listeners(
        (
            sys.executable,
            "-c",
            f"import sys; sys.path.insert(0, {str(root)!r}); exec(open({str(script)!r}).read())",
        )
    )
    yield ears
    ears.close()


def ignore(share: float) -> None:
    """Nobody watches."""


def test_what_decided_is_asked_of_the_same_process(ears: Listeners) -> None:
    attention = ears.explain(Path("song"), ignore)
    assert attention.genre.tolist() == [0.75, 0.25]
    (look,) = attention.looks
    assert look.genre_to_mood is not None
    assert (look.stop, look.mood_to_genre, attention.step) == (0.8, None, 0.4)
    with pytest.raises(UnreadableAudio, match="bad is empty"):
        ears.explain(Path("bad"), ignore)


def test_an_analysis_comes_over_exactly_as_it_was(ears: Listeners) -> None:
    shares: list[float] = []
    heard = ears.analyse(Path("song"), shares.append)
    assert heard.analysis == ANALYSIS
    assert heard.waveform == b"WAVE\n"
    assert shares[0] == 0.0
    assert 0.5 in shares


def test_the_same_child_hears_one_file_after_another(ears: Listeners) -> None:
    ears.wake(lambda: None)
    first = ears.name
    for _ in range(3):
        ears.analyse(Path("song"), ignore)
    (child,) = ears._idle
    assert child.name == first


def test_a_file_that_takes_the_child_down_is_told_and_the_next_one_is_heard(ears: Listeners) -> None:
    with pytest.raises(UnreadableAudio, match=r"crash made the analysis break off \(Segmentation fault"):
        ears.analyse(Path("crash"), ignore)
    assert ears.analyse(Path("song"), ignore).analysis == ANALYSIS


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (stylists.STYLIST, "Rendering a take of song broke off (code 11). If memory is short"),
        (stem_ears.EARS, "Taking song apart broke off (code 11). The other files"),
    ],
)
def test_a_death_is_told_of_what_the_child_was_sent_for(
    sent: Listeners, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dying = 'import os; print(\'{"name": "child"}\', flush=True); input(); os._exit(11)'
    monkeypatch.setattr(sent, "_command", (sys.executable, "-c", dying))
    with pytest.raises(Trouble) as trouble:
        sent.ask(Path("song"), "anything", ignore)
    assert str(trouble.value).startswith(said)


def test_troubles_and_bugs_come_over_as_what_they_are(ears: Listeners) -> None:
    with pytest.raises(UnreadableAudio, match="bad is empty") as trouble:
        ears.analyse(Path("bad"), ignore)
    assert trouble.value.hint == "Copy it again."
    with pytest.raises(RuntimeError, match="nobody thought of this"):
        ears.analyse(Path("bug"), ignore)
    assert ears.analyse(Path("song"), ignore).analysis == ANALYSIS


def test_a_stop_is_heard_at_once_however_long_the_file(ears: Listeners) -> None:
    started = time.monotonic()

    def stop(share: float) -> None:
        if share > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        ears.analyse(Path("slow"), stop)
    assert time.monotonic() - started < 30  # not the child's minute; its start is the most of it
    assert ears.analyse(Path("song"), ignore).analysis == ANALYSIS


def test_a_child_without_work_goes_home(ears: Listeners, monkeypatch: pytest.MonkeyPatch) -> None:
    ears.wake(lambda: None)
    (child,) = ears._idle
    monkeypatch.setattr(hearing, "_IDLE", 0.05)
    ears.analyse(Path("song"), ignore)
    wait_until(lambda: not ears._idle)
    wait_until(lambda: not child.is_alive)
    assert ears.analyse(Path("song"), ignore).analysis == ANALYSIS


def wait_until(happens: Callable[[], bool], seconds: float = 10.0) -> None:
    deadline = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_model_that_does_not_start_says_why() -> None:
    greeting = 'print(\'{"trouble": ["MissingWeights", "The weights are not there.", "Reinstall."]}\')'
    with pytest.raises(MissingWeights, match="weights are not there"):
        Listeners((sys.executable, "-c", greeting)).wake(lambda: None)
    dying = textwrap.dedent("import sys; sys.exit('no torch here')")
    with pytest.raises(Trouble, match="could not be started: no torch here"):
        Listeners((sys.executable, "-c", dying)).wake(lambda: None)


def test_the_real_model_hears_a_real_file(tmp_path: Path) -> None:
    music = write_music(tmp_path, "song.wav")
    EARS.wake(lambda: None)
    heard = EARS.analyse(music / "song.wav", ignore)
    assert heard.analysis.duration == 4.0
    assert heard.analysis.model == EARS.name
    with pytest.raises(UnreadableAudio, match=r"nothing\.mp3"):
        EARS.analyse(music / "nothing.mp3", ignore)
    _promote_words(Models.here(), ("Warm-Up", "Peak Time"))
    assert EARS.name == "djanalyzer-6", "who hears now goes on with what it knows"
    EARS.wake(lambda: None)
    again = EARS.analyse(music / "song.wav", ignore).analysis
    assert again.model == EARS.name == "djanalyzer-6+1"
    assert [guess.word for guess in again.genres] == ["Peak Time", "Warm-Up"]
    assert (again.key, again.moods, again.energy) == (
        heard.analysis.key,
        heard.analysis.moods,
        heard.analysis.energy,
    )


def _promote_words(models: Models, words: tuple[str, ...]) -> None:
    """Make a model that calls every track by the last of these words, likely, and use it."""
    head = WordHead(words, np.zeros((len(words), VIEW), np.float32), np.arange(len(words), dtype=np.float32))
    learned = Learned(frozenset({Subject.GENRE}), genre=head, run=1)
    base = shipped()
    save(models.folder / "1" / NAME, Adaptation(f"{base.name}+1", base.name, base.sha256, (learned,)))
    models.use(1)


TELLING = """
import json, sys
print(json.dumps({"name": sys.argv[-1]}), flush=True)
sys.stdin.read()
"""


def test_who_knows_the_former_model_is_sent_home_when_another_one_is_chosen(tmp_path: Path) -> None:
    chosen: list[Path | None] = [None]
    ears = Listeners((sys.executable, "-c", TELLING), lambda: chosen[-1])
    ears.wake(lambda: None)
    assert ears.name == "auto", "the device is the last thing that a child of the shipped model is told"
    chosen.append(tmp_path / "3" / NAME)
    ears.wake(lambda: None)
    assert ears.name == str(tmp_path / "3" / NAME)
    chosen.append(None)
    ears.wake(lambda: None)
    assert ears.name == "auto"
    ears.close()


TIMES = st.floats(-10, 1000, allow_nan=False)


@given(
    grid=st.none()
    | st.builds(
        lambda t, b: BeatGrid((GridAnchor(t, b), GridAnchor(t + 9, b, 3))), TIMES, st.floats(30, 300)
    ),
    key=st.none() | st.builds(Key.from_index, st.integers(0, 23), st.floats(0, 1)),
    energy=st.builds(
        Energy, st.floats(1, 10), st.lists(st.floats(0, 1), max_size=5).map(tuple), st.just(1.0)
    ),
    remarks=st.lists(st.text(), max_size=3).map(tuple),
)
def test_every_analysis_survives_the_way(
    grid: BeatGrid | None, key: Key | None, energy: Energy, remarks: tuple[str, ...]
) -> None:
    import json

    analysis = replace(ANALYSIS, beat_grid=grid, key=key, energy=energy, remarks=remarks)
    assert analysis_from(json.loads(json.dumps(analysis_as_plain(analysis)))) == analysis
