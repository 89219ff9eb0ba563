"""The doors: ``console.py`` is how every command speaks and ends; HTTP comes beside it.

This room may use every other one; nothing of ours but the front door imports it.
"""
