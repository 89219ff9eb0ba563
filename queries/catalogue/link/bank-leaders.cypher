/*---
id: link.bank-leaders
title: {zh: 银行经企业和产业链到链长, en: From a bank to chain leaders}
description:
  zh: >-
    从一家银行（及其分支机构）经它融资的企业、项目或产业链，到产业链和链长；不在链上的对象、没有链长的链照样列出，空着的就是缺口。
  en: >-
    From a bank and its branches through the enterprises, projects and chains that it finances to the chains and their leaders.
    What is on no chain and chains without a leader stay, the gap is empty.
params:
  - {name: bank, type: entity, types: [Organization], required: true, label: {zh: 银行, en: Bank}, example: 中国银行}
  - {name: branches, type: boolean, default: true, label: {zh: 含分支机构, en: Branches too}, example: false}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: bank, type: entity, label: {zh: 银行, en: Bank}}
  - {name: reached, type: entity, label: {zh: 融资对象, en: Financed}}
  - {name: amount, type: text-list, label: {zh: 金额, en: Amount}}
  - {name: amount_cny, type: money, wide: true, label: {zh: 合计（元）, en: Total (CNY)}}
  - {name: instrument, type: text-list, label: {zh: 方式, en: Instrument}}
  - name: modality
    type: choice
    label: {zh: 语气, en: Modality}
    choices:
      - {name: stated, label: {zh: 已有, en: stated}}
      - {name: planned, label: {zh: 计划, en: planned}}
      - {name: former, label: {zh: 曾经, en: former}}
      - {name: denied, label: {zh: 否认, en: denied}}
  - name: via
    type: choice
    label: {zh: 身份, en: As}
    choices:
      - {name: owner, label: {zh: 链主, en: owner}}
      - {name: member, label: {zh: 链上企业, en: member}}
      - {name: project, label: {zh: 链上项目, en: project}}
      - {name: undertaker, label: {zh: 项目承担, en: undertaker}}
      - {name: chain, label: {zh: 整条链, en: the whole chain}}
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - {name: leader, type: entity, label: {zh: 链长, en: Leader}}
  - {name: role, type: text-list, label: {zh: 角色, en: Role}}
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: bank_facts, type: fact-list, label: {zh: 银行的依据, en: Facts of the bank}}
  - {name: enterprise_facts, type: fact-list, label: {zh: 企业在链的依据, en: Facts of the enterprise}}
  - {name: lead_facts, type: fact-list, label: {zh: 链长的依据, en: Facts of the leaders}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
MATCH (b:Entity {id: $bank})
MATCH (b)<-[:PART_OF*0..2 {modality: 'stated'}]-(k)
WITH DISTINCT said, b, k WHERE k.id = b.id OR $branches
MATCH (k)-[f:FINANCES]->(x)
WHERE f.modality IN said AND x.type <> 'Place'
  AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
WITH said, k, x, f.modality AS modality, collect(f) AS loans, sum(f.amount_cny) AS total
WITH said, x, collect({bank: k, modality: modality, loans: loans, total: total}) AS offers
// What it finances belongs to a chain in the closest way (rank); what is on no chain is the gap.
WITH said, x, offers, COLLECT {
  CALL (x, said) {
    WITH x WHERE x.type = 'Chain'
    RETURN x AS c, 0 AS rank, [] AS facts
    UNION ALL
    MATCH (x)-[r:OWNS_CHAIN]->(c:Chain) WHERE r.modality IN said
    RETURN c, 1 AS rank, [r.id] AS facts
    UNION ALL
    MATCH (x)-[r:ON_CHAIN]->(c:Chain) WHERE r.modality IN said
    RETURN c, CASE x.type WHEN 'Project' THEN 3 ELSE 2 END AS rank, [r.id] AS facts
    UNION ALL
    MATCH (x)-[u:UNDERTAKES]->(:Project)-[r:ON_CHAIN]->(c:Chain) WHERE r.modality IN said AND u.modality IN said
    RETURN c, 4 AS rank, [u.id, r.id] AS facts
  }
  WITH c, min(rank) AS rank, collect(facts) AS steps
  RETURN {chain: c, rank: rank, steps: steps}
} AS ways
UNWIND CASE size(ways) WHEN 0 THEN [{rank: 5, steps: []}] ELSE ways END AS way
WITH said, way.chain AS c, collect({x: x, rank: way.rank, steps: way.steps, offers: offers}) AS reached
WITH said, c, reached, c.name AS name, c.id AS id, CASE WHEN c IS NULL THEN 1 ELSE 0 END AS gap
// Chains in the order of the answer: each is worked out only when those before it have not filled the limit.
ORDER BY gap, name, id
CALL (c, said, reached) {
  WITH reached, COLLECT {
    MATCH (c)<-[w:LEADS_CHAIN]-(l)
    WHERE w.modality IN said
      AND ($as_of IS NULL OR (coalesce(w.since, '') <= $as_of AND coalesce(w.until, '9') + '-99' >= $as_of))
      // who is said since to have left is no leader now
      AND NOT EXISTS { MATCH (l)-[gone:LEADS_CHAIN]->(c) WHERE gone.modality = 'former' AND gone.last_said >= w.last_said
        AND ($as_of IS NULL OR gone.first_said <= $as_of) }
    WITH l, collect(w.id) AS facts, collect(DISTINCT w.role) AS role ORDER BY l.type DESC, l.name, l.id
    RETURN {leader: l, facts: facts, role: role}
  } AS leaders
  UNWIND reached AS one
  UNWIND one.offers AS offer
  WITH leaders, one, offer, one.x AS x, offer.bank AS k
  ORDER BY one.rank, offer.total DESC, x.name, x.id, k.name, k.id, offer.modality LIMIT $limit
  UNWIND CASE size(leaders) WHEN 0 THEN [{facts: [], role: []}] ELSE leaders END AS lead
  RETURN x, k, one.rank AS rank, one.steps AS steps, offer, lead LIMIT $limit
}
WITH gap, c, name, id, x, k, rank, steps, offer, lead, lead.leader AS l, offer.loans AS loans LIMIT $limit
WITH gap, c, name, id, x, k, rank, offer, lead, l, loans,
  COLLECT { UNWIND steps AS step UNWIND step AS fact RETURN DISTINCT fact ORDER BY fact } AS enterprise_facts,
  COLLECT { UNWIND loans AS f RETURN f.id AS fact ORDER BY fact } AS bank_facts,
  COLLECT { UNWIND loans AS f WITH f, coalesce(f.amount_cny, 0.0) AS yuan WHERE f.amount IS NOT NULL
            WITH f.amount AS amount, yuan ORDER BY yuan DESC, amount RETURN amount } AS amount,
  COLLECT { UNWIND loans AS f WITH f WHERE f.instrument IS NOT NULL
            RETURN DISTINCT f.instrument AS instrument ORDER BY instrument } AS instrument
WITH gap, c, name, id, x, k, rank, offer, lead, l, loans, enterprise_facts, bank_facts, amount, instrument,
  COLLECT {
    UNWIND lead.facts + enterprise_facts + bank_facts AS fact
    MATCH (s:Statement {fact: fact}) RETURN DISTINCT s.document AS document
  } AS documents
RETURN k {.id, .name, .type, .kind} AS bank, x {.id, .name, .type, .kind} AS reached,
  amount, CASE WHEN any(f IN loans WHERE f.amount_cny IS NOT NULL) THEN offer.total END AS amount_cny, instrument,
  offer.modality AS modality,
  CASE rank WHEN 0 THEN 'chain' WHEN 1 THEN 'owner' WHEN 2 THEN 'member' WHEN 3 THEN 'project' WHEN 4 THEN 'undertaker' END AS via,
  CASE WHEN c IS NULL THEN null ELSE c {.id, .name, .type, .kind} END AS chain,
  CASE WHEN l IS NULL THEN null ELSE l {.id, .name, .type, .kind} END AS leader,
  lead.role AS role, size(documents) AS sources, bank_facts, enterprise_facts, lead.facts AS lead_facts
ORDER BY gap, name, id, rank, offer.total DESC, x.name, x.id, k.name, k.id, modality, l.type DESC, l.name, l.id
