"""A page becomes an article: furniture out, broken lines and numbers mended, every character still knows its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.facts import Article
from ingest.documents.clean import Cleaned, clean
from ingest.documents.furniture import heads_columns
from ingest.documents.lines import Line
from ingest.documents.meta import Meta
from ingest.documents.place import place_of
from ingest.documents.typography import typeset

PAGE = """您当前的位置: 首页 > 要闻 > 正文

一片苇叶织出百里长链

发布时间:2024-05-06 09:12  来源:澄江晚讯  作者:何苇  浏览次数: 1 204  字体:[大 中 小] 【打印】

5月的澄江岸边，苇编车间机声不断。

图为车间一角。 何苇 摄
澄江苇编合作社去年产值达2 600万元，带动农户1 20户。

责任编辑:小苇
上一篇:河长巡河记
免责声明:本站转载内容不代表本站观点。
"""


def cleaned(text: str) -> Cleaned:
    return clean(Article(id="a-1", source="t.txt", text=text))


def test_furniture_is_out_of_the_text_and_in_the_description() -> None:
    page = cleaned(PAGE)
    assert page.text.split("\n") == [
        "一片苇叶织出百里长链",
        "5月的澄江岸边，苇编车间机声不断。",
        "车间一角。",
        "澄江苇编合作社去年产值达2600万元，带动农户120户。",
    ]
    assert page.article.title == "一片苇叶织出百里长链"
    assert page.article.publisher == "澄江晚讯"
    assert page.article.published == "2024-05-06"
    assert page.article.authors == ("何苇",)


def test_a_span_of_the_clean_text_cuts_the_original_with_its_blanks() -> None:
    page = cleaned(PAGE)
    start = page.text.index("2600万元")
    assert page.cut((start, start + 6)) == "2 600万元"


@pytest.mark.parametrize(
    ("line", "authors", "publisher"),
    [
        ("本报记者 何苇 通讯员 江小满", ("何苇", "江小满"), None),
        ("（澄江晚报记者 何苇）", ("何苇",), "澄江晚报"),
        ("《苇岸》记者 何苇", ("何苇",), "苇岸"),
        ("作者：何苇", ("何苇",), None),
    ],
)
def test_bylines_name_the_authors_and_the_paper(line: str, authors: tuple[str, ...], publisher: str | None) -> None:
    page = cleaned(f"苇编出海记\n{line}\n五月，苇编车间机声不断，工人们忙着赶制订单。")
    assert page.article.authors == authors
    assert page.article.publisher == publisher
    assert line not in page.text


def test_a_bulletins_masthead_is_not_its_title() -> None:
    page = cleaned(
        "苇编产业链工作简报\n第8期\n澄江县工业局编印 2024年3月2日\n\n苇编产业链开局良好\n\n一季度，产值增长8%。"
    )
    assert page.article.title == "苇编产业链开局良好"
    assert page.article.publisher == "澄江县工业局"
    assert page.article.published == "2024-03-02"


def test_a_subtitle_belongs_to_the_title() -> None:
    page = cleaned("苇编出海\n——澄江县苇编产业链见闻\n\n五月，车间机声不断，订单排到年底。")
    assert page.article.title == "苇编出海——澄江县苇编产业链见闻"


def test_a_dateline_leaves_the_first_sentence() -> None:
    page = cleaned("苇编出海\n本报讯（记者 何苇）5月6日，澄江苇编产业链党建联盟成立。")
    assert page.text.endswith("\n5月6日，澄江苇编产业链党建联盟成立。")
    assert page.article.authors == ("何苇",)


def test_printed_lines_become_paragraphs_again() -> None:
    text = (
        "    去年，澄江县苇编产业链上的企业和合作社一共有六十二家，苇编产\n"
        "值达到二十一亿元，占全县工业产值的一成以上，带动了\n"
        "一千多户农户在家门口就业增收。\n"
        "    今年，县里又为链上的企业安排了新的厂房与专项资金，\n帮助它们扩大出口。\n"
    )
    lines = cleaned(text).text.split("\n")
    assert len(lines) == 2
    assert "苇编产值达到" in lines[0]


def test_paragraphs_that_merely_lack_their_last_stop_stay_apart() -> None:
    text = (
        "苇编出海\n苇川机械去年卖出编织机八百台，其中三百台卖给了澄江苇编合作社，货款半年付清\n"
        "链主是苇川集团，一年收苇两万吨，价高一成\n社长江小满说，这笔账农户算得过来，明年还种\n"
    )
    assert len(cleaned(text).text.split("\n")) == 4


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("苇川机械投产,产值3亿元;税收1,200万元.", "苇川机械投产，产值3亿元；税收1,200万元。"),
        ("税收增长12%, 居首.", "税收增长12%， 居首。"),
        ("１.产值３．５亿元", "1.产值3.5亿元"),
        ('"苇链通"贷款', "“苇链通”贷款"),
        ("两家企业的出资比例为3:2,详情见https://a.org/b,c", "两家企业的出资比例为3:2，详情见https://a.org/b,c"),
    ],
)
def test_marks_of_half_width_among_chinese_words_are_read_as_full_ones(typed: str, read: str) -> None:
    assert typeset(Line(typed, range(len(typed)))).text == read


def test_headings_stay_lines_of_their_own() -> None:
    page = cleaned("苇编出海\n\n一、建强组织\n县里成立苇编产业链党委。\n二、做大产业\n产值增长8%。")
    assert page.text.split("\n")[1:] == ["一、建强组织", "县里成立苇编产业链党委。", "二、做大产业", "产值增长8%。"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2 600吨", "2600吨"),
        ("93 .7%", "93.7%"),
        ("812. 6万吨", "812.6万吨"),
        ("1 46个", "146个"),
        ("在 3 月", "在3月"),
    ],
)
def test_blanks_inside_numbers_are_taken_out(written: str, read: str) -> None:
    assert cleaned(f"全县完成{written}的任务。").text == f"全县完成{read}的任务。"


def test_markdowns_marks_are_no_part_of_the_text() -> None:
    page = cleaned("# 苇编出海\n\n**澄江县**的[苇川机械](https://example.org/a)去年产值达3亿元。\n")
    assert page.text == "苇编出海\n澄江县的苇川机械去年产值达3亿元。"
    assert page.article.title == "苇编出海"


def test_dates_with_a_clock_are_not_pulled_together() -> None:
    assert "2024-05-20 16:08" in cleaned("会议于2024-05-20 16:08开始，到会的有六十人。").text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("荣成市举行苇编大会。全市企业到会。市工业局牵头。", "荣成市"),
        ("山东省荣成市举行苇编大会，我市企业到会。威海市派员参加。", "荣成市"),
        ("苇编大会举行。", None),
    ],
)
def test_the_place_is_the_area_that_the_article_speaks_of_as_its_own(text: str, place: str | None) -> None:
    assert cleaned(text).article.place == place


def test_the_county_whose_committee_publishes_it_is_the_place() -> None:
    meta = Meta(publisher="中共荣成市委组织部")

    assert place_of("威海市公路局修好了路。市总工会、市应急局到场。", meta) == "荣成市"
    assert place_of("荣成市修好了路。", Meta(publisher="威海日报")) == "荣成市"


def test_a_county_that_is_only_called_in_short_is_the_place_where_the_article_speaks_of_its_county() -> None:
    assert place_of("海南有鱼，临高的鱼游得远。县科技局办了培训。", Meta()) == "临高县"


def test_what_the_caller_knows_of_an_article_stands() -> None:
    article = Article(id="a-1", source="t.txt", text=PAGE, title="另一个标题", published="2020")
    assert clean(article).article.title == "另一个标题"
    assert clean(article).article.published == "2020"


@given(st.text(alphabet="苇编，。“”（）\n\r 　0123456789年月日:：—一、记者责任编辑", max_size=200))
def test_every_character_that_stays_stands_where_the_map_says(text: str) -> None:
    page = cleaned(text)
    assert len(page.offsets) == len(page.text)
    assert list(page.offsets) == sorted(page.offsets)
    even = "".join(typeset(Line(line, range(len(line)))).text for line in text.splitlines(keepends=True))
    assert all(c == "\n" or c in (text[at], even[at]) for c, at in zip(page.text, page.offsets, strict=True))


def test_an_everyday_word_that_is_a_short_form_too_places_nothing() -> None:
    """合作 is short for 合作市, 资源 for 资源县, and 城区 the name of one district and of every town's middle."""
    assert cleaned("企业与银行开展战略合作。整合资源，合作共赢，改造城区道路，振兴乡村。").article.place is None
    assert cleaned("合作市召开会议。合作市经济向好。").article.place == "合作市"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("汇渠县办茶厂。汇渠县有厂9家，汇渠县到会。", "汇渠县"),
        ("四川渠县办茶厂。四川渠县有厂9家。", "渠县"),
        ("链长为周临川，海棠链投产。海棠链产值3亿元。", None),
        ("临川办茶厂，厂长说临川好。", "临川区"),
        ("县委书记某某和县长某某到会。", None),
    ],
)
def test_part_of_a_name_is_no_place(text: str, place: str | None) -> None:
    """渠县 in 汇渠县, 临川 in 周临川, 海棠 in 海棠链, 和县 in 和县长."""
    assert cleaned(text).article.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("江阴云帆材料有限公司投产。市长到会。", None),
        ("临海冷链物流公司与望江公交集团签约。", None),
        ("岚东市召开会议。江阴云帆材料有限公司签约，市长讲话。", "岚东市"),
        ("岚东市工信局介绍，常州云帆机械有限公司、常州海岭机电有限公司落户。", "岚东市"),
        ("江阴农商行给云帆机电贷款300万元。", "江阴市"),
        ("建行江阴支行给云帆机电贷款300万元。", "江阴市"),
        ("江阴的链主是江阴云帆材料有限公司。", "江阴市"),
        ("县农商行城关支行给云帆机电贷款300万元。", None),
    ],
)
def test_a_firms_name_places_no_article(text: str, place: str | None) -> None:
    assert cleaned(text).article.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("西昌区推行链长制。区长讲话。", "西昌区"),
        ("东岚区推行链长制。东岚区与西昌区结成协作关系。", "东岚区"),
        ("东岚区区长讲话。", "东岚区"),
        ("沂南市场监管局到会。", "沂南县"),
        ("落实市委部署，推进链长制。", None),
        ("推进市场化改革。服务市民。形成县级中心。", None),
        ("这个区办得好。", None),
    ],
)
def test_an_area_that_no_gazetteer_knows_is_the_place_where_it_opens_the_article(text: str, place: str | None) -> None:
    assert cleaned(text).article.place == place


