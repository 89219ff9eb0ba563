/*---
id: evidence.waiting
title: {zh: 待核的事实, en: Facts that wait for review}
description:
  zh: >-
    没有一处来源说得足够有把握的联系和数字：不进默认回答，这里连同原文、文档、置信度和读出它的规则列出。最没把握的在前；
    也可先看牵涉最多来源的主体。门槛是设置 CHAINGRAPH_REVIEW_BELOW。
  en: >-
    Links and figures that no source says surely enough: they stay out of default answers and are listed here with a sentence, its
    document, the confidence and the rule that read it. The least sure first, or those about the bodies with most sources first.
    The threshold is the setting CHAINGRAPH_REVIEW_BELOW.
params:
  - {name: about, type: entity, label: {zh: 只看与谁有关, en: About whom}, example: 远澜重工}
  - {name: relation, type: text, label: {zh: 关系（如 FINANCES、HAS_METRIC）, en: 'Relation (as FINANCES, HAS_METRIC)'}, example: FINANCES}
  - name: order
    type: choice
    default: unsure
    label: {zh: 先看, en: First}
    example: weighty
    choices:
      - {name: unsure, label: {zh: 最没把握的, en: the least sure}}
      - {name: weighty, label: {zh: 来源最多的主体, en: bodies with most sources}}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: head, type: entity, label: {zh: 谁, en: Who}}
  - {name: relation, type: text, label: {zh: 关系, en: Relation}}
  - {name: tail, type: entity, label: {zh: 对谁, en: Whom}}
  - {name: detail, type: text, label: {zh: 说明, en: Detail}}
  - name: said
    type: choice
    label: {zh: 语气, en: Modality}
    choices:
      - {name: stated, label: {zh: 已有, en: stated}}
      - {name: planned, label: {zh: 计划, en: planned}}
      - {name: former, label: {zh: 曾经, en: former}}
      - {name: denied, label: {zh: 否认, en: denied}}
  - {name: confidence, type: number, label: {zh: 置信度, en: Confidence}}
  - {name: rule, type: text, label: {zh: 规则, en: Rule}}
  - {name: sentence, type: text, label: {zh: 原文, en: Sentence}}
  - {name: document, type: document, label: {zh: 文档, en: Document}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: fact, type: fact, label: {zh: 依据, en: Fact}}
---*/
CALL () {
  UNWIND CASE WHEN $about IS NULL THEN [1] ELSE [] END AS everywhere
  MATCH (h:Entity)-[r]->(t:Entity) WHERE r.modality = 'waiting'
  RETURN h, type(r) AS relation, t, r
  UNION
  UNWIND CASE WHEN $about IS NULL THEN [1] ELSE [] END AS everywhere
  MATCH (r:Metric) WHERE r.modality = 'waiting'
  OPTIONAL MATCH (h:Entity {id: r.subject})
  RETURN h, 'HAS_METRIC' AS relation, null AS t, r
  UNION
  UNWIND [x IN [$about] WHERE x IS NOT NULL] AS named
  MATCH (h:Entity {id: named})
  MATCH (h)-[r]->(t:Entity) WHERE r.modality = 'waiting'
  RETURN h, type(r) AS relation, t, r
  UNION
  UNWIND [x IN [$about] WHERE x IS NOT NULL] AS named
  MATCH (t:Entity {id: named})
  MATCH (t)<-[r]-(h:Entity) WHERE r.modality = 'waiting'
  RETURN h, type(r) AS relation, t, r
  UNION
  UNWIND [x IN [$about] WHERE x IS NOT NULL] AS named
  MATCH (h:Entity {id: named})
  MATCH (h)-[:HAS_METRIC]->(r:Metric) WHERE r.modality = 'waiting'
  RETURN h, 'HAS_METRIC' AS relation, null AS t, r
}
WITH h, relation, t, r,
  CASE $order WHEN 'weighty' THEN -coalesce(h.sources, 0) - coalesce(t.sources, 0) ELSE 0 END AS weight
WHERE $relation IS NULL OR relation = $relation
WITH h, relation, t, r, [weight, r.confidence, coalesce(h.name, ''), relation, coalesce(t.name, ''), r.id] AS key
ORDER BY key LIMIT $limit
WITH h, relation, t, r, key,
  head(COLLECT { MATCH (s:Statement {fact: r.id}) RETURN s ORDER BY s.confidence DESC, s.id LIMIT 1 }) AS surest
RETURN CASE WHEN h IS NULL THEN null ELSE h {.id, .name, .type, .kind} END AS head, relation,
  CASE WHEN t IS NULL THEN null ELSE t {.id, .name, .type, .kind} END AS tail,
  CASE relation WHEN 'HAS_METRIC'
    THEN r.indicator + ' ' + CASE WHEN r.value = toInteger(r.value) THEN toString(toInteger(r.value)) ELSE toString(r.value) END + r.unit
    ELSE coalesce(r.title, r.role, r.amount, r.product, r.stage) END AS detail,
  r.said AS said, r.confidence AS confidence, surest.rule AS rule, surest.evidence AS sentence, surest.document AS document,
  r.sources AS sources, r.id AS fact
ORDER BY key
