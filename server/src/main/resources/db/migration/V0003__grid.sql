-- Places: the district tree and the versions of its grids.
CREATE TABLE place (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  code text NOT NULL CHECK (code ~ '^[0-9]{6}$|^[0-9]{9}$|^[0-9]{12}$'),
  valid_from date NOT NULL,
  valid_to date,
  tier text NOT NULL CHECK (tier IN ('COMMUNITY', 'STREET', 'DISTRICT')),
  name text NOT NULL CHECK (name <> ''),
  parent_code text,
  successor_code text,
  PRIMARY KEY (district, code, valid_from),
  CHECK (valid_to IS NULL OR valid_to > valid_from),
  CHECK (code LIKE district || '%'),
  CHECK ((tier = 'DISTRICT') = (parent_code IS NULL)),
  CHECK (length(code) = CASE tier WHEN 'DISTRICT' THEN 6 WHEN 'STREET' THEN 9 ELSE 12 END)
);
CREATE UNIQUE INDEX place_open ON place (district, code) WHERE valid_to IS NULL;
COMMENT ON TABLE place IS 'Districts, streets and communities by the national code table; a change closes a row and opens another';
COMMENT ON COLUMN place.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN place.code IS '6 digits a district, 9 a street, 12 a community';
COMMENT ON COLUMN place.valid_from IS 'First day this row holds';
COMMENT ON COLUMN place.valid_to IS 'First day it no longer holds; null while it does';
COMMENT ON COLUMN place.tier IS 'What kind of place';
COMMENT ON COLUMN place.name IS 'Name as people use it';
COMMENT ON COLUMN place.parent_code IS 'Code of the place above; null for the district';
COMMENT ON COLUMN place.successor_code IS 'Place that took over when this one was merged or renamed; null otherwise';

CREATE SEQUENCE grid_version_id_seq;
COMMENT ON SEQUENCE grid_version_id_seq IS 'Ids of grid versions, growing, shared by all districts';

CREATE TABLE grid_version (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('STAGED', 'PUBLISHED', 'RETIRED')),
  demo boolean NOT NULL,
  source text NOT NULL,
  datum text NOT NULL CHECK (datum IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09')),
  area_m2 double precision NOT NULL CHECK (area_m2 > 0),
  made_at timestamptz NOT NULL,
  published_at timestamptz,
  retired_at timestamptz,
  neighbour_start integer[] NOT NULL,
  neighbour_index integer[] NOT NULL,
  PRIMARY KEY (district, id),
  CHECK ((state = 'STAGED') = (published_at IS NULL)),
  CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL))
);
CREATE UNIQUE INDEX grid_version_published ON grid_version (district) WHERE state = 'PUBLISHED';
COMMENT ON TABLE grid_version IS 'One edition of a district''s grids. Never changed after publication; items keep the version they were mapped with';
COMMENT ON COLUMN grid_version.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_version.id IS 'Growing number';
COMMENT ON COLUMN grid_version.state IS 'STAGED until published; one PUBLISHED a district; RETIRED when another took its place';
COMMENT ON COLUMN grid_version.demo IS 'Invented demonstration geometry';
COMMENT ON COLUMN grid_version.source IS 'Where the polygons came from: a file name, or the grid maker';
COMMENT ON COLUMN grid_version.datum IS 'Datum of the source; what is stored is always CGCS2000';
COMMENT ON COLUMN grid_version.area_m2 IS 'Sum of the grids'' areas, square metres in the local Gauss-Krueger plane';
COMMENT ON COLUMN grid_version.made_at IS 'When it was brought in';
COMMENT ON COLUMN grid_version.published_at IS 'When it began to answer';
COMMENT ON COLUMN grid_version.retired_at IS 'When another version took its place';
COMMENT ON COLUMN grid_version.neighbour_start IS 'Queen contiguity as compressed rows over grids in code order: where each grid''s neighbours begin, and the end';
COMMENT ON COLUMN grid_version.neighbour_index IS 'Ordinals of the neighbours, ascending within a grid';

