-- The people who work here: accounts, sessions, and what each role may do, as data.
CREATE TABLE role_permission (
  role       text NOT NULL CHECK (role IN ('GRID_WORKER', 'COMMUNITY_MEDIATOR', 'STREET_DISPATCHER', 'STREET_MEDIATOR', 'DISTRICT_DISPATCHER', 'DISTRICT_MEDIATOR', 'LEADER', 'SYS_ADMIN', 'SEC_ADMIN', 'AUDIT_ADMIN')),
  permission text NOT NULL CHECK (permission ~ '^[A-Z_]+$'),
  PRIMARY KEY (role, permission)
);
COMMENT ON TABLE role_permission IS 'Reference: the permissions a role stands for; the same in every district. The three administrators share none.';
COMMENT ON COLUMN role_permission.role IS 'Role name';
COMMENT ON COLUMN role_permission.permission IS 'Single switch an operation or transition asks for';

CREATE TABLE role_session (
  role             text    NOT NULL PRIMARY KEY,
  idle_minutes     integer NOT NULL CHECK (idle_minutes BETWEEN 1 AND 10080),
  absolute_minutes integer NOT NULL CHECK (absolute_minutes BETWEEN 1 AND 43200)
);
COMMENT ON TABLE role_session IS 'Reference: how long a session of this role lives. A grid worker is outdoors with a phone of his own and often off-line, a desk is not left alone for an hour, an administrator not for a quarter.';
COMMENT ON COLUMN role_session.role IS 'Role name';
COMMENT ON COLUMN role_session.idle_minutes IS 'Ends after so many minutes without a request';
COMMENT ON COLUMN role_session.absolute_minutes IS 'Ends so many minutes after sign-in in any case';

CREATE TABLE account (
  district      char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id            uuid        NOT NULL,
  username      text        NOT NULL CHECK (username = lower(username) AND length(username) BETWEEN 1 AND 64),
  display_name  text        NOT NULL CHECK (length(display_name) BETWEEN 1 AND 64),
  role          text        NOT NULL REFERENCES role_session (role),
  territory     text[]      NOT NULL CHECK (cardinality(territory) > 0),
  password_hash text        NOT NULL,
  totp_secret   bytea       CHECK (octet_length(totp_secret) >= 16),
  totp_step     bigint      NOT NULL DEFAULT 0,
  enabled       boolean     NOT NULL DEFAULT true,
  demo          boolean     NOT NULL DEFAULT false,
  created_at    timestamptz NOT NULL,
  password_at   timestamptz NOT NULL,
  PRIMARY KEY (district, id),
  UNIQUE (district, username)
);
CREATE INDEX account_role ON account (role);
COMMENT ON TABLE account IS 'People who work here. No table counts, rates or ranks them.';
COMMENT ON COLUMN account.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN account.id IS 'UUIDv7';
COMMENT ON COLUMN account.username IS 'Sign-in name, lower case, never used again by another person. pii; purpose sign-in; kept until six months after the account was closed';
COMMENT ON COLUMN account.display_name IS 'Name shown to colleagues. pii; purpose to know who handled an item; kept until six months after the account was closed';
COMMENT ON COLUMN account.role IS 'The one role of the account';
COMMENT ON COLUMN account.territory IS 'Place codes the account is responsible for: 6 digits a district, 9 a street, 12 a community, 15 a grid; everything below is included';
COMMENT ON COLUMN account.password_hash IS 'argon2id in PHC notation with its parameters. pii; purpose sign-in; kept until the account is closed';
COMMENT ON COLUMN account.totp_secret IS 'Key of the second factor (RFC 6238), null when none is set. pii; purpose sign-in; kept until the account is closed';
COMMENT ON COLUMN account.totp_step IS 'Last 30-second step accepted, so that a code works once';
COMMENT ON COLUMN account.enabled IS 'Whether the account may sign in';
COMMENT ON COLUMN account.demo IS 'Made by the demo district; never in production';
COMMENT ON COLUMN account.created_at IS 'When the account was made';
COMMENT ON COLUMN account.password_at IS 'When the password was last set';

CREATE TABLE session (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id           uuid        NOT NULL,
  account_id   uuid        NOT NULL,
  token_hash   bytea       NOT NULL CHECK (octet_length(token_hash) = 32),
  csrf         text        NOT NULL,
  agent        text        NOT NULL CHECK (length(agent) <= 120),
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  ended_at     timestamptz,
  PRIMARY KEY (district, id),
  FOREIGN KEY (district, account_id) REFERENCES account (district, id)
);
CREATE INDEX session_token ON session (token_hash) WHERE ended_at IS NULL;
CREATE INDEX session_account ON session (district, account_id);
COMMENT ON TABLE session IS 'Sign-ins. The token itself is never stored. Rows are removed six months after their end.';
COMMENT ON COLUMN session.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN session.id IS 'UUIDv7';
COMMENT ON COLUMN session.account_id IS 'Whose session';
COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the opaque 256-bit token';
COMMENT ON COLUMN session.csrf IS 'Token a browser''s writing request must repeat; worthless without the session token';
COMMENT ON COLUMN session.agent IS 'What the browser or script calls itself, shortened. pii; purpose to recognise one''s own sessions; kept until six months after the end';
COMMENT ON COLUMN session.created_at IS 'Sign-in';
COMMENT ON COLUMN session.last_seen_at IS 'Last request, to the minute';
COMMENT ON COLUMN session.expires_at IS 'Absolute end';
COMMENT ON COLUMN session.ended_at IS 'When signed out or killed; null while alive or run out';

