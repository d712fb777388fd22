-- Since when each level of a court has had an item (NS-31). The desk of a level may be known before.
ALTER TABLE court_handoff
  ADD COLUMN first_on date,
  ADD COLUMN lead_on date,
  ADD COLUMN president_on date,
  ADD COLUMN joint_on date;
UPDATE court_handoff SET first_on = (handed_at AT TIME ZONE 'Asia/Shanghai')::date;
COMMENT ON COLUMN court_handoff.first_on IS 'Day on which the first level took it; null before';
COMMENT ON COLUMN court_handoff.lead_on IS 'Day on which the leading level took it; null before';
COMMENT ON COLUMN court_handoff.president_on IS 'Day on which the court''s leadership took it up; null before';
COMMENT ON COLUMN court_handoff.joint_on IS 'Day on which joint handling began; null before';
