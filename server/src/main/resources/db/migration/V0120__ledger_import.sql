-- Lists of other offices that were imported: what was brought, which rows became items.

CREATE TABLE ledger_import (
  district    char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id          uuid        NOT NULL,
  place       text        NOT NULL CHECK (place ~ '^[0-9]{6,18}$'),
  format      text        NOT NULL CHECK (format IN ('XLSX', 'CSV')),
  file_hash    bigint      NOT NULL,
  row_count   integer     NOT NULL CHECK (row_count BETWEEN 0 AND 5000),
  state       text        NOT NULL CHECK (state IN ('READ', 'IMPORTING', 'IMPORTED', 'UNDONE')),
  columns     text        CHECK (char_length(columns) <= 2000),
  opened      integer     NOT NULL CHECK (opened >= 0),
  voided      integer     NOT NULL CHECK (voided BETWEEN 0 AND opened),
  created_by  uuid        NOT NULL,
  created_at  timestamptz NOT NULL,
  imported_at timestamptz,
  undo_id     uuid,
  version     bigint      NOT NULL CHECK (version > 0),
  sealed_file bytea,
  PRIMARY KEY (district, id),
  CHECK ((imported_at IS NOT NULL) = (state IN ('IMPORTED', 'UNDONE')))
);
CREATE INDEX ledger_import_new ON ledger_import (district, created_at DESC);
CREATE INDEX ledger_import_file ON ledger_import (created_at) WHERE sealed_file IS NOT NULL;
COMMENT ON TABLE ledger_import IS 'A list (台账) somebody brought from another system, and what became of it';
COMMENT ON COLUMN ledger_import.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN ledger_import.id IS 'Made by the client; idempotency key of every step';
COMMENT ON COLUMN ledger_import.place IS 'Narrowest place that holds the territory of whoever brought it';
COMMENT ON COLUMN ledger_import.format IS 'What the file was';
COMMENT ON COLUMN ledger_import.file_hash IS 'Keyed hash of the file, tells the same file again';
COMMENT ON COLUMN ledger_import.row_count IS 'Lines without the header';
COMMENT ON COLUMN ledger_import.state IS 'READ until rows are opened, IMPORTING while they are, IMPORTED, UNDONE when taken back';
COMMENT ON COLUMN ledger_import.columns IS 'How it was imported: position of each field, and whether duplicates were opened (JSON)';
COMMENT ON COLUMN ledger_import.opened IS 'Items opened';
COMMENT ON COLUMN ledger_import.voided IS 'Items taken back';
COMMENT ON COLUMN ledger_import.created_by IS 'Account that brought it';
COMMENT ON COLUMN ledger_import.created_at IS 'When it was brought';
COMMENT ON COLUMN ledger_import.imported_at IS 'When the last row was opened; it can be taken back for seven days';
COMMENT ON COLUMN ledger_import.undo_id IS 'Staged change that takes it back; null when nobody asked';
COMMENT ON COLUMN ledger_import.version IS 'Optimistic lock';
COMMENT ON COLUMN ledger_import.sealed_file IS 'The file, sealed with AES-256-GCM. pii; purpose: importing it; kept until it is imported, at most seven days';

CREATE TABLE ledger_row (
  district      char(6) NOT NULL,
  import_id     uuid    NOT NULL,
  line          integer NOT NULL CHECK (line > 0),
  row_hash           bigint  NOT NULL,
  item_id       uuid    NOT NULL,
  item_number   text    NOT NULL,
  source_number text    CHECK (char_length(source_number) BETWEEN 1 AND 60),
  fate          text    NOT NULL CHECK (fate IN ('OPENED', 'VOIDED', 'KEPT')),
  PRIMARY KEY (district, import_id, line),
  FOREIGN KEY (district, import_id) REFERENCES ledger_import,
  FOREIGN KEY (district, item_id) REFERENCES item
);
CREATE INDEX ledger_row_hash ON ledger_row (district, row_hash);
CREATE INDEX ledger_row_item ON ledger_row (district, item_id);
COMMENT ON TABLE ledger_row IS 'A row of an imported list that became an item; nothing of what it says';
COMMENT ON COLUMN ledger_row.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN ledger_row.import_id IS 'The import';
COMMENT ON COLUMN ledger_row.line IS 'Line of the file, the header is 1';
COMMENT ON COLUMN ledger_row.row_hash IS 'Keyed hash of what was read, tells the same row of a later list';
COMMENT ON COLUMN ledger_row.item_id IS 'The item it became';
COMMENT ON COLUMN ledger_row.item_number IS 'Its number, which never changes';
COMMENT ON COLUMN ledger_row.source_number IS 'Number of the row in the other system';
COMMENT ON COLUMN ledger_row.fate IS 'OPENED; VOIDED when the import was taken back, KEPT when the item had moved on by then';

GRANT SELECT, INSERT, UPDATE ON ledger_import, ledger_row TO fengqiao_app;
GRANT SELECT ON ledger_row TO fengqiao_reader;
