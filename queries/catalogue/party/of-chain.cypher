/*---
id: party.of-chain
title: {zh: 一条产业链的党组织, en: Party bodies of a chain}
description:
  zh: >-
    设在产业链上的党委、支部、党建联盟，及其书记等任职者、成员单位、下属组织和结对单位；一条联系一行。
  en: >-
    Party committees, branches and alliances set up on a chain, with who holds posts there (secretaries first), members, bodies
    under them and pairings: one link a row.
params:
  - {name: chain, type: entity, types: [Chain], required: true, label: {zh: 产业链, en: Chain}, example: 海工装备产业链}
  - {name: include_former, type: boolean, default: false, label: {zh: 含曾任的, en: Former ones too}, example: true}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - {name: body, type: entity, label: {zh: 党组织, en: Party body}}
  - name: link
    type: choice
    label: {zh: 联系, en: Link}
    choices:
      - {name: body, label: {zh: 设在链上, en: on the chain}}
      - {name: post, label: {zh: 任职, en: post}}
      - {name: member, label: {zh: 成员, en: member}}
      - {name: part, label: {zh: 下属, en: under it}}
      - {name: pairing, label: {zh: 结对合作, en: pairing}}
  - {name: who, type: entity, label: {zh: 谁, en: Who}}
  - {name: title, type: text, label: {zh: 职务, en: Post}}
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
  - {name: body_fact, type: fact, label: {zh: 党组织的依据, en: Fact of the body}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END
   + CASE WHEN $include_former THEN ['former'] ELSE [] END AS said
MATCH (c:Entity {id: $chain})
MATCH (c)<-[w:PARTY_BODY_OF]-(b) WHERE w.modality IN said
CALL (b, w, said) {
  RETURN 0 AS order_, w AS r, null AS x
  UNION ALL
  MATCH (b)<-[r:HOLDS_POST]-(x) WHERE r.modality IN said
    AND ($as_of IS NULL OR (coalesce(r.since, '') <= $as_of AND coalesce(r.until, '9') + '-99' >= $as_of))
  RETURN CASE WHEN r.title CONTAINS '书记' THEN 1 ELSE 2 END AS order_, r, x
  UNION ALL
  MATCH (b)<-[r:MEMBER_OF]-(x) WHERE r.modality IN said
  RETURN 3 AS order_, r, x
  UNION ALL
  MATCH (b)<-[r:PART_OF]-(x) WHERE r.modality IN said
  RETURN 4 AS order_, r, x
  UNION ALL
  MATCH (b)-[r:PARTNERS_WITH]-(x) WHERE r.modality IN said
  RETURN 5 AS order_, r, x
}
WITH c, b, w, order_, r, x ORDER BY b.name, b.id, w.id, order_, x.name, x.id, r.title, r.id LIMIT $limit
RETURN c {.id, .name, .type, .kind} AS chain, b {.id, .name, .type, .kind} AS body, ['body', 'post', 'post', 'member', 'part', 'pairing'][order_] AS link,
  CASE WHEN x IS NULL THEN null ELSE x {.id, .name, .type, .kind} END AS who,
  r.title AS title, r.modality AS modality, r.since AS since, r.until AS until,
  r.first_said AS first_said, r.last_said AS last_said, r.sources AS sources, r.id AS fact, w.id AS body_fact
ORDER BY b.name, b.id, body_fact, order_, x.name, x.id, title, fact
