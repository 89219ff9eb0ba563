// A name is looked up in whatever scope it has: its key by the folded name.
CREATE PROPERTY Key.name IF NOT EXISTS STRING;
CREATE INDEX IF NOT EXISTS ON Key (name) NOTUNIQUE NULL_STRATEGY SKIP;
