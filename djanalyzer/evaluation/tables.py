"""Reports as tables: text for the eye, Markdown for documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from djanalyzer.evaluation import published
from djanalyzer.evaluation.form import KindCount, count_kinds
from djanalyzer.evaluation.scoring import Report, TrackScore
from djanalyzer.music import CueKind


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure as tables show it; `style` is share (per cent), number, milliseconds, cents or seconds."""

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
    Measure("ends_10", "first and last 16 beats ±10 ms", "share"),
    Measure("ends_10_octave", "first and last 16 beats ±10 ms, half tempo allowed", "share"),
    Measure("ends_5", "first and last 16 beats ±5 ms", "share"),
    Measure("ends_5_octave", "first and last 16 beats ±5 ms, half tempo allowed", "share"),
    Measure("drift_5", "drift from end to end ≤ 5 ms", "share"),
    Measure("late_ms", "grid late by (median of medians)", "milliseconds"),
    Measure("changing_near20", "changing tempo: beats ±20 ms", "share"),
    Measure("grid_right", "grid right: tempo, level and ±10 ms", "share"),
    Measure("choice_offered", "right grid among the choices offered", "share"),
    Measure("checked", "grids called checked", "share"),
    Measure("downbeat_f", "downbeat F ±70 ms"),
    Measure("bar_phase", "bar phase right", "share"),
    Measure("meter", "meter right", "share"),
    Measure("meter_odd", "meter right where it is not 4/4", "share"),
    Measure("boundary_f05", "boundaries F ±0.5 s"),
    Measure("boundary_f3", "boundaries F ±3 s"),
    Measure("arrangement_f05", "boundaries F ±0.5 s, arrangement known"),
    Measure("arrangement_f3", "boundaries F ±3 s, arrangement known"),
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
    Measure("key_mirex", "key, MIREX (fifth above counts)"),
    Measure("key_symmetric", "key, MIREX (either fifth counts)"),
    Measure("key_exact", "key exactly right", "share"),
    Measure("key_or_none", "key or lack of one right", "share"),
    Measure("atonal", "no key where there is none", "share"),
    Measure("key_time", "key right, share of the time", "share"),
    Measure("key_time_changing", "the same where the key changes", "share"),
    Measure("tuning_error", "tuning off by (median)", "cents"),
    Measure("vocals_f", "singing F, frames"),
    Measure("vocals_false", "singing heard where nobody sings", "share"),
    Measure("energy_error", "energy level error (of 1 to 10)"),
    Measure("energy_correlation", "energy curve correlation"),
    Measure("seconds_per_minute", "seconds per minute of music", "seconds"),
)

_TRACK_COLUMNS = (
    ("beat F", "beat_f70"),
    ("grid10", "grid_10"),
    ("late", "late_ms"),
    ("down F", "downbeat_f"),
    ("bound", "boundary_f05"),
    ("key", "key_mirex"),
    ("conf", "beat_confidence"),
)
_NAME_WIDTH = 34


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under a heading; the first column is a name, the rest are figures unless `is_prose`."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    is_prose: bool = False

    def as_markdown(self) -> str:
        """Return the table and its notes without the title, which the document around it gives."""
        rule = "|---|" + ("---|" if self.is_prose else "---:|") * (len(self.head) - 1)
        lines = [_line(self.head), rule, *(_line(row) for row in self.rows)]
        return "\n".join(lines + [f"\n{_escaped(note)}" for note in self.notes])

    def as_text(self) -> str:
        """Return title, aligned columns and notes."""
        widths = [max(len(row[i]) for row in (self.head, *self.rows)) for i in range(len(self.head))]
        lines = [self.title]
        for row in (self.head, *self.rows):
            cells = [f"{c:>{w}}" for c, w in zip(row[1:], widths[1:], strict=True)]
            if self.is_prose:
                cells = [f"{c:<{w}}" for c, w in zip(row[1:], widths[1:], strict=True)]
            lines.append("  ".join([f"{row[0]:<{widths[0]}}", *cells]).rstrip())
        return "\n".join(lines + [f"  {note}" for note in self.notes])


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_escaped(c) for c in cells) + " |"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*")


