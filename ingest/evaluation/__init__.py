"""How well answers agree with keys: precision, recall and F1 by type, with what was missed and what was extra."""

from ingest.evaluation.files import pairs_of
from ingest.evaluation.score import Evaluation, Verdicts, evaluate, verdicts

__all__ = ["Evaluation", "Verdicts", "evaluate", "pairs_of", "verdicts"]
