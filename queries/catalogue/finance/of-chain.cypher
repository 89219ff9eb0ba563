/*---
id: finance.of-chain
title: {zh: 一条产业链得到的融资, en: What finances a chain}
description:
  zh: >-
    为整条链服务的银行，以及给链主、链上企业、链上项目和项目承担单位的贷款、授信、担保；一笔一行，附该银行在这条链上的合计。
  en: >-
    Banks that serve the whole chain, and loans, credit and guarantees to its owners, enterprises, projects and those who
    undertake them; one a row, with that bank's total on the chain.
params:
  - {name: chain, type: entity, types: [Chain], required: true, label: {zh: 产业链, en: Chain}, example: 海工装备产业链}
  - {name: bank, type: entity, types: [Organization], label: {zh: 银行, en: Bank}, example: 中国银行}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - {name: bank, type: entity, label: {zh: 银行, en: Bank}}
  - {name: reached, type: entity, label: {zh: 对象, en: Reached}}
  - name: reach
    type: choice
    label: {zh: 到达, en: Reach}
    choices:
      - {name: chain, label: {zh: 产业链, en: chain}}
      - {name: owner, label: {zh: 链主, en: owner}}
      - {name: member, label: {zh: 链上企业, en: member}}
      - {name: project, label: {zh: 链上项目, en: project}}
      - {name: undertaker, label: {zh: 项目承担, en: undertaker}}
  - {name: amount, type: text, label: {zh: 金额, en: Amount}}
  - {name: amount_cny, type: money, wide: true, label: {zh: 金额（元）, en: Amount (CNY)}}
  - {name: bank_total_cny, type: money, label: {zh: 该银行合计（元）, en: Total of the bank (CNY)}}
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
  - {name: reach_facts, type: fact-list, label: {zh: 对象在链的依据, en: Facts of the reached}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
MATCH (c:Entity {id: $chain})
CALL (c, said) {
  RETURN c AS x, 0 AS rank, [] AS reach_facts
  UNION ALL
  MATCH (c)<-[r:OWNS_CHAIN|ON_CHAIN]-(x) WHERE r.modality IN said
  WITH x, collect(CASE type(r) WHEN 'OWNS_CHAIN' THEN r.id END) AS owns,
    collect(CASE type(r) WHEN 'ON_CHAIN' THEN r.id END) AS on_
  RETURN x, CASE WHEN size(owns) > 0 THEN 1 WHEN x.type = 'Project' THEN 3 ELSE 2 END AS rank,
    CASE WHEN size(owns) > 0 THEN owns ELSE on_ END AS reach_facts
  UNION ALL
  MATCH (c)<-[r:ON_CHAIN]-(:Project)<-[u:UNDERTAKES]-(x)
  WHERE r.modality IN said AND u.modality IN said
    AND NOT EXISTS { MATCH (c)<-[w:OWNS_CHAIN|ON_CHAIN]-(x) WHERE w.modality IN said }
  RETURN x, 4 AS rank, collect(r.id) + collect(u.id) AS reach_facts
}
MATCH (x)<-[f:FINANCES]-(k)
WHERE f.modality IN said AND ($bank IS NULL OR k.id = $bank)
  AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
WITH c, k, sum(f.amount_cny) AS total, collect({f: f, x: x, rank: rank, reach_facts: reach_facts}) AS loans
UNWIND loans AS loan
WITH c, k, total, loan.f AS f, loan.x AS x, loan.rank AS rank, loan.reach_facts AS reach_facts
// one list as the key is sorted in half the time of its parts
WITH c, k, total, f, x, rank, reach_facts,
  [rank, -coalesce(f.amount_cny, 0.0), k.name, k.id, x.name, x.id, f.id] AS key
ORDER BY key LIMIT $limit
RETURN c {.id, .name, .type, .kind} AS chain, k {.id, .name, .type, .kind} AS bank, x {.id, .name, .type, .kind} AS reached,
  ['chain', 'owner', 'member', 'project', 'undertaker'][rank] AS reach,
  f.amount AS amount, f.amount_cny AS amount_cny, CASE WHEN total > 0 THEN total END AS bank_total_cny,
  f.instrument AS instrument, f.since AS since, f.until AS until, f.modality AS modality,
  head(COLLECT { MATCH (s:Statement {fact: f.id}) RETURN s.evidence AS said ORDER BY s.published, s.id LIMIT 1 }) AS sentence,
  f.sources AS sources, f.id AS fact, reach_facts
ORDER BY key
