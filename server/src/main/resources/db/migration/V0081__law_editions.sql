-- Editions: the whole of a table from a day on. What ships with the product is an edition of district
-- 000000; a district's own edition stands in for it. Of articles (law_ref) both hold.
CREATE TABLE law_edition (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  table_name   text        NOT NULL CHECK (table_name IN ('REF','KIND','SUB_KIND','ROUTE','ROUTE_CARD','BASIS','DUTY','TIER_RULE','SEVERITY','SEVERITY_LEVEL','SEASON','THRESHOLD','ROOT_CAUSE','RECEIPT_LEVEL')),
  version      integer     NOT NULL CHECK (version > 0),
  valid_from   date        NOT NULL,
  valid_to     date        CHECK (valid_to >= valid_from),
  change_id    uuid,
  source       text        NOT NULL CHECK (length(source) <= 500),
  published_at timestamptz NOT NULL,
  PRIMARY KEY (district, table_name, version)
);
CREATE UNIQUE INDEX law_edition_one_open ON law_edition (district, table_name) WHERE valid_to IS NULL;
COMMENT ON TABLE law_edition IS 'Register of editions of the law tables; a row is added, never edited but for its last day';
COMMENT ON COLUMN law_edition.district IS 'GB/T 2260 code; 000000 for what ships with the product';
COMMENT ON COLUMN law_edition.table_name IS 'Which table';
COMMENT ON COLUMN law_edition.version IS 'Number of the edition, kept on what was decided by it; rises within a table over the product''s and the district''s own';
COMMENT ON COLUMN law_edition.valid_from IS 'First day it holds, Asia/Shanghai';
COMMENT ON COLUMN law_edition.valid_to IS 'Last day it holds; null while it does';
COMMENT ON COLUMN law_edition.change_id IS 'The approved staged_change it comes from; null for what ships with the product';
COMMENT ON COLUMN law_edition.source IS 'Why it was made, or where it comes from';
COMMENT ON COLUMN law_edition.published_at IS 'When it was approved';

-- Articles get the number of their edition; valid_from and valid_to go on being their own time in force.
ALTER TABLE law_ref ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0);
ALTER TABLE law_ref ALTER COLUMN version DROP DEFAULT;
COMMENT ON COLUMN law_ref.version IS 'Edition the row belongs to, law_edition.version';
ALTER TABLE law_ref DROP CONSTRAINT law_ref_pkey;
ALTER TABLE law_ref ADD PRIMARY KEY (district, code, article, valid_from, version);

-- The name of a version of thresholds is kept on warnings; its number stands beside it.
ALTER TABLE law_threshold ADD COLUMN edition integer CHECK (edition > 0);
COMMENT ON COLUMN law_threshold.edition IS 'Edition the row belongs to, law_edition.version; null for a row put in by hand';
UPDATE law_threshold SET edition = split_part(version, '-', 2)::integer WHERE district = '000000';

ALTER TABLE law_route ADD COLUMN receiver_zh_hant text NOT NULL DEFAULT '', ADD COLUMN receiver_en text NOT NULL DEFAULT '';
ALTER TABLE law_route ALTER COLUMN receiver_zh_hant DROP DEFAULT, ALTER COLUMN receiver_en DROP DEFAULT;
COMMENT ON COLUMN law_route.receiver_zh_hant IS 'Who receives on this route, in traditional Chinese';
COMMENT ON COLUMN law_route.receiver_en IS 'Who receives on this route, in English';

