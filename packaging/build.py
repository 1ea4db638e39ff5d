#!/usr/bin/env python3
"""Build what users install, and try it. Each step makes what it needs itself.

    python packaging/build.py wheel        the package for pip and pipx, with its weights
    python packaging/build.py bundle       one folder with Python, torch for the processor and Qt: what all below are made of
    python packaging/build.py appimage     Linux: one file that runs anywhere
    python packaging/build.py flatpak      Linux: needs flatpak-builder and the runtime from Flathub (for a trial: --stand-in)
    python packaging/build.py exe          Windows: an installer (NSIS)
    python packaging/build.py dmg          macOS: an app in a disk image, signed and notarized where an identity is named
    python packaging/build.py all          everything of these that this system can make, with a table at the end

`--check` starts what was built in a home of its own, lets it analyse the demo collection and open its window, and prints
sizes and seconds; a wheel is installed by pipx for that, and uninstalled. README.md beside this file says what each needs.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import appimage
import bundling
import checking
import flatpak
import macos
import windows
import with_pipx
from bundling import ROOT, Failed
from dev import install_debian_packages

_MEGA = 1_000_000


def main(arguments: list[str] | None = None) -> int:
    """Build what is asked for; return 1 where a step failed, which is said."""
    asked = _parser().parse_args(arguments)
    for folder in (asked.dist, asked.work, asked.pictures):
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
    if asked.what == "all":
        return _build_all(asked)
    try:
        _build(asked.what, asked)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


def _build_all(asked: argparse.Namespace) -> int:
    """Build what this system can, all of one bundle, and say everything again at the end; return how much of it failed."""
    said, failed, has_bundle = [], 0, True
    for what in _of_this_system():
        if not has_bundle and what != "wheel":  # an older one may lie there still
            said.append(f"{what}: left out, for it is made of the bundle")
            continue
        if what == "flatpak" and not asked.stand_in and not flatpak.has_runtime(asked.work / "flatpak"):
            said.append("flatpak: left out, for its runtime is not installed")
            continue
        try:
            said.append(f"{what}: {_build(what, asked)}")
        except Failed as failure:
            print(failure, file=sys.stderr, flush=True)
            said.append(f"{what}: FAILED. {failure}")
            failed += 1
            has_bundle = has_bundle and what != "bundle"
        asked.keep_bundle = True
    print("\n".join(["", *said]))
    return failed


def _of_this_system() -> tuple[str, ...]:
    if sys.platform.startswith("linux"):
        return ("bundle", "appimage", "wheel", "flatpak")
    return ("bundle", "exe" if sys.platform == "win32" else "dmg", "wheel")


def _build(what: str, asked: argparse.Namespace) -> str:
    """Build and, where asked, check one thing; return what is said of it."""
    began = time.monotonic()
    built = _BUILDERS[what](asked)
    said = f"{built} ({_size(built) / _MEGA:.0f} MB), built in {time.monotonic() - began:.0f} s"
    print(said, flush=True)
    if asked.check:
        checked = _CHECKS[what](built, asked, asked.pictures and asked.pictures / f"{what}.png")
        print(checked, flush=True)
        said += f"\n    {checked}"
    return said


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["all", *sorted(_BUILDERS)])
    parser.add_argument("--check", action="store_true", help="start it and try it")
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", help="where it is put (default: dist)")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "packaging", help="for what is between")
    parser.add_argument(
        "--torch", default=bundling.TORCH, help=f"what pip is asked for (default {bundling.TORCH})"
    )
    parser.add_argument(
        "--runtime", type=Path, help="the AppImage's head, instead of one compiled from linux/runtime.c"
    )
    parser.add_argument(
        "--level", type=int, default=9, help="how hard the AppImage is packed, 1 to 22 (default 9)"
    )
    parser.add_argument("--keep-bundle", action="store_true", help="take the folder that is there already")
    parser.add_argument("--pictures", type=Path, help="a folder for a PNG of each window that --check opens")
    parser.add_argument(
        "--stand-in",
        action="store_true",
        help="for a Flatpak without Flathub: a runtime of this computer's libraries",
    )
    return parser


def _wheel(asked: argparse.Namespace) -> Path:
    return bundling.build_wheel(asked.dist)


def _bundle(asked: argparse.Namespace) -> Path:
    there: Path = asked.dist / "djanalyzer"
    if asked.keep_bundle and there.is_dir():
        return there
    wheel = bundling.build_wheel(asked.dist)
    python = bundling.create_environment(asked.work / "venv", wheel, asked.torch)
    return bundling.build_bundle(python, asked.dist, asked.work / "pyinstaller")


def _appimage(asked: argparse.Namespace) -> Path:
    install_debian_packages(list(appimage.PACKAGES))
    bundle = _bundle(asked)
    target = asked.dist / f"djanalyzer-{bundling.version()}-x86_64.AppImage"
    return appimage.build_appimage(bundle, target, asked.work / "appimage", asked.runtime, asked.level)


def _flatpak(asked: argparse.Namespace) -> Path:
    install_debian_packages(list(flatpak.PACKAGES))
    work = asked.work / "flatpak"
    work.mkdir(parents=True, exist_ok=True)
    if asked.stand_in:
        flatpak.put_stand_in(work)
    return flatpak.build_flatpak(_bundle(asked), asked.dist / "flatpak", work)


def _exe(asked: argparse.Namespace) -> Path:
    return windows.build_installer(_bundle(asked), asked.dist)


def _dmg(asked: argparse.Namespace) -> Path:
    _bundle(asked)
    return macos.build_image(asked.dist / "djanalyzer.app", asked.dist)


_BUILDERS = {
    "wheel": _wheel,
    "bundle": _bundle,
    "appimage": _appimage,
    "flatpak": _flatpak,
    "exe": _exe,
    "dmg": _dmg,
}


def _size(built: Path) -> int:
    return bundling.folder_size(built) if built.is_dir() else built.stat().st_size


def _check_wheel(wheel: Path, asked: argparse.Namespace, picture: Path | None) -> str:
    folder = asked.work / "pipx"
    with with_pipx.installed(wheel, folder, asked.torch) as program:
        size = bundling.folder_size(folder / "home")
        return f"{checking.check(program, folder / 'home', picture)}; {size / _MEGA:.0f} MB installed by pipx"


def _check_bundle(_built: Path, asked: argparse.Namespace, picture: Path | None) -> str:
    """Try the folder; an installer for Windows or macOS only holds it, and is not installed here."""
    folder = asked.dist / "djanalyzer"
    program = folder / ("djanalyzer.exe" if sys.platform == "win32" else "djanalyzer")
    figures = checking.check(program, folder, picture)
    if not sys.platform.startswith("linux"):
        return str(figures)
    if wanted := checking.missing_libraries(folder):
        raise Failed(f"Libraries are missing from the bundle: {wanted}")
    return f"{figures}; needs glibc {'.'.join(map(str, checking.newest_glibc(folder)))}"


def _check_appimage(image: Path, _asked: argparse.Namespace, picture: Path | None) -> str:
    return str(checking.check(image, image, picture))


def _check_flatpak(_built: Path, asked: argparse.Namespace, picture: Path | None) -> str:
    work = asked.work / "flatpak"
    return str(checking.check(flatpak.starter(work), work / "user", picture))


_CHECKS = {
    "wheel": _check_wheel,
    "bundle": _check_bundle,
    "appimage": _check_appimage,
    "flatpak": _check_flatpak,
    "exe": _check_bundle,
    "dmg": _check_bundle,
}


if __name__ == "__main__":
    sys.exit(main())
