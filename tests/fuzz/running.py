"""One target under atheris, in a process of its own: `python -m tests.fuzz.running MODULE TARGET WATCHED FOLDER [FLAGS]`.

A fault does not end it: each is kept once, by what was raised and where, as `FOLDER/faults/NAME` with its story beside it. What ends
the process (a crash of a native decoder, an input that never ends, gigabytes) libFuzzer keeps itself.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any

_ENDLESS = 120  # seconds on the clock after which an input never ends; how long it may take is told by the processor's (`assert_owed`)


def main(arguments: list[str]) -> None:
    """Fuzz a target until libFuzzer's flags say that it is enough."""
    import atheris

    module, name, watched, folder, *flags = arguments
    root = Path(folder)
    with atheris.instrument_imports(include=watched.split(",")):
        made = import_module(f"tests.fuzz.{module}")
    from tests.fuzz.target import assert_owed

    (target,) = [target for target in made.targets() if target.name == name]
    with tempfile.TemporaryDirectory(prefix="djanalyzer-fuzz-") as place:
        _sow(target.seeds(Path(place)), root / "corpus", target.largest)

        def try_one(data: bytes) -> None:
            try:
                assert_owed(target, data, Path(place))
            except Exception as fault:  # noqa: BLE001 (whatever a reader raises is what is looked for)
                _keep(fault, data, root / "faults")

        try_one(_any_seed(root / "corpus"))  # what is imported at the first use counts for no input's time
        limits = [
            f"-max_len={target.largest}",
            f"-timeout={_ENDLESS}",
            f"-report_slow_units={_ENDLESS}",
            "-rss_limit_mb=3000",
            f"-artifact_prefix={root}/ended-",
        ]
        atheris.Setup(["fuzz", str(root / "corpus"), *limits, *flags], try_one)
        atheris.Fuzz()


def _sow(seeds: Any, corpus: Path, largest: int) -> None:
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        if len(seed) <= largest:
            (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


def _any_seed(corpus: Path) -> bytes:
    return next((path.read_bytes() for path in sorted(corpus.iterdir())), b"")


def _keep(fault: Exception, data: bytes, faults: Path) -> None:
    """Keep the first input of each kind of fault, or a shorter one."""
    frames = traceback.extract_tb(fault.__traceback__)
    own = next((f for f in reversed(frames) if "djanalyzer" in Path(f.filename).parts), frames[-1])
    said = "" if not type(fault).__module__.startswith("tests.") else str(fault)[-20:]
    sign = hashlib.sha256(f"{type(fault).__name__} {own.filename} {own.name} {said}".encode()).hexdigest()[
        :12
    ]
    faults.mkdir(parents=True, exist_ok=True)
    path = faults / sign
    if not path.exists() or path.stat().st_size > len(data):
        path.write_bytes(data)
        path.with_suffix(".txt").write_text("".join(traceback.format_exception(fault, limit=-12)))


if __name__ == "__main__":
    main(sys.argv[1:])
