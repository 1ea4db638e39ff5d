"""The child's side of `stem_ears`: `python -m djanalyzer.app.separating` takes the files apart that it is told on standard input."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from djanalyzer.app.listening import NICE, private_stdout, tell, tell_failure
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.models.separation.shipped import StemEar

OnProgress = Callable[[float], None]


def main() -> int:
    """Load the networks, greet, and answer questions until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, who ends this process
    if hasattr(os, "nice"):
        os.nice(NICE)
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # heard by OpenMP only before torch is first imported
    answers = private_stdout()
    device, *weights = sys.argv[1:] or ["auto"]
    from djanalyzer.models.separation.shipped import ear

    try:
        awake = ear(device, weights[0] if weights else "")
    except Trouble as trouble:
        tell_failure(answers, trouble)
        return 1
    tell(answers, {"name": awake.recipe})
    for question in sys.stdin.buffer:
        _answer(awake, json.loads(question), answers)
    return 0


def _answer(ear: StemEar, question: dict[str, str], answers: BinaryIO) -> None:
    def report(share: float) -> None:
        tell(answers, {"share": share})

    try:
        path, folder = (Path(os.fsdecode(bytes.fromhex(question[word]))) for word in ("path", "folder"))
        answer = {"stems": take_apart(ear, path, folder, report)}
    except Exception as error:  # noqa: BLE001 (told to the parent, who writes it to the log)
        tell_failure(answers, error)
    else:
        tell(answers, answer)


def take_apart(ear: StemEar, path: Path, folder: Path, report: OnProgress) -> dict[str, Any]:
    """Write the stems of a file into an empty folder, and return what else was heard on the way.

    Memory does not depend on the length of the file.

    Raises
    ------
    UnreadableAudio
        Nothing in it can be decoded.
    Trouble
        The stems cannot be written.
    """
    from djanalyzer.audio.decode import probe, stereo_blocks
    from djanalyzer.features.stem_files import STEMS, StemWriter
    from djanalyzer.models.separation.streaming import SAMPLE_RATE, separate

    info = probe(path)
    blocks = stereo_blocks(path, SAMPLE_RATE)
    if info.n_channels == 1:  # half the work
        blocks = (block[:, :1] for block in blocks)
    order = [ear.separator.stems.index(stem) for stem in STEMS]
    n_expected = max(1.0, (info.duration or 0.0) * SAMPLE_RATE)
    with StemWriter(folder, SAMPLE_RATE) as writer:
        for excerpt in separate(blocks, ear.separator, ear.pitch_estimator, ear.device):
            writer.push(excerpt.stems[order])
            report(min(1.0, (excerpt.start + excerpt.stems.shape[1]) / n_expected))
        writer.finish()
    return {}


if __name__ == "__main__":
    sys.exit(main())
