"""ChainGraph (链谱) on the command line: commands and their arguments; how they speak and end is in api/."""

from __future__ import annotations

import os
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from api.commands import Debug, File, Home, Output, Parts, Said, StoreAt, Tongue, command
from api.console import Desk, settle_process
from graph.errors import ParameterInvalid
from queries.search import search as find

# What reads articles (spaCy, onnxruntime) takes a second to import: only the commands that read import it.
Paths = Annotated[list[Path], typer.Argument(help="文件或文件夹 / files or folders (.txt, .md)")]
Workers = Annotated[int, typer.Option(min=1, help="抽取进程数 / processes that extract")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="只核对，不写入 / account for it, store nothing")]
Model = Annotated[
    bool, typer.Option("--llm", help="另请大模型读，须先设置（docs/llm.md） / ask a language model too (docs/llm.md)")
]
DocumentId = Annotated[str, typer.Argument(metavar="DOCUMENT", help="编号或来源 / id or source")]
DocumentIds = Annotated[list[str], typer.Argument(metavar="DOCUMENT...", help="编号或来源 / ids or sources")]
CORES = os.cpu_count() or 1

ABOUT = """链谱：谁任链长、谁是链主，连着哪些企业与银行，谁说的。

Who leads and owns industrial chains, which enterprises and banks they reach, and who says so."""
app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, help=ABOUT)
records = typer.Typer(no_args_is_help=True, help="表格 / tables")
documents = typer.Typer(no_args_is_help=True, help="文档 / documents")
db = typer.Typer(no_args_is_help=True, help="图库 / the store")
app.add_typer(records, name="records")
app.add_typer(documents, name="documents")
app.add_typer(db, name="db")


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"chaingraph {version('chaingraph')}")
        raise typer.Exit


@app.callback()
def root(
    ctx: typer.Context,
    home: Home = None,
    store: StoreAt = None,
    format: Output = None,
    lang: Tongue = None,
    debug: Debug = None,
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="版本 / version")
    ] = False,
) -> None:
    ctx.obj = {"home": home, "store": store, "format": format, "lang": lang, "debug": debug}


@command(app, "demo")
def demo(desk: Desk, workers: Workers = CORES) -> int:
    """装入演示城市并回答主要问题 / load the demonstration city and answer the main question"""
    from ingest.demo.load import load_demo

    desk.use_demo_home()
    with desk.opened() as store:
        code = desk.account(load_demo(store, workers=workers))
        desk.answer(store, "link.leader-owner-bank", {"complete": "true"})
    home = desk.settings.home
    desk.say(
        f"接着试：chaingraph --home {home} query --list；chaingraph --home {home} search 银行",
        f"go on with: chaingraph --home {home} query --list; chaingraph --home {home} search 银行",
    )
    return code


@command(app, "extract")
def extract(
    desk: Desk,
    paths: Paths,
    out: Annotated[
        Path | None,
        typer.Option(help="输出文件夹；--explain 不给则显示 / folder for the files; --explain shows without it"),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="逐句说明怎么读的 / tell sentence by sentence how")
    ] = False,
    llm: Model = False,
    workers: Workers = CORES,
    parts: Annotated[
        Parts, typer.Option(help="规则与模型，或单用其一（用于比较） / rules and model, or one alone to compare")
    ] = Parts.both,
) -> int:
    """抽取为 JSON，或逐句说明；不入库 / extract to JSON, or explain sentence by sentence; store nothing"""
    from ingest.documents.folders import files_of
    from ingest.pipeline import extract_to

    desk.some_exist(paths)
    files = files_of(paths)
    with desk.model(llm) as model:
        if explain:
            from api.explained import explain_files

            return explain_files(desk, files, out, parts.value, model)
        if out is None:
            raise ParameterInvalid(name="--out", reason_zh="请给出输出文件夹", reason_en="name a folder for the files")
        own = desk.dictionaries()
        found = extract_to(out, files, workers=workers, dictionaries=own, parts=parts.value, llm=model)
        return desk.account(found, len(files))


@command(app, "evaluate")
def evaluate(
    desk: Desk,
    answers: Annotated[Path, typer.Argument(help="抽取结果的文件夹或文件 / folder or file of answers")],
    keys: Annotated[list[Path], typer.Argument(help="标准答案的文件夹或文件 / folders or files of keys")],
    misses: Annotated[
        bool, typer.Option("--misses", help="逐条列出漏掉和多出的 / list what was missed and extra")
    ] = False,
) -> None:
    """对照标准答案给抽取打分 / score answers of extract against keys"""
    from api.evaluated import print_evaluation
    from ingest.evaluation import evaluate as score
    from ingest.evaluation import pairs_of

    desk.some_exist([answers])
    print_evaluation(desk, score(pairs_of(answers, keys)), misses)


@command(app, "ingest")
def ingest(desk: Desk, paths: Paths, workers: Workers = CORES, dry_run: DryRun = False, llm: Model = False) -> int:
    """读入文章并入库 / read articles into the store"""
    from ingest.documents.folders import files_of
    from ingest.pipeline import load

    desk.some_exist(paths)
    files, own = files_of(paths), desk.dictionaries()
    with desk.model(llm) as model, desk.opened(dry_run) as store:
        receipts = load(files, store, workers=workers, dry_run=dry_run, dictionaries=own, llm=model)
        return desk.account(receipts, len(files))


