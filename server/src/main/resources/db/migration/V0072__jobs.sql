-- The table of the job library (db-scheduler). Its columns are the library's, so it stands in a schema of its own.
CREATE SCHEMA IF NOT EXISTS jobs;
CREATE TABLE jobs.scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON jobs.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON jobs.scheduled_tasks (last_heartbeat);
COMMENT ON SCHEMA jobs IS 'Table of the job library';
COMMENT ON TABLE jobs.scheduled_tasks IS 'One row for each recurring job of the server: when it runs next and which server runs it';
COMMENT ON COLUMN jobs.scheduled_tasks.task_name IS 'Name of the job';
COMMENT ON COLUMN jobs.scheduled_tasks.task_instance IS 'Always recurring';
COMMENT ON COLUMN jobs.scheduled_tasks.task_data IS 'Unused';
COMMENT ON COLUMN jobs.scheduled_tasks.execution_time IS 'When it runs next';
COMMENT ON COLUMN jobs.scheduled_tasks.picked IS 'Whether a server runs it now';
COMMENT ON COLUMN jobs.scheduled_tasks.picked_by IS 'Which server';
COMMENT ON COLUMN jobs.scheduled_tasks.last_success IS 'When it last ended well';
COMMENT ON COLUMN jobs.scheduled_tasks.last_failure IS 'When it last failed';
COMMENT ON COLUMN jobs.scheduled_tasks.consecutive_failures IS 'Failures in a row';
COMMENT ON COLUMN jobs.scheduled_tasks.last_heartbeat IS 'Sign of life of the server that runs it';
COMMENT ON COLUMN jobs.scheduled_tasks.version IS 'Counts up; keeps two servers from picking the same run';
COMMENT ON COLUMN jobs.scheduled_tasks.priority IS 'Unused';
GRANT USAGE ON SCHEMA jobs TO fengqiao_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON jobs.scheduled_tasks TO fengqiao_app;
