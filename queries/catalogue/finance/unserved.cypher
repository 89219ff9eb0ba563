/*---
id: finance.unserved
title: {zh: 还没有银行服务的企业, en: Enterprises that no bank is known to serve}
description:
  zh: >-
    链上的企业（链主、成员、项目承担），没有已知的银行给它或它承担的项目提供融资；附为整条链服务的银行。
    include_planned=true 时计划中的融资也算有银行。
  en: >-
    Enterprises on a chain (owner, member, undertaker of a project) that no bank is known to finance, neither themselves nor a
    project that they undertake, with the banks that serve the whole chain. With include_planned=true planned finance counts as
    well.
params:
  - {name: chain, type: entity, types: [Chain], label: {zh: 产业链, en: Chain}, example: 海工装备产业链}
  - {name: place, type: entity, types: [Place], label: {zh: 地方（含下级）, en: Place with those in it}, example: 鹭汀区}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - {name: enterprise, type: entity, label: {zh: 企业, en: Enterprise}}
  - name: via
    type: choice
    label: {zh: 身份, en: As}
    choices:
      - {name: owner, label: {zh: 链主, en: owner}}
      - {name: member, label: {zh: 链上企业, en: member}}
      - {name: undertaker, label: {zh: 项目承担, en: undertaker}}
  - {name: place, type: entity-list, label: {zh: 所在地, en: Place}}
  - {name: chain_banks, type: entity-list, label: {zh: 该链的服务银行, en: Banks of the chain}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: enterprise_facts, type: fact-list, label: {zh: 企业在链的依据, en: Facts of the enterprise}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
MATCH (c:Chain) WHERE $chain IS NULL OR c.id = $chain
CALL (c, said) {
  MATCH (c)<-[r:OWNS_CHAIN]-(e:Organization) WHERE r.modality IN said
  RETURN e, 1 AS rank, [r.id] AS facts
  UNION ALL
  MATCH (c)<-[r:ON_CHAIN]-(e:Organization) WHERE r.modality IN said
  RETURN e, 2 AS rank, [r.id] AS facts
  UNION ALL
  MATCH (c)<-[r:ON_CHAIN]-(:Project)<-[u:UNDERTAKES]-(e:Organization) WHERE r.modality IN said AND u.modality IN said
  RETURN e, 3 AS rank, [r.id, u.id] AS facts
}
WITH c, said, e, min(rank) AS rank, collect(facts) AS steps
WHERE coalesce(e.kind, 'enterprise') IN ['enterprise', 'other']
  AND NOT EXISTS { MATCH (e)<-[f:FINANCES]-(k) WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
    AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of)) }
  AND NOT EXISTS { MATCH (e)-[u:UNDERTAKES]->(:Project)<-[f:FINANCES]-(k)
                   WHERE u.modality IN said AND f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
                     AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of)) }
  AND ($place IS NULL
       OR EXISTS { MATCH (e)-[w:LOCATED_IN]->()-[:PART_OF*0..3]->(p) WHERE p.id = $place AND w.modality IN said })
WITH c, said, e, rank, steps ORDER BY c.name, c.id, rank, e.name, e.id LIMIT $limit
WITH c, e, rank,
  COLLECT { UNWIND steps AS step UNWIND step AS id RETURN DISTINCT id ORDER BY id } AS enterprise_facts,
  COLLECT { MATCH (e)-[w:LOCATED_IN]->(p) WHERE w.modality IN said
            WITH DISTINCT p ORDER BY p.name, p.id RETURN p {.id, .name, .type, .kind} AS place } AS place,
  COLLECT { MATCH (c)<-[f:FINANCES]-(k) WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
    AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
            WITH DISTINCT k ORDER BY k.name, k.id RETURN k {.id, .name, .type, .kind} AS bank } AS chain_banks
RETURN c {.id, .name, .type, .kind} AS chain, e {.id, .name, .type, .kind} AS enterprise,
  ['', 'owner', 'member', 'undertaker'][rank] AS via, place, chain_banks,
  size(COLLECT { UNWIND enterprise_facts AS id MATCH (s:Statement {fact: id})
                 RETURN DISTINCT s.document AS document }) AS sources,
  enterprise_facts
ORDER BY c.name, c.id, rank, e.name, e.id
