/*---
id: chain.owners
title: {zh: 产业链的链主, en: Owners of chains}
description:
  zh: 每条链的链主（龙头企业、盟主）及其所在地。没有链主的链也列出。
  en: The owners (leading enterprises, heads of the alliance) of each chain and where they are. Chains without an owner are listed too.
params:
  - {name: chain, type: entity, types: [Chain], label: {zh: 产业链, en: Chain}, example: 海工装备产业链}
  - {name: owner, type: entity, types: [Organization], label: {zh: 链主, en: Owner}, example: 远澜重工}
  - {name: place, type: entity, types: [Place], label: {zh: 地方（含下级）, en: Place with those in it}, example: 鹭汀区}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - {name: owner, type: entity, label: {zh: 链主, en: Owner}}
  - {name: place, type: entity-list, label: {zh: 所在地, en: Place}}
  - name: modality
    type: choice
    label: {zh: 语气, en: Modality}
    choices:
      - {name: stated, label: {zh: 已有, en: stated}}
      - {name: planned, label: {zh: 计划, en: planned}}
      - {name: former, label: {zh: 曾经, en: former}}
      - {name: denied, label: {zh: 否认, en: denied}}
  - {name: first_said, type: date, label: {zh: 最早提及, en: First said}}
  - {name: last_said, type: date, label: {zh: 最近提及, en: Last said}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: fact, type: fact, label: {zh: 依据, en: Fact}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
// From what is named; each condition is checked again below.
CALL (said) {
  UNWIND [x IN [$chain] WHERE x IS NOT NULL] AS named
  MATCH (c:Entity {id: named})
  RETURN c
  UNION
  UNWIND [x IN [$owner] WHERE x IS NOT NULL AND $chain IS NULL] AS named
  MATCH (o:Entity {id: named})
  MATCH (o)-[:OWNS_CHAIN]->(c)
  RETURN c
  UNION
  UNWIND [x IN [$place] WHERE x IS NOT NULL AND $chain IS NULL AND $owner IS NULL] AS named
  MATCH (top:Entity {id: named})
  MATCH (top)<-[:PART_OF*0..3 {modality: 'stated'}]-(p)
  MATCH (p)<-[w:LOCATED_IN]-(x) WHERE w.modality IN said
  WITH DISTINCT x
  MATCH (x)-[:OWNS_CHAIN*0..1]->(c) WHERE c.type = 'Chain'
  RETURN c
  UNION
  UNWIND CASE WHEN coalesce($chain, $owner, $place) IS NULL THEN [1] ELSE [] END AS every
  MATCH (c:Chain)
  RETURN c
}
OPTIONAL MATCH (c)<-[r:OWNS_CHAIN]-(o)
WHERE r.modality IN said AND ($owner IS NULL OR o.id = $owner)
WITH c, r, o, said
WHERE ($owner IS NULL OR o IS NOT NULL)
  AND ($place IS NULL
       OR EXISTS { MATCH (c)-[w:LOCATED_IN]->()-[:PART_OF*0..3 {modality: 'stated'}]->(p) WHERE p.id = $place AND w.modality IN said }
       OR EXISTS { MATCH (o)-[w:LOCATED_IN]->()-[:PART_OF*0..3 {modality: 'stated'}]->(p) WHERE p.id = $place AND w.modality IN said })
WITH c, r, o, CASE WHEN o IS NULL THEN 1 ELSE 0 END AS gap
ORDER BY gap, c.name, c.id, o.name, o.id, r.id LIMIT $limit
WITH c, r, o, gap, COLLECT {
  MATCH (o)-[w:LOCATED_IN]->(p) WHERE w.modality = 'stated'
  WITH DISTINCT p ORDER BY p.name, p.id RETURN p {.id, .name, .type, .kind} AS place
} AS place
RETURN c {.id, .name, .type, .kind} AS chain,
  CASE WHEN o IS NULL THEN null ELSE o {.id, .name, .type, .kind} END AS owner,
  place,
  r.modality AS modality, r.first_said AS first_said, r.last_said AS last_said,
  r.sources AS sources, r.id AS fact
ORDER BY gap, c.name, c.id, o.name, o.id, fact
