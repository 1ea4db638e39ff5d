"""From a program into a new collection of its own: of what it alone has a word for, too, nothing goes unsaid.

An entry that is new is written with less than a program itself would write. What it lacks is announced, track by track;
what is announced is really missing; and a track that the target has already keeps all it has, and nothing is announced.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from djanalyzer.app.converting import Conversion, plan_conversion
from djanalyzer.app.jobs import Job
from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import LossKind, Remedy
from djanalyzer.interop.systems import WRITABLE
from djanalyzer.music import Collection, KnownTrack, Tags
from tests.conftest import Tally
from tests.interop.matrix.grounds import Ground, silence
from tests.interop.matrix.journeys import given_to, read
from tests.interop.serato import libraries_made_up as serato
from tests.interop.traktor import nml_text
from tests.interop.virtualdj import databases_made_up as virtualdj

# What the file says, whoever has counted it.
FACTS = {"Size", "SampleRate", "BitRate", "Bitrate", "Kind", "Scan Version"}
NAME = "a.flac"


def plain(ground: Ground, *extra: tuple[str, str]) -> Collection:
    (path,) = ground.paths
    return Collection("made up", (KnownTrack(path, "1", Tags("Title", tempo=128.0), 60.0, extra=extra),))


def in_rekordbox(ground: Ground) -> Path:
    extra = (("Mix", "Extended"), ("Grouping", "Peak"), ("PlayCount", "17"), ("DateAdded", "2021-03-04"))
    given_to("rekordbox", plain(ground, *extra), ground)
    return ground.place("rekordbox", "given")


def in_traktor(ground: Ground) -> Path:
    played = {"PLAYCOUNT": "17", "IMPORT_DATE": "2021/3/4", "LAST_PLAYED": "2022/3/4", "BITRATE": "320000"}
    texts = {"MIX": "Extended", "CATALOG_NO": "X1", "RATING": "Second", "KEY_LYRICS": "La", "KEY": "8A"}
    info = nml_text.element("INFO", **(played | texts)) + nml_text.element("STEMS", STEMS="x")
    return nml_text.write(ground.folder, nml_text.nml(nml_text.entry(info, LOCK="1")))


def in_mixxx(ground: Ground) -> Path:
    given_to("mixxx", plain(ground), ground)
    place = ground.place("mixxx", "given")
    with closing(sqlite3.connect(place)) as connection, connection:
        connection.execute("ALTER TABLE library ADD COLUMN last_played_at")  # as Mixxx 2.4 has it
        connection.execute(
            "UPDATE library SET album_artist = 'Someone', grouping = 'Peak', timesplayed = 17, replaygain = 0.5,"
            " datetime_added = '2021-03-04T00:00:00.000Z', last_played_at = '2022-03-04T00:00:00.000Z', bpm_lock = 1,"
            " year = '2021-03-04'"
        )
    return place


def in_engine(ground: Ground) -> Path:
    given_to("engine", plain(ground), ground)
    place = ground.place("engine", "given")
    with closing(sqlite3.connect(place)) as connection, connection:
        times = (1_614_816_000, 1_646_352_000)
        connection.execute("UPDATE Track SET dateAdded = ?, timeLastPlayed = ?, isBeatGridLocked = 1", times)
    return place


def in_virtualdj(ground: Ground) -> Path:
    (path,) = ground.paths
    tags = '<Tags Author="Artist" Title="One" Bpm="0.50" Flag="1" User1="#peak" Grouping="Peak" Key="8A" />'
    infos = '<Infos SongLength="60.0" PlayCount="3" Bitrate="320" FirstSeen="1614816000" />'
    automix = '<Poi Pos="1.5" Type="automix" Point="realStart" />'
    song = virtualdj.song(tags, infos, virtualdj.SCAN, virtualdj.GRID, automix, path=str(path))
    (ground.folder / "given").mkdir()
    return virtualdj.write(ground.folder / "given", virtualdj.database(song))


def in_serato(ground: Ground) -> Path:
    (path,) = ground.paths
    played = {"utpc": 17, "udsc": 2, "uadd": 1_614_816_000, "tgrp": "Peak", "tbit": "320.0kbps"}
    row = serato.track(path.relative_to(ground.folder).as_posix(), **played)
    return serato.library(ground.folder, [("database V2", serato.database(row))])


SOURCES: dict[str, Callable[[Ground], Path]] = {
    "rekordbox": in_rekordbox,
    "serato": in_serato,
    "traktor": in_traktor,
    "mixxx": in_mixxx,
    "engine": in_engine,
    "virtualdj": in_virtualdj,
}
# What each announces here; rekordbox's entries are written whole.
ANNOUNCED = {
    "rekordbox": set(),
    "serato": {"DateAdded", "DiscNumber", "Grouping", "PlayCount"},
    "traktor": {"CatalogNumber", "Comment2", "LastPlayed", "Lock", "Lyrics", "Mix", "Stems", "Tonality"},
    "mixxx": {"BpmLock", "Date", "LastPlayed", "ReplayGain"},
    "engine": {"BeatGridLocked", "LastPlayed"},
}


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    return Ground.of(tmp_path, {NAME: silence(tmp_path / NAME)})


def fresh(program: str, ground: Ground) -> Path:
    if program == "serato":
        (ground.folder / "other").mkdir()
        return serato.library(ground.folder / "other", [("database V2", serato.database())])
    return ground.fresh(program, "other")


def announced(conversion: Conversion) -> set[str]:
    lost = [loss for loss in conversion.losses if loss.lost.kind is LossKind.EXTRA]
    assert {loss.remedies[0] for loss in lost} <= {Remedy.DROP}
    named = [name for loss in lost for name in loss.lost.fields]
    assert len(named) == len(set(named))  # each once
    return set(named)


@pytest.mark.guarantee("T7")
@pytest.mark.parametrize("program", WRITABLE)
def test_a_new_entry_lacks_what_was_announced_and_nothing_else(
    program: str, ground: Ground, tally: Tally
) -> None:
    source, target = SOURCES[program](ground), fresh(program, ground)
    (before,) = read(source).tracks
    conversion = plan_conversion(source, target, program, Job.silent())
    safe_write.apply(conversion.write_plan, running=frozenset)
    # Serato lists a track when it has seen its file; until then nothing is known of it there.
    after = next((track for track in read(target).tracks if track.path == before.path), None)
    kept = set(after.extra) if after is not None else set()
    lacking = {name for name, value in before.extra if (name, value) not in kept} - FACTS
    assert announced(conversion) == lacking == ANNOUNCED.get(program, lacking)
    assert set(conversion.own_words) == lacking
    tally("own words of programs that a new entry lacks, announced", len(lacking), len(lacking))


@pytest.mark.guarantee("T7")
@pytest.mark.parametrize("program", WRITABLE)
def test_what_is_there_already_lacks_nothing(program: str, ground: Ground) -> None:
    source = SOURCES[program](ground)
    conversion = plan_conversion(source, source, program, Job.silent())
    assert announced(conversion) == set()
    assert conversion.own_words == ()
