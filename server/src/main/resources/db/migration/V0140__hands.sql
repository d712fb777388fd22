-- Councils of grids can be bodies with a code of their own; a sample of what was settled on the spot
-- is looked at by the street.
ALTER TABLE body
  DROP CONSTRAINT body_code_check,
  ADD CONSTRAINT body_code_check CHECK (code ~ '^[0-9]{6,15}-[A-Z][A-Z0-9]{0,23}$' AND left(code, 6) = district);
ALTER TABLE item
  DROP CONSTRAINT item_body_code_check,
  ADD CONSTRAINT item_body_code_check CHECK (body_code ~ '^[0-9]{6,15}-[A-Z0-9-]+$');
COMMENT ON COLUMN body.code IS 'Code of the district, street, community or grid, hyphen, letters of its own: PM people''s mediation, LABOR, COUNCIL, ...';
COMMENT ON COLUMN body.territory IS 'Code of the place it serves: district 6, street 9, community 12 digits, grid 15';

DO $$
DECLARE
  held text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT held
  FROM pg_constraint WHERE conrelid = 'item_task'::regclass AND conname = 'item_task_kind_check';
  ALTER TABLE item_task DROP CONSTRAINT item_task_kind_check;
  EXECUTE 'ALTER TABLE item_task ADD CONSTRAINT item_task_kind_check '
    || replace(held, '''JOINT_PART''::text', '''JOINT_PART''::text, ''SPOT_CHECK''::text');
END
$$;

CREATE TABLE spot_check_rule (
  district     char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version      text     NOT NULL CHECK (version <> ''),
  valid_from   date     NOT NULL,
  per_thousand smallint NOT NULL CHECK (per_thousand BETWEEN 0 AND 1000),
  due_days     smallint NOT NULL CHECK (due_days BETWEEN 1 AND 90),
  source       text     NOT NULL CHECK (source <> ''),
  PRIMARY KEY (district, version)
);
COMMENT ON TABLE spot_check_rule IS 'How many of the matters settled on the spot the street looks at (domain notes 4.4, row 51); editions, never changed. Drawn by the item''s id, never by who settled it';
COMMENT ON COLUMN spot_check_rule.district IS 'GB/T 2260 district code; 000000 for every district without an edition of its own';
COMMENT ON COLUMN spot_check_rule.version IS 'Edition';
COMMENT ON COLUMN spot_check_rule.valid_from IS 'First day of the edition; the latest begun one is used';
COMMENT ON COLUMN spot_check_rule.per_thousand IS 'Matters of a thousand that are drawn; 0 none, 1000 all';
COMMENT ON COLUMN spot_check_rule.due_days IS 'Calendar days until the look is due';
COMMENT ON COLUMN spot_check_rule.source IS 'Who set it';
GRANT SELECT ON spot_check_rule TO fengqiao_app, fengqiao_reader;

INSERT INTO spot_check_rule (district, version, valid_from, per_thousand, due_days, source)
VALUES ('000000', '2026-1', DATE '2018-01-01', 100, 7, 'product default');
