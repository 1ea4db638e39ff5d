"""All targets by their names, and which module each is made in: a module is imported when one of its targets is wanted."""

from __future__ import annotations

from importlib import import_module

from tests.fuzz.target import Target

MODULES = ("systems", "cells", "exports", "marks", "sound", "own", "runs", "weights")


def all_targets() -> dict[str, tuple[str, Target]]:
    """Return every target with the module that makes it, by name."""
    return {target.name: (module, target) for module in MODULES for target in targets_in(module)}


def targets_in(module: str) -> list[Target]:
    """Return the targets that a module makes."""
    return list(import_module(f"tests.fuzz.{module}").targets())