CREATE TABLE sign_in_failure (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  subject      text        NOT NULL,
  failures     integer     NOT NULL CHECK (failures > 0),
  first_at     timestamptz NOT NULL,
  locked_until timestamptz,
  PRIMARY KEY (district, subject)
);
COMMENT ON TABLE sign_in_failure IS 'Failed sign-ins per name and per address, for names that exist and names that do not alike. Cleared by success; rows older than a day are removed.';
COMMENT ON COLUMN sign_in_failure.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN sign_in_failure.subject IS 'SHA-256 of the name or the network address tried. pii; purpose lock-out; kept until one day after the last failure';
COMMENT ON COLUMN sign_in_failure.failures IS 'Failures since first_at';
COMMENT ON COLUMN sign_in_failure.first_at IS 'First failure of this window of 15 minutes';
COMMENT ON COLUMN sign_in_failure.locked_until IS 'No sign-in before this moment';

GRANT SELECT ON role_permission, role_session TO fengqiao_app, fengqiao_reader;
GRANT SELECT, INSERT ON account, session TO fengqiao_app;
GRANT UPDATE (password_hash, totp_secret, totp_step, enabled, password_at, display_name, territory, role) ON account TO fengqiao_app;
GRANT UPDATE (last_seen_at, ended_at), DELETE ON session TO fengqiao_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failure TO fengqiao_app;

INSERT INTO role_session (role, idle_minutes, absolute_minutes) VALUES
  ('GRID_WORKER', 720, 10080),
  ('COMMUNITY_MEDIATOR', 60, 720),
  ('STREET_DISPATCHER', 60, 720),
  ('STREET_MEDIATOR', 60, 720),
  ('DISTRICT_DISPATCHER', 60, 720),
  ('DISTRICT_MEDIATOR', 60, 720),
  ('LEADER', 60, 720),
  ('SYS_ADMIN', 15, 480),
  ('SEC_ADMIN', 15, 480),
  ('AUDIT_ADMIN', 15, 480);

