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
          ELSE [$via] END AS vias,
     // Where to look first: at the narrowest that is named. All conditions are checked again below.
     CASE WHEN $enterprise IS NOT NULL THEN 'enterprise'
          WHEN coalesce($chain, $leader, $owner) IS NOT NULL THEN 'chain'
          WHEN $bank IS NOT NULL THEN 'bank'
          WHEN $place IS NOT NULL THEN 'place'
          WHEN $min_amount > 0 THEN 'amount'
          ELSE 'everywhere' END AS start,
     COLLECT {
       UNWIND [x IN [$bank] WHERE x IS NOT NULL] AS named
       MATCH (b:Entity {id: named})
       MATCH (b)<-[:PART_OF*0..2 {modality: 'stated'}]-(k)
       RETURN DISTINCT k AS k
     } AS banks
// An amount alone: what some bank finances with that much in all, unless it is much.
WITH said, vias, start, banks, COLLECT {
  UNWIND CASE start WHEN 'amount' THEN [$min_amount] ELSE [] END AS least
  MATCH (k:Organization) WHERE coalesce(k.kind, 'bank') = 'bank'
  CALL (k, said, least) {
    MATCH (k)-[f:FINANCES]->(e) WHERE f.amount_cny > 0 AND f.modality IN said
    WITH least, e, sum(f.amount_cny) AS lent WHERE lent >= least
    RETURN e
  }
  RETURN e LIMIT 1000
} AS large
WITH said, vias, banks, large, CASE WHEN size(large) = 1000 THEN 'everywhere' ELSE start END AS start
// Chains to work out whole (e is null), and single enterprises with the way in which they belong to a chain.
CALL (said, vias, start, banks, large) {
  UNWIND CASE start WHEN 'chain' THEN [coalesce($chain, $leader, $owner)] ELSE [] END AS named
  MATCH (x:Entity {id: named})
  MATCH (x)-[:LEADS_CHAIN|OWNS_CHAIN*0..1]->(c:Chain)
  RETURN c, null AS way
  UNION ALL
  UNWIND CASE start WHEN 'everywhere' THEN [1] ELSE [] END AS everywhere
  MATCH (c:Chain)
  RETURN c, null AS way
  UNION ALL
  UNWIND CASE WHEN start = 'bank' AND 'place' IN vias THEN banks ELSE [] END AS k
  MATCH (k)-[:FINANCES]->(p:Place)
  MATCH (p)<-[:LOCATED_IN]-(c:Chain)
  RETURN c, null AS way
  UNION ALL
  UNWIND CASE WHEN start = 'amount' AND 'place' IN vias THEN [1] ELSE [] END AS local
  MATCH (p:Place) WHERE EXISTS { MATCH (p)<-[f:FINANCES]-() WHERE f.amount_cny > 0 }
  MATCH (p)<-[:LOCATED_IN]-(c:Chain)
  RETURN c, null AS way
  UNION ALL
  CALL (start, banks, large) {
    UNWIND CASE start WHEN 'enterprise' THEN [$enterprise] ELSE [] END AS named
    MATCH (e:Entity {id: named})
    RETURN e
    UNION
    UNWIND CASE start WHEN 'bank' THEN banks ELSE [] END AS k
    MATCH (k)-[f:FINANCES]->(e)
    RETURN e
    UNION
    UNWIND CASE start WHEN 'place' THEN [$place] ELSE [] END AS named
    MATCH (x:Entity {id: named})
    MATCH (x)<-[:PART_OF*0..3 {modality: 'stated'}]-(p)
    MATCH (p)<-[r:LOCATED_IN]-(e)
    RETURN e
    UNION
    UNWIND CASE start WHEN 'amount' THEN large ELSE [] END AS e
    RETURN e
  }
  CALL (e, said, vias) {
    WITH e WHERE e.type = 'Chain'
    RETURN e AS c, null AS way
    UNION ALL
    MATCH (e:Organization)-[r:OWNS_CHAIN]->(c:Chain)
    WHERE 'owner' IN vias AND r.modality IN said
    RETURN c, {e: e, rank: 1, facts: [r.id], x: null} AS way
    UNION ALL
    MATCH (e:Organization)-[r:ON_CHAIN]->(c:Chain)
    WHERE 'member' IN vias AND r.modality IN said AND coalesce(e.kind, 'enterprise') IN ['enterprise', 'other']
    RETURN c, {e: e, rank: 2, facts: [r.id], x: null} AS way
    UNION ALL
    MATCH (e:Organization)-[u:UNDERTAKES]->(x:Project)-[r:ON_CHAIN]->(c:Chain)
    WHERE 'undertaker' IN vias AND r.modality IN said AND u.modality IN said
    RETURN c, {e: e, rank: 3, facts: [r.id, u.id], x: x} AS way
    UNION ALL
    UNWIND CASE WHEN 'supplier' IN vias THEN [e] ELSE [] END AS e2
    MATCH (e2:Organization)-[s:SUPPLIES]->(x:Organization)-[r:OWNS_CHAIN|ON_CHAIN]->(c:Chain)
    WHERE r.modality IN said AND s.modality IN said
    RETURN c, {e: e2, rank: 4, facts: [r.id, s.id], x: x} AS way
    UNION ALL
    UNWIND CASE WHEN 'supplier' IN vias THEN [e] ELSE [] END AS e2
    MATCH (e2:Organization)-[s:SUPPLIES]->(x:Organization)-[u:UNDERTAKES]->(:Project)-[r:ON_CHAIN]->(c:Chain)
    WHERE r.modality IN said AND u.modality IN said AND s.modality IN said
    RETURN c, {e: e2, rank: 4, facts: [r.id, u.id, s.id], x: x} AS way
  }
  RETURN c, way
}
WITH c, said, vias, banks, collect(way) AS ways, count(*) AS asked
WITH c, said, vias, banks, c.name AS name, c.id AS id,
  CASE WHEN size(ways) = asked THEN ways ELSE [] END AS ways, CASE WHEN size(ways) < asked THEN [c] ELSE [] END AS whole,
  CASE WHEN EXISTS { MATCH (c)<-[l:LEADS_CHAIN]-() WHERE l.modality IN said } THEN 0 ELSE 1 END
  + CASE WHEN EXISTS { MATCH (c)<-[o:OWNS_CHAIN]-() WHERE o.modality IN said } THEN 0 ELSE 1 END AS gaps
