/*---
id: chain.overview
title: {zh: 一条产业链概览, en: One chain at a glance}
description:
  zh: >-
    一条链的链长、链主、党组织、联盟、银行、项目，以及各环节、各地方的企业数；一项一行，按栏目排列。
  en: >-
    One chain's leaders, owners, party bodies, alliances, banks and projects, and how many enterprises it has by stage and by
    place: one item a row, by section.
params:
  - {name: chain, type: entity, types: [Chain], required: true, label: {zh: 产业链, en: Chain}, example: 海工装备产业链}
  - {name: place, type: entity, types: [Place], label: {zh: 只数该地的企业（含下级）, en: Count enterprises of this place only}, example: 鹭汀区}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - name: section
    type: choice
    label: {zh: 栏目, en: Section}
    choices:
      - {name: leader, label: {zh: 链长, en: leader}}
      - {name: owner, label: {zh: 链主, en: owner}}
      - {name: party, label: {zh: 党组织, en: party body}}
      - {name: alliance, label: {zh: 联盟, en: alliance}}
      - {name: bank, label: {zh: 服务银行, en: bank of the chain}}
      - {name: enterprise_bank, label: {zh: 企业的银行, en: bank of its enterprises}}
      - {name: stage, label: {zh: 环节, en: stage}}
      - {name: place, label: {zh: 地方, en: place}}
      - {name: project, label: {zh: 项目, en: project}}
  - {name: item, type: entity, label: {zh: 主体, en: Body}}
  - {name: detail, type: text, label: {zh: 说明, en: Detail}}
  - {name: count, type: integer, label: {zh: 个数, en: Count}}
  - {name: amount_cny, type: money, label: {zh: 金额（元）, en: Amount (CNY)}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: facts, type: fact-list, label: {zh: 依据, en: Facts}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
MATCH (c:Entity {id: $chain})
CALL (c, said) {
  MATCH (c)<-[r:LEADS_CHAIN]-(l)
  WHERE r.modality IN said
    AND ($as_of IS NULL OR (coalesce(r.since, '') <= $as_of AND coalesce(r.until, '9') + '-99' >= $as_of))
  // who is said since to have left is no leader now
  AND NOT EXISTS { MATCH (l)-[gone:LEADS_CHAIN]->(c) WHERE gone.modality = 'former' AND gone.last_said >= r.last_said
    AND ($as_of IS NULL OR gone.first_said <= $as_of) }
  RETURN 0 AS order_, l AS x, r.role AS detail, null AS number, null AS yuan, collect(r.id) AS ids
  UNION ALL
  MATCH (c)<-[r:OWNS_CHAIN]-(x) WHERE r.modality IN said
  RETURN 1 AS order_, x, null AS detail, null AS number, null AS yuan, collect(r.id) AS ids
  UNION ALL
  MATCH (c)<-[r:PARTY_BODY_OF]-(x) WHERE r.modality IN said
  RETURN CASE x.kind WHEN 'alliance' THEN 3 ELSE 2 END AS order_, x, null AS detail, null AS number, null AS yuan,
    collect(r.id) AS ids
  UNION ALL
  MATCH (c)<-[r:ON_CHAIN]-(x) WHERE r.modality IN said AND (x.type = 'Project' OR x.kind = 'alliance')
  WITH x, CASE x.type WHEN 'Project' THEN 8 ELSE 3 END AS order_, r
  RETURN order_, x, CASE order_ WHEN 8 THEN r.stage END AS detail, null AS number, null AS yuan, collect(r.id) AS ids
  UNION ALL
  // the chain's own banks, then those of its enterprises: how many of them, how much
  MATCH (c)<-[f:FINANCES]-(k) WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
    AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
  RETURN 4 AS order_, k AS x, null AS detail, null AS number, sum(f.amount_cny) AS yuan, collect(f.id) AS ids
  UNION ALL
  MATCH (c)<-[r:OWNS_CHAIN|ON_CHAIN]-(e:Organization) WHERE r.modality IN said
  WITH DISTINCT e, said
  MATCH (e)<-[f:FINANCES]-(k) WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
    AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
  RETURN 5 AS order_, k AS x, null AS detail, count(DISTINCT e) AS number, sum(f.amount_cny) AS yuan,
    collect(f.id) AS ids
  UNION ALL
  MATCH (c)<-[r:ON_CHAIN]-(e:Organization)
  WHERE r.modality IN said AND coalesce(e.kind, 'enterprise') IN ['enterprise', 'other']
    AND ($place IS NULL
         OR EXISTS { MATCH (e)-[w:LOCATED_IN]->()-[:PART_OF*0..3 {modality: 'stated'}]->(p) WHERE p.id = $place AND w.modality IN said })
  RETURN 6 AS order_, null AS x, r.stage AS detail, count(DISTINCT e) AS number, null AS yuan, collect(r.id) AS ids
  UNION ALL
  MATCH (c)<-[r:OWNS_CHAIN|ON_CHAIN]-(e:Organization)-[w:LOCATED_IN]->(x)
  WHERE r.modality IN said AND w.modality IN said AND coalesce(e.kind, 'enterprise') IN ['enterprise', 'other']
    AND ($place IS NULL OR EXISTS { MATCH (x)-[:PART_OF*0..3 {modality: 'stated'}]->(p) WHERE p.id = $place })
  RETURN 7 AS order_, x, null AS detail, count(DISTINCT e) AS number, null AS yuan, collect(r.id) + collect(w.id) AS ids
}
// one list as the key is sorted in half the time of its parts; persons lead before bodies
WITH c, order_, x, detail, number, yuan, ids,
  [order_, -number, CASE x.type WHEN 'Person' THEN 0 ELSE 1 END, x.name, x.id, detail] AS key
ORDER BY key LIMIT $limit
WITH c, order_, x, detail, number, yuan, key, COLLECT { UNWIND ids AS id RETURN DISTINCT id ORDER BY id } AS facts
RETURN c {.id, .name, .type, .kind} AS chain,
  ['leader', 'owner', 'party', 'alliance', 'bank', 'enterprise_bank', 'stage', 'place', 'project'][order_] AS section,
  CASE WHEN x IS NULL THEN null ELSE x {.id, .name, .type, .kind} END AS item,
  detail, number AS count, CASE WHEN yuan > 0 THEN yuan END AS amount_cny,
  size(COLLECT { UNWIND facts AS id MATCH (s:Statement {fact: id}) RETURN DISTINCT s.document AS document }) AS sources,
  facts
ORDER BY key
