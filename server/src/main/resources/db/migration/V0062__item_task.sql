-- What is left to do on an item beside its way through the table.
CREATE TABLE item_task (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id         uuid        NOT NULL,
  item_id    uuid        NOT NULL,
  number     text        NOT NULL,
  grid_code  text        NOT NULL CHECK (grid_code ~ '^[0-9]{13,18}$'),
  kind       text        NOT NULL CHECK (kind IN ('CARE_EXPLAIN', 'CARE_RESOLVE', 'CARE_AID', 'AID_JUDICIAL', 'AID_LEGAL', 'AID_SOCIAL', 'AID_COUNSEL', 'AID_EXPLAIN', 'PERFORM_STEP', 'PERFORM_CHECK', 'SECOND_VISIT', 'REPORT_POLICE', 'REPORT_LEADER', 'REPORT_DISTRICT', 'JOINT_PART')),
  owner_body text        CHECK (owner_body ~ '^[0-9]{6,15}-[A-Z][A-Z0-9_]*$'),
  due_on     date,
  note       text        CHECK (length(note) <= 400),
  result     text        CHECK (result IN ('DONE', 'PARTLY', 'NOT_DONE', 'NOT_NEEDED')),
  made_at    timestamptz NOT NULL,
  done_by    uuid,
  done_role  text,
  done_at    timestamptz,
  version    bigint      NOT NULL CHECK (version > 0),
  PRIMARY KEY (district, id),
  CHECK ((result IS NULL) = (done_at IS NULL)),
  FOREIGN KEY (district, item_id) REFERENCES item (district, id)
);
COMMENT ON TABLE item_task IS 'What is left to do on an item: performance, second visits, help, the three duties after the last instance, reports in danger, parts of a joint task';
COMMENT ON COLUMN item_task.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN item_task.id IS 'UUID of the task; made by the client for a task made by hand';
COMMENT ON COLUMN item_task.item_id IS 'Item it belongs to';
COMMENT ON COLUMN item_task.number IS 'Number of the item, as people see it';
COMMENT ON COLUMN item_task.grid_code IS 'Grid of the item when the task was made; scopes the list of tasks';
COMMENT ON COLUMN item_task.kind IS 'What there is to do';
COMMENT ON COLUMN item_task.owner_body IS 'Body that has to do it; null for the street the item lies in';
COMMENT ON COLUMN item_task.due_on IS 'By when; null when no day is set';
COMMENT ON COLUMN item_task.note IS 'What to do or what came of it, redacted';
COMMENT ON COLUMN item_task.result IS 'What came of it; null while it is open';
COMMENT ON COLUMN item_task.made_at IS 'When it was made';
COMMENT ON COLUMN item_task.done_by IS 'Account that wrote the result down. pii of staff; purpose: accountability; kept as long as the item';
COMMENT ON COLUMN item_task.done_role IS 'Role of that account';
COMMENT ON COLUMN item_task.done_at IS 'When the result was written down';
COMMENT ON COLUMN item_task.version IS 'Optimistic lock';
CREATE INDEX item_task_item ON item_task (district, item_id);
CREATE INDEX item_task_open ON item_task (district, due_on, id) WHERE result IS NULL;
GRANT SELECT, INSERT ON item_task TO fengqiao_app;
GRANT UPDATE (result, note, done_by, done_role, done_at, version) ON item_task TO fengqiao_app;