CREATE TABLE grid_cell (
  district char(6) NOT NULL,
  version_id bigint NOT NULL,
  code text COLLATE "C" NOT NULL CHECK (code ~ '^[0-9]{14,15}$'),
  name text NOT NULL CHECK (name <> ''),
  community_code text NOT NULL CHECK (community_code ~ '^[0-9]{12}$'),
  street_code text NOT NULL CHECK (street_code ~ '^[0-9]{9}$'),
  households integer CHECK (households >= 0),
  households_source text,
  households_year smallint CHECK (households_year BETWEEN 1949 AND 2200),
  lon double precision NOT NULL,
  lat double precision NOT NULL,
  geom geometry(Geometry, 4490) NOT NULL CHECK (GeometryType(geom) IN ('POLYGON', 'MULTIPOLYGON')),
  PRIMARY KEY (district, version_id, code),
  FOREIGN KEY (district, version_id) REFERENCES grid_version (district, id),
  CHECK (code LIKE community_code || '%'),
  CHECK (community_code LIKE street_code || '%'),
  CHECK (street_code LIKE district || '%')
);
CREATE INDEX grid_cell_geom ON grid_cell USING gist (geom);
COMMENT ON TABLE grid_cell IS 'One grid of one version';
COMMENT ON COLUMN grid_cell.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_cell.version_id IS 'Grid version';
COMMENT ON COLUMN grid_cell.code IS 'Community code and serial';
COMMENT ON COLUMN grid_cell.name IS 'Name inside the district';
COMMENT ON COLUMN grid_cell.community_code IS 'Community it belongs to, 12 digits';
COMMENT ON COLUMN grid_cell.street_code IS 'Street it belongs to, 9 digits';
COMMENT ON COLUMN grid_cell.households IS 'Households; the exposure of rates; null when not known';
COMMENT ON COLUMN grid_cell.households_source IS 'Where the number of households comes from';
COMMENT ON COLUMN grid_cell.households_year IS 'Year the number is of';
COMMENT ON COLUMN grid_cell.lon IS 'A position inside for labels, degrees CGCS2000';
COMMENT ON COLUMN grid_cell.lat IS 'As lon';
COMMENT ON COLUMN grid_cell.geom IS 'Outline, CGCS2000 longitude and latitude';

CREATE TABLE grid_area (
  district char(6) NOT NULL,
  version_id bigint NOT NULL,
  code text NOT NULL CHECK (code ~ '^[0-9]{6,12}$'),
  tier text NOT NULL CHECK (tier IN ('COMMUNITY', 'STREET', 'DISTRICT')),
  lon double precision NOT NULL,
  lat double precision NOT NULL,
  geom geometry(Geometry, 4490) NOT NULL,
  PRIMARY KEY (district, version_id, code),
  FOREIGN KEY (district, version_id) REFERENCES grid_version (district, id)
);
COMMENT ON TABLE grid_area IS 'Outlines of communities, streets and the district as the union of a version''s grids; for maps';
COMMENT ON COLUMN grid_area.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_area.version_id IS 'Grid version';
COMMENT ON COLUMN grid_area.code IS 'Code of the place';
COMMENT ON COLUMN grid_area.tier IS 'What kind of place';
COMMENT ON COLUMN grid_area.lon IS 'A position inside for labels, degrees CGCS2000';
COMMENT ON COLUMN grid_area.lat IS 'As lon';
COMMENT ON COLUMN grid_area.geom IS 'Outline, CGCS2000 longitude and latitude';

GRANT SELECT, INSERT ON place, grid_version, grid_cell, grid_area TO fengqiao_app;
GRANT UPDATE (valid_to, successor_code) ON place TO fengqiao_app;
GRANT UPDATE (state, published_at, retired_at) ON grid_version TO fengqiao_app;
GRANT USAGE ON SEQUENCE grid_version_id_seq TO fengqiao_app;
GRANT SELECT ON place, grid_version, grid_cell, grid_area TO fengqiao_reader;
