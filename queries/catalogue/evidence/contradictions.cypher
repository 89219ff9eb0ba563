/*---
id: evidence.contradictions
title: {zh: 互相矛盾的事实, en: Facts that disagree}
description:
  zh: >-
    不能同时成立的成对事实，各附原文：同一职位或链长有两个人（没有说谁已离任）；同一指标同一日期有两个数；
    一处说有、另一处同时或更早说已结束或否认。同一文档并列的不算矛盾。
  en: >-
    Pairs of facts that can't both hold, each with a sentence: two holders of one post or leadership (neither said to have left),
    two values of one figure at one date, a link that is stated though another document denies it or said at the same time or
    before that it has ended. What one document says side by side is no contradiction.
params:
  - {name: about, type: entity, label: {zh: 只看与谁有关, en: About whom}, example: 海工装备产业链}
  - name: kind
    type: choice
    label: {zh: 只看, en: Only}
    example: holders
    choices: &kind
      - {name: holders, label: {zh: 两人同职, en: two holders}}
      - {name: figures, label: {zh: 一项两数, en: two values}}
      - {name: ended, label: {zh: 有无不一, en: stated and denied}}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: kind, type: choice, choices: *kind, label: {zh: 矛盾, en: Contradiction}}
  - {name: about, type: entity, label: {zh: 关于, en: About}}
  - {name: what, type: text, label: {zh: 什么, en: What}}
  - {name: one, type: entity, label: {zh: 一说, en: One body}}
  - {name: one_value, type: text, label: {zh: 一说数值, en: One value}}
  - {name: one_sentence, type: text, label: {zh: 一说原文, en: One sentence}}
  - {name: one_said, type: date, label: {zh: 一说日期, en: One said}}
  - {name: other, type: entity, label: {zh: 另一说, en: Other body}}
  - {name: other_value, type: text, label: {zh: 另一说数值, en: Other value}}
  - name: other_modality
    type: choice
    label: {zh: 另一说语气, en: Other modality}
    choices:
      - {name: stated, label: {zh: 已有, en: stated}}
      - {name: former, label: {zh: 曾经, en: former}}
      - {name: denied, label: {zh: 否认, en: denied}}
  - {name: other_sentence, type: text, label: {zh: 另一说原文, en: Other sentence}}
  - {name: other_said, type: date, label: {zh: 另一说日期, en: Other said}}
  - {name: fact, type: fact, label: {zh: 一说的依据, en: Fact of the one}}
  - {name: other_fact, type: fact, label: {zh: 另一说的依据, en: Fact of the other}}
---*/
CALL () {
  // slots (graph/conclude.py) stand at the links of a chain or a body to persons: first the chains and bodies to look at
  CALL () {
    UNWIND CASE WHEN $about IS NULL THEN [1] ELSE [] END AS everywhere
    MATCH (h:Person)-[r:LEADS_CHAIN|HOLDS_POST]->(t) WHERE r.slot IS NOT NULL
    RETURN t
    UNION
    UNWIND [x IN [$about] WHERE x IS NOT NULL] AS named
    MATCH (t:Entity {id: named})
    RETURN t
    UNION
    UNWIND [x IN [$about] WHERE x IS NOT NULL] AS named
    MATCH (h:Entity {id: named})
    MATCH (h)-[r:LEADS_CHAIN|HOLDS_POST]->(t) WHERE r.slot IS NOT NULL
    RETURN t
  }
  MATCH (t)<-[r:LEADS_CHAIN|HOLDS_POST]-(h:Person)
  WHERE r.slot IS NOT NULL
    // unless said to have left since: a change of holder
    AND NOT EXISTS { MATCH (h)-[gone:LEADS_CHAIN|HOLDS_POST]->(t)
      WHERE gone.modality = 'former' AND type(gone) = type(r) AND gone.last_said >= r.last_said
        AND coalesce(gone.title, gone.role, '') = coalesce(r.title, r.role, '') }
  WITH t, r.slot AS slot, collect({h: h, r: r}) AS holders WHERE size(holders) > 1
  UNWIND holders AS one
  UNWIND holders AS other
  WITH t, one.h AS h1, one.r AS r1, other.h AS h2, other.r AS r2
  WHERE coalesce(r1.first_said, '') + r1.id < coalesce(r2.first_said, '') + r2.id
  RETURN 0 AS order_, t, coalesce(r1.title, r1.role, type(r1)) AS what, h1, r1, h2, r2
  UNION ALL
  CALL () {
    UNWIND CASE WHEN $about IS NULL THEN [1] ELSE [] END AS everywhere
    MATCH (m:Metric) WHERE m.slot IS NOT NULL
    RETURN m
    UNION
    UNWIND [x IN [$about] WHERE x IS NOT NULL] AS named
    MATCH (t:Entity {id: named})
    MATCH (t)-[:HAS_METRIC]->(m:Metric) WHERE m.slot IS NOT NULL
    RETURN m
  }
  WITH m.slot AS slot, collect(m) AS values WHERE size(values) > 1
  UNWIND values AS r1
  UNWIND values AS r2
  WITH r1, r2 WHERE coalesce(r1.first_said, '') + r1.id < coalesce(r2.first_said, '') + r2.id
  MATCH (t:Entity {id: r1.subject})
  RETURN 1 AS order_, t, r1.indicator + coalesce(' ' + r1.as_of, '') AS what, null AS h1, r1, null AS h2, r2
  UNION ALL
  CALL () {
    UNWIND CASE WHEN $about IS NULL THEN [1] ELSE [] END AS everywhere
    MATCH (h:Entity)-[gone]->(t:Entity) WHERE gone.modality IN ['former', 'denied']
    RETURN h, gone, t
    UNION
    UNWIND [x IN [$about] WHERE x IS NOT NULL] AS named
    MATCH (h:Entity {id: named})
    MATCH (h)-[gone]->(t:Entity) WHERE gone.modality IN ['former', 'denied']
    RETURN h, gone, t
    UNION
    UNWIND [x IN [$about] WHERE x IS NOT NULL] AS named
    MATCH (t:Entity {id: named})
    MATCH (t)<-[gone]-(h:Entity) WHERE gone.modality IN ['former', 'denied']
    RETURN h, gone, t
  }
  MATCH (h)-[r]->(t)
  WHERE r.modality = 'stated' AND type(r) = type(gone)
    // the same fact but for its modality: key attributes are equal
    AND coalesce(r.title, r.product, '') = coalesce(gone.title, gone.product, '')
    AND coalesce(toString(r.amount_cny), r.amount, '') = coalesce(toString(gone.amount_cny), gone.amount, '')
    AND coalesce(r.instrument, '') = coalesce(gone.instrument, '')
    // stated before and ended after is a change
    AND CASE WHEN r.last_said IS NULL OR gone.first_said IS NULL THEN gone.modality = 'denied'
        ELSE r.last_said >= gone.first_said END
  RETURN 2 AS order_, t, type(r) + coalesce(' ' + coalesce(r.title, r.role, r.amount, r.product), '') AS what,
    h AS h1, r AS r1, h AS h2, gone AS r2
}
WITH order_, t, what, h1, r1, h2, r2,
  ['holders', 'figures', 'ended'][order_] AS kind
