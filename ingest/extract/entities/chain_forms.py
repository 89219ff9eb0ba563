"""The forms of one chain: a name that reads too short or too long is what the rest of the text calls it; 果蔬链."""

from __future__ import annotations

import re

from ingest.extract.entities.chain_areas import of_an_inner_area, owners_of
from ingest.extract.entities.chains import ENDING, LONGEST, ONE_SYLLABLE, note_chain
from ingest.extract.entities.notebook import Candidate, Notebook

SHORT_FORMS = (5, 4, 3, 2)  # characters before 链 in a short form, the longest tried first
SYLLABLES = ONE_SYLLABLE | frozenset("车船花药布纸瓷陶薯豆参绒泵氟奶菜桃椒锰胶藻莓橙荞灯")
ONE_SYLLABLE_CHAIN = re.compile(  # at a clause's head or behind a word that no name begins with: 先看铜链
    r"(?:(?<![\u4e00-\u9fa5])|(?<=[的和与及由在为看到把将对条]))(?P<chain>(?P<one>"
    rf"[{''.join(sorted(SYLLABLES))}])链条?+)(?![长主接式路办通])"
)
OWN_CHAIN = re.compile(
    r"(?:的?(?:副|双|总|执行)?链[长主]|：|，?(?:上半年|今年|去年|全年)?[^，。；：]{0,4}(?:产值|营收|产量|销售))"
)
MODIFIER = re.compile(r"^(?:现代|高端|新型|智能|先进|特色|绿色|优质|精细|高效)(?=[\u4e00-\u9fa5]{2})")
OF_AN_AREA = re.compile(r"[\u4e00-\u9fa5]{1,12}(?:[市县旗州镇乡]|(?<!自治)区|街道)$")
DOER = re.compile(r"(?:[行局会司社厂办联系入数原名届]|[产作]为|[行局会司社厂办联][和与及同])$")
DEEDS = frozenset(["v", "p", "c", "d", "m", "r", "q", "u", "t", "TIME", "xc"])  # what stands before a name, none of it


def find(note: Notebook) -> None:
    settle(note)
    find_short(note)
    join_modified(note)


def settle(note: Notebook) -> None:
    """Where the tagger cut 输|变电装备 or took in 支行投放|电缆产业链, and the text has the chain elsewhere."""
    stems = stems_of(note)
    for candidate in named(note):
        ending = end_of_stem(note, candidate)
        longer = (n for n in range(LONGEST, ending - candidate.span[0], -1) if note.text[ending - n : ending] in stems)
        if (length := next(longer, None)) is not None:
            renamed(note, candidate, ending - length, ending)
    stems = stems_of(note)
    for candidate in named(note):
        within(note, candidate, end_of_stem(note, candidate), stems)


def named(note: Notebook) -> list[Candidate]:
    return [c for c in note.candidates if c.by in ("named chain", "chain of a party body")]


def end_of_stem(note: Notebook, candidate: Candidate) -> int:
    """Where the words before 产业链 or 产业 end."""
    return candidate.span[1] - (3 if note.text.endswith("链", *candidate.span) else 2)


def stems_of(note: Notebook) -> set[str]:
    """What stands before 产业链 in the forms that the text has of its chains."""
    forms = {form for c in note.candidates if c.type == "Chain" for form in (c.name, *c.names)}
    return {form.removesuffix("产业链") for form in forms if form.endswith("产业链") and len(form) > 4}


def within(note: Notebook, candidate: Candidate, ending: int, stems: set[str]) -> None:
    """市工商联组织|电瓷产业链 begins where the known name does; 云亭镇|电瓷产业链 is that of the area."""
    start = candidate.span[0]
    own = {form.removesuffix("产业链") for form in (candidate.name, *candidate.names)}
    inside = ((at, note.text[at:ending]) for at in range(start + 1, ending - 1))
    known = (at for at, stem in inside if stem in stems and stem not in own)
    if (at := next(known, None)) is None or of_an_inner_area(note, start, note.text[at:ending]):
        return
    owner = without_owner(note, start, at)
    if owner == start and len(owners_of(note, note.text[at:ending])) < 2:
        candidate.names.append(note.text[at:ending] + "产业链")
    elif owner > start and is_told(note, start, owner):
        renamed(note, candidate, owner, ending)


