"""Taking tracks of the library apart: once each, in turn, whole or not at all; and exporting what came of it."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import soundfile
from mutagen.flac import FLAC, Picture

from djanalyzer.app import sound_files, stem_ears, stem_exporting, stems, voices
from djanalyzer.app.events import ProblemMet, StemsReady
from djanalyzer.app.importing import import_files
from djanalyzer.app.jobs import Job
from djanalyzer.app.session import Session
from djanalyzer.audio.covers import read_cover
from djanalyzer.audio.decode import read_stereo
from djanalyzer.audio.identity import identify
from djanalyzer.audio.tags import read_tags
from djanalyzer.errors import Cancelled, ExportRefused, LibraryTrouble, MissingWeights, Trouble
from djanalyzer.features.stem_files import StemWriter, mixed_stems
from djanalyzer.library.edits import AddFiles, FoundFile
from djanalyzer.models.separation import shipped
from djanalyzer.music import Key, VocalSpan, Voice
from tests.app.conftest import write_music

RATE = 48_000
SHARES = np.array([0.4, 0.3, 0.2, 0.1], np.float32)[:, None, None]


class QuickEars:
    """Stand in for the networks: every stem is a share of the track. `on_file` is called halfway through each file."""

    def __init__(self, recipe: str) -> None:
        self.name = recipe
        self.used = ("", "")
        self.taken: list[str] = []
        self.on_file: Callable[[Path], None] = lambda path: None
        self.voice: Voice | None = None
        self.gain = 1.0

    def use(self, device: str, weights: str) -> None:
        self.used = (device, weights)

    def wake(self, look: Callable[[], None]) -> None:
        look()

    def take_apart(self, path: Path, folder: Path, on_progress: Callable[[float], None]) -> Voice | None:
        track, _ = read_stereo(path, RATE)
        with StemWriter(folder, RATE) as writer:
            writer.push(SHARES * track[: len(track) // 2] * self.gain)
            self.on_file(path)
            on_progress(0.5)
            writer.push(SHARES * track[len(track) // 2 :] * self.gain)
            writer.finish()
        self.taken.append(path.name)
        return self.voice


@pytest.fixture
def ears(weights_of_stems: None, monkeypatch: pytest.MonkeyPatch) -> QuickEars:
    """The program's weights, as far as their card, and who hears by them."""
    quick = QuickEars(shipped.recipe_of())
    monkeypatch.setattr(stem_ears, "EARS", quick)
    return quick


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty library, made once."""
    path = tmp_path_factory.mktemp("blank") / "library.sqlite"
    Session.open(path, workers=1).close()
    return path


@pytest.fixture(scope="module")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    """Three recordings of half a second and what `identify` says of them."""
    names = ("one.wav", "two.flac", "three.wav")
    folder = write_music(tmp_path_factory.mktemp("recordings"), *names, seconds=0.5)
    return {folder / name: identify(folder / name) for name in names}


@pytest.fixture
def session(blank: Path, tmp_path: Path) -> Iterator[Session]:
    shutil.copy(blank, tmp_path / "library.sqlite")
    with Session.open(tmp_path / "library.sqlite", workers=2) as opened:
        yield opened


@pytest.fixture
def music(recordings: dict[Path, str], tmp_path: Path) -> Path:
    (tmp_path / "music").mkdir()
    for path in recordings:
        shutil.copy2(path, tmp_path / "music")
    return tmp_path / "music"


@pytest.fixture
def imported(session: Session, music: Path, recordings: dict[Path, str]) -> Session:
    """A library of the recordings "one.wav" (1), "two.flac" (2) and "three.wav" (3)."""
    found = []
    for path, recording in recordings.items():
        status = (music / path.name).stat()
        sizes = status.st_size, status.st_mtime_ns
        found.append(FoundFile(music / path.name, recording, *sizes, duration=0.5))
    session.do(AddFiles(tuple(found)))
    return session


def kept(session: Session) -> list[str]:
    return sorted(path.name for path in (session.places.cache / "stems").glob("*"))


def test_every_track_is_taken_apart_once_and_told(imported: Session, ears: QuickEars) -> None:
    told: list[object] = []
    imported.subscribe(told.append)
    assert stems.stems_of(imported, 1) is None
    report = stems.take_apart(imported, [2, 1])
    assert (report.track_ids, report.problems, report.recipe) == ((2, 1), (), ears.name)
    assert [event.track_id for event in told if isinstance(event, StemsReady)] == [2, 1]
    assert stems.without_stems(imported) == [3]
    files = stems.stems_of(imported, 1)
    assert files is not None
    track, _ = read_stereo(imported.rows([1])[0].path, RATE)
    assert np.abs(np.concatenate(list(mixed_stems(files, stems.STEMS))) - track).max() < 2**-16

    again = stems.take_apart(imported, [1, 2])
    assert (again.track_ids, again.n_there) == ((), 2)
    assert again.summary == "Nothing to take apart: the stems are there already"
    assert ears.taken == ["two.flac", "one.wav"]


def test_the_settings_say_who_hears_and_where(imported: Session, ears: QuickEars, tmp_path: Path) -> None:
    weights = tmp_path / "htdemucs.th"
    weights.write_bytes(b"numbers")
    stems.take_apart(imported, [1])
    imported.change_settings(replace(imported.settings, stem_weights=str(weights), analysis_device="cpu"))
    assert stems.recipe(imported).startswith("htdemucs.")
    assert stems.stems_of(imported, 1) is None
    ears.name = stems.recipe(imported)
    stems.take_apart(imported, [1])
    assert ears.used == ("cpu", str(weights))
    assert len(kept(imported)) == 2


def test_a_batch_goes_on_by_other_weights_once_somebody_else_has_woken_them(
    imported: Session, ears: QuickEars, tmp_path: Path
) -> None:
    weights = tmp_path / "htdemucs.th"
    weights.write_bytes(b"numbers")
    before = ears.name

    def choose_others(path: Path) -> None:
        settings = replace(imported.settings, stem_weights=str(weights))
        imported.change_settings(settings)
        ears.name = stems.recipe(imported)

    ears.on_file = choose_others
    stems.take_apart(imported, [1, 2])
    assert [bool(stems.stems_of(imported, i)) for i in (1, 2)] == [False, True]
    imported.change_settings(replace(imported.settings, stem_weights=""))
    ears.name = before
    assert [bool(stems.stems_of(imported, i)) for i in (1, 2)] == [True, False]


def test_other_weights_under_the_same_name_are_other_weights(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weights = tmp_path / "htdemucs.th"
    processes = stem_ears._Processes()

    def started(_look: object) -> SimpleNamespace:
        return SimpleNamespace(name=shipped.recipe_of(str(weights)), is_alive=False, close=lambda: None)

    monkeypatch.setattr(processes, "_take", started)
    for numbers in (b"some numbers", b"others"):
        weights.write_bytes(numbers)
        processes.use("cpu", str(weights))
        processes.wake(lambda: None)
        assert processes.name == shipped.recipe_of(str(weights))


def test_without_weights_there_are_no_stems_and_one_sentence(imported: Session, ears: QuickEars) -> None:
    (shipped.SHIPPED.with_suffix(".json")).unlink()
    assert stems.stems_of(imported, 1) is None
    with pytest.raises(MissingWeights, match="did not come with the program"):
        stems.without_stems(imported)


def test_a_file_that_is_another_recording_now_is_taken_apart_anew(
    imported: Session, ears: QuickEars, music: Path
) -> None:
    stems.take_apart(imported, [1])
    write_music(music, "other.wav", seconds=0.4)
    os.replace(music / "other.wav", music / "one.wav")
    assert stems.stems_of(imported, 1) is None
    assert stems.take_apart(imported, [1]).track_ids == (1,)
    files = stems.stems_of(imported, 1)
    assert files is not None
    assert files.duration == pytest.approx(0.4, abs=0.01)


def test_files_that_cannot_be_read_are_told_and_the_others_go_on(
    imported: Session, ears: QuickEars, music: Path
) -> None:
    told: list[object] = []
    imported.subscribe(told.append)
    (music / "one.wav").unlink()
    (music / "two.flac").write_text("no music any more")
    report = imported.jobs.run("Take apart", lambda job: stems.take_apart(imported, [1, 2, 3, 99], job))
    assert report.track_ids == (3,)
    assert [problem.subject for problem in report.problems] == [
        str(music / "one.wav"),
        str(music / "two.flac"),
    ]
    assert "is not there" in report.problems[0].message
    assert [e.failure.track_id for e in told if isinstance(e, ProblemMet)] == [1, 2]
    assert len(kept(imported)) == 1


def test_a_stop_keeps_what_is_done_and_leaves_nothing_half_done(imported: Session, ears: QuickEars) -> None:
    job = Job()
    ears.on_file = lambda path: job.cancel() if path.name == "two.flac" else None
    with pytest.raises(Cancelled):
        stems.take_apart(imported, [1, 2, 3], job)
    assert stems.without_stems(imported) == [2, 3]
    assert len(kept(imported)) == 1
    assert stems.take_apart(imported, stems.without_stems(imported)).track_ids == (2, 3)


def test_a_full_disk_stops_all_with_one_sentence(
    imported: Session, ears: QuickEars, monkeypatch: pytest.MonkeyPatch
) -> None:
    stems.take_apart(imported, [1])
    monkeypatch.setattr(stems, "free_bytes", lambda folder: 1000)
    with pytest.raises(Trouble, match="no room left for stems"):
        stems.take_apart(imported, [2, 3])
    assert kept(imported) == []  # what had not been wanted for longest made room, in vain


def test_no_more_room_is_taken_than_the_settings_allow(
    imported: Session, ears: QuickEars, monkeypatch: pytest.MonkeyPatch
) -> None:
    stems.take_apart(imported, [1])
    monkeypatch.setattr(stems, "_GIGABYTE", stems.stems_size(imported) / 5)  # a track and a half, of ten
    imported.change_settings(replace(imported.settings, stems_cache_gigabytes=7))
    first = stems.stems_of(imported, 1)
    assert first is not None
    with stems.stem_store(imported).held(first):
        stems.take_apart(imported, [2, 3])
    assert [i for i in (1, 2, 3) if stems.stems_of(imported, i)] == [1, 3]
    assert stems.clear_stems(imported) > 0
    assert stems.stems_size(imported) == 0


def test_two_jobs_that_want_the_same_track_take_it_apart_once(imported: Session, ears: QuickEars) -> None:
    at_work, go_on = threading.Event(), threading.Event()

    def wait(path: Path) -> None:
        at_work.set()
        go_on.wait(10)

    ears.on_file = wait
    first = imported.jobs.start("Take apart", lambda job: stems.take_apart(imported, [1], job))
    assert at_work.wait(10)
    second = imported.jobs.start("Take apart", lambda job: stems.take_apart(imported, [1], job))
    time.sleep(0.05)
    go_on.set()
    assert first.result(10).track_ids == (1,)
    assert second.result(10).n_there == 1
    assert ears.taken == ["one.wav"]


def test_two_programs_that_take_the_same_track_apart_lose_nothing(
    imported: Session, ears: QuickEars, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Session.open(tmp_path / "library.sqlite", workers=1) as other:

        def be_overtaken(path: Path) -> None:
            ears.on_file = lambda _path: None
            monkeypatch.setattr(stem_ears, "LINE", stem_ears._Line())  # each program has its own
            assert stems.take_apart(other, [1]).track_ids == (1,)

        ears.on_file = be_overtaken
        ears.voice = Voice((VocalSpan(0.1, 0.4, 0.9),), np.zeros(25, np.float32), "stems-1+voice")
        report = stems.take_apart(imported, [1])
        assert (report.track_ids, report.problems) == ((1,), ())
        first, second = stems.stems_of(imported, 1), stems.stems_of(other, 1)
        assert first == second is not None
        assert len(kept(imported)) == 1, "one folder, and nothing half done"
        assert voices.voice_of(other, 1) is not None


def test_who_sings_is_kept_with_the_stems(imported: Session, ears: QuickEars) -> None:
    ears.voice = Voice((VocalSpan(0.1, 0.4, 0.9),), np.zeros(25, np.float32), "stems-1+voice")
    stems.take_apart(imported, [1])
    assert imported.deck(1).vocals == ears.voice.spans
    kept = voices.voice_of(imported, 1)
    assert kept is not None
    assert kept.recipe == "stems-1+voice"


# Exports.


def tagged(path: Path) -> None:
    file = FLAC(path)
    file.update({"title": "Café del Mar", "artist": "Energy 52", "bpm": "128.5", "initialkey": "Am"})
    file.update({"date": "1993", "comment": "warm", "organization": "Eye Q", "tracknumber": "7"})
    picture = Picture()
    picture.type, picture.mime, picture.data = 3, "image/png", b"\x89PNG a picture"
    file.add_picture(picture)
    file.save()


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_an_export_has_the_tags_and_the_cover_of_its_track(
    session: Session, music: Path, ears: QuickEars, tmp_path: Path, suffix: str
) -> None:
    tagged(music / "two.flac")
    import_files(session, [music / "two.flac"])
    target = tmp_path / "new" / f"Café del Mar{suffix}"
    assert stems.export_stems(session, 1, "instrumental", target) == stems.Written(target)
    tags = read_tags(target)
    assert (tags.title, tags.artist) == ("Café del Mar (Instrumental)", "Energy 52")
    assert (tags.tempo, tags.key, tags.year) == (128.5, Key(9, True), 1993)
    assert (tags.comment, tags.label, tags.track_number) == ("warm", "Eye Q", None)
    assert suffix == ".flac" or b"TYER" in target.read_bytes(), "where ID3 2.3 has the year"
    cover = read_cover(target)
    assert cover is not None
    assert (cover.mime, cover.data) == ("image/png", b"\x89PNG a picture")
    samples, rate = soundfile.read(target)
    track, _ = read_stereo(music / "two.flac", RATE)
    assert rate == RATE
    assert np.abs(samples - 0.9 * track).max() < 2**-14
    assert soundfile.info(target).subtype == "PCM_24"
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_what_exceeds_full_scale_is_exported_quieter(
    imported: Session, ears: QuickEars, tmp_path: Path
) -> None:
    ears.gain = 40.0
    parts = {part: stems.export_stems(imported, 1, part, tmp_path / f"{part}.wav") for part in stems.PARTS}
    samples = {part: soundfile.read(written.path)[0] for part, written in parts.items()}
    assert 0.999 < np.abs(samples["drums"]).max() < 1.0
    track = ears.gain * read_stereo(imported.rows([1])[0].path, RATE)[0]
    assert parts["drums"].softer == pytest.approx(20 * np.log10(0.4 * np.abs(track).max()), abs=0.01)
    # As much louder as is said, they are what they were, and together the track.
    whole = sum(samples[part] * 10 ** (parts[part].softer / 20) for part in ("acapella", "instrumental"))
    assert np.abs(whole - track).max() < 2**-13


def test_a_file_that_is_there_stays_unless_the_user_says_that_it_may_go(
    imported: Session, ears: QuickEars, tmp_path: Path
) -> None:
    target = tmp_path / "out.wav"
    target.write_text("precious")
    with pytest.raises(ExportRefused, match="is there already"):
        stems.export_stems(imported, 1, "acapella", target)
    assert target.read_text() == "precious"
    assert ears.taken == []
    stems.export_stems_over(imported, 1, "acapella", target)
    assert soundfile.info(target).frames == RATE // 2


def test_no_export_takes_the_place_of_a_track_of_the_library(
    imported: Session, ears: QuickEars, music: Path
) -> None:
    with (music / "three.wav").open("ab") as file:
        file.write(b"tags that came since the import")
    before = (music / "three.wav").read_bytes()
    (music / "link").symlink_to(music)
    os.link(music / "two.flac", music / "three of two.wav")
    for target in (music / "three.wav", music / "link" / "three.wav", music / "three of two.wav"):
        with pytest.raises(ExportRefused, match="is a track of your library"):
            stems.export_stems_over(imported, 1, "acapella", target)
    assert (music / "three.wav").read_bytes() == before


def test_a_file_that_comes_while_an_export_is_written_stays(
    imported: Session, ears: QuickEars, tmp_path: Path
) -> None:
    target = tmp_path / "out.wav"
    ears.on_file = lambda path: target.write_text("just came")  # type: ignore[assignment, return-value]
    with pytest.raises(ExportRefused, match="is there already"):
        stems.export_stems(imported, 1, "acapella", target)
    assert target.read_text() == "just came"
    assert not list(tmp_path.glob(".*"))


def test_an_export_that_cannot_be_is_refused_in_a_sentence(
    imported: Session, ears: QuickEars, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    for name, message in (
        ("out.mp3", "says neither WAV nor FLAC"),
        ("file/out.wav", "cannot be written"),
        ("", "neither"),
        ("x" * 300 + ".wav", "too long.*shorter name"),
    ):
        with pytest.raises(ExportRefused, match=message):
            stems.export_stems(imported, 1, "acapella", tmp_path / name)


def test_a_stopped_export_leaves_nothing(imported: Session, ears: QuickEars, tmp_path: Path) -> None:
    stems.take_apart(imported, [1])
    job = Job()
    report = job.report

    def stop(done: float, total: int | None = None, current: str = "") -> None:
        job.cancel()
        report(done, total, current)

    job.report = stop  # type: ignore[method-assign]
    (tmp_path / "out").mkdir()
    with pytest.raises(Cancelled):
        stems.export_stems(imported, 1, "acapella", tmp_path / "out" / "a.wav", job)
    assert list((tmp_path / "out").iterdir()) == []


def test_an_export_deletes_what_killed_ones_have_left_in_its_folder_and_nothing_else(
    imported: Session, ears: QuickEars, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"

    def killed(_fresh: Path, *_: object) -> None:
        raise SystemExit  # and nobody comes to tidy up

    with monkeypatch.context() as patch:
        patch.setattr(stem_exporting, "_tag", killed)
        patch.setattr(Path, "unlink", lambda *_args, **_kwargs: None)
        with pytest.raises(SystemExit):
            stems.export_stems(imported, 1, "acapella", folder / "a.wav")
    (left,) = folder.iterdir()
    for name in ("song.part", f"{left.name}.txt", ".0123456789abcdef.part"):
        shutil.copy(left, folder / name)
    (folder / f".djanalyzer-{'0' * 16}.part").symlink_to(left)
    (folder / f".djanalyzer-{'1' * 16}.part").mkdir()
    stems.export_stems(imported, 1, "acapella", folder / "b.wav")
    assert left.exists(), "another program may still be at it"

    others = {path.name for path in folder.iterdir()} - {left.name}
    for path in folder.iterdir():
        os.utime(path, (0, 0), follow_symlinks=False)
    stems.export_stems(imported, 1, "acapella", folder / "c.wav")
    assert {path.name for path in folder.iterdir()} == others | {"c.wav"}


def test_what_cannot_be_taken_apart_cannot_be_exported(
    imported: Session, ears: QuickEars, music: Path, tmp_path: Path
) -> None:
    (music / "one.wav").unlink()
    with pytest.raises(LibraryTrouble, match=r"one\.wav is not there"):
        stems.export_stems(imported, 1, "acapella", tmp_path / "a.wav")


def test_a_wav_beyond_its_format_is_written_as_rf64(
    imported: Session, ears: QuickEars, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sound_files, "_LARGEST_WAV", 1000)
    target = stems.export_stems(imported, 1, "acapella", tmp_path / "long.wav").path
    assert target.read_bytes()[:4] == b"RF64"
    assert soundfile.info(target).frames == RATE // 2
