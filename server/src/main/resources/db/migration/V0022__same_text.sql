-- Whether the same text came from the same grid before is asked for every counted matter; through
-- the index of the grid alone that read all of the grid's month.
CREATE INDEX item_same_text ON item (district, grid_code, text_hash, reported_at)
  WHERE text_hash <> 0;
