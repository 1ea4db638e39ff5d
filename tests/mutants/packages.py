"""The packages whose mutants are tried, and the tests that must notice them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the house: its folder, and its own tests. What other tests would notice does not count."""

    name: str
    folder: str
    tests: tuple[str, ...]

    def sources(self) -> list[Path]:
        """Return its modules."""
        return sorted((ROOT / self.folder).rglob("*.py"))

    def test_options(self, folder: Path) -> list[str]:
        """Return what pytest is told: which tests, and where they may write."""
        return [
            f"--rootdir={ROOT}",
            f"--basetemp={folder / 'temp'}",
            *(str(ROOT / test) for test in self.tests),
        ]


PACKAGES = {
    package.name: package
    for package in (
        Package("music", "djanalyzer/music", ("tests/music",)),
        Package("decoding", "djanalyzer/models/decoding", ("tests/models/decoding",)),
        Package("edits", "djanalyzer/library/edits", ("tests/library",)),
        Package("interop", "djanalyzer/interop", ("tests/interop",)),
    )
}
