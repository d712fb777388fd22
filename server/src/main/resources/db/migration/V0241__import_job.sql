-- Files brought from a page: taken in pieces, checked beside the requests, written once a person accepts.
CREATE TABLE import_job (
  district      char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id            uuid        NOT NULL,
  kind          text        NOT NULL CHECK (kind IN ('GRIDS', 'CODES', 'GAZETTEER', 'HOUSEHOLDS', 'PROJECTS')),
  state         text        NOT NULL CHECK (state IN ('UPLOADING', 'WAITING', 'CHECKING', 'CHECKED', 'REFUSED',
    'ACCEPTED', 'WRITING', 'FAILED', 'DONE', 'CANCELLED', 'EXPIRED')),
  datum         text        CHECK (length(datum) BETWEEN 1 AND 40),
  encoding      text        CHECK (length(encoding) BETWEEN 1 AND 40),
  layer         text        CHECK (length(layer) BETWEEN 1 AND 200),
  accept_new    boolean     NOT NULL,
  complete      boolean     NOT NULL,
  new_borders   boolean     NOT NULL,
  note          text        NOT NULL CHECK (length(note) <= 500),
  piece_bytes   integer     NOT NULL CHECK (piece_bytes > 0),
  checks        integer     NOT NULL CHECK (checks >= 0),
  tries         integer     NOT NULL CHECK (tries >= 0),
  report        json        CHECK (json_typeof(report) = 'object'),
  publishable   boolean,
  features      integer     CHECK (features >= 0),
  errors        integer     CHECK (errors >= 0),
  warnings      integer     CHECK (warnings >= 0),
  notes         integer     CHECK (notes >= 0),
  failure       text        CHECK (failure IN ('FILE_CHANGED', 'FILE_LOST', 'TOO_MUCH', 'GAVE_UP', 'FAULT')),
  version_id    bigint,
  made_by       uuid        NOT NULL,
  made_at       timestamptz NOT NULL,
  touched_at    timestamptz NOT NULL,
  accepted_by   uuid,
  accepted_role text,
  accepted_at   timestamptz,
  ended_at      timestamptz,
  PRIMARY KEY (district, id),
  FOREIGN KEY (district, version_id) REFERENCES grid_version (district, id),
  CHECK ((report IS NULL) = (publishable IS NULL)),
  CHECK ((failure IS NOT NULL) = (state = 'FAILED')),
  CHECK ((ended_at IS NOT NULL) = (state IN ('DONE', 'CANCELLED', 'EXPIRED'))),
  CHECK (state NOT IN ('ACCEPTED', 'WRITING', 'DONE') OR (accepted_by IS NOT NULL AND accepted_role IS NOT NULL))
);
CREATE INDEX import_job_new ON import_job (district, made_at DESC);
CREATE INDEX import_job_open ON import_job (touched_at) WHERE ended_at IS NULL;
CREATE INDEX import_job_ended ON import_job (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX import_job_version ON import_job (district, version_id) WHERE version_id IS NOT NULL;
COMMENT ON TABLE import_job IS 'A file an administrator brings from a page, and how far it is; the file itself is in the data directory while the job is open';
COMMENT ON COLUMN import_job.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN import_job.id IS 'UUID made by the client: the same again is the same job; also the name of its folder';
COMMENT ON COLUMN import_job.kind IS 'What the file is about, as after ops/import';
COMMENT ON COLUMN import_job.state IS 'Where it stands; see JobState';
COMMENT ON COLUMN import_job.datum IS 'What a person says the coordinates are in; null to go by the evidence';
COMMENT ON COLUMN import_job.encoding IS 'What a person says the texts are in; null to go by the file';
COMMENT ON COLUMN import_job.layer IS 'Which layer of several; null for the only one';
COMMENT ON COLUMN import_job.accept_new IS 'Whether codes nobody knew are right';
COMMENT ON COLUMN import_job.complete IS 'Whether codes the table does not hold are no more';
COMMENT ON COLUMN import_job.new_borders IS 'Whether communities have other borders from this file on';
COMMENT ON COLUMN import_job.note IS 'What it is about; no names';
COMMENT ON COLUMN import_job.piece_bytes IS 'Bytes of a piece; the last one of a file may be shorter';
COMMENT ON COLUMN import_job.checks IS 'How often it was checked; a person accepts the report of one of them';
COMMENT ON COLUMN import_job.tries IS 'How often its check or writing was begun since a person last went on with it';
COMMENT ON COLUMN import_job.report IS 'What the last check found, as ops/import --json, the first 2000 findings, and their numbers by code';
COMMENT ON COLUMN import_job.publishable IS 'Whether nothing keeps it from being written';
COMMENT ON COLUMN import_job.features IS 'Rows or areas of the file';
COMMENT ON COLUMN import_job.errors IS 'Findings that keep it from being written';
COMMENT ON COLUMN import_job.warnings IS 'Findings somebody should look at';
COMMENT ON COLUMN import_job.notes IS 'What is worth knowing';
COMMENT ON COLUMN import_job.failure IS 'Why it stopped';
COMMENT ON COLUMN import_job.version_id IS 'The version that was staged; null of tables';
COMMENT ON COLUMN import_job.made_by IS 'Account that brought it. pii; purpose: accountability; kept until 90 days after its end';
COMMENT ON COLUMN import_job.made_at IS 'When it was begun';
COMMENT ON COLUMN import_job.touched_at IS 'When a person or a piece last went on with it';
COMMENT ON COLUMN import_job.accepted_by IS 'Account that accepted it. pii; purpose: accountability; kept until 90 days after its end';
COMMENT ON COLUMN import_job.accepted_role IS 'Role it was accepted with';
COMMENT ON COLUMN import_job.accepted_at IS 'When it was accepted';
COMMENT ON COLUMN import_job.ended_at IS 'When it was written, given up or had waited too long; null while it is open';

CREATE TABLE import_file (
  district char(6)  NOT NULL,
  job_id   uuid     NOT NULL,
  no       smallint NOT NULL CHECK (no BETWEEN 0 AND 9),
  name     text     NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  size     bigint   NOT NULL CHECK (size > 0),
  digest   char(64) NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (district, job_id, no),
  FOREIGN KEY (district, job_id) REFERENCES import_job (district, id) ON DELETE CASCADE
);
COMMENT ON TABLE import_file IS 'Files of an import: one, or the parts of a set';
COMMENT ON COLUMN import_file.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN import_file.job_id IS 'The job';
COMMENT ON COLUMN import_file.no IS 'From 0';
COMMENT ON COLUMN import_file.name IS 'As the device of the person calls it, without a path';
COMMENT ON COLUMN import_file.size IS 'Bytes';
COMMENT ON COLUMN import_file.digest IS 'SHA-256 of the SHA-256s of its pieces in order';

GRANT SELECT, INSERT, DELETE ON import_job, import_file TO fengqiao_app;
GRANT UPDATE (state, datum, encoding, layer, accept_new, complete, new_borders, note, checks, tries, report,
  publishable, features, errors, warnings, notes, failure, version_id, touched_at, accepted_by, accepted_role,
  accepted_at, ended_at) ON import_job TO fengqiao_app;
