-- A password somebody else made is replaced before anything else is done.
ALTER TABLE account ADD COLUMN must_change boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN account.must_change IS 'The password came on a slip and has to be replaced by its owner before anything else';
GRANT UPDATE (must_change) ON account TO fengqiao_app;
