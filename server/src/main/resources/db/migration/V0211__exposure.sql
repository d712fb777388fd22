-- Households and population come in lists of their own, later than the outlines. The outlines of a
-- published version stay as they are.
ALTER TABLE grid_cell ADD COLUMN IF NOT EXISTS population integer CHECK (population >= 0);
COMMENT ON COLUMN grid_cell.population IS 'People living there, from the same source as the households; null when not known';
COMMENT ON COLUMN grid_cell.households IS 'Households, the exposure of rates; null when not known. A newer list replaces the number of the version that answers';
GRANT UPDATE (households, population, households_source, households_year) ON grid_cell TO fengqiao_app;
-- A list of codes that is brought twice on a day corrects names in place instead of opening a row for no day.
GRANT UPDATE (name) ON place TO fengqiao_app;
