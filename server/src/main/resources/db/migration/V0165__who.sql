-- Who sends which event, by the column "who" of domain notes 4.4. What was one permission for clerks and for
-- those who follow up is two; heads of bodies are heads only; a committee of mediators issues no opinion.
INSERT INTO role_permission (role, permission) VALUES
  ('STREET_DISPATCHER', 'ITEM_RECORD'),
  ('PETITION_CLERK', 'ITEM_RECORD'),
  ('DISTRICT_DISPATCHER', 'ITEM_RECORD'),
  ('PETITION_OFFICER', 'ITEM_RECORD'),
  ('PETITION_OFFICER', 'ITEM_FINAL'),
  ('COMMITTEE_DIRECTOR', 'ITEM_RECUSE'),
  ('STREET_DISPATCHER', 'ITEM_RECUSE'),
  ('STREET_LEADER', 'ITEM_RECUSE'),
  ('DISTRICT_DISPATCHER', 'ITEM_RECUSE'),
  ('UNIT_HEAD', 'ITEM_RECUSE');

DELETE FROM role_permission WHERE (role, permission) IN (
  ('STREET_MEDIATOR', 'ITEM_HANDLE'),
  ('DISTRICT_MEDIATOR', 'ITEM_HANDLE'),
  ('COMMITTEE_DIRECTOR', 'ITEM_APPROVE'),
  ('STREET_DISPATCHER', 'ITEM_APPROVE'),
  ('DISTRICT_DISPATCHER', 'ITEM_APPROVE'),
  ('DISCIPLINE_OFFICER', 'ITEM_FOLLOW_UP'),
  ('STREET_DISPATCHER', 'ITEM_SUPERVISE'),
  ('STREET_LEADER', 'ITEM_SUPERVISE'),
  ('DISTRICT_DISPATCHER', 'ITEM_SUPERVISE'),
  ('LEADER', 'ITEM_SUPERVISE'));
