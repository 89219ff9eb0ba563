"""The learned part: each step on its own; what it is worth is measured in docs/quality.md."""
