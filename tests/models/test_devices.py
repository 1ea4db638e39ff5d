"""What only a GPU would show, held on the processor."""

import pytest
import torch

from djanalyzer.errors import Trouble
from djanalyzer.models.predict import best_device, usable_device
from djanalyzer.models.structure import StructureDecoder


def test_a_device_that_is_not_there_is_told_in_one_sentence():
    for asked in ("nonsense", "cuda:99"):
        with pytest.raises(Trouble, match=f"“{asked}” is no device that can be used here"):
            usable_device(asked)
    assert usable_device("cpu") == "cpu"
    assert usable_device(None) == best_device()


@pytest.mark.parametrize(("learns", "uses_cudnn"), [(True, True), (False, False)])
def test_a_frozen_decoder_lets_the_encoder_before_it_learn_on_a_gpu(monkeypatch, learns, uses_cudnn):
    """cuDNN's LSTM refuses the way back where it predicts: RuntimeError, "can only be called in training mode"."""
    decoder = StructureDecoder(8, attends=False, dropout=0.0).train(learns)
    used = []
    hear = decoder.lstm.forward
    monkeypatch.setattr(
        decoder.lstm, "forward", lambda x: used.append(torch.backends.cudnn.enabled) or hear(x)
    )
    decoder(torch.randn(1, 4, 8))
    with torch.no_grad():
        decoder.eval()(torch.randn(1, 4, 8))
    assert used == [uses_cudnn, True]
