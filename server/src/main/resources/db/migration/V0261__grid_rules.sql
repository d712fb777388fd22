-- What grids are held against, as editions with the layer of each district (ADR 0022, 0054): bounds of size by
-- kind of grid and settlement, how codes are built, the tolerance of the repair, what may lie outside the community.
-- The product's rows are those of the pack gis-data/src/main/resources/packs/grid.
CREATE TABLE law_grid_bounds (
  district       char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version        integer  NOT NULL CHECK (version > 0),
  valid_from     date     NOT NULL,
  valid_to       date     CHECK (valid_to >= valid_from),
  grid_type      text     NOT NULL CHECK (grid_type IN ('BASIC', 'DEDICATED')),
  settlement     text     NOT NULL CHECK (settlement IN ('TOWN', 'RURAL')),
  min_m2         integer  NOT NULL CHECK (min_m2 >= 0),
  max_m2         integer  CHECK (max_m2 >= min_m2),
  min_households integer  NOT NULL CHECK (min_households >= 0),
  max_households integer  CHECK (max_households >= min_households),
  source         text     NOT NULL,
  PRIMARY KEY (district, grid_type, settlement, version)
);
COMMENT ON TABLE law_grid_bounds IS 'Usual sizes of grids; what lies outside of them is a warning. A kind and settlement without a row has no bounds';
COMMENT ON COLUMN law_grid_bounds.district IS 'GB/T 2260 code; 000000 for every district without an edition of its own';
COMMENT ON COLUMN law_grid_bounds.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN law_grid_bounds.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_grid_bounds.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_grid_bounds.grid_type IS 'BASIC (基础网格) where people live, DEDICATED (专属网格) a campus, a mall, a park';
COMMENT ON COLUMN law_grid_bounds.settlement IS 'TOWN below a residents'' committee, RURAL below a villagers'' committee, by the village part of the code';
COMMENT ON COLUMN law_grid_bounds.min_m2 IS 'Least ground, square metres';
COMMENT ON COLUMN law_grid_bounds.max_m2 IS 'Most ground, square metres; null for any';
COMMENT ON COLUMN law_grid_bounds.min_households IS 'Fewest households';
COMMENT ON COLUMN law_grid_bounds.max_households IS 'Most households; null for any';
COMMENT ON COLUMN law_grid_bounds.source IS 'Where the bounds stand, or whose choice they are';

CREATE TABLE law_grid_rule (
  district         char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version          integer  NOT NULL CHECK (version > 0),
  valid_from       date     NOT NULL,
  valid_to         date     CHECK (valid_to >= valid_from),
  community_digits smallint NOT NULL CHECK (community_digits = 12),
  serial_least     smallint NOT NULL CHECK (serial_least BETWEEN 1 AND 6),
  serial_most      smallint NOT NULL CHECK (serial_most BETWEEN serial_least AND 6),
  tolerance_m      numeric  NOT NULL CHECK (tolerance_m BETWEEN 0.01 AND 50),
  outside_percent  numeric  NOT NULL CHECK (outside_percent BETWEEN 0 AND 100),
  outside_m2       integer  NOT NULL CHECK (outside_m2 >= 0),
  source           text     NOT NULL,
  PRIMARY KEY (district, version)
);
COMMENT ON TABLE law_grid_rule IS 'How grid codes are built and how exactly grids are checked and repaired, one row an edition';
COMMENT ON COLUMN law_grid_rule.district IS 'GB/T 2260 code; 000000 for every district without an edition of its own';
COMMENT ON COLUMN law_grid_rule.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN law_grid_rule.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_grid_rule.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_grid_rule.community_digits IS 'Digits of the community''s statistical code that a grid code begins with';
COMMENT ON COLUMN law_grid_rule.serial_least IS 'Fewest digits of the serial after it';
COMMENT ON COLUMN law_grid_rule.serial_most IS 'Most digits of the serial after it';
COMMENT ON COLUMN law_grid_rule.tolerance_m IS 'Width in metres up to which an overlap or a gap is noise and repaired';
COMMENT ON COLUMN law_grid_rule.outside_percent IS 'Share of a grid outside its community, in per cent, that is an error when outside_m2 is passed as well';
COMMENT ON COLUMN law_grid_rule.outside_m2 IS 'Ground outside its community, square metres, that is an error when outside_percent is passed as well';
COMMENT ON COLUMN law_grid_rule.source IS 'Where the rule stands, or whose choice it is';

