/*---
id: link.leader-banks
title: {zh: 链长所领产业链的企业和银行, en: From a leader to enterprises and banks}
description:
  zh: >-
    从一位链长经其所领的产业链，到链上企业（链主、成员、项目承担）和它们的银行；为整条链服务的银行单列（bank_of=chain）。
    没有银行的企业照样列出，complete=true 只要有银行的行。
  en: >-
    From a leader through the chains led to their enterprises (owner, member, undertaker of a project) and those enterprises'
    banks; banks that serve the whole chain stand in rows of their own (bank_of=chain). Enterprises without a bank stay;
    complete=true keeps rows with a bank.
params:
  - {name: leader, type: entity, types: [Person, Organization], required: true, label: {zh: 链长, en: Leader}, example: 苏砚青}
  - {name: chain, type: entity, types: [Chain], label: {zh: 产业链, en: Chain}, example: 海工装备产业链}
  - {name: as_of, type: date, label: {zh: 截至日期, en: As of}, example: '2024-06-30'}
  - {name: complete, type: boolean, default: false, label: {zh: 只要有银行的行, en: Rows with a bank only}, example: true}
  - {name: include_planned, type: boolean, default: false, label: {zh: 含计划中的, en: Planned ones too}, example: true}
  - {name: limit, type: integer, default: 100, maximum: 10000, label: {zh: 最多行数, en: Rows at most}, example: 100}
columns:
  - {name: leader, type: entity, label: {zh: 链长, en: Leader}}
  - {name: role, type: text-list, label: {zh: 角色, en: Role}}
  - {name: chain, type: entity, label: {zh: 产业链, en: Chain}}
  - {name: enterprise, type: entity, label: {zh: 企业, en: Enterprise}}
  - name: via
    type: choice
    label: {zh: 身份, en: As}
    choices:
      - {name: owner, label: {zh: 链主, en: owner}}
      - {name: member, label: {zh: 链上企业, en: member}}
      - {name: undertaker, label: {zh: 项目承担, en: undertaker}}
  - {name: bank, type: entity, label: {zh: 银行, en: Bank}}
  - name: bank_of
    type: choice
    label: {zh: 对象, en: Bank of}
    choices:
      - {name: enterprise, label: {zh: 企业, en: enterprise}}
      - {name: chain, label: {zh: 产业链, en: chain}}
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
  - {name: sources, type: integer, label: {zh: 来源数, en: Sources}}
  - {name: lead_facts, type: fact-list, label: {zh: 链长的依据, en: Facts of the leaders}}
  - {name: enterprise_facts, type: fact-list, label: {zh: 企业在链的依据, en: Facts of the enterprise}}
  - {name: bank_facts, type: fact-list, label: {zh: 银行的依据, en: Facts of the bank}}
---*/
WITH CASE WHEN $include_planned THEN ['stated', 'planned'] ELSE ['stated'] END AS said
MATCH (l:Entity {id: $leader})
MATCH (l)-[w:LEADS_CHAIN]->(c:Chain)
WHERE w.modality IN said AND ($chain IS NULL OR c.id = $chain)
  AND ($as_of IS NULL OR (coalesce(w.since, '') <= $as_of AND coalesce(w.until, '9') + '-99' >= $as_of))
  // who is said since to have left is no leader now
  AND NOT EXISTS { MATCH (l)-[gone:LEADS_CHAIN]->(c) WHERE gone.modality = 'former' AND gone.last_said >= w.last_said
    AND ($as_of IS NULL OR gone.first_said <= $as_of) }
