-- What else is known of each clock: whose duty it is, when to warn, whether it may stand still or be extended.
ALTER TABLE timer_rule
  ADD COLUMN nature       text     NOT NULL DEFAULT 'STATUTORY' CHECK (nature IN ('STATUTORY', 'PARTY', 'LIMIT', 'TASK')),
  ADD COLUMN alarm_before smallint NOT NULL DEFAULT 0 CHECK (alarm_before >= 0),
  ADD COLUMN pause        text     NOT NULL DEFAULT 'NONE' CHECK (pause IN ('NONE', 'AGREED', 'APPRAISAL', 'HEARING', 'FORCE_MAJEURE')),
  ADD COLUMN extend_max   smallint NOT NULL DEFAULT 0 CHECK (extend_max >= 0),
  ADD COLUMN extend_by    text     NOT NULL DEFAULT 'NONE' CHECK (extend_by IN ('NONE', 'HEAD', 'PARTIES')),
  ADD CHECK ((extend_max > 0) = (extend_by <> 'NONE'));
COMMENT ON COLUMN timer_rule.nature IS 'STATUTORY duty of an authority by law, PARTY right or limitation of the parties (information), LIMIT internal limit that never outlasts the item''s earliest statutory clock, TASK internal follow-up with a date of its own';
COMMENT ON COLUMN timer_rule.alarm_before IS 'How long before the due date to warn: hours for HOUR, working days for WORKDAY, else calendar days; 0 for no warning';
COMMENT ON COLUMN timer_rule.pause IS 'What it may stand still for; NONE when nothing stops it';
COMMENT ON COLUMN timer_rule.extend_max IS 'Longest extension, once: hours for HOUR, working days for WORKDAY, else calendar days; 0 for none';
COMMENT ON COLUMN timer_rule.extend_by IS 'Who may extend it: NONE, HEAD of the responsible unit, PARTIES by agreement';

UPDATE timer_rule SET nature = 'LIMIT', alarm_before = 1 WHERE code LIKE 'T\_TIER\_%';
UPDATE timer_rule SET nature = 'PARTY' WHERE code IN ('T_REVIEW_APPLY_30D', 'T_RECHECK_APPLY_30D',
  'T_CONFIRM_30D', 'T_RECONSIDER_60D', 'T_LITIGATE_6M', 'T_LABOR_1Y', 'T_LAND_2Y', 'T_CIVIL_3Y');
UPDATE timer_rule SET alarm_before = v.n FROM (VALUES
  ('T_ROUTE_15D', 3), ('T_NOTICE_15D', 3), ('T_OBJECT_5WD', 1), ('T_HANDLE_60D', 10), ('T_REVIEW_30D', 5),
  ('T_RECHECK_30D', 5), ('T_REVIEW_APPLY_30D', 5), ('T_RECHECK_APPLY_30D', 5), ('T_MEDIATE_1M', 5),
  ('T_MEDIATE_LABOR_15D', 3), ('T_MEDIATE_MEDICAL_30WD', 5), ('T_CONFIRM_30D', 7), ('T_RECONSIDER_60D', 10),
  ('T_LITIGATE_6M', 30), ('T_LABOR_1Y', 30), ('T_LAND_2Y', 30), ('T_CIVIL_3Y', 30), ('T_CONSUMER_7WD', 2),
  ('T_PROTECT_24H', 4), ('T_PROTECT_72H', 12)) AS v (code, n)
WHERE timer_rule.code = v.code;
-- A hearing does not count in a recheck (信访工作条例 36), an appraisal not in medical mediation (医疗纠纷条例 38),
-- force majeure not in the time to ask for reconsideration (行政复议法 20). Suspension and interruption of
-- limitation (民法典 194, 195) are no plain shift of a date and are not computed. The 60 days of 条例 34 never stop.
UPDATE timer_rule SET pause = v.cause FROM (VALUES ('T_RECHECK_30D', 'HEARING'), ('T_MEDIATE_1M', 'AGREED'),
  ('T_MEDIATE_MEDICAL_30WD', 'APPRAISAL'), ('T_RECONSIDER_60D', 'FORCE_MAJEURE')) AS v (code, cause)
WHERE timer_rule.code = v.code;
-- 条例 34: at most 30 days. The other two are product defaults: the law leaves the length to the parties.
UPDATE timer_rule SET extend_max = v.n, extend_by = v.who FROM (VALUES ('T_HANDLE_60D', 30, 'HEAD'),
  ('T_MEDIATE_1M', 30, 'PARTIES'), ('T_MEDIATE_MEDICAL_30WD', 30, 'PARTIES')) AS v (code, n, who)
WHERE timer_rule.code = v.code;

INSERT INTO timer_rule (district, code, length, unit, version, valid_from, valid_to, law_code, article, note, nature, alarm_before) VALUES
  ('000000', 'T_PERFORM_7D',       7, 'DAY',     1, DATE '2000-01-01', NULL, 'RENMIN_TIAOJIE', '31', 'Agreement in force: first check of its performance. Product default: the law says that the committee supervises performance, not when', 'TASK', 1),
  ('000000', 'T_PERFORM_30D',     30, 'DAY',     1, DATE '2000-01-01', NULL, 'RENMIN_TIAOJIE', '31', 'Agreement in force: second check of its performance. Product default', 'TASK', 3),
  ('000000', 'T_PERFORM_90D',     90, 'DAY',     1, DATE '2000-01-01', NULL, 'RENMIN_TIAOJIE', '31', 'Agreement in force: last check of its performance. Product default', 'TASK', 7),
  ('000000', 'T_RATING_30D',      30, 'DAY',     1, DATE '2000-01-01', NULL, NULL, NULL, 'Service of the reply: window in which the petitioner may rate. Product default: the window of the 2022 rule was not readable to us', 'PARTY', 0),
  ('000000', 'T_ROUTE_RECEIPT',   10, 'WORKDAY', 1, DATE '2000-01-01', NULL, NULL, NULL, 'Sent out to another channel: its receipt must be there by then, else the item comes back. Product default', 'TASK', 2),
  ('000000', 'T_FEEDBACK',        30, 'DAY',     1, DATE '2000-01-01', NULL, 'XINFANG', '40', 'One of the three suggestions served: written feedback on its adoption. Product default: the law sets no number of days', 'TASK', 5),
  ('000000', 'T_FAST_ACCEPT',      2, 'HOUR',    1, DATE '2000-01-01', NULL, NULL, NULL, 'Fast lane, report: accept. Product default', 'LIMIT', 1),
  ('000000', 'T_FAST_TRANSFER',    4, 'HOUR',    1, DATE '2000-01-01', NULL, NULL, NULL, 'Fast lane, acceptance: transfer. Product default', 'LIMIT', 1),
  ('000000', 'T_FAST_HANDLE',     24, 'HOUR',    1, DATE '2000-01-01', NULL, NULL, NULL, 'Fast lane, transfer: handle. Product default', 'LIMIT', 4),
  ('000000', 'T_FAST_SUPERVISE',   1, 'WORKDAY', 1, DATE '2000-01-01', NULL, NULL, NULL, 'Fast lane, handling overdue or begun: supervise. Product default', 'LIMIT', 0),
  ('000000', 'T_FAST_FOLLOW_UP',   3, 'WORKDAY', 1, DATE '2000-01-01', NULL, NULL, NULL, 'Fast lane, handled: follow up. Product default', 'LIMIT', 1);
