"""Dynamic weights on hard samples (paper 002, section 4.2): how much a segment counts for separation, and how much for pitch.

A small network sees what pitch was heard in the predicted vocals, what is in the true ones according to the labels, and what was
heard in the true ones. Who is right tells what is to blame:

| case | predicted source | true source | what it means | separation counts | pitch counts |
|---|---|---|---|---|---|
| 1 | right | right | nothing is the matter | 1 | 1 |
| 2 | right | wrong | the label is noise | 1 | 0 to 1 |
| 3 | wrong | right | hard to separate | from 1 on | 1 |
| 4 | wrong | wrong | hard to hear the pitch of | 1 | from 1 on |

The paper asks a sigmoid for weights above 1, which it cannot give: it is doubled here. A segment is right where enough of its
frames are (`RIGHT`): a pitch within 50 cents of the label's, or none where there is none.

"Right" is what the label says, and there table 1 has a hole, which is kept: where a label is wrong and the true pitch is heard in
both vocals, both are wrong by it, which is case 4. Such a label counts for pitch from 1 on, and not less, as noise should. It is
case 2 only where the wrong pitch itself was heard in the predicted vocals. So what figure 5 shows of noisy labels, weights near 0,
is to be looked for by case; of labels that were planted wrong (`augment.planted_shift`) nothing of the kind follows.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

CASES = (1, 2, 3, 4)
RIGHT = 0.8  # of the frames of a segment
_NEAR = 0.5 / 12  # octaves: 50 cents, as raw pitch accuracy has it
_CHANNELS, _HIDDEN = 8, 32
_N_PARTS = 4  # of a segment that are looked at one by one


class WeightNet(nn.Module):
    """The dynamic weight module (figure 4): three pictures of pitch over time in, two weights from 0 to 2 out.

    Two layers of 3 x 3 convolution with ReLU, flattened; then a layer with ReLU and one with a sigmoid. Before flattening,
    the maximum over all pitches and the mean over each quarter of the segment are taken: what the paper flattens
    is a million numbers for a few seconds, and fits segments of one length alone. All weights are 1 at first.
    """

    def __init__(self) -> None:
        super().__init__()
        self.convolutions = nn.Sequential(
            nn.Conv2d(3, _CHANNELS, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(_CHANNELS, _CHANNELS, 3, padding=1),
            nn.ReLU(),
        )
        self.hidden = nn.Linear(_CHANNELS * _N_PARTS, _HIDDEN)
        self.out = nn.Linear(_HIDDEN, 2)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(self, predicted: Tensor, label: Tensor, true: Tensor) -> Tensor:
        """Map chances of pitches, each (batch, n_pitches, n_frames), to the weights of separation and pitch, (batch, 2)."""
        picture = self.convolutions(torch.stack([predicted, label, true], dim=1))
        parts = functional.adaptive_avg_pool1d(picture.amax(dim=2), _N_PARTS)
        weights: Tensor = 2 * torch.sigmoid(self.out(torch.relu(self.hidden(parts.flatten(1)))))
        return weights


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


def weight_loss(weights: Tensor, cases: Tensor) -> Tensor:
    """Return what the weights learn: the sum over the cases of the mean of each that there is (equations 9 to 13).

    Parameters
    ----------
    weights : shape (batch, 2)
        Of separation and pitch.
    cases : shape (batch,)
    """
    separation, pitch = weights[:, 0], weights[:, 1]
    as_usual = (separation - 1).abs(), (pitch - 1).abs()
    each = {
        1: as_usual[0] + as_usual[1],
        2: as_usual[0] - functional.logsigmoid(1 - pitch),
        3: -functional.logsigmoid(separation - 1) + as_usual[1],
        4: as_usual[0] - functional.logsigmoid(pitch - 1),
    }
    means = []
    for case in CASES:
        is_one = (cases == case).to(weights.dtype)
        means.append((each[case] * is_one).sum() / is_one.sum().clamp_min(1))
    return torch.stack(means).sum()
