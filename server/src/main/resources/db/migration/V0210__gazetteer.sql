-- Named places: what people say instead of coordinates. Places only, never who lives there.
CREATE TABLE gazetteer_entry (
  district       char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id             uuid        NOT NULL,
  kind           text        NOT NULL CHECK (kind IN ('ESTATE', 'ROAD', 'LANDMARK', 'BUILDING', 'OTHER')),
  name           text        NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  aliases        text[]      NOT NULL CHECK (cardinality(aliases) <= 20),
  address        text        NOT NULL CHECK (length(address) <= 200),
  search_key     text        NOT NULL CHECK (search_key <> ''),
  initials       text        NOT NULL,
  community_code text        CHECK (community_code ~ '^[0-9]{12}$'),
  street_code    text        CHECK (street_code ~ '^[0-9]{9}$'),
  geom           geometry(Point, 4490),
  accuracy_m     real        CHECK (accuracy_m >= 0),
  source         text        NOT NULL CHECK (source IN ('IMPORT', 'CONFIRMED')),
  confirmed_at   timestamptz,
  valid_from     date        NOT NULL,
  valid_to       date,
  PRIMARY KEY (district, id),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CHECK ((geom IS NULL) = (accuracy_m IS NULL)),
  CHECK (source <> 'CONFIRMED' OR confirmed_at IS NOT NULL),
  CHECK (community_code IS NULL OR street_code = left(community_code, 9)),
  CHECK (street_code IS NULL OR left(street_code, 6) = district)
);
CREATE UNIQUE INDEX gazetteer_entry_open
  ON gazetteer_entry (district, kind, search_key, coalesce(community_code, '')) WHERE valid_to IS NULL;
COMMENT ON TABLE gazetteer_entry IS 'Estates, roads, landmarks and buildings by the names people use; streets and communities are in place. Holds places only: no household, no room, no name or number of a person';
COMMENT ON COLUMN gazetteer_entry.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN gazetteer_entry.id IS 'UUIDv7';
COMMENT ON COLUMN gazetteer_entry.kind IS 'What it is';
COMMENT ON COLUMN gazetteer_entry.name IS 'Name as it is written on the spot';
COMMENT ON COLUMN gazetteer_entry.aliases IS 'Other names it is known by, old ones among them';
COMMENT ON COLUMN gazetteer_entry.address IS 'Road and number, empty when not known; never a floor or room';
COMMENT ON COLUMN gazetteer_entry.search_key IS 'The name made alike: half width, simplified, digits, no punctuation; with kind and community it is the identity of an import';
COMMENT ON COLUMN gazetteer_entry.initials IS 'First letters of the pinyin of the name, lower case';
COMMENT ON COLUMN gazetteer_entry.community_code IS 'Community it lies in, 12 digits; null when not known';
COMMENT ON COLUMN gazetteer_entry.street_code IS 'Street it lies in, 9 digits; null when not known';
COMMENT ON COLUMN gazetteer_entry.geom IS 'Gate or middle of the place, CGCS2000 longitude and latitude; null when not known';
COMMENT ON COLUMN gazetteer_entry.accuracy_m IS 'Metres around the point within which the place is meant';
COMMENT ON COLUMN gazetteer_entry.source IS 'IMPORT from a file; CONFIRMED on the spot and accepted by a dispatcher';
COMMENT ON COLUMN gazetteer_entry.confirmed_at IS 'When it was accepted; null for an import';
COMMENT ON COLUMN gazetteer_entry.valid_from IS 'First day it is answered with';
COMMENT ON COLUMN gazetteer_entry.valid_to IS 'First day it is no longer; null while it is';

CREATE TABLE gazetteer_edition (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  edition  bigint  NOT NULL CHECK (edition > 0),
  PRIMARY KEY (district)
);
COMMENT ON TABLE gazetteer_edition IS 'Tells servers that hold the named places in memory when to read them again';
COMMENT ON COLUMN gazetteer_edition.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN gazetteer_edition.edition IS 'Grows with every change of named places, streets or communities';

GRANT SELECT, INSERT ON gazetteer_entry, gazetteer_edition TO fengqiao_app;
GRANT UPDATE (name, aliases, address, initials, street_code, geom, accuracy_m, source, confirmed_at, valid_to)
  ON gazetteer_entry TO fengqiao_app;
GRANT UPDATE (edition) ON gazetteer_edition TO fengqiao_app;
GRANT SELECT ON gazetteer_entry TO fengqiao_reader;
