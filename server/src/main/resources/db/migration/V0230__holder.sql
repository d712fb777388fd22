-- Who answers for a grid, in three layers, from day to day; and cadres who are linked to it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE grid_holder (
  district   char(6)          NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id         uuid             NOT NULL,
  grid_code  text COLLATE "C" NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$' AND left(grid_code, 6) = district),
  layer      text             NOT NULL CHECK (layer IN ('PARTY', 'SECURITY', 'SERVICE')),
  account_id uuid             NOT NULL,
  valid_from date             NOT NULL,
  valid_to   date             CHECK (valid_to >= valid_from),
  PRIMARY KEY (district, id),
  FOREIGN KEY (district, account_id) REFERENCES account (district, id),
  CONSTRAINT grid_holder_one EXCLUDE USING gist
    (district WITH =, grid_code WITH =, layer WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX grid_holder_grid ON grid_holder (district, grid_code, layer, valid_from);
CREATE INDEX grid_holder_account ON grid_holder (district, account_id);
COMMENT ON TABLE grid_holder IS 'Who answers for a grid in each of three layers, one at a time. What an account reaches is its territory; this tells who answers';
COMMENT ON COLUMN grid_holder.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN grid_holder.id IS 'UUIDv7';
COMMENT ON COLUMN grid_holder.grid_code IS 'Code of the grid, whatever version';
COMMENT ON COLUMN grid_holder.layer IS 'PARTY party building, SECURITY public order and disputes, SERVICE services to residents';
COMMENT ON COLUMN grid_holder.account_id IS 'Account that answers. pii of staff; purpose: accountability; kept as long as the grid''s history';
COMMENT ON COLUMN grid_holder.valid_from IS 'First day';
COMMENT ON COLUMN grid_holder.valid_to IS 'First day no longer, null while open; equal to valid_from when it was replaced on its first day';

CREATE TABLE grid_hand_over (
  district   char(6)          NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id         uuid             NOT NULL,
  grid_code  text COLLATE "C" NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$'),
  layer      text             NOT NULL CHECK (layer IN ('PARTY', 'SECURITY', 'SERVICE')),
  former_id  uuid,
  next_id    uuid             NOT NULL,
  from_on    date             NOT NULL,
  reason     text             NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  asked_by   uuid             NOT NULL,
  asked_at   timestamptz      NOT NULL,
  stayed     boolean,
  tasks      integer          CHECK (tasks >= 0),
  done_at    timestamptz,
  refused_at timestamptz      CHECK (refused_at IS NULL OR done_at IS NULL),
  PRIMARY KEY (district, id),
  FOREIGN KEY (district, next_id) REFERENCES account (district, id),
  CHECK ((done_at IS NULL) = (stayed IS NULL) AND (done_at IS NULL) = (tasks IS NULL))
);
CREATE INDEX grid_hand_over_due ON grid_hand_over (from_on, district) WHERE done_at IS NULL AND refused_at IS NULL;
CREATE INDEX grid_hand_over_next ON grid_hand_over (district, next_id);
COMMENT ON TABLE grid_hand_over IS 'A grid goes from one holder to the next with what is open in it';
COMMENT ON COLUMN grid_hand_over.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN grid_hand_over.id IS 'UUID made by the client: the same again is the same hand-over';
COMMENT ON COLUMN grid_hand_over.grid_code IS 'The grid; when it ends before the day, the one that took over most of its ground';
COMMENT ON COLUMN grid_hand_over.layer IS 'Which of the three layers';
COMMENT ON COLUMN grid_hand_over.former_id IS 'Account that held it, null when nobody did. pii of staff; purpose: accountability; kept as long as the grid''s history';
COMMENT ON COLUMN grid_hand_over.next_id IS 'Account that takes it. pii of staff; purpose: accountability; kept as long as the grid''s history';
COMMENT ON COLUMN grid_hand_over.from_on IS 'First day of the next holder';
COMMENT ON COLUMN grid_hand_over.reason IS 'Why, in words of the office';
COMMENT ON COLUMN grid_hand_over.asked_by IS 'Account that asked for it. pii of staff; purpose: accountability; kept as long as the grid''s history';
COMMENT ON COLUMN grid_hand_over.asked_at IS 'When it was asked for';
COMMENT ON COLUMN grid_hand_over.stayed IS 'Whether the next holder may not have some open matter in hand, never how many; null until it is done';
COMMENT ON COLUMN grid_hand_over.tasks IS 'Open tasks of the grid that the next holder reaches from then on; null until it is done';
COMMENT ON COLUMN grid_hand_over.done_at IS 'When it was carried out, null while it waits for its day';
COMMENT ON COLUMN grid_hand_over.refused_at IS 'When it was closed without being carried out, because the next holder could not take it on its day';

CREATE TABLE grid_cadre (
  district   char(6)          NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id         uuid             NOT NULL,
  grid_code  text COLLATE "C" NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$' AND left(grid_code, 6) = district),
  account_id uuid             NOT NULL,
  valid_from date             NOT NULL,
  valid_to   date             CHECK (valid_to >= valid_from),
  PRIMARY KEY (district, id),
  FOREIGN KEY (district, account_id) REFERENCES account (district, id)
);
CREATE UNIQUE INDEX grid_cadre_open ON grid_cadre (district, grid_code, account_id) WHERE valid_to IS NULL;
CREATE INDEX grid_cadre_account ON grid_cadre (district, account_id);
COMMENT ON TABLE grid_cadre IS 'Cadres who are linked to a grid; what they do there is counted by the grid and never by them';
COMMENT ON COLUMN grid_cadre.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN grid_cadre.id IS 'UUIDv7';
COMMENT ON COLUMN grid_cadre.grid_code IS 'Code of the grid';
COMMENT ON COLUMN grid_cadre.account_id IS 'Account of the cadre. pii of staff; purpose: accountability; kept as long as the grid''s history';
COMMENT ON COLUMN grid_cadre.valid_from IS 'First day';
COMMENT ON COLUMN grid_cadre.valid_to IS 'First day no longer, null while linked';

CREATE TABLE grid_walk (
  district  char(6)          NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  grid_code text COLLATE "C" NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$' AND left(grid_code, 6) = district),
  month     date             NOT NULL CHECK (extract(day FROM month) = 1),
  walks    integer          NOT NULL CHECK (walks BETWEEN 0 AND 100000),
  PRIMARY KEY (district, grid_code, month)
);
COMMENT ON TABLE grid_walk IS 'How many walks cadres made in a grid in a month: whom they called on and who went is not kept';
COMMENT ON COLUMN grid_walk.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN grid_walk.grid_code IS 'Code of the grid';
COMMENT ON COLUMN grid_walk.month IS 'First day of the month';
COMMENT ON COLUMN grid_walk.walks IS 'Number of walks of all cadres together';

-- Which roles may hold a grid in a layer or be linked to it: how offices are cut differs, so it is data.
CREATE TABLE grid_layer_role (
  layer text NOT NULL CHECK (layer IN ('PARTY', 'SECURITY', 'SERVICE', 'CADRE')),
  role  text NOT NULL REFERENCES role_session (role),
  PRIMARY KEY (layer, role)
);
CREATE INDEX grid_layer_role_role ON grid_layer_role (role);
COMMENT ON TABLE grid_layer_role IS 'Roles that may hold a grid in a layer, or be linked to it as a cadre';
COMMENT ON COLUMN grid_layer_role.layer IS 'One of the three layers, or CADRE';
COMMENT ON COLUMN grid_layer_role.role IS 'Role of the account';
INSERT INTO grid_layer_role (layer, role)
SELECT l, r FROM unnest(ARRAY['PARTY', 'SECURITY', 'SERVICE']) l,
  unnest(ARRAY['GRID_WORKER', 'GRID_LEADER', 'COMMUNITY_MEDIATOR', 'COMMITTEE_DIRECTOR']) r
UNION ALL VALUES ('PARTY', 'STREET_LEADER'), ('SECURITY', 'STREET_MEDIATOR')
UNION ALL SELECT 'CADRE', r FROM unnest(ARRAY['GRID_LEADER', 'COMMITTEE_DIRECTOR', 'STREET_DISPATCHER', 'STREET_MEDIATOR',
  'STREET_LEADER', 'PETITION_CLERK', 'UNIT_HANDLER', 'UNIT_HEAD']) r;

GRANT SELECT, INSERT ON grid_holder, grid_hand_over, grid_cadre, grid_walk TO fengqiao_app;
GRANT UPDATE (valid_to) ON grid_holder, grid_cadre TO fengqiao_app;
GRANT UPDATE (grid_code, former_id, stayed, tasks, done_at, refused_at) ON grid_hand_over TO fengqiao_app;
GRANT UPDATE (walks) ON grid_walk TO fengqiao_app;
GRANT SELECT ON grid_layer_role TO fengqiao_app;
GRANT SELECT ON grid_walk, grid_layer_role TO fengqiao_reader;

INSERT INTO role_permission (role, permission) VALUES
  ('STREET_DISPATCHER', 'GRID_HOLD'), ('DISTRICT_DISPATCHER', 'GRID_HOLD'), ('SYS_ADMIN', 'GRID_HOLD');

-- The event by which an open matter goes to the next holder with its grid.
DO $$
DECLARE
  held text;
  more text;
BEGIN
  SELECT string_agg(quote_literal(s || ' handOver ' || s), ', ') INTO STRICT more
  FROM unnest(ARRAY['OBJECTED', 'ACCEPTED', 'MEDIATING', 'INVESTIGATING', 'PAUSED', 'AGREED', 'CONFIRMING', 'PERFORMING',
      'BREACHED', 'FAILED']) s;
  SELECT pg_get_constraintdef(oid) INTO STRICT held
  FROM pg_constraint WHERE conrelid = 'item_event'::regclass AND conname = 'item_event_transition';
  ALTER TABLE item_event DROP CONSTRAINT item_event_transition;
  EXECUTE 'ALTER TABLE item_event ADD CONSTRAINT item_event_transition '
    || replace(held, '''VERIFIED offerMediation VERIFIED''::text', '''VERIFIED offerMediation VERIFIED''::text, ' || more);
END
$$;
