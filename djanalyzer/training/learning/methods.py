"""How a student is taught: which parts of teaching take part."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Method:
    """The parts of teaching; one that is left out is what an ablation takes away.

    Attributes
    ----------
    has_teacher : bool
        Whether the teacher's word counts at all.
    has_confidences : bool
        Whether only what the teacher is sure of counts, or all it says.
    has_dynamic_weights : bool
        Whether hard and noisy samples count more and less.
    """

    has_teacher: bool = True
    has_confidences: bool = True
    has_dynamic_weights: bool = True


WHOLE = Method()
LABELS_ALONE = Method(has_teacher=False, has_confidences=False, has_dynamic_weights=False)
