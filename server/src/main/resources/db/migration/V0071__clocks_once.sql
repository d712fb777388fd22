-- Clocks that stand still, are extended, are counted in hours, and fire each stage once.
ALTER TABLE item_timer
  ADD COLUMN due_at    timestamptz,
  ADD COLUMN extension smallint    NOT NULL DEFAULT 0 CHECK (extension >= 0),
  ADD COLUMN paused_at timestamptz,
  ADD COLUMN next_at   timestamptz,
  ADD COLUMN failures  smallint    NOT NULL DEFAULT 0 CHECK (failures >= 0),
  ADD CHECK ((paused_at IS NOT NULL) = (state = 'PAUSED'));
COMMENT ON COLUMN item_timer.due_at IS 'Moment it is due, for clocks counted in hours or cut to one; null when it is due with the end of due_on';
COMMENT ON COLUMN item_timer.extension IS 'How much it was extended: hours for HOUR, working days for WORKDAY, else calendar days; 0 when not';
COMMENT ON COLUMN item_timer.paused_at IS 'Since when it stands still; null while it runs';
COMMENT ON COLUMN item_timer.next_at IS 'When the sweep must look at it again: next stage, or next try after a failure, or when it goes on by itself; null when every stage has fired, or somebody must let it go on';
COMMENT ON COLUMN item_timer.failures IS 'Failed tries in a row to fire its next stage';
-- The first sweep works out what has been reached.
UPDATE item_timer SET next_at = started_at WHERE state = 'RUNNING';
DROP INDEX item_timer_running;
CREATE INDEX item_timer_next ON item_timer (next_at) WHERE state IN ('RUNNING', 'PAUSED');
CREATE INDEX item_timer_failing ON item_timer (district) WHERE failures > 0;
CREATE INDEX item_timer_provisional ON item_timer (district) WHERE provisional AND ended_at IS NULL;
GRANT UPDATE (due_at, extension, paused_at, next_at, failures) ON item_timer TO fengqiao_app;

CREATE TABLE timer_pause (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id    uuid        NOT NULL,
  code       text        NOT NULL,
  started_at timestamptz NOT NULL,
  paused_at  timestamptz NOT NULL,
  resumed_at timestamptz CHECK (resumed_at >= paused_at),
  cause      text        NOT NULL CHECK (cause IN ('AGREED', 'APPRAISAL', 'HEARING', 'FORCE_MAJEURE')),
  PRIMARY KEY (district, item_id, code, started_at, paused_at)
);
COMMENT ON TABLE timer_pause IS 'When a clock stood still; its due date is counted again from these rows whenever anything moves';
COMMENT ON COLUMN timer_pause.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN timer_pause.item_id IS 'Item the clock belongs to';
COMMENT ON COLUMN timer_pause.code IS 'Which clock';
COMMENT ON COLUMN timer_pause.started_at IS 'When the clock was started';
COMMENT ON COLUMN timer_pause.paused_at IS 'Since when it stood still; the day itself still counts';
COMMENT ON COLUMN timer_pause.resumed_at IS 'Until when; the day itself does not count. Null while it stands still, or when it ended so';
COMMENT ON COLUMN timer_pause.cause IS 'What for: AGREED by the parties, APPRAISAL, HEARING, FORCE_MAJEURE';
GRANT SELECT, INSERT ON timer_pause TO fengqiao_app;
GRANT UPDATE (resumed_at, cause) ON timer_pause TO fengqiao_app;
GRANT SELECT ON timer_pause TO fengqiao_reader;

ALTER TABLE timer_log
  ADD COLUMN id    uuid,
  ADD COLUMN cause text NOT NULL DEFAULT 'CALENDAR' CHECK (cause IN ('CALENDAR', 'PAUSE', 'RESUME', 'EXTENSION', 'RULE'));
UPDATE timer_log SET id = gen_random_uuid();
ALTER TABLE timer_log
  ALTER COLUMN id SET NOT NULL,
  ALTER COLUMN cause DROP DEFAULT,
  ALTER COLUMN calendar_year DROP NOT NULL,
  DROP CONSTRAINT timer_log_pkey,
  ADD PRIMARY KEY (district, id),
  ADD CHECK ((calendar_year IS NOT NULL) = (cause = 'CALENDAR'));
COMMENT ON TABLE timer_log IS 'Every change of a running clock: imported calendar, pause, resumption, extension, another clock';
COMMENT ON COLUMN timer_log.id IS 'UUIDv7, in the order of writing';
COMMENT ON COLUMN timer_log.cause IS 'CALENDAR import of a year, PAUSE, RESUME, EXTENSION, RULE when an internal limit followed a statutory clock';
COMMENT ON COLUMN timer_log.calendar_year IS 'Year whose import caused it; null for other causes';
COMMENT ON COLUMN timer_log.changed_at IS 'When it was changed';
CREATE INDEX timer_log_item ON timer_log (district, item_id);
CREATE INDEX timer_log_year ON timer_log (district, calendar_year, id) WHERE calendar_year IS NOT NULL;

CREATE TABLE timer_fired (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  item_id    uuid        NOT NULL,
  code       text        NOT NULL,
  started_at timestamptz NOT NULL,
  stage      text        NOT NULL CHECK (stage IN ('DUE_SOON', 'DUE', 'OVERDUE')),
  due_at     timestamptz NOT NULL,
  fired_at   timestamptz NOT NULL,
  PRIMARY KEY (district, item_id, code, started_at, stage, due_at)
);
COMMENT ON TABLE timer_fired IS 'Stages of clocks that have fired. The key makes each fire once for each date: a clock whose date moves fires again for the new one';
COMMENT ON COLUMN timer_fired.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN timer_fired.item_id IS 'Item the clock belongs to';
COMMENT ON COLUMN timer_fired.code IS 'Which clock';
COMMENT ON COLUMN timer_fired.started_at IS 'When the clock was started';
COMMENT ON COLUMN timer_fired.stage IS 'DUE_SOON before the due date, DUE when it has passed, OVERDUE when the rolled date has passed';
COMMENT ON COLUMN timer_fired.due_at IS 'The moment it was about: the end of the due date, for OVERDUE the end of the rolled one';
COMMENT ON COLUMN timer_fired.fired_at IS 'When it fired, in one transaction with what was done about it';
GRANT SELECT, INSERT ON timer_fired TO fengqiao_app;
GRANT SELECT ON timer_fired TO fengqiao_reader;
