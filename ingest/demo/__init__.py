"""The demonstration: an invented city with its articles and tables, shipped in the package."""

from ingest.demo.load import load_demo
from ingest.demo.shipped import Demo, demo

__all__ = ["Demo", "demo", "load_demo"]
