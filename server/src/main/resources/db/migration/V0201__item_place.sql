-- Where items lie in versions they were not mapped with, and the event that takes an open one there.
CREATE TABLE item_place (
  district       char(6)          NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id        uuid             NOT NULL,
  grid_version   bigint           NOT NULL,
  grid_code      text COLLATE "C" NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$'),
  community_code text             NOT NULL CHECK (community_code ~ '^[0-9]{12}$'),
  street_code    text             NOT NULL CHECK (street_code ~ '^[0-9]{9}$'),
  rule           text             NOT NULL CHECK (rule IN ('MAPPED', 'POINT', 'NEAREST', 'SUCCESSOR', 'SHARE')),
  placed_at      timestamptz      NOT NULL,
  PRIMARY KEY (district, item_id, grid_version)
);
CREATE INDEX item_place_shared ON item_place (district, grid_version, grid_code) WHERE rule = 'SHARE';
COMMENT ON TABLE item_place IS 'The grid of an item in versions other than the one on its row; rows are added and never changed. An item whose grid kept code and outline has none';
COMMENT ON COLUMN item_place.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN item_place.item_id IS 'The item';
COMMENT ON COLUMN item_place.grid_version IS 'Grid version';
COMMENT ON COLUMN item_place.grid_code IS 'Its grid in that version';
COMMENT ON COLUMN item_place.community_code IS 'Community of that grid';
COMMENT ON COLUMN item_place.street_code IS 'Street of that grid';
COMMENT ON COLUMN item_place.rule IS 'MAPPED when it was mapped with that version; else how it was found: by its stored POINT, the grid NEAREST to it, the only SUCCESSOR of its grid, or its SHARE of several by households (no exact place)';
COMMENT ON COLUMN item_place.placed_at IS 'When that was found';
GRANT SELECT, INSERT ON item_place TO fengqiao_app;
GRANT SELECT ON item_place TO fengqiao_reader;

-- What casework publishes of it.
CREATE VIEW matter_place AS
SELECT district, item_id, grid_version, grid_code, rule FROM item_place;
COMMENT ON VIEW matter_place IS 'Grid of an item in a version it was not mapped with, for counting';
COMMENT ON COLUMN matter_place.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN matter_place.item_id IS 'The item';
COMMENT ON COLUMN matter_place.grid_version IS 'Grid version';
COMMENT ON COLUMN matter_place.grid_code IS 'Its grid in that version';
COMMENT ON COLUMN matter_place.rule IS 'How it was found; SHARE is no exact place';
GRANT SELECT ON matter_place TO fengqiao_app, fengqiao_reader;

DO $$
DECLARE
  held text;
  more text;
BEGIN
  SELECT string_agg(quote_literal(s || ' relocate ' || s), ', ') INTO STRICT more
  FROM unnest(ARRAY['REPORTED', 'NEEDS_INFO', 'VERIFIED', 'TRIAGED', 'DISPATCHED', 'OBJECTED', 'ACCEPTED', 'MEDIATING',
      'INVESTIGATING', 'PAUSED', 'AGREED', 'CONFIRMING', 'PERFORMING', 'BREACHED', 'FAILED', 'ESCALATED', 'ROUTED_OUT',
      'REPLIED', 'UNDER_REVIEW', 'UNDER_RECHECK', 'AWAIT_RATING', 'FOLLOW_UP']) s;
  SELECT pg_get_constraintdef(oid) INTO STRICT held
  FROM pg_constraint WHERE conrelid = 'item_event'::regclass AND conname = 'item_event_transition';
  ALTER TABLE item_event DROP CONSTRAINT item_event_transition;
  EXECUTE 'ALTER TABLE item_event ADD CONSTRAINT item_event_transition '
    || replace(held, '''VERIFIED offerMediation VERIFIED''::text', '''VERIFIED offerMediation VERIFIED''::text, ' || more);
END
$$;
