-- What casework publishes for groups of items.

CREATE OR REPLACE VIEW class_notice AS
SELECT district, id, item_id, result, done_at
FROM item_task
WHERE kind = 'CLASS_NOTICE';
COMMENT ON VIEW class_notice IS 'Notices of the decision of a class case to each of its members: whether they were given and what came of them';
COMMENT ON COLUMN class_notice.district IS 'GB/T 2260 district code';
COMMENT ON COLUMN class_notice.id IS 'Task';
COMMENT ON COLUMN class_notice.item_id IS 'Item';
COMMENT ON COLUMN class_notice.result IS 'What came of it; null while it is open';
COMMENT ON COLUMN class_notice.done_at IS 'When the result was written down';
GRANT SELECT ON class_notice TO fengqiao_app;
