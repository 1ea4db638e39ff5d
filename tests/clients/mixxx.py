"""A real Mixxx on a screen that nobody sees, with a sound card that swallows everything.

Found by trial with 2.3.3: a database that names a music folder keeps the first question away; tracks that are loaded
while that folder is scanned may find the database locked, so it is not scanned; the null device must run by the network's
clock, or it runs as fast as the machine can; files come before `--settingsPath`, whose value is taken for a file as well;
cues and beats are written to the database when Mixxx quits.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

NEEDED = ("mixxx", "Xvfb", "xdotool", "ffmpeg")

_NULL_SOUND = """</usr/share/alsa/alsa.conf>
pcm.!default { type null }
ctl.!default { type null }
pcm.silent { type null hint { show on description "silent" } }
"""
_SOUND_CONFIG = """<!DOCTYPE SoundManagerConfig>
<SoundManagerConfig api="ALSA" latency="5" samplerate="44100" force_network_clock="1" deck_count="4" sync_buffers="2">
 <SoundDevice name="silent" alsaHwDevice="" portAudioIndex="0">
  <output index="0" channel="0" channel_count="2" type="Master"/>
 </SoundDevice>
</SoundManagerConfig>
"""
_SETTINGS = {
    "[Library]": {"RescanOnStartup": "0", "SyncTrackMetadataExport": "0", "SeratoMetadataExport": "0"},
    "[Direct Rendering]": {"Warned": "yes"},
    # Of the skins with four decks, the one that is up soonest.
    "[Config]": {"Version": "2.3.3", "Path": "/usr/share/mixxx/", "ResizableSkin": "Deere"},
}
_STARTED = re.compile(r"Running Mixxx")
_ANALYSED = re.compile(
    r"Waveform generation for track \d+ done|Skipping track analysis|Failed to open file for analyzing"
)
_MOST_DECKS = 4
_PATIENCE = 120.0  # seconds
_QUIET, _LONG_QUIET, _LOOK = 1.0, 20.0, 0.1  # seconds


class Mixxx:
    """One installation: settings and database in `folder`, music in `music`."""

    def __init__(self, folder: Path) -> None:
        self.settings, self.music, self._home = folder / "settings", folder / "music", folder / "home"
        for place in (self.settings, self.music, self._home):
            place.mkdir(parents=True)
        self.database = self.settings / "mixxxdb.sqlite"
        self._log = folder / "mixxx.log"
        self._sound = folder / "asound.conf"
        self._screen: subprocess.Popen[bytes] | None = None
        self._display = ""
        self._sound.write_text(_NULL_SOUND)
        (self.settings / "soundconfig.xml").write_text(_SOUND_CONFIG)
        sections = (
            f"{name}\n" + "".join(f"{k} {v}\n" for k, v in keys.items()) for name, keys in _SETTINGS.items()
        )
        (self.settings / "mixxx.cfg").write_text("\n".join(sections))
        self.name_music_folder()

    def name_music_folder(self) -> None:
        """Say in the database where music lies, so that Mixxx need not ask."""
        with contextlib.closing(sqlite3.connect(self.database)) as connection, connection:
            connection.execute("CREATE TABLE IF NOT EXISTS directories (directory TEXT UNIQUE)")
            connection.execute("INSERT INTO directories VALUES (?)", (str(self.music.resolve()),))

    def run(self, files: Sequence[Path] = ()) -> str:
        """Start, load files into decks and let them be analysed, quit; return the log."""
        assert len(files) <= _MOST_DECKS
        self._open_screen()
        command = [
            "mixxx",
            *map(str, files),
            "--safeMode",
            "--logLevel",
            "debug",
            "--settingsPath",
            str(self.settings),
        ]
        with self._log.open("wb") as log:
            process = subprocess.Popen(
                command, stdout=log, stderr=subprocess.STDOUT, env=self._environment(), cwd=self._home
            )
        try:
            self._wait(process, lambda text: bool(_STARTED.search(text)))
            self._wait_until_quiet(process, len(files))
            self._quit(process)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        return self._text()

    def close(self) -> None:
        """Take the screen down."""
        if self._screen is not None:
            self._screen.terminate()
            self._screen.wait()
            self._screen = None

    def query(self, sql: str, *values: Any) -> list[dict[str, Any]]:
        """Return rows of the database, read by plain SQLite."""
        with contextlib.closing(sqlite3.connect(self.database)) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(sql, values)]

    def row(self, path: Path) -> dict[str, Any]:
        """Return the row of the library for a file."""
        (row,) = self.query(
            "SELECT library.* FROM library JOIN track_locations AS l ON l.id = library.location WHERE l.location = ?",
            str(path),
        )
        return row

    def cues(self, path: Path) -> list[dict[str, Any]]:
        """Return the rows of `cues` for a file, with times in seconds as `start` and `span`."""
        row = self.row(path)
        cues = self.query("SELECT * FROM cues WHERE track_id = ? ORDER BY hotcue, type, position", row["id"])
        per_second = 2 * row["samplerate"]
        return [{**c, "start": c["position"] / per_second, "span": c["length"] / per_second} for c in cues]

    def _open_screen(self) -> None:
        if self._screen is not None:
            return
        reading, writing = os.pipe()
        self._screen = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as answer:
            # To the end of the line: closing earlier would kill it.
            self._display = f":{answer.readline().strip()}"

    def _environment(self) -> dict[str, str]:
        ours = {
            "DISPLAY": self._display,
            "HOME": str(self._home),
            "ALSA_CONFIG_PATH": str(self._sound),
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            "PULSE_SERVER": "none",
            "XDG_RUNTIME_DIR": str(self._home),
        }
        private = ("XDG_CONFIG_HOME", "XDG_DATA_HOME")
        return {**{k: v for k, v in os.environ.items() if k not in private}, **ours}

    def _text(self) -> str:
        return self._log.read_text(errors="replace")

    def _wait(self, process: subprocess.Popen[bytes], is_there: Any) -> None:
        stop = time.monotonic() + _PATIENCE
        while not is_there(self._text()):
            assert process.poll() is None, self._text()[-2000:]
            assert time.monotonic() < stop, self._text()[-2000:]
            time.sleep(_LOOK)

    def _wait_until_quiet(self, process: subprocess.Popen[bytes], n_files: int) -> None:
        """Wait until all files are analysed and nothing more is said; lines of threads may garble each other."""
        last, since = -1, time.monotonic()
        stop = since + _PATIENCE
        while time.monotonic() < stop:
            size, now = self._log.stat().st_size, time.monotonic()
            if size != last:
                last, since = size, now
            is_done = len(_ANALYSED.findall(self._text())) >= n_files
            if now - since > (_QUIET if is_done else _LONG_QUIET):
                return
            assert process.poll() is None, self._text()[-2000:]
            time.sleep(_LOOK)

    def _quit(self, process: subprocess.Popen[bytes]) -> None:
        for _ in range(4):
            if window := self._main_window():
                self._xdotool("windowfocus", window)
            self._xdotool("key", "ctrl+q")
            with contextlib.suppress(subprocess.TimeoutExpired):
                assert process.wait(20) == 0, self._text()[-2000:]
                return
        raise AssertionError("Mixxx did not quit")

    def _main_window(self) -> str:
        sizes = {}
        for window in self._xdotool("search", "--onlyvisible", "--name", "Mixxx").split():
            shape = dict(re.findall(r"(\w+)=(\d+)", self._xdotool("getwindowgeometry", "--shell", window)))
            sizes[window] = int(shape.get("WIDTH", 0)) * int(shape.get("HEIGHT", 0))
        return max(sizes, key=sizes.__getitem__, default="")

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment(), capture_output=True, text=True, check=False
        )
        return done.stdout
