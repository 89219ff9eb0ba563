// Ids are unique; everything that is looked up has an index. The full-text index is named as the embedded engine names its own.
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT table_id IF NOT EXISTS FOR (n:Table) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE INDEX statement_fact IF NOT EXISTS FOR (n:Statement) ON (n.fact);
CREATE INDEX statement_document IF NOT EXISTS FOR (n:Statement) ON (n.document);
CREATE INDEX statement_head_key IF NOT EXISTS FOR (n:Statement) ON (n.head_key);
CREATE INDEX statement_tail_key IF NOT EXISTS FOR (n:Statement) ON (n.tail_key);
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
CREATE CONSTRAINT key_id IF NOT EXISTS FOR (n:Key) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT metric_id IF NOT EXISTS FOR (n:Metric) REQUIRE n.id IS UNIQUE;
CREATE INDEX metric_slot IF NOT EXISTS FOR (n:Metric) ON (n.slot);
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE INDEX source_document IF NOT EXISTS FOR (n:Source) ON (n.document);
CREATE CONSTRAINT schemaversion_id IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.id IS UNIQUE;
CREATE FULLTEXT INDEX `Entity[search]` IF NOT EXISTS FOR (n:Entity) ON EACH [n.search] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE INDEX rel_{type}_id IF NOT EXISTS FOR ()-[r:{type}]-() ON (r.id);
CREATE INDEX rel_{type}_slot IF NOT EXISTS FOR ()-[r:{type}]-() ON (r.slot);
