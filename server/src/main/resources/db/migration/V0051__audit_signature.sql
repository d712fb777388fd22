-- A row put into the trail by somebody with rights on the database was sealed like any other. Now the
-- server signs its rows with a key that is not in the database.
ALTER TABLE audit_entry ADD COLUMN signature bytea CHECK (octet_length(signature) = 24);
COMMENT ON COLUMN audit_entry.signature IS 'Eight random bytes and the first sixteen of HMAC-SHA-256 over them and the row, with a key outside the database; null on rows from before there was one';
