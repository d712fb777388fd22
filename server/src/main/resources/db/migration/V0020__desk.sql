-- Lists of a street from the newest report on; the inbox lists have indexes of their own.
CREATE INDEX item_street ON item (district, street_code, reported_at);
-- A report belongs to the item it opened.
ALTER TABLE report ADD FOREIGN KEY (district, item_id) REFERENCES item (district, id);
