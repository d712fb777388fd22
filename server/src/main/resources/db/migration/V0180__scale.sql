-- How large a matter is (domain notes 3.5): the money in dispute and how many alike came up beside it. Bands and
-- points are rows of law_severity; what is counted is places and kinds, never persons.
ALTER TABLE item
  ADD COLUMN amount bigint CHECK (amount BETWEEN 1 AND 100000000000),
  ADD COLUMN nearby smallint NOT NULL DEFAULT 0 CHECK (nearby >= 0);
COMMENT ON COLUMN item.amount IS 'Money in dispute, yuan, as told; null when nobody told';
COMMENT ON COLUMN item.nearby IS 'Matters of the same kind in the same grid during the 30 days before the report, counted when it came';
GRANT UPDATE (amount, nearby) ON item TO fengqiao_app;
