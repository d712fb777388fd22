-- Names of places that reports agree on, for a person to take into the gazetteer.
CREATE TABLE gazetteer_proposal_rule (
  district      char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  least_reports smallint NOT NULL CHECK (least_reports BETWEEN 3 AND 100),
  within_m      smallint NOT NULL CHECK (within_m BETWEEN 20 AND 500),
  days          smallint NOT NULL CHECK (days BETWEEN 30 AND 730),
  source        text     NOT NULL,
  PRIMARY KEY (district)
);
COMMENT ON TABLE gazetteer_proposal_rule IS 'When reports are taken to agree on the name of a place; 000000 for districts without a row';
COMMENT ON COLUMN gazetteer_proposal_rule.district IS 'Six-digit GB/T 2260 code, 000000 for every other district';
COMMENT ON COLUMN gazetteer_proposal_rule.least_reports IS 'Fewest reports with a confirmed place that hold the name; three at least, so that no single household''s words are kept';
COMMENT ON COLUMN gazetteer_proposal_rule.within_m IS 'Metres around the middle of their points within which so many must lie';
COMMENT ON COLUMN gazetteer_proposal_rule.days IS 'Days of reports that are looked at';
COMMENT ON COLUMN gazetteer_proposal_rule.source IS 'Where the numbers come from';
INSERT INTO gazetteer_proposal_rule VALUES ('000000', 3, 150, 366,
  'Own choice: three unrelated reports name a place and no household; 150 m is an estate of usual size');

CREATE TABLE gazetteer_proposal (
  district       char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id             uuid        NOT NULL,
  kind           text        NOT NULL CHECK (kind IN ('ESTATE', 'ROAD', 'LANDMARK', 'BUILDING', 'OTHER')),
  name           text        NOT NULL CHECK (length(name) BETWEEN 2 AND 80),
  search_key     text        NOT NULL CHECK (search_key <> ''),
  community_code text        NOT NULL CHECK (community_code ~ '^[0-9]{12}$' AND left(community_code, 6) = district),
  geom           geometry(Point, 4490) NOT NULL,
  accuracy_m     real        NOT NULL CHECK (accuracy_m >= 0),
  reports        integer     NOT NULL CHECK (reports >= 3),
  known_id       uuid,
  state          text        NOT NULL CHECK (state IN ('PROPOSED', 'ACCEPTED', 'REJECTED')),
  found_at       timestamptz NOT NULL,
  decided_at     timestamptz,
  PRIMARY KEY (district, id),
  UNIQUE (district, search_key, community_code),
  FOREIGN KEY (district, known_id) REFERENCES gazetteer_entry (district, id),
  CHECK ((state = 'PROPOSED') = (decided_at IS NULL)),
  CHECK (state <> 'ACCEPTED' OR known_id IS NOT NULL)
);
CREATE INDEX gazetteer_proposal_listed ON gazetteer_proposal (district, (-reports), id) WHERE state = 'PROPOSED';
CREATE INDEX gazetteer_proposal_known ON gazetteer_proposal (district, known_id);
COMMENT ON TABLE gazetteer_proposal IS 'Names that reports with a confirmed place agree on. A person takes each into the gazetteer or turns it down, once. Places only: no household, no room, no house number, nothing of who reported';
COMMENT ON COLUMN gazetteer_proposal.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN gazetteer_proposal.id IS 'UUIDv7';
COMMENT ON COLUMN gazetteer_proposal.kind IS 'What it is, as far as the name tells';
COMMENT ON COLUMN gazetteer_proposal.name IS 'The name the reports hold, as first found';
COMMENT ON COLUMN gazetteer_proposal.search_key IS 'The name made alike; with the community its identity';
COMMENT ON COLUMN gazetteer_proposal.community_code IS 'Community the reports lie in, 12 digits';
COMMENT ON COLUMN gazetteer_proposal.geom IS 'Middle of the reports'' points, CGCS2000 longitude and latitude';
COMMENT ON COLUMN gazetteer_proposal.accuracy_m IS 'Metres around it within which four fifths of them lie';
COMMENT ON COLUMN gazetteer_proposal.reports IS 'How many reports hold the name';
COMMENT ON COLUMN gazetteer_proposal.known_id IS 'Place of that name that is known from a file and would be confirmed, or the place it became; null for a name nobody knew';
COMMENT ON COLUMN gazetteer_proposal.state IS 'PROPOSED until a person decides, then ACCEPTED or REJECTED';
COMMENT ON COLUMN gazetteer_proposal.found_at IS 'When it was found last';
COMMENT ON COLUMN gazetteer_proposal.decided_at IS 'When a person decided; null while nobody has';

GRANT SELECT ON gazetteer_proposal_rule TO fengqiao_app, fengqiao_reader;
GRANT SELECT, INSERT ON gazetteer_proposal TO fengqiao_app;
GRANT UPDATE (geom, accuracy_m, reports, known_id, state, found_at, decided_at) ON gazetteer_proposal TO fengqiao_app;
GRANT SELECT ON gazetteer_proposal TO fengqiao_reader;