def without_owner(note: Notebook, start: int, at: int) -> int:
    """Where the areas begin that end there."""
    if OF_AN_AREA.fullmatch(note.text, start, at) and not is_told(note, start, at):
        return start
    while at > start and (area := note.area_to.get(at)) and area.span[0] >= start:
        at = area.span[0]
    return at


def is_told(note: Notebook, start: int, end: int) -> bool:
    """Whether it says who does what to the chain: no words of a name."""
    words = [tag for tag in note.tags_from(start, end) if tag.end <= end][:8]
    if DOER.search(note.text, start, end):
        return True
    return note.text[end - 1] not in "和与及" and any(word.tag in DEEDS for word in words)


def renamed(note: Notebook, candidate: Candidate, start: int, ending: int) -> None:
    note.withdraw(candidate)
    note_chain(note, start, ending, candidate.span[1], candidate.by)


def join_modified(note: Notebook) -> None:
    """纺织产业链 is 现代纺织产业链 where the text has both."""
    stems = {c.name.removesuffix("产业链") for c in note.candidates if c.type == "Chain"}
    for candidate in [c for c in note.candidates if c.type == "Chain"]:
        stem = bare_of(candidate.name.removesuffix("产业链"))
        plain = MODIFIER.sub("", stem)
        if plain != stem and plain in stems:
            candidate.names.append(plain + "产业链")


def find_short(note: Notebook) -> None:
    """果蔬链 for 果蔬深加工产业链, where the longer name is in the text."""
    stems = {ENDING.sub("", c.name) for c in note.candidates if c.type == "Chain"}
    exact = {bare_of(stem): stem for stem in sorted(stems)} | {stem: stem for stem in stems}  # before 氢能装备: 氢能
    longer: dict[str, str] = {}  # looked up by every form: an article may name a thousand chains
    for stem in sorted(stems, key=lambda s: (-len(s), s)):
        bare = bare_of(stem)
        for length in SHORT_FORMS:
            longer.setdefault(stem[-length:], stem)
            longer.setdefault(bare[:length], stem)
    note_one_syllable(note, stems)
    for found in re.finditer(r"(?<=[\u4e00-\u9fa5]{2})(?:[这那]一?条(?:产业)?)?链条?+(?![长主接式路办通])", note.text):
        for length in SHORT_FORMS:
            short = note.text[found.start() - length : found.start()]
            full = exact.get(short) or longer.get(short)
            if len(short) == length and full and not short.endswith("产业"):
                span = (found.start() - length, found.end())
                note.note("Chain", None, span, "short chain", short + "链", name=full + "产业链")
                break


def note_one_syllable(note: Notebook, stems: set[str]) -> None:
    """茶链 and 茶链链长, where the text has 茶产业链: no short form of 油茶产业链; 铜链 of 铜精深加工产业链, 薯链 of
    马铃薯产业链, where no other chain has that syllable; 硅链 with a role or figure of its own is a chain itself."""
    for found in ONE_SYLLABLE_CHAIN.finditer(note.text):
        one, span = found["one"], found.span("chain")
        fitting = [one] if one in stems else sorted(s for s in stems if bare_of(s).startswith(one))
        fitting = fitting or sorted(s for s in stems if one in s)
        if len(fitting) == 1 and not is_set_apart(note, one, fitting[0]):
            note.note("Chain", None, span, "short chain", one + "链", name=fitting[0] + "产业链")
        elif OWN_CHAIN.match(note.text, span[1]):
            note.note("Chain", None, span, "chain by its short name", one + "产业链", name=one + "链")


def is_set_apart(note: Notebook, one: str, stem: str) -> bool:
    """Whether 硅链 is not 有机硅产业链; of others where the text has 有机硅链 too, or both in one sentence."""
    bare = bare_of(stem)
    if bare.startswith(one):
        return False
    if "有机" + one in bare or f"{bare}链" in note.text:
        return True
    short = re.compile(rf"(?<![\u4e00-\u9fa5]){one}链")
    sentences = (part for part in re.split("[。\n]", note.text) if f"{bare}产业链" in part)
    return any(short.search(part) for part in sentences)


def bare_of(stem: str) -> str:
    """海工装备 of 荣成市海工装备."""
    found = re.match(r"[\u4e00-\u9fa5]{1,5}?[市县区旗州](?=[\u4e00-\u9fa5]{2})", stem)
    return stem[found.end() :] if found else stem
