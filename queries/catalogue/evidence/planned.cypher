/*---
id: evidence.planned
title: {zh: 计划中、曾经和被否认的事实, en: 'Planned, former and denied facts'}
description:
  zh: >-
    文中说是计划的（默认）、曾经的或否认的联系，各附原文；若另有已成的同一联系，附其依据（done）。新近的在前。
  en: >-
    Links that are said to be planned (the default), former or denied, each with a sentence, and the fact that states the same
    link as done when there is one. The latest first.
params:
  - {name: about, type: entity, label: {zh: 只看与谁有关, en: About whom}, example: 远澜重工}
  - name: modality
    type: choice
    default: planned
    label: {zh: 语气, en: Modality}
    example: former
    choices: &modality
      - {name: planned, label: {zh: 计划, en: planned}}
      - {name: former, label: {zh: 曾经, en: former}}
      - {name: denied, label: {zh: 否认, en: denied}}
      - {name: all, label: {zh: 全部, en: all}}
  - {name: relation, type: text, label: {zh: 关系（如 FINANCES）, en: Relation (as FINANCES)}, example: FINANCES}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: head, type: entity, label: {zh: 谁, en: Who}}
  - {name: relation, type: text, label: {zh: 关系, en: Relation}}
  - {name: tail, type: entity, label: {zh: 对谁, en: Whom}}
  - {name: modality, type: choice, choices: *modality, label: {zh: 语气, en: Modality}}
  - {name: detail, type: text, label: {zh: 说明, en: Detail}}
  - {name: since, type: date, label: {zh: 起始, en: Since}}
  - {name: until, type: date, label: {zh: 截止, en: Until}}
  - {name: first_said, type: date, label: {zh: 最早提及, en: First said}}
  - {name: last_said, type: date, label: {zh: 最近提及, en: Last said}}
  - {name: sentence, type: text, label: {zh: 原文, en: Sentence}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: fact, type: fact, label: {zh: 依据, en: Fact}}
  - {name: done, type: fact, label: {zh: 已成的依据, en: Fact when done}}
---*/
WITH CASE $modality WHEN 'all' THEN ['planned', 'former', 'denied'] ELSE [$modality] END AS said
CALL (said) {
  UNWIND CASE WHEN $about IS NULL THEN [1] ELSE [] END AS everywhere
  MATCH (h:Entity)-[r]->(t:Entity) WHERE r.modality IN said
  RETURN h, r, t
  UNION
  UNWIND [x IN [$about] WHERE x IS NOT NULL] AS named
  MATCH (h:Entity {id: named})
  MATCH (h)-[r]->(t:Entity) WHERE r.modality IN said
  RETURN h, r, t
  UNION
  UNWIND [x IN [$about] WHERE x IS NOT NULL] AS named
  MATCH (t:Entity {id: named})
  MATCH (t)<-[r]-(h:Entity) WHERE r.modality IN said
  RETURN h, r, t
}
WITH h, r, t, coalesce(r.last_said, '') AS at
WHERE ($relation IS NULL OR type(r) = $relation) AND ($as_of IS NULL OR coalesce(r.first_said, '') <= $as_of)
WITH h, r, t, at ORDER BY at DESC, h.name, h.id, type(r), t.name, t.id, r.id LIMIT $limit
RETURN h {.id, .name, .type, .kind} AS head, type(r) AS relation, t {.id, .name, .type, .kind} AS tail, r.modality AS modality,
  coalesce(r.title, r.role, r.amount, r.product, r.stage) AS detail, r.since AS since, r.until AS until,
  r.first_said AS first_said, r.last_said AS last_said,
  head(COLLECT { MATCH (s:Statement {fact: r.id}) RETURN s.evidence AS said ORDER BY s.published, s.id LIMIT 1 }) AS sentence,
  r.sources AS sources, r.id AS fact,
  head(COLLECT { MATCH (h)-[d]->(t) WHERE type(d) = type(r) AND d.modality = 'stated'
                 AND coalesce(d.title, d.product, '') = coalesce(r.title, r.product, '')
                 RETURN d.id AS id ORDER BY d.first_said, id LIMIT 1 }) AS done
ORDER BY at DESC, h.name, h.id, relation, t.name, t.id, fact
