"""What learning adds to weights: one safetensors file and its card. The weights themselves stay as they are.

An adaptation says for which subjects it is asked; all else is the base's, number for number. It is put together of parts, one
for each run that it comes from: cues may be those of the third run and genres those of the fifth. Nothing here needs torch:
the window looks at adaptations too. `models.adapted` lets them speak.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from djanalyzer.errors import MissingWeights
from djanalyzer.music.judgement import ADAPTABLE
from djanalyzer.music.learning import Subject

if TYPE_CHECKING:
    from djanalyzer.models.decoding import Constants
    from djanalyzer.models.habit import Habit

Arrays = dict[str, npt.NDArray[Any]]

SUFFIX = ".safetensors"
NAME = f"model{SUFFIX}"  # in a folder of its own, the card beside it

_HINT = "Choose another model; what was analysed with it stays."
_LARGEST = 1 << 28  # bytes: no more are read
_STRUCTURE, _HABIT = "structure.", "habit."
_CONSTANTS: Mapping[Subject, tuple[str, ...]] = {
    Subject.KEY: ("keys",),
    Subject.ENERGY: ("energy", "level"),
    Subject.SECTIONS: ("sections",),
    Subject.CUES: ("cues", "loops", "objects"),
}
_TEMPERED = {Subject.GENRE: 0, Subject.MOOD: 1}  # places in `Constants.words`


@dataclass(frozen=True, slots=True, eq=False)
class WordHead:
    """The DJ's own words for one subject, heard in what the structure path makes of a track (`adapted.view_of`).

    Attributes
    ----------
    words : tuple of str
    weight : shape (n_words, n_view)
    bias : shape (n_words,)
    """

    words: tuple[str, ...]
    weight: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]

    def chances(self, view: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """Return how likely each word is, shape (n_words,), summing to 1."""
        odds = self.weight.astype(np.float64) @ view + self.bias
        raised = np.exp(odds - odds.max())
        return np.asarray(raised / raised.sum())


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """What one run has learned, and what it is asked for.

    Attributes
    ----------
    serves : frozenset of Subject
        Of `judgement.ADAPTABLE`.
    structure : dict of arrays
        The state of an adapted structure path, by the names of its module; empty where the base's is asked.
    genre, mood : WordHead or None
        The DJ's own words; None keeps those of `music.genres`.
    habit : Habit or None
        Where this DJ sets cues; None leaves it to the decoding.
    decoding : dict
        Constants that were fitted anew, as in the card of weights; only those of subjects that it serves are used.
    trust : float or None
        How far its say of sections counts against what the bars themselves say, 0 to 1, in all music of this DJ; None: only
        in music that the base's rhythm path hears clearly too (`decoding.familiarity`).
    run : int
        The run that it comes from.
    """

    serves: frozenset[Subject]
    structure: Arrays = field(default_factory=dict)
    genre: WordHead | None = None
    mood: WordHead | None = None
    habit: Habit | None = None
    decoding: dict[str, list[float]] = field(default_factory=dict)
    trust: float | None = None
    run: int = 0

    def only(self, subjects: Collection[Subject]) -> Learned:
        """Return the same for fewer subjects, without what nobody asks any more."""
        serves = self.serves & frozenset(subjects)
        heard = serves - {Subject.KEY}
        return replace(
            self,
            serves=serves,
            structure=self.structure if heard else {},
            genre=self.genre if Subject.GENRE in serves else None,
            mood=self.mood if Subject.MOOD in serves else None,
            habit=self.habit if Subject.CUES in serves else None,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Adaptation:
    """What was learned beside weights.

    Attributes
    ----------
    name : str
        As stored with each analysis: "djanalyzer-6+3".
    base, base_sha256 : str
        Name and checksum of the weights that it stands on.
    parts : tuple of Learned
        No subject is served by two.
    """

    name: str
    base: str
    base_sha256: str
    parts: tuple[Learned, ...]

    @property
    def serves(self) -> frozenset[Subject]:
        """All subjects that it is asked for."""
        return frozenset().union(*(part.serves for part in self.parts))

    @property
    def trust(self) -> float | None:
        """How far the say of sections counts that is served."""
        return next((part.trust for part in self.parts if Subject.SECTIONS in part.serves), None)

    def constants(self, base: Constants) -> Constants:
        """Return the base's constants with those of the subjects that are served."""
        from djanalyzer.models.decoding import Constants

        for part in self.parts:
            own = Constants.of({**base.as_record(), **part.decoding})
            names = [name for s in part.serves for name in _CONSTANTS.get(s, ()) if name in part.decoding]
            words = list(base.words)
            if "words" in part.decoding:
                for subject in part.serves & _TEMPERED.keys():
                    words[_TEMPERED[subject]] = own.words[_TEMPERED[subject]]
            base = replace(base, words=tuple(words), **{name: getattr(own, name) for name in names})
        return base


