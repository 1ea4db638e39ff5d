"""Foundation models, optional: features of MERT or MuQ from a model folder that the user already has.

Nothing is downloaded and no code of the folder is executed: both architectures are computed here, from config.json and
safetensors. Their features replace or join the encoder's pooled ones in the structure path (`models.foundation.fusion`).
"""

from __future__ import annotations

from djanalyzer.errors import MissingWeights
from djanalyzer.models.foundation.folder import ModelFolder, open_folder
from djanalyzer.models.foundation.model import FoundationModel

__all__ = ["FoundationModel", "ModelFolder", "load", "open_folder"]

_HUBERTS = ("hubert", "mert_model", "music_hubert")


def load(folder: ModelFolder, device: str = "cpu") -> FoundationModel:
    """Return the model of a folder, ready to be heard on a device.

    Raises
    ------
    MissingWeights
        It is another kind of model, or its weights do not fit its description.
    """
    from djanalyzer.models.foundation.hubert import Hubert
    from djanalyzer.models.foundation.muq import Muq

    if "w2v2_config" in folder.config and "stat" in folder.config:
        return Muq(folder).eval().requires_grad_(False).to(device)
    kind = folder.config.get("model_type")
    if kind in _HUBERTS:
        return Hubert(folder).eval().requires_grad_(False).to(device)
    raise MissingWeights(
        f"{folder.path} holds a model of the kind “{kind}”; this program knows MERT (HuBERT) and MuQ.",
        "See docs/foundation.md for what such a folder holds.",
    )
