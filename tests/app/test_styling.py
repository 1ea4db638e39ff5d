"""The style lab: takes are rendered, kept, told for what they are, and exported with all that counts of their track."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import soundfile

from djanalyzer.app import style_wishes, styling, stylists, take_rendering
from djanalyzer.app.hearing import OnProgress
from djanalyzer.app.jobs import Job
from djanalyzer.app.session import Session
from djanalyzer.app.styling import StyleShare, StyleWish
from djanalyzer.app.stylists import Commission, RenderedTake
from djanalyzer.audio.decode import read_stereo
from djanalyzer.audio.identity import identify
from djanalyzer.audio.tags import read_tags
from djanalyzer.errors import Cancelled, ExportRefused, LibraryTrouble, MissingWeights, Trouble
from djanalyzer.library import journal
from djanalyzer.library.edits import (
    AddCue,
    AddFiles,
    AddLoop,
    AddTake,
    CarryOver,
    FoundFile,
    RemoveTracks,
    SetLabel,
)
from djanalyzer.library.records import Changes
from djanalyzer.models.style import shipped
from djanalyzer.music import BeatGrid, Cue, Loop, Section, SectionLabel, Tags
from djanalyzer.music.styles import FoundFault, TakeFault, TakeQuality

RATE = 44_100
GRID = BeatGrid.constant(0.5, 120.0)
HOUSE = StyleShare("house")
BAR = StyleWish(0.5, 2.5, (HOUSE,))


class QuickStylist:
    """Stand in for the networks: a take is the track upside down and half as loud. `on_file` is called midway."""

    def __init__(self) -> None:
        self.name = "style-1.00"
        self.device = ""
        self.asked: list[Commission] = []
        self.quality = TakeQuality(0.8, 0.9, 0.7)
        self.on_file: Callable[[], None] = lambda: None

    def use_device(self, device: str) -> None:
        self.device = device

    def wake(self, look: Callable[[], None]) -> None:
        look()

    def render(self, commission: Commission, on_progress: OnProgress) -> RenderedTake:
        self.asked.append(commission)
        begin, end = (round(t * RATE) for t in (commission.wish.start, commission.wish.stop))
        samples = take_rendering.excerpt(commission.path, begin, end)
        take_rendering.write(commission.target, -samples / np.float32(2))
        self.on_file()
        on_progress(0.5)
        return RenderedTake(begin / RATE, begin / RATE + samples.shape[1] / RATE, self.quality)


def employ(monkeypatch: pytest.MonkeyPatch) -> QuickStylist:
    """Have weights, as far as their card, and somebody who renders by them."""
    card = {"name": "style-1", "sha256": "00", "styles": ["house", "hip_hop"]}
    monkeypatch.setattr(shipped, "read_card", lambda path=None: card)
    quick = QuickStylist()
    monkeypatch.setattr(stylists, "STYLIST", quick)
    return quick


@pytest.fixture
def stylist(monkeypatch: pytest.MonkeyPatch) -> QuickStylist:
    return employ(monkeypatch)


def make_library(folder: Path) -> None:
    """Write a library of one song of five seconds (16 bits, 48 kHz), counted, with cues, a loop and two sections."""
    song = folder / "song.flac"
    samples = np.random.default_rng(5).normal(0, 0.1, (5 * 48_000, 2))
    soundfile.write(song, samples, 48_000, subtype="PCM_16")
    shutil.copy2(song, folder / "spare.flac")
    with Session.open(folder / "library.sqlite", workers=1) as opened:
        status = song.stat()
        seen = status.st_size, status.st_mtime_ns
        said = Tags(title="Deep Love", artist="Daft", album="Night", track_number=3, tempo=120.0)
        opened.do(AddFiles((FoundFile(song, identify(song), *seen, said, 5.0),)))
        opened.do(SetLabel(1, "beat_grid", GRID))
        sections = Section(0.5, 1.5, SectionLabel.INTRO), Section(1.5, 5.0, SectionLabel.DROP)
        opened.do(SetLabel(1, "sections", sections))
        for cue in (Cue(1.5, 0, "Drop"), Cue(4.0, 1, "Later")):
            opened.do(AddCue(1, cue))
        opened.do(AddLoop(1, Loop(1.0, 2.0, 2, "Groove")))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library, made once."""
    folder = tmp_path_factory.mktemp("made")
    make_library(folder)
    return folder


@pytest.fixture
def song(made: Path) -> Path:
    shutil.copy2(made / "spare.flac", made / "song.flac")
    return made / "song.flac"


@pytest.fixture
def session(made: Path, song: Path, tmp_path: Path) -> Iterator[Session]:
    shutil.copy(made / "library.sqlite", tmp_path / "library.sqlite")
    with Session.open(tmp_path / "library.sqlite", workers=2) as opened:
        yield opened


