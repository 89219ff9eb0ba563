"""A large language model beside the rules, for those who have an endpoint and ask for it (``--llm``; docs/llm.md).

``consult.py`` asks it about an article, section by section, within limits; ``claims.py`` reads its answers,
``ground.py`` keeps what stands in the text, ``vote.py`` decides with the rules. Its answers are data: nothing in them
runs.
"""
