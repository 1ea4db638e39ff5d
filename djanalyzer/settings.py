"""The user's choices, kept in a TOML file, and where the program keeps its files.

Unknown keys survive; a broken file is moved aside and reported, never overwritten.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

import djanalyzer

VERSION = 1

_DAMAGES = (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError)  # the last: nested a thousand deep
_LEAST = -(2**63)  # of whole numbers that TOML has

_ODD_NAMES = "surrogatepass"  # folders may have names whose bytes are no text: they are written and read back as they are


@dataclass(frozen=True, slots=True)
class Places:
    """Folders of the program: `data` (the library), `config` (choices), `cache` (safe to delete)."""

    data: Path
    config: Path
    cache: Path

    @property
    def library(self) -> Path:
        return self.data / "library.sqlite"

    @property
    def journal(self) -> Path:
        return self.data / "exports"

    @property
    def takes(self) -> Path:
        """Return where the sound of takes lies."""
        return self.data / "takes"

    @property
    def settings(self) -> Path:
        return self.config / "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has chosen.

    Attributes
    ----------
    key_notation : str
        "camelot", "open_key" or "classical".
    folders : tuple of str
        Music folders that have been imported.
    demo_offered : bool
        The first start has already asked about the demo collection.
    language : str
        "de", "en", "es", "fr" or "ja"; empty for the system's.
    section_words : str
        How sections are called: "own", "pop" (verse, chorus) or "edm" (five words).
    theme : str
        "system", "dark" or "light".
    waveform_style : str
        "bands" (three bands stacked), "rgb" or "mono".
    waveform_colors : tuple of str
        Colours of the low, middle and high band and of the single one, "#RRGGBB"; empty for the program's own.
    watched_folders : tuple of str
        Folders from which new music is imported as it arrives.
    analysis_device : str
        "auto", "cpu" or "cuda".
    analysis_workers : int
        Tracks that are analysed at a time; 0 for as many as the computer can.
    stems_cache_gigabytes : int
        How much room the stems of tracks may take on disk; those that were not wanted for longest go first.
    stem_weights : str
        Demucs weights of the user that take tracks apart; empty for the networks of the program.
    sound_device : str
        The name of the sound device; empty for the system's choice.
    metronome_volume : int
        Percent.
    n_pads : int
        Hot cues that are shown: 8 or 16.
    cue_templates : tuple of str
        Templates of cues, a line each; empty for the program's own.
    shortcuts : tuple of str
        Keys that differ from the program's own: "play=Ctrl+P"; nothing after the sign takes a command's keys away.
    extra : mapping
        Keys that this version does not know; written back unchanged.
    """

    key_notation: str = "camelot"
    folders: tuple[str, ...] = ()
    demo_offered: bool = False
    language: str = ""
    section_words: str = "own"
    theme: str = "system"
    waveform_style: str = "bands"
    waveform_colors: tuple[str, ...] = ()
    watched_folders: tuple[str, ...] = ()
    analysis_device: str = "auto"
    analysis_workers: int = 0
    stems_cache_gigabytes: int = 10
    stem_weights: str = ""
    sound_device: str = ""
    metronome_volume: int = 50
    n_pads: int = 8
    cue_templates: tuple[str, ...] = ()
    shortcuts: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


