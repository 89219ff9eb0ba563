"""Banks that are meant but not named: 这家支行, 该农商行; 三家银行 are the last three named."""

from __future__ import annotations

import re

from ingest.extract.numerals import DIGITS
from ingest.extract.relations.patterns import rule
from ingest.extract.relations.scene import Line

_MARK = r"[\ue000-\uefff]"
ONE_BANK = re.compile(  # not 该支行B
    rf"(?:这家|该|那家|同一家|(?<![会一协陪])同(?=[支分]行))(?:本地|本土|地方)?(?:支行|分行|银行|农商行|农商银行|联社|担保公司|租赁公司|保险公司)(?!{_MARK})"
)
SOME_BANKS = re.compile(
    rf"(?:这|上述|以上)?(?P<n>[两三四五])家(?:银行|金融机构|行|机构|支行|农商行)(?!{_MARK}|[：（，])"
)
_BANK = rule("<B>")
_REACH = 4  # sentences that are asked


def banks_meant(line: Line, before: list[Line], match: re.Match[str]) -> list[int]:
    """As many banks as are meant, those named last, in the order of the text; [] where fewer were named."""
    count = DIGITS[match["n"]] if "n" in match.re.groupindex else 1
    found: list[int] = []
    for where, limit in ((line, match.start()), *((x, len(x.skeleton)) for x in reversed(before[-_REACH:]))):
        for place in sorted((p for p in where.mentions if p < limit), reverse=True):
            body = where.mentions[place].body
            if _BANK.match(where.skeleton[place]) and body not in found:
                found.insert(0, body)
            if len(found) == count:
                return found
    return []
