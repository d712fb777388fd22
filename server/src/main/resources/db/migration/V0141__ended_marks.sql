-- Searching ended items by what they are. Rare ones are found here; common ones fill their page from
-- the newest rows. Few values, so equal keys share one entry and a million items take a few megabytes.
-- Only ended items are in it: a report, and every step of an open item, costs nothing here.
CREATE INDEX item_ended_marks ON item (district, street_code, state, kind, level) WHERE stage = 'ENDED';
COMMENT ON INDEX item_ended_marks IS 'Ended items of a street by state, kind and level';
