-- Sets of columns belong to the office that made them: a street no longer rewrites the district's.
ALTER TABLE ledger_columns ADD COLUMN office text;
UPDATE ledger_columns SET office = district;
ALTER TABLE ledger_columns
  ALTER COLUMN office SET NOT NULL,
  ADD CONSTRAINT ledger_columns_office_check CHECK (char_length(office) BETWEEN 6 AND 40),
  DROP CONSTRAINT ledger_columns_pkey,
  ADD PRIMARY KEY (district, office, name);

COMMENT ON COLUMN ledger_columns.office IS 'Body or place whose people share it; the district''s code for one of the whole district, 000000 for those of the product';
COMMENT ON COLUMN ledger_columns.name IS 'Name the office gave it';
