-- The ground every feature stands on: roles, the outbox and its order.
-- Roles are made here only when nobody made them before; an installation that manages its own
-- roles needs no right to create any.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fengqiao_app') THEN
    CREATE ROLE fengqiao_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fengqiao_reader') THEN
    CREATE ROLE fengqiao_reader NOLOGIN;
  END IF;
END
$$;

CREATE EXTENSION IF NOT EXISTS postgis;

GRANT USAGE ON SCHEMA public TO fengqiao_app, fengqiao_reader;

CREATE TABLE outbox (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id         uuid        NOT NULL,
  topic      text        NOT NULL CHECK (topic IN ('ITEM', 'SCORE', 'WARNING', 'TASK')),
  place      text        NOT NULL CHECK (place ~ '^[0-9]{6,15}$'),
  data       jsonb       NOT NULL,
  created_at timestamptz NOT NULL,
  position   bigint,
  PRIMARY KEY (district, id)
);
COMMENT ON TABLE outbox IS 'Facts that leave the process: appended in the writer''s transaction, put in order by the relay after commit. Carries no text and no personal data; rows older than seven days are removed.';
COMMENT ON COLUMN outbox.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN outbox.id IS 'UUIDv7 made by the writer; id of the live event and key to de-duplicate';
COMMENT ON COLUMN outbox.topic IS 'What the fact is about; lower-case it is the name of the live event';
COMMENT ON COLUMN outbox.place IS 'Code of the narrowest place the fact is about (6 to 15 digits); the live stream is scoped by it';
COMMENT ON COLUMN outbox.data IS 'Small flat values: codes, numbers, instants as text';
COMMENT ON COLUMN outbox.created_at IS 'When the writer added the row, by its clock';
COMMENT ON COLUMN outbox.position IS 'Order of publication, given by the relay after commit and never by the writer, so that no later commit can slip in below a position already read; null until relayed';
CREATE INDEX outbox_unsent ON outbox (id) WHERE position IS NULL;
CREATE INDEX outbox_position ON outbox (position) WHERE position IS NOT NULL;

CREATE SEQUENCE outbox_position_seq;
COMMENT ON SEQUENCE outbox_position_seq IS 'Positions of the outbox; drawn only by the relay that holds the advisory lock';

GRANT SELECT, INSERT, DELETE ON outbox TO fengqiao_app;
GRANT UPDATE (position) ON outbox TO fengqiao_app;
GRANT USAGE ON SEQUENCE outbox_position_seq TO fengqiao_app;
GRANT SELECT ON outbox TO fengqiao_reader;
