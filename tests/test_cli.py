"""The command line, as a script or a person at a terminal meets it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from djanalyzer.app.events import JobFinished, JobProgressed, JobStarted
from djanalyzer.cli import commands, main
from djanalyzer.cli.bar import ProgressBar
from djanalyzer.cli.printing import clock, place, plain, say_table
from djanalyzer.errors import Cancelled, LibraryTrouble

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
