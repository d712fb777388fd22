-- What may be seen of a place by somebody who does not work there, as data (ADR 0062): which count is too small, how many
-- households stand for a place of their own, which kinds are never shown below the community.
CREATE TABLE display_guard (
  district         char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version          text     NOT NULL CHECK (version ~ '^[0-9A-Za-z.-]{1,20}$'),
  valid_from       date     NOT NULL,
  least_matters    smallint NOT NULL CHECK (least_matters BETWEEN 3 AND 20),
  least_households smallint NOT NULL CHECK (least_households BETWEEN 0 AND 500),
  by_community     text[]   NOT NULL CHECK (by_community <@ ARRAY['LABOR', 'TENANCY', 'PROPERTY_RIGHTS', 'DEMOLITION', 'NEIGHBOR', 'FAMILY', 'PROPERTY_MGMT', 'CONSUMER_CONTRACT', 'INJURY_TORT', 'LAND_RESOURCE', 'FINANCE_LOAN'] AND by_community @> ARRAY['FAMILY']),
  source           text     NOT NULL,
  PRIMARY KEY (district, version)
);
COMMENT ON TABLE display_guard IS 'Guards of what is shown about a place outside its own staff, by version; a row is added, never edited. District 000000 is the default of the product, a row of a district''s own comes before it and may be stricter, never laxer than three matters and FAMILY by community';
COMMENT ON COLUMN display_guard.district IS 'GB/T 2260 district code, six digits, or 000000 for every district';
COMMENT ON COLUMN display_guard.version IS 'Name of the version';
COMMENT ON COLUMN display_guard.valid_from IS 'First day in Asia/Shanghai on which the version holds';
COMMENT ON COLUMN display_guard.least_matters IS 'Distinct matters below which a count of a place is not shown outside its own staff; counts above are rounded down to multiples of it';
COMMENT ON COLUMN display_guard.least_households IS 'Households below which a grid joins a neighbour of its community for display; a grid with none or an unknown number stays alone';
COMMENT ON COLUMN display_guard.by_community IS 'Kinds that whoever does not work the matters sees by community only, never by grid';
COMMENT ON COLUMN display_guard.source IS 'Where the numbers come from';

INSERT INTO display_guard VALUES
  ('000000', '2026-1', DATE '2018-01-01', 3, 50, ARRAY['FAMILY'],
   'Product default: fewer than three matters may be one family; family matters are of the private sphere (PIPL 28, domain notes 2); 50 households as in household surveys of small areas');

GRANT SELECT ON display_guard TO fengqiao_app, fengqiao_reader;
