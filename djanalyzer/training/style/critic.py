"""Who tells true renderings from what the networks say, and what the networks learn by that.

A loss per value asks for the mean of all that could be: between two drum sounds lies a third that is neither. A critic that has heard
true renderings tells such a mean at once (Isola et al., "Image-to-Image Translation with Conditional Adversarial Networks", 2017;
the hinge and the projection of what is wanted: Miyato and Koyama, "cGANs with Projection Discriminator", 2018). It is needed for
learning alone and never shipped.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.parametrizations import spectral_norm

from djanalyzer.models.style.networks import CHANGES
from djanalyzer.models.style.places import N_POSITION

_WIDTHS = (24, 48, 64, 96)  # channels of each level, which is half as fine as the one before
_PLANES = 4  # that tell it where in beat and bar a frame lies
_SLOPE = 0.2
_TRAITS = 4.0  # how much more what it hears on the way counts than what it says at last (pix2pixHD has 10)
_SHARE = 0.8  # of the pull of the losses per value


class Critic(nn.Module):
    """Says of patches of a spectrogram whether they are of a true rendering in a style: above 0 if they seem to be."""

    def __init__(self, n_styles: int) -> None:
        super().__init__()
        self.n_styles = n_styles
        self.place = nn.Conv1d(N_POSITION, _PLANES, 1)
        inputs = (2 + _PLANES, *_WIDTHS[:-1])
        self.levels = nn.ModuleList(
            spectral_norm(nn.Conv2d(n_in, width, 4, 2, 1))
            for n_in, width in zip(inputs, _WIDTHS, strict=True)
        )
        self.tell = spectral_norm(nn.Conv2d(_WIDTHS[-1], 1, 1))
        self.wanted = nn.Embedding(n_styles * len(CHANGES), _WIDTHS[-1])
        nn.init.normal_(self.wanted.weight, std=0.1)

    def forward(self, mel: Tensor, position: Tensor, wanted: Tensor) -> tuple[Tensor, list[Tensor]]:
        """Return what it says, shape (batch, patches of bands, patches of time), and what it hears on the way.

        Parameters
        ----------
        mel : shape (batch, n_mels, n_frames)
            Mid bands, then side.
        position : shape (batch, N_POSITION, n_frames)
        wanted : int64, shape (batch,)
            From `numbered`.
        """
        sides = torch.stack(mel.chunk(2, dim=1), dim=1)
        planes = self.place(position)[:, :, None].expand(-1, -1, sides.shape[2], -1)
        y, heard = torch.cat([sides, planes], dim=1), []
        for level in self.levels:
            y = functional.leaky_relu(level(y), _SLOPE)
            heard.append(y)
        fit = (y * self.wanted(wanted)[:, :, None, None]).sum(dim=1)
        said: Tensor = self.tell(y)[:, 0] + fit
        return said, heard

    def numbered(self, style: Tensor, change: Tensor) -> Tensor:
        """Return the number of what is wanted, int64 of shape (batch,): a style of all, of the drums or of all but the drums."""
        return change * self.n_styles + style


@dataclass(frozen=True, slots=True)
class Criticism:
    """What the critic made of a batch.

    Attributes
    ----------
    told : Tensor
        How badly it told true from said (hinge; 2 for who says nothing), from which it learns.
    deceived : Tensor
        Minus what it says of what was said, on average: 0 where it cannot tell.
    traits : Tensor
        How far what it hears in the said renderings is from what it hears in the true ones (Wang et al., "pix2pixHD", 2018, equation 4).
    pull : shape of `said`
        What the said ones are to be moved against, not yet weighted.
    """

    told: Tensor
    deceived: Tensor
    traits: Tensor
    pull: Tensor


def criticised(critic: Critic, true: Tensor, said: Tensor, position: Tensor, wanted: Tensor) -> Criticism:
    """Let the critic hear true renderings and said ones.

    Parameters
    ----------
    true : shape (n_true, n_mels, n_frames)
    said : shape (n_said, n_mels, n_frames)
        The first n_true are said to be the true ones; those behind have no truth.
    position, wanted : shape (n_said, ...)
        Of the said ones.
    """
    n = len(true)
    free = said.detach().float().requires_grad_()
    where = torch.cat([position[:n], position])
    answers, heard = critic(torch.cat([true, free]), where, torch.cat([wanted[:n], wanted]))
    right, wrong = answers[:n].float(), answers[n:].float()
    told = functional.relu(1 - right).mean() + functional.relu(1 + wrong).mean()
    deceived = -wrong.mean()
    levels = [functional.l1_loss(x[n : 2 * n].float(), x[:n].float().detach()) for x in heard]
    traits = torch.stack(levels).mean()
    (pull,) = torch.autograd.grad(deceived + _TRAITS * traits, free, retain_graph=True)
    return Criticism(told, deceived, traits, pull)


def pulled(said: Tensor, pull: Tensor, by_value: Tensor) -> Tensor:
    """Return a loss whose gradient at `said` is the critic's pull, as strong as a fixed share of that of the losses per value.

    Which of the two is stronger by itself changes on the way; the balance is that of Esser et al., "Taming Transformers", 2021, equation 7.

    Parameters
    ----------
    said, pull : shape (n_said, n_mels, n_frames)
    by_value : shape (n_true, n_mels, n_frames)
        The gradient of the losses per value at the first of them.
    """
    length = torch.linalg.vector_norm(pull[: len(by_value)]).clamp_min(1e-12)
    scale = _SHARE * torch.linalg.vector_norm(by_value.float()) / length
    moved: Tensor = (said.float() * (scale * pull).detach()).sum()
    return moved
