-- Construction, demolition and property projects: what disputes gather around. Places, never persons.
CREATE TABLE project (
  district    char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id          uuid        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('CONSTRUCTION', 'DEMOLITION', 'PROPERTY', 'OTHER')),
  name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  search_key  text        NOT NULL CHECK (search_key <> ''),
  stage       text        NOT NULL CHECK (stage IN ('PLANNED', 'UNDER_WAY', 'PAUSED', 'FINISHED')),
  geom        geometry(Geometry, 4490) NOT NULL
    CHECK (GeometryType(geom) IN ('POINT', 'POLYGON', 'MULTIPOLYGON')),
  valid_from  date,
  valid_to    date,
  imported_at timestamptz NOT NULL,
  PRIMARY KEY (district, id),
  UNIQUE (district, kind, search_key),
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
);
COMMENT ON TABLE project IS 'Named projects with their outline or a point, as an administrator brought them; no owner, no developer, no resident';
COMMENT ON COLUMN project.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN project.id IS 'UUIDv7';
COMMENT ON COLUMN project.kind IS 'CONSTRUCTION, DEMOLITION (征收拆迁), PROPERTY (物业) or OTHER';
COMMENT ON COLUMN project.name IS 'Name of the project';
COMMENT ON COLUMN project.search_key IS 'The name made alike; with the kind it is the identity of an import';
COMMENT ON COLUMN project.stage IS 'How far it is';
COMMENT ON COLUMN project.geom IS 'Outline or a point, CGCS2000 longitude and latitude';
COMMENT ON COLUMN project.valid_from IS 'First day it is shown; null for always';
COMMENT ON COLUMN project.valid_to IS 'First day it is shown no more; null while nobody knows';
COMMENT ON COLUMN project.imported_at IS 'When it was written last';

GRANT SELECT, INSERT ON project TO fengqiao_app;
GRANT UPDATE (name, stage, geom, valid_from, valid_to, imported_at) ON project TO fengqiao_app;
GRANT SELECT ON project TO fengqiao_reader;
