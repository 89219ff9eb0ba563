"""Which licences our run-time dependencies carry: what they declare and what their licence files say.

Copyleft that would reach our users (GPL, AGPL, LGPL) and non-commercial terms are refused. A linking exception is fine,
but only where EXCEPTIONS names the file, says why, and the words that make it harmless still stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

FINE = re.compile(r"\b(MIT|BSD|0BSD|Apache|ISC|PSF|Python|MPL|Mozilla|Zlib|CC0|Unlicense)", re.IGNORECASE)
REFUSED = re.compile(
    r"GNU (?:(?:Lesser|Library|Affero) )?General Public Licen[cs]e|\b[AL]?GPL(?:v?[123]\b|-\d)"
    r"|Attribution-NonCommercial|\bBY-NC\b|non-?commercial (?:use|purposes?) only",
    re.IGNORECASE,
)
DECLARED_REFUSED = re.compile(r"GPL|General Public|Non-?Commercial|BY-NC", re.IGNORECASE)
LICENCE_FILE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
CODE = {".py", ".pyc", ".pyi", ".h", ".hpp", ".so", ".pyd"}
# MPL-2.0 names the GPL family as licences that a recipient may choose besides; it passes.
MPL_CLAUSE = re.compile(r"means either the GNU General Public License, Version 2\.0,.{0,200}?those licenses\.")

# (distribution, end of the file's path): (words that must stand in it, why it is harmless)
EXCEPTIONS: dict[tuple[str, str], tuple[str, str]] = {
    ("arcadedb", "NOTICE"): ("Classpath", "GraalVM CE inside the library: GPL-2.0 with the Classpath Exception"),
    ("arcadedb", "THIRD_PARTY_NOTICES.md"): ("Classpath Exception", "the same, quoted in full"),
    ("arcadedb", "GraalVM-CE-LICENSE.txt"): ('"CLASSPATH" EXCEPTION', "the same, its own text"),
    ("arcadedb", "GraalVM-native-image-LICENSE.txt"): ("Classpath", "the same, its own text"),
    ("arcadedb", "GraalVM-THIRD_PARTY_LICENSE.txt"): ("Exception", "what GraalVM CE itself is built from"),
    ("numpy", "LICENSE.txt"): ("GCC-exception-3.1", "libgfortran and libquadmath beside OpenBLAS: run-time exception"),
    ("onnxruntime", "ThirdPartyNotices.txt"): (
        "Eigen",
        "Microsoft's notice allows debugging LGPL parts; Eigen is MPL-2.0",
    ),
    ("scipy", "LICENSE.txt"): ("GCC RUNTIME LIBRARY EXCEPTION", "the same libraries as numpy's"),
    ("setuptools", "autocommand-2.2.2.dist-info/LICENSE"): ("LESSER", "vendored by setuptools, never imported by us"),
    ("typing-extensions", "LICENSE"): ("GPL-compatible", "the history of Python's own licence"),
}


def run_time(name: str = "chaingraph") -> list[Distribution]:
    """The distributions that ``name`` needs to run on this machine, by name; itself left out."""
    found: dict[str, Distribution] = {}
    todo = [(name, "")]
    while todo:
        current, extra = todo.pop()
        here = distribution(current)
        for line in here.requires or []:
            need = Requirement(line)
            if need.marker and not need.marker.evaluate({"extra": extra}):
                continue
            if (key := canonicalize_name(need.name)) not in found:
                found[key] = distribution(need.name)
                todo += [(need.name, wanted) for wanted in ("", *sorted(need.extras))]
    return [found[key] for key in sorted(found)]


def declared(dist: Distribution) -> str:
    """What the metadata says: SPDX expression, classifiers, or the free-text field's first words."""
    meta = dist.metadata
    classifiers = [c for c in meta.get_all("Classifier") or [] if c.startswith("License ::")]
    return "; ".join(
        filter(
            None,
            [
                *(meta.get_all("License-Expression") or []),
                *classifiers,
                *(text[:80] for text in meta.get_all("License") or []),
            ],
        )
    )


def licence_texts(dist: Distribution) -> Iterator[tuple[str, str]]:
    """(path, text with its white space folded) of every licence file that the distribution installed."""
    for file in dist.files or []:
        if LICENCE_FILE.search(str(file)) and file.suffix not in CODE:
            path = file.locate()
            yield str(file), " ".join(path.read_text(encoding="utf-8", errors="replace").split())  # type: ignore[attr-defined]


def excused(name: str, path: str, text: str) -> bool:
    return any(
        name == known and path.endswith(end) and words in text for (known, end), (words, _why) in EXCEPTIONS.items()
    )


def problems(dist: Distribution) -> Iterator[str]:
    """What is wrong with one distribution, a line each."""
    name, says = canonicalize_name(dist.name), declared(dist)
    if not FINE.search(says) or DECLARED_REFUSED.search(says):
        yield f"{name}: declares {says or 'no licence'!r}"
    for path, text in licence_texts(dist):
        hit = REFUSED.search(MPL_CLAUSE.sub("", text))
        if hit and not excused(name, path, text):
            yield f"{name}: {path} says {hit.group(0)!r} and is no named exception (tests/licences.py)"


def main() -> list[str]:
    return [line for dist in run_time() for line in problems(dist)]