def files(session: Session) -> list[str]:
    return sorted(path.name for path in styling.takes_folder(session).glob("*"))


def test_a_take_is_rendered_kept_and_told(session: Session, stylist: QuickStylist) -> None:
    report = styling.make_take(session, 1, BAR)
    assert report.is_good
    assert "“House”: 2.0 s rendered" in report.summary
    assert "good (80 %)" in report.summary
    take = report.take
    assert styling.takes_of(session, 1) == (take,)
    assert (take.start, take.stop, take.wish, take.model) == (0.5, 2.5, BAR, "style-1.00")
    sound, rate = soundfile.read(take.path)
    assert (rate, len(sound)) == (RATE, 2 * RATE)
    (told,) = stylist.asked
    assert told.beats[:6] == [
        (0.0, False),
        (0.5, True),
        (1.0, False),
        (1.5, False),
        (2.0, False),
        (2.5, True),
    ]
    assert told.sections == session.track(1).sections
    assert [styling.make_take(session, 1, BAR).take.name for _ in range(2)] == ["House 2", "House 3"]


def test_a_commission_arrives_in_the_other_process_as_it_was_told(tmp_path: Path) -> None:
    example = Path(os.fsdecode(b"/music/caf\xe9.wav"))
    wish = StyleWish(1.0, 9.5, (HOUSE, StyleShare(example=example, weight=0.5)), 0.4, "drums", (), 3)
    sections = (Section(0.0, 9.0, SectionLabel.DROP, 0.5),)
    beats = [(0.5, True), (1.0, False)]
    told = Commission(example, wish, beats, sections, tmp_path / "take.part", {example: beats})
    question = json.loads(json.dumps({"path": os.fsencode(example).hex(), **told.as_text()}))
    assert Commission.from_text(question) == told


def test_an_example_that_the_library_has_counted_comes_with_its_beats(
    session: Session, stylist: QuickStylist, song: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.flac"
    shutil.copy(song, other)
    styling.make_take(session, 1, replace(BAR, shares=tuple(StyleShare(example=p) for p in (song, other))))
    (told,) = stylist.asked
    assert list(told.examples) == [song]
    assert [time for time, is_first in told.examples[song] if is_first] == [0.5, 2.5, 4.5]


@pytest.mark.parametrize("fault", TakeFault)
def test_a_take_with_a_fault_is_kept_and_never_told_as_good(
    session: Session, stylist: QuickStylist, fault: TakeFault
) -> None:
    stylist.quality = TakeQuality(0.9, 0.9, 0.9, (FoundFault(fault, 1.0, 0.5),))
    report = styling.make_take(session, 1, BAR)
    assert not report.is_good
    assert styling.grade(report.take.quality) == "useless"
    assert report.summary == f"“House” is of no use: {fault.in_words}"
    assert styling.takes_of(session, 1)[0].quality == stylist.quality


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        (replace(BAR, stop=1.4), "too short"),
        (replace(BAR, start=6.0, stop=8.0), "begins after “Deep Love” has ended"),
        (replace(BAR, shares=(StyleShare("polka"),)), "no style polka"),
        (replace(BAR, shares=(StyleShare(example=Path("/nowhere.wav")),)), "nowhere.wav is not there"),
    ],
)
def test_what_cannot_be_rendered_is_refused_in_a_sentence(
    session: Session, stylist: QuickStylist, wish: StyleWish, message: str
) -> None:
    with pytest.raises(Trouble, match=message):
        styling.make_take(session, 1, wish)
    assert stylist.asked == []


