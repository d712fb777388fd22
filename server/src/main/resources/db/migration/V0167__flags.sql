-- What lifts a matter above its first tier besides kind, people and safety (domain notes 3.3, 3.5).
ALTER TABLE item
  ADD COLUMN flags text[] NOT NULL DEFAULT '{}' CHECK (array_to_string(flags, ',') ~ '^([A-Z][A-Z0-9_]*(,[A-Z][A-Z0-9_]*)*)?$' AND cardinality(flags) <= 20),
  ADD COLUMN sessions smallint NOT NULL DEFAULT 0 CHECK (sessions >= 0);
COMMENT ON COLUMN item.flags IS 'Facts of the event told at triage, by the names of the tier rules and of the severity table';
COMMENT ON COLUMN item.sessions IS 'Sessions of mediation held since the last agreement: none of them brought one';
GRANT UPDATE (flags, sessions) ON item TO fengqiao_app;
