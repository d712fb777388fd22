-- What casework publishes of matters that went a tier up: to see whether a warning came before.
CREATE VIEW matter_escalated AS
SELECT e.district, e.item_id, i.grid_code, i.kind, e.at
FROM item_event e
JOIN item i ON i.district = e.district AND i.id = e.item_id
WHERE e.to_state = 'ESCALATED' AND e.from_state <> 'ESCALATED' AND i.seal <> 'SEALED';
COMMENT ON VIEW matter_escalated IS 'Matters that went a tier up, one row per time; no words, no persons; sealed items are not in it';
COMMENT ON COLUMN matter_escalated.district IS 'GB/T 2260 district code';
COMMENT ON COLUMN matter_escalated.item_id IS 'Item';
COMMENT ON COLUMN matter_escalated.grid_code IS 'Grid it happened in';
COMMENT ON COLUMN matter_escalated.kind IS 'Kind of dispute';
COMMENT ON COLUMN matter_escalated.at IS 'When it went up';
GRANT SELECT ON matter_escalated TO fengqiao_app, fengqiao_reader;
