"""The spaCy pipeline: ``nlp.cfg`` gives the order, ``register.py`` the components, ``found.py`` what they hand on.

* ``layout.py`` sentences, paragraphs, headings · ``tagger.py`` words and their tags
* ``quantities.py`` numbers with units (``numerals.py``)
* ``names.py`` candidates, by the files of ``entities/``, with ``gazetteers/`` and the deployment's own
  ``dictionaries.py`` · ``bodies.py`` one Body for all its names
* ``learned/`` the model: names that the rules missed, then its vote on links and figures
* ``forms.py`` bodies that are a long and a short name of one thing become one
* ``coreference.py`` who 该公司 is, ``own_words.py`` who 我司 and 我们 are, ``pronouns.py`` who 后者 and 它 are
* ``relations/`` links: one file a family (``modality.py``: stated, planned, former or denied)
* ``metrics/`` figures: what is counted, about whom, when
* ``confidence/`` how probably each of them is right; what is improbable goes

Beside them ``divisions.py``, the areas of China; ``utilities_and_investors.py``, firms that are seldom in want;
``quotations.py``, what is said; ``answer.py``, ``reasons.py`` and ``version.py`` for what is written of it; ``llm/``, a
language model that is asked only on request. ``charsets.py`` halves the time to start and has to come before all of
them.
"""

from ingest.extract.charsets import remember_charsets

remember_charsets()