INSERT INTO law_grid_bounds (district, version, valid_from, grid_type, settlement, min_m2, max_m2, min_households, max_households, source) VALUES
  ('000000', 1, DATE '2000-01-01', 'BASIC', 'TOWN', 1000, 2000000, 300, 500, 'GB/T 34300-2017：城镇网格一般 300 至 500 户；面积为产品默认值'),
  ('000000', 1, DATE '2000-01-01', 'BASIC', 'RURAL', 5000, 50000000, 10, 500, 'GB/T 34300-2017：农村以自然村或村民小组为网格；户数和面积为产品默认值'),
  ('000000', 1, DATE '2000-01-01', 'DEDICATED', 'TOWN', 500, 10000000, 0, NULL, 'DB6101/T 3185-2024：专属网格不按户数划分；面积为产品默认值'),
  ('000000', 1, DATE '2000-01-01', 'DEDICATED', 'RURAL', 500, 10000000, 0, NULL, 'DB6101/T 3185-2024：专属网格不按户数划分；面积为产品默认值');
INSERT INTO law_grid_rule (district, version, valid_from, community_digits, serial_least, serial_most, tolerance_m, outside_percent, outside_m2, source)
SELECT '000000', 1, DATE '2000-01-01', 12, serial_least, serial_most, 1, 2, 1000, '编码：DB6101/T 3185-2024，社区代码加顺序号，默认三位，也有用两位的；容差和越界为产品默认值：六位小数取整约 0.1 米，手绘误差大于 1 米'
FROM grid_code_rule WHERE district = '000000';
-- Lengths a district had set by hand become its first own edition.
INSERT INTO law_grid_rule (district, version, valid_from, community_digits, serial_least, serial_most, tolerance_m, outside_percent, outside_m2, source)
SELECT district, 2, DATE '2000-01-01', community_digits, serial_least, serial_most, 1, 2, 1000, source
FROM grid_code_rule WHERE district <> '000000';

ALTER TABLE law_edition DROP CONSTRAINT law_edition_table_name_check;
ALTER TABLE law_edition ADD CONSTRAINT law_edition_table_name_check CHECK (table_name IN ('REF','KIND','SUB_KIND','ROUTE',
  'ROUTE_CARD','BASIS','DUTY','TIER_RULE','SEVERITY','SEVERITY_LEVEL','SEASON','THRESHOLD','ROOT_CAUSE','RECEIPT_LEVEL',
  'GRID_BOUNDS','GRID_RULE'));
INSERT INTO law_edition (district, table_name, version, valid_from, valid_to, source, published_at)
SELECT '000000', t, 1, DATE '2000-01-01', NULL, 'Ships with the product', TIMESTAMPTZ '2000-01-01 00:00:00+08'
FROM unnest(ARRAY['GRID_BOUNDS', 'GRID_RULE']) t;
INSERT INTO law_edition (district, table_name, version, valid_from, valid_to, source, published_at)
SELECT district, 'GRID_RULE', 2, DATE '2000-01-01', NULL, left(source, 500), TIMESTAMPTZ '2000-01-01 00:00:00+08'
FROM grid_code_rule WHERE district <> '000000';
DROP TABLE grid_code_rule;

GRANT SELECT ON law_grid_bounds, law_grid_rule TO fengqiao_app, fengqiao_reader;
GRANT INSERT ON law_grid_bounds, law_grid_rule TO fengqiao_app;
GRANT UPDATE (valid_to) ON law_grid_bounds, law_grid_rule TO fengqiao_app;

-- The kind of a grid, as its file told.
ALTER TABLE grid_cell ADD COLUMN grid_type text CHECK (grid_type IN ('BASIC', 'DEDICATED'));
COMMENT ON COLUMN grid_cell.grid_type IS 'BASIC (基础网格) or DEDICATED (专属网格); null when no file told, then it is checked as BASIC';
ALTER TABLE grid_edit_cell ADD COLUMN grid_type text CHECK (grid_type IN ('BASIC', 'DEDICATED'));
COMMENT ON COLUMN grid_edit_cell.grid_type IS 'Kind before; null when not known';
GRANT UPDATE (grid_type) ON grid_cell TO fengqiao_app;
