/*---
id: finance.of-bank
title: {zh: 一家银行支持了谁, en: Whom a bank finances}
description:
  zh: 银行（及其分支机构）的贷款、授信、担保，一笔一行，标明到达的是企业、产业链、项目，还是只到地方（到达地方不等于到达企业）。
  en: >-
    Loans, credit and guarantees of a bank and its branches, one a row, marked by what they reach: an enterprise, a chain, a project, or
    only the place (a bank reaching the place, not an enterprise).
params:
  - {name: bank, type: entity, types: [Organization], required: true, label: {zh: 银行, en: Bank}, example: 中国银行}
  - {name: branches, type: boolean, default: true, label: {zh: 含分支机构, en: Branches too}, example: false}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: bank, type: entity, label: {zh: 银行, en: Bank}}
  - {name: reached, type: entity, label: {zh: 对象, en: Reached}}
  - name: reach
    type: choice
    label: {zh: 到达, en: Reach}
    choices:
      - {name: enterprise, label: {zh: 企业, en: enterprise}}
      - {name: body, label: {zh: 其他机构, en: other body}}
      - {name: chain, label: {zh: 产业链, en: chain}}
      - {name: project, label: {zh: 项目, en: project}}
      - {name: place, label: {zh: 仅地方（非企业）, en: 'the place, not an enterprise'}}
  - {name: chains, type: entity-list, label: {zh: 所在链, en: On chains}}
  - {name: amount, type: text, label: {zh: 金额, en: Amount}}
  - {name: amount_cny, type: money, wide: true, label: {zh: 金额（元）, en: Amount (CNY)}}
  - {name: instrument, type: text, label: {zh: 方式, en: Instrument}}
  - {name: since, type: date, label: {zh: 起始, en: Since}}
  - {name: until, type: date, label: {zh: 截止, en: Until}}
  - name: modality
    type: choice
    label: {zh: 语气, en: Modality}
    choices:
      - {name: stated, label: {zh: 已有, en: stated}}
      - {name: planned, label: {zh: 计划, en: planned}}
      - {name: former, label: {zh: 曾经, en: former}}
      - {name: denied, label: {zh: 否认, en: denied}}
  - {name: sentence, type: text, label: {zh: 原文, en: Sentence}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: fact, type: fact, label: {zh: 依据, en: Fact}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
MATCH (b:Entity {id: $bank})
MATCH (b)<-[:PART_OF*0..2 {modality: 'stated'}]-(k)
WITH DISTINCT k, b, said
MATCH (k)-[r:FINANCES]->(x)
WHERE (k.id = b.id OR $branches) AND r.modality IN said
  AND ($as_of IS NULL OR (coalesce(r.since, '') <= $as_of AND coalesce(r.until, '9') + '-99' >= $as_of))
WITH k, r, x, CASE x.type WHEN 'Chain' THEN 2 WHEN 'Project' THEN 3 WHEN 'Place' THEN 4
  ELSE CASE coalesce(x.kind, 'enterprise') WHEN 'enterprise' THEN 0 ELSE 1 END END AS order_
// one list as the key is sorted in half the time of its parts
WITH k, r, x, order_, [order_, -coalesce(r.amount_cny, 0.0), x.name, x.id, k.name, k.id, r.id] AS key
ORDER BY key LIMIT $limit
RETURN k {.id, .name, .type, .kind} AS bank, x {.id, .name, .type, .kind} AS reached,
  ['enterprise', 'body', 'chain', 'project', 'place'][order_] AS reach,
  COLLECT {
    MATCH (x)-[w:OWNS_CHAIN|ON_CHAIN]->(c) WHERE w.modality = 'stated'
    RETURN DISTINCT c {.id, .name, .type, .kind} AS chain ORDER BY chain.name, chain.id
  } AS chains,
  r.amount AS amount, r.amount_cny AS amount_cny, r.instrument AS instrument, r.since AS since, r.until AS until,
  r.modality AS modality,
  head(COLLECT { MATCH (s:Statement {fact: r.id}) RETURN s.evidence AS said ORDER BY s.published, s.id LIMIT 1 }) AS sentence,
  r.sources AS sources, r.id AS fact
ORDER BY key
