"""The training itself: losses, steps, and the running mean of the weights that is kept in the end."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  the name that everybody gives it
from torch import Tensor

from ingest.extract.learned.windows import Window
from training.corpus import Lesson
from training.lessons import Example, examples_of, pool_of, varied
from training.net import Net, parameters_of

SHARES = torch.tensor([1 / 20, 1 / 20, 1 / 5])  # of the losses by names, links and subjects
ENCODER = ("layers", "norm", "positions", "kind")


@dataclass(frozen=True, slots=True)
class Plan:
    """``cuts``: how many ways of cutting the articles into windows the epochs take turns with; ``whole``: epochs that
    take every article, ``harder``: the share that the others take, those it knows least. The rate of learning falls to
    the end."""

    epochs: int = 5
    whole: int = 2
    harder: float = 3 / 4
    batch: int = 4
    encoder_rate: float = 1e-4
    head_rate: float = 1e-3
    warm: float = 0.08
    mean: float = 0.995
    cuts: int = 3
    seed: int = 7


def fit(net: Net, lessons: Sequence[Lesson], plan: Plan, kept: Path | None = None) -> None:
    """Train; the net then holds the running mean of its weights. ``kept``: where each epoch leaves them."""
    rng = random.Random(plan.seed)
    cuts = [[e for lesson in lessons for e in examples_of(lesson, rng)] for _ in range(plan.cuts)]
    pool = pool_of(lessons)
    rounds = min(plan.whole, plan.epochs) + plan.harder * max(plan.epochs - plan.whole, 0)
    steps = Steps(net, plan, int(rounds * len(cuts[0]) / plan.batch) + 1)
    for epoch in range(plan.epochs):
        begin, sums = time.monotonic(), np.zeros(3)
        taken = cuts[epoch % plan.cuts]
        if epoch >= plan.whole:
            hard = steps.hardest(plan.harder)
            taken = [e for e in taken if e.lesson.name in hard]
        net.train()
        for batch in batches(taken, plan.batch, rng):
            sums += steps.take([varied(e, pool, rng) for e in batch], batch)
        means = " ".join(
            f"{name} {v / len(taken):.2f}" for name, v in zip(("names", "links", "subjects"), sums, strict=True)
        )
        print(f"epoch {epoch + 1}/{plan.epochs}: {means}, {time.monotonic() - begin:.0f} s", flush=True)
        if kept:
            torch.save(steps.mean, kept)
    for name, parameter in parameters_of(net).items():
        parameter.data.copy_(steps.mean[name])


def batches(examples: Sequence[Example], size: int, rng: random.Random) -> Iterator[list[Example]]:
    """Batches of windows of about the same length, in any order."""
    order = [e for e in examples if len(e.pairs.couples)]
    rng.shuffle(order)
    pools = [order[at : at + 8 * size] for at in range(0, len(order), 8 * size)]
    for pool in pools:
        pool.sort(key=lambda e: len(e.window.rows))
    found = [pool[at : at + size] for pool in pools for at in range(0, len(pool), size)]
    rng.shuffle(found)
    return iter(found)


class Steps:
    def __init__(self, net: Net, plan: Plan, count: int) -> None:
        self.net, self.plan, self.taken = net, plan, 0
        self.seen: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(2))  # cost and tokens of each article
        self.cost: dict[str, float] = {}
        self.parameters = parameters_of(net)
        self.mean = {name: p.detach().clone() for name, p in self.parameters.items()}
        encoder = [p for name, p in self.parameters.items() if name.split(".")[0] in ENCODER]
        heads = [p for name, p in self.parameters.items() if name.split(".")[0] not in ENCODER]
        groups = [{"params": encoder, "lr": plan.encoder_rate}, {"params": heads, "lr": plan.head_rate}]
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        rate = lambda step: min(1.0, (step + 1) / (plan.warm * count)) * max(0.02, 1 - step / count)  # noqa: E731
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, rate)

    def take(self, windows: Sequence[Window], batch: Sequence[Example]) -> np.ndarray:
        """One step; the three losses of the batch."""
        parts = losses(self.net, windows, batch)
        each = SHARES @ parts
        loss = each.sum() / len(batch)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(self.parameters.values()), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.taken += 1
        share = min(self.plan.mean, self.taken / (self.taken + 50)) if self.taken > 150 else 0.0
        torch._foreach_lerp_(list(self.mean.values()), [p.detach() for p in self.parameters.values()], 1 - share)
        for example, one in zip(batch, each.tolist(), strict=True):
            self.seen[example.lesson.name] += one, len(example.window.rows)
        return np.array(parts.detach().sum(1).tolist())

    def hardest(self, share: float) -> set[str]:
        """The articles that cost most for each of their tokens when they were taken last."""
        self.cost |= {name: float(seen[0] / seen[1]) for name, seen in self.seen.items()}
        self.seen.clear()
        return set(sorted(self.cost, key=lambda name: (-self.cost[name], name))[: round(share * len(self.cost))])


def losses(net: Net, windows: Sequence[Window], batch: Sequence[Example]) -> Tensor:
    """(names, links, subjects) by window."""
    names, links, subjects = net(windows, batch)
    right, judged = (torch.zeros(names.shape[:3], dtype=kind) for kind in (torch.long, torch.bool))
    for number, example in enumerate(batch):
        right[number, : len(example.spans)] = torch.from_numpy(example.spans)
        judged[number, : len(example.judged)] = torch.from_numpy(example.judged)
    wanted, weights = (
        torch.from_numpy(np.concatenate([getattr(e, part) for e in batch])) for part in ("links", "weights")
    )
    named = F.cross_entropy(names[judged], right[judged], reduction="none")
    linked = F.binary_cross_entropy_with_logits(links, wanted, reduction="none") * weights
    return torch.stack(
        [
            summed(named, judged.sum((1, 2)).tolist()),
            summed(linked.sum(1), [len(e.links) for e in batch]),
            summed(chosen(subjects, batch), [len(e.subject) for e in batch]),
        ]
    )


def summed(rows: Tensor, counts: Sequence[int]) -> Tensor:
    """The sum of each window's rows."""
    of = torch.repeat_interleave(torch.arange(len(counts)), torch.tensor(counts))
    return torch.zeros(len(counts)).index_add(0, of, rows)


def chosen(logits: Tensor, batch: Sequence[Example]) -> Tensor:
    """By candidate: minus the logarithm of the share that it gets where it is right, else 0."""
    if not len(logits):
        return torch.zeros(0)
    right = torch.from_numpy(np.concatenate([e.subject for e in batch]))
    counts = np.cumsum([0, *(len(e.window.figures) for e in batch)])
    figures = np.concatenate([e.subjects.candidates[:, 0] + counts[i] for i, e in enumerate(batch)])
    each = (logits - logits.max().detach()).exp()
    sums = torch.zeros(int(counts[-1])).index_add(0, torch.from_numpy(figures), each)
    return -torch.log(each / sums[figures] + 1e-9) * right
