"""The Flatpak: built by flatpak-builder of the bundle, and tried, where Flathub is out of reach on a runtime of this computer's own.

Everything is installed into a folder of its own (`FLATPAK_USER_DIR`); the user's Flatpaks are not touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import appimage
from bundling import SYSTEMS_OWN, Failed
from checking import C_LIBRARY

MANIFEST = appimage.LINUX / f"{appimage.APP_ID}.yml"
PACKAGES = ("flatpak", "flatpak-builder")  # Debian's
_RUNTIME, _SDK = "org.freedesktop.Platform", "org.freedesktop.Sdk"
# What a runtime has beside libraries: a shell and what the manifest's commands call, and what a window needs to show words.
_PROGRAMS = (
    "sh", "cp", "cat", "env", "mkdir", "ln", "ls", "readlink", "dirname", "uname", "ldconfig", "true",
)  # fmt: skip
_FOLDERS = (
    "/etc/fonts", "/usr/share/fonts/truetype/dejavu", "/usr/share/fontconfig", "/usr/share/X11", "/usr/lib/locale/C.utf8",
    "/usr/share/zoneinfo",
)  # fmt: skip


def build_flatpak(bundle: Path, repository: Path, work: Path) -> Path:
    """Build the Flatpak of a bundle into a repository, install it below `work`, and return the repository.

    A server can offer the repository as it is; `flatpak build-bundle` makes one file of it, for which it packs for many minutes.
    """
    if not shutil.which("flatpak-builder"):
        raise Failed(f"flatpak-builder is not here: apt-get install {' '.join(PACKAGES)}")
    if not has_runtime(work):
        wanted = f"{_RUNTIME}//{runtime_version()} {_SDK}//{runtime_version()}"
        raise Failed(
            f"The runtime is not here: flatpak install flathub {wanted}, or, for a trial, --stand-in."
        )
    prefix = work / "source" / "prefix"
    shutil.rmtree(prefix.parent, ignore_errors=True)
    appimage.lay_out(bundle, prefix)
    manifest = MANIFEST.read_text(encoding="utf-8")
    if (work / "stand-in").is_dir():  # the real SDK's program for software centres is not in it
        manifest += "appstream-compose: false\n"
    (prefix.parent / MANIFEST.name).write_text(manifest, encoding="utf-8")
    building = [
        "flatpak-builder",
        "--force-clean",
        "--user",
        "--install",
        "--disable-rofiles-fuse",
        f"--repo={repository}",
    ]
    _flatpak(
        work, [*building, f"--state-dir={work / 'state'}", work / "built", prefix.parent / MANIFEST.name]
    )
    return repository


def has_runtime(work: Path) -> bool:
    """Tell whether the manifest's runtime is installed for `work`."""
    if not shutil.which("flatpak"):
        return False
    asked = ["flatpak", "info", f"{_RUNTIME}//{runtime_version()}"]
    return subprocess.run(asked, env=_environment(work), capture_output=True, check=False).returncode == 0


def runtime_version() -> str:
    """Return the version of the runtime that the manifest names."""
    lines = MANIFEST.read_text(encoding="utf-8").splitlines()
    return next(line for line in lines if line.startswith("runtime-version:")).partition(":")[2].strip(" '\"")


def put_stand_in(work: Path) -> None:
    """Install, under the names of the manifest's runtime and SDK, one of this computer's libraries, for a trial."""
    repository, version = work / "stand-in" / "repository", runtime_version()
    shutil.rmtree(work / "stand-in", ignore_errors=True)
    for name in (_RUNTIME, _SDK):
        folder = work / "stand-in" / name
        _fill(folder / "usr")
        (folder / "metadata").write_text(
            f"[Runtime]\nname={name}\nruntime={_RUNTIME}/x86_64/{version}\nsdk={_SDK}/x86_64/{version}\n",
            encoding="utf-8",
        )
        _flatpak(work, ["flatpak", "build-export", "--runtime", "--files=usr", repository, folder, version])
    there = [
        "flatpak",
        "remote-add",
        "--user",
        "--if-not-exists",
        "--no-gpg-verify",
        "stand-in",
        repository.absolute(),
    ]
    _flatpak(work, there)
    for name in (_RUNTIME, _SDK):
        _flatpak(
            work,
            [
                "flatpak",
                "install",
                "--user",
                "--noninteractive",
                "--reinstall",
                "stand-in",
                f"{name}//{version}",
            ],
        )


def starter(work: Path) -> Path:
    """Return a program that starts the installed Flatpak in its sandbox, with the words it is given."""
    program = work / "djanalyzer"
    program.write_text(
        f'#!/bin/sh\nFLATPAK_USER_DIR="{_user(work)}" exec flatpak run --user {appimage.APP_ID} "$@"\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    return program


def _user(work: Path) -> Path:
    return (work / "user").absolute()


def _environment(work: Path) -> dict[str, str]:
    return {**os.environ, "FLATPAK_USER_DIR": str(_user(work))}


def _flatpak(work: Path, command: list[str | Path]) -> None:
    done = subprocess.run(command, env=_environment(work), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(f"{' '.join(map(str, command))} failed:\n{done.stdout[-1000:]}{done.stderr[-2000:]}")


def _fill(usr: Path) -> None:
    programs = [Path(found).resolve() for name in _PROGRAMS if (found := shutil.which(name))]
    said = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    listed = (line.rpartition(" => ")[2].strip() for line in said.splitlines() if "x86-64" in line)
    libraries = {Path(place) for place in listed if Path(place).name.startswith((*SYSTEMS_OWN, *C_LIBRARY))}
    for library in sorted(_needed([*programs, *libraries]) | libraries):
        _copy(library, usr / "lib" / "x86_64-linux-gnu" / library.name)
    for name in _PROGRAMS:
        if found := shutil.which(name):
            _copy(Path(found), usr / "bin" / name)
    (usr / "sbin").symlink_to("bin")
    (usr / "lib64").mkdir()
    (usr / "lib64" / "ld-linux-x86-64.so.2").symlink_to("../lib/x86_64-linux-gnu/ld-linux-x86-64.so.2")
    for folder in (Path(name) for name in _FOLDERS if Path(name).is_dir()):
        place = folder.relative_to("/usr") if folder.is_relative_to("/usr") else folder.relative_to("/")
        shutil.copytree(folder, usr / place, ignore_dangling_symlinks=True)


def _needed(files: Iterable[Path]) -> set[Path]:
    """Return all libraries that programs or libraries load, theirs included."""
    found = set()
    for file in files:
        said = subprocess.run(["ldd", file], capture_output=True, text=True, check=False).stdout
        for word in said.split():
            if word.startswith("/") and ".so" in word:
                found.add(Path(word))
    return found


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        shutil.copy(source, target)
