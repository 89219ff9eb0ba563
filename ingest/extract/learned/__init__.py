"""The learned part beside the rules: a small encoder that adds names, weighs links and finds whose a figure is.

``tokens`` → ``windows`` (what stands in one) → ``encoder`` (ONNX, int8) → ``heads`` (names, pairs, subjects) →
``names`` and ``vote``, the two components. ``modelfile`` holds the weights; ``training/`` makes them.
"""
