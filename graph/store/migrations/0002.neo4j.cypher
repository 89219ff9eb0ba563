// A name is looked up in whatever scope it has: its key by the folded name.
CREATE INDEX key_name IF NOT EXISTS FOR (n:Key) ON (n.name);
