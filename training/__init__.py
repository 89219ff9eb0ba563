"""Makes the learned part's weights: ``python -m training`` (``make train``). Never needed at run time.

``corpus`` (articles, keys and what the rules find) → ``lessons`` (windows with their targets) → ``net`` and ``fit``
(PyTorch) → ``export`` (ONNX int8, one file). ``base`` reads the encoder to start from.
"""
