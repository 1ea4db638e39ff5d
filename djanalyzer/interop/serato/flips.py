"""The entries "FLIP" of Markers2: performances that Serato plays again, jumps and stretches played backwards.

They are read so that a user can be told of them; what is written keeps their bytes.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass

_HEAD = struct.Struct(">xBB")
_COUNT = struct.Struct(">BI")
_ACTION = struct.Struct(">BI")
_JUMP = struct.Struct(">dd")
_CENSOR = struct.Struct(">ddd")
_JUMP_KIND, _CENSOR_KIND = 0, 1


@dataclass(frozen=True, slots=True)
class Action:
    """At `start` the play head goes to `stop`, or plays on with another `speed` until then; seconds of Serato's axis."""

    start: float
    stop: float
    speed: float | None = None

    @property
    def is_jump(self) -> bool:
        return self.speed is None


@dataclass(frozen=True, slots=True)
class Flip:
    """One of the six flips of a track. The last action says where the recording was stopped."""

    index: int
    name: str
    is_on: bool
    is_looped: bool
    actions: tuple[Action, ...]


def read_flip(body: bytes) -> Flip | None:
    """Read the body of a FLIP entry; None where it is cut off or makes no sense."""
    name, end, rest = body[_HEAD.size :].partition(b"\0")
    if len(body) < _HEAD.size or not end or len(rest) < _COUNT.size:
        return None
    index, is_on = _HEAD.unpack_from(body)
    is_looped, count = _COUNT.unpack_from(rest)
    actions: list[Action] = []
    position = _COUNT.size
    for _ in range(count):
        start = position + _ACTION.size
        if start > len(rest):
            return None
        kind, size = _ACTION.unpack_from(rest, position)
        position = start + size
        if position > len(rest):
            return None
        action = _action(kind, rest[start:position])
        actions += [action] if action is not None else []
    return Flip(index, name.decode("utf-8", "replace"), bool(is_on), bool(is_looped), tuple(actions))


def in_words(flip: Flip) -> str:
    """Return what a user would call it: "1 “Intro edit”: on, looped, 7 jumps, 1 backwards"."""
    n_jumps = max(sum(action.is_jump for action in flip.actions) - 1, 0)  # the last one is its end
    n_others = sum(not action.is_jump for action in flip.actions)
    said = [
        "on" if flip.is_on else "off",
        *(["looped"] if flip.is_looped else []),
        f"{n_jumps} jump{'' if n_jumps == 1 else 's'}",
        *([f"{n_others} backwards"] if n_others else []),
    ]
    return f"{flip.index + 1} “{flip.name}”: {', '.join(said)}"


def _action(kind: int, body: bytes) -> Action | None:
    """Read one action; None where it is of a kind that is not known, or no time."""
    if kind == _JUMP_KIND and len(body) >= _JUMP.size:
        found = Action(*_JUMP.unpack_from(body))
    elif kind == _CENSOR_KIND and len(body) >= _CENSOR.size:
        found = Action(*_CENSOR.unpack_from(body))
    else:
        return None
    return found if math.isfinite(found.start) and math.isfinite(found.stop) else None
