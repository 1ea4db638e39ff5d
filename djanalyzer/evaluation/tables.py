"""Reports as text for the eye, Markdown for the README, JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from djanalyzer.evaluation.scoring import Report, TrackScore


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure as tables show it; `style` is share (per cent), number, milliseconds or seconds."""

    key: str
    title: str
    style: str = "number"


MEASURES = (
    Measure("beat_f70", "beat F ±70 ms"),
    Measure("beat_f20", "beat F ±20 ms"),
    Measure("beat_f10", "beat F ±10 ms"),
    Measure("cmlt", "CMLt"),
    Measure("amlt", "AMLt"),
    Measure("tempo", "tempo right (0.05 %)", "share"),
    Measure("tempo_octave", "tempo right, half or double allowed", "share"),
    Measure("tempo_4", "tempo right (4 %)", "share"),
    Measure("tempo_4_octave", "tempo right (4 %), half or double allowed", "share"),
    Measure("grid_10", "grid within ±10 ms of 95 % of the beats", "share"),
    Measure("grid_10_octave", "grid ±10 ms, half tempo allowed", "share"),
    Measure("late_ms", "grid late by (median)", "milliseconds"),
    Measure("downbeat_f", "downbeat F ±70 ms"),
    Measure("bar_phase", "bar phase right", "share"),
    Measure("boundary_f05", "boundaries F ±0.5 s"),
    Measure("boundary_f3", "boundaries F ±3 s"),
    Measure("section_accuracy", "section label accuracy", "share"),
    Measure("section_la", "sections LA (weighted F1)"),
    Measure("section_scs", "sections SCS (pairs agree)"),
    Measure("section_sor", "sections SOR (overlap)"),
    Measure("section_bde", "sections BDE (boundary error)", "seconds"),
    Measure("cue_precision", "cue precision"),
    Measure("cue_recall", "cue recall"),
    Measure("cue_f", "cue F ±0.5 s, right kind"),
    Measure("cue_f_any_kind", "cue F ±0.5 s, any kind"),
    Measure("cue_on_downbeat", "cues on a true downbeat", "share"),
    Measure("key_mirex", "key (MIREX weighted)"),
    Measure("key_exact", "key exactly right", "share"),
    Measure("energy_error", "energy level error (of 1 to 10)"),
    Measure("energy_correlation", "energy curve correlation"),
    Measure("seconds_per_minute", "seconds per minute of music", "seconds"),
)

_TRACK_COLUMNS = (
    "beat_f70",
    "grid_10",
    "late_ms",
    "downbeat_f",
    "boundary_f05",
    "key_mirex",
    "beat_confidence",
)
_NAME_WIDTH = 34


def track_header() -> str:
    """Return the heading above `track_line`s."""
    titles = ("beat F", "grid10", "late", "down F", "bound", "key", "conf")
    return f"{'track':{_NAME_WIDTH}}{'true':>8}{'found':>9}" + "".join(f"{t:>8}" for t in titles)


def track_line(track: TrackScore) -> str:
    """Return one recording's most telling scores."""
    name = track.name[: _NAME_WIDTH - 2] + ("" if track.is_core else " °")
    if track.trouble:
        return f"{name:{_NAME_WIDTH}}  {track.trouble}"
    cells = [f"{track.scores[c]:8.2f}" if c in track.scores else f"{'–':>8}" for c in _TRACK_COLUMNS]
    return f"{name:{_NAME_WIDTH}}{_tempo(track.true_tempo, 8)}{_tempo(track.found_tempo, 9)}" + "".join(cells)


def summary(reports: Sequence[Report]) -> str:
    """Return the means over the core recordings, a column for each model or peer."""
    width = max(len(m.title) for m in MEASURES) + 2
    lines = [f"{'mean over core tracks':{width}}{'n':>4}" + "".join(f"{r.name[:20]:>22}" for r in reports)]
    for measure in _present(reports):
        cells = "".join(f"{_cell(r, measure):>22}" for r in reports)
        lines.append(f"{measure.title:{width}}{_count(reports, measure):>4}{cells}")
    return "\n".join(lines)


def markdown(reports: Sequence[Report]) -> str:
    """Return the same as a Markdown table."""
    head = "| measure | tracks | " + " | ".join(r.name for r in reports) + " |"
    rule = "|---|---:|" + "---:|" * len(reports)
    rows = [
        f"| {m.title} | {_count(reports, m)} | " + " | ".join(_cell(r, m) for r in reports) + " |"
        for m in _present(reports)
    ]
    return "\n".join([head, rule, *rows])


def as_json(reports: Sequence[Report]) -> str:
    """Return everything, for machines: means, counts and every recording's scores."""
    return json.dumps(
        [
            {
                "name": report.name,
                "means": {m.key: report.mean(m.key) for m in _present([report])},
                "tracks": [
                    {
                        "name": t.name,
                        "is_core": t.is_core,
                        "true_tempo": t.true_tempo,
                        "found_tempo": t.found_tempo,
                        "trouble": t.trouble,
                        "scores": t.scores,
                    }
                    for t in report.tracks
                ],
            }
            for report in reports
        ],
        indent=1,
        ensure_ascii=False,
    )


def _present(reports: Sequence[Report]) -> list[Measure]:
    return [m for m in MEASURES if any(r.mean(m.key) is not None for r in reports)]


def _count(reports: Sequence[Report], measure: Measure) -> int:
    return max(len(r.values(measure.key)) for r in reports)


def _cell(report: Report, measure: Measure) -> str:
    mean = report.mean(measure.key)
    if mean is None:
        return "–"
    return {
        "share": f"{100 * mean:.0f} %",
        "milliseconds": f"{mean:+.1f} ms",
        "seconds": f"{mean:.2f} s",
    }.get(measure.style, f"{mean:.3f}")


def _tempo(tempo: float | None, width: int) -> str:
    return f"{tempo:{width}.2f}" if tempo else f"{'–':>{width}}"
