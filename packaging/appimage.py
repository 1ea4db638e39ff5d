"""The AppImage: the bundle as a SquashFS behind a program that mounts it (`linux/runtime.c`, or AppImage's own)."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from bundling import ROOT, Failed, run

APP_ID = "org.djanalyzer.djanalyzer"
LINUX = ROOT / "packaging" / "linux"
ICON = ROOT / "resources" / "icon" / "djanalyzer"
# Debian's packages that build it.
PACKAGES = (
    "squashfs-tools", "gcc", "libc6-dev", "libsquashfuse-dev", "libfuse3-dev", "libzstd-dev", "zlib1g-dev",
    "liblzma-dev", "liblz4-dev", "liblzo2-dev",
)  # fmt: skip
_LIBRARIES = ("squashfuse_ll", "squashfuse", "fuse3", "zstd", "z", "lzma", "lz4", "lzo2", "pthread", "dl")
_MAGIC = b"AI\x02"  # at byte 8 of a type-2 AppImage
_MAGIC_AT = 8

# The window where nothing is asked for, else the command line.
APP_RUN = """#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/usr/lib/djanalyzer/djanalyzer" "$@"
"""


def lay_out(bundle: Path, prefix: Path) -> None:
    """Lay the bundle and what tells a Linux desktop of it below `prefix`, as a distribution does below /usr."""
    shutil.copytree(bundle, prefix / "lib" / "djanalyzer", symlinks=True, copy_function=_link_or_copy)
    for source, target in (
        (LINUX / f"{APP_ID}.desktop", f"share/applications/{APP_ID}.desktop"),
        (LINUX / f"{APP_ID}.metainfo.xml", f"share/metainfo/{APP_ID}.metainfo.xml"),
        (LINUX / f"{APP_ID}.mime.xml", f"share/mime/packages/{APP_ID}.xml"),
        (ICON.with_suffix(".png"), f"share/icons/hicolor/256x256/apps/{APP_ID}.png"),
        (ICON.with_suffix(".svg"), f"share/icons/hicolor/scalable/apps/{APP_ID}.svg"),
    ):
        (prefix / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, prefix / target)
    (prefix / "bin").mkdir()
    (prefix / "bin" / "djanalyzer").symlink_to("../lib/djanalyzer/djanalyzer")


def build_appdir(bundle: Path, target: Path) -> Path:
    """Make the folder that is the AppImage's inside."""
    shutil.rmtree(target, ignore_errors=True)
    lay_out(bundle, target / "usr")
    (target / "AppRun").write_text(APP_RUN, encoding="utf-8")
    (target / "AppRun").chmod(0o755)
    shutil.copy(LINUX / f"{APP_ID}.desktop", target)
    shutil.copy(ICON.with_suffix(".png"), target / f"{APP_ID}.png")
    (target / ".DirIcon").symlink_to(f"{APP_ID}.png")
    return target


def build_runtime(target: Path) -> Path:
    """Compile our own head of an AppImage, linked statically from Debian's libraries."""
    if not Path("/usr/include/squashfuse/ll.h").exists():
        raise Failed(f"libsquashfuse is not here: apt-get install {' '.join(PACKAGES)}")
    includes = [f"-I/usr/include/{name}" for name in ("squashfuse", "fuse3")]
    libraries = [f"-l{name}" for name in _LIBRARIES]
    flags = ["-std=gnu11", "-O2", "-static", "-D_FILE_OFFSET_BITS=64", "-Wl,-s", "-Wl,--no-warnings"]
    run(["cc", *flags, *includes, "-o", target, LINUX / "runtime.c", *libraries])
    return target


def build_appimage(
    bundle: Path, target: Path, work: Path, runtime: Path | None = None, level: int = 9
) -> Path:
    """Make the AppImage `target` of a bundle.

    `runtime` is another head than our own, such as AppImage's type2-runtime; `level` says how hard zstd tries, 1 to 22.
    """
    work.mkdir(parents=True, exist_ok=True)
    head = runtime or build_runtime(work / "runtime")
    appdir, image = build_appdir(bundle, work / "AppDir"), work / "image.squashfs"
    image.unlink(missing_ok=True)
    # A page that is wanted unpacks its whole block: larger ones would make a start slower.
    options = ["-root-owned", "-noappend", "-no-xattrs", "-no-progress", "-quiet", "-b", "256K"]
    run(["mksquashfs", appdir, image, *options, "-comp", "zstd", "-Xcompression-level", str(level)])
    with target.open("wb") as whole:
        for part in (head, image):
            with part.open("rb") as opened:
                shutil.copyfileobj(opened, whole)
        whole.seek(_MAGIC_AT)
        whole.write(_MAGIC)
    target.chmod(0o755)
    shutil.rmtree(appdir)
    image.unlink()
    return target


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another disk
        shutil.copy2(source, target)
