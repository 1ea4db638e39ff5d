"""Tries mutants: each in a fork of a process that has imported and collected everything, so that one costs what its tests cost."""

from __future__ import annotations

import gc
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType

import pytest
from hypothesis import Phase, settings

from tests.mutants.mutations import Mutation, mutated
from tests.mutants.packages import ROOT, Package

KILLED, SURVIVED, TIMEOUT, BROKEN = "killed", "survived", "timeout", "broken"
_ENDINGS = {0: SURVIVED, 1: KILLED, -signal.SIGXCPU: TIMEOUT, -signal.SIGKILL: TIMEOUT}
_SPARE_SECONDS = 4.0  # of processor time, besides five times what the tests take
_WAITING_SECONDS = 120.0  # on the clock: a mutant that sleeps


@dataclass(frozen=True, slots=True)
class Mutant:
    """A mutation of a file, and the tests that run it, with the seconds that they take."""

    file: str
    number: int
    mutation: Mutation
    tests: tuple[str, ...]
    seconds: float

    @property
    def at_import(self) -> bool:
        """Tell whether it runs when its module is imported."""
        return self.mutation.scope is None

    def code(self) -> CodeType:
        """Return the module's code with the change in it."""
        path = ROOT / self.file
        return mutated(path.read_text(encoding="utf-8"), str(path), self.number)

    @property
    def module(self) -> str:
        """Return the name under which it is imported."""
        return self.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


Told = Callable[[Mutant, str], None]


def try_all(package: Package, mutants: Sequence[Mutant], folder: Path, told: Told) -> None:
    """Try mutants one after another and tell how each ended.

    Those inside functions are tried in a process that has collected the tests; those that run at import get a process that
    has imported no module of ours.
    """
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = str(folder / "hypothesis")
    _import_what_is_not_ours()
    for mutant in mutants:
        if mutant.at_import:
            told(mutant, in_a_fork(lambda m=mutant: _import_and_run(m, package, folder), mutant, folder))
    inside = [mutant for mutant in mutants if not mutant.at_import]
    if inside:
        loop = _Loop(inside, folder, told)
        options = [*_options(folder), *package.test_options(folder)]
        if pytest.main(options, plugins=[_NoShrinking(), loop]) != pytest.ExitCode.OK or not loop.ran:
            raise SystemExit("pytest could not collect the tests.")


def _options(folder: Path) -> list[str]:
    return ["-q", "-x", "-p", "no:cacheprovider", "-p", "no:faulthandler", f"--basetemp={folder / 'temp'}"]


def _import_what_is_not_ours() -> None:
    for name in ("numpy", "scipy.signal", "scipy.optimize", "hypothesis", "sqlalchemy", "alembic", "mutagen"):
        importlib.import_module(name)


class _NoShrinking:
    """An example that fails is enough: nobody reads it."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        profile = settings.default
        settings.register_profile("mutants", profile, phases=[Phase.explicit, Phase.generate], database=None)
        settings.load_profile("mutants")


class _Loop:
    """Instead of running the tests once: for each mutant a fork that runs its own."""

    def __init__(self, mutants: Sequence[Mutant], folder: Path, told: Told) -> None:
        self.mutants, self.folder, self.told, self.ran = mutants, folder, told, False
        self.functions: dict[tuple[str, str, int], list[FunctionType]] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_finish(self) -> None:
        for found in gc.get_objects():
            if isinstance(found, FunctionType):
                self.functions.setdefault(key_of(found.__code__), []).append(found)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        session.config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
        items = {item.nodeid: item for item in session.items}
        for mutant in self.mutants:
            chosen = [items[test] for test in mutant.tests if test in items]
            ending = in_a_fork(lambda m=mutant, c=chosen: self._run(m, c), mutant, self.folder)
            self.told(mutant, ending)
        self.ran = True
        return True

    def _run(self, mutant: Mutant, items: Sequence[pytest.Item]) -> int:
        if not self._exchange(mutant):
            return 2
        failures = _Failures()
        items[0].config.pluginmanager.register(failures)
        for item, following in zip(items, (*items[1:], None), strict=True):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if failures.seen:
                return 1
        return 0

    def _exchange(self, mutant: Mutant) -> bool:
        """Give the function around a mutant its changed code, wherever the function has got to."""
        scope = mutant.mutation.scope
        assert scope is not None
        importlib.import_module(mutant.module)
        key = (str(ROOT / mutant.file), scope.qualname, scope.first_line)
        late = (f for f in gc.get_objects() if isinstance(f, FunctionType) and key_of(f.__code__) == key)
        functions = self.functions.get(key) or list(late)
        changed = [code for code in codes_of(mutant.code()) if key_of(code) == key]
        for function in functions:
            function.__code__ = changed[0]
        return bool(functions)


class _Failures:
    def __init__(self) -> None:
        self.seen = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seen |= report.failed


def key_of(code: CodeType) -> tuple[str, str, int]:
    """Return what tells a function from all others, changed or not."""
    return code.co_filename, code.co_qualname, code.co_firstlineno


def codes_of(code: CodeType) -> list[CodeType]:
    """Return a code and all that are defined inside it."""
    inner = [c for c in code.co_consts if isinstance(c, CodeType)]
    return [code, *(found for c in inner for found in codes_of(c))]


class _Changed(importlib.abc.MetaPathFinder):
    """Imports one module with a change in it."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(
        self, fullname: str, path: object, target: object = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self.mutant.module:
            return None
        file = ROOT / self.mutant.file
        inside = [str(file.parent)] if file.name == "__init__.py" else None
        loader = _Source(fullname, str(file), self.mutant)
        return importlib.util.spec_from_file_location(
            fullname, file, loader=loader, submodule_search_locations=inside
        )


class _Source(importlib.machinery.SourceFileLoader):
    def __init__(self, fullname: str, path: str, mutant: Mutant) -> None:
        super().__init__(fullname, path)
        self.mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        return self.mutant.code()


def _import_and_run(mutant: Mutant, package: Package, folder: Path) -> int:
    sys.meta_path.insert(0, _Changed(mutant))
    tests = [str(ROOT / test) for test in mutant.tests]
    code = pytest.main([f"--rootdir={ROOT}", *_options(folder), *tests], plugins=[_NoShrinking()])
    # Whatever cannot even be imported any more has been noticed.
    return {0: 0, 5: 3}.get(int(code), 1)


def in_a_fork(run: Callable[[], int], mutant: Mutant, folder: Path) -> str:
    """Run a mutant's tests in a fork and return how that ended; `run` returns 1 where a test failed, else 0."""
    if not mutant.tests:
        return SURVIVED
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        _become_quiet(5 * mutant.seconds + _SPARE_SECONDS)
        code = 9  # not the tests' doing
        try:
            code = run()
        finally:
            os._exit(code)
    ending = _ENDINGS.get(_wait(child), BROKEN)
    for left in (folder / "temp").glob("*"):
        shutil.rmtree(left, ignore_errors=True)
    return ending


def _become_quiet(seconds: float) -> None:
    """Write nowhere, and end when so much processor time is spent, or on an endless wait."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    os.setpgid(0, 0)
    used = time.process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (int(used + seconds) + 1, int(used + seconds) + 2))


def _wait(child: int) -> int:
    until = time.monotonic() + _WAITING_SECONDS
    pause = 0.002
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > until:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return -signal.SIGKILL
        time.sleep(pause)
        pause = min(pause * 1.5, 0.1)
