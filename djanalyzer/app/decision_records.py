"""What an export would do, as plain records: for the command line, printed or as JSON."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.music import Loop

if TYPE_CHECKING:
    from djanalyzer.app.deciding import Decided
    from djanalyzer.interop.protocol import Change, Loss
    from djanalyzer.music import Cue


def decision_record(decided: Decided) -> dict[str, Any]:
    """Return all that an export would write, replace, lose and keep; counts first."""
    plan = decided.write_plan
    losses = decided.losses
    return {
        "counts": {
            "files": len(plan.files),
            "changes": len(plan.changes),
            "losses": len(losses),
            "replaced": sum(map(len, decided.replaced.values())),
        },
        "losses_by_kind": [
            {
                "kind": group.kind,
                "remedy": group.remedy,
                "tracks": group.n_tracks,
                "items": group.n_items,
                "message": str(group),
            }
            for group in decided.groups
        ],
        "files": [
            {
                "path": str(kept.path),
                "size": kept.size,
                "copy_in": str(kept.copy_in) if kept.copy_in else None,
            }
            for kept in decided.kept_files
        ],
        "tracks": list(_track_records(decided)),
        "losses": [_loss_record(decided, loss) for loss in losses if loss.path is None],
        "warnings": list(plan.warnings),
        "next_steps": list(plan.next_steps),
        "program": plan.program,
    }


def _track_records(decided: Decided) -> Iterator[dict[str, Any]]:
    changes: defaultdict[tuple[Path, str], list[Change]] = defaultdict(list)
    for change in decided.write_plan.changes:
        changes[change.path, change.track].append(change)
    losses: defaultdict[tuple[Path, str], list[Loss]] = defaultdict(list)
    for loss in decided.losses:
        if loss.path is not None:
            losses[loss.path, loss.track].append(loss)
    for path, name in dict.fromkeys((*changes, *losses)):
        yield {
            "track": name,
            "path": str(path),
            "changes": [
                {"field": change.field, "before": change.before, "after": change.after}
                for change in changes.get((path, name), ())
            ],
            "replaced": [mark_in_words(mark) for mark in decided.replaced.get(path, ())],
            "losses": [_loss_record(decided, loss) for loss in losses.get((path, name), ())],
        }


def _loss_record(decided: Decided, loss: Loss) -> dict[str, Any]:
    return {
        "id": loss.id,
        "kind": loss.lost.kind,
        "track": loss.track,
        "item": loss.item,
        "message": loss.message,
        "remedy": loss.remedies[0],
        "options": {option.remedy: option.sentence for option in decided.options(loss)},
    }


def mark_in_words(mark: Cue | Loop) -> str:
    """Return what a user calls a mark: "hot cue 3 “Drop” at 1:02.500"."""
    what = "loop" if isinstance(mark, Loop) else "cue"
    kind = f"memory {what}" if mark.slot is None else f"hot {what} {mark.slot + 1}"
    name = f" “{mark.name}”" if mark.name else ""
    start = mark.start if isinstance(mark, Loop) else mark.time
    minutes, rest = divmod(round(max(start, 0.0), 3), 60)
    return f"{kind}{name} at {int(minutes)}:{rest:06.3f}"