def numbered(base: str, number: int) -> str:
    """Return the name of the model of a number: "djanalyzer-6+3"; 0 is the base itself."""
    return f"{base}+{number}" if number else base


def combined(
    name: str, candidate: Adaptation, subjects: Collection[Subject], former: Adaptation | None
) -> Adaptation:
    """Return what serves some subjects as a candidate does, and all others as the former model does.

    Raises
    ------
    ValueError
        The candidate does not serve these subjects, or stands on other weights than the former model.
    """
    taken = frozenset(subjects)
    if not taken <= candidate.serves:
        raise ValueError(f"{candidate.name} does not serve {sorted(taken - candidate.serves)}")
    if former is not None and former.base_sha256 != candidate.base_sha256:
        raise ValueError(f"{former.name} and {candidate.name} stand on different weights")
    kept = [part.only(part.serves - taken) for part in (former.parts if former else ())]
    parts = [*kept, *(part.only(taken) for part in candidate.parts)]
    return replace(candidate, name=name, parts=tuple(part for part in parts if part.serves))


def save(path: Path, adaptation: Adaptation) -> None:
    """Write an adaptation in half precision and its card; the same adaptation gives the same bytes.

    The card comes last, whole or not at all: without it, or with an older one, the file is taken for damaged.
    """
    from safetensors.numpy import save_file

    arrays = {
        f"{i}.{name}": value
        for i, part in enumerate(adaptation.parts)
        for name, value in _arrays_of(part).items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    save_file(arrays, unfinished)
    card = {
        "name": adaptation.name,
        "base": adaptation.base,
        "base_sha256": adaptation.base_sha256,
        "parts": [_described(part) for part in adaptation.parts],
        "sha256": hashlib.sha256(unfinished.read_bytes()).hexdigest(),
    }
    _settle(unfinished)
    os.replace(unfinished, path)
    written = path.with_suffix(f".{os.getpid()}.part")
    written.write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    _settle(written)
    os.replace(written, path.with_suffix(".json"))


def _settle(path: Path) -> None:
    """Wait until a file lies on the disk: else a power loss may leave its name and nothing in it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@dataclass(frozen=True, slots=True)
class Card:
    """What the card of an adaptation says.

    Attributes
    ----------
    runs : dict
        From which run each subject comes that it serves.
    parts : tuple of dict
        What else each part is made of.
    """

    name: str
    base: str
    base_sha256: str
    runs: Mapping[Subject, int]
    parts: tuple[Mapping[str, Any], ...]

    def check_base(self, name: str, sha256: str) -> None:
        """Refuse weights that it was not learned for.

        Raises
        ------
        MissingWeights
            Its weights are others than those of this name and checksum.
        """
        if sha256 != self.base_sha256:
            raise MissingWeights(
                f"The model {self.name} was learned for {self.base}, and the program has {name} now.",
                "Learn from your library again; what was analysed with it stays.",
            )


def read_card(path: Path) -> Card:
    """Return what the card of an adaptation says, if the file is the one that it speaks of.

    Raises
    ------
    MissingWeights
        It is not there, or damaged.
    """
    called = path.parent.name if path.name == NAME else path.name
    try:
        plain = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        if path.stat().st_size > _LARGEST:
            raise MissingWeights(f"The model {called} cannot be read: no model of ours is so large.", _HINT)
        with path.open("rb") as file:
            is_its = hashlib.file_digest(file, "sha256").hexdigest() == plain["sha256"]
        if not is_its:
            raise MissingWeights(f"The model {called} is damaged: it does not match its card.", _HINT)
        parts = tuple(dict(part) for part in plain["parts"])
        served = [(Subject(s), int(part["run"])) for part in parts for s in part["serves"]]
        if len(dict(served)) != len(served) or not ADAPTABLE.issuperset(dict(served)):
            raise ValueError("its subjects are no good")
        name, base, base_sha256 = (str(plain[key]) for key in ("name", "base", "base_sha256"))
        return Card(name, base, base_sha256, dict(served), parts)
    except OSError as error:
        raise MissingWeights(f"The model {called} cannot be read: {error.strerror}.", _HINT) from error
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise MissingWeights(
            f"The card of the model {called} cannot be understood: {error}.", _HINT
        ) from error


def load(path: Path) -> Adaptation:
    """Read an adaptation.

    Raises
    ------
    MissingWeights
        It is not there, or damaged.
    """
    from safetensors import SafetensorError
    from safetensors.numpy import load_file

    card = read_card(path)
    try:
        arrays: Arrays = load_file(path)
        parts = tuple(_part(i, part, arrays) for i, part in enumerate(card.parts))
    except (OSError, KeyError, TypeError, ValueError, SafetensorError) as error:
        raise MissingWeights(f"The model {card.name} cannot be understood: {error}.", _HINT) from error
    return Adaptation(card.name, card.base, card.base_sha256, parts)


def _arrays_of(part: Learned) -> Arrays:
    """Return what a part weighs, small arrays (biases, normalisation) in full precision."""
    arrays = {f"{_STRUCTURE}{name}": _halved(value) for name, value in part.structure.items()}
    for name, head in (("genre", part.genre), ("mood", part.mood)):
        if head is not None:
            arrays |= {f"{name}.weight": head.weight, f"{name}.bias": head.bias}
    if part.habit is not None:
        arrays |= {f"{_HABIT}{name}": value for name, value in part.habit.as_arrays().items()}
    return {name: np.array(value, order="C") for name, value in arrays.items()}


def _halved(value: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return value.astype(np.float16 if value.ndim > 1 else np.float32)


def _described(part: Learned) -> dict[str, Any]:
    """Return what the card says of a part."""
    return {
        "serves": sorted(part.serves),
        "run": part.run,
        "genre": list(part.genre.words) if part.genre else None,
        "mood": list(part.mood.words) if part.mood else None,
        "habit": part.habit.as_record() if part.habit else None,
        "decoding": part.decoding,
        "trust": part.trust,
    }


def _part(i: int, described: Mapping[str, Any], arrays: Arrays) -> Learned:
    from djanalyzer.models.habit import Habit

    own = {name.removeprefix(f"{i}."): value for name, value in arrays.items() if name.startswith(f"{i}.")}
    if not all(np.isfinite(value).all() for value in own.values()):
        raise ValueError("some of its values are not numbers")

    def under(prefix: str) -> Arrays:
        return {n.removeprefix(prefix): v for n, v in own.items() if n.startswith(prefix)}

    habit = described["habit"]
    return Learned(
        serves=frozenset(Subject(s) for s in described["serves"]),
        structure=under(_STRUCTURE),
        genre=_head("genre", described["genre"], own),
        mood=_head("mood", described["mood"], own),
        habit=Habit.of(under(_HABIT), habit) if habit is not None else None,
        decoding=_numbers(described["decoding"]),
        trust=None if described["trust"] is None else float(described["trust"]),
        run=int(described["run"]),
    )


def _head(name: str, words: Iterable[str] | None, arrays: Arrays) -> WordHead | None:
    if words is None:
        return None
    head = WordHead(tuple(map(str, words)), arrays[f"{name}.weight"], arrays[f"{name}.bias"])
    if not len(head.words) == len(head.weight) == len(head.bias) > 0:
        raise ValueError(f"its words of {name} are not as many as its numbers")
    return head


def _numbers(described: Mapping[str, Iterable[float]]) -> dict[str, list[float]]:
    from djanalyzer.models.decoding import Constants

    known = {f.name for f in fields(Constants)}
    return {str(name): [float(v) for v in values] for name, values in described.items() if name in known}
