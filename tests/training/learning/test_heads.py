"""The DJ's own words and scales are learned beside the structure path, where there is enough to learn them from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from djanalyzer.models.adaptation import Adaptation, Learned
from djanalyzer.models.adapted import Form
from djanalyzer.models.decoding import Constants
from djanalyzer.music import Guess, Key, Label, Source
from djanalyzer.music.learning import Finding, LabelledTrack, Subject
from djanalyzer.training.learning.folds import Folds
from djanalyzer.training.learning.heads import Pupils, with_heads
from djanalyzer.training.learning.hearing import HeardTrack
from tests.models import learned_models as models

SOURCE = Source("program", "rekordbox")
WORDS = ("Peak Time", "Warm-Up")
KINDS_OF_TECHNO = ("Peak Time Techno", "Acid Techno", "Dub Techno", "Hard Techno")  # our Techno is half right


def track(number: int, **labels: object) -> LabelledTrack:
    said = tuple(Label(task, value, SOURCE, 0.8) for task, value in labels.items())
    return LabelledTrack(number, Path(f"{number}"), f"{number}", artist=f"artist {number}", labels=said)


def heard(number: int, kind: int) -> HeardTrack:
    """Return a song that is heard in one of two ways, a little different each time."""
    song = models.song()
    rng = np.random.default_rng(number)
    n_steps = 40
    steps = {}
    for name in ("early", "late", "steps", "hints"):
        part = getattr(song.heard, name)[:, :n_steps]
        leaning = torch.linspace(-2, 2, part.shape[2]) * (kind + 0.05 * float(rng.normal()))
        steps[name] = part + leaning
    cut = song.heard._replace(**steps, places=song.heard.places[:, :n_steps])
    activations = replace(song.activations, boundaries=song.activations.boundaries[: n_steps * 16])
    analysis = replace(models.said(), genres=(Guess("Techno", 0.5),))
    return HeardTrack(cut, activations, song.sound, song.flux, song.duration, analysis)


def pupils(tracks: list[LabelledTrack], kinds: list[int], findings: tuple[Finding, ...] = ()) -> Pupils:
    by_recording = {t.recording: heard(t.id, kind) for t, kind in zip(tracks, kinds, strict=True)}
    dealt = tuple(tuple(t.id for t in tracks[i::4]) for i in range(4))
    return Pupils(tuple(tracks), by_recording.__getitem__, Folds(dealt), findings)


def taught(those: Pupils) -> Learned:
    learned = models.learned(frozenset({Subject.CUES}), is_full=False)
    return with_heads(learned, models.base(), those, Constants())


def test_words_that_are_none_of_ours_are_learned_where_they_can_be_heard():
    kinds = [i % 2 for i in range(24)]
    tracks = [track(i, genre=WORDS[kind]) for i, kind in enumerate(kinds)]
    learned = taught(pupils(tracks, kinds))
    assert learned.genre is not None
    assert learned.genre.words == WORDS
    assert learned.serves == {Subject.CUES, Subject.GENRE}
    assert learned.mood is None
    spoken = models.base().adapted(models.adaptation(learned))
    right = 0
    for i, kind in enumerate([0, 1] * 4, start=100):
        song = heard(i, kind)
        right += spoken.adapt(song, song.analysis).genres[0].word == WORDS[kind]
    assert right == 8


def test_words_that_are_spelled_in_two_ways_are_one():
    kinds = [i % 2 for i in range(24)]
    names = [WORDS[kind].upper() if i < 4 else WORDS[kind] for i, kind in enumerate(kinds)]
    learned = taught(pupils([track(i, genre=name) for i, name in enumerate(names)], kinds))
    assert learned.genre is not None
    assert learned.genre.words == WORDS


@pytest.mark.parametrize(
    "words",
    [
        ["Techno", "House"] * 12,  # ours: the structure path learns them
        ["Peak Time"] * 24,  # one word tells nothing apart
        ["Peak Time"] * 20 + ["Warm-Up"] * 4,  # the other one stands on too few tracks
    ],
)
def test_no_head_is_made_where_there_is_nothing_of_its_own_to_learn(words):
    kinds = [i % 2 for i in range(24)]
    assert taught(pupils([track(i, genre=word) for i, word in enumerate(words)], kinds)).genre is None


def test_words_that_cannot_be_heard_are_left_alone():
    rng = np.random.default_rng(0)
    kinds = rng.integers(0, 2, 24).tolist()
    names = rng.permutation(np.array(["Peak Time Techno", "Acid Techno"] * 12)).tolist()
    learned = taught(pupils([track(i, genre=name) for i, name in enumerate(names)], kinds))
    assert learned.genre is None, "our Techno is half right about all of them, and chance is no better"


class Memory:
    """A predictor that hears nothing of words by itself; what was taught knows each track's word by heart."""

    name = models.BASE

    def __init__(self, words: list[str], is_taught: bool = False) -> None:
        self._words, self._is_taught = words, is_taught

    def adapted(self, adaptation: Adaptation) -> Memory:
        return Memory(self._words, bool(adaptation.parts[0].structure))

    def form(self, song: int) -> Form:
        view = np.random.default_rng(song).normal(size=8).astype(np.float32)
        if self._is_taught:
            view[:4] = 10.0 * np.array([self._words[song] == word for word in KINDS_OF_TECHNO])
        return Form({"energy": np.zeros(4, np.float32)}, view)


def test_words_that_are_only_known_by_heart_are_left_alone():
    words = np.random.default_rng(0).permutation(np.array(KINDS_OF_TECHNO * 12)).tolist()
    tracks = [track(i, genre=word) for i, word in enumerate(words)]

    class Song(int):
        analysis = replace(models.said(), genres=(Guess("Techno", 0.5),))

    dealt = Folds(tuple(tuple(t.id for t in tracks[i::4]) for i in range(4)))
    those = Pupils(tuple(tracks), lambda recording: Song(recording), dealt)
    learned = models.learned(frozenset({Subject.CUES}), is_full=False)
    assert with_heads(learned, Memory(words), those, Constants()).genre is None


def test_labels_found_wrong_teach_nothing_but_what_the_dj_trusts_does():
    tracks = [
        replace(track(i, key=Key.parse("8A")), trusted=frozenset({Subject.KEY} if i < 10 else ()))
        for i in range(24)
    ]
    findings = tuple(Finding(i, Subject.KEY, 0.1, "8A", "3A", 0.9, SOURCE) for i in range(4, 24))
    those = pupils(tracks, [0] * 24, findings)
    assert [t.id for t in those.having(Subject.KEY)] == list(range(10))
    assert "keys" not in taught(those).decoding


def test_keys_that_the_dj_writes_are_made_likelier():
    tracks = [track(i, key=Key.parse("8A")) for i in range(24)]
    learned = taught(pupils(tracks, [0] * 24))
    assert len(learned.decoding["keys"]) == len(Constants().keys)
    assert Subject.KEY in learned.serves
    assert all(weight >= 0 for weight in learned.decoding["keys"][:3])