def test_a_selection_that_nobody_would_wait_for_is_refused(
    session: Session, stylist: QuickStylist, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(style_wishes, "LONGEST", 1.9)
    with pytest.raises(Trouble, match="too long"):
        styling.make_take(session, 1, BAR)


def test_without_a_grid_a_file_or_weights_nothing_is_rendered(
    session: Session, stylist: QuickStylist, song: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "read_card", missing)
    with pytest.raises(MissingWeights):
        styling.make_take(session, 1, BAR)
    session.do(SetLabel(1, "beat_grid", None))
    with pytest.raises(Trouble, match="“Deep Love” has no beat grid"):
        styling.make_take(session, 1, BAR)
    song.unlink()
    with pytest.raises(Trouble, match="is not where it was"):
        styling.make_take(session, 1, BAR)
    assert (stylist.asked, files(session)) == ([], [])


def missing(path: Path | None = None) -> dict[str, object]:
    raise MissingWeights("The weights are missing.", "Reinstall the program.")


def test_a_stop_leaves_nothing_behind_and_a_bug_neither(session: Session, stylist: QuickStylist) -> None:
    job = Job()
    stylist.on_file = job.cancel
    with pytest.raises(Cancelled):
        styling.make_take(session, 1, BAR, job)

    def fail() -> None:
        raise ZeroDivisionError

    stylist.on_file = fail
    with pytest.raises(Trouble, match="ZeroDivisionError; this is a bug"):
        styling.make_take(session, 1, BAR)
    stylist.on_file = lambda: session.do(RemoveTracks((1,))) and None
    with pytest.raises(LibraryTrouble):
        styling.make_take(session, 1, BAR)
    session.undo()
    assert (styling.takes_of(session, 1), files(session)) == ((), [])


def test_several_takes_are_rendered_one_after_the_other(session: Session, stylist: QuickStylist) -> None:
    at_once: list[int] = []

    def work() -> None:
        at_once.append(1)
        time.sleep(0.02)
        at_once.append(-1)

    stylist.on_file = work
    wishes = [replace(BAR, seed=seed) for seed in range(3)]
    jobs = [session.jobs.start("Render", partial(styling.make_take, session, 1, wish)) for wish in wishes]
    assert {job.result(30).take.wish.seed for job in jobs} == {0, 1, 2}
    assert max(np.cumsum(at_once)) == 1
    assert sorted(take.name for take in styling.takes_of(session, 1)) == ["House", "House 2", "House 3"]


def test_the_file_of_a_take_goes_when_no_undo_brings_it_back(
    session: Session, stylist: QuickStylist, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = styling.make_take(session, 1, BAR).take
    styling.rename_take(session, take.id, "Friday")
    styling.remove_take(session, take.id)
    assert styling.takes_of(session, 1) == ()
    session.undo()
    assert styling.take_of(session, take.id).name == "Friday"
    session.redo()
    kept = styling.make_take(session, 1, BAR).take
    assert take.path.exists()
    monkeypatch.setattr(journal, "LONGEST", 1)
    last = styling.make_take(session, 1, BAR).take  # from here on the removal cannot be undone
    styling.make_take(session, 1, BAR)
    assert not take.path.exists()
    assert kept.path.exists()
    assert last.path.exists()


def test_no_file_goes_that_is_none_of_takes_whatever_a_library_says(
    session: Session, song: Path, stylist: QuickStylist
) -> None:
    """Whoever restores a backup that somebody else has made loses no music by it."""
    for file in (str(song), os.path.relpath(song, styling.takes_folder(session)), "\0.flac"):
        session.do(AddTake(1, "House", 0.5, 1.0, BAR, "style-1", TakeQuality(0.5, 0.5, 0.5), file))
        session.undo()
    session.do(AddCue(1, Cue(1.0)))  # none of them can be made again
    assert len(session.library.forgotten_takes()) == 3
    styling.make_take(session, 1, BAR)
    assert song.exists()


class Killed(BaseException):
    """Nothing is tidied after a kill."""


def test_what_a_kill_has_kept_out_of_the_library_is_deleted_a_day_later_and_nothing_of_another_library(
    session: Session, stylist: QuickStylist, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(edit: object) -> Changes:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(session, "do", kill)
        with pytest.raises(Killed):
            styling.make_take(session, 1, BAR)
    sound, note = (styling.takes_folder(session) / name for name in files(session))
    others = sound.with_name("other.flac"), sound.with_name("other.flac.new")
    for path in others:
        path.write_bytes(b"/elsewhere/library.sqlite")
    kept = styling.make_take(session, 1, BAR).take.path
    assert sound.exists(), "another window may be about to keep it"
    noted_still = kept.with_name(f"{kept.name}.new")
    shutil.copy(note, noted_still)  # killed once the library had it
    for path in (note, noted_still, *others):
        os.utime(path, (0, 0))

    last = styling.make_take(session, 1, BAR).take.path
    assert set(files(session)) == {path.name for path in (kept, last, *others)}


def test_bars_are_exported_as_a_track_with_all_that_lies_in_them(
    session: Session, stylist: QuickStylist, song: Path, tmp_path: Path
) -> None:
    take = styling.make_take(session, 1, BAR).take
    before = song.read_bytes()
    made = styling.export_take(session, take.id, tmp_path / "out" / "bars.wav")
    assert (made.is_new, made.n_cues, made.n_loops, made.softer) == (True, 1, 1, 0.0)
    sound, rate = soundfile.read(made.path)
    assert rate == RATE
    np.testing.assert_array_equal(sound, soundfile.read(take.path)[0])
    tags = read_tags(made.path)
    assert (tags.title, tags.artist, tags.track_number) == ("Deep Love (House)", "Daft", None)
    track = session.track(made.track_id)
    assert (track.row.title, track.beat_grid) == ("Deep Love (House)", BeatGrid.constant(0.0, 120.0))
    assert [marked.cue for marked in track.cues] == [Cue(1.0, 0, "Drop")]
    assert [marked.loop for marked in track.loops] == [Loop(0.5, 1.5, 2, "Groove")]
    assert [(s.start, s.stop, s.label) for s in track.sections] == [(0.0, 1.0, "intro"), (1.0, 2.0, "drop")]
    assert song.read_bytes() == before

    assert session.undo_name == "Export take"
    session.undo()
    assert (session.rows([made.track_id]), session.undo_name) == ([], "Add take"), "one step, as it was one"
    session.redo()
    assert len(session.track(made.track_id).cues) == 1


def test_a_take_is_taken_in_with_its_marks_or_not_at_all(
    session: Session, stylist: QuickStylist, song: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = styling.make_take(session, 1, BAR).take

    def break_off(*_: object) -> None:
        raise LibraryTrouble("The program was killed.", "")

    with monkeypatch.context() as once:
        once.setattr(CarryOver, "apply", break_off)
        with pytest.raises(LibraryTrouble, match="killed"):
            styling.export_take(session, take.id, tmp_path / "bars.wav")
    assert tmp_path / "bars.wav" not in session.library.known_files()


def test_a_whole_track_is_exported_with_the_take_laid_in_and_every_other_sample_as_it_was(
    session: Session, stylist: QuickStylist, song: Path, tmp_path: Path
) -> None:
    take = styling.make_take(session, 1, BAR).take
    made = styling.export_take(session, take.id, tmp_path / "whole.wav", "track")
    sound, rate = soundfile.read(made.path, dtype="float32")
    former, _ = soundfile.read(song, dtype="float32")
    assert (rate, len(sound)) == (48_000, len(former))
    begin, end = 24_000, 120_000
    np.testing.assert_array_equal(sound[:begin], former[:begin])
    np.testing.assert_array_equal(sound[end:], former[end:])
    inside = slice(begin + 200, end - 200)
    expected, _ = read_stereo(take.path, 48_000)
    np.testing.assert_allclose(sound[inside], expected[200:-200], atol=2**-22)
    track = session.track(made.track_id)
    assert (track.beat_grid, made.n_cues, made.n_loops) == (GRID, 2, 1)
    assert track.sections == session.track(1).sections


def test_nothing_is_replaced_unasked_and_no_track_ever(
    session: Session, stylist: QuickStylist, song: Path, tmp_path: Path
) -> None:
    take = styling.make_take(session, 1, BAR).take
    (tmp_path / "there.wav").write_bytes(b"mine")
    for name, message in (("there.wav", "is there already"), ("there.mp3", "neither WAV nor FLAC")):
        with pytest.raises(ExportRefused, match=message):
            styling.export_take(session, take.id, tmp_path / name)
    with pytest.raises(ExportRefused, match="is a track of your library"):
        styling.export_take_over(session, take.id, song)
    rendered = take.path.read_bytes()
    with pytest.raises(ExportRefused, match="is where the program keeps its takes"):
        styling.export_take_over(session, take.id, take.path)
    assert take.path.read_bytes() == rendered
    made = styling.export_take_over(session, take.id, tmp_path / "there.wav")
    again = styling.export_take(session, take.id, tmp_path / "again.wav")  # the same sound twice
    assert (again.track_id, again.is_new) == (made.track_id, False)
    assert len(session.track(made.track_id).cues) == 1


def test_a_take_whose_file_or_track_is_gone_is_refused_in_a_sentence(
    session: Session, stylist: QuickStylist, song: Path, tmp_path: Path
) -> None:
    take = styling.make_take(session, 1, BAR).take
    soundfile.write(song, np.zeros((48_000 * 5, 2)), 48_000)
    with pytest.raises(Trouble, match="holds other music"):
        styling.export_take(
            session, take.id, tmp_path / "whole.wav", "track"
        )  # which the library has not seen
    session.do(AddFiles((FoundFile(song, identify(song), 1, 1),)))
    assert styling.take_of(session, take.id).is_of_other_recording
    with pytest.raises(Trouble, match="holds other music"):
        styling.export_take(session, take.id, tmp_path / "whole.wav", "track")
    song.unlink()
    with pytest.raises(Trouble, match="is not where it was"):
        styling.export_take(session, take.id, tmp_path / "whole.wav", "track")
    take.path.unlink()
    with pytest.raises(LibraryTrouble, match="file of the take “House” is gone"):
        styling.export_take(session, take.id, tmp_path / "bars.wav")
    assert not list(tmp_path.glob("*.wav"))
