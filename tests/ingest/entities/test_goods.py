"""Products: goods in trade, goods that are presented, goods that open a clause."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("合作社一年送来干椒650吨。", {"干椒"}),
        ("每年向澜帆海工交付舱口盖板512件套。", {"舱口盖板"}),
        ("合作社每年向药厂交售黄芪、知母等药材860吨。", {"知母", "黄芪"}),
        ("该厂今年内增供30万吨石灰石。", {"石灰石"}),
        ("去年外销羊绒衫75万件。", {"羊绒衫"}),
        ("每天有12吨鲜切花从这里运往全国。", {"鲜切花"}),
    ],
)
def test_what_is_weighed_is_goods(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text).names("Product")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("该公司接下海上平台防火电缆的大单。", {"海上平台防火电缆"}),
        ("签订了1.2万亩糯红高粱订单。", {"糯红高粱"}),
        ("瞄准碳纤维变距螺旋桨国产化。", {"碳纤维变距螺旋桨"}),
        ("开展干喷湿纺技术攻关。", {"干喷湿纺技术"}),
        ("去年投产了2条电池模组生产线。", {"电池模组"}),
        ("东埔县澜帆海工装备有限公司把密封圈、紧固件、液压油管的订单都给了小厂。", {"密封圈", "液压油管", "紧固件"}),
    ],
)
def test_what_is_ordered_or_aimed_at_is_goods(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text).names("Product")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("该公司的拳头产品是低糖蓝莓酒。", {"低糖蓝莓酒"}),
        ("经营范围：水产饲料、渔药的生产与销售。", {"水产饲料", "渔药"}),
        ("主营：花岗岩板材、石雕摆件。", {"花岗岩板材", "石雕摆件"}),
        ("岭禾食品做出了豆奶粉、植物肉、大豆肽等十多种产品。", {"豆奶粉", "植物肉", "大豆肽"}),
        ("在展台上，一款折叠式光伏充电板吸引了客商。", {"折叠式光伏充电板"}),
        ("总经理正演示新下线的磁吸轨道灯。", {"磁吸轨道灯"}),
    ],
)
def test_what_is_presented_is_goods(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text).names("Product")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("砚岭电子有限公司的柔性电路板卖到了越南。", {"柔性电路板"}),
        ("柔性电路板由砚岭电子有限公司供应。", {"柔性电路板"}),
        ("素织服饰有限公司的涤纶长丝一度断供。", {"涤纶长丝"}),
        ("岭禾食品有限公司的鲜活整虾，四小时能到北京。", {"鲜活整虾"}),
    ],
)
def test_what_a_firm_sells_is_goods(read: Read, text: str, names: set[str]) -> None:
    assert names <= read(text).names("Product")
