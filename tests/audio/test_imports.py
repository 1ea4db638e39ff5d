"""Starting the window must not wait for decoders, filters or sound devices."""

from __future__ import annotations

import subprocess
import sys

IMPORTS = """
import sys
import djanalyzer.audio.decode, djanalyzer.audio.tags, djanalyzer.audio.identity, djanalyzer.audio.player
import djanalyzer.audio.mp3_timing, djanalyzer.features.waveform
print(sorted({"av", "soundfile", "soxr", "sounddevice", "mutagen", "scipy", "torch"} & set(sys.modules)))
"""


def test_heavy_libraries_are_loaded_when_they_are_needed() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
