-- Matters of ethnic affairs and religion are in no figure of a place (domain notes 3.4): neither as what came after a warning.
CREATE OR REPLACE VIEW matter_escalated AS
SELECT e.district, e.item_id, i.grid_code, i.kind, e.at
FROM item_event e
JOIN item i ON i.district = e.district AND i.id = e.item_id
WHERE e.to_state = 'ESCALATED' AND e.from_state <> 'ESCALATED' AND i.seal <> 'SEALED'
  AND NOT ('ETHNIC_RELIGIOUS' = ANY (i.flags));
