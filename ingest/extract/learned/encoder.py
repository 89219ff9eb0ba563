"""The encoder at run time: rows of words → vectors, by two ONNX graphs (before and after the names are known)."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from ingest.extract.learned.labels import Floats
from ingest.extract.learned.modelfile import SCALES, arrays, opened
from ingest.extract.learned.windows import Window

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

TINY = 1e-12


@cache
def session(part: str) -> InferenceSession:
    """``lower`` or ``upper``. One thread: articles are read side by side in processes. Nothing leaves the machine."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read once, when its library is loaded
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return InferenceSession(arrays()[part].tobytes(), options, providers=["CPUExecutionProvider"])


@cache
def weights(name: str) -> Floats:
    """An array of the file in single precision."""
    stored = arrays()
    found: Floats = stored[name].astype(np.float32)
    return found * stored[name + SCALES][:, None] if name + SCALES in stored else found


def lower(window: Window) -> Floats:
    """(tokens, hidden): the window read without knowing its names."""
    stored = arrays()
    words = opened(stored["words"][window.rows], stored["scales"][window.rows])
    x = words + weights("positions")[: len(words)] + weights("kind") + weights("tags.weight")[window.tags]
    x -= x.mean(-1, keepdims=True)
    x /= np.sqrt((x * x).mean(-1, keepdims=True) + TINY)
    return _run("lower", x * weights("norm.weight") + weights("norm.bias"))


def upper(read: Floats, window: Window) -> Floats:
    """(tokens, hidden): the same read on, with its names and figures marked."""
    return _run("upper", read + weights("marks.weight")[window.marks])


def _run(part: str, x: Floats) -> Floats:
    found: Floats = session(part).run(None, {"x": x.astype(np.float32)})[0]
    return found
