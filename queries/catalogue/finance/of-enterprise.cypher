/*---
id: finance.of-enterprise
title: {zh: 一家企业得到的融资, en: What finances an enterprise}
description:
  zh: 谁为企业提供贷款、授信、担保：直接给企业的，给它承担的项目的，以及为它所在产业链服务的银行（bank_of 标明）。一笔一行。
  en: >-
    Who lends to an enterprise, grants it credit or guarantees it: directly, to a project that it undertakes, or as the service bank of a
    chain that it is on (bank_of says which). One loan a row.
params:
  - {name: enterprise, type: entity, types: [Organization], required: true, label: {zh: 企业, en: Enterprise}, example: 远澜重工}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: enterprise, type: entity, label: {zh: 企业, en: Enterprise}}
  - {name: bank, type: entity, label: {zh: 银行, en: Bank}}
  - name: bank_of
    type: choice
    label: {zh: 对象, en: Bank of}
    choices:
      - {name: enterprise, label: {zh: 企业, en: enterprise}}
      - {name: project, label: {zh: 项目, en: project}}
      - {name: chain, label: {zh: 产业链, en: chain}}
  - {name: through, type: entity, label: {zh: 经由, en: Through}}
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
  - {name: through_fact, type: fact, label: {zh: 经由的依据, en: Fact of the way}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
MATCH (e:Entity {id: $enterprise})
CALL (e, said) {
  MATCH (e)<-[r:FINANCES]-(k) WHERE r.modality IN said
  RETURN k, r, 0 AS order_, null AS x, null AS through_fact
  UNION ALL
  MATCH (e)-[w:UNDERTAKES]->(x:Project)<-[r:FINANCES]-(k) WHERE r.modality IN said AND w.modality IN said
  RETURN k, r, 1 AS order_, x, min(w.id) AS through_fact
  UNION ALL
  MATCH (e)-[w:OWNS_CHAIN|ON_CHAIN]->(x:Chain)<-[r:FINANCES]-(k) WHERE r.modality IN said AND w.modality IN said
  RETURN k, r, 2 AS order_, x, min(w.id) AS through_fact
}
WITH e, k, r, order_, x, through_fact, coalesce(r.amount_cny, 0.0) AS yuan
WHERE ($as_of IS NULL OR (coalesce(r.since, '') <= $as_of AND coalesce(r.until, '9') + '-99' >= $as_of))
WITH e, k, r, order_, x, through_fact, yuan
ORDER BY order_, yuan DESC, k.name, k.id, r.id LIMIT $limit
RETURN e {.id, .name, .type, .kind} AS enterprise, k {.id, .name, .type, .kind} AS bank,
  CASE order_ WHEN 0 THEN 'enterprise' WHEN 1 THEN 'project' ELSE 'chain' END AS bank_of,
  CASE WHEN x IS NULL THEN null ELSE x {.id, .name, .type, .kind} END AS through,
  r.amount AS amount, r.amount_cny AS amount_cny, r.instrument AS instrument, r.since AS since, r.until AS until,
  r.modality AS modality,
  head(COLLECT { MATCH (s:Statement {fact: r.id}) RETURN s.evidence AS said ORDER BY s.published, s.id LIMIT 1 }) AS sentence,
  r.sources AS sources, r.id AS fact,
  through_fact
ORDER BY order_, yuan DESC, k.name, k.id, fact
