-- What casework publishes for others to read.

-- Facts for counting: one row per item, no words. counts is false for what is no distinct matter of
-- a place: sealed, void, merged into another, a repetition, no dispute, a matter of ethnic affairs or
-- religion (never scored, on no map), or the same text reported in the same grid during the 30 days
-- before.
CREATE OR REPLACE VIEW matter_fact AS
SELECT i.district,
       i.id AS item_id,
       i.number,
       i.grid_code,
       i.grid_version,
       i.kind,
       i.kind_provisional,
       i.points,
       i.level,
       i.occurred_at,
       i.reported_at AS arrived_at,
       i.state,
       (i.seal <> 'SEALED'
        AND i.state NOT IN ('DRAFT', 'VOID', 'MERGED')
        AND i.repeat_of IS NULL
        AND (i.category IS NULL OR i.category = 'CLAIM')
        AND NOT ('ETHNIC_RELIGIOUS' = ANY (i.flags))
        AND NOT (i.text_hash <> 0 AND EXISTS (
          SELECT FROM item d
          WHERE d.district = i.district
            AND d.grid_code = i.grid_code
            AND d.reported_at BETWEEN i.reported_at - interval '30 days' AND i.reported_at
            AND d.text_hash = i.text_hash
            AND d.text_hash <> 0
            AND d.state NOT IN ('VOID', 'MERGED')
            AND (d.reported_at, d.id) < (i.reported_at, i.id)))) AS counts,
       i.text_hash,
       (i.seal <> 'SEALED'
        AND i.state NOT IN ('DRAFT', 'VOID', 'MERGED')
        AND i.repeat_of IS NULL
        AND (i.category IS NULL OR i.category = 'CLAIM')
        AND NOT ('ETHNIC_RELIGIOUS' = ANY (i.flags))) AS countable
FROM item i;
COMMENT ON VIEW matter_fact IS 'Facts for counting: one row per item, no words, no persons';
COMMENT ON COLUMN matter_fact.district IS 'GB/T 2260 district code';
COMMENT ON COLUMN matter_fact.item_id IS 'Item';
COMMENT ON COLUMN matter_fact.number IS 'Number people see';
COMMENT ON COLUMN matter_fact.grid_code IS 'Grid it happened in';
COMMENT ON COLUMN matter_fact.grid_version IS 'Version of the grid set';
COMMENT ON COLUMN matter_fact.kind IS 'Kind of dispute';
COMMENT ON COLUMN matter_fact.kind_provisional IS 'Kind not yet confirmed by a person';
COMMENT ON COLUMN matter_fact.points IS 'Severity points';
COMMENT ON COLUMN matter_fact.level IS 'Severity level';
COMMENT ON COLUMN matter_fact.occurred_at IS 'When it happened';
COMMENT ON COLUMN matter_fact.arrived_at IS 'When the server took it';
COMMENT ON COLUMN matter_fact.state IS 'State of the item';
COMMENT ON COLUMN matter_fact.counts IS 'Whether it counts as a distinct matter of its grid';
COMMENT ON COLUMN matter_fact.text_hash IS 'Keyed hash of the text, 0 when too short';
COMMENT ON COLUMN matter_fact.countable IS 'As counts, but for the rule of the same text, which a reader of a whole year applies faster in memory';
GRANT SELECT ON matter_fact TO fengqiao_app, fengqiao_reader;

-- Which items have changed, in the order of the outbox: whoever keeps facts of a year in memory reads
-- again what is behind the position it knows, and what has no position yet. Every event of an item
-- that is not sealed is announced; a sealed one is sealed from its beginning and never counted.
CREATE OR REPLACE VIEW matter_news AS
SELECT district, data ->> 'number' AS number, position
FROM outbox
WHERE topic = 'ITEM';
COMMENT ON VIEW matter_news IS 'Items that have changed in the last days, by the outbox: no words, no persons';
COMMENT ON COLUMN matter_news.district IS 'GB/T 2260 district code';
COMMENT ON COLUMN matter_news.number IS 'Number people see';
COMMENT ON COLUMN matter_news.position IS 'Order of publication; null until relayed';
GRANT SELECT ON matter_news TO fengqiao_app;

-- The row of an item for lists and boards; sealed items are not in it.
CREATE OR REPLACE VIEW item_row AS
SELECT district, id, number, state, version, track, channel, kind, sub_kind, kind_provisional,
       points, level, safety, urgency, seal, grid_code, grid_version, community_code, street_code,
       place_confirmed, body_code, suggested_body, tier, category, route, lead_item, repeat_of,
       people_involved, summary, text_hash, reporter_id, handler_id, resume_state, occurred_at,
       reported_at, demo, due_on, legal_due_on, stage, urgent_rank, xmin::text::bigint AS stamp,
       supervision, leader_id, task_force, class_case, fast_lane, recused, receipt_level, trail,
       agreed_on, contents, served_on, reviewed, extended, root_cause, sides, by_selves, came_from,
       received_on, accepted_on, triaged_route, bound, lengthened, flags, sessions, amount, nearby
FROM item
WHERE seal <> 'SEALED';
COMMENT ON VIEW item_row IS 'Items for lists: every column of item, without sealed items. Order of the inbox: urgent_rank, due_on, number';
DO $$
DECLARE
  c record;
BEGIN
  FOR c IN
    SELECT a.attname, col_description('item'::regclass, a.attnum) AS words
    FROM pg_attribute a
    WHERE a.attrelid = 'item'::regclass AND a.attnum > 0 AND NOT a.attisdropped
  LOOP
    EXECUTE format('COMMENT ON COLUMN item_row.%I IS %L', c.attname, c.words);
  END LOOP;
END
$$;
COMMENT ON COLUMN item_row.stamp IS 'Transaction that wrote this version of the row: as long as it is the same, so is the row';
GRANT SELECT ON item_row TO fengqiao_app;

-- Results of bodies: what became of mediations, by the body that had the item at that time. Counts
-- per body, kind and year only; whoever mediated is in no row.
CREATE OR REPLACE VIEW body_result AS
SELECT e.district,
       d.body_code,
       i.kind,
       extract(year FROM e.at AT TIME ZONE 'Asia/Shanghai')::integer AS year,
       count(*) FILTER (WHERE e.event <> 'terminate')::integer AS agreed,
       count(*) FILTER (WHERE e.event = 'terminate')::integer AS failed
FROM item_event e
JOIN item i ON i.district = e.district AND i.id = e.item_id AND i.seal <> 'SEALED'
CROSS JOIN LATERAL (
  SELECT h.changes ->> 'BODY_CODE' AS body_code
  FROM item_event h
  WHERE h.district = e.district AND h.item_id = e.item_id AND h.version < e.version
    AND h.changes ->> 'BODY_CODE' IS NOT NULL
  ORDER BY h.version DESC
  LIMIT 1) d
WHERE e.event IN ('agree', 'settle', 'terminate')
GROUP BY 1, 2, 3, 4;
COMMENT ON VIEW body_result IS 'Mediations agreed and failed by body, kind and year, never a person. Read in the background';
COMMENT ON COLUMN body_result.district IS 'GB/T 2260 district code';
COMMENT ON COLUMN body_result.body_code IS 'Body that had the item then';
COMMENT ON COLUMN body_result.kind IS 'Kind of dispute';
COMMENT ON COLUMN body_result.year IS 'Year of the outcome, China Standard Time';
COMMENT ON COLUMN body_result.agreed IS 'Agreements and settlements';
COMMENT ON COLUMN body_result.failed IS 'Mediations terminated without agreement';
GRANT SELECT ON body_result TO fengqiao_app;
