"""Neighbours in a playlist of which both sing: where they lie on each other, for how long, and what is no clash."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app.clashes import (
    Clash,
    Side,
    clash_of,
    clashes_between,
    clashes_of,
    sides_of,
    unheard_of,
)
from djanalyzer.app.session import Session
from djanalyzer.library.edits import AddCue, AddFiles, CreatePlaylist, FoundFile, SaveAnalysis, SaveVoice
from djanalyzer.library.ends import TrackEnds
from djanalyzer.library.voices import Singing
from djanalyzer.music import (
    BeatGrid,
    Cue,
    CueKind,
    MixRange,
    Section,
    SectionLabel,
    Tags,
    VocalSpan,
    Voice,
)
from tests.app.conftest import ANALYSIS

DROP, INTRO, OUTRO = SectionLabel.DROP, SectionLabel.INTRO, SectionLabel.OUTRO


def track(track_id: int, title: str) -> Side:
    """Four minutes at 120 BPM, 120 bars of two seconds; no intro and no outro; sung throughout, as the analysis hears it."""
    ground = TrackEnds(track_id, title, 240.0, BeatGrid.constant(0.0, 120.0))
    return Side(ground, Singing((VocalSpan(0.0, 240.0),)))


OUT, IN = track(1, "Out"), track(2, "In")


def sung(side: Side, *spans: tuple[float, float]) -> Side:
    """The same track, where its stems tell where somebody sings."""
    vocals = tuple(VocalSpan(*span) for span in spans)
    return Side(side.ground, replace(side.singing, vocals=vocals, is_from_stems=True))


def mixed(side: Side, **mix_range: float) -> Side:
    """The same track, where the analysis tells of an intro or an outro."""
    return Side(side.ground, replace(side.singing, mix_range=MixRange(**mix_range)))  # type: ignore[arg-type]


def made(side: Side, **ground: object) -> Side:
    return Side(replace(side.ground, **ground), side.singing)  # type: ignore[arg-type]


def clash(one: Side, other: Side) -> Clash:
    found = clash_of(1, one, other)
    assert found is not None
    return found


def test_where_nothing_else_is_known_the_last_32_bars_lie_on_the_first() -> None:
    found = clash(OUT, IN)
    assert (found.mix_out, found.mix_in, found.length, found.n_bars) == (176.0, 0.0, 64.0, 32)
    assert (found.seconds, found.share, found.free_bars, found.is_rough) == (64.0, 1.0, 0, True)
    assert (found.out_basis, found.in_basis) == ("bars", "bars")


def test_voices_that_alternate_are_no_clash_and_those_that_meet_are_told_with_the_bars_before() -> None:
    one = sung(OUT, (100.0, 192.0), (208.0, 230.0))  # in the mix: until 16, 32 to 54
    assert clash_of(1, one, sung(IN, (16.0, 32.0), (54.0, 90.0))) is None
    found = clash(one, sung(IN, (16.0, 37.5), (50.0, 90.0)))
    assert (found.seconds, found.free_bars, found.is_rough) == (9.5, 16, False)
    assert found.reason == (
        "Both sing for 10 of the 64 seconds in which “In” comes in over “Out” (from 2:56). The first 16 bars are free."
    )


def test_a_shout_is_no_clash() -> None:
    assert clash_of(1, sung(OUT, (200.0, 201.9)), IN) is None
    assert clash(sung(OUT, (200.0, 202.0)), IN).is_rough


def test_an_outro_or_an_intro_that_nobody_sings_over_is_where_djs_mix() -> None:
    assert clash_of(1, mixed(sung(OUT, (0.0, 200.0)), safe_from=200.0), IN) is None, (
        "it comes in after the voice"
    )
    assert clash_of(1, OUT, mixed(sung(IN, (32.0, 240.0)), safe_until=32.0)) is None, (
        "the other one has gone by then"
    )


@pytest.mark.parametrize(
    ("outro", "mix_out", "n_bars"), [(208.0, 208.0, 16), (236.0, 224.0, 8), (100.0, 100.0, 32)]
)
def test_a_mix_is_8_bars_long_at_least_and_32_at_most(outro: float, mix_out: float, n_bars: int) -> None:
    found = clash(mixed(OUT, safe_from=outro), IN)
    assert (found.mix_out, found.n_bars, found.out_basis) == (mix_out, n_bars, "analysis")


def test_sections_tell_where_the_analysis_names_no_intro_and_outro() -> None:
    one = made(OUT, sections=(Section(0.0, 200.0, DROP), Section(200.0, 240.0, OUTRO, 0.9)))
    other = made(IN, sections=(Section(0.0, 24.0, INTRO), Section(24.0, 240.0, DROP)))
    found = clash(one, other)
    assert (found.out_basis, found.mix_out, found.in_basis, found.n_bars) == ("section", 200.0, "section", 12)
    unlikely = made(OUT, sections=(Section(0.0, 200.0, DROP), Section(200.0, 240.0, OUTRO, 0.4)))
    assert clash(unlikely, other).out_basis == "bars"


def test_the_djs_own_cues_count_before_everything_else() -> None:
    one = made(mixed(OUT, safe_from=200.0), cues=(Cue(60.0, kind=CueKind.MIX_OUT),))
    other = made(mixed(IN, safe_until=48.0), cues=(Cue(16.0, kind=CueKind.MIX_IN),))
    found = clash(one, other)
    assert (found.out_basis, found.mix_out, found.in_basis, found.mix_in) == ("cue", 60.0, "cue", 16.0)
    assert found.n_bars == 16, "until the end of the intro"


def test_beats_are_laid_on_beats_where_the_tempos_allow_it() -> None:
    other = sung(IN, (48.0, 61.44))  # bars 26 to 32 of 125 BPM: from 50 s on at 120 BPM
    for tempo in (125.0, 62.5, 250.0):  # counted by beats, by halves, by eighths
        found = clash(OUT, made(other, beat_grid=BeatGrid.constant(0.0, tempo)))
        assert found.seconds == pytest.approx(14.0)
        assert found.free_bars == 25
    slower = clash(OUT, made(other, beat_grid=BeatGrid.constant(0.0, 90.0)))
    assert slower.seconds == pytest.approx(13.44), "nobody slows a track down by a quarter"


def test_tracks_without_a_beat_are_taken_for_two_seconds_a_bar() -> None:
    found = clash(made(OUT, beat_grid=None), made(IN, beat_grid=None))
    assert (found.mix_out, found.n_bars) == (176.0, 32)


def test_where_nobody_has_listened_nothing_is_said() -> None:
    assert clash_of(1, OUT, Side(IN.ground, Singing())) is None
    assert clash_of(1, Side(OUT.ground, Singing()), IN) is None
    assert clash_of(1, made(OUT, duration=0.0), IN) is None, "its file has never been read"


def test_each_transition_of_a_playlist_is_told_by_its_later_track(session: Session) -> None:
    names = ("Sung", "Heard by the stems alone", "Instrumental", "Never heard")
    files = [FoundFile(Path(f"/music/{name}.mp3"), name, 1, 1, Tags(title=name)) for name in names]
    session.do(AddFiles(tuple(files)))
    for track_id in (1, 2, 3):
        session.do(SaveAnalysis(track_id, replace(ANALYSIS, vocals=(VocalSpan(0.0, 120.0),)), b""))
    session.do(SaveVoice(2, Voice((VocalSpan(1.0, 90.0),), np.zeros(0, np.float32), "ear-1")))
    session.do(SaveVoice(3, Voice((), np.zeros(0, np.float32), "ear-1")))
    (playlist_id,) = session.do(CreatePlaylist("Friday", None, (1, 2, 3, 2, 1, 1, 4, 1))).created
    found = clashes_of(session, playlist_id)
    assert [(c.place, c.out_id, c.in_id) for c in found] == [(1, 1, 2), (4, 2, 1), (5, 1, 1)]
    assert found[0].out_title == "Sung"
    assert clashes_between(session, []) == clashes_between(session, [1]) == ()
    assert unheard_of(session, [1, 4, 4, 99]) == (4,)


def test_of_each_track_the_library_is_asked_for_its_ends_alone(session: Session) -> None:
    session.do(AddFiles((FoundFile(Path("/music/one.mp3"), "one", 1, 1, Tags(title="One")),)))
    parts = tuple(
        Section(30.0 * n, 30.0 * (n + 1), label) for n, label in enumerate((INTRO, DROP, DROP, OUTRO))
    )
    session.do(SaveAnalysis(1, replace(ANALYSIS, sections=parts), b""))
    mixes = (Cue(8.0, kind=CueKind.MIX_IN), Cue(96.0, kind=CueKind.MIX_OUT))
    for cue in (mixes[1], Cue(30.0, kind=CueKind.DROP), mixes[0]):
        session.do(AddCue(1, cue))
    side = sides_of(session, [1, 1, 99])[1]
    assert (side.ground.title, side.ground.duration, side.tempo) == ("One", 120.0, 120.0)
    assert side.ground.sections == (parts[0], parts[-1])
    assert side.ground.cues == mixes
    assert (side.first_bar, side.bar) == (0.25, 2.0)
    odd = replace(side.ground, beat_grid=BeatGrid.constant(40.0, 4.0), duration=240.0)
    assert Side(odd, side.singing).first_bar == 40.0, "bars of a minute"