WHERE ($kind IS NULL OR kind = $kind) AND ($about IS NULL OR $about IN [t.id, h1.id, h2.id])
  // what one document says side by side
  AND NOT EXISTS { MATCH (s:Statement {fact: r1.id}) MATCH (z:Statement {fact: r2.id}) WHERE z.document = s.document }
WITH kind, order_, t, what, h1, r1, h2, r2
ORDER BY order_, t.name, t.id, what, r1.id, r2.id LIMIT $limit
RETURN kind, t {.id, .name, .type, .kind} AS about, what,
  CASE WHEN h1 IS NULL THEN null ELSE h1 {.id, .name, .type, .kind} END AS one, CASE WHEN r1.value = toInteger(r1.value) THEN toString(toInteger(r1.value)) ELSE toString(r1.value) END + r1.unit AS one_value,
  head(COLLECT { MATCH (s:Statement {fact: r1.id}) RETURN s.evidence AS said ORDER BY s.published, s.id LIMIT 1 }) AS one_sentence,
  r1.last_said AS one_said,
  CASE WHEN h2 IS NULL THEN null ELSE h2 {.id, .name, .type, .kind} END AS other, CASE WHEN r2.value = toInteger(r2.value) THEN toString(toInteger(r2.value)) ELSE toString(r2.value) END + r2.unit AS other_value, r2.modality AS other_modality,
  head(COLLECT { MATCH (s:Statement {fact: r2.id}) RETURN s.evidence AS said ORDER BY s.published, s.id LIMIT 1 }) AS other_sentence,
  r2.last_said AS other_said, r1.id AS fact, r2.id AS other_fact
ORDER BY order_, t.name, t.id, what, fact, other_fact
