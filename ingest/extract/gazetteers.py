"""Component ``chaingraph_gazetteers``: places, banks and universities known by name → ``doc._.known``."""

from __future__ import annotations

from ingest.extract.divisions import Division, Divisions, divisions

__all__ = ["Division", "Divisions", "divisions"]
