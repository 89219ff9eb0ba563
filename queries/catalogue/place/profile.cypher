/*---
id: place.profile
title: {zh: 一个地方概览, en: One place at a glance}
description:
  zh: >-
    一个地方（含下级）的产业链、园区、链主、银行（所在的和为地方融资的）、项目、举措，企业数，以及数字；一项一行，按栏目排列。
  en: >-
    A place with those in it: its chains, parks, owners of chains, banks (there, and financing the place), projects and
    initiatives, how many enterprises, and figures: one item a row, by section.
params:
  - {name: place, type: entity, types: [Place], required: true, label: {zh: 地方（含下级）, en: Place with those in it}, example: 鹭汀区}
  - name: section
    type: choice
    label: {zh: 只看, en: Only}
    example: figure
    choices: &section
      - {name: chain, label: {zh: 产业链, en: chain}}
      - {name: park, label: {zh: 园区, en: park}}
      - {name: owner, label: {zh: 链主, en: owner}}
      - {name: enterprises, label: {zh: 企业数, en: enterprises}}
      - {name: bank, label: {zh: 所在银行, en: bank there}}
      - {name: finance, label: {zh: 为地方融资, en: finances the place}}
      - {name: project, label: {zh: 项目, en: project}}
      - {name: initiative, label: {zh: 举措, en: initiative}}
      - {name: figure, label: {zh: 数字, en: figure}}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: section, type: choice, choices: *section, label: {zh: 栏目, en: Section}}
  - {name: place, type: entity, label: {zh: 地方, en: Place}}
  - {name: item, type: entity, label: {zh: 主体, en: Body}}
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - {name: indicator, type: text, label: {zh: 指标, en: Indicator}}
  - {name: value, type: number, label: {zh: 数值, en: Value}}
  - {name: unit, type: text, label: {zh: 单位, en: Unit}}
  - {name: amount, type: text, label: {zh: 金额, en: Amount}}
  - {name: date, type: date, label: {zh: 日期, en: Date}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: facts, type: fact-list, label: {zh: 依据, en: Facts}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
MATCH (top:Entity {id: $place})
MATCH (top)<-[:PART_OF*0..3 {modality: 'stated'}]-(p:Place)
WITH DISTINCT said, p
CALL (p, said) {
  MATCH (p)<-[r:LOCATED_IN]-(x) WHERE r.modality IN said AND x.type IN ['Chain', 'Project']
  RETURN CASE x.type WHEN 'Chain' THEN 0 ELSE 6 END AS order_, x, null AS c, null AS number, null AS f, [r.id] AS ids
  UNION ALL
  MATCH (p)<-[r:LOCATED_IN]-(x:Organization) WHERE r.modality IN said AND x.kind IN ['park', 'bank']
  RETURN CASE x.kind WHEN 'park' THEN 1 ELSE 4 END AS order_, x, null AS c, null AS number, null AS f, [r.id] AS ids
  UNION ALL
  MATCH (p)<-[r:LOCATED_IN]-(x:Organization)-[w:OWNS_CHAIN]->(c) WHERE r.modality IN said AND w.modality IN said
  RETURN 2 AS order_, x, c, null AS number, null AS f, collect(r.id) + collect(w.id) AS ids
  UNION ALL
  MATCH (p)<-[r:LOCATED_IN]-(x:Organization)
  WHERE r.modality IN said AND coalesce(x.kind, 'enterprise') = 'enterprise'
  WITH count(DISTINCT x) AS number, collect(r.id) AS ids WHERE number > 0
  RETURN 3 AS order_, null AS x, null AS c, number, null AS f, ids
  UNION ALL
  MATCH (p)<-[f:FINANCES]-(x) WHERE f.modality IN said
    AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
  RETURN 5 AS order_, x, null AS c, null AS number, f, [f.id] AS ids
  UNION ALL
  MATCH (p)-[r:LAUNCHES]->(x:Initiative) WHERE r.modality IN said
  RETURN 7 AS order_, x, null AS c, null AS number, null AS f, [r.id] AS ids
  UNION ALL
  MATCH (p)<-[r:APPLIES_TO]-(x:Initiative) WHERE r.modality IN said
  RETURN 7 AS order_, x, null AS c, null AS number, null AS f, [r.id] AS ids
  UNION ALL
  MATCH (p)-[:HAS_METRIC]->(f:Metric) WHERE f.modality IN said AND ($as_of IS NULL OR coalesce(f.as_of, '') <= $as_of)
  RETURN 8 AS order_, null AS x, null AS c, f.value AS number, f, [f.id] AS ids
}
WITH p, x, c, number, f, ids, order_,
  ['chain', 'park', 'owner', 'enterprises', 'bank', 'finance', 'project', 'initiative', 'figure'][order_] AS section
WHERE $section IS NULL OR section = $section
WITH p, x, c, f, order_, section, number, collect(ids) AS some
WITH p, x, c, f, order_, section, number, some, coalesce(f.as_of, f.since, '') AS at
ORDER BY order_, p.name, p.id, x.name, x.id, c.name, c.id, f.indicator, at DESC, f.id LIMIT $limit
WITH p, x, c, f, order_, section, number, at,
  COLLECT { UNWIND some AS each UNWIND each AS id RETURN DISTINCT id ORDER BY id } AS facts
RETURN section, p {.id, .name, .type, .kind} AS place, CASE WHEN x IS NULL THEN null ELSE x {.id, .name, .type, .kind} END AS item, CASE WHEN c IS NULL THEN null ELSE c {.id, .name, .type, .kind} END AS chain,
  f.indicator AS indicator, number AS value, CASE WHEN order_ = 8 THEN f.unit END AS unit, f.amount AS amount,
  CASE at WHEN '' THEN null ELSE at END AS date,
  size(COLLECT { UNWIND facts AS id MATCH (s:Statement {fact: id}) RETURN DISTINCT s.document AS document }) AS sources,
  facts
ORDER BY order_, p.name, p.id, x.name, x.id, c.name, c.id, indicator, at DESC, f.id
