"""What only half precision and GPUs would show, held on the processor."""

import pytest
import torch

from djanalyzer.models.encoder import attend
from djanalyzer.models.structure import StructureDecoder


@pytest.mark.parametrize("precision", [torch.float16, torch.bfloat16])
@pytest.mark.parametrize("n_steps", [64, 65, 70])
def test_narrow_windows_teach_numbers_in_half_precision(precision, n_steps):
    q, k, v = (torch.randn(1, 2, n_steps, 8).to(precision).requires_grad_() for _ in range(3))
    attend(q, k, v, [16, 32]).sum().backward()
    assert all(torch.isfinite(x.grad).all() for x in (q, k, v))


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
