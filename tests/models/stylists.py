"""A stylist of networks that have learned nothing, small enough to be made anew in any test."""

import torch

from djanalyzer.models.style.networks import StyleNetworks, StyleShape
from djanalyzer.models.style.stylist import Stylist


def tiny_stylist() -> Stylist:
    torch.manual_seed(1)
    shape = StyleShape(widths=(16, 16), blocks=(1, 1), encoder=8, content=8, adapter=8)
    networks = StyleNetworks(shape, ("house", "techno")).eval().requires_grad_(False)
    for parameter in networks.parameters():
        parameter += 0.1 * torch.randn_like(parameter)  # so that something is changed
    networks.examples.copy_(torch.randn_like(networks.examples))  # pieces that it remembers of each style
    return Stylist("tiny", "tiny.0", networks, "cpu")
