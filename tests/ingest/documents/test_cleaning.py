"""A page becomes an article: furniture out, broken lines and numbers mended, every character still knows its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.facts import Article
from ingest.documents.clean import clean
from ingest.documents.furniture import heads_columns
from ingest.documents.lines import Line
from ingest.documents.typography import typeset
from tests.ingest.documents.cleaning import cleaned

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


@pytest.mark.parametrize("gap", ["    ", "　　", " "])
def test_columns_parted_by_blanks_are_cells(gap: str) -> None:
    rows = [("链名", "链长", "链主"), ("茶链", "揭明远", "海岭茶业"), ("竹木链", "贺兰英", "云帆竹木")]
    text = cleaned("\n".join(gap.join(row) for row in rows) + "\n大家 到 会。").text

    assert [[cell.strip() for cell in line.split("\t")] for line in text.split("\n")][:3] == [list(row) for row in rows]
    assert "\t" not in text.split("\n")[3]


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
