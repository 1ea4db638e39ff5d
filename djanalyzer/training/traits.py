"""What makes a generated song unlike others, in groups that can be left out of what is learned from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.music.grid import Meter

if TYPE_CHECKING:
    from djanalyzer.synthesis.song import Song

SINGING, ODD_METER = "singing", "odd_meter"

# Traits by what they have in common to a listener; each song has any number of them.
GROUPS = {
    "offbeats": frozenset({"loud_offbeat", "offbeat_bass", "offbeat_claps", "syncopated_kick", "pushed"}),
    "hidden-drums": frozenset({"no_kick", "no_drums", "missing_kicks", "soft_drums"}),
    "people": frozenset({"live", "drifting", "ghosts"}),
    "changing-tempo": frozenset({"tempo_change", "detour", "slowing", "drifting"}),
    "singing": frozenset({SINGING}),
    "odd-meters": frozenset({ODD_METER}),
    "fillers": frozenset({"counter", "hook", "arp_three", "polymeter"}),
}


def traits_of(song: Song) -> frozenset[str]:
    """Return the traits of a record: those drawn for its songs, singing, a meter other than 4/4."""
    songs = (song, song.follower.song) if song.follower else (song,)
    traits = {trait for one in songs for trait in one.traits}
    if any(part.patch.family == "vocal" for one in songs for part in one.parts):
        traits.add(SINGING)
    if any(one.meter is not Meter.FOUR_FOUR for one in songs):
        traits.add(ODD_METER)
    return frozenset(traits)
