"""What a correction is worth to a DJ: how wrong the label is, how sure that is, and what it costs to leave it.

worth = (1 - quality) x confidence x cost x size

`cost` is how much of a set a wrong label of its kind spoils, a grid being 1: whoever mixes with beats in step hears a wrong
grid in every mix, a wrong tempo too, bars at every drop; a wrong key in the mixes by key, a cue when it is pressed; words
only mislead a search. `size` is how far the label is off in parts of what makes it useless, 1 at most: 25 ms make a grid
audibly wrong, three levels of energy make another track; other labels are right or wrong.
"""

from __future__ import annotations

from djanalyzer.music.learning import Finding, Subject

COSTS = {
    Subject.BEAT_GRID: 1.0,
    Subject.TEMPO: 0.9,
    Subject.DOWNBEATS: 0.7,
    Subject.CUES: 0.5,
    Subject.KEY: 0.4,
    Subject.SECTIONS: 0.2,
    Subject.ENERGY: 0.2,
    Subject.GENRE: 0.15,
    Subject.MOOD: 0.1,
}
_USELESS = {Subject.BEAT_GRID: 25.0, Subject.ENERGY: 3.0}  # milliseconds, levels


def worth_of(finding: Finding) -> float:
    """Return what a correction is worth, 0 to 1."""
    size = 1.0
    if finding.subject in _USELESS:
        size = min(abs(float(finding.labelled) - float(finding.proposed)) / _USELESS[finding.subject], 1.0)
    return round((1 - finding.quality) * finding.confidence * COSTS[finding.subject] * size, 4)
