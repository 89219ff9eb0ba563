"""The trained net as one file for run time: encoder layers as ONNX with 8-bit weights, tables and heads as arrays."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from ingest.extract.learned.labels import Floats
from ingest.extract.learned.modelfile import FILE, SCALES, Arrays, as_bytes, digest_of, labels
from training.base import HIDDEN, Base
from training.net import LOWER, Net, parameters_of

OPSET = 17
ENCODER = ("layers.", "words.")


class Stack(nn.Module):
    """Some layers over one window."""

    def __init__(self, layers: Any) -> None:
        super().__init__()
        self.layers = layers

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers:
            x = layer(x, None)
        return x


def export(net: Net, base: Base, out: Path | None = None) -> int:
    """Write the file and its checksum; bytes written."""
    net.eval()
    arrays: Arrays = {
        "labels": as_bytes(labels()),
        "pieces": as_bytes(base.pieces),
        "scores": base.scores.astype(np.float16),
        "words": base.blocks,
        "scales": base.scales,
        "lower": quantized(Stack(net.layers[:LOWER])),
        "upper": quantized(Stack(net.layers[LOWER:])),
    }
    for name, parameter in parameters_of(net).items():
        if not name.startswith(ENCODER):
            arrays |= in_bytes(name, parameter.detach().numpy())
    file = out or FILE
    np.savez_compressed(file, allow_pickle=False, **arrays)
    file.with_suffix(".sha256").write_text(digest_of(file) + "\n", encoding="ascii")
    return file.stat().st_size


def in_bytes(name: str, weights: Floats) -> Arrays:
    """A matrix as 8-bit weights with a scale for each row (see ``encoder.weights``), a vector in half precision."""
    if weights.ndim == 1:
        return {name: weights.astype(np.float16)}
    scales = np.maximum(np.abs(weights).max(-1) / 127, 1e-7).astype(np.float32)
    return {name: np.rint(weights / scales[:, None]).astype(np.int8), name + SCALES: scales}


def quantized(stack: Stack) -> np.ndarray:
    """The stack as the bytes of an ONNX file, 8-bit weights with a scale for each column."""
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        example = torch.zeros(7, HIDDEN)
        torch.onnx.export(
            stack,
            (example,),
            str(whole),
            input_names=["x"],
            output_names=["y"],
            dynamo=False,
            opset_version=OPSET,
            dynamic_axes={"x": {0: "n"}, "y": {0: "n"}},
        )
        # signed: twice as fast as unsigned where the processor has VNNI; 7 bits (reduce_range) cost half a point of F1
        quantize_dynamic(whole, small, per_channel=True, weight_type=QuantType.QInt8)
        return np.frombuffer(small.read_bytes(), dtype=np.uint8)
