-- Returns are told by whom they come from.
COMMENT ON COLUMN item.trail IS 'Whom it came back from, oldest first: bodies that objected, places that handed it down, channels outside by code of law_route (OUT where none was told); after ^ bodies that passed it up';
