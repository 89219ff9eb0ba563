"""One reader a format → Article; the cleaner with its map back to the file."""
