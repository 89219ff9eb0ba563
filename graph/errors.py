"""Every named failure: a code, one line in zh and en that says what is wrong, where, and what to do.

    ChainGraphError
    ├── Refused            this one input failed; the others go on (CLI: exit 1)
    │   ├── DocumentRefused      a file that can't be read as a document
    │   └── RowRefused           a table row
    ├── Unanswerable       the question can't be answered as put (CLI: exit 1 when ambiguous, else 2)
    │   ├── QueryNotFound · ParameterInvalid · EntityAmbiguous · EntityNotFound · DocumentNotFound · LinkNotFound
    │   └── QueryRefused
    └── Unavailable        the environment is not there; nothing was done (CLI: exit 2; 1 when some was stored before)
        ├── StoreBusy            another process holds the embedded store
        ├── StoreUnreachable · StoreLoginRefused · StoreLost · StoreUnusable · QueryTimeout
        ├── ReaderBusy           as many uploads wait as may
        ├── AddressUnusable      the service can't listen there
        ├── PathMissing · OutputRefused · MappingRefused (a mapping file, or a column that it names)
        └── SettingInvalid · ExtraMissing · OntologyInvalid · CatalogueInvalid

This module knows nothing of HTTP or of the terminal.
"""

from __future__ import annotations

from functools import partial
from typing import ClassVar


class ChainGraphError(Exception):
    """``fields`` fill the templates; ``message(lang)`` is the one line to show. Never holds a secret or a stack."""

    code: ClassVar[str] = "error"
    zh: ClassVar[str] = "出错"
    en: ClassVar[str] = "failed"

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.message("en"))

    def __reduce__(self) -> tuple[object, ...]:
        """Refusals travel from the extraction's worker processes; an exception of keywords alone would not unpickle."""
        return partial(type(self), **self.fields), ()

    def message(self, lang: str = "zh") -> str:
        template = self.zh if lang.startswith("zh") else self.en
        return " ".join(template.format_map(self.fields).split())


class Refused(ChainGraphError):
    code = "refused"


class DocumentRefused(Refused):
    """``source`` and ``reason_zh``/``reason_en``."""

    code = "document-refused"
    zh = "{source}：{reason_zh}"
    en = "{source}: {reason_en}"


class RowRefused(Refused):
    code = "row-refused"
    zh = "{source} 第 {row} 行：{reason_zh}"
    en = "{source} row {row}: {reason_en}"


class Unanswerable(ChainGraphError):
    code = "unanswerable"


class QueryNotFound(Unanswerable):
    code = "query-not-found"
    zh = "没有名为 {query} 的查询；用 query --list 查看全部{hint_zh}"
    en = "no query named {query}; see query --list{hint_en}"


class ParameterInvalid(Unanswerable):
    code = "parameter-invalid"
    zh = "参数 {name}：{reason_zh}"
    en = "parameter {name}: {reason_en}"


class EntityNotFound(Unanswerable):
    code = "entity-not-found"
    zh = "库中没有“{name}”{hint_zh}"
    en = "nothing named “{name}” is stored{hint_en}"


class EntityAmbiguous(Unanswerable):
    """``candidates``: list of dicts with id, name, type, kind, place, links."""

    code = "entity-ambiguous"
    zh = "“{name}”对应多个主体，请改用编号：{listing}"
    en = "“{name}” may be several bodies; give an id instead: {listing}"


class DocumentNotFound(Unanswerable):
    code = "document-not-found"
    zh = "没有编号或来源为 {document} 的文档；用 documents list 查看"
    en = "no document has the id or source {document}; see documents list"


class LinkNotFound(Unanswerable):
    code = "link-not-found"
    zh = "没有编号为 {fact} 的事实；编号见查询结果的 fact 列"
    en = "no fact has the id {fact}; ids stand in the fact columns of query answers"


