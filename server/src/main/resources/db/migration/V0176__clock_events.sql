-- Events that clocks need: a court about a protection order, since when a limitation counts, the hearing of a
-- recheck, and the server's reminder (domain notes 4.4 row 48).
DO $$
DECLARE
  held text;
  more text;
BEGIN
  SELECT string_agg(quote_literal(line), ', ') INTO STRICT more FROM (
    SELECT s || ' ' || e || ' ' || s AS line
    FROM unnest(ARRAY['REPORTED', 'NEEDS_INFO', 'VERIFIED', 'TRIAGED', 'DISPATCHED', 'OBJECTED', 'ACCEPTED', 'MEDIATING',
        'INVESTIGATING', 'PAUSED', 'AGREED', 'CONFIRMING', 'PERFORMING', 'BREACHED', 'FAILED', 'ESCALATED', 'ROUTED_OUT',
        'REPLIED', 'UNDER_REVIEW', 'UNDER_RECHECK', 'AWAIT_RATING', 'FOLLOW_UP']) s
      CROSS JOIN unnest(ARRAY['protectionAccepted', 'protectionDecided', 'recordLimitation', 'remind']) e
    UNION ALL
    SELECT s || ' ' || e || ' ' || s
    FROM unnest(ARRAY['REJECTED', 'ROUTED_DONE', 'FINALISED', 'CLOSED', 'WITHDRAWN']) s
      CROSS JOIN unnest(ARRAY['protectionAccepted', 'protectionDecided']) e
    UNION ALL
    SELECT 'UNDER_RECHECK ' || e || ' UNDER_RECHECK' FROM unnest(ARRAY['hearing', 'hearingEnded']) e) lines;
  SELECT pg_get_constraintdef(oid) INTO STRICT held
  FROM pg_constraint WHERE conrelid = 'item_event'::regclass AND conname = 'item_event_transition';
  ALTER TABLE item_event DROP CONSTRAINT item_event_transition;
  EXECUTE 'ALTER TABLE item_event ADD CONSTRAINT item_event_transition '
    || replace(held, '''VERIFIED offerMediation VERIFIED''::text', '''VERIFIED offerMediation VERIFIED''::text, ' || more);
END
$$;
