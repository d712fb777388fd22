-- Limitations of the parties as clocks that inform: which of them applies to which matter (domain notes 2.5 to 2.8).
CREATE TABLE limitation_kind (
  district      char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  kind          text    NOT NULL CHECK (kind IN ('LABOR', 'TENANCY', 'PROPERTY_RIGHTS', 'DEMOLITION', 'NEIGHBOR', 'FAMILY', 'PROPERTY_MGMT', 'CONSUMER_CONTRACT', 'INJURY_TORT', 'LAND_RESOURCE', 'FINANCE_LOAN')),
  sub_kind      text    NOT NULL DEFAULT '' CHECK (sub_kind ~ '^[A-Z0-9_]*$'),
  code          text    NOT NULL CHECK (code IN ('T_RECONSIDER_60D', 'T_LITIGATE_6M', 'T_LABOR_1Y', 'T_LAND_2Y', 'T_CIVIL_3Y')),
  interruptible boolean NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  valid_from    date    NOT NULL,
  valid_to      date    CHECK (valid_to >= valid_from),
  note          text    NOT NULL,
  PRIMARY KEY (district, kind, sub_kind, code, version)
);
COMMENT ON TABLE limitation_kind IS 'Which limitation of the parties applies to matters of a kind; its length is in timer_rule. Information for the parties, nobody''s duty';
COMMENT ON COLUMN limitation_kind.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN limitation_kind.kind IS 'Kind of matter';
COMMENT ON COLUMN limitation_kind.sub_kind IS 'Only this sub-kind; empty for every one of the kind';
COMMENT ON COLUMN limitation_kind.code IS 'Which clock, timer_rule.code';
COMMENT ON COLUMN limitation_kind.interruptible IS 'Claiming, asking a department or a promise makes it begin anew (民法典 195, 198; 劳动争议调解仲裁法 27); periods to ask for reconsideration or to sue an authority are not interrupted';
COMMENT ON COLUMN limitation_kind.version IS 'Edition of the row';
COMMENT ON COLUMN limitation_kind.valid_from IS 'First day on which it applies';
COMMENT ON COLUMN limitation_kind.valid_to IS 'Last such day; null while in force';
COMMENT ON COLUMN limitation_kind.note IS 'Why it applies';
GRANT SELECT ON limitation_kind TO fengqiao_app, fengqiao_reader;

-- Claims to stop an infringement, for support, and of registered owners know no limitation (民法典 196): families,
-- noise, light and passage have no row. Of the shared kinds only sub-kinds about money or damage have one.
INSERT INTO limitation_kind (district, kind, sub_kind, code, interruptible, version, valid_from, note) VALUES
  ('000000', 'LABOR',             '',                'T_LABOR_1Y',       true,  1, DATE '2000-01-01', '劳动争议调解仲裁法 27; wages owed while employed are not subject to it'),
  ('000000', 'LAND_RESOURCE',     'CONTRACTED_LAND', 'T_LAND_2Y',        true,  1, DATE '2000-01-01', '农村土地承包经营纠纷调解仲裁法 18; interrupted as the general limitation is (民法典 198)'),
  ('000000', 'DEMOLITION',        '',                'T_RECONSIDER_60D', false, 1, DATE '2000-01-01', '行政复议法 20: from knowing of the act'),
  ('000000', 'DEMOLITION',        '',                'T_LITIGATE_6M',    false, 1, DATE '2000-01-01', '行政诉讼法 46: from knowing of the act'),
  ('000000', 'PROPERTY_RIGHTS',   'REGISTRATION',    'T_RECONSIDER_60D', false, 1, DATE '2000-01-01', '行政复议法 20: registration is an act of an authority'),
  ('000000', 'PROPERTY_RIGHTS',   'REGISTRATION',    'T_LITIGATE_6M',    false, 1, DATE '2000-01-01', '行政诉讼法 46'),
  ('000000', 'PROPERTY_RIGHTS',   'LATE_DELIVERY',   'T_CIVIL_3Y',       true,  1, DATE '2000-01-01', '民法典 188'),
  ('000000', 'PROPERTY_RIGHTS',   'BUILDING_QUALITY', 'T_CIVIL_3Y',      true,  1, DATE '2000-01-01', '民法典 188'),
  ('000000', 'NEIGHBOR',          'WATER_LEAK',      'T_CIVIL_3Y',       true,  1, DATE '2000-01-01', '民法典 188: damages; to stop the leak may be asked at any time (196)'),
  ('000000', 'NEIGHBOR',          'FALLING_OBJECTS', 'T_CIVIL_3Y',       true,  1, DATE '2000-01-01', '民法典 188: damages'),
  ('000000', 'TENANCY',           '',                'T_CIVIL_3Y',       true,  1, DATE '2000-01-01', '民法典 188'),
  ('000000', 'PROPERTY_MGMT',     '',                'T_CIVIL_3Y',       true,  1, DATE '2000-01-01', '民法典 188'),
  ('000000', 'CONSUMER_CONTRACT', '',                'T_CIVIL_3Y',       true,  1, DATE '2000-01-01', '民法典 188'),
  ('000000', 'INJURY_TORT',       '',                'T_CIVIL_3Y',       true,  1, DATE '2000-01-01', '民法典 188'),
  ('000000', 'FINANCE_LOAN',      '',                'T_CIVIL_3Y',       true,  1, DATE '2000-01-01', '民法典 188');

-- Domain notes 3.5: within 15 days it presses; so long before it warns.
UPDATE timer_rule SET alarm_before = 15 WHERE district = '000000'
  AND code IN ('T_RECONSIDER_60D', 'T_LITIGATE_6M', 'T_LABOR_1Y', 'T_LAND_2Y', 'T_CIVIL_3Y');
UPDATE timer_rule SET note = 'Complaint of a consumer received by a department' WHERE district = '000000' AND code = 'T_CONSUMER_7WD';
UPDATE timer_rule SET note = 'A court has accepted the application for a protection order, urgent' WHERE district = '000000' AND code = 'T_PROTECT_24H';
UPDATE timer_rule SET note = 'A court has accepted the application for a protection order' WHERE district = '000000' AND code = 'T_PROTECT_72H';
