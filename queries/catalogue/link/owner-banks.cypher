/*---
id: link.owner-banks
title: {zh: 链主的银行和供应商的银行, en: An owner's banks and its suppliers' banks}
description:
  zh: >-
    链主自己的银行、其供应商的银行，以及两者重合的；一家银行一行，没有银行的供应商列在最后。
  en: >-
    The banks of a chain owner, those of its suppliers, and the overlap: one bank a row; suppliers without a known bank stand in
    the last row.
params:
  - {name: owner, type: entity, types: [Organization], required: true, label: {zh: 链主, en: Owner}, example: 远澜重工}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: owner, type: entity, label: {zh: 链主, en: Owner}}
  - {name: chains, type: entity-list, label: {zh: 所主的链, en: Chains owned}}
  - {name: bank, type: entity, label: {zh: 银行, en: Bank}}
  - name: reach
    type: choice
    label: {zh: 服务对象, en: Serves}
    choices:
      - {name: both, label: {zh: 链主和供应商, en: owner and suppliers}}
      - {name: owner, label: {zh: 仅链主, en: owner only}}
      - {name: suppliers, label: {zh: 仅供应商, en: suppliers only}}
      - {name: none, label: {zh: 没有银行, en: no bank}}
  - {name: suppliers, type: entity-list, label: {zh: 供应商, en: Suppliers}}
  - {name: owner_amount_cny, type: money, label: {zh: 给链主（元）, en: To the owner (CNY)}}
  - {name: supplier_amount_cny, type: money, label: {zh: 给供应商（元）, en: To the suppliers (CNY)}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: owner_facts, type: fact-list, label: {zh: 链主的依据, en: Facts of the owner}}
  - {name: supply_facts, type: fact-list, label: {zh: 供应的依据, en: Facts of the supply}}
  - {name: bank_facts, type: fact-list, label: {zh: 银行的依据, en: Facts of the bank}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
MATCH (o:Entity {id: $owner})
WITH said, o,
  COLLECT { MATCH (o)-[r:OWNS_CHAIN]->(c:Chain) WHERE r.modality IN said
            WITH DISTINCT c ORDER BY c.name, c.id RETURN c {.id, .name, .type, .kind} AS chain } AS chains,
  COLLECT { MATCH (o)-[r:OWNS_CHAIN]->(:Chain) WHERE r.modality IN said RETURN r.id AS id ORDER BY id } AS owner_facts
CALL (o, said) {
  MATCH (o)<-[f:FINANCES]-(k)
  WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
    AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
  RETURN k, f AS own, null AS theirs, null AS s, null AS supply
  UNION ALL
  MATCH (o)<-[w:SUPPLIES]-(s:Organization) WHERE w.modality IN said
  OPTIONAL MATCH (s)<-[f:FINANCES]-(k)
  WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
    AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
  RETURN k, null AS own, f AS theirs, s, w.id AS supply
}
WITH o, chains, owner_facts, k, collect(DISTINCT own) AS own, collect(DISTINCT theirs) AS theirs,
  collect(DISTINCT s) AS suppliers, collect(DISTINCT supply) AS supplies
WITH o, chains, owner_facts, k, own, theirs, suppliers, supplies,
  CASE WHEN k IS NULL THEN 3 WHEN size(own) = 0 THEN 2 WHEN size(theirs) = 0 THEN 1 ELSE 0 END AS order_,
  reduce(sum = 0.0, f IN own | sum + coalesce(f.amount_cny, 0.0)) AS own_total,
  reduce(sum = 0.0, f IN theirs | sum + coalesce(f.amount_cny, 0.0)) AS their_total
ORDER BY order_, own_total DESC, their_total DESC, k.name, k.id LIMIT $limit
WITH o, chains, owner_facts, k, own, theirs, order_, own_total, their_total,
  COLLECT { UNWIND suppliers AS s WITH s ORDER BY s.name, s.id RETURN s {.id, .name, .type, .kind} AS supplier } AS suppliers,
  COLLECT { UNWIND supplies AS id RETURN id ORDER BY id } AS supply_facts,
  COLLECT { UNWIND own + theirs AS f RETURN f.id AS id ORDER BY id } AS bank_facts
WITH o, chains, owner_facts, k, own, theirs, order_, own_total, their_total, suppliers, supply_facts, bank_facts,
  COLLECT {
    UNWIND supply_facts + bank_facts AS id
    MATCH (s:Statement {fact: id}) RETURN DISTINCT s.document AS document
  } AS documents
RETURN o {.id, .name, .type, .kind} AS owner, chains, CASE WHEN k IS NULL THEN null ELSE k {.id, .name, .type, .kind} END AS bank,
  CASE order_ WHEN 0 THEN 'both' WHEN 1 THEN 'owner' WHEN 2 THEN 'suppliers' ELSE 'none' END AS reach,
  suppliers,
  CASE WHEN any(f IN own WHERE f.amount_cny IS NOT NULL) THEN own_total END AS owner_amount_cny,
  CASE WHEN any(f IN theirs WHERE f.amount_cny IS NOT NULL) THEN their_total END AS supplier_amount_cny,
  size(documents) AS sources, owner_facts, supply_facts, bank_facts
ORDER BY order_, own_total DESC, their_total DESC, k.name, k.id