// Chains in the order of the answer: each is worked out only when those before it have not filled the limit.
ORDER BY gaps, name, id
CALL (c, said, vias, banks, ways, whole) {
  WITH c, said, vias, banks, ways, whole,
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
    $place IS NOT NULL
    AND EXISTS { MATCH (c)-[r:LOCATED_IN]->()-[:PART_OF*0..3 {modality: 'stated'}]->(p) WHERE p.id = $place AND r.modality IN said } AS here
  WITH c, said, vias, banks, ways, whole, leaders, owners, here
  WHERE ($chain IS NULL OR c.id = $chain)
    AND ($leader IS NULL OR any(l IN leaders WHERE l.id = $leader))
    AND ($owner IS NULL OR any(o IN owners WHERE o.id = $owner))
    AND (NOT $complete OR (size(leaders) > 0 AND size(owners) > 0))
  // What all rows of the chain say, put together once.
  WITH c, said, vias, banks, ways, whole, here,
    [l IN leaders | l {.id, .name, .type, .kind}] AS leader,
    [l IN leaders | reduce(t = '', p IN l.posts | t + CASE t WHEN '' THEN '' ELSE '、' END + p)] AS posts,
    [o IN owners | o {.id, .name, .type, .kind}] AS owner,
    reduce(all = [], l IN leaders | all + l.facts) AS lead_facts,
    reduce(all = [], o IN owners | all + o.facts) AS owner_facts,
    COLLECT {
      UNWIND leaders + owners AS h UNWIND h.facts AS fact
      MATCH (s:Statement {fact: fact}) RETURN DISTINCT s.document AS document
    } AS documents
  WITH c, said, vias, banks, ways, whole, here, {
    leader: leader, posts: posts, owner: owner, lead_facts: lead_facts, owner_facts: owner_facts, documents: documents,
    articles: size([d IN documents WHERE d STARTS WITH 'a-'])} AS heads
  CALL (c, said, vias, banks, ways, whole, here) {
    // (b) the chain's own banks; and, when asked for, those that only reach the place.
    WITH c, said, vias, banks, ways, whole, here, COLLECT {
      MATCH (c)-[at:LOCATED_IN*0..1]->(t)
      WHERE size(at) = 0 OR ('place' IN vias AND t.type = 'Place' AND at[0].modality IN said)
      MATCH (t)<-[f:FINANCES]-(k)
      WHERE f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
        AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
      WITH k, f.modality AS modality, CASE t.type WHEN 'Place' THEN 'place' ELSE 'chain' END AS bank_of,
        collect(DISTINCT f) AS loans, collect(DISTINCT t) AS ends
      WITH k, modality, bank_of, loans, [p IN ends WHERE bank_of = 'place'] AS places,
        reduce(sum = 0.0, f IN loans | sum + coalesce(f.amount_cny, 0.0)) AS total
      RETURN {bank: k, modality: modality, bank_of: bank_of, loans: loans, places: places, total: total}
    } AS others
    // How each enterprise belongs, the closest way first (rank); 5 and 6 are the rows without an enterprise.
    CALL (c, said, vias, ways, whole, others) {
      UNWIND ways AS way
      RETURN way.e AS e, way.rank AS rank, way.facts AS facts, way.x AS x
      UNION ALL
      UNWIND whole AS w
      MATCH (w)<-[r:OWNS_CHAIN]-(e:Organization)
      WHERE 'owner' IN vias AND r.modality IN said
      RETURN e, 1 AS rank, [r.id] AS facts, null AS x
      UNION ALL
      UNWIND whole AS w
      MATCH (w)<-[r:ON_CHAIN]-(e:Organization)
      WHERE 'member' IN vias AND r.modality IN said AND coalesce(e.kind, 'enterprise') IN ['enterprise', 'other']
      RETURN e, 2 AS rank, [r.id] AS facts, null AS x
      UNION ALL
      UNWIND whole AS w
      MATCH (w)<-[r:ON_CHAIN]-(x:Project)<-[u:UNDERTAKES]-(e:Organization)
      WHERE 'undertaker' IN vias AND r.modality IN said AND u.modality IN said
      RETURN e, 3 AS rank, [r.id, u.id] AS facts, x
      UNION ALL
      UNWIND CASE WHEN 'supplier' IN vias THEN whole ELSE [] END AS w
      MATCH (w)<-[r:OWNS_CHAIN|ON_CHAIN]-(x:Organization)<-[s:SUPPLIES]-(e:Organization)
      WHERE r.modality IN said AND s.modality IN said
      RETURN e, 4 AS rank, [r.id, s.id] AS facts, x
      UNION ALL
      UNWIND CASE WHEN 'supplier' IN vias THEN whole ELSE [] END AS w
      MATCH (w)<-[r:ON_CHAIN]-(:Project)<-[u:UNDERTAKES]-(x:Organization)<-[s:SUPPLIES]-(e:Organization)
      WHERE r.modality IN said AND u.modality IN said AND s.modality IN said
      RETURN e, 4 AS rank, [r.id, u.id, s.id] AS facts, x
      UNION ALL
      WITH others WHERE any(o IN others WHERE o.bank_of = 'place')
      RETURN null AS e, 5 AS rank, [] AS facts, null AS x
      UNION ALL
      UNWIND CASE WHEN size(vias) > 1 THEN whole ELSE [] END AS w
      WITH w, said
      WHERE NOT EXISTS { MATCH (w)<-[r:OWNS_CHAIN]-(:Organization) WHERE r.modality IN said }
        AND NOT EXISTS { MATCH (w)<-[r:ON_CHAIN]-(e:Organization)
                         WHERE r.modality IN said AND coalesce(e.kind, 'enterprise') IN ['enterprise', 'other'] }
        AND NOT EXISTS { MATCH (w)<-[r:ON_CHAIN]-(:Project)<-[u:UNDERTAKES]-(:Organization)
                         WHERE r.modality IN said AND u.modality IN said }
      RETURN null AS e, 6 AS rank, [] AS facts, null AS x
    }
    WITH said, banks, here, others, e, CASE WHEN rank < 5 THEN 0 ELSE rank END AS bodiless,
      min(rank) AS rank, collect(facts) AS steps, collect(DISTINCT x) AS through
    WHERE ($enterprise IS NULL OR e.id = $enterprise)
      AND (NOT $complete OR e IS NOT NULL)
      AND ($place IS NULL OR here
           OR EXISTS { MATCH (e)-[r:LOCATED_IN]->()-[:PART_OF*0..3 {modality: 'stated'}]->(p) WHERE p.id = $place AND r.modality IN said })
    // (a) the enterprise's own banks
    WITH banks, e, rank, steps, through,
      [o IN others WHERE rank <> 4 AND o.bank_of = CASE rank WHEN 5 THEN 'place' ELSE 'chain' END] AS others,
      COLLECT {
        MATCH (e)<-[f:FINANCES]-(k)
        WHERE ($bank IS NULL OR k IN banks) AND f.modality IN said AND coalesce(k.kind, 'bank') = 'bank'
          AND ($as_of IS NULL OR (coalesce(f.since, '') <= $as_of AND coalesce(f.until, '9') + '-99' >= $as_of))
        WITH k, f.modality AS modality, collect(f) AS loans, sum(f.amount_cny) AS total
        ORDER BY total DESC, k.name, k.id, modality
        RETURN {bank: k, modality: modality, bank_of: 'enterprise', loans: loans, places: [], total: total}
      } AS own
    WITH banks, e, rank, steps, through, CASE size(others) WHEN 0 THEN own ELSE COLLECT {
      UNWIND own + others AS o
      WITH o, o.bank AS k ORDER BY o.total DESC, k.name, k.id, o.modality RETURN o
    } END AS offers
    WITH e, rank, steps, through, e.name AS e_name, e.id AS e_id, CASE size(offers) WHEN 0 THEN 1 ELSE 0 END AS bankless,
      CASE WHEN coalesce($bank, $min_amount) IS NULL THEN offers
        ELSE [o IN offers WHERE ($bank IS NULL OR o.bank IN banks) AND ($min_amount IS NULL OR o.total >= $min_amount)] END AS offers
    WHERE size(offers) > 0 OR (bankless = 1 AND NOT $complete AND $bank IS NULL AND coalesce($min_amount, 0) <= 0)
    ORDER BY rank, bankless, e_name, e_id
    WITH e, rank, steps, through, bankless, CASE bankless WHEN 1 THEN [{loans: [], places: [], total: 0.0}] ELSE offers END AS offers
    UNWIND offers AS offer
    RETURN e, rank, steps, through, bankless, offer LIMIT $limit
  }
  RETURN heads, e, rank, steps, through, bankless, offer LIMIT $limit
}
WITH c, gaps, name, id, heads, e, rank, bankless, offer.bank AS k, offer, steps, through, offer.loans AS loans LIMIT $limit
WITH c, gaps, name, id, heads, e, rank, bankless, k, offer, through,
  COLLECT { UNWIND steps AS step UNWIND step AS fact RETURN DISTINCT fact ORDER BY fact } AS enterprise_facts,
  COLLECT { UNWIND loans AS f RETURN f.id AS fact ORDER BY fact } AS bank_facts,
  COLLECT { UNWIND loans AS f WITH f, coalesce(f.amount_cny, 0.0) AS yuan WHERE f.amount IS NOT NULL
            WITH f.amount AS amount, yuan ORDER BY yuan DESC, amount RETURN amount } AS amount,
  COLLECT { UNWIND loans AS f WITH f WHERE f.instrument IS NOT NULL
            RETURN DISTINCT f.instrument AS instrument ORDER BY instrument } AS instrument
