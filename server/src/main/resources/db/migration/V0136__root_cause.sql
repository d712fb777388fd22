-- Root causes told at the closing (六源治理, HZ-10), and lists narrowed by them and by the level of receipt (MC-01).
ALTER TABLE item ADD COLUMN root_cause text CHECK (root_cause ~ '^[A-Z][A-Z0-9_]*$');
COMMENT ON COLUMN item.root_cause IS 'Code of the district''s list root_cause_source as told when the matter was closed; null while it is open or the district keeps no list';
GRANT UPDATE (root_cause) ON item TO fengqiao_app;

CREATE INDEX item_root_cause ON item (district, street_code, root_cause, reported_at) WHERE root_cause IS NOT NULL;
COMMENT ON INDEX item_root_cause IS 'Closed items of a street by root cause, newest first';
-- Most matters are received by the county: those are found like all others.
CREATE INDEX item_receipt_level ON item (district, street_code, receipt_level, reported_at) WHERE receipt_level <> 'COUNTY';
COMMENT ON INDEX item_receipt_level IS 'Items of a street that were received above the county, newest first';
