-- Versions of the grids with a life: staged, checked, approved by a second person, published at a date.
ALTER TABLE grid_version DROP CONSTRAINT grid_version_state_check;
ALTER TABLE grid_version DROP CONSTRAINT grid_version_check;
ALTER TABLE grid_version DROP CONSTRAINT grid_version_check1;
ALTER TABLE grid_version DROP CONSTRAINT grid_version_datum_check;
ALTER TABLE grid_version DROP CONSTRAINT grid_version_area_m2_check;
ALTER TABLE grid_version
  ADD COLUMN base_id bigint,
  ADD COLUMN grids integer NOT NULL DEFAULT 0 CHECK (grids >= 0),
  ADD COLUMN staged_by uuid,
  ADD COLUMN note text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  ADD COLUMN effective_on date,
  ADD COLUMN approved_at timestamptz,
  ADD COLUMN prepared_at timestamptz,
  ADD COLUMN settled_at timestamptz,
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN findings jsonb NOT NULL DEFAULT '[]';
UPDATE grid_version v SET settled_at = published_at,
  grids = (SELECT count(*) FROM grid_cell c WHERE c.district = v.district AND c.version_id = v.id);
ALTER TABLE grid_version
  ADD CONSTRAINT grid_version_state_check
    CHECK (state IN ('STAGED', 'CHECKED', 'APPROVED', 'PUBLISHED', 'RETIRED', 'WITHDRAWN')),
  ADD CONSTRAINT grid_version_datum_check CHECK (datum ~ '^[A-Z0-9:_-]{1,40}$'),
  ADD CONSTRAINT grid_version_area_m2_check CHECK (area_m2 >= 0),
  ADD CONSTRAINT grid_version_published_check CHECK ((state IN ('PUBLISHED', 'RETIRED')) = (published_at IS NOT NULL)),
  ADD CONSTRAINT grid_version_retired_check CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL)),
  ADD CONSTRAINT grid_version_withdrawn_check CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)),
  ADD CONSTRAINT grid_version_approved_check CHECK (state <> 'APPROVED' OR approved_at IS NOT NULL),
  ADD CONSTRAINT grid_version_answers_check CHECK (retired_at IS NULL OR retired_at >= published_at);
-- One version at a time waits for its date.
CREATE UNIQUE INDEX grid_version_approved ON grid_version (district) WHERE state = 'APPROVED';
COMMENT ON COLUMN grid_version.state IS 'STAGED with errors, CHECKED without, APPROVED by a second person, one PUBLISHED a district, RETIRED when another took its place, WITHDRAWN before it was published';
COMMENT ON COLUMN grid_version.base_id IS 'Published version the differences and successors were computed against; null for the first one';
COMMENT ON COLUMN grid_version.grids IS 'Number of grids in the file';
COMMENT ON COLUMN grid_version.staged_by IS 'Account that brought it in, null for the command line; may not approve it. pii; purpose: accountability; kept as long as the version';
COMMENT ON COLUMN grid_version.note IS 'What it is about, in words of the office';
COMMENT ON COLUMN grid_version.effective_on IS 'Day on which it is to be published, at midnight of Asia/Shanghai; null for at once';
COMMENT ON COLUMN grid_version.approved_at IS 'When the second person approved it';
COMMENT ON COLUMN grid_version.prepared_at IS 'When everything that follows from it had been prepared ahead of its date';
COMMENT ON COLUMN grid_version.settled_at IS 'When the last open item had followed it';
COMMENT ON COLUMN grid_version.withdrawn_at IS 'When it was withdrawn';
COMMENT ON COLUMN grid_version.findings IS 'What the checks of the file found, as in ops/docs/findings.md';
COMMENT ON COLUMN grid_version.datum IS 'Coordinate system of the source: a name or EPSG:n; what is stored is always CGCS2000';

CREATE TABLE grid_file (
  district   char(6)     NOT NULL,
  version_id bigint      NOT NULL,
  name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  sha256     bytea       NOT NULL CHECK (length(sha256) = 32),
  bytes      bytea       NOT NULL,
  PRIMARY KEY (district, version_id),
  FOREIGN KEY (district, version_id) REFERENCES grid_version (district, id)
);
ALTER TABLE grid_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE grid_file IS 'The file a version was made from, as it was brought in';
COMMENT ON COLUMN grid_file.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_file.version_id IS 'Grid version';
COMMENT ON COLUMN grid_file.name IS 'Name of the file without a path';
COMMENT ON COLUMN grid_file.sha256 IS 'SHA-256 of the bytes';
COMMENT ON COLUMN grid_file.bytes IS 'The bytes';