CREATE TABLE law_duty (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  ordinal smallint NOT NULL,
  responsibility text NOT NULL CHECK (responsibility IN ('INDUSTRY','TERRITORY','PETITION')),
  unit text NOT NULL CHECK (unit ~ '^[A-Z][A-Z0-9_]*$'),
  unit_zh text NOT NULL,
  unit_zh_hant text NOT NULL,
  unit_en text NOT NULL,
  kind text CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','UNCLASSIFIED')),
  sub_kind text,
  duty_zh text NOT NULL,
  duty_zh_hant text NOT NULL,
  duty_en text NOT NULL,
  code text,
  article text,
  overlap boolean NOT NULL,
  overlap_with text,
  source text NOT NULL,
  PRIMARY KEY (district, ordinal, version)
);
COMMENT ON TABLE law_duty IS 'Duty list: which sort of unit answers for which matters (权责清单)';
COMMENT ON COLUMN law_duty.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN law_duty.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN law_duty.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_duty.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_duty.ordinal IS 'Number of the line';
COMMENT ON COLUMN law_duty.responsibility IS 'Which of the three responsible parties: the competent department, the place, the petition office';
COMMENT ON COLUMN law_duty.unit IS 'Code of the sort of unit, e.g. HRSS';
COMMENT ON COLUMN law_duty.unit_zh IS 'Name of the unit, simplified Chinese';
COMMENT ON COLUMN law_duty.unit_zh_hant IS 'Name of the unit, traditional Chinese';
COMMENT ON COLUMN law_duty.unit_en IS 'Name of the unit, English';
COMMENT ON COLUMN law_duty.kind IS 'Only for this kind; null for every kind';
COMMENT ON COLUMN law_duty.sub_kind IS 'Only for this sub-kind; null for the whole kind';
COMMENT ON COLUMN law_duty.duty_zh IS 'What it has to do, simplified Chinese';
COMMENT ON COLUMN law_duty.duty_zh_hant IS 'What it has to do, traditional Chinese';
COMMENT ON COLUMN law_duty.duty_en IS 'What it has to do, English';
COMMENT ON COLUMN law_duty.code IS 'Statute of the basis, law_ref.code; null when none is told';
COMMENT ON COLUMN law_duty.article IS 'Article of the basis, law_ref.article';
COMMENT ON COLUMN law_duty.overlap IS 'Another unit has or disputes the same duty: who decides is settled by a jurisdiction decision';
COMMENT ON COLUMN law_duty.overlap_with IS 'Codes of the units it overlaps with';
COMMENT ON COLUMN law_duty.source IS 'Where the line comes from';


CREATE TABLE law_route_card (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  route text NOT NULL CHECK (route IN ('PM','AM','IM','LA','LC','LS','AR','AD','CIV','ADM','POL','PET','DIS','AID','CONF','ARB')),
  name_zh text NOT NULL,
  name_zh_hant text NOT NULL,
  name_en text NOT NULL,
  time_zh text NOT NULL,
  time_zh_hant text NOT NULL,
  time_en text NOT NULL,
  fee_zh text NOT NULL,
  fee_zh_hant text NOT NULL,
  fee_en text NOT NULL,
  effect_zh text NOT NULL,
  effect_zh_hant text NOT NULL,
  effect_en text NOT NULL,
  how_zh text NOT NULL,
  how_zh_hant text NOT NULL,
  how_en text NOT NULL,
  code text,
  article text,
  summary boolean NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (district, route, version)
);
COMMENT ON TABLE law_route_card IS 'What somebody should know before choosing a route: time, fee, effect, how to apply';
COMMENT ON COLUMN law_route_card.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN law_route_card.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN law_route_card.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_route_card.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_route_card.route IS 'Route, see law_route.route';
COMMENT ON COLUMN law_route_card.name_zh IS 'Name of the route, simplified Chinese';
COMMENT ON COLUMN law_route_card.name_zh_hant IS 'Name of the route, traditional Chinese';
COMMENT ON COLUMN law_route_card.name_en IS 'Name of the route, English';
COMMENT ON COLUMN law_route_card.time_zh IS 'How long it takes, simplified Chinese';
COMMENT ON COLUMN law_route_card.time_zh_hant IS 'How long it takes, traditional Chinese';
COMMENT ON COLUMN law_route_card.time_en IS 'How long it takes, English';
COMMENT ON COLUMN law_route_card.fee_zh IS 'What it costs, simplified Chinese';
COMMENT ON COLUMN law_route_card.fee_zh_hant IS 'What it costs, traditional Chinese';
COMMENT ON COLUMN law_route_card.fee_en IS 'What it costs, English';
COMMENT ON COLUMN law_route_card.effect_zh IS 'What one has in the end, simplified Chinese';
COMMENT ON COLUMN law_route_card.effect_zh_hant IS 'What one has in the end, traditional Chinese';
COMMENT ON COLUMN law_route_card.effect_en IS 'What one has in the end, English';
COMMENT ON COLUMN law_route_card.how_zh IS 'How to apply, simplified Chinese';
COMMENT ON COLUMN law_route_card.how_zh_hant IS 'How to apply, traditional Chinese';
COMMENT ON COLUMN law_route_card.how_en IS 'How to apply, English';
COMMENT ON COLUMN law_route_card.code IS 'Statute it rests on, law_ref.code; null when none is told';
COMMENT ON COLUMN law_route_card.article IS 'Article it rests on, law_ref.article';
COMMENT ON COLUMN law_route_card.summary IS 'True when a part of it is our own summary that no article of law_ref supports';
COMMENT ON COLUMN law_route_card.source IS 'Where the words come from';


