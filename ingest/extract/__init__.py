"""The spaCy pipeline: ``nlp.cfg`` gives the order, ``register.py`` the components, ``found.py`` what they hand on.

* ``layout.py`` sentences, paragraphs, headings · ``tagger.py`` words and their tags
* ``names.py`` candidates, by the files of ``entities/`` and ``gazetteers/`` · ``bodies.py`` one Body for all its names
* ``coreference.py`` who 该公司 is
* ``quantities.py`` numbers with units (``numerals.py``)
* ``relations/`` links: one file a family, over its own view of the text (``relations/scene.py``), ``modality.py``
* ``metrics.py`` figures: what is counted (``indicators.py``), about whom (``subjects.py``, ``recipients.py``,
  ``clauses.py``, ``clause_words.py``, over ``scene.py``), when (``dates.py``)

Beside them ``divisions.py``, the areas of China; ``answer.py`` and ``version.py`` for what is written of it.
"""
