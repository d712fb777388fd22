-- What was taken back can be done again; the key of an edit belongs to what was asked for with it.
ALTER TABLE grid_edit DROP CONSTRAINT grid_edit_kind_check;
ALTER TABLE grid_edit ADD CONSTRAINT grid_edit_kind_check CHECK (kind IN ('SPLIT', 'MERGE', 'RESHAPE', 'MOVE_CORNER',
  'ADD_CORNER', 'REMOVE_CORNER', 'RENAME', 'UNDO', 'REDO'));
ALTER TABLE grid_edit DROP CONSTRAINT grid_edit_check1;
ALTER TABLE grid_edit ADD CONSTRAINT grid_edit_replays CHECK ((kind IN ('UNDO', 'REDO')) = (undoes IS NOT NULL));
ALTER TABLE grid_edit ADD COLUMN asked bytea;
COMMENT ON COLUMN grid_edit.undoes IS 'Number of the edit that was taken back, or of the undo that was';
COMMENT ON COLUMN grid_edit.asked IS 'SHA-256 of what was asked for; null in rows older than this column';
