-- Groups of items: what counts as a candidate for being the same matter, splits, and class cases.

-- Two more things to do on an item. The list is extended as it stands, whoever extended it before.
DO $$
DECLARE
  held text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT held
  FROM pg_constraint WHERE conrelid = 'item_task'::regclass AND conname = 'item_task_kind_check';
  ALTER TABLE item_task DROP CONSTRAINT item_task_kind_check;
  EXECUTE 'ALTER TABLE item_task ADD CONSTRAINT item_task_kind_check '
    || replace(held, '''JOINT_PART''::text', '''JOINT_PART''::text, ''MERGE_NOTICE''::text, ''CLASS_NOTICE''::text');
END
$$;

CREATE TABLE duplicate_rule (
  district      char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version       integer  NOT NULL CHECK (version > 0),
  kind          text     NOT NULL CHECK (kind IN ('LABOR', 'TENANCY', 'PROPERTY_RIGHTS', 'DEMOLITION', 'NEIGHBOR', 'FAMILY', 'PROPERTY_MGMT', 'CONSUMER_CONTRACT', 'INJURY_TORT', 'LAND_RESOURCE', 'FINANCE_LOAN', 'UNCLASSIFIED')),
  distance_m    integer  NOT NULL CHECK (distance_m BETWEEN 1 AND 2000),
  window_days   integer  NOT NULL CHECK (window_days BETWEEN 1 AND 365),
  least_score   integer  NOT NULL CHECK (least_score BETWEEN 0 AND 100),
  cluster_least integer  NOT NULL CHECK (cluster_least BETWEEN 2 AND 1000),
  cluster_days  integer  NOT NULL CHECK (cluster_days BETWEEN 1 AND 365),
  valid_from    date     NOT NULL,
  source        text     NOT NULL CHECK (source <> ''),
  PRIMARY KEY (district, version, kind)
);
COMMENT ON TABLE duplicate_rule IS 'When two items may be the same matter, and when many may have one cause; editions, never changed. About matters and places, never about persons';
COMMENT ON COLUMN duplicate_rule.district IS 'GB/T 2260 district code; 000000 for every district without an edition of its own';
COMMENT ON COLUMN duplicate_rule.version IS 'Edition; the newest in force is used, all kinds of one edition together';
COMMENT ON COLUMN duplicate_rule.kind IS 'Kind of dispute; UNCLASSIFIED for two items of which neither has a kind';
COMMENT ON COLUMN duplicate_rule.distance_m IS 'Metres beyond which two items are no candidates';
COMMENT ON COLUMN duplicate_rule.window_days IS 'Days between two reports beyond which they are no candidates';
COMMENT ON COLUMN duplicate_rule.least_score IS 'Points out of 100 from which a candidate is shown';
COMMENT ON COLUMN duplicate_rule.cluster_least IS 'Open items of one kind in one community from which a class case is proposed';
COMMENT ON COLUMN duplicate_rule.cluster_days IS 'Days back in which those items are counted';
COMMENT ON COLUMN duplicate_rule.valid_from IS 'First day of the edition';
COMMENT ON COLUMN duplicate_rule.source IS 'Who set it';
GRANT SELECT ON duplicate_rule TO fengqiao_app, fengqiao_reader;

INSERT INTO duplicate_rule (district, version, kind, distance_m, window_days, least_score, cluster_least, cluster_days, valid_from, source)
SELECT '000000', 1, kind, distance_m, window_days, 50, 5, 90, DATE '2026-01-01', 'product default'
FROM (VALUES
  ('LABOR', 300, 30), ('TENANCY', 80, 21), ('PROPERTY_RIGHTS', 80, 30), ('DEMOLITION', 500, 60),
  ('NEIGHBOR', 80, 14), ('FAMILY', 50, 14), ('PROPERTY_MGMT', 300, 30), ('CONSUMER_CONTRACT', 200, 14),
  ('INJURY_TORT', 100, 7), ('LAND_RESOURCE', 500, 60), ('FINANCE_LOAN', 200, 30), ('UNCLASSIFIED', 150, 14)
) AS defaults (kind, distance_m, window_days);

CREATE TABLE item_split (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id           uuid        NOT NULL,
  from_number  text        NOT NULL,
  to_number    text        NOT NULL,
  request_hash bytea       NOT NULL CHECK (length(request_hash) = 32),
  reason       text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  split_by     uuid        NOT NULL,
  split_at     timestamptz NOT NULL,
  PRIMARY KEY (district, id),
  UNIQUE (district, to_number),
  CHECK (from_number <> to_number)
);
COMMENT ON TABLE item_split IS 'One report that held two matters: the second became an item of its own. Undone by merging it back';
COMMENT ON COLUMN item_split.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN item_split.id IS 'UUID made by the client; idempotency key and id of the report of the new item';
COMMENT ON COLUMN item_split.from_number IS 'Number of the item that held both matters';
COMMENT ON COLUMN item_split.to_number IS 'Number of the new item';
COMMENT ON COLUMN item_split.request_hash IS 'SHA-256 of the request; tells a repetition from another request under the same id';
COMMENT ON COLUMN item_split.reason IS 'Why, redacted';
COMMENT ON COLUMN item_split.split_by IS 'Account that split. pii of staff; purpose: accountability; kept as long as the items';
COMMENT ON COLUMN item_split.split_at IS 'When';
CREATE INDEX item_split_from ON item_split (district, from_number);
GRANT SELECT, INSERT ON item_split TO fengqiao_app;

CREATE SEQUENCE class_case_number;
COMMENT ON SEQUENCE class_case_number IS 'Series of class cases; gaps allowed';
GRANT USAGE ON SEQUENCE class_case_number TO fengqiao_app;

CREATE TABLE class_case (
  district      char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  number        text        NOT NULL CHECK (number ~ '^LA-[0-9]{4}-[0-9]{4,}$'),
  id            uuid        NOT NULL,
  place         text        NOT NULL CHECK (place ~ '^[0-9]{6}([0-9]{3}){0,2}$' AND left(place, 6) = district),
  cause         text        NOT NULL CHECK (cause IN ('UNIT', 'PROJECT', 'ESTATE', 'EMPLOYER', 'POLICY')),
  title         text        NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  lead_unit     text        CHECK (lead_unit ~ '^[0-9]{6,12}-[A-Z][A-Z0-9]{0,23}$'),
  analysis      text        NOT NULL CHECK (length(analysis) <= 2000),
  state         text        NOT NULL CHECK (state IN ('OPEN', 'DECIDED', 'CLOSED')),
  decision      text        CHECK (decision IN ('CARRY_OUT', 'REFINE_POLICY', 'NONE')),
  decision_note text        CHECK (length(decision_note) <= 1000),
  decided_by    uuid,
  decided_at    timestamptz,
  made_by       uuid        NOT NULL,
  made_at       timestamptz NOT NULL,
  closed_at     timestamptz,
  version       bigint      NOT NULL CHECK (version > 0),
  PRIMARY KEY (district, number),
  UNIQUE (district, id),
  CHECK ((state = 'OPEN') = (decision IS NULL)),
  CHECK ((decision IS NULL) = (decided_at IS NULL)),
  CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL))
);
COMMENT ON TABLE class_case IS 'Class case (类案): items with one root cause, decided once, told to each and closed one by one. Its members are the items that name it; holds nothing about persons';
COMMENT ON COLUMN class_case.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN class_case.number IS 'What people see: LA, year, number of the series';
COMMENT ON COLUMN class_case.id IS 'UUID made by the client; idempotency key';
COMMENT ON COLUMN class_case.place IS 'District, street or community all members lie in';
COMMENT ON COLUMN class_case.cause IS 'What the members have in common: a unit, a project, an estate, an employer, a policy';
COMMENT ON COLUMN class_case.title IS 'The cause in words; refused when it holds what names a person';
COMMENT ON COLUMN class_case.lead_unit IS 'Body that leads; null while none does';
COMMENT ON COLUMN class_case.analysis IS 'Why it comes again and again, redacted';
COMMENT ON COLUMN class_case.state IS 'OPEN, DECIDED, CLOSED when every member has been told; closing ends no item';
COMMENT ON COLUMN class_case.decision IS 'CARRY_OUT: the policy exists and is not carried out, inspection and supervision follow; REFINE_POLICY: it is incomplete, a recommendation follows; NONE of both';
COMMENT ON COLUMN class_case.decision_note IS 'What was decided, redacted; stands in the notice to each member';
COMMENT ON COLUMN class_case.decided_by IS 'Account that decided. pii of staff; purpose: accountability; kept as long as the class case';
COMMENT ON COLUMN class_case.decided_at IS 'When it was decided';
COMMENT ON COLUMN class_case.made_by IS 'Account that opened it. pii of staff; purpose: accountability; kept as long as the class case';
COMMENT ON COLUMN class_case.made_at IS 'When it was opened';
COMMENT ON COLUMN class_case.closed_at IS 'When it was closed';
COMMENT ON COLUMN class_case.version IS 'Optimistic lock';
CREATE INDEX class_case_listed ON class_case (district, state, made_at);
GRANT SELECT, INSERT ON class_case TO fengqiao_app;
GRANT UPDATE (cause, title, lead_unit, analysis, state, decision, decision_note, decided_by, decided_at, closed_at, version) ON class_case TO fengqiao_app;

CREATE INDEX item_class_case ON item (district, class_case) WHERE class_case IS NOT NULL;
COMMENT ON INDEX item_class_case IS 'Members of a class case';
