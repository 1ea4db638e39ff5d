"""What belongs to a library and lies beside it: whether its takes are there, and whether the models are what was written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from djanalyzer.app.backup_file import is_of_a_folder
from djanalyzer.app.job import Job
from djanalyzer.errors import MissingWeights
from djanalyzer.music import Problem
from djanalyzer.settings import Places

_FLAC = b"fLaC"
_LARGEST = 1 << 30  # bytes of weights: more are not read
_REINSTALL = "Reinstall the program."


def look_beside(library: Path, home: Places, job: Job | None = None) -> tuple[Problem, ...]:
    """Return what is missing or damaged of the takes of a library, and of the models of this user and of the program.

    Of a damaged library the takes are looked for that can be read. Takes have no sum: of those it is told that they are there
    and begin as FLAC does. Models are read whole.

    Raises
    ------
    Cancelled
        The user stopped it.
    """
    job = job or Job.silent()
    found = []
    for look in (_takes(library, home), _own_models(home), _own_ear(), _shipped()):
        for problem in look:
            job.check()
            found += [problem] if problem is not None else []
    return tuple(found)


_Looks = Iterator[Problem | None]  # one for each thing that was looked at


def _takes(library: Path, home: Places) -> _Looks:
    from djanalyzer.library.account import takes_of

    for name, file in takes_of(library):
        path = home.takes / file
        hint = "`djanalyzer restore BACKUP --only takes` brings back what a backup holds; or render it anew."
        if not is_of_a_folder(file):
            yield Problem(file, f"The take “{name}” names no file of takes.", hint)
            continue
        try:
            with path.open("rb") as sound:
                is_whole = sound.read(len(_FLAC)) == _FLAC
        except OSError as error:
            yield Problem(
                str(path), f"The sound of the take “{name}” cannot be read: {error.strerror}.", hint
            )
        else:
            damaged = f"The sound of the take “{name}” is damaged: it is no FLAC file."
            yield None if is_whole else Problem(str(path), damaged, hint)


def _own_models(home: Places) -> _Looks:
    from djanalyzer.app.models import Models

    hint = (
        "`djanalyzer restore BACKUP --only models` brings back what a backup holds; or choose another model."
    )
    try:
        models = Models(home.data / "models")
    except MissingWeights:
        return  # without the program's own nobody can tell; that is told of those
    for model in models.stored:
        is_damaged = model.trouble and not model.base
        yield Problem(model.name, model.trouble, hint) if is_damaged else None


def _own_ear() -> _Looks:
    from djanalyzer.models.selfsup import shipped

    path = shipped.own_path()
    if path.is_file() or path.with_suffix(".json").is_file():
        hint = "`djanalyzer similar --use own` puts in its place what was learned, `--use shipped` the program's own."
        yield _told(path, hint)


def _shipped() -> _Looks:
    from djanalyzer.models.shipped import RESOURCES

    cards = {path.with_suffix(".safetensors") for path in RESOURCES.glob("*.json")}
    yield from (_told(path, _REINSTALL) for path in sorted(cards | {*RESOURCES.glob("*.safetensors")}))


def _told(path: Path, hint: str) -> Problem | None:
    """Return what is wrong with weights, by their card."""
    from djanalyzer.models import weights_file

    try:
        card = weights_file.read_card(
            path, f"The card of the weights {path.name} is not in {path.parent}.", hint
        )
        weights_file.verify(path, card, _LARGEST, hint)
    except MissingWeights as trouble:
        return Problem(str(path), trouble.message, trouble.hint)
    return None
