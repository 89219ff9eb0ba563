"""The HTTP door (FastAPI): it may use every other room; nothing of ours imports it."""
