"""Tables to facts: a CSV file and a YAML mapping (docs/records.md)."""

from ingest.records.load import load_table
from ingest.records.load_mapping import load_mapping
from ingest.records.table import RowOutcome, read_table, row_counts

__all__ = ["RowOutcome", "load_mapping", "load_table", "read_table", "row_counts"]
