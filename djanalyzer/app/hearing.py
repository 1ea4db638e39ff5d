"""The model listens in a process of its own, so that the window never waits for it and no file can take the program down.

A child process loads torch and the weights, hears one file at a time, and answers over its standard output: one JSON
object a line, and the packed waveform after the last. A child that dies took one file with it, which is then told as
unreadable; one that has nothing to do for a minute goes away and gives its memory back.
"""

from __future__ import annotations

import atexit
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

import djanalyzer
from djanalyzer import errors
from djanalyzer.app.answers import analysis_from, attention_from, embedding_from
from djanalyzer.app.jobs import n_workers
from djanalyzer.errors import Trouble, UnreadableAudio
from djanalyzer.music import Analysis, Section
from djanalyzer.music.attention import StyleAttention
from djanalyzer.music.similarity import TrackEmbedding

_LOOK = 0.1  # seconds between two looks whether the user wants to stop
_IDLE = 60.0  # seconds until a child without work is sent home

OnProgress = Callable[[float], None]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Heard:
    """What one pass over a file gives: the analysis, the packed waveform, and what it sounds like where somebody listens for that."""

    analysis: Analysis
    waveform: bytes
    embedding: TrackEmbedding | None = None


class Analyst(Protocol):
    """Somebody who can analyse files."""

    @property
    def name(self) -> str:
        """Return the name and version of the model; empty before anybody woke them."""
        ...

    def wake(self, look: Callable[[], None]) -> None:
        """Learn the model's name; `look` is called while waiting and may raise `Cancelled`; raises MissingWeights."""
        ...

    def analyse(self, path: Path, on_progress: OnProgress) -> Heard:
        """Hear a file; `on_progress` is told the share done (0 to 1) and may raise `Cancelled`."""
        ...


class Ears(Analyst, Protocol):
    """Somebody who can listen to files for all that there is."""

    def explain(self, path: Path, on_progress: OnProgress) -> StyleAttention:
        """Hear a file once more and tell what decides its genre and mood."""
        ...

    def embed(self, path: Path, sections: Sequence[Section], on_progress: OnProgress) -> TrackEmbedding:
        """Hear a file for what it and its sections sound like alone; raises MissingWeights where nobody listens for that."""
        ...


@dataclass(frozen=True, slots=True)
class Errand:
    """What children are sent for, as it is told to the user when one of them dies of it.

    Attributes
    ----------
    name : str
        As a sentence begins: "The analysis".
    broken_off : str
        What has happened to {file}, and {reason}: the sentence in which they stand.
    hint : str
        What the user can do then.
    trouble : type of Trouble
        That is raised then.
    """

    name: str
    broken_off: str
    hint: str
    trouble: type[Trouble] = UnreadableAudio


ANALYSIS = Errand(
    "The analysis",
    "{file} made the analysis break off ({reason}).",
    "The other files are not touched by that. Try a fresh copy of it.",
)


