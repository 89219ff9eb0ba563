"""What a fact is, and where facts are kept; imports nothing else of ours.

``facts.py`` the values · ``schema.py`` + ``ontology/`` the vocabulary · ``names.py`` → ``identity.py`` → ``tally.py`` →
``cluster.py`` which names are one body · ``quantities.py``, ``conclude.py`` which fact a statement supports ·
``store/`` the two engines and what is written · ``errors.py``, ``settings.py``.
"""
