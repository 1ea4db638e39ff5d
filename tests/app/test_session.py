"""A session: the open library, what is seen of it, and what the DJ does by hand."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app.analysing import analyse
from djanalyzer.app.editing import add_cue_at, move_cue, remove_cue
from djanalyzer.app.events import Event, TracksChanged
from djanalyzer.app.importing import import_folder
from djanalyzer.app.session import Session
from djanalyzer.app.suggesting import accept_suggestion, refuse_suggestion
from djanalyzer.app.viewing import find_track
from djanalyzer.errors import LibraryTrouble, Trouble
from djanalyzer.music import CueKind, Suggestion
from djanalyzer.music.marks import MEMORY
from djanalyzer.settings import places
from tests.app.conftest import QuickModel


@pytest.fixture
def track_id(session: Session, music: Path, model: QuickModel) -> int:
    """An analysed track."""
    import_folder(session, music)
    analyse(session)
    return session.find()[0]


def test_a_deck_has_everything_ready_to_draw(session: Session, track_id: int) -> None:
    deck = session.deck(track_id)
    assert deck.beats[:3] == pytest.approx([0.25, 0.75, 1.25])
    assert list(deck.beat_positions[:5]) == [1, 2, 3, 4, 1]
    assert [section.label for section in deck.sections] == ["intro", "drop"]
    assert deck.energy is not None
    assert deck.energy.level == 7.0


def test_a_cue_by_hand_takes_the_next_pad_and_can_be_taken_back(session: Session, track_id: int) -> None:
    add_cue_at(session, track_id, 8.25, "drop")
    add_cue_at(session, track_id, 16.25, "mix_out")
    assert [(c.time, c.slot, c.name) for c in session.deck(track_id).cues] == [
        (8.25, 0, "Drop"),
        (16.25, 1, "Mix out"),
    ]
    assert session.undo_name == "Add cue"
    session.undo()
    assert len(session.deck(track_id).cues) == 1
    assert session.redo_name == "Add cue"
    session.redo()
    assert len(session.deck(track_id).cues) == 2


def test_cues_can_be_moved_and_removed(session: Session, track_id: int) -> None:
    (cue_id,) = add_cue_at(session, track_id, 8.25).created
    move_cue(session, cue_id, 9.0)
    assert [cue.time for cue in session.deck(track_id).cues] == [9.0]
    remove_cue(session, cue_id)
    assert session.deck(track_id).cues == ()


def test_an_accepted_suggestion_becomes_a_cue_on_a_pad(session: Session, track_id: int) -> None:
    drop = session.deck(track_id).suggestions[1]
    accept_suggestion(session, track_id, drop.id)
    deck = session.deck(track_id)
    assert [(c.time, c.slot, c.name, c.color, c.kind) for c in deck.cues] == [
        (60.25, 0, "Drop", "#E62828", "drop")
    ]
    assert drop.id not in {suggestion.id for suggestion in deck.suggestions}
    session.undo()
    assert session.deck(track_id).suggestions[1].id == drop.id


def test_what_a_model_has_learned_of_the_dj_goes_on_his_pad_under_his_name(
    session: Session, track_id: int
) -> None:
    from djanalyzer.library.edits import SaveAnalysis

    heard = session.track(track_id).analysis
    assert heard is not None
    own = Suggestion(8.25, CueKind.OTHER, 0.8, "16 bars before drop 1", None, 4, "Ready", "#00E0FF")
    in_memory = Suggestion(8.25, CueKind.OTHER, 0.7, "16 bars before drop 1", None, MEMORY, "Mix")
    session.do(
        SaveAnalysis(track_id, replace(heard, model="djanalyzer-6+1", suggestions=(own, in_memory)), b"")
    )
    shown = session.deck(track_id).suggestions
    assert {(s.slot, s.name, s.color) for s in shown} == {(4, "Ready", "#00E0FF"), (None, "Mix", None)}
    for suggestion in shown:
        accept_suggestion(session, track_id, suggestion.id)
    assert {(c.time, c.slot, c.name, c.color) for c in session.deck(track_id).cues} == {
        (8.25, 4, "Ready", "#00E0FF"),
        (8.25, None, "Mix", None),
    }


def test_a_refused_suggestion_is_gone_also_after_the_next_analysis(session: Session, track_id: int) -> None:
    refuse_suggestion(session, session.deck(track_id).suggestions[2].id)
    assert [s.kind for s in session.deck(track_id).suggestions] == ["mix_in", "drop"]


def test_every_change_is_told_to_those_who_listen(session: Session, track_id: int) -> None:
    heard: list[Event] = []
    stop_listening = session.subscribe(heard.append)
    add_cue_at(session, track_id, 8.25)
    assert heard == [TracksChanged(frozenset([track_id]))]
    stop_listening()
    session.undo()
    assert len(heard) == 1


def test_tracks_are_found_by_words_and_sorted_by_columns(session: Session, track_id: int) -> None:
    titles = [row.title for row in session.rows(session.find(sort=[("title", True)]))]
    assert titles == sorted(titles, reverse=True)
    assert len(session.find("two")) == 1
    assert len(session.find("bpm:119-121")) == 3


def test_a_track_is_named_by_number_or_path(session: Session, track_id: int, music: Path) -> None:
    assert find_track(session, str(track_id)) == track_id
    assert session.rows([find_track(session, str(music / "two.flac"))])[0].path == music / "two.flac"
    with pytest.raises(LibraryTrouble, match="no track number 999"):
        find_track(session, "999")
    with pytest.raises(LibraryTrouble, match="is not in the library"):
        find_track(session, "/nowhere/song.mp3")


def test_choices_are_kept(tmp_path: Path) -> None:
    with Session.open(tmp_path / "library.sqlite") as session:
        session.change_settings(replace(session.settings, key_notation="classical"))
    with Session.open(tmp_path / "library.sqlite") as session:
        assert session.settings.key_notation == "classical"


def test_a_damaged_settings_file_is_told_and_kept(tmp_path: Path) -> None:
    places().settings.parent.mkdir(parents=True, exist_ok=True)
    places().settings.write_text("key_notation = [")
    with Session.open(tmp_path / "library.sqlite") as session:
        (notice,) = session.notices
    assert "kept as settings.broken.toml" in notice


def test_the_library_lies_in_the_users_own_place_unless_told_otherwise() -> None:
    with Session.open():
        assert places().library.is_file()


def test_the_way_to_the_window_is_short() -> None:
    """No torch, no audio, no database tools before they are needed."""
    code = (
        "import sys, djanalyzer.app.session, djanalyzer.app.importing, djanalyzer.app.analysing, "
        "djanalyzer.app.exporting, djanalyzer.app.demo, djanalyzer.app.playing, djanalyzer.app.editing\n"
        "heavy = ('torch', 'scipy', 'sqlalchemy', 'alembic', 'av', 'soundfile', 'mutagen', 'sounddevice')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"


def test_choices_that_cannot_be_written_are_told_in_a_sentence(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_names: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(Trouble, match="No space left"):
        session.change_settings(replace(session.settings, theme="light"))
    assert session.settings.theme == "system"
