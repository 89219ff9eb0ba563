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
CALL (said) {
  MATCH (c:Chain) WHERE c.id = $chain OR ($chain IS NULL AND $place IS NULL)
  MATCH (c)<-[r:OWNS_CHAIN|ON_CHAIN]-(e:Organization) WHERE r.modality IN said
  RETURN c, e, CASE type(r) WHEN 'OWNS_CHAIN' THEN 1 ELSE 2 END AS rank, [r.id] AS facts
  UNION ALL
  MATCH (c:Chain) WHERE c.id = $chain OR ($chain IS NULL AND $place IS NULL)
  MATCH (c)<-[r:ON_CHAIN]-(:Project)<-[u:UNDERTAKES]-(e:Organization) WHERE r.modality IN said AND u.modality IN said
  RETURN c, e, 3 AS rank, [r.id, u.id] AS facts
  UNION ALL
  // a place alone: from the bodies there
  UNWIND CASE WHEN $chain IS NULL AND $place IS NOT NULL THEN [$place] ELSE [] END AS named
  MATCH (top:Entity {id: named})
  MATCH (top)<-[:PART_OF*0..3 {modality: 'stated'}]-(p)
  MATCH (p)<-[w:LOCATED_IN]-(e:Organization) WHERE w.modality IN said
  WITH DISTINCT e, said
  MATCH (e)-[r:OWNS_CHAIN|ON_CHAIN]->(c) WHERE r.modality IN said
  RETURN c, e, CASE type(r) WHEN 'OWNS_CHAIN' THEN 1 ELSE 2 END AS rank, [r.id] AS facts
  UNION ALL
  UNWIND CASE WHEN $chain IS NULL AND $place IS NOT NULL THEN [$place] ELSE [] END AS named
  MATCH (top:Entity {id: named})
  MATCH (top)<-[:PART_OF*0..3 {modality: 'stated'}]-(p)
  MATCH (p)<-[w:LOCATED_IN]-(e:Organization) WHERE w.modality IN said
  WITH DISTINCT e, said
  MATCH (e)-[u:UNDERTAKES]->(:Project)-[r:ON_CHAIN]->(c) WHERE r.modality IN said AND u.modality IN said
  RETURN c, e, 3 AS rank, [r.id, u.id] AS facts
}
// by body first: it is judged once, on however many chains it stands
WITH said, e, collect({c: c, rank: rank, facts: facts}) AS links
WHERE coalesce(e.kind, 'enterprise') IN ['enterprise', 'other']
  AND NOT EXISTS { MATCH (e)<-[f:FINANCES]-(k) WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
    AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of)) }
  AND NOT EXISTS { MATCH (e)-[u:UNDERTAKES]->(:Project)<-[f:FINANCES]-(k)
                   WHERE u.modality IN said AND f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
                     AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of)) }
  AND ($chain IS NULL OR $place IS NULL
       OR EXISTS { MATCH (e)-[w:LOCATED_IN]->()-[:PART_OF*0..3 {modality: 'stated'}]->(p) WHERE p.id = $place AND w.modality IN said })
UNWIND links AS link
WITH said, e, link.c AS c, min(link.rank) AS rank, collect(link.facts) AS steps
// one list as the key is sorted in half the time of its parts
WITH said, e, c, rank, steps, [c.name, c.id, rank, e.name, e.id] AS key
ORDER BY key LIMIT $limit
WITH c, e, rank, key,
  COLLECT { UNWIND steps AS step UNWIND step AS id RETURN DISTINCT id ORDER BY id } AS enterprise_facts,
  COLLECT { MATCH (e)-[w:LOCATED_IN]->(p) WHERE w.modality IN said
            RETURN DISTINCT p {.id, .name, .type, .kind} AS place ORDER BY place.name, place.id } AS place,
  COLLECT { MATCH (c)<-[f:FINANCES]-(k) WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
              AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
            RETURN DISTINCT k {.id, .name, .type, .kind} AS bank ORDER BY bank.name, bank.id } AS chain_banks
RETURN c {.id, .name, .type, .kind} AS chain, e {.id, .name, .type, .kind} AS enterprise,
  ['', 'owner', 'member', 'undertaker'][rank] AS via, place, chain_banks,
  size(COLLECT { UNWIND enterprise_facts AS id MATCH (s:Statement {fact: id})
                 RETURN DISTINCT s.document AS document }) AS sources,
  enterprise_facts
ORDER BY key
