-- Versions drawn by hand: what was done to a draft, step by step, with what was there before.
CREATE TABLE grid_draft (
  district   char(6)     NOT NULL,
  version_id bigint      NOT NULL,
  drawn_from bigint      NOT NULL,
  draft_key  uuid        NOT NULL,
  begun_by   uuid        NOT NULL,
  begun_at   timestamptz NOT NULL,
  PRIMARY KEY (district, version_id),
  FOREIGN KEY (district, version_id) REFERENCES grid_version (district, id),
  FOREIGN KEY (district, drawn_from) REFERENCES grid_version (district, id)
);
CREATE UNIQUE INDEX grid_draft_once ON grid_draft (district, draft_key);
CREATE INDEX grid_draft_from ON grid_draft (district, drawn_from);
COMMENT ON TABLE grid_draft IS 'Versions that are drawn by hand on the map; all others stay as they were brought in';
COMMENT ON COLUMN grid_draft.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_draft.version_id IS 'The draft';
COMMENT ON COLUMN grid_draft.drawn_from IS 'Version its grids were copied from';
COMMENT ON COLUMN grid_draft.draft_key IS 'UUID made by the client: the same again is the same draft';
COMMENT ON COLUMN grid_draft.begun_by IS 'Account that began it. pii; purpose: accountability; kept as long as the version';
COMMENT ON COLUMN grid_draft.begun_at IS 'When';

CREATE TABLE grid_edit (
  district   char(6)     NOT NULL,
  version_id bigint      NOT NULL,
  no         integer     NOT NULL CHECK (no > 0),
  edit_key   uuid        NOT NULL,
  kind       text        NOT NULL CHECK (kind IN ('SPLIT', 'MERGE', 'RESHAPE', 'MOVE_CORNER', 'ADD_CORNER',
    'REMOVE_CORNER', 'RENAME', 'UNDO')),
  codes      text[]      NOT NULL,
  added      text[]      NOT NULL,
  undoes     integer     CHECK (undoes < no),
  made_by    uuid        NOT NULL,
  made_at    timestamptz NOT NULL,
  PRIMARY KEY (district, version_id, no),
  FOREIGN KEY (district, version_id) REFERENCES grid_draft (district, version_id),
  CHECK ((kind = 'UNDO') = (undoes IS NOT NULL))
);
CREATE UNIQUE INDEX grid_edit_once ON grid_edit (district, version_id, edit_key);
CREATE UNIQUE INDEX grid_edit_undone_once ON grid_edit (district, version_id, undoes) WHERE undoes IS NOT NULL;
COMMENT ON TABLE grid_edit IS 'What was done to a draft, in order; an undo is a row of its own';
COMMENT ON COLUMN grid_edit.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_edit.version_id IS 'The draft';
COMMENT ON COLUMN grid_edit.no IS 'Number of the edit, from 1 without gaps';
COMMENT ON COLUMN grid_edit.edit_key IS 'UUID made by the client: the same again is the same edit';
COMMENT ON COLUMN grid_edit.kind IS 'What was done';
COMMENT ON COLUMN grid_edit.codes IS 'Grids that changed, came or went';
COMMENT ON COLUMN grid_edit.added IS 'Those of them that were not there before';
COMMENT ON COLUMN grid_edit.undoes IS 'Number of the edit that was taken back';
COMMENT ON COLUMN grid_edit.made_by IS 'Account that did it. pii; purpose: accountability; kept as long as the version';
COMMENT ON COLUMN grid_edit.made_at IS 'When';

CREATE TABLE grid_edit_cell (
  district          char(6)          NOT NULL,
  version_id        bigint           NOT NULL,
  no                integer          NOT NULL,
  code              text COLLATE "C" NOT NULL,
  name              text             NOT NULL,
  households        integer,
  population        integer,
  households_source text,
  households_year   smallint,
  geom              geometry(Geometry, 4490) NOT NULL,
  PRIMARY KEY (district, version_id, no, code),
  FOREIGN KEY (district, version_id, no) REFERENCES grid_edit (district, version_id, no)
);
COMMENT ON TABLE grid_edit_cell IS 'Grids of a draft as they were before an edit, for taking it back';
COMMENT ON COLUMN grid_edit_cell.district IS 'Six-digit GB/T 2260 code';
COMMENT ON COLUMN grid_edit_cell.version_id IS 'The draft';
COMMENT ON COLUMN grid_edit_cell.no IS 'The edit that changed or removed it';
COMMENT ON COLUMN grid_edit_cell.code IS 'Grid code';
COMMENT ON COLUMN grid_edit_cell.name IS 'Name before';
COMMENT ON COLUMN grid_edit_cell.households IS 'Households before; null when not known';
COMMENT ON COLUMN grid_edit_cell.population IS 'Population before; null when not known';
COMMENT ON COLUMN grid_edit_cell.households_source IS 'Their source before';
COMMENT ON COLUMN grid_edit_cell.households_year IS 'Their year before';
COMMENT ON COLUMN grid_edit_cell.geom IS 'Outline before, CGCS2000 longitude and latitude';

-- Which codes were ever used, over all versions.
CREATE INDEX grid_cell_code ON grid_cell (district, code);

-- Only drafts lose rows: what was brought in, approved or published never does.
CREATE FUNCTION grid_row_of_draft() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM grid_draft d JOIN grid_version v ON v.district = d.district AND v.id = d.version_id
      WHERE d.district = OLD.district AND d.version_id = OLD.version_id AND v.state IN ('STAGED', 'CHECKED')) THEN
    RAISE EXCEPTION 'version % is no draft', OLD.version_id USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER grid_cell_of_draft BEFORE DELETE ON grid_cell FOR EACH ROW EXECUTE FUNCTION grid_row_of_draft();
CREATE TRIGGER grid_area_of_draft BEFORE DELETE ON grid_area FOR EACH ROW EXECUTE FUNCTION grid_row_of_draft();

GRANT SELECT, INSERT ON grid_draft, grid_edit, grid_edit_cell TO fengqiao_app;
GRANT DELETE ON grid_cell, grid_area TO fengqiao_app;
GRANT UPDATE (neighbour_start, neighbour_index, grids, area_m2, findings) ON grid_version TO fengqiao_app;
