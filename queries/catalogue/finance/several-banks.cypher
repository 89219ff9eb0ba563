/*---
id: finance.several-banks
title: {zh: 有多家银行的企业, en: Enterprises with several banks}
description:
  zh: >-
    有 n 家或更多银行提供融资的企业，银行多的在前；同一银行的各分支机构算一家。
  en: >-
    Enterprises that n banks or more finance, most banks first; branches of one bank count as one.
params:
  - {name: at_least, type: integer, default: 2, maximum: 1000, label: {zh: 至少几家, en: Banks at least}, example: 3}
  - {name: chain, type: entity, types: [Chain], label: {zh: 产业链, en: Chain}, example: 海工装备产业链}
  - {name: place, type: entity, types: [Place], label: {zh: 地方（含下级）, en: Place with those in it}, example: 鹭汀区}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: enterprise, type: entity, label: {zh: 企业, en: Enterprise}}
  - {name: count, type: integer, label: {zh: 银行数, en: Banks}}
  - {name: banks, type: entity-list, label: {zh: 银行, en: Banks and branches}}
  - {name: chains, type: entity-list, label: {zh: 所在链, en: On chains}}
  - {name: amount_cny, type: money, label: {zh: 合计（元）, en: Total (CNY)}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: bank_facts, type: fact-list, label: {zh: 银行的依据, en: Facts of the bank}}
  - {name: chain_facts, type: fact-list, label: {zh: 在链的依据, en: Facts of the chains}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
CALL (said) {
  UNWIND [x IN [$chain] WHERE x IS NOT NULL] AS named
  MATCH (c:Entity {id: named})
  MATCH (c)<-[r:OWNS_CHAIN|ON_CHAIN]-(e:Organization) WHERE r.modality IN said
  RETURN e
  UNION
  // a place alone: the bodies there
  UNWIND CASE WHEN $chain IS NULL AND $place IS NOT NULL THEN [$place] ELSE [] END AS named
  MATCH (top:Entity {id: named})
  MATCH (top)<-[:PART_OF*0..3 {modality: 'stated'}]-(p)
  MATCH (p)<-[w:LOCATED_IN]-(e:Organization) WHERE w.modality IN said
  RETURN e
  UNION
  UNWIND CASE WHEN $chain IS NULL AND $place IS NULL THEN [1] ELSE [] END AS everywhere
  MATCH (k:Organization)-[f:FINANCES]->(e:Organization) WHERE f.modality IN said
  WITH e, count(DISTINCT k) AS banks WHERE banks >= $at_least
  RETURN e
}
WITH said, e WHERE coalesce(e.kind, 'enterprise') IN ['enterprise', 'other']
MATCH (e)<-[f:FINANCES]-(k)
WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
  AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
WITH said, e, collect(DISTINCT k) AS those, collect(f) AS loans, sum(f.amount_cny) AS total
WHERE size(those) >= $at_least
  AND ($chain IS NULL OR $place IS NULL
       OR EXISTS { MATCH (e)-[w:LOCATED_IN]->()-[:PART_OF*0..3 {modality: 'stated'}]->(p) WHERE p.id = $place AND w.modality IN said })
// branches of one bank are one bank
WITH said, e, those, loans, total, size(COLLECT {
  UNWIND those AS k
  OPTIONAL MATCH (k)-[:PART_OF*1..2 {modality: 'stated'}]->(h)
  WHERE h.kind = 'bank' AND NOT EXISTS { MATCH (h)-[:PART_OF {modality: 'stated'}]->(g) WHERE g.kind = 'bank' }
  WITH k, min(h.id) AS house RETURN DISTINCT coalesce(house, k.id) AS house
}) AS count
WHERE count >= $at_least
WITH said, e, those, loans, total, count, [-count, -total, e.name, e.id] AS key
ORDER BY key LIMIT $limit
CALL (e, said) {
  MATCH (e)-[r:OWNS_CHAIN|ON_CHAIN]->(c) WHERE r.modality IN said
  WITH c, r, c.name AS name, c.id AS id ORDER BY name, id, r.id
  RETURN collect(DISTINCT c {.id, .name, .type, .kind}) AS chains, collect(r.id) AS chain_facts
}
CALL (those) {
  UNWIND those AS k WITH k, k.name AS name, k.id AS id ORDER BY name, id
  RETURN collect(k {.id, .name, .type, .kind}) AS banks
}
CALL (loans) { UNWIND loans AS f WITH f.id AS id ORDER BY id RETURN collect(id) AS bank_facts }
CALL (bank_facts, chain_facts) {
  UNWIND bank_facts + chain_facts AS id MATCH (s:Statement {fact: id})
  RETURN count(DISTINCT s.document) AS sources
}
RETURN e {.id, .name, .type, .kind} AS enterprise, count, banks, chains,
  CASE WHEN total > 0 THEN total END AS amount_cny, sources, bank_facts, chain_facts
ORDER BY key
