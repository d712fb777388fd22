-- Coordinates that stand for no place: middles of areas, a town hall, points with unrelated addresses.
CREATE TABLE coordinate_stack (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id         uuid        NOT NULL,
  geom       geometry(Point, 4490) NOT NULL,
  items      integer     NOT NULL CHECK (items > 0),
  addresses  integer     NOT NULL CHECK (addresses >= 0),
  reason     text        NOT NULL CHECK (reason IN ('CENTRE', 'MIXED_ADDRESSES')),
  centre     text,
  state      text        NOT NULL CHECK (state IN ('FLAGGED', 'KEPT', 'LEFT_OUT')),
  found_at   timestamptz NOT NULL,
  decided_at timestamptz,
  PRIMARY KEY (district, id),
  CHECK ((state = 'FLAGGED') = (decided_at IS NULL)),
  CHECK ((reason = 'CENTRE') = (centre IS NOT NULL))
);
CREATE INDEX coordinate_stack_geom ON coordinate_stack USING gist (geom);
COMMENT ON TABLE coordinate_stack IS 'Points many matters were put on that are probably no places; a person decides whether matters there count as lying there';
COMMENT ON COLUMN coordinate_stack.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN coordinate_stack.id IS 'UUIDv7';
COMMENT ON COLUMN coordinate_stack.geom IS 'The commonest coordinate, CGCS2000 longitude and latitude';
COMMENT ON COLUMN coordinate_stack.items IS 'Matters within five metres of it when it was found last';
COMMENT ON COLUMN coordinate_stack.addresses IS 'How many unlike addresses stood with them; the addresses themselves are not kept';
COMMENT ON COLUMN coordinate_stack.reason IS 'CENTRE: within 30 m of the middle of an area; MIXED_ADDRESSES: three or more unlike addresses';
COMMENT ON COLUMN coordinate_stack.centre IS 'Code of the area whose middle it is; null for the other reason';
COMMENT ON COLUMN coordinate_stack.state IS 'FLAGGED until somebody decides; KEPT as a place; LEFT_OUT of hotspots';
COMMENT ON COLUMN coordinate_stack.found_at IS 'When it was found last';
COMMENT ON COLUMN coordinate_stack.decided_at IS 'When somebody decided; null while nobody has';

GRANT SELECT, INSERT ON coordinate_stack TO fengqiao_app;
GRANT UPDATE (items, addresses, reason, centre, state, found_at, decided_at) ON coordinate_stack TO fengqiao_app;
GRANT SELECT ON coordinate_stack TO fengqiao_reader;
