"""What a model takes a track's genre and mood for: words with the trust in them, never a tag of the DJ's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from djanalyzer.music.wordings import are_akin, genres_in

LIKELY = 0.5  # a genre at least this sure stands, in another style, where the DJ has named none
SURE = 0.8  # a genre this sure is worth a second look where the DJ's tag names another one


@dataclass(frozen=True, slots=True)
class Guess:
    """A word of `music.genres` that fits a track, and the trust in it (0 to 1)."""

    word: str
    confidence: float

    @property
    def is_likely(self) -> bool:
        """Whether it is worth showing where nobody has said anything."""
        return self.confidence >= LIKELY


@lru_cache(4096)  # a library has few different tags, and asks of every track
def is_another_genre(tag: str, word: str) -> bool:
    """Return whether a tag names a genre that we know, and `word` is neither that nor a kind of it, nor the other way round."""
    named, heard = genres_in(tag), genres_in(word)
    return bool(named) and not any(are_akin(one, other) for one in named for other in heard)
