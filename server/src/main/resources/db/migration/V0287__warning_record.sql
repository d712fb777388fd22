-- Who tunes the rules sees how warnings have done.
INSERT INTO role_permission (role, permission) VALUES
  ('STREET_LEADER', 'WARNING_RECORD'),
  ('DISTRICT_DISPATCHER', 'WARNING_RECORD'),
  ('PETITION_OFFICER', 'WARNING_RECORD'),
  ('LEADER', 'WARNING_RECORD');
