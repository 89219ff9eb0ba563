"""Pattern files by type: each finds candidates for one kind of body in a Notebook."""
