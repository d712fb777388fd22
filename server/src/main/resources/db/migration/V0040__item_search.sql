-- Searching the words of redacted summaries at any age. Chinese is written without spaces, and most
-- words have two characters, which no trigram index finds: a summary is indexed by its pairs of
-- neighbouring characters, each marked with its street, so that a street's search reads a street's
-- share of the index. Only ended items are indexed, once, when they end: what is still open is
-- little and read through item_open, and a report costs nothing here.

-- What is open in a street: counters, the list of open items, and searching in them.
CREATE INDEX item_open ON item (district, street_code, reported_at) WHERE stage <> 'ENDED';
COMMENT ON INDEX item_open IS 'Open items of a street, newest first';

CREATE FUNCTION search_words(street_code text, summary text) RETURNS tsvector
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS $$
DECLARE
  mark text := right(street_code, 3);
  chars text[] := string_to_array(lower(summary COLLATE "C"), NULL);
  pairs text[] := '{}';
BEGIN
  FOR i IN 1 .. cardinality(chars) LOOP
    pairs[i] := mark || chars[i] || coalesce(chars[i + 1], '');
  END LOOP;
  RETURN array_to_tsvector(pairs);
END
$$;
COMMENT ON FUNCTION search_words(text, text) IS 'Pairs of neighbouring characters of a redacted summary, each behind the last three digits of the street; the last character stands alone';

CREATE INDEX item_ended_words ON item USING gin (search_words(street_code, summary))
  WHERE stage = 'ENDED';
COMMENT ON INDEX item_ended_words IS 'Redacted words of ended items; nothing unredacted is ever searched';
