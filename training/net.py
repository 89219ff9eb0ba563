"""The net: encoder layers, after which names are found; then more layers that also see the names; then two heads.

What a head computes is done again in numpy by ``ingest.extract.learned.heads``: change both or none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  the name that everybody gives it
from torch import Tensor, nn

from ingest.extract.learned.labels import KINDS, TAGS, Ints, relations
from ingest.extract.learned.modelfile import opened
from ingest.extract.learned.pairs import FIGURE_SIZES, PAIR_SIZES
from ingest.extract.learned.windows import FIGURE_MARK, Window
from training.base import HEADS, HIDDEN, INNER, LAYERS, Base
from training.corpus import WIDEST
from training.lessons import Example

LOWER, UPPER = 3, 2  # layers before and after the names are known
POSITIONS = 320
NAME, PAIR, FIGURE = 160, 256, 128  # widths of the heads
NOBODY = -1e4
# What layers multiply in while they learn: half as long where the processor can, and the losses fall alike.
PRODUCTS = torch.bfloat16 if torch.cpu.get_capabilities().get("avx512_bf16") else torch.float32


class Layer(nn.Module):
    """A transformer's layer, normalised behind (as BERT has it)."""

    def __init__(self, base: Base, number: int) -> None:
        super().__init__()
        for name, inputs, outputs in (
            ("q", HIDDEN, HIDDEN),
            ("k", HIDDEN, HIDDEN),
            ("v", HIDDEN, HIDDEN),
            ("ao", HIDDEN, HIDDEN),
            ("fi", HIDDEN, INNER),
            ("fo", INNER, HIDDEN),
        ):
            linear = nn.Linear(inputs, outputs)
            linear.weight.data = torch.from_numpy(base.tensors[f"l{number}.{name}.w"].copy())
            linear.bias.data = torch.from_numpy(base.tensors[f"l{number}.{name}.b"].copy())
            self.add_module(name, linear)
        for name in ("aln", "oln"):
            self.add_module(name, norm_of(base, f"l{number}.{name}"))
        self.drop = Drop(0.1)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        kind = PRODUCTS if self.training else torch.float32
        half = x.to(kind)
        q, k, v = (heads(times(half, linear)).contiguous() for linear in (self.q, self.k, self.v))
        weights = q @ k.transpose(-2, -1) * (HIDDEN // HEADS) ** -0.5  # PyTorch's own attention takes twice as long
        weights = weights if mask is None else weights + mask.to(kind)
        seen = (weights.softmax(-1) @ v).transpose(-3, -2).flatten(-2)
        x = self.aln(x + self.drop(times(seen, self.ao).float()))
        return self.oln(x + self.drop(times(F.gelu(times(x.to(kind), self.fi)), self.fo).float()))


def times(x: Tensor, linear: nn.Linear) -> Tensor:
    same = x.dtype == linear.weight.dtype
    return linear(x) if same else F.linear(x, linear.weight.to(x.dtype), linear.bias.to(x.dtype))


class Drop(nn.Module):
    """Dropout by one random byte an element (PyTorch's own draws a number for each, a fourteenth of the training)."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.bound = round(256 * share)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        count = x.numel()
        drawn = torch.empty(count // 8 + 1, dtype=torch.int64).random_(-(2**63), None).view(torch.uint8)[:count]
        return x * (drawn >= self.bound).view(x.shape) * (256 / (256 - self.bound))


def heads(x: Tensor) -> Tensor:
    return x.unflatten(-1, (HEADS, HIDDEN // HEADS)).transpose(-3, -2)


def norm_of(base: Base, name: str) -> nn.LayerNorm:
    norm = nn.LayerNorm(HIDDEN, eps=1e-12)
    norm.weight.data, norm.bias.data = (torch.from_numpy(base.tensors[f"{name}.{part}"].copy()) for part in ("w", "b"))
    return norm


def traits_of(sizes: Sequence[int], width: int) -> nn.ModuleList:
    found = nn.ModuleList(nn.Embedding(size, width) for size in sizes)
    for table in found:
        nn.init.normal_(table.weight, std=0.1)
    return found


def gelu(x: Tensor) -> Tensor:
    return F.gelu(x, approximate="tanh")


class Net(nn.Module):
    def __init__(self, base: Base) -> None:
        super().__init__()
        self.words = nn.Embedding.from_pretrained(torch.from_numpy(opened(base.blocks, base.scales)), freeze=True)
        self.positions = nn.Parameter(torch.from_numpy(base.tensors["emb.pos"][:POSITIONS].copy()))
        self.kind = nn.Parameter(torch.from_numpy(base.tensors["emb.type"][0].copy()))
        self.norm = norm_of(base, "emb.ln")
        self.tags = nn.Embedding(2 * len(TAGS) + 2, HIDDEN)
        self.marks = nn.Embedding(FIGURE_MARK + 1, HIDDEN)
        for table in (self.tags, self.marks):
            nn.init.normal_(table.weight, std=0.02)
        self.layers = nn.ModuleList(Layer(base, min(number, LAYERS - 1)) for number in range(LOWER + UPPER))
        self.drop, self.drop_more = Drop(0.1), Drop(0.2)
        self._name_head()
        self._pair_head()
        self._figure_head()

    def _name_head(self) -> None:
        self.name_in = nn.Linear(HIDDEN, 4 * NAME)
        self.name_width = nn.Embedding(WIDEST, NAME)
        self.name_out = nn.Linear(NAME, len(KINDS) + 1)
        self.name_out.bias.data[0] = 5.0  # nearly every stretch is no name

    def _pair_head(self) -> None:
        count = len(relations())
        self.span = nn.Linear(3 * HIDDEN, PAIR)
        self.pair_head, self.pair_tail, self.pair_both = (nn.Linear(PAIR, PAIR) for _ in range(3))
        self.around = nn.Linear(HIDDEN, 3 * PAIR)  # between the two, before them, after them
        self.pair_traits = traits_of(PAIR_SIZES, PAIR)
        self.pair_out = nn.Linear(PAIR, count)
        self.pair_kinds = nn.Embedding(len(KINDS) ** 2, count)
        nn.init.constant_(self.pair_kinds.weight, -3.0)  # nearly no pair is linked

    def _figure_head(self) -> None:
        self.figure_span = nn.Linear(3 * HIDDEN, PAIR)
        self.figure_in = nn.Linear(3 * PAIR, FIGURE)
        self.figure_between = nn.Linear(HIDDEN, FIGURE)
        self.figure_traits = traits_of(FIGURE_SIZES, FIGURE)
        self.figure_out = nn.Linear(FIGURE, 1)

    def forward(self, windows: Sequence[Window], examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of names (windows, tokens, WIDEST, kinds + 1), couples (couples, relations), candidates."""
        x, marks, mask = self.embedded(windows)
        for layer in self.layers[:LOWER]:
            x = layer(x, mask)
        names = self.names(x)
        x = x + self.marks(marks)
        for layer in self.layers[LOWER:]:
            x = layer(x, mask)
        flat = Flat(self, x, examples)
        return names, flat.couples(), flat.candidates()

    def embedded(self, windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
        length = max(len(w.rows) for w in windows)
        rows, tags, marks = (padded([getattr(w, name) for w in windows], length) for name in ("rows", "tags", "marks"))
        lengths = torch.tensor([len(w.rows) for w in windows])
        mask = torch.arange(length)[None] < lengths[:, None]
        x = self.words(rows) + self.positions[:length] + self.kind + self.tags(tags)
        return self.drop(self.norm(x)), marks, (~mask * NOBODY)[:, None, None, :]

    def names(self, x: Tensor) -> Tensor:
        """A stretch by its first token, its last, those it has on average, the one before it and its width."""
        tokens = x.shape[1]
        first, last, middle, before = self.name_in(self.drop(x)).split(NAME, -1)
        sums = F.pad(middle.cumsum(1), (0, 0, 1, 0))
        before = F.pad(before, (0, 0, 1, 0))[:, :tokens]
        found = []
        for width in range(WIDEST):
            ends = max(tokens - width, 0)
            mean = (sums[:, width + 1 :] - sums[:, :ends]) / (width + 1) if ends else middle[:, :0]
            z = first[:, :ends] + last[:, tokens - ends :] + mean + before[:, :ends] + self.name_width.weight[width]
            found.append(F.pad(z, (0, 0, 0, tokens - ends)))
        return self.name_out(F.relu(torch.stack(found, 2)))


class Flat:
    """The windows of a batch laid end to end, so that the heads go over all of them at once."""

    def __init__(self, net: Net, x: Tensor, examples: Sequence[Example]) -> None:
        self.net, self.examples = net, examples
        self.x, self.length = x.flatten(0, 1), x.shape[1]
        self.sums = before(self.x)
        self.spans = self._ints([e.window.mentions[:, :2] + i * self.length for i, e in enumerate(examples)])
        self.mentions = _starts([len(e.window.mentions) for e in examples])
        self.vectors = net.drop_more(gelu(net.span(self._stretch(self.spans))))

    def _ints(self, columns: list[Ints]) -> Tensor:
        return torch.from_numpy(np.concatenate(columns)).long()

    def _stretch(self, spans: Tensor) -> Tensor:
        """First token, last token and mean of each stretch."""
        first, last = spans[:, 0], spans[:, 1]
        mean = (self.sums[last] - self.sums[first]) / (last - first)[:, None]
        return torch.cat([self.x[first], self.x[last - 1], mean], -1)

    def _between(self, sums: Tensor, one: Tensor, other: Tensor) -> Tensor:
        """The mean of what stands between two stretches; nothing where they touch."""
        low, high = torch.minimum(one[:, 1], other[:, 1]), torch.maximum(one[:, 0], other[:, 0])
        count = (high - low).clamp(min=1)[:, None]
        return (sums[torch.maximum(low, high)] - sums[low]) / count * (high > low)[:, None]

    def couples(self) -> Tensor:
        net, examples = self.net, self.examples
        pairs = self._ints([e.pairs.mentions + self.mentions[i] for i, e in enumerate(examples)])
        starts = _starts([len(e.pairs.couples) for e in examples])
        group = self._ints([e.pairs.group + starts[i] for i, e in enumerate(examples)])
        traits = self._ints([e.pairs.traits for e in examples])
        head, tail = pairs[:, 0], pairs[:, 1]
        between, left, right = net.around(self.x).split(PAIR, -1)
        one, other = self.spans[head], self.spans[tail]
        z = net.pair_head(self.vectors)[head] + net.pair_tail(self.vectors)[tail]
        z = z + net.pair_both(self.vectors[head] * self.vectors[tail]) + self._between(before(between), one, other)
        z = z + F.pad(left, (0, 0, 1, 0))[torch.minimum(one[:, 0], other[:, 0])]
        z = z + F.pad(right, (0, 0, 0, 1))[torch.maximum(one[:, 1], other[:, 1])]
        for number, table in enumerate(net.pair_traits):
            z = z + table(traits[:, number])
        logits = net.pair_out(net.drop_more(gelu(z))) + net.pair_kinds(traits[:, 5])
        return best(logits, group, starts[-1])

    def candidates(self) -> Tensor:
        net, examples = self.net, self.examples
        figures = self._ints([e.window.figures[:, 1:3] + i * self.length for i, e in enumerate(examples)])
        first = _starts([len(e.window.figures) for e in examples])
        starts = _starts([len(e.subjects.candidates) for e in examples])
        shifts = [np.array([first[i], self.mentions[i], starts[i], 0, 0, 0, 0, 0]) for i in range(len(examples))]
        rows = self._ints([e.subjects.rows + shift for e, shift in zip(examples, shifts, strict=True)])
        figure, mention = rows[:, 0], rows[:, 1]
        f = gelu(net.figure_span(self._stretch(figures)))[figure]
        m = self.vectors[mention]
        sums = before(net.figure_between(self.x))
        z = net.figure_in(torch.cat([f, m, f * m], -1)) + self._between(sums, self.spans[mention], figures[figure])
        for number, table in enumerate(net.figure_traits):
            z = z + table(rows[:, 3 + number])
        logits = net.figure_out(net.drop_more(gelu(z)))
        return best(logits, rows[:, 2], starts[-1])[:, 0]


def before(x: Tensor) -> Tensor:
    """Sums of all rows before each."""
    return F.pad(x.cumsum(0), (0, 0, 1, 0))


def best(logits: Tensor, group: Tensor, groups: int) -> Tensor:
    empty = torch.full((groups, logits.shape[1]), NOBODY)
    return empty.scatter_reduce(0, group[:, None].expand_as(logits), logits, "amax")


def _starts(counts: list[int]) -> list[int]:
    return [int(n) for n in np.cumsum([0, *counts])]


def padded(columns: list[Ints], length: int) -> Tensor:
    found = torch.zeros(len(columns), length, dtype=torch.long)
    for row, column in zip(found, columns, strict=True):
        row[: len(column)] = torch.from_numpy(column)
    return found


def parameters_of(net: Net) -> dict[str, Any]:
    """What is learned, by name."""
    return {name: p for name, p in net.named_parameters() if p.requires_grad}
