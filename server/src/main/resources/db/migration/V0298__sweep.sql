-- Monthly sweeps (排查) of grids, and safeguard periods of places with a duty roster.

CREATE TABLE sweep (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  month      date        NOT NULL CHECK (extract(day FROM month) = 1),
  grid_code  text        NOT NULL CHECK (grid_code ~ '^[0-9]{15}$'),
  outcome    text        NOT NULL CHECK (outcome IN ('NONE','FOUND')),
  note       text        CHECK (char_length(note) <= 500),
  checked_at timestamptz NOT NULL,
  role       text        NOT NULL,
  version    bigint      NOT NULL CHECK (version > 0),
  PRIMARY KEY (district, month, grid_code)
);
COMMENT ON TABLE sweep IS 'What the sweep of a grid in a month came to; a grid without a row was not swept. NONE is said by a person, never assumed';
COMMENT ON COLUMN sweep.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN sweep.month IS 'First day of the month';
COMMENT ON COLUMN sweep.grid_code IS 'Grid that was swept, 15 digits';
COMMENT ON COLUMN sweep.outcome IS 'NONE nothing found, confirmed; FOUND the matters of sweep_item';
COMMENT ON COLUMN sweep.note IS 'Words of the office about the place; not about a person';
COMMENT ON COLUMN sweep.checked_at IS 'When it was last written';
COMMENT ON COLUMN sweep.role IS 'Role that wrote it; who it was stands in the audit only';
COMMENT ON COLUMN sweep.version IS 'How often it was written; what a writer must have seen';
GRANT SELECT, INSERT, UPDATE ON sweep TO fengqiao_app;
GRANT SELECT ON sweep TO fengqiao_reader;

CREATE TABLE sweep_item (
  district    char(6) NOT NULL,
  month       date    NOT NULL,
  grid_code   text    NOT NULL,
  item_number text    NOT NULL CHECK (item_number ~ '^[0-9]{6}-[0-9]{4}-[0-9]{6,}$'),
  PRIMARY KEY (district, month, grid_code, item_number),
  FOREIGN KEY (district, month, grid_code) REFERENCES sweep
);
COMMENT ON TABLE sweep_item IS 'Matters a sweep found; I10 counts those handled against those found';
COMMENT ON COLUMN sweep_item.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN sweep_item.month IS 'Month of the sweep';
COMMENT ON COLUMN sweep_item.grid_code IS 'Grid of the sweep';
COMMENT ON COLUMN sweep_item.item_number IS 'Number of the matter';
GRANT SELECT, INSERT, DELETE ON sweep_item TO fengqiao_app;
GRANT SELECT ON sweep_item TO fengqiao_reader;

CREATE TABLE safeguard (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id         uuid        NOT NULL,
  name       text        NOT NULL CHECK (char_length(name) BETWEEN 2 AND 60),
  from_on    date        NOT NULL,
  to_on      date        NOT NULL,
  places     text[]      NOT NULL CHECK (cardinality(places) BETWEEN 1 AND 50),
  changed_at timestamptz NOT NULL,
  version    bigint      NOT NULL CHECK (version > 0),
  PRIMARY KEY (district, id),
  CHECK (to_on >= from_on)
);
COMMENT ON TABLE safeguard IS 'Periods in which places are looked after more closely; places only, no list of persons';
COMMENT ON COLUMN safeguard.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN safeguard.id IS 'Made by the writer: idempotency key';
COMMENT ON COLUMN safeguard.name IS 'What the period is called';
COMMENT ON COLUMN safeguard.from_on IS 'First day';
COMMENT ON COLUMN safeguard.to_on IS 'Last day';
COMMENT ON COLUMN safeguard.places IS 'Codes of district, streets, communities or grids';
COMMENT ON COLUMN safeguard.changed_at IS 'When it was last written';
COMMENT ON COLUMN safeguard.version IS 'How often it was written; what a writer must have seen';
GRANT SELECT, INSERT, UPDATE ON safeguard TO fengqiao_app;
GRANT SELECT ON safeguard TO fengqiao_reader;

CREATE TABLE safeguard_duty (
  district     char(6)  NOT NULL,
  safeguard_id uuid     NOT NULL,
  ordinal      smallint NOT NULL CHECK (ordinal BETWEEN 1 AND 200),
  duty_on      date     NOT NULL,
  shift        text     NOT NULL CHECK (shift IN ('DAY','NIGHT','ALL')),
  body         text     NOT NULL CHECK (char_length(body) BETWEEN 2 AND 60),
  role         text     NOT NULL CHECK (role ~ '^[A-Z_]{2,40}$'),
  PRIMARY KEY (district, safeguard_id, ordinal),
  FOREIGN KEY (district, safeguard_id) REFERENCES safeguard
);
COMMENT ON TABLE safeguard_duty IS 'Who is on duty in a period: bodies and roles by day and shift';
COMMENT ON COLUMN safeguard_duty.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN safeguard_duty.safeguard_id IS 'The period';
COMMENT ON COLUMN safeguard_duty.ordinal IS 'Order on the roster';
COMMENT ON COLUMN safeguard_duty.duty_on IS 'Day';
COMMENT ON COLUMN safeguard_duty.shift IS 'DAY, NIGHT or ALL day';
COMMENT ON COLUMN safeguard_duty.body IS 'Body on duty';
COMMENT ON COLUMN safeguard_duty.role IS 'Role on duty there';
GRANT SELECT, INSERT, DELETE ON safeguard_duty TO fengqiao_app;
GRANT SELECT ON safeguard_duty TO fengqiao_reader;