class Listeners:
    """Ears in processes of their own, as many as are asked at a time.

    Parameters
    ----------
    command : sequence of str
        What a child is started with.
    chosen : function
        Returns what children load beside the weights, asked whenever they are woken.
    at_a_time : function
        Returns how many of them are at work at a time, and so share the cores.
    errand : Errand
        What they are sent for.
    """

    def __init__(
        self,
        command: Sequence[str] = (sys.executable, "-m", "djanalyzer.app.listening"),
        chosen: Callable[[], Path | None] = lambda: None,
        at_a_time: Callable[[], int] = n_workers,
        errand: Errand = ANALYSIS,
    ) -> None:
        self._command, self._errand = command, errand
        self._at_a_time = at_a_time
        self._chosen = chosen
        self._device = "auto"
        self._adaptation: Path | None = None
        self._lock = threading.Lock()
        self._idle: list[_Child] = []
        self._timers: dict[_Child, threading.Timer] = {}
        self.name = ""

    def wake(self, look: Callable[[], None]) -> None:
        """Have a child ready and learn the model's name; `look` is called while waiting and may raise `Cancelled`.

        Where another model was chosen since, those who know the former one are sent home.

        Raises
        ------
        MissingWeights
            The model is not there, or damaged.
        """
        if (chosen := self._chosen()) != self._adaptation:
            self._adaptation, self.name = chosen, ""
            self.close()
        if not self.name:
            child = self._take(look)
            self.name = child.name
            self._give_back(child)

    def use_device(self, device: str) -> None:
        """Let those who are sent for from now on hear on another device: "auto", "cpu" or "cuda"."""
        if device != self._device:
            self._device = device
            self.close()

    def analyse(self, path: Path, on_progress: OnProgress) -> Heard:
        return self._ask(lambda child: child.hear(path, on_progress), on_progress)

    def explain(self, path: Path, on_progress: OnProgress) -> StyleAttention:
        return self._ask(lambda child: child.explain(path, on_progress), on_progress)

    def embed(self, path: Path, sections: Sequence[Section], on_progress: OnProgress) -> TrackEmbedding:
        spans = json.dumps([[float(s.start), float(s.stop), str(s.label)] for s in sections])
        answer = self.ask(path, "embedding", on_progress, sections=spans)
        return embedding_from(answer["embedding"])

    def ask(self, path: Path, wanted: str, on_progress: OnProgress, **besides: str) -> dict[str, Any]:
        """Return what a child answers that is asked for something of a file."""
        return self._ask(lambda child: child.answer_about(path, wanted, on_progress, **besides), on_progress)

    def _ask(self, question: Callable[[_Child], T], on_progress: OnProgress) -> T:
        known = self._device, self._adaptation
        child = self._take(lambda: on_progress(0.0))
        try:
            heard = question(child)
        except Trouble:
            self._give_back(child)
            raise
        except BaseException:
            child.close()  # it is in the middle of something
            raise
        if known == (self._device, self._adaptation):
            self._give_back(child)
        else:
            child.close()
        return heard

    def close(self) -> None:
        """Send all children home."""
        with self._lock:
            children, self._idle = self._idle, []
            timers, self._timers = list(self._timers.values()), {}
        for timer in timers:
            timer.cancel()
        for child in children:
            child.close()

    def _take(self, look: Callable[[], None]) -> _Child:
        with self._lock:
            while self._idle:
                child = self._idle.pop()
                self._timers.pop(child).cancel()
                if child.is_alive:
                    return child
                child.close()
        beside = [str(self._adaptation)] if self._adaptation else []
        command = (*self._command, self._device, *beside)
        return _Child(command, look, self._at_a_time(), self._errand)

    def _give_back(self, child: _Child) -> None:
        if not child.is_alive:
            child.close()
            return
        timer = threading.Timer(_IDLE, self._send_home, [child])
        timer.daemon = True
        with self._lock:
            self._idle.append(child)
            self._timers[child] = timer
        timer.start()

    def _send_home(self, child: _Child) -> None:
        with self._lock:
            if child not in self._idle:
                return
            self._idle.remove(child)
            del self._timers[child]
        child.close()


