"""How rules are written: regular expressions over typed arguments (``linking.py`` makes links of their matches).

In a pattern ``<O>`` is any organisation, ``<F>`` an enterprise, ``<B>`` a bank, ``<G>`` a government body, ``<Y>`` a
party body, ``<L>`` an alliance or
association, ``<S>`` an association, ``<K>`` a park, ``<A>`` academia, ``<X>`` another body, ``<C>`` a
chain, ``<P>`` a person, ``<J>`` a project, ``<I>`` an initiative, ``<M>`` a place, ``<D>`` a product; ``<FB>`` either.
``<F+>`` is a list (A、B和C等5家企业). ``<_>`` is one character of a clause that is no mention, ``<*>`` one that may be;
``<!>`` stands before a subject (no 向, 为, 、 in front).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from ingest.extract.found import ORGANIZATIONS, TYPES
from ingest.extract.relations.scene import BLOCK, FIRST, LAST

_LETTERS = {
    "F": ("enterprise",),
    "B": ("bank",),
    "G": ("government",),
    "Y": ("party",),
    "L": ("alliance", "association"),
    "K": ("park",),
    "S": ("association",),
    "A": ("academia",),
    "X": ("other",),
    "O": ORGANIZATIONS,
    "C": ("Chain",),
    "P": ("Person",),
    "J": ("Project",),
    "I": ("Initiative",),
    "M": ("Place",),
    "D": ("Product",),
}
_ORDER = ORGANIZATIONS + TYPES
_MACRO = re.compile(r"<([A-Z]+)(\+?)>|<_>|<\*>|<!>")
_SUBJECT = "(?<![向为给对把被从与同让帮获系称、和及])"  # what follows is no object and no rest of a list
ANY = f"{chr(FIRST)}-{chr(LAST)}"
_AND = r"(?:、|和|与|及|以及|、以及|还有|并)"
MONEY = (  # 3亿元, 3个亿, 80万，
    r"(?:[\d.．，]+|[一二三四五六七八九十百千两]+)[余多]?"
    r"(?:[千百十]?[万亿]*[余多]?(?:元|美元|欧元|港元|日元)(?:人民币)?"
    r"|个亿(?!元)|[千百]?[万亿](?![一-鿿\d.])|[千百]?[万亿](?=的?(?:贷|授信|额度|资金|流动|信用)))"
)


def ranges(letters: str) -> str:
    """The inside of a character class for the letters of a macro."""
    kinds = [k for letter in letters for k in _LETTERS[letter]]
    blocks = sorted({_ORDER.index(k) for k in kinds})
    return "".join(f"{chr(FIRST + b * BLOCK)}-{chr(FIRST + b * BLOCK + BLOCK - 1)}" for b in blocks)


@cache
def rule(pattern: str) -> re.Pattern[str]:
    """Compile a pattern with its macros; ``rule("<FB>")`` tells whether a character is an enterprise or a bank."""
    return re.compile(_MACRO.sub(_expand, pattern))


def _expand(macro: re.Match[str]) -> str:
    if macro.group() == "<_>":
        return f"[^，。；：！？{ANY}]"
    if macro.group() == "<*>":
        return "[^，。；：！？]"
    if macro.group() == "<!>":
        return _SUBJECT
    one = f"[{ranges(macro.group(1))}]"
    if not macro.group(2):
        return one
    joint = rf"(?:{_AND}<_>{{0,6}}?{one}|{one})" if macro.group(1) == "I" else rf"(?:{_AND}<_>{{0,6}}?{one})"
    rest = rf"{joint}*(?:等[^，。；：、向为在与和{ANY}]{{0,12}}?)?".replace("<_>", f"[^，。；：！？、{ANY}]")
    return one + rest


@dataclass(frozen=True, slots=True)
class Rule:
    """``pattern`` with groups ``h`` and ``t`` (several mentions each); further groups named like attributes."""

    relation: str
    pattern: re.Pattern[str]
    by: str
    attrs: dict[str, str] = field(default_factory=dict)
    subject: str | None = None  # letters of an understood head, when group h took no part


def rules(relation: str, by: str, *patterns: str, subject: str | None = None) -> tuple[Rule, ...]:
    """Several patterns of one relation."""
    return tuple(Rule(relation, rule(p), by, subject=subject) for p in patterns)
