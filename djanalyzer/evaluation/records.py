"""Reports as JSON, for scripts: means, every recording's scores, misses, and how well confidence holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from djanalyzer.evaluation.explanations import Explanation, explain
from djanalyzer.evaluation.form import count_kinds
from djanalyzer.evaluation.misses import misses_of
from djanalyzer.evaluation.published import TARGETS
from djanalyzer.evaluation.reliability import bins, calibration_error, claims_of
from djanalyzer.evaluation.scoring import Report, TrackScore
from djanalyzer.evaluation.tables import present


def as_json(reports: Sequence[Report], explanations: Sequence[Explanation] = ()) -> str:
    """Return everything there is to say about some reports."""
    return json.dumps([_report(r, explanations) for r in reports], indent=1, ensure_ascii=False)


def _report(report: Report, explanations: Sequence[Explanation]) -> dict[str, Any]:
    means = {m.key: report.mean(m.key) for m in present([report])}
    return {
        "name": report.name,
        "means": means,
        "counts": {key: len(report.values(key)) for key in means},
        "targets_met": {k: t.is_met(v) for k, t in TARGETS.items() if (v := means.get(k)) is not None},
        "tracks": [_track(t) for t in report.tracks],
        "misses": [asdict(m) | {"explanation": explain(m, explanations)} for m in misses_of(report.tracks)],
        "reliability": {
            name: {
                "calibration_error": calibration_error(claims),
                "bins": [
                    {
                        "low": b.low,
                        "high": b.high,
                        "n": len(b.claims),
                        "claimed": b.claimed,
                        "right": b.share_right,
                    }
                    for b in bins(claims)
                ],
            }
            for name, claims in claims_of(report.tracks).items()
        },
    }


def _track(track: TrackScore) -> dict[str, Any]:
    cues = {}
    if track.reference and track.analysis:
        counts = count_kinds(track.reference, track.analysis.suggestions)
        cues = {str(kind): asdict(count) for kind, count in counts.items()}
    return {
        "name": track.name,
        "is_core": track.is_core,
        "true_tempo": track.true_tempo,
        "found_tempo": track.found_tempo,
        "trouble": track.trouble,
        "scores": track.scores,
        "cues": cues,
    }
