-- How much border grids share, kept with their version beside who touches whom.
ALTER TABLE grid_version
  ADD COLUMN border_m real[] CHECK (border_m IS NULL OR cardinality(border_m) = cardinality(neighbour_index));
COMMENT ON COLUMN grid_version.border_m IS 'Metres of shared border for each entry of neighbour_index; 0 where two grids touch at a corner only. Null for versions from before 2026-11-23, whose borders are reckoned when somebody asks';
GRANT UPDATE (border_m) ON grid_version TO fengqiao_app;
GRANT SELECT (border_m) ON grid_version TO fengqiao_reader;
