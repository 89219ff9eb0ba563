"""The file of the weights: one ``.npz`` in the package, checked before it is used."""

from __future__ import annotations

import hashlib
import io
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.extract.learned.labels import KINDS, TAGS, Floats, relations
from ingest.extract.learned.pieces import Pieces

FILE = Path(__file__).with_name("model.npz")
BLOCK = 32  # weights that share a scale
SCALES = "|scales"  # behind the name of a matrix of 8-bit weights: a scale for each row
Arrays = dict[str, npt.NDArray[Any]]


class ModelDamaged(RuntimeError):
    """The file is not the one that was shipped, or was made for other labels: an installation to be repaired."""


def digest_of(file: Path) -> str:
    """What the checksum's file beside it holds."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


@cache
def arrays(file: Path = FILE) -> Arrays:
    """Every array of the file by its name. Raises ModelDamaged."""
    data = file.read_bytes()
    if hashlib.sha256(data).hexdigest() != file.with_suffix(".sha256").read_text(encoding="ascii").strip():
        raise ModelDamaged(f"{file.name} is not the file that its checksum names; install the package again")
    with np.load(io.BytesIO(data), allow_pickle=False) as stored:
        found = {name: stored[name] for name in stored.files}
    if text_of(found["labels"]) != labels():
        raise ModelDamaged(f"{file.name} was made for other types or tags; run `make train`")
    return found


def labels() -> list[str]:
    """What the numbers in the weights stand for."""
    return [*KINDS, "|", *TAGS, "|", *relations()]


def text_of(lines: npt.NDArray[Any]) -> list[str]:
    """Lines kept as bytes: no pickles in the file."""
    return bytes(lines).decode("utf-8").split("\n")


def as_bytes(lines: list[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode("utf-8"), dtype=np.uint8)


def opened(blocks: npt.NDArray[np.uint8], scales: npt.NDArray[np.float16]) -> Floats:
    """4-bit blocks (rows, blocks, 16) and scales (rows, blocks) → (rows, inputs)."""
    weights = np.concatenate([blocks & 15, blocks >> 4], -1).astype(np.float32) - 8
    return (weights * scales[..., None].astype(np.float32)).reshape(len(blocks), -1)


@cache
def pieces() -> Pieces:
    stored = arrays()
    found = zip(text_of(stored["pieces"]), stored["scores"].tolist(), strict=True)
    return Pieces({piece: (4 + number, score) for number, (piece, score) in enumerate(found)}, 3)
