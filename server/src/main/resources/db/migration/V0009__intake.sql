-- Reports as they arrived, and their photos.
CREATE TABLE report (
  district char(6) NOT NULL,
  id uuid NOT NULL,
  request_hash bytea NOT NULL CHECK (length(request_hash) = 32),
  answer text NOT NULL,
  item_id uuid NOT NULL,
  reporter_id uuid NOT NULL,
  raw_lon double precision NOT NULL,
  raw_lat double precision NOT NULL,
  datum text NOT NULL CHECK (datum IN ('WGS84', 'CGCS2000', 'GCJ02', 'BD09', 'UNKNOWN')),
  accuracy_m double precision CHECK (accuracy_m BETWEEN 0 AND 100000),
  source text CHECK (length(source) <= 40),
  lon double precision NOT NULL,
  lat double precision NOT NULL,
  confirmed_grid text CHECK (confirmed_grid ~ '^[0-9]{13,18}$'),
  occurred_raw_at timestamptz NOT NULL,
  fixed_at timestamptz,
  sent_at timestamptz,
  received_at timestamptz NOT NULL,
  flags text[] NOT NULL DEFAULT '{}'
    CHECK (flags <@ ARRAY['CLOCK_AHEAD', 'PLACE_DOUBTFUL', 'OUTSIDE_OWN_GRIDS', 'DATUM_UNKNOWN', 'CONFIRMED_FAR', 'LOOKS_GCJ02', 'KIND_RANKED']),
  PRIMARY KEY (district, id)
);
COMMENT ON TABLE report IS 'One report as it arrived: idempotency key, answer given, and the place exactly as the device told it';
COMMENT ON COLUMN report.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN report.id IS 'UUID made by the client; idempotency key, kept as long as the item';
COMMENT ON COLUMN report.request_hash IS 'SHA-256 of what the report says (without sentAt); tells a retry from another report under the same id';
COMMENT ON COLUMN report.answer IS 'Body of the first answer (JSON), given again to every retry; codes and names of places and bodies only';
COMMENT ON COLUMN report.item_id IS 'The item it opened';
COMMENT ON COLUMN report.reporter_id IS 'pii; purpose: who may add photos and answer questions; kept until the item is erased. Account that reported';
COMMENT ON COLUMN report.raw_lon IS 'pii; purpose: place of the matter; kept until the item is erased. Degrees as sent, in the declared datum';
COMMENT ON COLUMN report.raw_lat IS 'pii; purpose: place of the matter; kept until the item is erased. Degrees as sent, in the declared datum';
COMMENT ON COLUMN report.datum IS 'Datum the device declared';
COMMENT ON COLUMN report.accuracy_m IS 'Radius of the accuracy disc, metres; null when the device did not say';
COMMENT ON COLUMN report.source IS 'What fixed the position, e.g. GPS or MAP';
COMMENT ON COLUMN report.lon IS 'pii; purpose: place of the matter; kept until the item is erased. CGCS2000 degrees east';
COMMENT ON COLUMN report.lat IS 'pii; purpose: place of the matter; kept until the item is erased. CGCS2000 degrees north';
COMMENT ON COLUMN report.confirmed_grid IS 'Grid a person confirmed on the map when reporting';
COMMENT ON COLUMN report.occurred_raw_at IS 'When it happened by the reporter''s clock, before any correction';
COMMENT ON COLUMN report.fixed_at IS 'When the position was fixed, by the reporter''s clock';
COMMENT ON COLUMN report.sent_at IS 'When it was sent, by the reporter''s clock';
COMMENT ON COLUMN report.received_at IS 'When the server took it';
COMMENT ON COLUMN report.flags IS 'What was unusual: clock ahead and corrected, place in doubt, outside own grids, datum unknown, confirmed grid far from the point, offset that looks like GCJ-02, kind ranked by the classifier';
CREATE UNIQUE INDEX report_item ON report (district, item_id);
GRANT SELECT, INSERT ON report TO fengqiao_app;

CREATE TABLE photo (
  district char(6) NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  uploader_id uuid NOT NULL,
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  media_type text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
  width integer NOT NULL CHECK (width > 0),
  height integer NOT NULL CHECK (height > 0),
  sent_bytes integer NOT NULL CHECK (sent_bytes > 0),
  sealed bytea NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (district, id),
  UNIQUE (district, report_id, uploader_id, sha256)
);
COMMENT ON TABLE photo IS 'Photos of reports, encrypted; may arrive before the report. One whose report never came is removed after 30 days';
COMMENT ON COLUMN photo.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN photo.id IS 'UUIDv7 made by the server';
COMMENT ON COLUMN photo.report_id IS 'The client''s UUID of the report; the report may not be here yet, so no foreign key';
COMMENT ON COLUMN photo.uploader_id IS 'pii; purpose: only the reporter''s own photos belong to a report; kept until the item is erased. Account that sent it';
COMMENT ON COLUMN photo.sha256 IS 'SHA-256 of the bytes as sent: proof of what the device delivered, and what a retry is recognised by';
COMMENT ON COLUMN photo.media_type IS 'Recognised from the bytes, never from the request';
COMMENT ON COLUMN photo.width IS 'Pixels';
COMMENT ON COLUMN photo.height IS 'Pixels';
COMMENT ON COLUMN photo.sent_bytes IS 'Size as sent, bytes';
COMMENT ON COLUMN photo.sealed IS 'pii; purpose: evidence of the matter; kept until the item is erased, 30 days when unclaimed. Image without metadata, AEAD-encrypted with district and id as associated data';
COMMENT ON COLUMN photo.received_at IS 'When the server took it';
CREATE INDEX photo_received ON photo (received_at);
ALTER TABLE photo ALTER COLUMN sealed SET STORAGE EXTERNAL;
GRANT SELECT, INSERT, DELETE ON photo TO fengqiao_app;
