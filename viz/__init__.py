"""The picture: views, positions, pages. Knows the graph, not where the facts came from."""
