"""What was heard in a track's stems stays with the track, as long as its file is the recording that was heard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np

from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    KeepOne,
    RelocateFiles,
    RemoveTracks,
    SaveAnalysis,
    SaveVoice,
    SetMissing,
)
from djanalyzer.library.store import Library
from djanalyzer.music import Cue, Key, MixRange, VocalSpan, Voice
from tests.library.conftest import analysis, found

VOICE = Voice(
    (VocalSpan(8.0, 24.0, 0.9), VocalSpan(40.0, 56.5, 0.8)),
    np.array([0.0, 220.0, 221.5, 440.0, 0.0], np.float32),
    "ear-1.abc",
    Key(4, True, 0.75),
)
SPOKEN = Voice((VocalSpan(1.0, 2.0, 0.6),), np.zeros(3, np.float32), "ear-2.def", frame_rate=100)


def heard(library: Library, track_id: int) -> tuple[str, tuple[VocalSpan, ...]] | None:
    """Whose word counts on who sings in a track, and what it is."""
    voice = library.voices([track_id]).get(track_id)
    assert (library.track(track_id).voice is None) == (voice is None)
    return None if voice is None else (voice.recipe, voice.spans)


def test_a_voice_is_read_as_it_was_kept(house: Library) -> None:
    house.do(SaveVoice(2, SPOKEN))
    changes = house.do(SaveVoice(1, VOICE))
    assert changes.track_ids == {1}
    both = house.voices([2, 1, 3])
    assert sorted(both) == [1, 2]
    voice = both[1]
    assert (voice.spans, voice.recipe, voice.harmonic_key, voice.frame_rate) == (
        VOICE.spans,
        "ear-1.abc",
        Key(4, True, 0.75),
        50,
    )
    np.testing.assert_allclose(voice.pitch, VOICE.pitch, rtol=3e-4)
    assert (both[2].harmonic_key, both[2].frame_rate) == (None, 100)


def test_who_listens_later_takes_the_place_of_who_did_before(house: Library) -> None:
    house.do(SaveVoice(1, VOICE))
    assert house.unheard("ear-1.abc") == [2, 3]
    assert house.unheard("ear-2.def", [3, 1]) == [3, 1]
    house.do(SaveVoice(1, SPOKEN))
    assert heard(house, 1) == ("ear-2.def", SPOKEN.spans)
    assert house.unheard("ear-1.abc", [1]) == [1]


def test_nobody_need_listen_to_what_is_not_there(house: Library) -> None:
    house.do(SetMissing((2,)))
    house.do(RemoveTracks((3,)))
    assert house.unheard("ear-1.abc") == [1]


def test_a_voice_is_no_step_that_undo_takes_back(house: Library) -> None:
    house.do(AddCue(1, Cue(1.0)))
    house.do(SaveVoice(1, VOICE))
    house.undo()
    assert (house.track(1).cues, heard(house, 1)) == ((), ("ear-1.abc", VOICE.spans))


def test_a_track_that_comes_back_has_its_voice(house: Library, reopen: Callable[[Library], Library]) -> None:
    house.do(SaveVoice(1, VOICE))
    house.do(RemoveTracks((1,)))
    house.undo()
    with Library.open(house.back_up()) as copy:
        assert heard(copy, 1) == ("ear-1.abc", VOICE.spans)
    assert heard(reopen(house), 1) == ("ear-1.abc", VOICE.spans)


def test_another_recording_in_the_file_has_no_voice(house: Library) -> None:
    house.do(SaveVoice(1, VOICE, "id of a.mp3"))
    house.do(SaveVoice(2, VOICE))  # nobody knows of which recording
    for name in ("a.mp3", "b.mp3"):
        house.do(AddFiles((found(name, "another mix"),)))
    assert (heard(house, 1), heard(house, 2)) == (None, None)
    assert house.unheard("ear-1.abc") == [1, 2, 3]


def test_a_file_that_changed_while_it_was_listened_to_has_no_voice(house: Library) -> None:
    house.do(AddFiles((found("a.mp3", "another mix"),)))
    house.do(SaveVoice(1, VOICE, "id of a.mp3"))
    assert heard(house, 1) is None
    assert not house.singing([1])[1].is_from_stems
    assert house.unheard("ear-1.abc", [1]) == [1]
    house.do(SaveVoice(1, VOICE, "another mix"))
    assert heard(house, 1) is not None
    assert house.singing([1])[1].is_from_stems
    assert house.unheard("ear-1.abc") == [2, 3]


def test_a_voice_of_what_the_file_holds_now_stays_when_the_change_is_seen(house: Library) -> None:
    house.do(SaveVoice(1, VOICE, "another mix"))  # before anybody has looked at the folder again
    house.do(AddFiles((found("a.mp3", "another mix"),)))
    assert heard(house, 1) == ("ear-1.abc", VOICE.spans)
    house.do(AddFiles((found("a.mp3"),)))
    assert heard(house, 1) is None


def test_new_tags_in_the_file_leave_the_voice(house: Library) -> None:
    house.do(SaveVoice(1, VOICE, "id of a.mp3"))
    house.do(AddFiles((found("a.mp3", title="Deep Love (Remastered)"),)))
    assert heard(house, 1) is not None


def test_a_file_that_is_found_again_as_another_track_brings_its_voice_and_the_undo_takes_it_back(
    house: Library,
) -> None:
    house.do(SetMissing((1,)))
    house.do(AddFiles((found("moved/a.mp3", None),)))
    house.do(SaveVoice(4, VOICE))
    house.do(RelocateFiles(((1, found("moved/a.mp3", None)),)))
    assert heard(house, 1) == ("ear-1.abc", VOICE.spans)
    house.do(SaveVoice(1, SPOKEN))
    house.undo()
    assert (heard(house, 1), heard(house, 4)) == (None, ("ear-2.def", SPOKEN.spans))


def test_an_undo_takes_no_voice_along_that_was_heard_in_another_track_since(house: Library) -> None:
    house.do(SetMissing((1,)))
    house.do(AddFiles((found("moved/a.mp3", None),)))
    house.do(SaveVoice(4, VOICE))
    house.do(RelocateFiles(((1, found("moved/a.mp3")),)))
    house.do(AddFiles((found("moved/a.mp3", "another mix"),)))
    house.do(SaveVoice(2, SPOKEN))
    house.undo()
    assert heard(house, 2) == ("ear-2.def", SPOKEN.spans)


def test_of_two_tracks_that_become_one_its_own_voice_counts(house: Library) -> None:
    house.do(SaveVoice(1, VOICE))
    house.do(SaveVoice(2, SPOKEN))
    house.do(KeepOne(1, (2,)))
    assert heard(house, 1) == ("ear-1.abc", VOICE.spans)
    house.undo()
    assert heard(house, 2) == ("ear-2.def", SPOKEN.spans)


def test_the_stems_say_where_somebody_sings_before_the_model_does(house: Library, tmp_path: Path) -> None:
    coarse, mix = (VocalSpan(7.0, 30.0, 0.7),), MixRange(8, 0, 15.5, None)
    for track_id in (1, 2):
        house.do(SaveAnalysis(track_id, analysis(vocals=coarse, mix_range=mix), b""))
    house.do(SaveVoice(1, VOICE))
    sung = house.singing([1, 2, 3])
    assert [(s.vocals, s.is_from_stems, s.mix_range) for s in (sung[1], sung[2], sung[3])] == [
        (VOICE.spans, True, mix),
        (coarse, False, mix),
        (None, False, MixRange()),
    ]
