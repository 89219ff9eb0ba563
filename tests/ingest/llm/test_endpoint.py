"""An endpoint that fails costs nothing but its own part: the rules' result stands, and one line says what to do."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from ingest.extract.llm import endpoint, sections
from tests.ingest.llm.reading import KEY, LENDER, LENT, LOAN, MAKER, TEXT, cautions, facts, means, reading
from tests.ingest.llm.stub import Reply, says, serving, words

GOOD = says(entities=[LENDER, MAKER], relations=[LENT])
GOOD_WORDS = json.loads(GOOD.body)["choices"][0]["message"]["content"]
AGREED = ("中国银行云汐支行", "FINANCES", "云汐远澜重工有限公司")


@pytest.fixture
def short_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sections, "SIZE", 100)


def paragraphs(count: int) -> str:
    """An article of so many short sections."""
    return "\n".join(f"第{n}段。" + "云汐市海风很大，浪也很高。" * 7 for n in range(count))


@pytest.mark.parametrize(
    "answer",
    [
        words(f"好的，结果如下：\n```json\n{GOOD_WORDS}\n```\n以上。"),
        words(f"<think>先看 {{第一句}}</think>\n{GOOD_WORDS}"),
        words(f"\ufeff答案：{GOOD_WORDS}（完）"),
    ],
    ids=["fenced", "thought aloud", "wrapped in words"],
)
def test_json_is_found_in_what_models_put_around_it(tmp_path: Path, answer: Reply) -> None:
    with serving(answer) as stub:
        assert AGREED in facts(reading(means(stub, tmp_path)), "finance+llm")


@pytest.mark.parametrize(
    ("answer", "says_what"),
    [
        (words(GOOD_WORDS[:-30]), "usable JSON"),
        (words('{"entities": ' + "[" * 100_000), "usable JSON"),
        (words('{"entities": NaN}'), "usable JSON"),
        (words('{"answer": 42}'), "usable JSON"),
        (words("我不能回答。"), "usable JSON"),
        (words(""), "usable JSON"),
        (Reply(b""), "usable JSON"),
        (Reply(b"<html>"), "usable JSON"),
        (Reply(b'{"choices": []}'), "usable JSON"),
        (Reply(b"x" * (endpoint.MOST + 1)), "answered too much"),
        (Reply(b"{}", 401), "CHAINGRAPH_LLM_KEY"),
        (Reply(b"{}", 404), "CHAINGRAPH_LLM_MODEL"),
        (Reply(b"{}", 429), "limits its callers"),
        (Reply(b"{}", 500), "HTTP 500"),
        (Reply(b"", seconds=1.0), "CHAINGRAPH_LLM_SECONDS"),
    ],
    ids=[
        *("cut short", "deep", "NaN", "other JSON", "refusal", "silence", "empty", "HTML", "no choice", "huge"),
        *("401", "404", "429", "500", "slow"),
    ],
)
def test_a_failure_is_one_line_and_the_rules_result_stands(tmp_path: Path, answer: Reply, says_what: str) -> None:
    with serving(answer) as stub:
        read = reading(means(stub, tmp_path, seconds=0.3 if answer.seconds else 20.0))

    assert read.answer == reading(None).answer
    (line,) = cautions(read)
    assert says_what in line
    assert "\n" not in line


def test_nobody_there_is_one_line(tmp_path: Path) -> None:
    with serving(GOOD) as stub:
        pass
    assert "can't be reached; check CHAINGRAPH_LLM_URL" in cautions(reading(means(stub, tmp_path)))[0]


def test_somebody_who_hangs_up_is_one_line(tmp_path: Path) -> None:
    with serving(Reply(GOOD.body, headers={"Content-Length": "99999"})) as stub:
        assert "broke off" in cautions(reading(means(stub, tmp_path)))[0]


def test_a_trickle_ends_with_the_articles_time(tmp_path: Path) -> None:
    """Each byte comes in time, the whole never does."""
    with serving(Reply(GOOD.body, pause=0.02)) as stub:
        assert "CHAINGRAPH_LLM_SECONDS" in cautions(reading(means(stub, tmp_path, seconds=0.3)))[0]


def test_a_redirect_is_not_followed_and_the_key_goes_nowhere_else(tmp_path: Path) -> None:
    with serving(GOOD) as other, serving(Reply(b"", 307, {"Location": ""})) as stub:
        stub.replies = [Reply(b"", 307, {"Location": f"{other.url}/chat/completions"})]
        read = reading(means(stub, tmp_path))

    assert "final address" in cautions(read)[0]
    assert other.asked == []


def test_the_environments_proxy_is_not_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(GOOD) as proxy, serving(GOOD) as stub:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url)
        reading(means(stub, tmp_path))

    assert (len(stub.asked), proxy.asked) == (1, [])


def test_the_endpoint_gets_the_key_the_model_and_the_section(tmp_path: Path) -> None:
    with serving(GOOD) as stub:
        reading(means(stub, tmp_path))

    (asked,) = stub.asked
    assert asked.path == "/v1/chat/completions"
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert (asked.content["model"], asked.content["response_format"]) == ("stub-1", {"type": "json_object"})
    assert LOAN in asked.content["messages"][1]["content"]


def test_without_a_key_none_is_sent(tmp_path: Path) -> None:
    with serving(GOOD) as stub:
        reading(means(stub, tmp_path, key=None))

    assert "authorization" not in stub.asked[0].headers


def test_wishes_that_are_refused_are_left_out_from_then_on(tmp_path: Path) -> None:
    with serving(Reply(b"", 400), GOOD) as stub:
        llm = means(stub, tmp_path)
        assert AGREED in facts(reading(llm), "finance+llm")
        reading(llm, TEXT.replace("200", "300"))

    assert [sorted(asked.content) for asked in stub.asked[1:]] == [["messages", "model"]] * 2


def test_a_busy_endpoint_is_asked_again_when_it_says(tmp_path: Path) -> None:
    with serving(Reply(b"", 429, {"Retry-After": "0"}), GOOD) as stub:
        assert AGREED in facts(reading(means(stub, tmp_path)), "finance+llm")


def test_an_answer_is_kept_and_asked_for_once(tmp_path: Path) -> None:
    with serving(GOOD) as stub:
        first = reading(means(stub, tmp_path))
        again = reading(means(stub, tmp_path, url="http://127.0.0.1:1/v1", key=None))

    assert len(stub.asked) == 1
    assert first.answer == again.answer


def test_another_model_is_asked_anew(tmp_path: Path) -> None:
    with serving(GOOD) as stub:
        reading(means(stub, tmp_path))
        reading(means(stub, tmp_path, model="stub-2"))

    assert len(stub.asked) == 2


def test_an_answer_of_no_use_is_not_kept_and_a_spoilt_one_asked_for_again(tmp_path: Path) -> None:
    with serving(words("我不能回答。"), GOOD) as stub:
        reading(means(stub, tmp_path))
        reading(means(stub, tmp_path))
        (kept,) = (path for path in (tmp_path / "llm-cache").rglob("*") if path.is_file())
        kept.write_bytes(b"\xff")
        assert AGREED in facts(reading(means(stub, tmp_path)), "finance+llm")

    assert len(stub.asked) == 3


def test_a_folder_that_cannot_be_written_costs_the_keeping_only(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with serving(GOOD) as stub:
        read = reading(means(stub, tmp_path, cache=tmp_path / "file"))

    assert AGREED in facts(read, "finance+llm")


def test_the_key_is_in_no_line_log_file_or_picture_of_values(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    told = []
    echo = says(entities=[{"id": "k", "type": "Person", "name": KEY}])
    for number, answer in enumerate((GOOD, echo, Reply(b"", 401), Reply(KEY.encode()), Reply(b"", 307))):
        with serving(answer) as stub:
            llm = means(stub, tmp_path)
            told += [repr(llm), repr(reading(llm, TEXT.replace("200", str(number))))]

    assert KEY not in caplog.text + "".join(told) + "".join(capfd.readouterr())
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]


@pytest.mark.usefixtures("short_sections")
def test_an_article_over_its_length_is_read_as_far_as_that(tmp_path: Path) -> None:
    with serving(GOOD) as stub:
        read = reading(means(stub, tmp_path, characters=200), f"{TEXT}{paragraphs(3)}")

    assert "CHAINGRAPH_LLM_CHARACTERS" in cautions(read)[0]
    assert sum(len(asked.content["messages"][1]["content"]) for asked in stub.asked) < 400
    assert AGREED in facts(read, "finance+llm")
    assert read.consulted.model == ""


@pytest.mark.usefixtures("short_sections")
def test_a_command_makes_no_more_calls_than_it_may(tmp_path: Path) -> None:
    with serving(GOOD) as stub:
        read = reading(means(stub, tmp_path, calls=2), paragraphs(4))

    assert len(stub.asked) == 2
    assert "CHAINGRAPH_LLM_CALLS" in cautions(read)[0]


@pytest.mark.usefixtures("short_sections")
def test_one_that_keeps_failing_is_not_asked_for_ever(tmp_path: Path) -> None:
    with serving(Reply(b"", 500)) as stub:
        llm = means(stub, tmp_path)
        (line,) = cautions(reading(llm, paragraphs(5)))
        reading(llm)

    assert len(stub.asked) == endpoint.IN_A_ROW
    assert "(5 of 5 sections without it)" in line


def test_one_that_refuses_the_key_is_not_asked_again(tmp_path: Path) -> None:
    with serving(Reply(b"", 401)) as stub:
        llm = means(stub, tmp_path)
        for number in range(3):
            reading(llm, TEXT.replace("200", str(number)))

    assert len(stub.asked) == 1


@pytest.mark.usefixtures("short_sections")
def test_one_bad_answer_leaves_the_other_sections_theirs(tmp_path: Path) -> None:
    with serving(words("…"), GOOD) as stub:
        read = reading(means(stub, tmp_path), f"{paragraphs(1)}\n{LOAN}")

    assert AGREED in facts(read, "finance+llm")
    assert "(1 of 2 sections without it)" in cautions(read)[0]
