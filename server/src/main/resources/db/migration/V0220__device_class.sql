-- Kinds of device whose positions turn out to be GCJ-02 under the name of WGS-84 (domain notes 6.4).
CREATE TABLE device_class (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  code       text        NOT NULL CHECK (code ~ '^[A-Z]+/[A-Z]+/[A-Z]+$'),
  corrected  integer     NOT NULL DEFAULT 0 CHECK (corrected >= 0),
  shifted    integer     NOT NULL DEFAULT 0 CHECK (shifted BETWEEN 0 AND corrected),
  first_at   timestamptz NOT NULL,
  last_at    timestamptz NOT NULL,
  flagged_at timestamptz,
  cleared_at timestamptz,
  PRIMARY KEY (district, code)
);
COMMENT ON TABLE device_class IS 'Kinds of device by system, browser and maker, and how often a position of theirs was corrected by hand; counts of kinds, never of a device or a person';
COMMENT ON COLUMN device_class.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN device_class.code IS 'SYSTEM/BROWSER/MAKER, each from a closed list; nothing else of what a browser says of itself is kept';
COMMENT ON COLUMN device_class.corrected IS 'Reports whose position was set anew on the map, since the kind was cleared last';
COMMENT ON COLUMN device_class.shifted IS 'Of these, corrected by the local shift of GCJ-02 within 80 m';
COMMENT ON COLUMN device_class.first_at IS 'First correction since it was cleared';
COMMENT ON COLUMN device_class.last_at IS 'Last correction';
COMMENT ON COLUMN device_class.flagged_at IS 'When five shifted ones made positions of the kind doubtful; null while they are believed';
COMMENT ON COLUMN device_class.cleared_at IS 'When an administrator began to count anew';
GRANT SELECT, INSERT, UPDATE ON device_class TO fengqiao_app;

ALTER TABLE report DROP CONSTRAINT report_flags_check;
ALTER TABLE report ADD CONSTRAINT report_flags_check
  CHECK (flags <@ ARRAY['CLOCK_AHEAD', 'PLACE_DOUBTFUL', 'OUTSIDE_OWN_GRIDS', 'DATUM_UNKNOWN', 'CONFIRMED_FAR', 'LOOKS_GCJ02', 'KIND_RANKED', 'DEVICE_SHIFTED']);
COMMENT ON COLUMN report.flags IS 'What was unusual: clock ahead and corrected, place in doubt, outside own grids, datum unknown, confirmed grid far from the point, offset that looks like GCJ-02, kind ranked by the classifier, position of a kind of device that is known to shift';
