-- What the repair did to the grids of a file, to be seen before the version is submitted.
CREATE TABLE grid_repair (
  district   char(6)          NOT NULL,
  version_id bigint           NOT NULL,
  no         integer          NOT NULL CHECK (no > 0),
  feature    integer          NOT NULL CHECK (feature > 0),
  code       text COLLATE "C" NOT NULL,
  name       text             NOT NULL,
  kind       text             NOT NULL CHECK (kind IN ('SNAPPED', 'SLIVER', 'CUT_TO_PARENT', 'MADE_VALID', 'WIDE')),
  partners   text[]           NOT NULL,
  gained_m2  double precision NOT NULL CHECK (gained_m2 >= 0),
  lost_m2    double precision NOT NULL CHECK (lost_m2 >= 0),
  before     geometry(Geometry, 4490) NOT NULL,
  after      geometry(Geometry, 4490) NOT NULL,
  gained     geometry(Geometry, 4490),
  lost       geometry(Geometry, 4490),
  PRIMARY KEY (district, version_id, no),
  FOREIGN KEY (district, version_id) REFERENCES grid_version (district, id)
);
COMMENT ON TABLE grid_repair IS 'Grids of a file that the repair changed, those that moved most ground; how many there were in all stands in grid_version.reading';
COMMENT ON COLUMN grid_repair.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_repair.version_id IS 'Version made from the file';
COMMENT ON COLUMN grid_repair.no IS 'Rank by ground moved, from 1';
COMMENT ON COLUMN grid_repair.feature IS 'Number of the area in the file, from 1';
COMMENT ON COLUMN grid_repair.code IS 'Its code; # and its number when it has none';
COMMENT ON COLUMN grid_repair.name IS 'Its name; empty when it has none';
COMMENT ON COLUMN grid_repair.kind IS 'The strongest thing that was done to it';
COMMENT ON COLUMN grid_repair.partners IS 'Areas it gave ground to or got ground from';
COMMENT ON COLUMN grid_repair.gained_m2 IS 'Ground it got, square metres';
COMMENT ON COLUMN grid_repair.lost_m2 IS 'Ground it gave, square metres';
COMMENT ON COLUMN grid_repair.before IS 'Outline as the file has it, CGCS2000 longitude and latitude; may be invalid';
COMMENT ON COLUMN grid_repair.after IS 'Outline as it would be published';
COMMENT ON COLUMN grid_repair.gained IS 'Ground it got; null when there is none';
COMMENT ON COLUMN grid_repair.lost IS 'Ground it gave; null when there is none';
GRANT SELECT, INSERT ON grid_repair TO fengqiao_app;
GRANT SELECT ON grid_repair TO fengqiao_reader;
