"""What the model is held against: what it should reach, what other programs reach on the same recordings, what papers report.

Figures of others were measured by this project on the open recordings (`published`), or are a paper's own on other data, and say
which; none is recomputed here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

from djanalyzer.evaluation.published import PEERS, Target


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody else's figures by measure; `note` says what they are worth beside ours."""

    name: str
    figures: MappingProxyType[str, float]
    note: str = ""


def _other(name: str, note: str, **figures: float) -> Other:
    return Other(name, MappingProxyType(figures), note)


RECORDINGS = MappingProxyType(
    {
        "beat_f70": Target(0.98),
        "grid_10": Target(0.93),
        "grid_10_octave": Target(0.93),
        "bar_phase": Target(0.93),
        "arrangement_f05": Target(0.63),
        "key_mirex": Target(0.775),
    }
)
GENERATED = MappingProxyType(
    {
        "boundary_f05": Target(0.889),
        "section_scs": Target(0.879),
        "section_la": Target(0.915),
        "section_bde": Target(0.22, is_ceiling=True),
    }
)
SECONDS = Target(2.8, is_ceiling=True)  # for three minutes of music, file to analysis, all heads on
MEGABYTES = Target(16.0, is_ceiling=True)  # of weights
TRACKS_A_SECOND = Target(20.0)  # on one GPU

PAPER = _other(
    "paper 000",
    "Paper 000: its own figures on other data (pop, labels by people), so they say how hard it found its own task and not"
    " who is better. It does not define SCS; here it is the share of pairs of frames on whose likeness truth and result agree.",
    boundary_f05=0.889,
    section_scs=0.879,
    section_la=0.915,
    section_sor=0.853,
    section_bde=0.22,
)

_STRUCTURE = (
    _other(
        "LinkSeg",
        "LinkSeg and MSAF (Foote): arrangement known on eight recordings with at least four boundaries (which eight is not"
        " recorded); all boundaries, as librosa's, on 27 recordings, of which these are 25.",
        arrangement_f05=0.53,
        arrangement_f3=0.70,
        boundary_f05=0.410,
        boundary_f3=0.538,
    ),
    _other(
        "MSAF (Foote)",
        "",
        arrangement_f05=0.06,
        arrangement_f3=0.47,
        boundary_f05=0.106,
        boundary_f3=0.309,
    ),
)
_BOUNDARIES = {"librosa": {"boundary_f05": 0.229, "boundary_f3": 0.348}}
_TRACKERS = (
    "Other programs were measured by this project on the same recordings and are not recomputed here; at ±20 and ±10 ms, at"
    " the ends, of drift, lateness and downbeats on one recording more."
    " They were given the best constant grid that fits their beats; ours is scored as it is."
)
_KEYS = "on twelve recordings, whose keys were told from their notes by a template; standard error about 0.12"
_KEY_FINDERS = (
    _other("edma", f"Key finders (edma, Krumhansl, libKeyFinder, bgate, edmm): {_KEYS}.", key_mirex=0.775),
    _other("Krumhansl", "", key_mirex=0.733),
    _other("libKeyFinder", "", key_mirex=0.675),
    _other("bgate", "", key_mirex=0.625),
    _other("edmm", "", key_mirex=0.525),
)


def others_on_recordings() -> tuple[Other, ...]:
    """Return everybody measured on the open recordings: trackers of beats first, then boundaries, then keys."""
    trackers = [
        Other(p.name, MappingProxyType({**p.of_26, **p.of_25, **_BOUNDARIES.get(p.name, {})})) for p in PEERS
    ]
    first = replace(trackers[0], note=_TRACKERS)
    return (first, *trackers[1:], *_STRUCTURE, *_KEY_FINDERS)
