"""An installed program finds what it came with, wherever it lies."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

_SAY = """
import json, djanalyzer
from djanalyzer.app.credits import licence_text, model_cards
from djanalyzer.models.shipped import DEFAULT
from djanalyzer.settings import resources
said = {
    "package": djanalyzer.__file__,
    "resources": str(resources()),
    "weights": DEFAULT.is_file(),
    "cards": len(model_cards()),
    "licence": licence_text()[:200],
}
print(json.dumps(said))
"""


def test_an_installed_program_finds_its_weights_and_its_licence_in_itself(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "djanalyzer", tmp_path / "djanalyzer", ignore=shutil.ignore_patterns("__pycache__", "gui")
    )
    _setup().put_resources(tmp_path / "djanalyzer" / "resources")
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n{_SAY}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert Path(said["package"]).parent == tmp_path / "djanalyzer"
    assert Path(said["resources"]) == tmp_path / "djanalyzer" / "resources"
    assert said["weights"]
    assert said["cards"] == len(list((ROOT / "resources" / "models").glob("*.json")))
    assert "GNU GENERAL PUBLIC LICENSE" in said["licence"]


def test_everything_but_the_translators_sources_is_installed(tmp_path: Path) -> None:
    _setup().put_resources(tmp_path / "resources")
    installed = {path.relative_to(tmp_path / "resources") for path in (tmp_path / "resources").rglob("*.*")}
    ours = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*.*")}
    assert ours - installed == {path for path in ours if path.suffix == ".ts"}
    assert installed - ours == set()


def _setup():  # type: ignore[no-untyped-def]
    return _module("djanalyzer_setup", ROOT / "setup.py")


def _module(name: str, path: Path):  # type: ignore[no-untyped-def]
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("entry", "brought"),
    [
        ("libdrm.so.2", False),
        ("av.libs/libdrm-b0291a67.so.2.4.0", True),
        ("libjack.so.0", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
    ],
)
def test_the_bundle_leaves_the_systems_libraries_and_keeps_those_of_wheels(entry: str, brought: bool) -> None:
    bundling = _module("djanalyzer_bundling", ROOT / "packaging" / "bundling.py")
    assert bundling.is_brought(entry) == brought
