"""Why the model said nothing of an article: one line with what to do. The rules' result stands, the rest goes on."""

from __future__ import annotations

from graph.schema import Words


class NoAnswer(Exception):
    """``lasting``: asking again in the same command is of no use. Holds neither the key nor the article."""

    def __init__(self, zh: str, en: str, *, lasting: bool = False) -> None:
        self.words, self.lasting = Words(zh=zh, en=en), lasting
        super().__init__(en)


def unreachable() -> NoAnswer:
    zh, en = "连不上，请检查 CHAINGRAPH_LLM_URL", "can't be reached; check CHAINGRAPH_LLM_URL"
    return NoAnswer(zh, en, lasting=True)


def too_slow() -> NoAnswer:
    zh = "超过一篇的秒数上限；可调大 CHAINGRAPH_LLM_SECONDS 后重新运行"
    return NoAnswer(zh, "took longer than an article may; raise CHAINGRAPH_LLM_SECONDS and run it again")


def too_many_calls() -> NoAnswer:
    zh = "本次调用次数已用完；重新运行可接着读，或调大 CHAINGRAPH_LLM_CALLS"
    en = "the calls of this command are used up; run it again to go on, or raise CHAINGRAPH_LLM_CALLS"
    return NoAnswer(zh, en, lasting=True)


def too_long() -> NoAnswer:
    zh = "文章超过字数上限，只读了前面；可调大 CHAINGRAPH_LLM_CHARACTERS"
    return NoAnswer(zh, "read only the beginning of a long article; raise CHAINGRAPH_LLM_CHARACTERS")


def broken_off() -> NoAnswer:
    return NoAnswer("传输中断，请重新运行", "broke off in the middle; run it again")


def too_much() -> NoAnswer:
    return NoAnswer("回答过长，未采用", "answered too much; it was not used")


def unreadable() -> NoAnswer:
    zh = "回答不是可用的 JSON（可能被截断），请重新运行或换一个模型"
    return NoAnswer(zh, "did not answer in usable JSON (cut short?); run it again or choose another model")


def of_status(status: int) -> NoAnswer:
    """
    >>> of_status(401).lasting, of_status(500).lasting
    (True, False)
    """
    if status in (401, 403):
        return NoAnswer(
            "拒绝了密钥，请检查 CHAINGRAPH_LLM_KEY", "refused the key; check CHAINGRAPH_LLM_KEY", lasting=True
        )
    if 300 <= status < 400:
        zh, en = "要转到别处，请把最终地址写进 CHAINGRAPH_LLM_URL", "points elsewhere; put its final address into"
        return NoAnswer(zh, f"{en} CHAINGRAPH_LLM_URL", lasting=True)
    if status in (404, 405):
        zh, en = "没有这个地址或模型，请检查", "knows no such address or model; check"
        return NoAnswer(
            f"{zh} CHAINGRAPH_LLM_URL、CHAINGRAPH_LLM_MODEL",
            f"{en} CHAINGRAPH_LLM_URL, CHAINGRAPH_LLM_MODEL",
            lasting=True,
        )
    if status in (402, 429):
        return NoAnswer("限流或余额不足，请稍后重新运行", "limits its callers or wants credit; run it again later")
    return NoAnswer(f"出错（HTTP {status}），请稍后重新运行", f"failed (HTTP {status}); run it again later")
