#!/usr/bin/env python3
"""Build what users install, and try it. Each step makes what it needs itself.

    python packaging/build.py wheel        the package for pip and pipx, with its weights
    python packaging/build.py bundle       one folder with Python, torch for the processor and Qt: what all below are made of
    python packaging/build.py appimage     Linux: one file that runs anywhere
    python packaging/build.py flatpak      Linux: needs flatpak-builder and the runtime from Flathub
    python packaging/build.py exe          Windows: an installer (NSIS)
    python packaging/build.py dmg          macOS: an app in a disk image, signed and notarized where an identity is named

`--check` starts what was built in a home of its own, lets it analyse the demo collection and open its window, and prints
sizes and seconds. README.md beside this file says what each needs.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

import appimage
import bundling
import checking
import macos
import windows
from bundling import ROOT, Failed
from dev import install_debian_packages

_MEGA = 1_000_000


def main(arguments: list[str] | None = None) -> int:
    """Build one thing; return 1 where a step failed, which is said."""
    asked = _parser().parse_args(arguments)
    asked.dist.mkdir(parents=True, exist_ok=True)
    try:
        built = _BUILDERS[asked.what](asked)
        print(f"{built} ({_size(built) / _MEGA:.0f} MB)", flush=True)
        if asked.check:
            _check(built, asked)
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=sorted(_BUILDERS))
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
    if not shutil.which("flatpak-builder"):
        raise Failed("flatpak-builder is not here: apt-get install flatpak-builder")
    prefix = asked.work / "flatpak" / "prefix"
    shutil.rmtree(prefix, ignore_errors=True)
    appimage.lay_out(_bundle(asked), prefix)
    manifest = appimage.LINUX / f"{appimage.APP_ID}.yml"
    shutil.copy(manifest, prefix.parent)
    folder = asked.dist / "flatpak"
    bundling.run(["flatpak-builder", "--force-clean", "--user", folder, prefix.parent / manifest.name])
    return folder


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


def _check(built: Path, asked: argparse.Namespace) -> None:
    if built.suffix == ".whl":
        python = bundling.create_environment(asked.work / "venv", built, asked.torch)
        program = python.with_name("djanalyzer")
    else:
        program = built / "djanalyzer" if built.is_dir() else built
    if built.is_dir() and sys.platform.startswith("linux"):
        if wanted := checking.missing_libraries(built):
            raise Failed(f"Libraries are missing from the bundle: {wanted}")
        print(f"needs glibc {'.'.join(map(str, checking.newest_glibc(built)))}")
    figures = checking.check(program)
    print(f"--version {figures.version:.1f} s, window {figures.window:.1f} s, demo {figures.demo:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
