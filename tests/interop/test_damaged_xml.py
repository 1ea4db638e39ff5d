"""Collections that are damaged and still XML: read, left alone where nothing changes, patched in the one place meant.

What such a file says may be nonsense; whoever changes one track of it must not touch, lose or mend anything else.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.errors import Trouble
from djanalyzer.interop.protocol import WritableSystem
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.interop.traktor.markup import Markup
from djanalyzer.interop.traktor.reader import scan
from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.interop.virtualdj.layout import lay_out
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, KnownTrack, Loop
from tests.conftest import Tally
from tests.interop.damage import damaged
from tests.interop.traktor.files_made_up import FILES
from tests.interop.virtualdj.databases_made_up import database, full_song, song
from tests.interop.xml_damage import damaged_xml

pytestmark = pytest.mark.guarantee("T10")

N_DAMAGED = 20_000 if os.environ.get("DJANALYZER_NIGHTLY") == "1" else 160  # of each program
# ElementTree wants every prefix declared, which no program and no other reader does: such a file is left alone.
_REFUSED = "a second reader cannot read it"
# Whoever compares bytes without a parser takes it for one of the database: such a file is left alone too.
_HIDDEN_SONG = re.compile(rb"<NEW>(?:(?!</NEW>).)*<Song ", re.DOTALL)

_POINTS = (
    '<Poi Pos="0.290667" Type="automix" Point="realStart" />',
    '<Poi Name="Break 1" Pos="16.0" Type="remix" />',
    '<Poi Name="Drop" Pos="60.20" Num="2" Color="4278255360" Type="cue" />',
    '<Poi Name="L" Pos="64.50" Num="-1" Type="loop" Size="16.0" Slot="1" />',
)
DATABASES = (
    database(
        full_song(*_POINTS, padding=9), full_song(_POINTS[2], path="/b.mp3"), song(path="netsearch://td1")
    ),
    database(song("<Comment>one\r\ntwo</Comment>"), full_song(*_POINTS, path="E:/c.m4a"), version="8.5"),
)


def copies(originals: tuple[bytes, ...], rng: random.Random) -> Iterator[bytes]:
    for number in range(N_DAMAGED):
        content = originals[number % len(originals)]
        yield damaged(content, rng) if number % 4 == 0 else damaged_xml(content, rng)


def changed(track: KnownTrack, rng: random.Random) -> KnownTrack:
    """Return the track with one thing changed."""
    moved = tuple(replace(cue, time=cue.time + 0.1) for cue in track.cues[:1])
    return rng.choice(
        (
            replace(track, cues=(*track.cues, Cue(1.2345, 6, "Ω <&>'\""))),
            replace(track, cues=(*moved, *track.cues[1:])),
            replace(track, loops=(*track.loops, Loop(10.0, 14.0, 5, "L"))),
            replace(track, beat_grid=BeatGrid((GridAnchor(0.25, 125.5), GridAnchor(61.5, 99.25, 2)))),
            replace(track, cues=(), loops=()),
            replace(track, tags=replace(track.tags, title="Neu & <x>", rating=3, genre="Ж")),
        )
    )


def patched(system: WritableSystem, path: Path, rng: random.Random) -> tuple[bytes, KnownTrack] | None:
    """Read, write back, change one track; return the new bytes and that track, None where nothing is to be written."""
    try:
        collection = system.read(path)
        same = system.plan(collection, path)
    except Trouble:
        return None
    assert (same.files, same.changes) == ((), ())
    if not collection.tracks:
        return None
    track = rng.choice(collection.tracks)
    wanted = Collection(collection.program, (changed(track, rng),))
    plan = system.plan(wanted, path)
    if not plan.files:
        return None
    new = plan.files[0].render(path.read_bytes())
    written = path.with_name("written")
    written.write_bytes(new)
    said = [wrong for check in plan.files[0].checks if (wrong := check(written))]
    if said and _HIDDEN_SONG.search(path.read_bytes()):
        return None
    assert said == [] or said[0].startswith(_REFUSED)
    assert system.plan(wanted, written).files == ()
    return new, track


def test_one_entry_of_a_damaged_collection_of_traktor_changes_alone(tmp_path: Path, tally: Tally) -> None:
    rng = random.Random(4)
    path = tmp_path / "collection.nml"
    for content in copies(tuple(FILES.values()), rng):
        path.write_bytes(content)
        if (made := patched(TRAKTOR, path, rng)) is None:
            continue
        new, track = made
        found = scan(content, path.name)
        number = [t.external_id for t in found.collection.tracks].index(track.external_id)
        entry = Markup(content, found.encoding).element(found.starts[number])
        is_alone = new[: entry.start] == content[: entry.start] and new.endswith(content[entry.stop :])
        tally("damaged files patched in one place", int(is_alone), 1)
        assert is_alone


def test_one_song_of_a_damaged_database_of_virtualdj_changes_alone(tmp_path: Path, tally: Tally) -> None:
    rng = random.Random(5)
    path = tmp_path / "songs.xml"
    for content in copies(DATABASES, rng):
        path.write_bytes(content)
        if (made := patched(VIRTUALDJ, path, rng)) is None:
            continue
        new, track = made
        place = lay_out(content, {track.external_id}).places[track.external_id]
        is_alone = new[: place.start] == content[: place.start] and new.endswith(content[place.stop :])
        tally("damaged files patched in one place", int(is_alone), 1)
        assert is_alone
