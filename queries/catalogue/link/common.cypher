/*---
id: link.common
title: {zh: 几个名称的共同点, en: What several names share}
description:
  zh: >-
    与给出的几个名称都有联系的主体（同一条链、同一家银行、同一联盟、同一地方 …），共有者多的在前。
  en: >-
    Bodies that all the names given link to (one chain, one bank, one alliance, one place and so on), those shared by most first.
params:
  - {name: names, type: entity-list, required: true, label: {zh: 名称（用“、”隔开）, en: Names (with commas between)}, example: 远澜重工、中国银行}
  - {name: at_least, type: integer, label: {zh: 至少与其中几个有联系（默认全部）, en: Linked to at least so many of them (all)}, example: 2}
  - {name: max_links, type: integer, default: 1000, maximum: 1000000, label: {zh: 不经联系数超过此数的主体, en: Pass by bodies with more links than this}, example: 200}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: shared, type: entity, label: {zh: 共同主体, en: Shared}}
  - {name: names, type: entity-list, label: {zh: 与谁, en: With whom}}
  - {name: count, type: integer, label: {zh: 个数, en: Count}}
  - {name: relations, type: text-list, label: {zh: 关系, en: Relations}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: facts, type: fact-list, label: {zh: 依据, en: Facts}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
CALL (said) {
  CALL (said) {
    UNWIND $names AS id
    MATCH (a:Entity {id: id})
    MATCH (a)-[r]->(x:Entity) WHERE r.modality IN said AND NOT x.id IN $names
    RETURN a, r, x, true AS out
    UNION ALL
    UNWIND $names AS id
    MATCH (a:Entity {id: id})
    MATCH (a)<-[r]-(x:Entity) WHERE r.modality IN said AND NOT x.id IN $names
    RETURN a, r, x, false AS out
  }
  RETURN x, collect(DISTINCT a) AS those, collect(DISTINCT type(r)) AS types, collect(r.id) AS ids
}
WITH x, those, types, ids WHERE size(those) >= coalesce($at_least, size($names)) AND size(those) > 1
  AND COUNT { MATCH (x)-[l]-(:Entity) WHERE l.modality <> 'waiting' } <= $max_links
WITH x, those, types, ids, size(those) AS count
ORDER BY count DESC, x.type, x.name, x.id LIMIT $limit
WITH x, count,
  COLLECT { UNWIND those AS a WITH a ORDER BY a.name, a.id RETURN a {.id, .name, .type, .kind} AS name } AS names,
  COLLECT { UNWIND types AS type RETURN type ORDER BY type } AS relations,
  COLLECT { UNWIND ids AS id RETURN id ORDER BY id } AS facts
RETURN x {.id, .name, .type, .kind} AS shared, names, count, relations,
  size(COLLECT { UNWIND facts AS id MATCH (s:Statement {fact: id}) RETURN DISTINCT s.document AS document }) AS sources,
  facts
ORDER BY count DESC, x.type, x.name, x.id
