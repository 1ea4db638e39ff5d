"""The command line, as a script or a person at a terminal meets it."""

from __future__ import annotations

import functools
import io
import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest
import soundfile
from mutagen.flac import FLAC

import djanalyzer
from djanalyzer.app import demo
from djanalyzer.app.events import JobFinished, JobProgressed, JobStarted
from djanalyzer.cli import commands, main
from djanalyzer.cli.bar import ProgressBar
from djanalyzer.cli.printing import clock, place, plain, say_table
from djanalyzer.errors import Cancelled, LibraryTrouble
from djanalyzer.music.amounts import counted
from djanalyzer.synthesis import compose, render

Capture = pytest.CaptureFixture[str]


def test_help_says_what_the_exit_codes_mean(capsys: Capture) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    for verb in ("import", "analyze", "list", "show", "export", "demo", "gui"):
        assert verb in shown
    assert "130" in shown


@pytest.mark.parametrize(
    "line", ["", "dance", "export", "import", "export x.xml --accept some", "analyze --json"]
)
def test_what_makes_no_sense_is_exit_code_2(line: str, capsys: Capture) -> None:
    assert main(line.split()) == 2
    assert capsys.readouterr().err


def test_a_trouble_is_one_sentence_and_exit_code_3(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def locked(_: object) -> int:
        raise LibraryTrouble("The library is in use by another program.", "Close it first.")

    monkeypatch.setattr(commands, "run_list", locked)
    assert main(["list"]) == 3
    assert (
        capsys.readouterr().err == "djanalyzer: The library is in use by another program. Close it first.\n"
    )


def test_our_own_fault_is_never_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture, private_home: Path
) -> None:
    def broken(_: object) -> int:
        raise KeyError("nobody thought of this")

    monkeypatch.setattr(commands, "run_list", broken)
    assert main(["list"]) == 3
    shown = capsys.readouterr().err
    assert "Traceback" not in shown
    assert f"this is a bug; the log is at {private_home / 'djanalyzer.log'}" in shown
    assert "nobody thought of this" in (private_home / "djanalyzer.log").read_text(encoding="utf-8")


