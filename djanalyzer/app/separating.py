"""The child's side of `stem_ears`: `python -m djanalyzer.app.separating` takes the files apart that it is told on standard input."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from djanalyzer.app.answers import voice_as_plain
from djanalyzer.app.listening import NICE, private_stdout, tell, tell_failure
from djanalyzer.app.memory import give_memory_back
from djanalyzer.errors import MissingWeights, Trouble

if TYPE_CHECKING:
    from djanalyzer.models.separation.shipped import StemEar
    from djanalyzer.models.separation.voice import VoiceEar

OnProgress = Callable[[float], None]

_TIDY = 20  # seconds of music, after which memory is given back


def main() -> int:
    """Load the networks, greet, and answer questions until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, who ends this process
    if hasattr(os, "nice"):
        os.nice(NICE)
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # heard by OpenMP only before torch is first imported
    answers = private_stdout()
    device, *weights = sys.argv[1:] or ["auto"]
    try:
        ears = Ears.load(device, weights[0] if weights else "")
    except Trouble as trouble:
        tell_failure(answers, trouble)
        return 1
    tell(answers, {"name": ears.stems.recipe})
    for question in sys.stdin.buffer:
        _answer(ears, json.loads(question), answers)
    return 0


@dataclass(frozen=True, slots=True)
class Ears:
    """Who takes tracks apart, and who hears the voice in what comes out, where anybody does."""

    stems: StemEar
    voices: VoiceEar | None

    @classmethod
    def load(cls, device: str, weights: str) -> Ears:
        """Load both; see `shipped.ear`."""
        from djanalyzer.models.separation.shipped import ear
        from djanalyzer.models.separation.voice import voice_ear

        stems = ear(device, weights)
        return cls(stems, voice_ear(stems))


def _answer(ears: Ears, question: dict[str, str], answers: BinaryIO) -> None:
    def report(share: float) -> None:
        tell(answers, {"share": share})

    path = Path(os.fsdecode(bytes.fromhex(question["path"])))
    try:
        if question["wanted"] == "stems":
            folder = Path(os.fsdecode(bytes.fromhex(question["folder"])))
            answer = {"stems": take_apart(ears, path, folder, report)}
        else:
            answer = {"voice": listen(ears, path, report)}
    except Exception as error:  # noqa: BLE001 (told to the parent, who writes it to the log)
        tell_failure(answers, error)
    else:
        tell(answers, answer)


def take_apart(ears: Ears, path: Path, folder: Path, report: OnProgress) -> dict[str, Any]:
    """Write the stems of a file into an empty folder; return {"voice": as `voice_as_plain`}, or nothing where nobody hears it.

    Memory does not depend on the length of the file, but for some 60 bytes of each frame of the voice.

    Raises
    ------
    UnreadableAudio
        Nothing in it can be decoded.
    Trouble
        The stems cannot be written.
    """
    from djanalyzer.audio.decode import probe, stereo_blocks
    from djanalyzer.features.stem_files import STEMS, StemWriter
    from djanalyzer.models.separation.streaming import SAMPLE_RATE, separate_before

    info = probe(path)
    blocks = stereo_blocks(path, SAMPLE_RATE)
    if info.n_channels == 1:  # half the work
        blocks = (block[:, :1] for block in blocks)
    order = [ears.stems.separator.stems.index(stem) for stem in STEMS]
    n_expected = max(1.0, (info.duration or 0.0) * SAMPLE_RATE)
    listener = ears.voices.listener() if ears.voices else None
    n_tidied = 0
    with StemWriter(folder, SAMPLE_RATE) as writer:
        for excerpt in separate_before(listener.take if listener else None, blocks, ears.stems):
            writer.push(excerpt.stems[order])
            if excerpt.start // (_TIDY * SAMPLE_RATE) > n_tidied:
                give_memory_back()
                n_tidied += 1
            report(min(1.0, (excerpt.start + excerpt.stems.shape[1]) / n_expected))
        writer.finish()
    if ears.voices is None or listener is None:
        return {}
    return {"voice": voice_as_plain(listener.finish(ears.voices))}


def listen(ears: Ears, path: Path, report: OnProgress) -> dict[str, Any]:
    """Return who sings in a file, as `voice_as_plain`.

    Raises
    ------
    UnreadableAudio
        Nothing in it can be decoded.
    MissingWeights
        Nobody hears voices.
    """
    if ears.voices is None:
        raise MissingWeights(
            "These weights take tracks apart, and find no vocals by themselves.",
            "Choose those of the program in the settings.",
        )
    return voice_as_plain(ears.voices.listen(path, report))


if __name__ == "__main__":
    sys.exit(main())
