"""How fast it is, as ratios measured in pairs in one run: ``python -m tests.bench`` (``make bench``)."""
