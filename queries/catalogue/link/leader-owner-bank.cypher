/*---
id: link.leader-owner-bank
title:
  zh: 链长、链主与企业、银行的联系
  en: Chain leaders and owners with their enterprises and banks
description:
  zh: >-
    从产业链出发，列出链长（及职务）、链主、链上企业，以及为企业融资（bank_of=enterprise）或为整条链服务（bank_of=chain）的银行。
    缺链长、链主、企业或银行的行照样列出，空着的就是缺口；complete=true 只要完整的行。只服务于地方的银行不算企业的银行，仅在 via=place 时列出。
  en: >-
    From each chain to its leaders with their posts, its owners, its enterprises, and the banks that finance the enterprise
    (bank_of=enterprise) or serve the whole chain (bank_of=chain). Rows with a gap stay, the gap is empty; complete=true keeps full rows.
    A bank that is only known to reach the place is no enterprise's bank and appears with via=place alone.
params:
  - {name: chain, type: entity, types: [Chain], label: {zh: 产业链, en: Chain}, example: 海工装备产业链}
  - {name: leader, type: entity, types: [Person, Organization], label: {zh: 链长, en: Leader}, example: 苏砚青}
  - {name: owner, type: entity, types: [Organization], label: {zh: 链主, en: Owner}, example: 远澜重工}
  - {name: enterprise, type: entity, types: [Organization], label: {zh: 企业, en: Enterprise}, example: 远澜重工}
  - {name: bank, type: entity, types: [Organization], label: {zh: 银行（含分支机构）, en: Bank with its branches}, example: 云汐农村商业银行}
  - {name: place, type: entity, types: [Place], label: {zh: 地方（链或企业所在，含下级）, en: Place (of chain or enterprise) with those in it}, example: 鹭汀区}
  - name: via
    type: choice
    label: {zh: 企业与链的关系（默认链主、成员、项目承担）, en: 'How the enterprise belongs (default owner, member, undertaker)'}
    example: supplier
    choices: &via
      - {name: owner, label: {zh: 链主, en: owner}}
      - {name: member, label: {zh: 链上企业, en: member}}
      - {name: undertaker, label: {zh: 项目承担, en: undertaker}}
      - {name: supplier, label: {zh: 供应商, en: supplier}}
      - {name: place, label: {zh: 仅所在地, en: place only}}
      - {name: all, label: {zh: 全部, en: all}}
  - {name: min_amount, type: money, label: {zh: 最低金额, en: Minimum amount}, example: 1000万元}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: complete, type: boolean, default: false, label: {zh: 只要完整的行, en: Full rows only}, example: true}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - {name: leader, type: entity-list, label: {zh: 链长, en: Leader}}
  - {name: leader_posts, type: text-list, beside: leader, label: {zh: 链长职务, en: Leader's posts}}
  - {name: owner, type: entity-list, label: {zh: 链主, en: Owner}}
  - {name: enterprise, type: entity, label: {zh: 企业, en: Enterprise}}
  - {name: via, type: choice, choices: *via, label: {zh: 身份, en: As}}
  - {name: through, type: entity-list, wide: true, label: {zh: 经由, en: Through}}
  - {name: bank, type: entity, label: {zh: 银行, en: Bank}}
  - name: bank_of
    type: choice
    label: {zh: 对象, en: Bank of}
    choices:
      - {name: enterprise, label: {zh: 企业, en: enterprise}}
      - {name: chain, label: {zh: 产业链, en: chain}}
      - {name: place, label: {zh: 仅地方, en: place only}}
  - {name: amount, type: text-list, label: {zh: 金额, en: Amount}}
  - {name: amount_cny, type: money, wide: true, label: {zh: 合计（元）, en: Total (CNY)}}
  - {name: instrument, type: text-list, label: {zh: 方式, en: Instrument}}
  - name: modality
    type: choice
    wide: true
    label: {zh: 语气, en: Modality}
    choices:
      - {name: stated, label: {zh: 已有, en: stated}}
      - {name: planned, label: {zh: 计划, en: planned}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: articles, type: integer, wide: true, label: {zh: 其中文章, en: Articles among them}}
  - {name: lead_facts, type: fact-list, label: {zh: 链长的依据, en: Facts of the leaders}}
  - {name: owner_facts, type: fact-list, label: {zh: 链主的依据, en: Facts of the owners}}
  - {name: enterprise_facts, type: fact-list, label: {zh: 企业在链的依据, en: Facts of the enterprise}}
  - {name: bank_facts, type: fact-list, label: {zh: 银行的依据, en: Facts of the bank}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said,
     CASE WHEN $via IS NULL THEN ['owner', 'member', 'undertaker']
          WHEN $via = 'all' THEN ['owner', 'member', 'undertaker', 'supplier', 'place']
          ELSE [$via] END AS vias
// An amount alone: what some bank finances with that much in all, unless it is much.
WITH said, vias, coalesce($chain, $leader, $owner, $enterprise, $bank, $place) IS NULL AS unnamed
WITH said, vias, unnamed, COLLECT {
  UNWIND [x IN [$min_amount] WHERE x > 0 AND unnamed] AS least
  MATCH (k:Organization)-[f:FINANCES]->(e) WHERE f.amount_cny > 0 AND f.modality IN said
  WITH least, k, e, sum(f.amount_cny) AS lent WHERE lent >= least
  RETURN DISTINCT e LIMIT 1000
} AS large
// Where to look, found from what is named by its index: chains and, unless all of theirs matter, the enterprises.
// More than can match is no harm, for every condition is checked again below.
CALL (said, vias, unnamed, large) {
  UNWIND [x IN [$chain, $leader, $owner] WHERE x IS NOT NULL] AS named
  MATCH (x:Entity {id: named})
  MATCH (x)-[:LEADS_CHAIN|OWNS_CHAIN*0..1]->(c:Chain)
  RETURN c, null AS only
  UNION
  // what a row may be about: enterprises by name, by bank, by place, by amount; at most one supply away from a chain
  CALL (said, vias, unnamed, large) {
    UNWIND [x IN [$enterprise] WHERE x IS NOT NULL] AS named
    MATCH (e:Entity {id: named})
    RETURN e
    UNION
    UNWIND [x IN [$bank] WHERE x IS NOT NULL] AS named
    MATCH (b:Entity {id: named})
    MATCH (b)<-[:PART_OF*0..2]-(k)
    MATCH (k)-[:FINANCES]->(e)
    RETURN e
    UNION
    UNWIND [x IN [$place] WHERE x IS NOT NULL] AS named
    MATCH (x:Entity {id: named})
    MATCH (x)<-[:PART_OF*0..3]-(p)
    MATCH (p)<-[:LOCATED_IN]-(e)
    RETURN e
    UNION
    UNWIND CASE WHEN size(large) < 1000 THEN large ELSE [] END AS e
    RETURN e
  }
  CALL (e, vias) {
    MATCH (e)-[:OWNS_CHAIN|ON_CHAIN|UNDERTAKES*0..2]->(c:Chain)
    RETURN c
    UNION
    WITH e WHERE 'supplier' IN vias
    MATCH (e)-[:SUPPLIES]->(x)
    MATCH (x)-[:OWNS_CHAIN|ON_CHAIN|UNDERTAKES*1..2]->(c:Chain)
    RETURN c
  }
  RETURN c, CASE WHEN e.id <> c.id THEN e.id END AS only
  UNION
  UNWIND [x IN [$bank] WHERE x IS NOT NULL AND 'place' IN vias] AS named
  MATCH (b:Entity {id: named})
  MATCH (b)<-[:PART_OF*0..2]-(k)
  MATCH (k)-[:FINANCES]->(p:Place)
  MATCH (p)<-[:LOCATED_IN]-(c:Chain)
  RETURN c, null AS only
  UNION
  UNWIND CASE WHEN unnamed AND $min_amount > 0 AND 'place' IN vias THEN [1] ELSE [] END AS local
  MATCH (p:Place) WHERE EXISTS { MATCH (p)<-[f:FINANCES]-() WHERE f.amount_cny > 0 }
  MATCH (p)<-[:LOCATED_IN]-(c:Chain)
  RETURN c, null AS only
  UNION
  UNWIND CASE WHEN unnamed AND (size(large) = 1000 OR coalesce($min_amount, 0) = 0) THEN [1] ELSE [] END AS everywhere
  MATCH (c:Chain)
  RETURN c, null AS only
}
WITH c, said, vias, collect(only) AS some, count(*) AS ways
WITH c, said, vias, CASE WHEN size(some) = ways THEN some END AS among,
  CASE WHEN EXISTS { MATCH (c)<-[:LEADS_CHAIN]-() } THEN 0 ELSE 1 END
  + CASE WHEN EXISTS { MATCH (c)<-[:OWNS_CHAIN]-() } THEN 0 ELSE 1 END AS gaps
// Chains in the order of the answer: each is worked out only when those before it have not filled the limit.
ORDER BY gaps, c.name, c.id
WITH c, said, vias, among, gaps,
  COLLECT {
    MATCH (c)<-[r:LEADS_CHAIN]-(l)
    WHERE r.modality IN said AND ($as_of IS NULL OR
      (coalesce(r.since, '') <= $as_of AND coalesce(r.until, '9') + '-99' >= $as_of))
    // who is said since to have left is no leader now
    AND NOT EXISTS { MATCH (c)<-[gone:LEADS_CHAIN]-(l) WHERE gone.modality = 'former' AND gone.last_said >= r.last_said
      AND ($as_of IS NULL OR gone.first_said <= $as_of) }
    WITH l, collect(r.id) AS facts, collect(DISTINCT r.role) AS roles,
      CASE WHEN l.type = 'Person' THEN 0 ELSE 1 END AS bodies_last
    ORDER BY bodies_last, l.name, l.id
    RETURN l {.id, .name, .type, .kind, facts: facts, posts: roles + COLLECT {
      MATCH (l)-[p:HOLDS_POST]->(o) WHERE p.modality = 'stated'
      RETURN o.name + coalesce(p.title, '') AS post ORDER BY post }}
  } AS leaders,
  COLLECT {
    MATCH (c)<-[r:OWNS_CHAIN]-(o) WHERE r.modality IN said
    WITH o, collect(r.id) AS facts ORDER BY o.name, o.id
    RETURN o {.id, .name, .type, .kind, facts: facts}
  } AS owners,
  EXISTS { MATCH (c)-[r:LOCATED_IN]->()-[:PART_OF*0..3]->(p) WHERE p.id = $place AND r.modality IN said } AS here
WHERE ($chain IS NULL OR c.id = $chain)
  AND ($leader IS NULL OR any(l IN leaders WHERE l.id = $leader))
  AND ($owner IS NULL OR any(o IN owners WHERE o.id = $owner))
  AND (NOT $complete OR (size(leaders) > 0 AND size(owners) > 0))
CALL (c, said, vias, among, here) {
  // (b) the chain's own banks; and, when asked for, those that only reach the place.
  WITH c, said, vias, among, here,
    COLLECT {
      MATCH (c)<-[f:FINANCES]-(k)
      WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
        AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
      WITH k, f.modality AS modality, collect(f) AS loans
      RETURN {bank: k, modality: modality, loans: loans, places: []}
    } AS service,
    COLLECT {
      MATCH (c)-[r:LOCATED_IN]->(p:Place)<-[f:FINANCES]-(k)
      WHERE 'place' IN vias AND r.modality IN said AND f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
        AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
      WITH k, f.modality AS modality, collect(f) AS loans, collect(DISTINCT p) AS places
      RETURN {bank: k, modality: modality, loans: loans, places: places}
    } AS local
  // How each enterprise belongs, the closest way first (rank); 5 and 6 are the rows without an enterprise.
  CALL (c, said, vias, local) {
    MATCH (c)<-[r:OWNS_CHAIN]-(e:Organization)
    WHERE 'owner' IN vias AND r.modality IN said
    RETURN e, 1 AS rank, [r.id] AS facts, null AS x
    UNION ALL
    MATCH (c)<-[r:ON_CHAIN]-(e:Organization)
    WHERE 'member' IN vias AND r.modality IN said AND coalesce(e.kind, 'enterprise') IN ['enterprise', 'other']
    RETURN e, 2 AS rank, [r.id] AS facts, null AS x
    UNION ALL
    MATCH (c)<-[r:ON_CHAIN]-(x:Project)<-[u:UNDERTAKES]-(e:Organization)
    WHERE 'undertaker' IN vias AND r.modality IN said AND u.modality IN said
    RETURN e, 3 AS rank, [r.id, u.id] AS facts, x
    UNION ALL
    MATCH (c)<-[r:OWNS_CHAIN|ON_CHAIN]-(x:Organization)<-[s:SUPPLIES]-(e:Organization)
    WHERE 'supplier' IN vias AND r.modality IN said AND s.modality IN said
    RETURN e, 4 AS rank, [r.id, s.id] AS facts, x
    UNION ALL
    MATCH (c)<-[r:ON_CHAIN]-(:Project)<-[u:UNDERTAKES]-(x:Organization)<-[s:SUPPLIES]-(e:Organization)
    WHERE 'supplier' IN vias AND r.modality IN said AND u.modality IN said AND s.modality IN said
    RETURN e, 4 AS rank, [r.id, u.id, s.id] AS facts, x
    UNION ALL
    WITH local WHERE size(local) > 0
    RETURN null AS e, 5 AS rank, [] AS facts, null AS x
    UNION ALL
    WITH c, said, vias WHERE size(vias) > 1
      AND NOT EXISTS { MATCH (c)<-[r:OWNS_CHAIN]-(:Organization) WHERE r.modality IN said }
      AND NOT EXISTS { MATCH (c)<-[r:ON_CHAIN]-(e:Organization)
                       WHERE r.modality IN said AND coalesce(e.kind, 'enterprise') IN ['enterprise', 'other'] }
      AND NOT EXISTS { MATCH (c)<-[r:ON_CHAIN]-(:Project)<-[u:UNDERTAKES]-(:Organization)
                       WHERE r.modality IN said AND u.modality IN said }
    RETURN null AS e, 6 AS rank, [] AS facts, null AS x
  }
  WITH said, here, e, rank, facts, x, CASE rank WHEN 4 THEN [] WHEN 5 THEN local ELSE service END AS banks
  WHERE among IS NULL OR e IS NULL OR e.id IN among
  WITH said, here, e, rank, facts, x, banks
  WHERE ($enterprise IS NULL OR e.id = $enterprise)
    AND ($place IS NULL OR here
         OR EXISTS { MATCH (e)-[r:LOCATED_IN]->()-[:PART_OF*0..3]->(p) WHERE p.id = $place AND r.modality IN said })
  // (a) the enterprise's own banks stand at i = -1, (b) the chain's at 0, 1, …
  UNWIND range(-1, size(banks) - 1) AS i
  OPTIONAL MATCH (e)<-[f:FINANCES]-(own)
  WHERE i = -1 AND f.modality IN said AND coalesce(own.kind, 'bank') = 'bank'
    AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
  WITH e, i, own, f.modality AS modality, CASE WHEN rank < 5 THEN 0 ELSE rank END AS bodiless, banks,
    min(rank) AS rank, collect(facts) AS steps, collect(DISTINCT x) AS xs, collect(DISTINCT f) AS fs
  WITH e, i, rank, steps, size(banks) AS others,
    CASE WHEN i < 0 THEN own ELSE banks[i].bank END AS k,
    CASE WHEN i < 0 THEN modality ELSE banks[i].modality END AS modality,
    CASE WHEN i < 0 THEN fs ELSE banks[i].loans END AS loans,
    CASE WHEN i < 0 THEN xs ELSE xs + banks[i].places END AS through
  WITH e, rank, steps, k, modality, loans, through, others,
    reduce(sum = 0.0, f IN loans | sum + coalesce(f.amount_cny, 0.0)) AS total,
    CASE WHEN k IS NULL THEN 1 ELSE 0 END AS bankless,
    CASE WHEN k IS NULL THEN null WHEN rank = 5 THEN 'place' WHEN i < 0 THEN 'enterprise' ELSE 'chain' END AS bank_of
  WHERE (bankless = 0 OR others = 0)
    AND ($bank IS NULL OR k.id = $bank OR EXISTS { MATCH (k)-[:PART_OF*1..2]->(h) WHERE h.id = $bank })
    AND ($min_amount IS NULL OR total >= $min_amount)
    AND (NOT $complete OR (e IS NOT NULL AND k IS NOT NULL))
  RETURN e, rank, steps, k, modality, loans, through, total, bankless, bank_of
  ORDER BY rank, bankless, e.name, e.id, total DESC, k.name, k.id, modality
  LIMIT $limit
}
WITH c, gaps, leaders, owners, e, rank, steps, k, modality, loans, through, total, bankless, bank_of LIMIT $limit
WITH c, gaps, leaders, owners, e, rank, k, modality, loans, through, total, bankless, bank_of,
  reduce(ids = [], l IN leaders | ids + l.facts) AS lead_facts,
  reduce(ids = [], o IN owners | ids + o.facts) AS owner_facts,
  COLLECT { UNWIND steps AS step UNWIND step AS id RETURN DISTINCT id ORDER BY id } AS enterprise_facts,
  COLLECT { UNWIND loans AS f RETURN f.id AS id ORDER BY id } AS bank_facts,
  COLLECT { UNWIND loans AS f WITH f, coalesce(f.amount_cny, 0.0) AS yuan WHERE f.amount IS NOT NULL
            WITH f.amount AS amount, yuan ORDER BY yuan DESC, amount RETURN amount } AS amount,
  COLLECT { UNWIND loans AS f WITH f WHERE f.instrument IS NOT NULL
            RETURN DISTINCT f.instrument AS instrument ORDER BY instrument } AS instrument
WITH c, gaps, leaders, owners, e, rank, k, modality, loans, through, total, bankless, bank_of,
  lead_facts, owner_facts, enterprise_facts, bank_facts, amount, instrument,
  COLLECT {
    UNWIND lead_facts + owner_facts + enterprise_facts + bank_facts AS id
    MATCH (s:Statement {fact: id}) RETURN DISTINCT s.document AS document
  } AS documents
RETURN c {.id, .name, .type, .kind} AS chain,
  [l IN leaders | l {.id, .name, .type, .kind}] AS leader,
  [l IN leaders | reduce(t = '', p IN l.posts | t + CASE t WHEN '' THEN '' ELSE '、' END + p)] AS leader_posts,
  [o IN owners | o {.id, .name, .type, .kind}] AS owner,
  CASE WHEN e IS NULL THEN null ELSE e {.id, .name, .type, .kind} END AS enterprise,
  CASE rank WHEN 1 THEN 'owner' WHEN 2 THEN 'member' WHEN 3 THEN 'undertaker' WHEN 4 THEN 'supplier'
    WHEN 5 THEN 'place' END AS via,
  [x IN through | x {.id, .name, .type, .kind}] AS through,
  CASE WHEN k IS NULL THEN null ELSE k {.id, .name, .type, .kind} END AS bank,
  bank_of,
  amount,
  CASE WHEN any(f IN loans WHERE f.amount_cny IS NOT NULL) THEN total END AS amount_cny,
  instrument,
  modality,
  CASE size(documents) WHEN 0 THEN c.sources ELSE size(documents) END AS sources,
  size([d IN documents WHERE d STARTS WITH 'a-']) AS articles,
  lead_facts, owner_facts, enterprise_facts, bank_facts
ORDER BY gaps, c.name, c.id, rank, bankless, e.name, e.id, total DESC, k.name, k.id, modality