@pytest.mark.parametrize("stop", [KeyboardInterrupt, Cancelled])
def test_stopping_is_exit_code_130(
    stop: type[BaseException], monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def stopped(_: object) -> int:
        raise stop

    monkeypatch.setattr(commands, "run_list", stopped)
    assert main(["list"]) == 130
    assert "Stopped" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_nobodys_fault(tmp_path: Path) -> None:
    """As in `djanalyzer list | head -1`."""
    code = (
        "import sys; from djanalyzer.cli import commands, main; from djanalyzer.cli.printing import say\n"
        "commands.run_list = lambda _: [say('x' * 1000) for _ in range(10000)] and 0\n"
        "sys.exit(main(['list']))"
    )
    program = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.readline()
    program.stdout.close()
    complaints = program.stderr.read()
    program.stderr.close()
    assert program.wait(30) == 0
    assert complaints == b""


def test_the_bar_is_drawn_where_somebody_watches(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    bar = ProgressBar()
    bar(JobStarted(1, "Analyse"))
    bar(JobProgressed(1, "Analyse", 1.5, 3, "song.mp3"))
    drawn = capsys.readouterr().err
    assert "Analyse [############............] 1/3 song.mp3" in drawn
    bar(JobProgressed(1, "Learn", 0.25, 1, "tune"))
    assert "Learn [######..................] 25% tune" in capsys.readouterr().err
    bar(JobFinished(1, "Analyse"))
    assert capsys.readouterr().err.endswith("\x1b[K")


def test_the_bar_keeps_out_of_log_files(capsys: Capture) -> None:
    bar = ProgressBar()
    bar(JobStarted(1, "Analyse"))
    bar(JobProgressed(1, "Analyse", 1.5, 3, "song.mp3"))
    assert capsys.readouterr().err == ""


def test_times_read_as_a_dj_reads_them() -> None:
    assert [clock(t) for t in (None, 0, 59.6, 243, 3723)] == ["", "", "1:00", "4:03", "1:02:03"]
    assert [place(t) for t in (0, 64.327, 59.9996, 3723.5)] == [
        "0:00.000",
        "1:04.327",
        "1:00.000",
        "62:03.500",
    ]


def test_a_name_cannot_steer_the_terminal() -> None:
    assert plain("evil\x1b[2J\rname") == "evil?[2J?name"


def test_columns_line_up_for_wide_letters_too(capsys: Capture) -> None:
    say_table(("title", "BPM"), [("夜明け", "174.00"), ("Cafe\u0301", "120.00"), ("🎧", "90.00")])
    assert capsys.readouterr().out.splitlines() == [
        "title   BPM",
        "夜明け  174.00",
        "Cafe\u0301    120.00",
        "🎧      90.00",
    ]


SCHEMA = Path(djanalyzer.__file__).parents[1] / "resources" / "schema" / "analysis.schema.json"


@pytest.fixture(scope="module")
def song(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with half a minute of house music at 124 BPM or so, tagged."""
    folder = tmp_path_factory.mktemp("music")
    rendering = render(compose(103, "house", duration=(25.0, 30.0)), 22050)
    path = folder / "song.flac"
    soundfile.write(path, rendering.audio, rendering.sample_rate)
    tags = FLAC(path)
    tags["title"], tags["artist"] = "First Light", "Somebody"
    tags.save()
    return path


def test_files_are_analysed_to_json_lines_without_a_library(
    song: Path, capsys: Capture, private_home: Path
) -> None:
    (song.parent / "empty.mp3").touch()
    try:
        assert main(["analyze", str(song), str(song.parent / "empty.mp3"), "--json"]) == 1
    finally:
        (song.parent / "empty.mp3").unlink()
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for line in lines:
        validator.validate(line)
    assert lines[0]["path"] == str(song)
    assert set(lines[0]["seconds"]) == {"decode", "features", "model", "decoding"}
    assert lines[1].keys() == {"path", "error"}
    assert not (private_home / "library.sqlite").exists()


def test_files_are_analysed_for_reading(song: Path, capsys: Capture) -> None:
    assert main(["analyze", str(song)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"{song}: ")
    assert re.search(r" BPM \(\d+% sure, (checked|please review)\), ", shown)


def test_the_whole_way_from_a_folder_to_rekordbox(song: Path, capsys: Capture, tmp_path: Path) -> None:
    """Import, analyse, list, show, look at the plan, export, and find it unchanged at the second import."""
    db, target = str(tmp_path / "library.sqlite"), tmp_path / "export.xml"
    assert main(["--db", db, "import", str(song.parent)]) == 0
    assert capsys.readouterr().out == f"{song.parent}: 1 new.\n"
    assert main(["--db", db, "analyze"]) == 0
    assert capsys.readouterr().out.startswith("1 analysed (0.")
    assert main(["--db", db, "analyze"]) == 0
    assert capsys.readouterr().out.startswith("Nothing to analyse")

    assert main(["--db", db, "list", "light"]) == 0
    heads, row = capsys.readouterr().out.splitlines()
    assert heads.split() == [
        "id",
        "title",
        "artist",
        "BPM",
        "grid",
        "key",
        "energy",
        "length",
        "genre",
        "cues",
        "state",
    ]
    assert "First Light" in row
    assert row.endswith("analysed")
    assert main(["--db", db, "list", "light", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert main(["--db", db, "show", str(listed["id"]), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["bpm"] == listed["bpm"]
    assert main(["--db", db, "show", str(song)]) == 0
    assert "beat grid" in capsys.readouterr().out

    assert main(["--db", db, "export", str(target), "--accept", "all", "--dry-run"]) == 0
    # A place gets one cue and one loop, however many are suggested there.
    places = {(s["time"], s["kind"] == "loop") for s in shown["suggestions"]}
    assert f"{counted(len(places), 'suggestion')} added" in capsys.readouterr().out
    assert not target.exists()
    assert main(["--db", db, "export", str(target), "--accept", "all", "--yes"]) == 0
    n_loops = sum(is_loop for _, is_loop in places)
    loops = f" and {counted(n_loops, 'loop')}" if n_loops else ""
    cues = counted(len(places) - n_loops, "cue")
    assert f"Wrote 1 track with {cues}{loops} to {target}." in capsys.readouterr().out
    assert target.exists()
    assert main(["--db", db, "import", str(target)]) == 0
    capsys.readouterr()
    assert main(["--db", db, "import", str(target)]) == 0
    assert "1 unchanged" in capsys.readouterr().out


def test_an_export_asks_before_it_writes(
    song: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    db, target = str(tmp_path / "library.sqlite"), tmp_path / "export.xml"
    main(["--db", db, "import", str(song.parent)])
    assert main(["--db", db, "export", str(target)]) == 2
    assert "add --yes" in capsys.readouterr().err
    for answer, is_written in (("no\n", False), ("y\n", True)):
        terminal = io.StringIO(answer)
        monkeypatch.setattr(terminal, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", terminal)
        assert main(["--db", db, "export", str(target)]) == 0
        assert target.exists() == is_written


@pytest.mark.parametrize("line", ["show 7", "show nowhere.mp3", "list bpm:fast"])
def test_a_question_without_an_answer_is_a_sentence(line: str, capsys: Capture) -> None:
    assert main(line.split()) in (0, 3)
    shown = capsys.readouterr()
    assert "bug" not in shown.err
    assert shown.err or "id " in shown.out


def test_the_window_opens_on_the_library_that_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    class Window:
        @staticmethod
        def main(argv: list[str]) -> int:
            asked.append(argv)
            return 0

    monkeypatch.setitem(sys.modules, "djanalyzer.gui.__main__", Window)  # type: ignore[arg-type]
    assert main(["--db", "here.sqlite", "gui"]) == 0
    assert main(["gui"]) == 0
    assert asked == [["--db", "here.sqlite", "--"], ["--"]], "a file may be called -x"


def test_without_a_screen_or_without_qt_the_window_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setitem(sys.modules, "djanalyzer.gui.__main__", None)
    assert main(["gui"]) == 3
    assert "The window cannot be opened" in capsys.readouterr().err
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert commands._has_screen(platform="darwin")
    if sys.platform == "linux":
        assert main(["gui"]) == 3
        assert "There is no screen" in capsys.readouterr().err


def test_the_demo_does_everything_once(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "_DURATION", (12.0, 16.0))
    monkeypatch.setattr(demo, "_SAMPLE_RATE", 22050)
    monkeypatch.setattr(demo, "_shows_everything", lambda song: True)
    assert main(["demo", "--folder", str(tmp_path / "demo")]) == 0
    shown = capsys.readouterr().out
    assert "6 new" in shown
    assert "6 analysed" in shown
    assert "First Light: heard " in shown
    assert f"to {tmp_path / 'demo' / 'djanalyzer-export.xml'}." in shown
    assert (tmp_path / "demo" / "djanalyzer-export.xml").is_file()
    assert main(["demo", "--folder", str(tmp_path / "demo"), "--no-export"]) == 0
    assert "Nothing to analyse" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one program there")
def test_ctrl_c_ends_a_long_analysis_quietly_and_soon(song: Path) -> None:
    command = [sys.executable, "-m", "djanalyzer", "analyze", *[str(song)] * 500, "--json"]
    # Tests that run in the background inherit a deaf ear for Ctrl+C; a user's terminal does not give one.
    hears = functools.partial(signal.signal, signal.SIGINT, signal.default_int_handler)
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=hears)
    assert program.stdout is not None
    program.stdout.readline()  # one file is done, the next one at work
    asked = time.monotonic()
    program.send_signal(signal.SIGINT)
    _, complaints = program.communicate(timeout=60)
    assert program.returncode == 130
    assert complaints.decode() == "djanalyzer: Stopped. What was done until now is kept.\n"
    assert time.monotonic() - asked < 10