class _Child:
    """One process with a model in it."""

    def __init__(
        self, command: Sequence[str], look: Callable[[], None], at_a_time: int, errand: Errand
    ) -> None:
        self._errand = errand
        self._words = tempfile.TemporaryFile()  # noqa: SIM115 (what it says on stderr, as long as it lives)
        self._process = subprocess.Popen(  # noqa: S603 (our own program)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            env=child_environment(at_a_time),
            creationflags=WITHOUT_A_CONSOLE,
        )
        self._answers: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        threading.Thread(target=self._listen, name="ears", daemon=True).start()
        try:
            self.name = self._greeting(look)
        except BaseException:
            self.close()
            raise

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def hear(self, path: Path, on_progress: OnProgress) -> Heard:
        """Have one file heard; raises its Trouble, what `on_progress` raises, or RuntimeError for a bug."""
        answer = self.answer_about(path, "analysis", on_progress)
        return heard_from(answer, answer["waveform"])

    def explain(self, path: Path, on_progress: OnProgress) -> StyleAttention:
        """Have one file heard for what decides its genre and mood; raises as `hear`."""
        return attention_from(self.answer_about(path, "attention", on_progress)["attention"])

    def answer_about(
        self, path: Path, wanted: str, on_progress: OnProgress, **besides: str
    ) -> dict[str, Any]:
        """Return what a child says that was asked for something of a file; raises as `hear`."""
        self._ask({"path": os.fsencode(path).hex(), "wanted": wanted, **besides})
        share = 0.0
        while True:
            answer = self._next_answer(partial(on_progress, share))
            if answer is None:
                raise self._death(path)
            if "share" in answer:
                share = float(answer["share"])
            elif wanted in answer:
                return answer
            else:
                raise told_trouble(answer)

    def _greeting(self, look: Callable[[], None]) -> str:
        greeting = self._next_answer(look)
        if greeting is None:
            raise Trouble(
                f"{self._errand.name} could not be started: {self._last_words() or 'the process ended at once'}.",
                "If memory is short, close other programs and try again.",
            )
        if "name" not in greeting:
            raise told_trouble(greeting)
        return str(greeting["name"])

    def _next_answer(self, look: Callable[[], None]) -> dict[str, Any] | None:
        """Return what the child says next, None when it is dead; `look` is called again and again while waiting."""
        while True:
            look()
            try:
                return self._answers.get(timeout=_LOOK)
            except queue.Empty:
                continue

    def close(self) -> None:
        """End the process; harmless when it has ended."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # unsent words to one who is gone
                    continue
        self._words.close()

    def _ask(self, question: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(question).encode() + b"\n")
            self._process.stdin.flush()
        except OSError:
            self._answers.put(None)

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        try:
            while line := stream.readline():
                answer = json.loads(line)
                if "n_bytes" in answer:
                    answer["waveform"] = stream.read(answer["n_bytes"])
                self._answers.put(answer)
        except (ValueError, OSError):  # cut off in the middle of a word
            return
        finally:
            self._answers.put(None)

    def _death(self, path: Path) -> Trouble:
        self._process.wait()
        reason = self._last_words() or f"code {self._process.returncode}"
        errand = self._errand
        return errand.trouble(errand.broken_off.format(file=path.name, reason=reason), errand.hint)

    def _last_words(self) -> str:
        self._words.seek(0)
        lines = self._words.read().decode("utf-8", "replace").strip().splitlines()
        return lines[-1][:200] if lines else ""


# No window with a black background flashes up on Windows.
WITHOUT_A_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(
    subprocess, "CREATE_NEW_PROCESS_GROUP", 0
)


def child_environment(at_a_time: int | None = None) -> dict[str, str]:
    """Return a child's environment: where the program is, and how many threads are its share of the cores.

    `at_a_time` is how many children share them; None for as many as analyse.
    """
    share = max(1, (os.cpu_count() or 1) // (at_a_time or n_workers()))
    n_threads = os.environ.get("OMP_NUM_THREADS") or str(share)
    package = str(Path(djanalyzer.__file__).parents[1])
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "OMP_NUM_THREADS": n_threads,
        "OPENBLAS_NUM_THREADS": "1",  # its threads spin while they wait, and the features need none
    }


def heard_from(answer: dict[str, Any], waveform: bytes) -> Heard:
    """Return what `listening.analysis_of` has told."""
    embedding = embedding_from(answer["embedding"]) if "embedding" in answer else None
    return Heard(analysis_from(answer["analysis"]), waveform, embedding)


def told_trouble(answer: dict[str, Any]) -> Exception:
    """Return what a child has told by `listening.failure_as_plain`."""
    if "bug" in answer:
        return RuntimeError(answer["bug"])
    kind, message, hint = answer["trouble"]
    cls = getattr(errors, kind, Trouble)
    return cls(message, hint) if issubclass(cls, Trouble) else Trouble(message, hint)


def _chosen() -> Path | None:
    from djanalyzer.app.models import Models

    return Models.here().adaptation


EARS = Listeners(chosen=_chosen)
atexit.register(EARS.close)
