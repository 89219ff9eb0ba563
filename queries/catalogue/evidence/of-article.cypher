/*---
id: evidence.of-article
title: {zh: 一篇文档说了什么, en: What one document says}
description:
  zh: 一篇文章或一张表里的全部陈述：提到的主体、联系、数字，各附原文和位置，以及各自支持的事实（或主体）的编号。
  en: >-
    All that one article or table states: bodies it mentions, links, figures, each with its text and place, and the id of the fact (for a
    mention, of the entity) that it supports.
params:
  - {name: document, type: document, required: true, label: {zh: 文档编号、来源或文件名, en: 'Document id, source or file name'}, example: a-0123456789abcdef0123}
  - name: claim
    type: choice
    label: {zh: 只看, en: Only}
    example: relation
    choices: &claim
      - {name: mention, label: {zh: 主体, en: mention}}
      - {name: relation, label: {zh: 联系, en: relation}}
      - {name: metric, label: {zh: 数字, en: metric}}
  - {name: limit, type: integer, default: 1000, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: claim, type: choice, choices: *claim, label: {zh: 陈述, en: Claim}}
  - {name: type, type: text, label: {zh: 类型, en: Type}}
  - {name: head, type: text, label: {zh: 谁, en: Who}}
  - {name: tail, type: text, label: {zh: 对谁, en: Whom}}
  - {name: value, type: number, label: {zh: 数值, en: Value}}
  - {name: unit, type: text, label: {zh: 单位, en: Unit}}
  - {name: attributes, type: text, label: {zh: 属性, en: Attributes}}
  - {name: aliases, type: text-list, wide: true, label: {zh: 别名, en: Aliases}}
  - name: modality
    type: choice
    label: {zh: 语气, en: Modality}
    choices:
      - {name: stated, label: {zh: 已有, en: stated}}
      - {name: planned, label: {zh: 计划, en: planned}}
      - {name: former, label: {zh: 曾经, en: former}}
      - {name: denied, label: {zh: 否认, en: denied}}
  - {name: sentence, type: text, label: {zh: 原文, en: Sentence}}
  - {name: span, type: integer-list, label: {zh: 位置, en: Span}}
  - {name: row, type: integer, label: {zh: 行, en: Row}}
  - {name: confidence, type: number, wide: true, label: {zh: 置信度, en: Confidence}}
  - {name: fact, type: fact, label: {zh: 支持的事实, en: Fact}}
---*/
MATCH (s:Statement {document: $document}) WHERE $claim IS NULL OR s.claim = $claim
WITH s, CASE s.claim WHEN 'mention' THEN 0 WHEN 'relation' THEN 1 ELSE 2 END AS order_,
  CASE s.claim WHEN 'mention' THEN s.spans[0] ELSE s.start END AS start,
  CASE s.claim WHEN 'mention' THEN s.spans[1] ELSE s.end END AS end_
// one list as the key is sorted in half the time of its parts
WITH s, start, end_, [order_, coalesce(start, 0), coalesce(s.row, 0), s.ref, s.id] AS key
ORDER BY key LIMIT $limit
RETURN s.claim AS claim, s.type AS type, coalesce(s.name, s.head_name) AS head,
  CASE s.claim WHEN 'metric' THEN s.indicator ELSE s.tail_name END AS tail,
  s.value AS value, s.unit AS unit,
  CASE s.claim WHEN 'relation' THEN CASE s.attrs WHEN '{}' THEN null ELSE s.attrs END END AS attributes,
  coalesce(s.aliases, []) AS aliases, s.modality AS modality, s.evidence AS sentence,
  CASE WHEN start IS NULL THEN null ELSE [start, end_] END AS span,
  s.row AS row, s.confidence AS confidence, s.fact AS fact
ORDER BY key
