/*---
id: chain.members
title: {zh: 链上的企业和项目, en: Enterprises and projects of chains}
description:
  zh: 每条链上的企业、机构和项目，按环节和地方。链主也列出（身份为链主）；项目后附承担单位。
  en: The enterprises, other bodies and projects on each chain, by stage and place. Owners are listed as such; projects with who undertakes them.
params:
  - {name: chain, type: entity, types: [Chain], label: {zh: 产业链, en: Chain}, example: 海工装备产业链}
  - {name: stage, type: text, label: {zh: 环节（如 上游）, en: Stage}, example: 上游}
  - {name: place, type: entity, types: [Place], label: {zh: 地方（含下级）, en: Place with those in it}, example: 鹭汀区}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - {name: member, type: entity, label: {zh: 企业或项目, en: Enterprise or project}}
  - name: role
    type: choice
    label: {zh: 身份, en: As}
    choices:
      - {name: owner, label: {zh: 链主, en: owner}}
      - {name: member, label: {zh: 链上企业, en: member}}
      - {name: project, label: {zh: 项目, en: project}}
  - {name: stage, type: text, label: {zh: 环节, en: Stage}}
  - {name: place, type: entity-list, label: {zh: 所在地, en: Place}}
  - {name: undertaker, type: entity-list, label: {zh: 承担单位, en: Undertaker}}
  - name: modality
    type: choice
    label: {zh: 语气, en: Modality}
    choices:
      - {name: stated, label: {zh: 已有, en: stated}}
      - {name: planned, label: {zh: 计划, en: planned}}
      - {name: former, label: {zh: 曾经, en: former}}
      - {name: denied, label: {zh: 否认, en: denied}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: fact, type: fact, label: {zh: 依据, en: Fact}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
CALL (said) {
  // a place alone: from the bodies there
  UNWIND CASE WHEN $chain IS NULL AND $place IS NOT NULL THEN [$place] ELSE [] END AS named
  MATCH (top:Entity {id: named})
  MATCH (top)<-[:PART_OF*0..3 {modality: 'stated'}]-(p)
  MATCH (p)<-[w:LOCATED_IN]-(m) WHERE w.modality IN said
  WITH DISTINCT m, said
  MATCH (m)-[r:OWNS_CHAIN|ON_CHAIN]->(c)
  WHERE r.modality IN said AND ($stage IS NULL OR r.stage CONTAINS $stage)
  RETURN c, r, m
  UNION ALL
  UNWIND [x IN [$chain] WHERE x IS NOT NULL] AS named
  MATCH (c:Entity {id: named})
  MATCH (c)<-[r:OWNS_CHAIN|ON_CHAIN]-(m)
  WHERE r.modality IN said AND ($stage IS NULL OR r.stage CONTAINS $stage)
    AND ($place IS NULL
         OR EXISTS { MATCH (m)-[w:LOCATED_IN]->()-[:PART_OF*0..3 {modality: 'stated'}]->(p) WHERE p.id = $place AND w.modality IN said })
  RETURN c, r, m
  UNION ALL
  // every chain: each of these gives a row or more, so the first $limit of them are enough
  UNWIND CASE WHEN $chain IS NULL AND $place IS NULL THEN [1] ELSE [] END AS every
  MATCH (c:Chain)
  WHERE EXISTS {
    MATCH (c)<-[r:OWNS_CHAIN|ON_CHAIN]-() WHERE r.modality IN said AND ($stage IS NULL OR r.stage CONTAINS $stage)
  }
  WITH c, said ORDER BY c.name, c.id LIMIT $limit
  MATCH (c)<-[r:OWNS_CHAIN|ON_CHAIN]-(m)
  WHERE r.modality IN said AND ($stage IS NULL OR r.stage CONTAINS $stage)
  RETURN c, r, m
}
WITH c, r, m, CASE WHEN type(r) = 'OWNS_CHAIN' THEN 0 WHEN m.type = 'Project' THEN 2 ELSE 1 END AS order_
// one list as the key is sorted in half the time of its parts
WITH c, r, m, order_, [c.name, c.id, order_, r.stage, m.name, m.id, r.id] AS key
ORDER BY key LIMIT $limit
RETURN c {.id, .name, .type, .kind} AS chain, m {.id, .name, .type, .kind} AS member,
  ['owner', 'member', 'project'][order_] AS role, r.stage AS stage,
  COLLECT {
    MATCH (m)-[w:LOCATED_IN]->(p) WHERE w.modality = 'stated'
    RETURN DISTINCT p {.id, .name, .type, .kind} AS place ORDER BY place.name, place.id
  } AS place,
  COLLECT {
    MATCH (m)<-[u:UNDERTAKES]-(o) WHERE u.modality = 'stated'
    RETURN DISTINCT o {.id, .name, .type, .kind} AS undertaker ORDER BY undertaker.name, undertaker.id
  } AS undertaker,
  r.modality AS modality, r.sources AS sources, r.id AS fact
ORDER BY key