CREATE TABLE root_cause_source (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]*$'),
  ordinal smallint NOT NULL,
  label_zh_cn text NOT NULL,
  label_zh_hant text NOT NULL,
  label_en text NOT NULL,
  PRIMARY KEY (district, code, version)
);
COMMENT ON TABLE root_cause_source IS 'Sources a district sorts closed matters by (六源); no rows: the field is hidden';
COMMENT ON COLUMN root_cause_source.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN root_cause_source.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN root_cause_source.valid_from IS 'First day this row holds';
COMMENT ON COLUMN root_cause_source.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN root_cause_source.code IS 'Code of the source';
COMMENT ON COLUMN root_cause_source.ordinal IS 'Order of display, from 1';
COMMENT ON COLUMN root_cause_source.label_zh_cn IS 'Name in simplified Chinese';
COMMENT ON COLUMN root_cause_source.label_zh_hant IS 'Name in traditional Chinese';
COMMENT ON COLUMN root_cause_source.label_en IS 'Name in English';


CREATE TABLE receipt_level (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  code text NOT NULL CHECK (code IN ('COUNTY','CITY','PROVINCE','NATIONAL')),
  ordinal smallint NOT NULL,
  label_zh_cn text NOT NULL,
  label_zh_hant text NOT NULL,
  label_en text NOT NULL,
  PRIMARY KEY (district, code, version)
);
COMMENT ON TABLE receipt_level IS 'Levels at which a letter or visit is received; the codes are a closed set, the names are not';
COMMENT ON COLUMN receipt_level.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN receipt_level.version IS 'Edition of this table, law_edition.version';
COMMENT ON COLUMN receipt_level.valid_from IS 'First day this row holds';
COMMENT ON COLUMN receipt_level.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN receipt_level.code IS 'Level';
COMMENT ON COLUMN receipt_level.ordinal IS 'Order of display, from 1';
COMMENT ON COLUMN receipt_level.label_zh_cn IS 'Name in simplified Chinese';
COMMENT ON COLUMN receipt_level.label_zh_hant IS 'Name in traditional Chinese';
COMMENT ON COLUMN receipt_level.label_en IS 'Name in English';


INSERT INTO receipt_level (district, version, valid_from, code, ordinal, label_zh_cn, label_zh_hant, label_en) VALUES
  ('000000', 1, DATE '2000-01-01', 'COUNTY', 1, '县（区）级', '縣（區）級', 'County'),
  ('000000', 1, DATE '2000-01-01', 'CITY', 2, '市级', '市級', 'City'),
  ('000000', 1, DATE '2000-01-01', 'PROVINCE', 3, '省级', '省級', 'Province'),
  ('000000', 1, DATE '2000-01-01', 'NATIONAL', 4, '国家级', '國家級', 'National');

INSERT INTO law_edition (district, table_name, version, valid_from, valid_to, source, published_at)
SELECT '000000', t, 1, DATE '2000-01-01', NULL, 'Ships with the product', TIMESTAMPTZ '2000-01-01 00:00:00+08'
FROM unnest(ARRAY['REF','KIND','SUB_KIND','ROUTE','ROUTE_CARD','BASIS','DUTY','TIER_RULE','SEVERITY','SEVERITY_LEVEL','SEASON','ROOT_CAUSE','RECEIPT_LEVEL']) t;
INSERT INTO law_edition (district, table_name, version, valid_from, valid_to, source, published_at)
SELECT district, 'THRESHOLD', edition, valid_from,
  (lead(valid_from) OVER (ORDER BY valid_from)) - 1, left(source, 500), TIMESTAMPTZ '2000-01-01 00:00:00+08'
FROM law_threshold WHERE district = '000000';

GRANT SELECT ON law_edition, law_duty, law_route_card, root_cause_source, receipt_level TO fengqiao_app, fengqiao_reader;
-- Editions are added; of what is there only the last day moves.
GRANT INSERT ON law_edition, law_ref, law_kind, law_sub_kind, law_route, law_route_card, law_basis, law_duty, law_tier_rule, law_severity, law_severity_level, law_season, law_threshold, root_cause_source, receipt_level TO fengqiao_app;
GRANT UPDATE (valid_to) ON law_edition, law_kind, law_sub_kind, law_route, law_route_card, law_basis, law_duty, law_tier_rule, law_severity, law_severity_level, law_season, root_cause_source, receipt_level TO fengqiao_app;
