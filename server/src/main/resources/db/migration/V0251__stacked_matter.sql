-- Which matters lie on a stacked coordinate, so that they can be kept out of counts without anybody reading points.
CREATE TABLE stacked_matter (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id  uuid    NOT NULL,
  stack_id uuid    NOT NULL,
  PRIMARY KEY (district, item_id),
  FOREIGN KEY (district, stack_id) REFERENCES coordinate_stack (district, id)
);
CREATE INDEX stacked_matter_stack ON stacked_matter (district, stack_id);
COMMENT ON TABLE stacked_matter IS 'Matters on a stacked coordinate; rows are added and never changed. No point, no word';
COMMENT ON COLUMN stacked_matter.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN stacked_matter.item_id IS 'The matter';
COMMENT ON COLUMN stacked_matter.stack_id IS 'The stacked coordinate';
GRANT SELECT, INSERT ON stacked_matter TO fengqiao_app;
GRANT SELECT ON stacked_matter TO fengqiao_reader;
