/*---
id: people.posts
title: {zh: 一个人的职务, en: One person's posts}
description:
  zh: >-
    一个人在各机构的职务、所任链长、所在联盟或委员会，现任在前，各附起止（文中写明的）和最早、最近提及的日期。
  en: >-
    A person's posts, chains led and memberships, present ones first, each with its period as far as it is written and when it was
    first and last said.
params:
  - {name: person, type: entity, types: [Person], required: true, label: {zh: 人物, en: Person}, example: 苏砚青}
  - {name: include_former, type: boolean, default: true, label: {zh: 含曾任, en: Former ones too}, example: false}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: person, type: entity, label: {zh: 人物, en: Person}}
  - name: link
    type: choice
    label: {zh: 身份, en: As}
    choices:
      - {name: post, label: {zh: 职务, en: post}}
      - {name: chain, label: {zh: 链长, en: leader of a chain}}
      - {name: member, label: {zh: 成员, en: member}}
  - {name: title, type: text, label: {zh: 职务, en: Post}}
  - {name: body, type: entity, label: {zh: 机构、地方或产业链, en: 'Body, place or chain'}}
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
  - {name: sentence, type: text, label: {zh: 原文, en: Sentence}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: fact, type: fact, label: {zh: 依据, en: Fact}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END
   + CASE WHEN $include_former THEN ['former'] ELSE [] END AS said
MATCH (p:Entity {id: $person})
MATCH (p)-[r:HOLDS_POST|LEADS_CHAIN|MEMBER_OF]->(o)
WHERE r.modality IN said
  AND ($as_of IS NULL OR (coalesce(r.since, '') <= $as_of AND coalesce(r.until, '9') + '-99' >= $as_of))
WITH p, r, o, coalesce(r.title, r.role) AS title
  // what is said since to have ended is told as former
WHERE r.modality <> 'stated' OR NOT EXISTS { MATCH (p)-[gone:HOLDS_POST|LEADS_CHAIN|MEMBER_OF]->(o)
    WHERE type(gone) = type(r) AND gone.modality = 'former' AND gone.last_said >= r.last_said
    AND coalesce(gone.title, gone.role, '') = coalesce(title, '') AND ($as_of IS NULL OR gone.first_said <= $as_of) }
WITH p, r, o, title,
  CASE r.modality WHEN 'stated' THEN 0 WHEN 'planned' THEN 1 ELSE 2 END AS order_,
  CASE type(r) WHEN 'HOLDS_POST' THEN 0 WHEN 'LEADS_CHAIN' THEN 1 ELSE 2 END AS kind
ORDER BY order_, kind, o.name, o.id, title, r.id LIMIT $limit
RETURN p {.id, .name, .type, .kind} AS person, ['post', 'chain', 'member'][kind] AS link, title, o {.id, .name, .type, .kind} AS body,
  r.modality AS modality, r.since AS since, r.until AS until, r.first_said AS first_said, r.last_said AS last_said,
  head(COLLECT { MATCH (s:Statement {fact: r.id}) RETURN s.evidence AS said ORDER BY s.published, s.id LIMIT 1 }) AS sentence,
  r.sources AS sources, r.id AS fact
ORDER BY order_, kind, o.name, o.id, title, fact
