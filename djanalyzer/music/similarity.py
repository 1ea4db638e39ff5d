"""What sounds alike: embeddings of tracks and sections, what was found by them, and their places on the map of a collection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from djanalyzer.music.key import Key, KeyStretch

EMBEDDING_SIZE = 256  # numbers of one embedding

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class SectionEmbedding:
    """How a half-open stretch [start, stop) of a track sounds, seconds; `vector` as of a track.

    `label` is the section's name (a `SectionLabel`), empty where nobody has named it.
    """

    start: float
    stop: float
    label: str
    vector: Vector


@dataclass(frozen=True, slots=True)
class KeyOpinion:
    """What the listener for similarity says of a track's key: a second opinion beside the one that the analysis gives.

    Attributes
    ----------
    key : Key or None
        Of the whole track, with the trust in it; None where no key is sure.
    tuning : float
        How far A lies from 440 Hz, cents.
    stretches : tuple of KeyStretch
        Which key rules where, one after another.
    """

    key: Key | None = None
    tuning: float = 0.0
    stretches: tuple[KeyStretch, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class TrackEmbedding:
    """How a track sounds, in numbers.

    Attributes
    ----------
    recipe : str
        Which weights have listened, and by which rules: embeddings of two recipes cannot be compared.
    vector : float32 array (EMBEDDING_SIZE,)
        Of length 1; two tracks are as alike as their scalar product is near 1.
    sections : tuple of SectionEmbedding
        In the order of the track.
    key : KeyOpinion
    """

    recipe: str
    vector: Vector
    sections: tuple[SectionEmbedding, ...] = ()
    key: KeyOpinion = field(default_factory=KeyOpinion)


class ReasonKind(StrEnum):
    """What can make a track fit another one."""

    SOUND = "sound"  # `number`: how much alike they sound, 0 to 1
    STYLE = "style"  # `text`: the style of both
    MOOD = "mood"  # `text`: the mood of both
    KEY = "key"  # `text`: the found one's key on the Camelot wheel, which mixes with the other's
    TEMPO = "tempo"  # `number`: how much faster the found one is played to keep the beat, as a share: 0.012 is 1.2 %
    ENERGY = "energy"  # `number`: how many levels more it has
    RECORDING = "recording"  # the same recording, in another file
    STRETCHED = "stretched"  # `number`: how much faster the same music is, as a share
    TRANSPOSED = "transposed"  # `number`: how many semitones higher the same music is


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that two tracks have in common, or differ in; `text` and `number` are as its kind has them."""

    kind: ReasonKind
    text: str = ""
    number: float = 0.0

    @property
    def in_words(self) -> str:
        """Return it as it is said to the user: "sounds 93 % alike", "tempo +1.2 %"."""
        if self.kind is ReasonKind.TRANSPOSED:
            n = abs(round(self.number))
            way = "higher" if self.number > 0 else "lower"
            return f"{n} semitone{'' if n == 1 else 's'} {way}"
        return _WORDS[self.kind].format(text=self.text, number=self.number, percent=100 * self.number)


_WORDS = {
    ReasonKind.SOUND: "sounds {percent:.0f} % alike",
    ReasonKind.STYLE: "{text} too",
    ReasonKind.MOOD: "{text} too",
    ReasonKind.KEY: "{text} fits",
    ReasonKind.TEMPO: "tempo {percent:+.1f} %",
    ReasonKind.ENERGY: "energy {number:+.0f}",
    ReasonKind.RECORDING: "the same recording",
    ReasonKind.STRETCHED: "{percent:+.1f} % in tempo",
}


@dataclass(frozen=True, slots=True)
class SimilarFilter:
    """Which tracks count among those that sound alike; what is not asked for lets all through.

    Attributes
    ----------
    bpm : tuple of two floats or None
        Lowest and highest tempo, both allowed.
    only_compatible : bool
        Keys alone that mix with the track's by the Camelot wheel: the same, an hour up or down, the relative key.
    energy_step : int or None
        How many levels of energy more (or less) than the track has; half a level either way is meant by it.
    not_played : bool
        Tracks alone that no DJ program has counted as played.
    playlist_id : int or None
        Tracks of this playlist alone.
    """

    bpm: tuple[float, float] | None = None
    only_compatible: bool = False
    energy_step: int | None = None
    not_played: bool = False
    playlist_id: int | None = None


@dataclass(frozen=True, slots=True)
class SimilarTrack:
    """A track that sounds like another one; `score` is their scalar product, 1 for the same sound, 0 and less for nothing alike."""

    track_id: int
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class SectionMatch:
    """A section, [start, stop) seconds of a track, that sounds like another one; `label` and `score` as elsewhere."""

    track_id: int
    start: float
    stop: float
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class VersionGroup:
    """Tracks that are one piece of music: copies, and versions faster, higher or mastered anew; the oldest in the library first.

    `versions` are all but the first, each compared with it.
    """

    track_id: int
    versions: tuple[SimilarTrack, ...]


@dataclass(frozen=True, slots=True)
class Outlier:
    """A track that nothing in the collection sounds like; `score` is how much alike its nearest neighbours are, on average."""

    track_id: int
    score: float


@dataclass(frozen=True, slots=True)
class MapPoint:
    """Where a track lies on the map of the collection: both from 0 to 1, what sounds alike side by side."""

    track_id: int
    x: float
    y: float


@dataclass(frozen=True, slots=True, eq=False)
class CollectionMap:
    """The map of a collection.

    Attributes
    ----------
    ids : int64 array (n,)
        Tracks, rising.
    places : float32 array (n, 2)
        Where each lies, 0 to 1 either way.
    """

    ids: npt.NDArray[np.int64]
    places: npt.NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[MapPoint]:
        return (MapPoint(int(i), float(x), float(y)) for i, (x, y) in zip(self.ids, self.places, strict=True))


@dataclass(frozen=True, slots=True, eq=False)
class MapColors:
    """What the points of a map are coloured by.

    Attributes
    ----------
    names : tuple of str
        What the legend says: genres, keys on the Camelot wheel, levels of energy, names of playlists.
    codes : int32 array (n,)
        Of each track of the map, in its order: the place in `names`, -1 where nothing is known.
    """

    names: tuple[str, ...]
    codes: npt.NDArray[np.int32]
