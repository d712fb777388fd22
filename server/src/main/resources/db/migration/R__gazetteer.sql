-- What the gazetteer publishes for others to read.

CREATE OR REPLACE VIEW withheld_matter AS
SELECT m.district, m.item_id, t.told
FROM stacked_matter m
JOIN coordinate_stack s ON s.district = m.district AND s.id = m.stack_id
LEFT JOIN told_matter t ON t.district = m.district AND t.item_id = m.item_id
WHERE (s.state = 'FLAGGED' AND t.told IS NULL)
   OR (s.state = 'LEFT_OUT' AND t.told IS DISTINCT FROM 'VERIFY');
COMMENT ON VIEW withheld_matter IS 'Matters that do not count as lying where they were put: on a stacked coordinate that nobody confirmed as a place, and no person told their grid. No point, no word';
COMMENT ON COLUMN withheld_matter.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN withheld_matter.item_id IS 'The matter';
COMMENT ON COLUMN withheld_matter.told IS 'REPORT when whoever reported it told the grid, which a left out coordinate outweighs; else null';
GRANT SELECT ON withheld_matter TO fengqiao_app, fengqiao_reader;
