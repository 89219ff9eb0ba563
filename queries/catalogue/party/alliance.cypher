/*---
id: party.alliance
title: {zh: 一个联盟的成员、产业链和结对, en: Members of an alliance with its chains and pairings}
description:
  zh: >-
    联盟的发起者、所在产业链、任职者、成员，以及联盟与其他机构、成员与成员之间的结对合作；一条联系一行。
  en: >-
    Who set an alliance up, its chains, who holds posts there, its members, and pairings of the alliance with others and among its
    members: one link a row.
params:
  - {name: alliance, type: entity, types: [Organization], required: true, label: {zh: 联盟, en: Alliance}, example: 云汐市高端家居产业联盟}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: alliance, type: entity, label: {zh: 联盟, en: Alliance}}
  - name: link
    type: choice
    label: {zh: 联系, en: Link}
    choices:
      - {name: launcher, label: {zh: 发起, en: set it up}}
      - {name: chain, label: {zh: 产业链, en: chain}}
      - {name: post, label: {zh: 任职, en: post}}
      - {name: member, label: {zh: 成员, en: member}}
      - {name: part, label: {zh: 下属, en: under it}}
      - {name: pairing, label: {zh: 结对合作, en: pairing}}
  - {name: who, type: entity, label: {zh: 谁, en: Who}}
  - {name: with, type: entity, label: {zh: 与谁, en: With whom}}
  - {name: title, type: text, label: {zh: 职务, en: Post}}
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
  - {name: member_facts, type: fact-list, label: {zh: 成员的依据, en: Facts of the members}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
MATCH (a:Entity {id: $alliance})
CALL (a, said) {
  MATCH (a)<-[r:LAUNCHES]-(x) WHERE r.modality IN said
  RETURN 0 AS order_, r, x, null AS y, [] AS member_facts
  UNION ALL
  MATCH (a)-[r:PARTY_BODY_OF|ON_CHAIN|OWNS_CHAIN|LEADS_CHAIN]->(x) WHERE r.modality IN said
  RETURN 1 AS order_, r, x, null AS y, [] AS member_facts
  UNION ALL
  MATCH (a)<-[r:HOLDS_POST]-(x) WHERE r.modality IN said
  RETURN 2 AS order_, r, x, null AS y, [] AS member_facts
  UNION ALL
  MATCH (a)<-[r:MEMBER_OF]-(x) WHERE r.modality IN said
  RETURN 3 AS order_, r, x, null AS y, [] AS member_facts
  UNION ALL
  MATCH (a)<-[r:PART_OF]-(x) WHERE r.modality IN said
  RETURN 4 AS order_, r, x, null AS y, [] AS member_facts
  UNION ALL
  MATCH (a)-[r:PARTNERS_WITH]-(x) WHERE r.modality IN said
  RETURN 5 AS order_, r, a AS x, x AS y, [] AS member_facts
  UNION ALL
  MATCH (a)<-[m:MEMBER_OF]-(x)-[r:PARTNERS_WITH]->(y)-[n:MEMBER_OF]->(a)
  WHERE r.modality IN said AND m.modality IN said AND n.modality IN said
  RETURN 6 AS order_, r, x, y, [m.id, n.id] AS member_facts
}
WITH a, order_, r, x, y, member_facts ORDER BY order_, x.name, x.id, y.name, y.id, r.title, r.id, member_facts LIMIT $limit
RETURN a {.id, .name, .type, .kind} AS alliance,
  ['launcher', 'chain', 'post', 'member', 'part', 'pairing', 'pairing'][order_] AS link,
  x {.id, .name, .type, .kind} AS who,
  CASE WHEN y IS NULL THEN null ELSE y {.id, .name, .type, .kind} END AS with,
  r.title AS title, r.modality AS modality, r.first_said AS first_said, r.last_said AS last_said,
  r.sources AS sources, r.id AS fact, member_facts
ORDER BY order_, x.name, x.id, y.name, y.id, title, fact, member_facts
