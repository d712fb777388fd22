-- What mediation has to know beside its state: whose consent it needs, who made the agreement, and
-- which route the matter left for it.
ALTER TABLE item
  ADD COLUMN sides smallint NOT NULL DEFAULT 0 CHECK (sides BETWEEN 0 AND 500),
  ADD COLUMN by_selves boolean NOT NULL DEFAULT false,
  ADD COLUMN came_from text CHECK (came_from IN ('JUDICIAL', 'ARBITRATION', 'PARTY_APPEAL', 'ADMIN_PROCEDURE', 'PROTECTIVE_DUTY', 'HANDLING_OPINION', 'MEDIATION')),
  DROP CONSTRAINT item_contents_check,
  ADD CONSTRAINT item_contents_check CHECK (contents <@ ARRAY['PAYMENT', 'ACT', 'HANDOVER', 'APOLOGY', 'HOUSEHOLD', 'IDENTITY', 'OWNERSHIP']);
COMMENT ON COLUMN item.sides IS 'Parties whose consent mediation needs, as recorded; 0 while nobody recorded them, then two';
COMMENT ON COLUMN item.by_selves IS 'The parties settled without a mediation body; no court confirms such an agreement';
COMMENT ON COLUMN item.came_from IS 'Route it left for mediation and returns to when mediation fails; null when it left none';
GRANT UPDATE (sides, by_selves, came_from) ON item TO fengqiao_app;

-- Mediation is offered to a matter of administrative reconsideration too (NS-10).
DO $$
DECLARE
  held text;
BEGIN
  SELECT pg_get_constraintdef(oid) INTO STRICT held
  FROM pg_constraint WHERE conrelid = 'item_event'::regclass AND conname = 'item_event_transition';
  ALTER TABLE item_event DROP CONSTRAINT item_event_transition;
  EXECUTE 'ALTER TABLE item_event ADD CONSTRAINT item_event_transition '
    || replace(held, '''VERIFIED offerMediation VERIFIED''::text',
      '''VERIFIED offerMediation VERIFIED''::text, ''TRIAGED offerMediation TRIAGED''::text, ''ACCEPTED offerMediation ACCEPTED''::text');
END
$$;
