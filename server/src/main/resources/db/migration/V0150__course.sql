-- What the statutory clocks of a petition and the ways back have to know (信访工作条例 22, 23, 34).
ALTER TABLE item
  ADD COLUMN received_on date,
  ADD COLUMN accepted_on date,
  ADD COLUMN triaged_route text CHECK (triaged_route IN ('JUDICIAL', 'ARBITRATION', 'PARTY_APPEAL', 'ADMIN_PROCEDURE', 'PROTECTIVE_DUTY', 'HANDLING_OPINION', 'MEDIATION')),
  ADD COLUMN bound boolean NOT NULL DEFAULT false,
  ADD COLUMN lengthened boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN item.received_on IS 'Day the petition was received, from which its fifteen days count; null for a dispute';
COMMENT ON COLUMN item.accepted_on IS 'Day since when the petition is handled, from which its sixty days count; null before and after';
COMMENT ON COLUMN item.triaged_route IS 'Route the last triage named, whether it accepted the matter or not';
COMMENT ON COLUMN item.bound IS 'The objection of the body that has it was dismissed';
COMMENT ON COLUMN item.lengthened IS 'The parties have lengthened the mediation that is going on';
COMMENT ON COLUMN item.extended IS 'The one extension of the sixty days has been used';
GRANT UPDATE (received_on, accepted_on, triaged_route, bound, lengthened) ON item TO fengqiao_app;
