"""Texts that are no articles, of any length: what reading must survive in a time that grows no faster than they do."""

from __future__ import annotations

import random
from collections.abc import Mapping

SENTENCE = (
    "云汐市委常委、副市长周明远担任海工产业链链长，海岭重工有限公司为链主企业，中国银行云汐支行向其发放贷款3.2亿元。"
)
TRADITIONAL = "雲汐市委書記周明遠擔任海工產業鏈鏈長，海嶺重工有限公司為鏈主企業，中國銀行發放貸款3.2億元。"
ENGLISH = "The city signed an agreement with Bank of China to lend 3.2 billion yuan. "
ROW = "海工产业链{m}周明远{m}海岭重工{m}中国银行{n}\n"
HEADING = "产业链{m}链长{m}链主{m}银行\n"
FIRST, KNOWN = 0x4E00, 0x9FA5  # the range of ordinary Chinese characters


def filled(piece: str, length: int) -> str:
    return piece * (length // len(piece))


def numbered(length: int, before: str, after: str) -> str:
    """A list of as many different names: 海岭一丁有限公司、海岭丁七有限公司 …"""
    each = len(before) + len(after) + 3
    pairs = (chr(FIRST + i % 5000) + chr(FIRST + 5000 + i // 50) for i in range(length // each))
    return "、".join(before + pair + after for pair in pairs)


def table(length: int, mark: str) -> str:
    rows = length // len(ROW.format(m=mark, n=""))
    return HEADING.format(m=mark) + "".join(ROW.format(m=mark, n=n) for n in range(rows))


def odd_texts(length: int) -> Mapping[str, str]:
    """About ``length`` characters of each, by what is odd about it."""
    chance = random.Random(length)
    return {
        "one sentence over and over": filled(SENTENCE, length),
        "one paragraph over and over": filled(SENTENCE + "\n", length),
        "one line without a full stop": filled(SENTENCE.replace("。", "，"), length),
        "only punctuation": filled("，。！？；：、“”（）《》—…", length),
        "only enumeration commas": filled("、", length),
        "only opening quotes": filled("“", length),
        "brackets that never close": filled("（", length),
        "brackets in brackets": filled("（", length // 2) + filled("）", length // 2),
        "English": filled(ENGLISH, length),
        "digits": filled("1234567890", length),
        "full-width digits": filled("１２３４５６７８９０．", length),
        "Chinese numerals": filled("一二三四五六七八九十百千万亿", length),
        "counting": filled("一二三四五六七八九十", length),
        "words between enumeration commas": filled("香料、", length),
        "它 again and again": "海岭重工有限公司和云帆机电有限公司投产，" + filled("它扩产，", length),
        "amounts": filled("3.2亿元、", length),
        "any characters": "".join(chr(chance.randrange(FIRST, KNOWN)) for _ in range(length)),
        "one character": filled("链", length),
        "a table between bars": table(length, "|"),
        "a table between tabs": table(length, "\t"),
        "a list of enterprises": numbered(length, "海岭", "有限公司") + "等企业",
        "a list of chains": "在" + numbered(length, "", "产业链") + "上",
        "a list of persons": numbered(length, "王", "") + "任链长。",
        "traditional characters": filled(TRADITIONAL, length),
        "only space, then a sentence": filled(" 　\t", length) + SENTENCE,
        "only newlines, then a sentence": filled("\n", length) + SENTENCE,
        "emoji": filled("🚗🔋⛓️", length),
        "a web page's source": filled(f"<div class='a'><p>{SENTENCE}</p></div>", length),
        "addresses": filled("https://example.cn/a/b?c=d&e=f ", length),
        "combining marks": filled("é̂", length),
        "zero-width characters": filled("\u200b链\ufeff长", length),
        "loans to the same again and again": "中国银行向" + filled("海岭重工有限公司、", length) + "发放贷款3亿元。",
        "headings": filled("一、海工产业链\n", length),
        "quoted names": filled("“海工先锋”", length),
        "该公司 again and again": "海岭重工有限公司投产。" + filled("该公司扩产。", length),
    }
