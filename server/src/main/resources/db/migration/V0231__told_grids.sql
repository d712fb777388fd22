-- A matter whose grid a person told lies where that person said, whatever its coordinate stands for.
CREATE TABLE told_matter (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id  uuid    NOT NULL,
  told     text    NOT NULL CHECK (told IN ('REPORT', 'VERIFY')),
  PRIMARY KEY (district, item_id)
);
COMMENT ON TABLE told_matter IS 'Matters on a stacked coordinate whose grid a person told. No point, no word, no person';
COMMENT ON COLUMN told_matter.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN told_matter.item_id IS 'The matter';
COMMENT ON COLUMN told_matter.told IS 'Who told its grid: REPORT whoever reported it, VERIFY whoever verified it';
GRANT SELECT, INSERT, UPDATE ON told_matter TO fengqiao_app;
GRANT SELECT ON told_matter TO fengqiao_reader;

-- What casework publishes of it.
CREATE VIEW matter_told AS
SELECT DISTINCT district, item_id FROM item_event WHERE event = 'verify' AND info ? 'grid';
COMMENT ON VIEW matter_told IS 'Matters whose grid was told or confirmed when they were verified';
COMMENT ON COLUMN matter_told.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN matter_told.item_id IS 'The item';
GRANT SELECT ON matter_told TO fengqiao_app, fengqiao_reader;

-- Stacks are read page by page, and looked up beside a point.
CREATE INDEX coordinate_stack_listed ON coordinate_stack (district, (state <> 'FLAGGED'), (-items), id);
