-- What intake publishes for others to read.

CREATE OR REPLACE VIEW report_place AS
SELECT district, item_id, lon, lat
FROM report;
COMMENT ON VIEW report_place IS 'Where an item was reported, for measuring how far two matters lie apart';
COMMENT ON COLUMN report_place.district IS 'GB/T 2260 district code';
COMMENT ON COLUMN report_place.item_id IS 'Item';
COMMENT ON COLUMN report_place.lon IS 'pii; purpose: place of the matter; kept until the item is erased. CGCS2000 degrees east';
COMMENT ON COLUMN report_place.lat IS 'pii; purpose: place of the matter; kept until the item is erased. CGCS2000 degrees north';
GRANT SELECT ON report_place TO fengqiao_app;