WITH said, l, c, collect(w.id) AS lead_facts, collect(DISTINCT w.role) AS role
WITH said, l, c, lead_facts, role, COLLECT {
  UNWIND lead_facts AS fact
  MATCH (s:Statement {fact: fact}) RETURN DISTINCT s.document AS document
} AS lead_documents
// Chains in the order of the answer: each is worked out only when those before it have not filled the limit.
ORDER BY c.name, c.id
CALL (c, said) {
  // Whom a bank may serve: the chain as a whole (0; 4 when it has no enterprise) and its enterprises, the closest way first.
  CALL (c, said) {
    WITH c, CASE
      WHEN EXISTS { MATCH (c)<-[r:OWNS_CHAIN]-(:Organization) WHERE r.modality IN said } THEN 0
      WHEN EXISTS { MATCH (c)<-[r:ON_CHAIN]-(e:Organization)
                    WHERE r.modality IN said AND coalesce(e.kind, 'enterprise') IN ['enterprise', 'other'] } THEN 0
      WHEN EXISTS { MATCH (c)<-[r:ON_CHAIN]-(:Project)<-[u:UNDERTAKES]-(:Organization)
                    WHERE r.modality IN said AND u.modality IN said } THEN 0
      ELSE 4 END AS rank
    RETURN c AS e, rank, [] AS facts
    UNION ALL
    MATCH (c)<-[r:OWNS_CHAIN]-(e:Organization) WHERE r.modality IN said
    RETURN e, 1 AS rank, [r.id] AS facts
    UNION ALL
    MATCH (c)<-[r:ON_CHAIN]-(e:Organization)
    WHERE r.modality IN said AND coalesce(e.kind, 'enterprise') IN ['enterprise', 'other']
    RETURN e, 2 AS rank, [r.id] AS facts
    UNION ALL
    MATCH (c)<-[r:ON_CHAIN]-(:Project)<-[u:UNDERTAKES]-(e:Organization)
    WHERE r.modality IN said AND u.modality IN said
    RETURN e, 3 AS rank, [r.id, u.id] AS facts
  }
  WITH said, e, min(rank) AS rank, collect(facts) AS steps
  WITH e, rank, steps, e.name AS name, e.id AS id, COLLECT {
    MATCH (e)<-[f:FINANCES]-(k)
    WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
      AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
    WITH k, f.modality AS modality, collect(f) AS loans, sum(f.amount_cny) AS total
    ORDER BY total DESC, k.name, k.id, modality
    RETURN {bank: k, modality: modality, loans: loans, total: total}
  } AS offers
  WITH e, rank, steps, name, id, offers, CASE size(offers) WHEN 0 THEN 1 ELSE 0 END AS bankless
  WHERE bankless = 0 OR (rank > 0 AND NOT $complete)
  ORDER BY rank, bankless, name, id
  UNWIND CASE bankless WHEN 1 THEN [{loans: [], total: 0.0}] ELSE offers END AS offer
  RETURN e, rank, steps, bankless, offer LIMIT $limit
}
WITH l, c, lead_facts, role, lead_documents, rank, steps, bankless, offer, offer.bank AS k, offer.loans AS loans,
  CASE WHEN rank IN [0, 4] THEN null ELSE e END AS e LIMIT $limit
WITH l, c, lead_facts, role, lead_documents, e, rank, bankless, offer, k, loans,
  COLLECT { UNWIND steps AS step UNWIND step AS fact RETURN DISTINCT fact ORDER BY fact } AS enterprise_facts,
  COLLECT { UNWIND loans AS f RETURN f.id AS fact ORDER BY fact } AS bank_facts,
  COLLECT { UNWIND loans AS f WITH f, coalesce(f.amount_cny, 0.0) AS yuan WHERE f.amount IS NOT NULL
            WITH f.amount AS amount, yuan ORDER BY yuan DESC, amount RETURN amount } AS amount,
  COLLECT { UNWIND loans AS f WITH f WHERE f.instrument IS NOT NULL
            RETURN DISTINCT f.instrument AS instrument ORDER BY instrument } AS instrument
WITH l, c, lead_facts, role, lead_documents, e, rank, bankless, offer, k, loans, enterprise_facts, bank_facts, amount, instrument,
  COLLECT {
    UNWIND enterprise_facts + bank_facts AS fact
    MATCH (s:Statement {fact: fact}) RETURN DISTINCT s.document AS document
  } AS documents
RETURN l {.id, .name, .type, .kind} AS leader, role, c {.id, .name, .type, .kind} AS chain,
  CASE WHEN e IS NULL THEN null ELSE e {.id, .name, .type, .kind} END AS enterprise,
  CASE rank WHEN 1 THEN 'owner' WHEN 2 THEN 'member' WHEN 3 THEN 'undertaker' END AS via,
  CASE WHEN k IS NULL THEN null ELSE k {.id, .name, .type, .kind} END AS bank,
  CASE WHEN k IS NULL THEN null WHEN e IS NULL THEN 'chain' ELSE 'enterprise' END AS bank_of,
  amount, CASE WHEN any(f IN loans WHERE f.amount_cny IS NOT NULL) THEN offer.total END AS amount_cny, instrument,
  offer.modality AS modality,
  size(lead_documents) + size([d IN documents WHERE NOT d IN lead_documents]) AS sources,
  lead_facts, enterprise_facts, bank_facts
ORDER BY c.name, c.id, rank, bankless, e.name, e.id, offer.total DESC, k.name, k.id, modality
