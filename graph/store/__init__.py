"""Where facts are kept: ``with open_store(settings) as store``. The engines' libraries load when one is opened."""

from graph.store.opening import GraphStore, open_store

__all__ = ["GraphStore", "open_store"]
