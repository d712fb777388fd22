-- A matter whose grid a person told lies where that person said, whatever its coordinate stands for.
ALTER TABLE stacked_matter
  ADD COLUMN told text CHECK (told IN ('REPORT', 'VERIFY'));
COMMENT ON COLUMN stacked_matter.told IS 'Who told its grid, as known so far: REPORT whoever reported it, VERIFY whoever verified it; null while only the coordinate speaks';
COMMENT ON TABLE stacked_matter IS 'Matters on a stacked coordinate; rows are added, and learn when a person tells the grid. No point, no word';
GRANT UPDATE (told) ON stacked_matter TO fengqiao_app;

-- What casework publishes of it.
CREATE VIEW matter_told AS
SELECT DISTINCT district, item_id FROM item_event WHERE event = 'verify' AND info ? 'grid';
COMMENT ON VIEW matter_told IS 'Matters whose grid was told or confirmed when they were verified';
COMMENT ON COLUMN matter_told.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN matter_told.item_id IS 'The item';
GRANT SELECT ON matter_told TO fengqiao_app, fengqiao_reader;

-- Stacks are read page by page, and looked up beside a point.
CREATE INDEX coordinate_stack_listed ON coordinate_stack (district, (state <> 'FLAGGED'), (-items), id);
