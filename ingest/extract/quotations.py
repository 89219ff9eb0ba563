"""What is said in quotation marks: where the quotation begins in which a place stands."""

from __future__ import annotations


def open_quotation(text: str, at: int) -> int | None:
    """Where the quotation opens that is still open at ``at``, in the same line; None outside of quotations.

    >>> open_quotation("甲说：“乙来了。”丙也说", 6), open_quotation("甲说：“乙来了。”丙也说", 10)
    (3, None)
    """
    line = text.rfind("\n", 0, at) + 1
    opening = text.rfind("“", line, at)
    return opening if opening > text.rfind("”", line, at) else None
