"""What the workers of `benchmarks/cluster.py` run: the program's own analysis, with a line in a log before and after it."""

from __future__ import annotations

import os

from djanalyzer.app import far_listening


def hear(log: str, path: bytes, device: str, adaptation: bytes | None) -> tuple[bytes, bytes]:
    """Do as `far_listening.hear` does, and write down who begins and ends what."""
    _write(log, f"begin\t{os.getpid()}\t{os.fsdecode(path)}\n")
    answer = far_listening.hear(path, device, adaptation)
    _write(log, f"end\t{os.getpid()}\t{os.fsdecode(path)}\n")
    return answer


def _write(log: str, line: str) -> None:
    """Append a line whole, whoever else writes."""
    opened = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(opened, line.encode("utf-8", "surrogateescape"))
    finally:
        os.close(opened)
