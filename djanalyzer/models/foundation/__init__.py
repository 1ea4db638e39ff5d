"""Foundation models, optional: features of MERT or MuQ from a model folder that the user already has.

Nothing is downloaded and no code of the folder is executed: both architectures are computed here, from config.json and
safetensors. Their features replace or join the encoder's pooled ones in the structure path (`models.foundation.fusion`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.errors import MissingWeights
from djanalyzer.models.activations import STEP_RATE
from djanalyzer.models.foundation.folder import ModelFolder, open_folder
from djanalyzer.models.foundation.model import FoundationModel, frame_rate

if TYPE_CHECKING:
    from djanalyzer.models.foundation.hubert import Hubert
    from djanalyzer.models.foundation.muq import Muq

__all__ = ["FoundationModel", "ModelFolder", "load", "open_folder"]

_HINT = "See docs/foundation.md for what such a folder holds."
_HUBERTS = ("hubert", "mert_model", "music_hubert")


def load(folder: ModelFolder, device: str = "cpu") -> FoundationModel:
    """Return the model of a folder, ready to be heard on a device.

    Raises
    ------
    MissingWeights
        It is another kind of model, or its weights do not fit its description.
    """
    try:
        model = _built(folder)
    except (KeyError, TypeError, ValueError, AttributeError, RuntimeError, ZeroDivisionError) as error:
        raise MissingWeights(
            f"{folder.path / 'config.json'} describes no model that can be computed: {error}.", _HINT
        ) from error
    if frame_rate(model) < STEP_RATE:
        raise MissingWeights(f"{folder.path} holds a model too slow for music.", _HINT)
    return model.eval().requires_grad_(False).to(device)


def _built(folder: ModelFolder) -> Hubert | Muq:
    from djanalyzer.models.foundation.hubert import Hubert
    from djanalyzer.models.foundation.muq import Muq

    if "w2v2_config" in folder.config and "stat" in folder.config:
        return Muq(folder)
    kind = folder.config.get("model_type")
    if kind in _HUBERTS:
        return Hubert(folder)
    raise MissingWeights(
        f"{folder.path} holds a model of the kind “{kind}”; this program knows MERT (HuBERT) and MuQ.", _HINT
    )
