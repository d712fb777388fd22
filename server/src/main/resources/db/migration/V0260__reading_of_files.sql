-- How the file of a version was read: format, layer, texts, datum with its evidence, repairs.
ALTER TABLE grid_version ADD COLUMN reading jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(reading) = 'object');
COMMENT ON COLUMN grid_version.reading IS 'How the file was read: format, layer, encoding, datum with evidence, repaired areas; empty of made grids';
GRANT SELECT (reading) ON grid_version TO fengqiao_reader;
