"""The figures of a model as tables: goals and peers, every figure with its range, differences, styles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from djanalyzer.evaluation.candidates import Findings
from djanalyzer.evaluation.figures import Column, TrackFigures, difference
from djanalyzer.evaluation.goals import Other
from djanalyzer.evaluation.intervals import Interval
from djanalyzer.evaluation.published import Target
from djanalyzer.evaluation.tables import MEASURES, Measure, Table, figure

_NEW = (
    Measure("cmlc", "CMLc"),
    Measure("amlc", "AMLc"),
    Measure("information_gain", "beat information gain"),
    Measure("section_pairwise", "sections pairwise F"),
    Measure("section_sf", "sections S_F (entropies)"),
    Measure("section_over", "sections S_over"),
    Measure("section_under", "sections S_under"),
    Measure("section_v", "sections V-measure"),
    Measure("function_ours", "functions right, our seven", "share"),
    Measure("function_pop", "functions right, All-In-One's words", "share"),
    Measure("function_edm", "functions right, club music's five", "share"),
    *(
        Measure(f"cue_objects_f_{reach}{ending}", f"cues F within {words}, {kind} kind")
        for ending, kind in (("_kind", "right"), ("", "any"))
        for reach, words in (("half_beat", "half a beat"), ("beat", "a beat"), ("bar", "a bar"))
    ),
    Measure("cue_objects_ap_beat_kind", "cues average precision within a beat, right kind"),
    Measure("cue_objects_on_downbeat", "cues on a true downbeat", "share"),
    Measure("cue_objects_phase_16", "cues on a downbeat of the 16-bar phrase", "share"),
    Measure("energy_curve_error", "energy curve error (of 0 to 1)"),
    Measure("dynamics_correlation", "loudness curve correlation"),
    Measure("dynamics_error", "loudness curve error (LU)"),
    Measure("changes_f05", "joins and leaves F ±0.5 s"),
    Measure("changes_precision", "joins and leaves precision"),
    Measure("changes_recall", "joins and leaves recall"),
    Measure("genre_top1", "genre right", "share"),
    Measure("genre_top3", "genre among the first three", "share"),
    Measure("genre_macro", "genre macro F1"),
    Measure("genre_rare", "recall of rare genres", "share"),
    Measure("mood_top1", "mood right", "share"),
    Measure("mood_macro", "mood macro F1"),
    Measure("mood_rare", "recall of rare moods", "share"),
)
_TWICE = ("section_accuracy",)  # `function_ours` under another name
_AFTER = {
    "cmlt": ("cmlc",),
    "amlt": ("amlc", "information_gain"),
    "section_bde": tuple(m.key for m in _NEW if m.key.startswith(("section", "function"))),
    "cue_on_downbeat": tuple(m.key for m in _NEW if m.key.startswith("cue")),
    "energy_correlation": tuple(
        m.key for m in _NEW if m.key.startswith(("energy", "dynamics", "changes", "genre", "mood"))
    ),
}


def _in_order() -> tuple[Measure, ...]:
    """Return every measure, the new ones after those that they belong to."""
    new = {m.key: m for m in _NEW}
    ordered: list[Measure] = []
    for measure in MEASURES:
        if measure.key in _TWICE:
            continue
        ordered += [measure, *(new[key] for key in _AFTER.get(measure.key, ()))]
    return tuple(ordered)


MODEL_MEASURES = _in_order()
_RANGES = (
    "In brackets: 95 % of what other draws of the tracks give (bootstrap, tracks of one artist together). Where all tracks"
    " are alike the range is empty, and too narrow; of few tracks it is too narrow as well."
)
_PAIRED = (
    "Both over the same draws of the same tracks. So many measures are compared that about one in twenty seems to differ by"
    " chance alone."
)
_BY_STYLE = (
    "beat_f70",
    "grid_10",
    "bar_phase",
    "boundary_f05",
    "section_la",
    "section_scs",
    "section_bde",
    "function_edm",
    "key_mirex",
    "genre_top1",
)


def present(columns: Sequence[Column]) -> list[Measure]:
    """Return the measures that some track has in some column."""
    return [m for m in MODEL_MEASURES if any(c.having(m.key) for c in columns)]


def goal_table(
    columns: Sequence[Column], goals: Mapping[str, Target], others: Sequence[Other], title: str
) -> Table:
    """Return what should be reached beside what is, and what others reach; the last column must meet the goal."""
    wanted = [m for m in present(columns) if m.key in goals or any(m.key in o.figures for o in others)]
    shown = [o for o in others if any(m.key in o.figures for m in wanted)]
    rows = []
    for m in wanted:
        found = [c.interval(m.key) for c in columns]
        goal = goals.get(m.key)
        cells = [m.title, str(len(columns[-1].having(m.key))), *(ranged(i, m.style) for i in found)]
        cells += goal_cells(goal, found[-1].value if found[-1] else None, m.style)
        rows.append((*cells, *(figure(o.figures.get(m.key), m.style) for o in shown)))
    head = ("measure", "tracks", *(c.name for c in columns), "goal", "met", *(o.name for o in shown))
    return Table(title, head, tuple(rows), tuple(o.note for o in shown if o.note))


def goal_cells(goal: Target | None, value: float | None, style: str) -> list[str]:
    """Return the goal in words and whether it is met; nothing where there is none."""
    if goal is None or value is None:
        return ["", ""]
    sign = "< " if goal.is_ceiling else "≥ "
    return [sign + figure(goal.value, style).lstrip("+"), "yes" if goal.is_met(value) else "no"]


def figure_table(columns: Sequence[Column]) -> Table:
    """Return every figure with its range, a column for each way of reading."""
    rows = tuple(
        (
            m.title,
            str(max(len(c.having(m.key)) for c in columns)),
            *(ranged(c.interval(m.key), m.style) for c in columns),
        )
        for m in present(columns)
    )
    note = (
        "In brackets: 95 % of what other draws of the tracks give (bootstrap, tracks of one artist together)."
    )
    return Table("every figure", ("measure", "tracks", *(c.name for c in columns)), rows, (note,))


def difference_table(new: Findings, old: Findings, reading: str) -> Table:
    """Return by how much two models differ on the tracks that both have, one way of reading, and whether that is told from none."""
    after, before = new.column(reading), old.column(reading)
    rows = []
    for m in present([after, before]):
        gap = difference(after, before, m.key)
        if gap is None:
            continue
        n_both = len({t.name for t in after.having(m.key)} & {t.name for t in before.having(m.key)})
        figures = (ranged(c.interval(m.key), m.style) for c in (after, before))
        told = "yes" if gap.is_zero_outside else "no"
        rows.append((m.title, str(n_both), *figures, _signed(gap, m.style), told))
    head = ("measure", "tracks", new.name, old.name, "difference", "told from none")
    return Table(f"{reading}: {new.name} against {old.name}", head, tuple(rows), (_PAIRED,))


def style_table(column: Column) -> Table:
    """Return the main figures of each style, and of club music and songs apart."""
    measures = [m for m in MODEL_MEASURES if m.key in _BY_STYLE and column.having(m.key)]
    styles = sorted({t.style for t in column.tracks if t.style})
    groups = [(style, tuple(t for t in column.tracks if t.style == style)) for style in styles]
    groups += [
        ("all club music", tuple(t for t in column.tracks if t.is_club_music)),
        ("all songs", tuple(t for t in column.tracks if t.is_club_music is False)),
        ("all", column.tracks),
    ]
    rows = tuple(
        (name, str(len(tracks)), *_cells(column, tracks, measures)) for name, tracks in groups if tracks
    )
    note = "Paper 000's sections are those of songs (verse, chorus, bridge); styles that mostly have a club track's form are apart."
    return Table(f"{column.name}, by style", ("style", "tracks", *(m.title for m in measures)), rows, (note,))


def _cells(column: Column, tracks: tuple[TrackFigures, ...], measures: list[Measure]) -> list[str]:
    part = column.only(tracks)
    return [_mean(part.interval(m.key), m.style) for m in measures]


def _mean(found: Interval | None, style: str) -> str:
    return figure(found.value if found else None, style)


def ranged(found: Interval | None, style: str) -> str:
    """Return a figure with its range: "0.912 [0.881, 0.940]"; without one where it cannot be told."""
    if found is None or not np.isfinite([found.low, found.high]).all():
        return _mean(found, style)
    low, high = (_bare(v, style) for v in (found.low, found.high))
    return f"{figure(found.value, style)} [{low}, {high}]"


def _signed(gap: Interval, style: str) -> str:
    text = ranged(gap, style)
    return text if text.startswith(("-", "+")) else f"+{text}"


def _bare(value: float, style: str) -> str:
    return figure(value, style).split(" ")[0]
