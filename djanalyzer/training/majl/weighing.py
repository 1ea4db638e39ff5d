"""Dynamic weights on hard samples (paper 002, section 4.2): how much a segment counts for separation, and how much for pitch.

A small network sees what pitch was heard in the predicted vocals, what is in the true ones according to the labels, and what was
heard in the true ones. Who is right tells what is to blame:

| case | predicted source | true source | what it means | separation counts | pitch counts |
|---|---|---|---|---|---|
| 1 | right | right | nothing is the matter | 1 | 1 |
| 2 | right | wrong | the label is noise | 1 | 0 to 1 |
| 3 | wrong | right | hard to separate | from 1 on | 1 |
| 4 | wrong | wrong | hard to hear the pitch of | 1 | from 1 on |

The network and its losses are those of `dynamic_weights`. A segment is right where enough of its frames are (`RIGHT`): a pitch
within 50 cents of the label's, or none where there is none.

"Right" is what the label says, and there table 1 has a hole, which is kept: where a label is wrong and the true pitch is heard in
both vocals, both are wrong by it, which is case 4. Such a label counts for pitch from 1 on, and not less, as noise should. It is
case 2 only where the wrong pitch itself was heard in the predicted vocals. So what figure 5 shows of noisy labels, weights near 0,
is to be looked for by case; of labels that were planted wrong (`augment.planted_shift`) nothing of the kind follows.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.training import dynamic_weights
from djanalyzer.training.dynamic_weights import CASES as CASES
from djanalyzer.training.dynamic_weights import weight_loss as weight_loss

RIGHT = 0.8  # of the frames of a segment
_NEAR = 0.5 / 12  # octaves: 50 cents, as raw pitch accuracy has it
_N_PARTS = 4  # of a segment that are looked at one by one


class WeightNet(dynamic_weights.WeightNet):
    """Three pictures of pitch over time in, the weights of separation and pitch out, (batch, 2).

    Before flattening, the maximum over all pitches and the mean over each quarter of the segment are taken: what the paper
    flattens is a million numbers for a few seconds, and fits segments of one length alone. All weights are 1 at first.
    """

    def __init__(self) -> None:
        super().__init__(_N_PARTS)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def flat(self, picture: Tensor) -> Tensor:
        """See `dynamic_weights.WeightNet`: (batch, channels, n_pitches, n_frames) in."""
        return functional.adaptive_avg_pool1d(picture.amax(dim=2), _N_PARTS).flatten(1)


def right_frames(said: Tensor, label: Tensor) -> Tensor:
    """Say of each frame whether a pitch in Hz (0: none) is as the label says; all of one shape."""
    octaves = torch.log2(said.clamp_min(1e-3) / label.clamp_min(1e-3))
    return torch.where(label > 0, (said > 0) & (octaves.abs() <= _NEAR), said <= 0)


def is_right(said: Tensor, label: Tensor, relied: Tensor) -> Tensor:
    """Say of each segment, (batch,), whether enough of its frames are right; those not relied on (0) do not count."""
    right = (right_frames(said, label) * relied).sum(dim=-1)
    return right >= RIGHT * relied.sum(dim=-1)


def cases_of(predicted_right: Tensor, true_right: Tensor) -> Tensor:
    """Return the cases, 1 to 4, of segments whose predicted and whose true vocals were heard right or not (table 1)."""
    return 1 + (~true_right).long() + 2 * (~predicted_right).long()
