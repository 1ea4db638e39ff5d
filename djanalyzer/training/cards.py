"""What fitting writes: numbers of decoding into the card of the weights that they were fitted to."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection
from pathlib import Path

from djanalyzer.models.decoding.constants import Constants


def write_decoding(weights: Path, constants: Constants, names: Collection[str]) -> None:
    """Write the constants of these names into the card beside `weights`; the rest of it stays as it is."""
    card = weights.with_suffix(".json")
    record = json.loads(card.read_text(encoding="utf-8"))
    fitted = {name: values for name, values in constants.as_record().items() if name in names}
    record["decoding"] = (record.get("decoding") or {}) | fitted
    card.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    say(f"wrote {card.name}")


def say(text: str) -> None:
    """Print a line at once: what takes minutes is watched."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
