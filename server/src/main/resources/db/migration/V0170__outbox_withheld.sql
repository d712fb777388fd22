-- Whoever stepped back from an item must not hear of it in the live stream either.
ALTER TABLE outbox ADD COLUMN withheld uuid[] NOT NULL DEFAULT '{}';

COMMENT ON COLUMN outbox.withheld IS 'Accounts that must not hear of it though the place is theirs: they are recused from the item. pii of staff; purpose: recusal; kept seven days with the row';

-- Doors and indicators read the facts, not who stepped back.
REVOKE SELECT ON outbox FROM fengqiao_reader;
GRANT SELECT (district, id, topic, place, data, created_at, position) ON outbox TO fengqiao_reader;
