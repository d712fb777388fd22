-- Readiness compares what was migrated with what this build brings.
GRANT SELECT ON flyway_schema_history TO fengqiao_app;
