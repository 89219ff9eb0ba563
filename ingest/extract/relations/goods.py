"""What may be goods: words that a sale or a delivery can be of."""

from __future__ import annotations

import re

_NO_GOODS = re.compile(
    r"^(?:去年|今年|前年|上年|当年|上半年|下半年|全年|目前|如今|现在|这|该|其|它|一批)|产值|营收|收入|利润|销售额|销量|纳税|税收|(?:采购|交易|合同)额|"
    r"(?:运营|经营|管理|使用|生产|加工|销售|处理|投产|扩产|试用|代理|保管|安装|承建|建设|的)$|"
    r"^(?:.|(?:首批|全部|大批|部分)?(?:产品|货物|货品))$"
)


def is_goods(words: str) -> bool:
    """Whether the words may be what is sold: no figure's name (去年营收), nothing that the buyer does (交给…运营)."""
    return _NO_GOODS.search(words) is None
