"""Persons."""

from __future__ import annotations

import pytest

from tests.ingest.entities.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("总经理江砚清说，订单排满。", "江砚清"),
        ("市长李康仍是链长。", "李康"),
        ("县长罗丰仍任链长。", "罗丰"),
        ("副县长周航却没有到场。", "周航"),
        ("揭明远继续担任总链长。", "揭明远"),
        ("链长并非江砚，而是温以宁。", "温以宁"),
        ("江砚不是链长，温宁才是。", "温宁"),
        ("由副市长温以宁担任链长。", "温以宁"),
        ("科长其木格牵线搭桥。", "其木格"),
        ("任命温以宁为党委书记。", "温以宁"),
        ("温以宁，市财政局科长，驻企服务。", "温以宁"),
        ("董事长江砚（兼任党委书记）介绍。", "江砚"),
        ("链长：雒清秋；副链长：宋致远。", "雒清秋"),
        ("产业链由揭明远任链长，贺兰英、何又任副链长。", "何又"),
        ("揭明远担任链长，沙丽任党委书记。", "揭明远"),
        ("绣娘佘月琴学了三年。", "佘月琴"),
        ("返乡青年逄大海办起了作坊。", "逄大海"),
        ("种粮大户展飞今年多收了五万元。", "展飞"),
        ("县长才让多杰任链长。", "才让多杰"),
        ("揭明远同志任第一书记。", "揭明远"),
        ("会议选举揭明远为会长、沙丽为秘书长。", "沙丽"),
        ("原链长揭明远调任市林业局局长。", "揭明远"),
        ("农艺师强永年手把手教。", "强永年"),
        ("驻村的“链小二”佘一帆。", "佘一帆"),
        ("曾在水文站工作的褚岩，如今是育种师。", "褚岩"),
        ("公司董事长祝桐送来一面锦旗。", "祝桐"),
        ("副县长章远任链长，杜青被推选为理事长。", "章远"),
        ("公司部总经理葛哲拉上同事现场办公。", "葛哲"),
        ("农业合作社理事长旦增平措第一个发言。", "旦增平措"),
        ("支行行长冀北归琢磨出新办法。", "冀北归"),
        ("首席运营官景以珩说。", "景以珩"),
        ("链长是副区长陶敬之，两部门牵头。", "陶敬之"),
        ("县政协主席向崇岭代表链长办作了汇报。", "向崇岭"),
        ("市生态环境局局长相里明、副局长温宁到会。", "相里明"),
        ("厂长鱼又薇差190万元。", "鱼又薇"),
        ("副市长褚青岚、宰伯安分别担任两条产业链的链长。", "宰伯安"),
        ("副市长缪明不包链，专管审批。", "缪明"),
        ("27岁的选调生路衿兰驻在村里。", "路衿兰"),
        ("旗能源局局长巴雅古勒楞为副链长。", "巴雅古勒楞"),
        ("接替退休的欧汝彬，她上任了。", "欧汝彬"),
    ],
)
def test_a_holder_of_a_post_is_found(read: Read, text: str, name: str) -> None:
    assert name in read(text).names("Person")


@pytest.mark.parametrize(
    "text",
    [
        "习近平总书记强调，要抓好发展。",
        "（本报记者 江砚清 通讯员 温以宁）",
        "责任编辑：江砚清",
        "大家高举红旗，争先恐后。",
        "培养一批对党忠诚、创新有方的企业家。",
    ],
)
def test_leaders_bylines_and_phrases_are_left_out(read: Read, text: str) -> None:
    assert not read(text).names("Person")


def test_every_occurrence_of_a_person_is_kept(read: Read) -> None:
    body = read("总经理江砚清说。江砚清又说。").called("江砚清")
    assert len(body.spans) == 2


def test_a_name_printed_with_a_space_is_the_name(read: Read) -> None:
    assert "温宁" in read("委　员：温　宁（市财政局副局长）").names("Person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("拟由政法委书记宁望和任书记。", "宁望和"),
        ("董事长包力和在仪式上致辞。", "包力和"),
        ("研发总监应若是,她带队攻关。", "应若是"),
        ("科长敖知夏四赴外地。", "敖知夏"),
        ("原链长常松岩不再担任该职务。", "常松岩"),
    ],
)
def test_a_last_syllable_that_looks_like_a_word_is_told_from_the_word_behind(read: Read, text: str, name: str) -> None:
    assert read(text).names("Person") == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("链长上官秋说。", "上官秋"),
        ("由濮阳一川任链长。", "濮阳一川"),
        ("镇党委书记阿依古丽·买买提说。", "阿依古丽·买买提"),
        ("链长艾力·吐尔逊出席。", "艾力·吐尔逊"),
    ],
)
def test_family_names_of_two_characters_and_dotted_names_are_whole(read: Read, text: str, name: str) -> None:
    assert read(text).names("Person") == {name}


@pytest.mark.parametrize("text", ["链长相互走访，书记来访。", "一名链长管到底。", "书记带头，党员跟上。"])
def test_what_holders_of_a_post_do_is_no_name(read: Read, text: str) -> None:
    assert not read(text).names("Person")


def test_a_cell_under_a_post_is_a_person(read: Read) -> None:
    text = "产业链\t链长\t副链长\n泵阀产业链\t揭明远\t贺兰英\n轴承产业链\t上官秋\t何又"
    assert read(text).names("Person") == {"揭明远", "贺兰英", "上官秋", "何又"}


def test_a_cell_with_the_post_in_brackets_is_a_person(read: Read) -> None:
    assert read("铸造\t原国柱（县委常委、宣传部部长）\t待定").names("Person") == {"原国柱"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("县里立下规矩：周碰头、月调度、季观摩。", "周碰头"),
        ("选派41名党员干部驻企。", "干部"),
        ("40名党员连夜为工地转移设备。", "连夜"),
        ("每一个党支部都要成为主心骨。", "都要成"),
    ],
)
def test_everyday_words_behind_a_class_of_people_are_nobody(read: Read, text: str, word: str) -> None:
    assert word not in read(text).names("Person")


def test_the_leader_in_charge_is_a_person(read: Read) -> None:
    assert "齐采苓" in read("文旅链：责任领导齐采苓（副县长），牵头单位县文旅局。").names("Person")


def test_whom_a_post_passes_to_is_a_person(read: Read) -> None:
    assert read("茶产业链链长由揭明远改为贺兰英。").names("Person") == {"揭明远", "贺兰英"}


def test_in_all_is_nobody(read: Read) -> None:
    assert not read("技术员满打满算也就两名。").names("Person")
