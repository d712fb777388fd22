-- Runs go on with an older night while the newest is worked out beside them: a run is only repeatable when it says which one it used.
ALTER TABLE hotspot_run ADD COLUMN night date;
COMMENT ON COLUMN hotspot_run.night IS 'Day whose night''s outlook the scores were made with; null when none was ready';

ALTER TABLE early_warning_run DROP CONSTRAINT early_warning_run_cause_check;
ALTER TABLE early_warning_run ADD CONSTRAINT early_warning_run_cause_check CHECK (cause IN ('EVENT','MIDNIGHT','HISTORY','ASKED','NIGHT'));
COMMENT ON COLUMN early_warning_run.cause IS 'New item events, midnight in Asia/Shanghai, a past day run again, asked for, or a night whose work has become ready';