INSERT INTO role_permission (role, permission) VALUES
  -- GRID_WORKER
  ('GRID_WORKER', 'REPORT_CREATE'),
  ('GRID_WORKER', 'GRID_READ'),
  ('GRID_WORKER', 'ITEM_READ'),
  ('GRID_WORKER', 'ITEM_VERIFY'),
  ('GRID_WORKER', 'SCORE_READ'),
  ('GRID_WORKER', 'WARNING_READ'),
  ('GRID_WORKER', 'TASK_READ'),
  ('GRID_WORKER', 'TASK_DO'),
  -- COMMUNITY_MEDIATOR
  ('COMMUNITY_MEDIATOR', 'REPORT_CREATE'),
  ('COMMUNITY_MEDIATOR', 'GRID_READ'),
  ('COMMUNITY_MEDIATOR', 'ITEM_READ'),
  ('COMMUNITY_MEDIATOR', 'ITEM_READ_PERSONAL'),
  ('COMMUNITY_MEDIATOR', 'ITEM_SIGN'),
  ('COMMUNITY_MEDIATOR', 'ITEM_MEDIATE'),
  ('COMMUNITY_MEDIATOR', 'ITEM_ESCALATE'),
  ('COMMUNITY_MEDIATOR', 'ITEM_FOLLOW_UP'),
  ('COMMUNITY_MEDIATOR', 'BODY_READ'),
  ('COMMUNITY_MEDIATOR', 'SCORE_READ'),
  ('COMMUNITY_MEDIATOR', 'WARNING_READ'),
  ('COMMUNITY_MEDIATOR', 'TASK_READ'),
  ('COMMUNITY_MEDIATOR', 'TASK_DO'),
  -- STREET_DISPATCHER
  ('STREET_DISPATCHER', 'REPORT_CREATE'),
  ('STREET_DISPATCHER', 'GRID_READ'),
  ('STREET_DISPATCHER', 'ITEM_READ'),
  ('STREET_DISPATCHER', 'ITEM_READ_PERSONAL'),
  ('STREET_DISPATCHER', 'ITEM_VERIFY'),
  ('STREET_DISPATCHER', 'ITEM_TRIAGE'),
  ('STREET_DISPATCHER', 'ITEM_DISPATCH'),
  ('STREET_DISPATCHER', 'ITEM_ESCALATE'),
  ('STREET_DISPATCHER', 'ITEM_FOLLOW_UP'),
  ('STREET_DISPATCHER', 'BODY_READ'),
  ('STREET_DISPATCHER', 'SCORE_READ'),
  ('STREET_DISPATCHER', 'WARNING_READ'),
  ('STREET_DISPATCHER', 'WARNING_DECIDE'),
  ('STREET_DISPATCHER', 'TASK_READ'),
  ('STREET_DISPATCHER', 'TASK_DECIDE'),
  ('STREET_DISPATCHER', 'TASK_DO'),
  ('STREET_DISPATCHER', 'OVERVIEW_READ'),
  -- STREET_MEDIATOR
  ('STREET_MEDIATOR', 'REPORT_CREATE'),
  ('STREET_MEDIATOR', 'GRID_READ'),
  ('STREET_MEDIATOR', 'ITEM_READ'),
  ('STREET_MEDIATOR', 'ITEM_READ_PERSONAL'),
  ('STREET_MEDIATOR', 'ITEM_SIGN'),
  ('STREET_MEDIATOR', 'ITEM_MEDIATE'),
  ('STREET_MEDIATOR', 'ITEM_ESCALATE'),
  ('STREET_MEDIATOR', 'ITEM_FOLLOW_UP'),
  ('STREET_MEDIATOR', 'BODY_READ'),
  ('STREET_MEDIATOR', 'SCORE_READ'),
  ('STREET_MEDIATOR', 'WARNING_READ'),
  ('STREET_MEDIATOR', 'TASK_READ'),
  ('STREET_MEDIATOR', 'TASK_DO'),
  -- DISTRICT_DISPATCHER
  ('DISTRICT_DISPATCHER', 'REPORT_CREATE'),
  ('DISTRICT_DISPATCHER', 'GRID_READ'),
  ('DISTRICT_DISPATCHER', 'ITEM_READ'),
  ('DISTRICT_DISPATCHER', 'ITEM_READ_PERSONAL'),
  ('DISTRICT_DISPATCHER', 'ITEM_VERIFY'),
  ('DISTRICT_DISPATCHER', 'ITEM_TRIAGE'),
  ('DISTRICT_DISPATCHER', 'ITEM_DISPATCH'),
  ('DISTRICT_DISPATCHER', 'ITEM_ESCALATE'),
  ('DISTRICT_DISPATCHER', 'ITEM_FOLLOW_UP'),
  ('DISTRICT_DISPATCHER', 'BODY_READ'),
  ('DISTRICT_DISPATCHER', 'SCORE_READ'),
  ('DISTRICT_DISPATCHER', 'WARNING_READ'),
  ('DISTRICT_DISPATCHER', 'WARNING_DECIDE'),
  ('DISTRICT_DISPATCHER', 'TASK_READ'),
  ('DISTRICT_DISPATCHER', 'TASK_DECIDE'),
  ('DISTRICT_DISPATCHER', 'TASK_DO'),
  ('DISTRICT_DISPATCHER', 'OVERVIEW_READ'),
  -- DISTRICT_MEDIATOR
  ('DISTRICT_MEDIATOR', 'REPORT_CREATE'),
  ('DISTRICT_MEDIATOR', 'GRID_READ'),
  ('DISTRICT_MEDIATOR', 'ITEM_READ'),
  ('DISTRICT_MEDIATOR', 'ITEM_READ_PERSONAL'),
  ('DISTRICT_MEDIATOR', 'ITEM_SIGN'),
  ('DISTRICT_MEDIATOR', 'ITEM_MEDIATE'),
  ('DISTRICT_MEDIATOR', 'ITEM_ESCALATE'),
  ('DISTRICT_MEDIATOR', 'ITEM_FOLLOW_UP'),
  ('DISTRICT_MEDIATOR', 'BODY_READ'),
  ('DISTRICT_MEDIATOR', 'SCORE_READ'),
  ('DISTRICT_MEDIATOR', 'WARNING_READ'),
  ('DISTRICT_MEDIATOR', 'TASK_READ'),
  ('DISTRICT_MEDIATOR', 'TASK_DO'),
  -- LEADER
  ('LEADER', 'GRID_READ'),
  ('LEADER', 'ITEM_READ'),
  ('LEADER', 'BODY_READ'),
  ('LEADER', 'SCORE_READ'),
  ('LEADER', 'WARNING_READ'),
  ('LEADER', 'WARNING_DECIDE'),
  ('LEADER', 'TASK_READ'),
  ('LEADER', 'TASK_DECIDE'),
  ('LEADER', 'OVERVIEW_READ'),
  -- SYS_ADMIN
  ('SYS_ADMIN', 'GRID_READ'),
  ('SYS_ADMIN', 'GRID_IMPORT'),
  ('SYS_ADMIN', 'CALENDAR_IMPORT'),
  ('SYS_ADMIN', 'ACCOUNT_ADMIN'),
  -- SEC_ADMIN
  ('SEC_ADMIN', 'SECURITY_ADMIN'),
  -- AUDIT_ADMIN
  ('AUDIT_ADMIN', 'AUDIT_READ');
