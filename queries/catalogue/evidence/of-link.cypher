/*---
id: evidence.of-link
title: {zh: 一条联系的依据, en: Evidence of a link}
description:
  zh: 支持一个事实的每一句话或每一行：原文、在文件中的位置（字符，左闭右开）、文档、来源。事实编号见其他查询结果。
  en: >-
    Every sentence or row behind one fact: the text, where it stands in the file (characters, half open), document and source. Fact ids
    stand in the answers of the other queries.
params:
  - {name: fact, type: fact, required: true, label: {zh: 事实编号, en: Fact id}, example: f-0123456789abcdef0123}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: head, type: text, label: {zh: 谁, en: Who}}
  - {name: relation, type: text, label: {zh: 关系, en: Relation}}
  - {name: tail, type: text, label: {zh: 对谁, en: Whom}}
  - {name: sentence, type: text, label: {zh: 原文, en: Sentence}}
  - {name: span, type: integer-list, label: {zh: 位置, en: Span}}
  - {name: row, type: integer, label: {zh: 行, en: Row}}
  - name: modality
    type: choice
    label: {zh: 语气, en: Modality}
    choices:
      - {name: stated, label: {zh: 已有, en: stated}}
      - {name: planned, label: {zh: 计划, en: planned}}
      - {name: former, label: {zh: 曾经, en: former}}
      - {name: denied, label: {zh: 否认, en: denied}}
  - {name: document, type: document, label: {zh: 文档, en: Document}}
  - {name: title, type: text, label: {zh: 标题, en: Title}}
  - {name: source, type: text, label: {zh: 来源, en: Source}}
  - {name: published, type: date, label: {zh: 日期, en: Published}}
  - {name: confidence, type: number, wide: true, label: {zh: 置信度, en: Confidence}}
  - {name: attributes, type: text, wide: true, label: {zh: 属性, en: Attributes}}
  - {name: extractor, type: text, wide: true, label: {zh: 抽取器, en: Extractor}}
  - {name: statement, type: text, wide: true, label: {zh: 陈述编号, en: Statement}}
---*/
MATCH (s:Statement {fact: $fact}) WHERE s.claim <> 'mention'
OPTIONAL MATCH (a:Article {id: s.document})
OPTIONAL MATCH (t:Table {id: s.document})
WITH s, coalesce(a.title, t.title) AS title, coalesce(a.source, t.source) AS source,
  coalesce(s.start, 0) AS start, coalesce(s.row, 0) AS line
ORDER BY s.published, s.document, start, line, s.id LIMIT $limit
RETURN s.head_name AS head, s.type AS relation,
  CASE s.claim WHEN 'metric' THEN s.indicator ELSE s.tail_name END AS tail,
  s.evidence AS sentence,
  CASE WHEN s.start IS NULL THEN null ELSE [s.start, s.end] END AS span,
  s.row AS row, s.modality AS modality,
  s.document AS document, title, source, s.published AS published,
  s.confidence AS confidence, s.attrs AS attributes, s.extractor AS extractor, s.id AS statement
ORDER BY published, document, start, line, statement
