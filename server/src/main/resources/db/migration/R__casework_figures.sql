-- What casework publishes for figures: items and conclusions without words, without persons and
-- without workers.
CREATE OR REPLACE VIEW item_figure AS
SELECT district, id AS item_id, state, stage, kind, tier, grid_code, street_code, reported_at, due_on,
       legal_due_on, demo
FROM item
WHERE seal <> 'SEALED';
COMMENT ON VIEW item_figure IS 'Items for counting, no words, no persons, no workers; sealed items are not in it';
COMMENT ON COLUMN item_figure.district IS 'GB/T 2260 district code';
COMMENT ON COLUMN item_figure.item_id IS 'Item';
COMMENT ON COLUMN item_figure.state IS 'State of the item';
COMMENT ON COLUMN item_figure.stage IS 'WAITING, HANDLING, ENDED or OTHER';
COMMENT ON COLUMN item_figure.kind IS 'Kind of dispute';
COMMENT ON COLUMN item_figure.tier IS 'Tier that holds it';
COMMENT ON COLUMN item_figure.grid_code IS 'Grid it happened in';
COMMENT ON COLUMN item_figure.street_code IS 'Street it happened in';
COMMENT ON COLUMN item_figure.reported_at IS 'When the server took it';
COMMENT ON COLUMN item_figure.due_on IS 'Day the present clock ends';
COMMENT ON COLUMN item_figure.legal_due_on IS 'Day the legal term ends';
COMMENT ON COLUMN item_figure.demo IS 'Whether it belongs to the demonstration';
GRANT SELECT ON item_figure TO fengqiao_app, fengqiao_reader;

-- One row per conclusion: the event with which the handling of an item ended.
CREATE OR REPLACE VIEW item_conclusion AS
SELECT e.district, e.item_id, e.at AS concluded_at, i.reported_at, i.legal_due_on, i.tier,
       i.grid_code, i.street_code
FROM item_event e
JOIN item i ON i.district = e.district AND i.id = e.item_id
WHERE e.to_state IN ('AWAIT_RATING', 'REPLIED', 'FOLLOW_UP', 'ROUTED_DONE', 'REJECTED', 'WITHDRAWN')
  AND e.from_state NOT IN ('AWAIT_RATING', 'REPLIED', 'ROUTED_DONE', 'UNDER_REVIEW')
  AND i.seal <> 'SEALED';
COMMENT ON VIEW item_conclusion IS 'Conclusions for counting, no words, no persons, no workers; sealed items are not in it';
COMMENT ON COLUMN item_conclusion.district IS 'GB/T 2260 district code';
COMMENT ON COLUMN item_conclusion.item_id IS 'Item';
COMMENT ON COLUMN item_conclusion.concluded_at IS 'When its handling ended';
COMMENT ON COLUMN item_conclusion.reported_at IS 'When the server took it';
COMMENT ON COLUMN item_conclusion.legal_due_on IS 'Day the legal term ends';
COMMENT ON COLUMN item_conclusion.tier IS 'Tier that held it';
COMMENT ON COLUMN item_conclusion.grid_code IS 'Grid it happened in';
COMMENT ON COLUMN item_conclusion.street_code IS 'Street it happened in';
GRANT SELECT ON item_conclusion TO fengqiao_app, fengqiao_reader;
