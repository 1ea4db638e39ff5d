"""The steadiest way through rows of gains: a change of column costs something (Viterbi 1967)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.models.decoding.pulse import Floats


def steadiest(gains: Floats, cost: float) -> tuple[npt.NDArray[np.int64], float]:
    """Return the column of each row that collects most, and how much; whoever changes column pays `cost`.

    Parameters
    ----------
    gains : shape (n_rows, n_columns), at least one row
    """
    total, back = gains[0], []
    columns = np.arange(gains.shape[1])
    for row in gains[1:]:
        best = int(total.argmax())
        back.append(np.where(total >= total[best] - cost, columns, best))
        total = np.maximum(total, total[best] - cost) + row
    path = [int(total.argmax())]
    for came_from in reversed(back):
        path.append(int(came_from[path[-1]]))
    return np.array(path[::-1]), float(total.max())
