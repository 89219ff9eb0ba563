/*---
id: link.between
title: {zh: 几个名称之间的联系, en: Links among several names}
description:
  zh: >-
    给出的几个名称两两之间的全部联系，以及经一个共同主体（through）的联系；一条联系一行。联系太多的主体不作中介。
  en: >-
    All links among the names given, and those through one common neighbour (through); one link a row. Bodies with too many links
    are no neighbours.
params:
  - {name: names, type: entity-list, required: true, label: {zh: 名称（用“、”隔开）, en: Names (with commas between)}, example: 远澜重工、中国银行}
  - {name: common, type: boolean, default: true, label: {zh: 含经共同主体的, en: Through a common neighbour too}, example: false}
  - {name: max_links, type: integer, default: 1000, maximum: 1000000, label: {zh: 不经联系数超过此数的主体, en: Pass by bodies with more links than this}, example: 200}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: head, type: entity, label: {zh: 谁, en: Who}}
  - {name: relation, type: text, label: {zh: 关系, en: Relation}}
  - {name: tail, type: entity, label: {zh: 对谁, en: Whom}}
  - {name: through, type: entity, label: {zh: 经由, en: Through}}
  - {name: amount, type: text, label: {zh: 金额, en: Amount}}
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
  - {name: sentence, type: text, label: {zh: 原文, en: Sentence}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: fact, type: fact, label: {zh: 依据, en: Fact}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
CALL (said) {
  UNWIND $names AS id
  MATCH (a:Entity {id: id})
  MATCH (a)-[r]->(b:Entity) WHERE b.id IN $names AND r.modality IN said
  RETURN null AS x, a AS h, r, b AS t
  UNION ALL
  CALL (said) {
    UNWIND $names AS id
    MATCH (a:Entity {id: id})
    MATCH (a)-[r]->(x:Entity) WHERE r.modality IN said AND $common AND NOT x.id IN $names
    RETURN a, r, x, true AS out
    UNION ALL
    UNWIND $names AS id
    MATCH (a:Entity {id: id})
    MATCH (a)<-[r]-(x:Entity) WHERE r.modality IN said AND $common AND NOT x.id IN $names
    RETURN a, r, x, false AS out
  }
  WITH x, count(DISTINCT a) AS touched, collect({a: a, r: r, out: out}) AS links
  WHERE touched > 1 AND COUNT { MATCH (x)-[l]-(:Entity) WHERE l.modality <> 'waiting' } <= $max_links
  UNWIND links AS link
  WITH x, link.a AS a, link.r AS r, link.out AS out
  RETURN x, CASE WHEN out THEN a ELSE x END AS h, r, CASE WHEN out THEN x ELSE a END AS t
}
WITH x, h, r, t, CASE WHEN x IS NULL THEN 0 ELSE 1 END AS steps
ORDER BY steps, x.name, x.id, h.name, h.id, type(r), t.name, t.id, r.id LIMIT $limit
RETURN h {.id, .name, .type, .kind} AS head, type(r) AS relation, t {.id, .name, .type, .kind} AS tail,
  CASE WHEN x IS NULL THEN null ELSE x {.id, .name, .type, .kind} END AS through,
  r.amount AS amount, r.modality AS modality, r.first_said AS first_said, r.last_said AS last_said,
  head(COLLECT { MATCH (s:Statement {fact: r.id}) RETURN s.evidence AS said ORDER BY s.published, s.id LIMIT 1 }) AS sentence,
  r.sources AS sources, r.id AS fact
ORDER BY steps, x.name, x.id, h.name, h.id, relation, t.name, t.id, fact
