"""A database as large as a real one: what is not changed keeps its bytes, and every number is VirtualDJ's.

A real library of 1,037 songs had 6,835 numbers with decimals, up to 94 points of a beat grid in one song, and padding
behind one song in six. It may not be passed on; this one is made up with the same figures.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.interop.virtualdj.layout import lay_out
from djanalyzer.interop.virtualdj.text import written_number
from djanalyzer.music import Collection, Cue, Loop, Section, SectionLabel
from tests.conftest import Tally
from tests.interop.virtualdj.databases_made_up import database, write

pytestmark = pytest.mark.guarantee("T3")

N_SONGS, N_NUMBERS = 1037, 6835
_DECIMALS = re.compile(r'="(-?[0-9]+\.[0-9]+)"')


def text_of(number: float) -> str:
    """Six decimals, of which all zeros at the end are one: the rule in other words than the writer's."""
    return re.sub(r"(?<=[0-9.])0+$", "0", f"{number:.6f}")


def song(number: int, rng: random.Random) -> str:
    """One song with what a real one may have."""
    place = rng.choice(
        (f"C:\\Music\\{number} &amp; Ł.mp3", f"E:/Music/{number}.m4a", f"netsearch://td{number}")
    )
    period, length = text_of(rng.uniform(0.31, 0.97)), text_of(round(rng.uniform(60, 600), rng.randint(1, 6)))
    rows = [
        f'<Tags Author="Artist &apos;{number}&apos;" Title="Title" TrackNumber="{number % 20}/20" Bpm="{period}" Flag="1" />',
        f'<Infos SongLength="{length}" LastModified="1671392856" Bitrate="320" Cover="1" />',
        "<Comment>one\r\n\r\nthree</Comment>" if number % 50 == 0 else "",
        f'<Scan Version="801" Bpm="{period}" Volume="{text_of(rng.uniform(0.2, 3))}" Key="Gm" Flag="32768" />',
    ]
    n_points = 94 if number == 7 else rng.choice((1, 1, 1, 1, 3))
    times = sorted(rng.sample(range(1, 600_000), n_points))
    tempo = [f' Bpm="{text_of(rng.uniform(62, 195))}"' if n_points > 1 else "" for _ in times]
    rows += [
        f'<Poi Pos="{text_of(t / 1000)}" Type="beatgrid"{bpm} />' for t, bpm in zip(times, tempo, strict=True)
    ]
    rows += ['<Poi Type="automix" Point="realStart" />'] if number % 3 else []
    rows += [f'<Poi Name="Break 1" Pos="{text_of(16.2)}" Type="remix" />'] if number % 5 == 0 else []
    rows += (
        [f'<Poi Pos="{text_of(-0.051536)}" Num="2" Color="4278255360" Type="cue" />']
        if number % 4 == 0
        else []
    )
    rows += ['<Poi Name="x" Pos="9.0" Type="action" Script="mute" />'] if number % 97 == 0 else []
    inner = "".join(f"  {row}\r\n" for row in rows if row)
    padding = " " * rng.randint(1, 884) if number % 6 == 0 else ""
    return f' <Song FilePath="{place}" FileSize="1000">\r\n{inner} </Song>{padding}\r\n'


@pytest.fixture(scope="module")
def large() -> bytes:
    rng = random.Random(8)
    return database(*(song(number, rng) for number in range(N_SONGS)))


def test_what_is_not_changed_is_not_written(large: bytes, tmp_path: Path, tally: Tally) -> None:
    path = write(tmp_path, large)
    collection = VIRTUALDJ.read(path)
    plan = VIRTUALDJ.plan(collection, path)
    tally("made-up databases unchanged", int(not plan.files), 1)
    assert (plan.files, plan.changes, plan.losses) == ((), (), ())
    assert len(collection.tracks) == N_SONGS - large.count(b"netsearch://")


def test_one_cue_changes_the_bytes_of_one_song(large: bytes, tmp_path: Path, tally: Tally) -> None:
    """Of a dozen songs, one after the other; the padding behind a song stays too."""
    path = write(tmp_path, large)
    tracks = VIRTUALDJ.read(path).tracks
    for track in tracks[:: len(tracks) // 12]:
        wanted = replace(track, cues=(*track.cues, Cue(1.2345, 7, "Ω")))
        (file,) = VIRTUALDJ.plan(Collection("VirtualDJ", (wanted,)), path).files
        new = file.render(large)
        place = lay_out(large, {track.external_id}).places[track.external_id]
        row = '\r\n  <Poi Name="Ω" Pos="1.23450" Num="8" Type="cue" />'.encode()
        before, after = large[: place.start], large[place.stop :]
        is_alone = new.startswith(before) and new.endswith(after) and new.replace(row, b"", 1) == large
        tally("songs changed alone", int(is_alone), 1)
        assert is_alone


def test_every_number_is_written_as_it_stands(large: bytes, tally: Tally) -> None:
    numbers = list(_numbers(large.decode()))[:N_NUMBERS]
    n_same = sum(written_number(float(text)) == text for text in numbers)
    tally("made-up numbers", n_same, len(numbers))
    assert n_same == len(numbers) == N_NUMBERS


def test_what_is_written_follows_the_rules_of_text(large: bytes, tmp_path: Path) -> None:
    """Order of rows and attributes, line ends, margins: VirtualDJ may take anything else for damage."""
    path = write(tmp_path, large)
    track = VIRTUALDJ.read(path).tracks[5]
    wanted = replace(
        track,
        cues=(Cue(0.0, 0, "Start", "#FF0000"), Cue(3.5, None, "Here")),
        loops=(Loop(10.0, 14.0, 1, "L"),),
        sections=(Section(20.0, 30.0, SectionLabel.BREAKDOWN),),
    )
    (file,) = VIRTUALDJ.plan(Collection("x", (wanted,)), path).files
    new = file.render(large).decode()
    assert new.count("\n") == new.count("\r\n")
    order = ["Name", "Pos", "Num", "Color", "Type", "Point", "Bpm", "Size", "Slot", "Script"]
    for row in re.findall(r"\r\n  <Poi(.*) />(?=\r\n)", new):
        names = re.findall(r' (\w+)="', row)
        assert names == sorted(names, key=order.index)
    for inner in re.findall(r" <Song [^>]*>\r\n(.*?) </Song>", new, re.DOTALL):
        rows = re.findall(r"^  <(\w+)", inner, re.MULTILINE)
        assert rows == sorted(rows, key=["Tags", "Infos", "Comment", "Scan", "Link", "Poi"].index)
    assert all(written_number(float(text)) == text for text in _numbers(new))


def _numbers(text: str) -> Iterator[str]:
    return (match[1] for match in _DECIMALS.finditer(text, text.index("<Song")))