def places(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Places:
    """Return the program's folders. The variable DJANALYZER_HOME puts all of them under one folder."""
    if home := environ.get("DJANALYZER_HOME"):
        root = Path(home)
        return Places(root, root, root / "cache")
    user = Path.home()
    if platform == "darwin":
        support = user / "Library" / "Application Support" / "djanalyzer"
        return Places(support, support, user / "Library" / "Caches" / "djanalyzer")
    if platform == "win32":
        local = Path(environ.get("LOCALAPPDATA", user / "AppData" / "Local")) / "djanalyzer"
        return Places(local, local, local / "cache")
    return Places(
        Path(environ.get("XDG_DATA_HOME") or user / ".local" / "share") / "djanalyzer",
        Path(environ.get("XDG_CONFIG_HOME") or user / ".config") / "djanalyzer",
        Path(environ.get("XDG_CACHE_HOME") or user / ".cache") / "djanalyzer",
    )


def resources() -> Path:
    """Return the folder of what came with the program: weights, translations, schemas, its icon, its licence.

    It lies inside the package where the program was installed, and beside it in a checkout.
    """
    package = Path(djanalyzer.__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def load(path: Path) -> tuple[Settings, str]:
    """Read the settings; the second value says what went wrong, or is empty."""
    try:
        stored = tomllib.loads(path.read_text(encoding="utf-8", errors=_ODD_NAMES))
    except FileNotFoundError:
        return Settings(), ""
    except _DAMAGES as error:
        aside = path.with_suffix(".broken.toml")
        try:
            path.replace(aside)
        except OSError as refusal:
            return Settings(), f"The settings file {path} is damaged and stays ({error}; {refusal.strerror})."
        return Settings(), f"The settings file was damaged ({error}); it is kept as {aside.name}."
    except OSError as error:
        return Settings(), f"The settings file {path} cannot be read: {error.strerror}."
    return _from_stored(_upgrade(stored)), ""


def save(settings: Settings, path: Path) -> None:
    """Write the settings whole or not at all."""
    values = {"version": VERSION, **dict(settings.extra)}
    values |= {k: v for k, v in asdict(settings).items() if k != "extra"}
    text = "".join(f"{_key(key)} = {_toml(value)}\n" for key, value in values.items())
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8", errors=_ODD_NAMES)
    os.replace(fresh, path)


# One function for each step from version n to n + 1.
_UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


def _upgrade(stored: dict[str, Any]) -> dict[str, Any]:
    written_by = stored.get("version", VERSION)
    for version in range(written_by if isinstance(written_by, int) else VERSION, VERSION):
        if version in _UPGRADES:
            stored = _UPGRADES[version](stored)
    return stored


# What can be chosen; anything else, from another version or typed by hand, falls back to the default.
_CHOICES: dict[str, Sequence[object]] = {
    "key_notation": ("camelot", "open_key", "classical"),
    "section_words": ("own", "pop", "edm"),
    "theme": ("system", "dark", "light"),
    "waveform_style": ("bands", "rgb", "mono"),
    "analysis_device": ("auto", "cpu", "cuda"),
    "n_pads": (8, 16),
    "metronome_volume": range(101),
    "analysis_workers": range(257),
    "stems_cache_gigabytes": range(1, 10_001),
}


def _from_stored(stored: dict[str, Any]) -> Settings:
    chosen: dict[str, Any] = {}
    defaults = Settings()
    known = {f.name for f in fields(Settings)} - {"extra"}
    for name in known & stored.keys():
        value = stored[name]
        if isinstance(value, list):
            value = tuple(text for text in value if isinstance(text, str))
        is_of_its_type = type(value) is type(getattr(defaults, name))
        if is_of_its_type and (name not in _CHOICES or value in _CHOICES[name]):
            chosen[name] = value
    extra = {k: v for k, v in stored.items() if k not in known | {"version"} and _is_plain(v)}
    return Settings(**chosen, extra=extra)


def _is_plain(value: object) -> bool:
    if isinstance(value, list):
        return all(map(_is_plain, value))
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    if isinstance(value, int):
        return _LEAST <= value <= -_LEAST - 1
    return isinstance(value, str | float)


def _key(name: str) -> str:
    return name if re.fullmatch("[A-Za-z0-9_-]+", name) else _toml(name)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(v) for v in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(k)} = {_toml(v)}" for k, v in value.items()) + "}"
    # JSON text is a TOML basic string but for the escape of DEL and of characters beyond the basic plane.
    return (
        json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        if isinstance(value, str)
        else str(value)
    )