CREATE TABLE grid_succession (
  district     char(6)          NOT NULL,
  to_version   bigint           NOT NULL,
  from_version bigint           NOT NULL,
  old_code     text COLLATE "C" NOT NULL,
  new_code     text COLLATE "C" NOT NULL,
  area_m2      double precision NOT NULL CHECK (area_m2 >= 0),
  area_share   double precision NOT NULL CHECK (area_share BETWEEN 0 AND 1),
  share        double precision NOT NULL CHECK (share BETWEEN 0 AND 1),
  new_share    double precision NOT NULL CHECK (new_share BETWEEN 0 AND 1),
  rule         text             NOT NULL CHECK (rule IN ('HOUSEHOLDS', 'AREA')),
  PRIMARY KEY (district, to_version, from_version, old_code, new_code),
  FOREIGN KEY (district, to_version) REFERENCES grid_version (district, id),
  FOREIGN KEY (district, from_version) REFERENCES grid_version (district, id)
);
CREATE INDEX grid_succession_from ON grid_succession (district, from_version);
COMMENT ON TABLE grid_succession IS 'What became of a grid in a new version, by shared ground. A grid with the same code and outline has no row';
COMMENT ON COLUMN grid_succession.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_succession.to_version IS 'The new version';
COMMENT ON COLUMN grid_succession.from_version IS 'The version before';
COMMENT ON COLUMN grid_succession.old_code IS 'Grid of the version before';
COMMENT ON COLUMN grid_succession.new_code IS 'Grid of the new version on the same ground';
COMMENT ON COLUMN grid_succession.area_m2 IS 'Shared ground, square metres';
COMMENT ON COLUMN grid_succession.area_share IS 'Part of the old grid''s ground that went there, 0 to 1';
COMMENT ON COLUMN grid_succession.share IS 'Part of the old grid''s households that went there, 0 to 1: what history without points is shared by';
COMMENT ON COLUMN grid_succession.new_share IS 'Part of the new grid''s ground that came from the old one, 0 to 1';
COMMENT ON COLUMN grid_succession.rule IS 'HOUSEHOLDS when share weighs ground by the new grids'' households, AREA where those are not known';

CREATE TABLE grid_change (
  district       char(6)          NOT NULL,
  to_version     bigint           NOT NULL,
  from_version   bigint           NOT NULL,
  kind           text             NOT NULL CHECK (kind IN ('ADDED', 'REMOVED', 'RECODED', 'RESHAPED', 'RENAMED')),
  code           text COLLATE "C" NOT NULL,
  old_code       text COLLATE "C",
  name           text             NOT NULL,
  old_name       text,
  area_before_m2 double precision CHECK (area_before_m2 >= 0),
  area_after_m2  double precision CHECK (area_after_m2 >= 0),
  PRIMARY KEY (district, to_version, from_version, kind, code),
  FOREIGN KEY (district, to_version) REFERENCES grid_version (district, id),
  FOREIGN KEY (district, from_version) REFERENCES grid_version (district, id)
);
CREATE INDEX grid_change_from ON grid_change (district, from_version);
COMMENT ON TABLE grid_change IS 'What a version changes of the version before, grid by grid';
COMMENT ON COLUMN grid_change.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_change.to_version IS 'The new version';
COMMENT ON COLUMN grid_change.from_version IS 'The version before';
COMMENT ON COLUMN grid_change.kind IS 'What happened to the grid';
COMMENT ON COLUMN grid_change.code IS 'The grid: its new code, of a removed one the old code';
COMMENT ON COLUMN grid_change.old_code IS 'Code before, when it was recoded';
COMMENT ON COLUMN grid_change.name IS 'Its name, of a removed one the old name';
COMMENT ON COLUMN grid_change.old_name IS 'Name before, when it was renamed';
COMMENT ON COLUMN grid_change.area_before_m2 IS 'Ground before, square metres';
COMMENT ON COLUMN grid_change.area_after_m2 IS 'Ground after, square metres';

-- Code lengths differ by city; what a district uses is data.
CREATE TABLE grid_code_rule (
  district         char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  community_digits smallint NOT NULL CHECK (community_digits = 12),
  serial_least     smallint NOT NULL CHECK (serial_least BETWEEN 1 AND 6),
  serial_most      smallint NOT NULL CHECK (serial_most BETWEEN serial_least AND 6),
  source           text     NOT NULL,
  PRIMARY KEY (district)
);
COMMENT ON TABLE grid_code_rule IS 'How grid codes are built in a district; 000000 for districts without a row';
COMMENT ON COLUMN grid_code_rule.district IS 'Six-digit GB/T 2260 code, 000000 for every other district';
COMMENT ON COLUMN grid_code_rule.community_digits IS 'Digits of the community''s statistical code that a grid code begins with';
COMMENT ON COLUMN grid_code_rule.serial_least IS 'Fewest digits of the serial after it';
COMMENT ON COLUMN grid_code_rule.serial_most IS 'Most digits of the serial after it';
COMMENT ON COLUMN grid_code_rule.source IS 'Where the rule stands';
INSERT INTO grid_code_rule VALUES ('000000', 12, 2, 3,
  'Community code and sequence as in DB6101/T 3185-2024; three digits by default, two in use');
