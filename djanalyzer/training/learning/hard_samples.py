"""Dynamic weights on hard samples (paper 002, section 4.2): a small network says how much a label and a teacher count, each time.

The paper weighs two tasks in a cascade, and finds out by two readings of the same place, from the predicted source and from the
true one, which of them is to blame for an error. Here the tasks are what the *teacher* says and what the *label* says; the two
readings are those of the student, who hears the music disturbed, and of the teacher, who hears it as it is.

| case | student | teacher | what it means | teacher counts | label counts |
|---|---|---|---|---|---|
| 1 | right | right | nothing is the matter | 1 | 1 |
| 2 | right (learned by heart), or as the teacher | wrong | the label is wrong | 1 | 0 to 1 |
| 3 | wrong | right | hard to hear | from 1 on | 1 |
| 4 | wrong | wrong, otherwise than the student | hard to name | 1 | from 1 on |

*Right* is what the label says. What is trusted is never taken for wrong, nor is a label that differs from what a teacher says who
finds nothing likelier than not (`confidences.is_there`): there case 2 is case 4. The network and its losses are those of
`dynamic_weights`.
"""

from __future__ import annotations

from functools import lru_cache

import torch
from torch import Tensor
from torch.nn import functional

from djanalyzer.training import dynamic_weights
from djanalyzer.training.dynamic_weights import weight_loss as weight_loss
from djanalyzer.training.learning.confidences import is_there

N_ANSWERS = 4  # what is said first of all, by label and teacher: enough to tell who agrees with whom
_N_REHEARSALS, _N_DRAWN, _RATE = 150, 64, 1e-2
_GOALS = ((1.0, 1.0), (1.0, 0.1), (1.9, 1.0), (1.0, 1.9))  # of the cases: about where equations 9 to 12 lead


class WeightNet(dynamic_weights.WeightNet):
    """Three readings in, each (batch, steps, N_ANSWERS); the weights of teacher and label out, (batch, steps, 2).

    Each step is weighed by itself, with what the convolutions saw around it. Readings come in one order (`in_order`), whatever
    the subject: what is learned of one holds for all.
    """

    def __init__(self) -> None:
        super().__init__(N_ANSWERS)

    def flat(self, picture: Tensor) -> Tensor:
        """See `dynamic_weights.WeightNet`: (batch, channels, steps, N_ANSWERS) in."""
        return picture.permute(0, 2, 1, 3).flatten(2)


def in_order(student: Tensor, label: Tensor, teacher: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Return three readings of what is said first of all: the label, and then what the teacher finds likeliest.

    Parameters
    ----------
    student, teacher : shape (batch, steps, n)
        Chances; n at least N_ANSWERS.
    label : shape (batch, steps)
        Index.
    """
    first = teacher.scatter(-1, label[..., None], 2.0).sort(dim=-1, descending=True, stable=True)
    kept = first.indices[..., :N_ANSWERS]
    said = functional.one_hot(label, teacher.shape[-1]).to(teacher.dtype)
    return student.gather(-1, kept), said.gather(-1, kept), teacher.gather(-1, kept)


@lru_cache(maxsize=1)
def _rehearsed() -> dict[str, Tensor]:
    """Return the weights of a net that has seen every case, in readings drawn at random.

    A lesson holds few samples of the rare cases, and the absolute errors of equations 9 to 12 hold all weights at 1 for
    hundreds of steps before the net tells the cases apart: a DJ's whole library is taught in as many. Here it is told by
    squared errors, at once; from then on those equations are what it learns.
    """
    with torch.random.fork_rng():
        torch.manual_seed(0)
        net = WeightNet()
        optimizer = torch.optim.Adam(net.parameters(), _RATE)
        goals = torch.tensor(_GOALS)
        for turn in range(_N_REHEARSALS):
            said = torch.randint(2 * N_ANSWERS, (3, _N_DRAWN, 1))
            agree = torch.rand(3, _N_DRAWN, 1) < 0.5  # each with the one before
            student, teacher, label = said
            teacher = torch.where(agree[0], student, teacher)
            label = torch.where(agree[1], teacher, torch.where(agree[2], student, label))
            said = functional.one_hot(torch.stack([student, teacher]), 2 * N_ANSWERS)
            sure = said * (1 + 3 * torch.rand(2, _N_DRAWN, 1, 1))
            chances = (sure + torch.randn_like(sure) / 2).softmax(-1)
            doubt = is_there(chances[1])
            cases = cases_of(chances[0].argmax(-1), label, chances[1].argmax(-1), doubt)
            optimizer.zero_grad()
            readings = in_order(chances[0], label, chances[1])
            n_steps = 3 if turn % 2 else 1  # of a section, and of a word for the whole track
            weights = net(*(reading.expand(-1, n_steps, -1) for reading in readings))
            loss = (weights - goals[cases - 1]).square().mean()
            loss.backward()
            optimizer.step()
    return {name: value.detach().clone() for name, value in net.state_dict().items()}


def rehearsed() -> WeightNet:
    """Return a net that can tell the cases apart and goes on learning; always the same."""
    net = WeightNet()
    net.load_state_dict(_rehearsed())
    return net


def cases_of(student: Tensor, label: Tensor, teacher: Tensor, doubted: Tensor) -> Tensor:
    """Return the case of each sample, 1 to 4; all arguments and the result are of one shape.

    Parameters
    ----------
    student, label, teacher : integer
        What each says.
    doubted : bool
        Whether the label may be taken for wrong: nobody trusts it, and the teacher finds its own answer likelier than not.
    """
    cases = torch.ones_like(label)
    wrong = teacher != label
    noisy = wrong & doubted & ((student == label) | (student == teacher))
    cases[noisy] = 2
    cases[~wrong & (student != label)] = 3
    cases[wrong & ~noisy] = 4
    return cases
