"""``python -m training``: trains the learned part on the train split and writes its file into the package."""

from __future__ import annotations

import argparse
import os
import random
import time
from pathlib import Path

import numpy as np
import torch

from training.base import read_base
from training.corpus import lessons_of
from training.export import export
from training.fit import Plan, fit
from training.net import Net

ROOT = Path(__file__).parent.parent
ARTICLES = ROOT / "tests" / "golden" / "articles" / "train"


def main() -> None:
    options = argparse.ArgumentParser(prog="training", description=__doc__)
    options.add_argument(
        "--articles", type=Path, nargs="+", default=[ARTICLES], help="folders of texts with their keys"
    )
    options.add_argument("--out", type=Path, default=None, help="another place for the file")
    options.add_argument("--epochs", type=int, default=Plan().epochs)
    options.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    options.add_argument("--weights", type=Path, default=None, help="keep the weights of each epoch here")
    given = options.parse_args()
    begin = time.monotonic()
    plan = Plan(epochs=given.epochs)
    torch.set_num_threads(given.threads)
    random.seed(plan.seed)
    np.random.seed(plan.seed)
    torch.manual_seed(plan.seed)
    torch.use_deterministic_algorithms(True)  # else threads add in any order: a point and a half between two runs
    base = read_base()
    vocabulary = base.vocabulary()
    lessons = [lesson for folder in given.articles for lesson in lessons_of(folder, vocabulary)]
    print(f"{len(lessons)} articles, {len(base.pieces)} pieces, {time.monotonic() - begin:.0f} s", flush=True)
    net = Net(base)
    fit(net, lessons, plan, given.weights)
    size = export(net, base, given.out)
    print(f"{size / 1e6:.1f} MB, {(time.monotonic() - begin) / 60:.0f} min", flush=True)


if __name__ == "__main__":
    main()
