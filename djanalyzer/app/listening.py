"""The child's side of `hearing`: `python -m djanalyzer.app.listening` hears the files it is told on standard input."""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from djanalyzer.app.answers import analysis_as_plain, attention_as_plain, embedding_as_plain
from djanalyzer.app.hearing import OnProgress
from djanalyzer.app.sound_ear import LazyEar, SoundEar
from djanalyzer.errors import Trouble

if TYPE_CHECKING:
    from djanalyzer.models.predict import Predictor

NICE = 5  # the window and the music that plays come first


def main() -> int:
    """Load the model, greet, and answer questions until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, who ends this process
    if hasattr(os, "nice"):
        os.nice(NICE)
    answers = private_stdout()
    device, *beside = sys.argv[1:] or ["auto"]
    predictor = _loaded(answers, device, Path(beside[0]) if beside else None)
    if predictor is None:
        return 1
    ear = LazyEar(device)
    for question in sys.stdin.buffer:
        _answer(predictor, json.loads(question), answers, ear)
    return 0


def private_stdout() -> BinaryIO:
    """Return the way to the parent; what anybody else prints goes to stderr from now on."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _loaded(answers: BinaryIO, device: str, adaptation: Path | None = None) -> Predictor | None:
    try:
        predictor = load_predictor(device, adaptation)
    except Trouble as trouble:
        tell_failure(answers, trouble)
        return None
    tell(answers, {"name": predictor.name})
    return predictor


def load_predictor(device: str, adaptation: Path | None = None) -> Predictor:
    """Load the model onto "auto", "cpu" or "cuda", with what a library has taught besides; raises Trouble."""
    from djanalyzer.models.predict import Predictor, best_device

    if device == "cuda" and best_device() != "cuda":
        raise Trouble(
            "This computer has no NVIDIA graphics card that the analysis can run on.",
            "Choose another device in the settings, on the page Analysis.",
        )
    return Predictor.load(device=None if device == "auto" else device, adaptation=adaptation)


def _answer(
    predictor: Predictor, question: dict[str, str], answers: BinaryIO, ear: LazyEar | None = None
) -> None:
    path = Path(os.fsdecode(bytes.fromhex(question["path"])))

    def report(share: float) -> None:
        tell(answers, {"share": share})

    waveform = b""
    try:
        if question["wanted"] == "attention":
            answer: dict[str, Any] = {"attention": attention_as_plain(predictor.explain(path, report))}
        elif question["wanted"] == "embedding":
            sections = [(a, b, str(label)) for a, b, label in json.loads(question["sections"])]
            heard = (ear or LazyEar("auto")).get().listen(path, sections, report)
            answer = {"embedding": embedding_as_plain(heard)}
        else:
            answer, waveform = analysis_of(predictor, path, report, ear.find() if ear else None)
    except Exception as error:  # noqa: BLE001 (told to the parent, who writes it to the log)
        tell_failure(answers, error)
    else:
        tell(answers, answer, waveform)


def analysis_of(
    predictor: Predictor, path: Path, report: OnProgress, ear: SoundEar | None
) -> tuple[dict[str, Any], bytes]:
    """Return the answer about a file, with what it sounds like where somebody listens for that too, and its waveform."""
    if ear is None:
        prediction, besides = predictor.analyse(path, report), {}
    else:
        from djanalyzer.models.selfsup.listener import Stream

        sound = Stream(ear.listener)
        prediction = predictor.analyse(path, report, sound.push)
        analysis = prediction.analysis
        sections = [(s.start, s.stop, str(s.label)) for s in analysis.sections]
        heard = ear.embedding(sound.finish(), sections, analysis.duration)
        besides = {"embedding": embedding_as_plain(heard)}
    waveform = prediction.waveform.to_bytes()
    told = {"analysis": analysis_as_plain(prediction.analysis), **besides}
    return {**told, "n_bytes": len(waveform)}, waveform


def tell_failure(answers: BinaryIO, error: Exception) -> None:
    """Tell the parent what went wrong: a trouble as what it is, anything else as a bug."""
    tell(answers, failure_as_plain(error))


def failure_as_plain(error: Exception) -> dict[str, Any]:
    """Return what went wrong as values that JSON holds."""
    if isinstance(error, Trouble):
        return {"trouble": [type(error).__name__, error.message, error.hint]}
    trace = "".join(traceback.format_exception(error))
    return {"bug": f"{type(error).__name__}: {error}\n{trace}"}


def tell(answers: BinaryIO, answer: dict[str, Any], after: bytes = b"") -> None:
    """Write one JSON object on a line, and bytes after it."""
    answers.write(json.dumps(answer, default=float).encode() + b"\n" + after)
    answers.flush()


if __name__ == "__main__":
    sys.exit(main())
