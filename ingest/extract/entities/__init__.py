"""Pattern files by type: each finds candidates for one kind of body in a Notebook (``notebook.py``); ``names.py`` above
gives their order.

* organisations: ``organizations``, ``banks``, ``utilities``, ``departments``, ``party``; called otherwise ``quoted``,
  ``introduced``, ``short_names``, ``brands``, ``bare``, ``one_body``; ``nesting``, bodies inside a name
* chains: ``chains`` (``chain_areas``), ``chain_forms``, ``short_chains``
* persons: ``persons`` (``person_words``, ``surnames``)
* projects and initiatives: ``projects``, ``buildings``, ``initiatives`` · places: ``places`` (``localities``)
* products: ``products``, ``goods``, ``offers``, ``topics_of_trade``
* ``listed``: the deployment's own dictionaries · ``growth``: where a name begins, given its end
"""
