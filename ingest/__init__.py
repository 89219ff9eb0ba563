"""Articles and tables to facts: begin with ``pipeline.py`` (an article's way) or ``records/load.py`` (a table's)."""