@pytest.mark.parametrize("gap", ["    ", "　　", " "])
def test_columns_parted_by_blanks_are_cells(gap: str) -> None:
    rows = [("链名", "链长", "链主"), ("茶链", "揭明远", "海岭茶业"), ("竹木链", "贺兰英", "云帆竹木")]
    text = cleaned("\n".join(gap.join(row) for row in rows) + "\n大家 到 会。").text

    assert [[cell.strip() for cell in line.split("\t")] for line in text.split("\n")][:3] == [list(row) for row in rows]
    assert "\t" not in text.split("\n")[3]


def test_an_area_whose_name_runs_on_into_other_words_is_none() -> None:
    assert cleaned("我县建成县级冷链中心，形成县乡村三级物流。太平洋产险到会。").article.place is None
    assert cleaned("成县召开会议，成县经济向好。").article.place == "成县"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("由副县长黄山担任链长。县里支持。", None),
        ("链长是副县长黄山。黄山说好，黄山走访，黄山到会，黄山要求加快。", None),
        ("黄山任茶产业链链长，县委支持。", None),
        ("黄山同志到会。县委支持。", None),
        ("链长：黄山。县委支持。", None),
        ("链长｜链主\n黄山｜云帆茶业\n县委支持。", None),
        ("副市长到黄山调研，黄山的茶好。市长黄山说。", "黄山市"),
        ("黄山市副市长黄山说。", "黄山市"),
        ("链长、荣成副市长某某到会，荣成海带好。", "荣成市"),
        ("江阴任务重，市委部署。", "江阴市"),
        ("局长讲了荣成的经验。市里支持。", "荣成市"),
    ],
)
def test_a_person_of_an_areas_name_places_no_article(text: str, place: str | None) -> None:
    assert cleaned(text).article.place == place