def track_header() -> str:
    """Return the heading above `track_line`s."""
    titles = "".join(f"{title:>8}" for title, _ in _TRACK_COLUMNS)
    return f"{'track':{_NAME_WIDTH}}{'true':>8}{'found':>9}{titles}"


def track_line(track: TrackScore) -> str:
    """Return one recording's most telling scores."""
    name = track.name[: _NAME_WIDTH - 2] + ("" if track.is_core else " °")
    if track.trouble:
        return f"{name:{_NAME_WIDTH}}  {track.trouble}"
    cells = [f"{track.scores[c]:8.2f}" if c in track.scores else f"{'–':>8}" for _, c in _TRACK_COLUMNS]
    return f"{name:{_NAME_WIDTH}}{_tempo(track.true_tempo, 8)}{_tempo(track.found_tempo, 9)}" + "".join(cells)


def measures(reports: Sequence[Report], has_targets: bool = False) -> Table:
    """Return the means over the core recordings, a column for each model or program.

    With targets: what each measure should reach and whether the first report does. Where the recordings are those that
    other programs were measured on, their figures stand beside ours.
    """
    names = [t.name for t in reports[0].core]
    peers = published.PEERS if has_targets and published.are_measured_on(names) else ()
    head = ["measure", "tracks", *(r.name for r in reports)]
    head += ["target", "met"] if has_targets else []
    rows = []
    for m in present(reports):
        cells = [m.title, str(_count(reports, m)), *(figure(r.mean(m.key), m.style) for r in reports)]
        cells += _target_cells(reports[0].mean(m.key), m) if has_targets else []
        rows.append((*cells, *(_published_cell(peer, m) for peer in peers)))
    notes = published.NOTES if peers else ()
    return Table("mean over core tracks", (*head, *(p.name for p in peers)), tuple(rows), notes)


def cue_kinds(report: Report) -> Table:
    """Return how well each kind of cue is found, over all cues of all recordings."""
    totals: dict[CueKind, KindCount] = {}
    for track in report.core:
        if track.reference is None or track.analysis is None:
            continue
        for kind, n in count_kinds(track.reference, track.analysis.suggestions).items():
            old = totals.get(kind, KindCount(0, 0, 0))
            totals[kind] = KindCount(old.n_true + n.n_true, old.n_found + n.n_found, old.n_right + n.n_right)
    rows = tuple(
        (
            str(kind),
            str(n.n_true),
            str(n.n_found),
            figure(n.n_right / n.n_found if n.n_found else None),
            figure(n.n_right / n.n_true if n.n_true else None),
        )
        for kind, n in totals.items()
    )
    title = f"{report.name}: cues and loops by kind, ±0.5 s"
    return Table(title, ("kind", "true", "suggested", "precision", "recall"), rows)


def present(reports: Sequence[Report]) -> list[Measure]:
    """Return the measures that some recording has."""
    return [m for m in MEASURES if any(r.mean(m.key) is not None for r in reports)]


def figure(value: float | None, style: str = "number") -> str:
    """Return a figure as tables show it."""
    if value is None:
        return "–"
    return {
        "share": f"{100 * value:.0f} %",
        "milliseconds": f"{value:+.1f} ms",
        "cents": f"{value:.1f} cents",
        "seconds": f"{value:.2f} s",
    }.get(style, f"{value:.3f}")


def _target_cells(mean: float | None, measure: Measure) -> list[str]:
    target = published.TARGETS.get(measure.key)
    if target is None or mean is None:
        return ["", ""]
    wanted = figure(target.value, measure.style).lstrip("+")
    return [("< " if target.is_ceiling else "≥ ") + wanted, "yes" if target.is_met(mean) else "no"]


def _published_cell(peer: published.Peer, measure: Measure) -> str:
    if measure.key in peer.of_25:
        return figure(peer.of_25[measure.key], measure.style)
    return figure(peer.of_26[measure.key], measure.style) + "*" if measure.key in peer.of_26 else "–"


def _count(reports: Sequence[Report], measure: Measure) -> int:
    return max(len(r.values(measure.key)) for r in reports)


def _tempo(tempo: float | None, width: int) -> str:
    return f"{tempo:{width}.2f}" if tempo else f"{'–':>{width}}"