WITH c, gaps, name, id, heads, e, rank, bankless, k, offer, through, enterprise_facts, bank_facts, amount, instrument,
  COLLECT {
    UNWIND enterprise_facts + bank_facts AS fact
    MATCH (s:Statement {fact: fact}) RETURN DISTINCT s.document AS document
  } AS documents
WITH c, gaps, name, id, heads, e, rank, bankless, k, offer, through, enterprise_facts, bank_facts, amount, instrument,
  [d IN documents WHERE NOT d IN heads.documents] AS documents
RETURN c {.id, .name, .type, .kind} AS chain, heads.leader AS leader, heads.posts AS leader_posts, heads.owner AS owner,
  CASE WHEN e IS NULL THEN null ELSE e {.id, .name, .type, .kind} END AS enterprise,
  CASE rank WHEN 1 THEN 'owner' WHEN 2 THEN 'member' WHEN 3 THEN 'undertaker' WHEN 4 THEN 'supplier'
    WHEN 5 THEN 'place' END AS via,
  [x IN through + offer.places | x {.id, .name, .type, .kind}] AS through,
  CASE WHEN k IS NULL THEN null ELSE k {.id, .name, .type, .kind} END AS bank,
  offer.bank_of AS bank_of,
  amount,
  CASE WHEN any(f IN offer.loans WHERE f.amount_cny IS NOT NULL) THEN offer.total END AS amount_cny,
  instrument,
  offer.modality AS modality,
  CASE size(heads.documents) + size(documents) WHEN 0 THEN c.sources ELSE size(heads.documents) + size(documents) END AS sources,
  heads.articles + size([d IN documents WHERE d STARTS WITH 'a-']) AS articles,
  heads.lead_facts AS lead_facts, heads.owner_facts AS owner_facts, enterprise_facts, bank_facts
ORDER BY gaps, name, id, rank, bankless, e.name, e.id, offer.total DESC, k.name, k.id, modality