class QueryRefused(Unanswerable):
    """Cypher that writes, or that the engine doesn't understand; ``reason`` is the engine's own words."""

    code = "query-refused"
    zh = "查询被拒绝：{reason}"
    en = "the query was refused: {reason}"


class Unavailable(ChainGraphError):
    code = "unavailable"


class StoreBusy(Unavailable):
    code = "store-busy"
    zh = "图库 {path} 正被进程 {holder} 使用；请等它结束，或用 --home 另选目录"
    en = "the store {path} is held by process {holder}; wait for it to end, or choose another folder with --home"


class StoreUnreachable(Unavailable):
    code = "store-unreachable"
    zh = "连不上 Neo4j（{address}）；请检查服务是否启动、地址是否正确"
    en = "can't reach Neo4j at {address}; check that it runs and that the address is right"


class StoreLoginRefused(Unavailable):
    code = "store-login-refused"
    zh = "Neo4j（{address}）拒绝登录；请检查 CHAINGRAPH_NEO4J_USER 与 CHAINGRAPH_NEO4J_PASSWORD"
    en = "Neo4j at {address} refused the login; check CHAINGRAPH_NEO4J_USER and CHAINGRAPH_NEO4J_PASSWORD"


class StoreLost(Unavailable):
    code = "store-lost"
    zh = "与图库（{address}）的连接中断；已写入的文档完整保留，恢复后重新运行同一命令即可补齐"
    en = "lost the store at {address}; documents written so far are whole, run the same command again to finish"


class StoreUnusable(Unavailable):
    code = "store-unusable"
    zh = "图库 {address} 无法使用：{reason_zh}"
    en = "the store {address} can't be used: {reason_en}"


class QueryTimeout(Unavailable):
    code = "query-timeout"
    zh = "查询超过 {seconds} 秒被中止；请缩小范围或减小 limit"
    en = "the query was stopped after {seconds} s; narrow it or lower its limit"


class PathMissing(Unavailable):
    code = "path-missing"
    zh = "找不到 {path}；请检查路径"
    en = "no such file or folder: {path}; check the path"


class ReaderBusy(Unavailable):
    code = "reader-busy"
    zh = "正在读入其他文章，请稍后再试"
    en = "other articles are being read; try again in a moment"


class AddressUnusable(Unavailable):
    code = "address-unusable"
    zh = "不能在 {address} 上提供服务：{reason}；换一个 --host 或 --port"
    en = "can't serve at {address}: {reason}; choose another --host or --port"


class OutputRefused(Unavailable):
    code = "output-refused"
    zh = "无法写入 {path}：{reason}"
    en = "can't write {path}: {reason}"


class DictionaryRefused(Unavailable):
    code = "dictionary-refused"
    zh = "词典文件 {file}：{reason}；请改正或移走"
    en = "dictionary {file}: {reason}; correct it or take it away"


class KeyUnusable(Unavailable):
    code = "key-unusable"
    zh = "{path} 不是标准答案：{reason_zh}"
    en = "{path} is not an answer key: {reason_en}"


class MappingRefused(Unavailable):
    code = "mapping-refused"
    zh = "映射文件 {source}：{reason_zh}"
    en = "mapping {source}: {reason_en}"


class SettingInvalid(Unavailable):
    code = "setting-invalid"
    zh = "设置 {name}：{reason_zh}"
    en = "setting {name}: {reason_en}"


class ExtraMissing(Unavailable):
    code = "extra-missing"
    zh = "缺少可选的包；请运行 pip install 'chaingraph[{extra}]'"
    en = "an optional package is missing; run pip install 'chaingraph[{extra}]'"


class OntologyInvalid(Unavailable):
    code = "ontology-invalid"
    zh = "本体文件 {file}：{reason}"
    en = "ontology file {file}: {reason}"


class CatalogueInvalid(Unavailable):
    code = "catalogue-invalid"
    zh = "查询文件 {file}：{reason}"
    en = "query file {file}: {reason}"
