-- Mediation bodies of three tiers: who can be given an item.
CREATE TABLE body (
  district char(6) NOT NULL,
  code text NOT NULL CHECK (code ~ '^[0-9]{6,15}-[A-Z][A-Z0-9_]*$'),
  name text NOT NULL,
  tier text NOT NULL CHECK (tier IN ('COMMUNITY', 'STREET', 'DISTRICT')),
  territory text NOT NULL CHECK (territory ~ '^[0-9]{6,15}$' AND left(territory, 6) = district),
  kinds text[] NOT NULL DEFAULT '{}',
  capacity integer NOT NULL CHECK (capacity > 0),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  active boolean NOT NULL DEFAULT true,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (district, code)
);
COMMENT ON TABLE body IS 'A mediation organisation that can receive items: people''s mediation committees of community, street and district, and industry bodies';
COMMENT ON COLUMN body.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN body.code IS 'Territory code, hyphen, sort: PM people''s mediation, LABOR, PROPERTY, MEDICAL, ...';
COMMENT ON COLUMN body.name IS 'Official name of the organisation (not a person)';
COMMENT ON COLUMN body.tier IS 'Tier of the body; limits the tier of the items it may be given';
COMMENT ON COLUMN body.territory IS 'Code of the place it serves: community 12, street 9 or district 6 digits';
COMMENT ON COLUMN body.kinds IS 'Kinds it takes; empty means every kind';
COMMENT ON COLUMN body.capacity IS 'Open items it can carry before it counts as full';
COMMENT ON COLUMN body.lon IS 'Position of its office, CGCS2000 degrees east';
COMMENT ON COLUMN body.lat IS 'Position of its office, CGCS2000 degrees north';
COMMENT ON COLUMN body.active IS 'Whether it may be given new items';
COMMENT ON COLUMN body.demo IS 'Invented for the demonstration district';
COMMENT ON COLUMN body.created_at IS 'When the row was made';
CREATE INDEX body_territory ON body (district, territory);
GRANT SELECT, INSERT, UPDATE ON body TO fengqiao_app;
GRANT SELECT ON body TO fengqiao_reader;