ALTER TABLE grid_cell DROP CONSTRAINT grid_cell_code_check;
ALTER TABLE grid_cell ADD CONSTRAINT grid_cell_code_check CHECK (code ~ '^[0-9]{13,18}$');
ALTER TABLE warning DROP CONSTRAINT warning_grid_code_check;
ALTER TABLE warning ADD CONSTRAINT warning_grid_code_check CHECK (grid_code ~ '^[0-9]{13,18}$');
ALTER TABLE prevention_task DROP CONSTRAINT prevention_task_grid_code_check;
ALTER TABLE prevention_task ADD CONSTRAINT prevention_task_grid_code_check CHECK (grid_code ~ '^[0-9]{13,18}$');

CREATE TABLE external_code (
  district   char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  scheme     text    NOT NULL CHECK (scheme ~ '^[A-Z][A-Z0-9_-]{1,39}$'),
  code       text    NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
  valid_from date    NOT NULL,
  valid_to   date    CHECK (valid_to > valid_from),
  place_code text    NOT NULL CHECK (place_code ~ '^[0-9]{6,18}$' AND left(place_code, 6) = district),
  PRIMARY KEY (district, scheme, code, valid_from)
);
CREATE INDEX external_code_place ON external_code (district, place_code);
COMMENT ON TABLE external_code IS 'Codes of the same places in other schemes: 20 digits of CJ/T 349, 14 of GB/T 30428, those of vendors';
COMMENT ON COLUMN external_code.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN external_code.scheme IS 'Name of the scheme, e.g. CJT349';
COMMENT ON COLUMN external_code.code IS 'Code there';
COMMENT ON COLUMN external_code.valid_from IS 'First day it holds';
COMMENT ON COLUMN external_code.valid_to IS 'First day it no longer holds; null while it does';
COMMENT ON COLUMN external_code.place_code IS 'Code of the place here';

-- When a grid code answered, over all versions.
CREATE VIEW grid_life AS
SELECT c.district, c.code, min(v.published_at) AS valid_from,
  CASE WHEN bool_or(v.state = 'PUBLISHED') THEN NULL ELSE max(v.retired_at) END AS valid_to
FROM grid_cell c JOIN grid_version v ON v.district = c.district AND v.id = c.version_id
WHERE v.state IN ('PUBLISHED', 'RETIRED')
GROUP BY c.district, c.code;
COMMENT ON VIEW grid_life IS 'From when to when each grid code answered';
COMMENT ON COLUMN grid_life.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_life.code IS 'Grid code';
COMMENT ON COLUMN grid_life.valid_from IS 'When a version with it was first published';
COMMENT ON COLUMN grid_life.valid_to IS 'When the last version with it was retired; null while it answers';

GRANT SELECT, INSERT ON grid_file, external_code TO fengqiao_app;
GRANT UPDATE (valid_to) ON external_code TO fengqiao_app;
GRANT SELECT ON grid_code_rule, grid_life TO fengqiao_app;
GRANT SELECT, INSERT, DELETE ON grid_succession, grid_change TO fengqiao_app;
GRANT UPDATE (base_id, effective_on, approved_at, prepared_at, settled_at, withdrawn_at) ON grid_version TO fengqiao_app;
REVOKE SELECT ON grid_version FROM fengqiao_reader;
GRANT SELECT (district, id, state, demo, source, datum, area_m2, made_at, published_at, retired_at, neighbour_start,
  neighbour_index, base_id, grids, note, effective_on, approved_at, prepared_at, settled_at, withdrawn_at, findings)
  ON grid_version TO fengqiao_reader;
GRANT SELECT ON grid_succession, grid_change, grid_code_rule, external_code, grid_life TO fengqiao_reader;

INSERT INTO role_permission (role, permission) VALUES ('SYS_ADMIN', 'GRID_APPROVE');

ALTER TABLE outbox DROP CONSTRAINT outbox_topic_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_topic_check CHECK (topic IN ('ITEM', 'SCORE', 'WARNING', 'TASK', 'CLOCK', 'GRID'));
