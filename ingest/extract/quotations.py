"""What is said in quotation marks: where the quotation begins, what speakers say that others did for them."""

from __future__ import annotations

HELP = "帮|协调|解决|理顺|办妥|办[下好]|送[来到]|派[来出]|拉来|请来|领着|带[来着]|跑[下来]|腾出|接通|修好|到账"
"""What helpers did; who asks adds what else it takes for help."""


def open_quotation(text: str, at: int) -> int | None:
    """Where the quotation opens that is still open at ``at``, in the same line; None outside of quotations.

    >>> open_quotation("甲说：“乙来了。”丙也说", 6), open_quotation("甲说：“乙来了。”丙也说", 10)
    (3, None)
    """
    line = text.rfind("\n", 0, at) + 1
    opening = text.rfind("“", line, at)
    return opening if opening > text.rfind("”", line, at) else None
