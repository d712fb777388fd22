-- The citizen's own item: a code that opens it, and the rating (条例 17, 21; domain notes 4.8).
CREATE TABLE query_code (
  district  char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id   uuid        NOT NULL,
  edition   integer     NOT NULL CHECK (edition >= 1),
  hash      bytea       NOT NULL CHECK (length(hash) = 32),
  issued_by uuid        NOT NULL,
  issued_at timestamptz NOT NULL,
  PRIMARY KEY (district, item_id)
);
COMMENT ON TABLE query_code IS 'The code with which a citizen asks about the own item; another one takes its place';
COMMENT ON COLUMN query_code.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN query_code.item_id IS 'Item it opens';
COMMENT ON COLUMN query_code.edition IS '1 for the first code of the item; guards against two clerks at once';
COMMENT ON COLUMN query_code.hash IS 'SHA-256 of item and code; the code itself is nowhere kept';
COMMENT ON COLUMN query_code.issued_by IS 'Account that handed it out. pii of staff; purpose: accountability; kept as long as the items';
COMMENT ON COLUMN query_code.issued_at IS 'When';
GRANT SELECT, INSERT, UPDATE ON query_code TO fengqiao_app;

CREATE TABLE rating (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id      uuid        NOT NULL,
  office       text        NOT NULL CHECK (office IN ('SATISFIED', 'FAIRLY', 'DISSATISFIED')),
  unit         text        NOT NULL CHECK (unit IN ('SATISFIED', 'FAIRLY', 'DISSATISFIED')),
  reason       text        CHECK (length(reason) BETWEEN 1 AND 300),
  given_at     timestamptz NOT NULL,
  change_until date        NOT NULL,
  version      integer     NOT NULL CHECK (version BETWEEN 1 AND 2),
  PRIMARY KEY (district, item_id)
);
COMMENT ON TABLE rating IS 'What the petitioner thought of how one item was handled; of the handling, never of a person';
COMMENT ON COLUMN rating.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN rating.item_id IS 'Item rated';
COMMENT ON COLUMN rating.office IS 'Of the petition office: SATISFIED 满意, FAIRLY 基本满意, DISSATISFIED 不满意';
COMMENT ON COLUMN rating.unit IS 'Of the unit that handled it, the same three';
COMMENT ON COLUMN rating.reason IS 'Why, redacted; null when none was told';
COMMENT ON COLUMN rating.given_at IS 'When it was given first';
COMMENT ON COLUMN rating.change_until IS 'Last day on which it may be changed, the end of the time to rate';
COMMENT ON COLUMN rating.version IS '1 as given, 2 when changed; there is no third';
GRANT SELECT, INSERT, UPDATE ON rating TO fengqiao_app;
