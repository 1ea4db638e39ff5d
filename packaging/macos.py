"""The macOS app in a disk image: signed, notarized and stapled where an identity is named. PyInstaller makes the app.

DJANALYZER_IDENTITY="Developer ID Application: NAME (TEAM)"   signs (freeze/djanalyzer.spec reads it too)
DJANALYZER_NOTARY=PROFILE                                     notarizes; `xcrun notarytool store-credentials PROFILE` first
"""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from pathlib import Path

from bundling import ROOT, Failed, run, version

ENTITLEMENTS = ROOT / "packaging" / "macos" / "entitlements.plist"


def build_image(app: Path, dist: Path) -> Path:
    """Put the app into a disk image beside a link to /Applications."""
    if not app.is_dir():
        raise Failed(f"There is no {app}: the app is made on macOS alone.")
    identity, profile = os.environ.get("DJANALYZER_IDENTITY"), os.environ.get("DJANALYZER_NOTARY")
    if identity:
        sign(app, identity)
    target = dist / f"djanalyzer-{version()}-{platform.machine()}.dmg"
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(app, Path(folder) / app.name, symlinks=True)
        (Path(folder) / "Applications").symlink_to("/Applications")
        run(
            [
                "hdiutil",
                "create",
                "-ov",
                "-format",
                "ULFO",
                "-volname",
                "djanalyzer",
                "-srcfolder",
                folder,
                target,
            ]
        )
    if identity:
        run(["codesign", "--sign", identity, "--timestamp", target])
    if identity and profile:
        run(["xcrun", "notarytool", "submit", target, "--keychain-profile", profile, "--wait"])
        run(["xcrun", "stapler", "staple", target])
    return target


def sign(app: Path, identity: str) -> None:
    """Sign the app as a whole and verify it; what lies in it was signed by PyInstaller, one by one."""
    options = ["--force", "--timestamp", "--options", "runtime", "--entitlements", ENTITLEMENTS]
    run(["codesign", "--sign", identity, *options, app])
    run(["codesign", "--verify", "--deep", "--strict", app])
