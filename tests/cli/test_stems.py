"""Stems from the command line: into the cache, into files with names that any disk can bear, and out again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from djanalyzer.app import stem_ears
from djanalyzer.app.session import Session
from djanalyzer.audio.decode import read_stereo
from djanalyzer.cli import main
from djanalyzer.cli.codes import FINE, SOME_FAILED, TROUBLE, USAGE
from djanalyzer.library.edits import AddFiles, FoundFile
from djanalyzer.models.separation import shipped
from djanalyzer.music import Tags
from tests.app.conftest import write_music
from tests.app.test_stems import QuickEars

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty library, made once."""
    path = tmp_path_factory.mktemp("blank") / "library.sqlite"
    Session.open(path).close()
    return path


@pytest.fixture
def command(
    blank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """Run `djanalyzer stems` in `tmp_path` on a library of a song and of a file that has gone; return code, stdout, stderr."""
    music = write_music(tmp_path / "music", "song.wav", seconds=0.3)
    shutil.copy(blank, tmp_path / "library.sqlite")
    with Session.open(tmp_path / "library.sqlite") as session:
        tags = (Tags(title="AC/DC: live?", artist="Who"), Tags(title="Gone"))
        names = ("song.wav", "gone.wav")
        files = [FoundFile(music / name, name, 1, 1, said) for name, said in zip(names, tags, strict=True)]
        session.do(AddFiles(tuple(files)))
    monkeypatch.setattr(shipped, "SHIPPED", tmp_path / "stems.safetensors")
    (tmp_path / "stems.json").write_text(json.dumps({"name": "stems-1", "sha256": "00"}))
    monkeypatch.setattr(stem_ears, "EARS", QuickEars(shipped.recipe_of()))
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> tuple[int, str, str]:
        code = main(["--db", str(tmp_path / "library.sqlite"), "stems", *words])
        return code, *capsys.readouterr()

    return run


def test_a_track_is_taken_apart_and_the_place_of_its_stems_told(command: Command) -> None:
    code, out, _ = command("1")
    assert code == FINE
    folder = Path(out.splitlines()[-1].removeprefix("Who - ACDC live: "))
    assert sorted(path.stem for path in folder.glob("*.flac")) == ["bass", "drums", "other", "vocals"]
    code, out, _ = command("--clear")
    assert (code, folder.exists()) == (FINE, False)
    assert out.endswith("GB of stems deleted.\n")


def test_parts_are_written_under_names_of_their_own_and_not_over_others(
    command: Command, tmp_path: Path
) -> None:
    code, out, _ = command("music/song.wav", "--acapella", "--stems", "--to", "out", "--format", "flac")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    parts = ("Acapella", "Bass", "Drums", "Other", "Vocals")
    assert (code, names) == (FINE, [f"Who - ACDC live ({part}).flac" for part in parts])
    assert out.count("Wrote ") == 5
    code, _, err = command("1", "--acapella", "--to", "out", "--format", "flac")
    assert (code, "is there already" in err) == (SOME_FAILED, True)
    assert command("1", "--acapella", "--to", "out", "--format", "flac", "--replace")[0] == FINE
    assert command("1", "--instrumental")[0] == FINE
    assert soundfile.info(tmp_path / "Who - ACDC live (Instrumental).wav").duration == pytest.approx(
        0.3, abs=0.01
    )


def test_acapella_and_instrumental_are_the_track_together_and_what_is_softer_says_so(
    command: Command, tmp_path: Path
) -> None:
    code, out, _ = command("1", "--acapella", "--instrumental", "--to", "out")
    assert (code, "softer" in out) == (FINE, False)
    acapella, instrumental = (soundfile.read(path)[0] for path in sorted((tmp_path / "out").iterdir()))
    track, _ = read_stereo(tmp_path / "music" / "song.wav", 48_000)
    assert np.abs(acapella + instrumental - track).max() < 2**-15

    command("--clear")
    stem_ears.EARS.gain = 40.0  # type: ignore[attr-defined]
    _, out, _ = command("1", "--acapella", "--to", "loud")
    wrote, softer = out.splitlines()
    assert wrote.endswith("Who - ACDC live (Acapella).wav")
    by = 20 * np.log10(0.1 * 40 * np.abs(track).max())
    assert (
        softer.strip()
        == f"{by:.1f} dB softer than in the track: as loud as there, it would exceed full scale"
    )


def test_tracks_of_one_name_have_files_of_their_own_and_no_name_is_too_long(
    command: Command, tmp_path: Path
) -> None:
    with Session.open(tmp_path / "library.sqlite") as session:
        for n, title in enumerate(("ac/dc: Live?", "夜" * 100)):
            (tmp_path / "music" / f"{n}.wav").hardlink_to(tmp_path / "music" / "song.wav")
            found = FoundFile(
                tmp_path / "music" / f"{n}.wav", f"{n}.wav", 1, 1, Tags(title=title, artist="Who")
            )
            session.do(AddFiles((found,)))
    assert command("1", "3", "4", "--acapella", "--to", "out", "--replace")[0] == FINE
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [
        "Who - ACDC live (Acapella).wav",
        "Who - acdc Live (Acapella) 2.wav",
        f"Who - {'夜' * 58} (Acapella).wav",
    ]


def test_what_fails_is_listed_and_the_rest_is_done(command: Command) -> None:
    code, out, err = command("--query", "")
    assert (code, "1 taken apart, 1 failed" in out, "gone.wav is not there" in err) == (
        SOME_FAILED,
        True,
        True,
    )
    code, out, err = command("2", "1", "--acapella")
    assert (code, "gone.wav is not there" in err, out.count("Wrote")) == (SOME_FAILED, True, 1)


def test_without_tracks_the_command_is_not_understood_and_without_weights_it_says_so(
    command: Command, tmp_path: Path
) -> None:
    assert command()[0] == USAGE
    (tmp_path / "stems.json").unlink()
    code, _, err = command("1", "--voices")
    assert (code, "did not come with the program" in err) == (TROUBLE, True)
