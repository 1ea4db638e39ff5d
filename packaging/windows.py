"""The Windows installer. The script is compiled wherever there is NSIS (Debian has it too); the bundle must be made on Windows."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from bundling import ROOT, Failed, run, version

SCRIPT = ROOT / "packaging" / "windows" / "djanalyzer.nsi"
ICON = ROOT / "resources" / "icon" / "djanalyzer.ico"
# Names the certificate in Windows' store by its thumbprint; without it the installer is not signed.
CERTIFICATE = "DJANALYZER_CERTIFICATE"
_STAMP = "http://timestamp.digicert.com"


def build_installer(bundle: Path, dist: Path) -> Path:
    """Compile the installer of a bundle into `dist`; programs and installer are signed where a certificate is named."""
    if not shutil.which("makensis"):
        raise Failed(
            "makensis is not here: install NSIS 3 (nsis.sourceforge.io; on Debian: apt-get install nsis)"
        )
    for program in bundle.glob("*.exe"):
        sign(program)
    target = dist / f"djanalyzer-{version()}-setup.exe"
    names = {
        "VERSION": version(),
        "BUNDLE": str(bundle.resolve()),
        "SLASH": os.sep,
        "TARGET": str(target.resolve()),
        "ICON": str(ICON),
        "LICENSE": str(ROOT / "LICENSE"),
    }
    run(["makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in names.items()), SCRIPT])
    sign(target)
    return target


def sign(program: Path) -> None:
    """Sign a program with Windows' signtool where a certificate is named."""
    if thumbprint := os.environ.get(CERTIFICATE):
        run(
            [
                "signtool",
                "sign",
                "/sha1",
                thumbprint,
                "/fd",
                "sha256",
                "/tr",
                _STAMP,
                "/td",
                "sha256",
                program,
            ]
        )