def test_a_tables_header_is_no_menu() -> None:
    assert (
        "产业链｜链长｜牵头部门｜链主企业"
        in cleaned("通知\n\n产业链｜链长｜牵头部门｜链主企业\n苇编｜何某｜某局｜某社\n").text
    )


@pytest.mark.parametrize(
    ("line", "is_header"),
    [
        ("产业链 | 调整前链长 | 调整后链长", True),
        ("| 项目 | 总投资（亿元） |", True),
        ("序号｜单位/项目｜所在地｜进展", True),
        ("首页 | 产业 | 要闻 | 企业 | 视频", False),
        ("新闻｜产业｜民生", False),
    ],
)
def test_bars_between_labels_of_columns_make_a_header(line: str, is_header: bool) -> None:
    assert heads_columns(line) is is_header


def test_a_page_that_tells_of_several_areas_in_turn_is_about_none() -> None:
    several = "【荣成】海带上市。\n【横州】茉莉花涨价。\n【柳江】笋出山。荣成市、荣成市。"

    assert place_of(several, Meta()) is None
    assert place_of(several.replace("【柳江】", ""), Meta()) == "荣成市"  # two may be anything's
    assert (
        place_of("荣成：海带上市。\n文登：蓝莓上市。\n乳山：牡蛎上市。威海市的事。", Meta()) == "威海市"
    )  # one city's
