"""Which area a bare level word stands for: 市 in an article on 荣成市 is 荣成市."""

from __future__ import annotations

from ingest.extract.areas_told import area_told
from ingest.extract.divisions import divisions
from ingest.extract.entities.notebook import Notebook


def area_for(note: Notebook, level: str, position: int) -> str | None:
    """The area of that level: that of which the text tells there, the article's own, else the last one named before,
    else one around the article's."""
    own, told = note.place, area_told(note.text, note.place, position)
    if told and told.endswith(level):
        return told
    if own and own.endswith(level):
        return own
    levelled = (a.name for a in note.areas_before(position) if a.full and a.name.endswith(level))
    before = next(levelled, None)
    if before and own and level in "区县旗" and (divisions().within(before, own) or own not in divisions()):
        return before
    if own:
        region = divisions().region_of(own)
        if region and region.endswith(level):
            return region
        if level == "省" and (found := divisions().named(own)):
            province = divisions().by_code[found.code[:2]].name
            return province if province.endswith(level) else None
    return before
