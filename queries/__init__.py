"""Named questions: ``catalogue/<area>/<name>.cypher``; ``run.py`` asks one, ``show.py`` and ``formats.py`` print it."""
