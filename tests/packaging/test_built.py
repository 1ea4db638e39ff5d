"""What users install is built and started, by night: it takes many minutes and some gigabytes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.nightly import NIGHTLY
from tests.packaging.modules import packaging_module

BUILD = Path(__file__).resolve().parents[2] / "packaging" / "build.py"

pytestmark = pytest.mark.skipif(not NIGHTLY, reason="builds for minutes; DJANALYZER_NIGHTLY=1 does it")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[str | Path]:
    """Where to build, for all tests here: the AppImage is made of the bundle that the test before has made."""
    folder = tmp_path_factory.mktemp("packaging")
    return ["--dist", folder / "dist", "--work", folder / "work"]


def _build(*words: str | Path) -> None:
    done = subprocess.run([sys.executable, BUILD, *words], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


def test_an_installed_wheel_analyses_the_demo_and_opens_its_window(folders: list[str | Path]) -> None:
    _build("wheel", "--check", *folders)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="how Linux libraries are looked at")
def test_the_bundle_needs_nothing_of_this_computer(folders: list[str | Path]) -> None:
    _build("bundle", "--check", *folders)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an AppImage is for Linux")
def test_the_appimage_starts(folders: list[str | Path]) -> None:
    _build("appimage", "--check", "--keep-bundle", *folders)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a Flatpak is for Linux")
def test_the_flatpak_starts_in_its_sandbox(folders: list[str | Path]) -> None:
    _build("flatpak", "--check", "--keep-bundle", "--stand-in", *folders)


@pytest.mark.skipif(not shutil.which("flatpak-builder"), reason="flatpak-builder is not installed here")
def test_a_flatpaks_sandbox_has_the_music_and_no_network(tmp_path: Path) -> None:
    bundle, home = tmp_path / "dist" / "djanalyzer", tmp_path / "home"
    bundle.mkdir(parents=True)
    home.mkdir()
    (home / "track.wav").write_bytes(b"RIFF")
    program = bundle / "djanalyzer"
    program.write_text('#!/bin/sh\nls "$HOME"\ncat /proc/net/dev\nexit 7\n', encoding="utf-8")
    program.chmod(0o755)
    _build("flatpak", "--keep-bundle", "--stand-in", "--dist", tmp_path / "dist", "--work", tmp_path / "work")
    starter = packaging_module("flatpak").starter(tmp_path / "work" / "flatpak")
    environment = {**os.environ, "HOME": str(home)}
    done = subprocess.run([starter], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 7, done.stderr
    said = done.stdout.splitlines()
    assert said[0] == "track.wav"
    assert {line.partition(":")[0].strip() for line in said if ":" in line} == {"lo"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an AppImage is for Linux")
@pytest.mark.parametrize("unpacks", ["0", "1"], ids=["mounted", "unpacked"])
def test_the_appimages_head_starts_what_lies_behind_it_and_leaves_nothing(
    unpacks: str, tmp_path: Path
) -> None:
    image, temporary = _appimage_of('echo "$# $2 $(basename "$APPIMAGE")"\nexit 7', tmp_path)
    environment = {**os.environ, "TMPDIR": str(temporary), "APPIMAGE_EXTRACT_AND_RUN": unpacks}
    done = subprocess.run([image, "a", "b c"], capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stdout) == (7, f"2 b c {image.name}\n")
    for _ in range(100):  # what was mounted is taken away by a process of its own
        if not list(temporary.iterdir()):
            break
        time.sleep(0.1)
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="an AppImage is for Linux")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_an_unpacked_appimage_that_is_told_to_end_ends_the_program_and_leaves_nothing(
    ending: signal.Signals, tmp_path: Path
) -> None:
    image, temporary = _appimage_of("echo here\nexec sleep 100", tmp_path)
    environment = {**os.environ, "TMPDIR": str(temporary), "APPIMAGE_EXTRACT_AND_RUN": "1"}
    with subprocess.Popen([image], stdout=subprocess.PIPE, text=True, env=environment) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "here\n"
        assert list(temporary.iterdir())
        running.send_signal(ending)
        try:
            assert running.wait(20) == 128 + ending
        finally:
            running.kill()
    assert list(temporary.iterdir()) == []


def _appimage_of(script: str, folder: Path) -> tuple[Path, Path]:
    """Return an AppImage of a shell script, and a folder for what is temporary."""
    bundle, temporary = folder / "dist" / "djanalyzer", folder / "temporary"
    bundle.mkdir(parents=True)
    temporary.mkdir()
    program = bundle / "djanalyzer"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    _build("appimage", "--keep-bundle", "--level", "1", "--dist", folder / "dist", "--work", folder / "work")
    (image,) = (folder / "dist").glob("*.AppImage")
    return image, temporary


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not installed here")
def test_the_windows_installer_compiles(tmp_path: Path) -> None:
    (tmp_path / "djanalyzer" / "_internal").mkdir(parents=True)
    (tmp_path / "djanalyzer" / "_internal" / "python.txt").write_text("no Python", encoding="utf-8")
    _build("exe", "--keep-bundle", "--dist", tmp_path, "--work", tmp_path / "work")
    assert list(tmp_path.glob("djanalyzer-*-setup.exe"))


@pytest.mark.skipif(not shutil.which("flatpak-builder"), reason="flatpak-builder is not installed here")
def test_the_flatpaks_manifest_can_be_read() -> None:
    manifest = BUILD.parent / "linux" / "org.djanalyzer.djanalyzer.yml"
    command = ["flatpak-builder", "--show-manifest", str(manifest)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "--share=network" not in done.stdout, "nothing leaves the computer"
