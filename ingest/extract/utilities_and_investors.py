"""Firms that serve everyone or invest themselves: money and help told of beside them is for another firm."""

from __future__ import annotations

import re

UTILITY = "供电|电网|水务|燃气|自来水|热力"
"""What a utility's name holds; who reads names adds what else serves everyone where it asks."""
_SERVES = re.compile(
    rf"国网|{UTILITY}|中国(?:移动|联通|电信|铁塔)|国投|城投|国有资|金控|财金|担保|产业投资|"
    r"(?:投资|投融资|资本)(?:经营|运营|发展|控股|建设|开发)?(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司"
)


def serves_or_invests(name: str) -> bool:
    """Whether a firm's name says so.

    >>> serves_or_invests("国网某县供电公司"), serves_or_invests("某县国投集团"), serves_or_invests("某茶业公司")
    (True, True, False)
    """
    return _SERVES.search(name) is not None
