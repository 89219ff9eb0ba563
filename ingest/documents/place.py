"""Which administrative area an article is plainly about."""

from __future__ import annotations

import re
from collections import Counter

from ingest.documents.meta import Meta

AREA = re.compile(r"[\u4e00-\u9fa5]{2,4}?(?:自治州|自治县|[市县区州盟旗])")


def place_of(text: str, meta: Meta) -> str | None:
    counts = Counter(AREA.findall(text))
    return counts.most_common(1)[0][0] if counts else None
