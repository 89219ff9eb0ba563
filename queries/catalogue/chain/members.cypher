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
MATCH (c:Chain) WHERE $chain IS NULL OR c.id = $chain
MATCH (c)<-[r:OWNS_CHAIN|ON_CHAIN]-(m)
WHERE r.modality IN said AND ($stage IS NULL OR r.stage CONTAINS $stage)
  AND ($place IS NULL
       OR EXISTS { MATCH (m)-[w:LOCATED_IN]->()-[:PART_OF*0..3]->(p) WHERE p.id = $place AND w.modality IN said })
WITH c, r, m, CASE WHEN type(r) = 'OWNS_CHAIN' THEN 'owner' WHEN m.type = 'Project' THEN 'project' ELSE 'member' END AS role
WITH c, r, m, role, CASE role WHEN 'owner' THEN 0 WHEN 'member' THEN 1 ELSE 2 END AS order_
ORDER BY c.name, c.id, order_, r.stage, m.name, m.id, r.id LIMIT $limit
WITH c, r, m, role, order_,
  COLLECT {
    MATCH (m)-[w:LOCATED_IN]->(p) WHERE w.modality = 'stated'
    WITH DISTINCT p ORDER BY p.name, p.id RETURN p {.id, .name, .type, .kind} AS place
  } AS place,
  COLLECT {
    MATCH (m)<-[u:UNDERTAKES]-(o) WHERE u.modality = 'stated'
    WITH DISTINCT o ORDER BY o.name, o.id RETURN o {.id, .name, .type, .kind} AS undertaker
  } AS undertaker
RETURN c {.id, .name, .type, .kind} AS chain, m {.id, .name, .type, .kind} AS member, role, r.stage AS stage, place, undertaker,
  r.modality AS modality, r.sources AS sources, r.id AS fact
ORDER BY c.name, c.id, order_, stage, m.name, m.id, fact
