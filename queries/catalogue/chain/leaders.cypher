/*---
id: chain.leaders
title: {zh: 产业链的链长, en: Leaders of chains}
description:
  zh: 谁是哪条链的链长，任什么职务，何时起；包括前任；只写职务未写姓名的（由机构担任链长）标为“未具名”。没有链长的链也列出。
  en: >-
    Who leads which chain, in what post, since when, former ones included; where a source gives a body but no name for the leader, the
    holder is marked unnamed. Chains without a leader are listed too.
params:
  - {name: chain, type: entity, types: [Chain], label: {zh: 产业链, en: Chain}, example: 海工装备产业链}
  - {name: leader, type: entity, types: [Person, Organization], label: {zh: 链长, en: Leader}, example: 苏砚青}
  - {name: include_former, type: boolean, default: true, label: {zh: 含前任, en: Former ones too}, example: false}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - {name: leader, type: entity, label: {zh: 链长, en: Leader}}
  - {name: role, type: text, label: {zh: 角色, en: Role}}
  - {name: posts, type: text-list, label: {zh: 职务, en: Posts}}
  - name: holder
    type: choice
    label: {zh: 担任者, en: Holder}
    choices:
      - {name: person, label: {zh: 个人, en: person}}
      - {name: body, label: {zh: 机构, en: body}}
      - {name: unnamed, label: {zh: 未具名, en: unnamed}}
  - name: modality
    type: choice
    label: {zh: 语气, en: Modality}
    choices:
      - {name: stated, label: {zh: 已有, en: stated}}
      - {name: planned, label: {zh: 计划, en: planned}}
      - {name: former, label: {zh: 曾经, en: former}}
      - {name: denied, label: {zh: 否认, en: denied}}
  - {name: since, type: date, label: {zh: 起始, en: Since}}
  - {name: until, type: date, label: {zh: 截止, en: Until}}
  - {name: first_said, type: date, label: {zh: 最早提及, en: First said}}
  - {name: last_said, type: date, label: {zh: 最近提及, en: Last said}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: fact, type: fact, label: {zh: 依据, en: Fact}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END
   + CASE WHEN $include_former THEN ['former'] ELSE [] END AS said
// From what is named; each condition is checked again below.
CALL () {
  UNWIND [x IN [$chain] WHERE x IS NOT NULL] AS named
  MATCH (c:Entity {id: named})
  RETURN c
  UNION
  UNWIND [x IN [$leader] WHERE x IS NOT NULL AND $chain IS NULL] AS named
  MATCH (l:Entity {id: named})
  MATCH (l)-[:LEADS_CHAIN]->(c)
  RETURN c
  UNION
  UNWIND CASE WHEN coalesce($chain, $leader) IS NULL THEN [1] ELSE [] END AS every
  MATCH (c:Chain)
  RETURN c
}
OPTIONAL MATCH (c)<-[r:LEADS_CHAIN]-(l)
WHERE r.modality IN said AND ($leader IS NULL OR l.id = $leader)
  AND ($as_of IS NULL OR (coalesce(r.since, '') <= $as_of AND coalesce(r.until, '9') + '-99' >= $as_of))
  // who is said since to have left is no leader now
  AND (r.modality = 'former' OR NOT EXISTS { MATCH (c)<-[gone:LEADS_CHAIN]-(l)
    WHERE gone.modality = 'former' AND gone.last_said >= r.last_said AND ($as_of IS NULL OR gone.first_said <= $as_of) })
WITH c, r, l, CASE r.modality WHEN 'stated' THEN 0 WHEN 'planned' THEN 1 ELSE 2 END AS order_,
  CASE WHEN l IS NULL THEN 1 ELSE 0 END AS gap
WHERE $leader IS NULL OR l IS NOT NULL
WITH c, r, l, gap, order_ ORDER BY gap, c.name, c.id, order_, l.type DESC, l.name, l.id, r.id LIMIT $limit
WITH c, r, l, gap, order_, COLLECT {
  MATCH (l)-[p:HOLDS_POST]->(o) WHERE p.modality = 'stated'
  RETURN o.name + coalesce(p.title, '') AS post ORDER BY post
} AS posts
RETURN c {.id, .name, .type, .kind} AS chain,
  CASE WHEN l IS NULL THEN null ELSE l {.id, .name, .type, .kind} END AS leader,
  r.role AS role,
  posts,
  CASE WHEN l IS NULL THEN null WHEN l.type = 'Person' THEN 'person'
    WHEN r.role ENDS WITH '链长' THEN 'unnamed' ELSE 'body' END AS holder,
  r.modality AS modality, r.since AS since, r.until AS until, r.first_said AS first_said, r.last_said AS last_said,
  r.sources AS sources, r.id AS fact
ORDER BY gap, c.name, c.id, order_, l.type DESC, l.name, l.id, fact
