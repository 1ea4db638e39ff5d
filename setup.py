"""What pyproject.toml cannot say: `resources` lies beside the package in a checkout, and inside it once installed."""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

_ROOT = Path(__file__).parent
_SOURCES = "*.ts"  # what the translators' files are made from


class BuildWithResources(build_py):
    """Puts what the program comes with into the package."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            put_resources(Path(self.build_lib) / "djanalyzer" / "resources")


def put_resources(target: Path) -> None:
    """Copy the weights, translations, schemas and the licence to the folder `target`; what lay there goes."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(_ROOT / "resources", target, ignore=shutil.ignore_patterns(_SOURCES))
    shutil.copy(_ROOT / "LICENSE", target)


if __name__ == "__main__":
    setup(cmdclass={"build_py": BuildWithResources})
