"""Small graphs for the tests of the picture, and hostile words to put into every place that a source fills."""

from __future__ import annotations

from random import Random

from graph.facts import Entity, Evidence, Relation, Subgraph

# The script of each would set window.pwned; none of them may.
CALL = "window.pwned=1"
PAYLOADS = [
    f"<script>{CALL}</script>",
    f"</script><script>{CALL}</script>",
    f"<img src=x onerror={CALL}>",
    f"<svg onload={CALL}>",
    f"<svg><script>{CALL}</script></svg>",
    f"<iframe srcdoc='<script>parent.{CALL}</script>'></iframe>",
    f"<iframe src=javascript:parent.{CALL}></iframe>",
    f"<body onload={CALL}>",
    f"<input autofocus onfocus={CALL}>",
    f"<details open ontoggle={CALL}>x</details>",
    f"<video><source onerror={CALL}></video>",
    f"<a href=javascript:{CALL}>href</a>",
    f"javascript:{CALL}",
    f'"><script>{CALL}</script>',
    f"'><script>{CALL}</script>",
    f'" onmouseover={CALL} x="',
    f"' onfocus={CALL} autofocus '",
    f"--><script>{CALL}</script>",
    f"]]><script>{CALL}</script>",
    f"</title><script>{CALL}</script>",
    f"</style><script>{CALL}</script>",
    f"</textarea><script>{CALL}</script>",
    f"</template><script>{CALL}</script>",
    f"</noscript><img src=x onerror={CALL}>",
    f"<!--<script>{CALL}//",
    f"<math><mtext></mtext><script>{CALL}</script></math>",
    f"<object data=javascript:{CALL}></object>",
    f"<embed src=javascript:{CALL}>",
    f"<form action=javascript:{CALL}><button>go</button></form>",
    f"<meta http-equiv=refresh content='0;url=javascript:{CALL}'>",
    "<base href=https://example.invalid/>",
    "<link rel=stylesheet href=https://example.invalid/x.css>",
    "<style>*{background:url(https://example.invalid/x)}</style>",
    "{{ 7*7 }}{% raw %}" + CALL,
    "{{ ''.__class__.__mro__ }}",
    f"${{{CALL}}}`{CALL}`",
    f'\\"-({CALL})-\\"',
    f"\u2028{CALL}\u2029//",
    f"\x00<script>{CALL}</script>\ufffe",
    f"&lt;script&gt;{CALL}&lt;/script&gt;&#60;img src=x onerror={CALL}&#62;",
    f"\u202e<script>{CALL}</script>",
]


def entity(id_: str, type_: str = "Organization", name: str | None = None, kind: str | None = None) -> Entity:
    return Entity(id=id_, type=type_, name=name or id_, kind=kind, sources=1)


def link(id_: str, type_: str, head: str, tail: str, **attrs: str) -> Relation:
    return Relation(id=id_, type=type_, head=head, tail=tail, attrs=tuple(attrs.items()), sources=1, statements=1)


def graph(entities: list[Entity], relations: list[Relation], *evidence: Evidence) -> Subgraph:
    totals = {"entities_total": len(entities), "relations_total": len(relations)}
    return Subgraph(entities=tuple(entities), relations=tuple(relations), evidence=evidence, **totals)  # type: ignore[arg-type]


def two_loans() -> Subgraph:
    """A bank, a firm on a chain, and two loans between the two."""
    bodies = [
        entity("bank", name="云汐银行", kind="bank"),
        entity("firm", name="云汐远帆船舶有限公司", kind="enterprise"),
        entity("chain", "Chain", "云汐市船舶产业链"),
    ]
    links = [
        link("loan-1", "FINANCES", "bank", "firm", amount="3亿元"),
        link("loan-2", "FINANCES", "bank", "firm", amount="5000万元"),
        link("on", "ON_CHAIN", "firm", "chain"),
    ]
    said = Evidence(
        fact="loan-1",
        sentence="云汐银行向远帆船舶发放贷款3亿元。",
        names=("云汐银行", "远帆船舶"),
        document="a-1",
        title="银企对接",
        source="日报/1.txt",
        published="2024-05-01",
    )
    return graph(bodies, links, said)


def hostile() -> Subgraph:
    """Every payload as a name, an id, an alias, a place, an attribute, a sentence, a title and a file name."""
    bodies = [
        Entity(id=f"{n}{text}", type="Organization", name=text, kind=text, aliases=(text,), place=text, code=text)
        for n, text in enumerate(PAYLOADS)
    ]
    links = [
        Relation(id=f"f{text}", type="FINANCES", head=bodies[0].id, tail=body.id, attrs=(("amount", text),))
        for text, body in zip(PAYLOADS, bodies, strict=True)
    ]
    said = [
        Evidence(
            fact=f"f{text}", sentence=text, names=(text,), document=text, title=text, source=text, published=text, row=1
        )
        for text in PAYLOADS
    ]
    return graph(bodies, links, *said)


def large(nodes: int, links: int, seed: int = 1) -> Subgraph:
    """Hubs and leaves, as the concluded graph has them, with a sentence for each link."""
    random = Random(seed)
    bodies = [
        entity(f"e-{n:05}", name=f"云汐第{n}装备制造有限公司", kind=random.choice(("enterprise", "bank")))
        for n in range(nodes)
    ]
    relations, said = [], []
    for n in range(links):
        head, tail = bodies[n % nodes].id, bodies[int(nodes * random.random() ** 3)].id
        relations.append(link(f"f-{n:05}", "SUPPLIES", head, tail))
        sentence = (
            f"据介绍，云汐第{n % nodes}装备制造有限公司为链主企业配套供应第{n}号部件，全年供货稳定，双方约定长期合作。"
        )
        about = {"document": f"a-{n % 300}", "title": f"第{n % 300}期简报", "source": f"简报/{n % 300}.txt"}
        said.append(Evidence(fact=f"f-{n:05}", sentence=sentence, names=(), **about))  # type: ignore[arg-type]
    return graph(bodies, relations, *said)