@command(records, "load")
def records_load(
    desk: Desk,
    table: Annotated[Path, typer.Argument(help="CSV 表 / a CSV table")],
    mapping: Annotated[Path, typer.Option(help="YAML 映射 / its mapping (docs/records.md)")],
    dry_run: DryRun = False,
) -> int:
    """按映射读入一张表 / load a table by its mapping"""
    from ingest.records import load_table

    desk.some_exist([table])
    with desk.opened(dry_run) as store:
        return desk.account(load_table(table, mapping, store, dry_run=dry_run))


@command(documents, "list")
def documents_list(desk: Desk) -> None:
    """列出文档 / list what was loaded"""
    with desk.opened() as store:
        desk.answer(store, "evidence.documents", {})


@command(documents, "show")
def documents_show(desk: Desk, document: DocumentId) -> None:
    """一份文档说了什么 / what one document says"""
    with desk.opened() as store:
        desk.answer(store, "evidence.of-article", {"document": document})


@command(documents, "delete")
def documents_delete(desk: Desk, documents: DocumentIds) -> int:
    """撤回文档及只由它支撑的事实 / take documents back with what only they said"""
    from ingest.withdraw import withdraw

    with desk.opened() as store:
        return desk.account(withdraw(documents, store), len(documents))


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise ParameterInvalid(name=name, reason_zh="写法是 --param 名称=值", reason_en="write --param name=value")
    return name.strip(), value.strip()


@command(app, "query")
def query(
    desk: Desk,
    id: Annotated[str | None, typer.Argument(help="查询编号 / id of a query")] = None,
    param: Annotated[list[str] | None, typer.Option(help="参数 name=value / a parameter")] = None,
    list_: Annotated[bool, typer.Option("--list", help="列出查询 / list the queries")] = False,
    wide: Annotated[bool, typer.Option("--wide", help="连同编号与全部列 / ids and every column too")] = False,
) -> None:
    """运行命名查询 / answer a named query"""
    if list_ or id is None:
        desk.list_queries()
        return
    with desk.opened() as store:
        desk.answer(store, id, dict(map(_pair, param or [])), wide=wide)


@command(app, "search")
def search(
    desk: Desk,
    text: Annotated[str, typer.Argument(help="名称 / a name")],
    limit: Annotated[int, typer.Option(min=1, max=1000, help="最多条数 / hits at most")] = 20,
) -> None:
    """按名称查找 / find bodies by name"""
    with desk.opened() as store:
        desk.found(find(store, text, limit))


@command(app, "serve")
def serve(
    desk: Desk,
    host: Annotated[
        str, typer.Option(help="监听的地址；本机以外须设 CHAINGRAPH_API_KEY / address to listen on")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="端口；0 为任一空闲的 / port; 0: any free one")] = 8000,
) -> None:
    """提供网页与 HTTP 接口，直到 Ctrl-C / serve the pages and the HTTP API until Ctrl-C"""
    from api.security import check_exposure
    from api.serve import listen
    from api.serve import serve as answer_requests

    check_exposure(desk.settings, host)
    desk.dictionaries()
    with listen(host, port) as listener, desk.opened() as store:
        answer_requests(
            desk.settings, store, listener, lambda url: desk.say(f"链谱在 {url}", f"ChainGraph is at {url}")
        )
    desk.say("已停止", "stopped")


@command(app, "export")
def export(
    desk: Desk,
    out: Annotated[Path, typer.Option(help="写到哪里；csv 为文件夹 / the file to write, for csv a folder")],
    format: Annotated[File, typer.Option(help="文件格式 / format of the file")] = File.html,
    query: Annotated[str | None, typer.Option(help="一个查询的图 / the graph of a query")] = None,
    param: Annotated[list[str] | None, typer.Option(help="参数 name=value / a parameter")] = None,
    around: Annotated[str | None, typer.Option(help="某个主体周围 / the neighbourhood of a name")] = None,
    hops: Annotated[int, typer.Option(min=1, max=2, help="周围几步 / how far around")] = 1,
    modality: Annotated[list[Said] | None, typer.Option(help="语气，默认已有 / said how, stated by default")] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="最多多少个主体 / entities at most")] = 1000,
) -> None:
    """导出图：可离线打开的网页或供其他软件用的文件 / export a graph: a page that needs no network, or a file"""
    from api.export import part_of, write

    asked = {"query": query, "given": dict(map(_pair, param or [])), "around": around, "hops": hops, "limit": limit}
    said = [m.value for m in modality or [Said.stated]]
    with desk.opened() as store:
        timeout = desk.settings.query_timeout
        part, title = part_of(store, **asked, modality=said, timeout=timeout, lang=desk.lang)  # type: ignore[arg-type]
    desk.wrote(write(part, format, out, desk.lang, title), part)


@command(db, "init")
def db_init(desk: Desk) -> None:
    """建立图库，或升级其结构 / create the store, or bring its schema up to date"""
    with desk.opened() as store:
        desk.info(store.info())


@command(db, "info")
def db_info(desk: Desk) -> None:
    """数量与全图校验和 / counts, and a checksum of the whole graph"""
    with desk.opened() as store:
        desk.info(store.info())


@command(db, "rebuild")
def db_rebuild(desk: Desk) -> None:
    """由全部陈述重新得出结论 / conclude everything anew from the statements"""
    with desk.opened() as store:
        desk.info(store.rebuild())


@command(db, "check")
def db_check(desk: Desk) -> int:
    """核对结论与陈述是否一致 / compare the conclusions with the statements"""
    with desk.opened() as store:
        return desk.problems(store.check())


def main() -> None:
    """The executable's entry."""
    settle_process()
    app()


if __name__ == "__main__":
    main()
