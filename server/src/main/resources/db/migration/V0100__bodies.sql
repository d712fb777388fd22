-- Bodies in full: what they are, where they sit, what they speak, how long they exist and who follows
-- them; who sits in their window when; their mediators; and the directory of pooled resources.
INSERT INTO role_permission (role, permission) VALUES ('SYS_ADMIN', 'BODY_READ');

ALTER TABLE body
  DROP CONSTRAINT body_tier_check,
  DROP CONSTRAINT body_code_check,
  ADD CONSTRAINT body_tier_check CHECK (tier IN ('GRID', 'COMMUNITY', 'STREET', 'DISTRICT')),
  ADD CONSTRAINT body_code_check CHECK (code ~ '^[0-9]{6,12}-[A-Z][A-Z0-9]{0,23}$' AND left(code, 6) = district),
  ADD COLUMN sort text NOT NULL DEFAULT 'PEOPLES_COMMITTEE' CHECK (sort IN ('PEOPLES_COMMITTEE', 'INDUSTRY', 'PROFESSIONAL', 'STATIONED_ROOM', 'BRANDED_STUDIO', 'SERVICE_CENTRE', 'DEPARTMENT', 'POLICE', 'JUDICIAL_OFFICE', 'COURT', 'ARBITRATION', 'DISCIPLINE', 'GRID_COUNCIL', 'MEDIATION_POINT')),
  ADD COLUMN sub_kinds text[] NOT NULL DEFAULT '{}',
  ADD COLUMN languages text[] NOT NULL DEFAULT '{zh}' CHECK (array_to_string(languages, ',') ~ '^([a-z]{2,3}(,[a-z]{2,3})*)?$'),
  ADD COLUMN phone text NOT NULL DEFAULT '' CHECK (length(phone) <= 40),
  ADD COLUMN address text NOT NULL DEFAULT '' CHECK (length(address) <= 200),
  ADD COLUMN hours text NOT NULL DEFAULT '' CHECK (length(hours) <= 200),
  ADD COLUMN parent text CHECK (parent <> code),
  ADD COLUMN valid_from date NOT NULL DEFAULT DATE '2000-01-01',
  ADD COLUMN valid_to date,
  ADD COLUMN successor text CHECK (successor <> code),
  ADD COLUMN version bigint NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN roster_version bigint NOT NULL DEFAULT 0 CHECK (roster_version >= 0),
  ADD COLUMN changed_at timestamptz,
  ADD CHECK (valid_to >= valid_from),
  ADD CHECK (successor IS NULL OR valid_to IS NOT NULL),
  ADD CONSTRAINT body_parent FOREIGN KEY (district, parent) REFERENCES body (district, code) DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT body_successor FOREIGN KEY (district, successor) REFERENCES body (district, code) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX body_parent_of ON body (district, parent) WHERE parent IS NOT NULL;
CREATE INDEX body_successor_of ON body (district, successor) WHERE successor IS NOT NULL;
UPDATE body SET sort = 'INDUSTRY' WHERE cardinality(kinds) > 0;

COMMENT ON TABLE body IS 'A body that can receive items: mediation organisations of every tier, rooms and studios, and the units with power to decide';
COMMENT ON COLUMN body.code IS 'District, street or community code, hyphen, letters of its own: PM people''s mediation, LABOR, ...';
COMMENT ON COLUMN body.sort IS 'What it is; DEPARTMENT is a responsible unit (责任单位), GRID_COUNCIL talks a matter over before any committee';
COMMENT ON COLUMN body.sub_kinds IS 'Sub-kinds it is set up for, KIND/CODE; may be empty';
COMMENT ON COLUMN body.languages IS 'Languages spoken, ISO 639 codes in lower case: zh Mandarin, yue Cantonese, hak Hakka, nan Teochew and Min, en, ...';
COMMENT ON COLUMN body.phone IS 'Public telephone of the office, not of a person';
COMMENT ON COLUMN body.address IS 'Public address of the office';
COMMENT ON COLUMN body.hours IS 'Public opening hours in words';
COMMENT ON COLUMN body.parent IS 'Body it belongs to or sits in';
COMMENT ON COLUMN body.valid_from IS 'First day it exists';
COMMENT ON COLUMN body.valid_to IS 'Last day it exists; null while it does';
COMMENT ON COLUMN body.successor IS 'Body that goes on with its duties after a split, merger or abolition (信访工作条例 24)';
COMMENT ON COLUMN body.version IS 'Counts changes; a change names the version it was made from';
COMMENT ON COLUMN body.roster_version IS 'Counts changes of its roster, 0 before the first';
COMMENT ON COLUMN body.changed_at IS 'When it was last changed; null when never';

CREATE TABLE roster_slot (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  body text NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  weekday smallint CHECK (weekday BETWEEN 1 AND 7),
  on_date date,
  half text NOT NULL CHECK (half IN ('AM', 'PM')),
  presence text NOT NULL CHECK (presence IN ('PRESENT', 'ON_CALL', 'ABSENT')),
  centre text,
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (district, body, ordinal),
  FOREIGN KEY (district, body) REFERENCES body (district, code),
  CHECK ((weekday IS NULL) <> (on_date IS NULL)),
  CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE roster_slot IS 'When a body is present or on call, by half day: weekly lines, and lines for one date that win over them. No person is named';
COMMENT ON COLUMN roster_slot.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN roster_slot.body IS 'Whose roster';
COMMENT ON COLUMN roster_slot.ordinal IS 'Place of the line in the roster, from 1';
COMMENT ON COLUMN roster_slot.weekday IS '1 Monday to 7 Sunday; null for a line of one date';
COMMENT ON COLUMN roster_slot.on_date IS 'The one date; null for a weekly line';
COMMENT ON COLUMN roster_slot.half IS 'AM before noon, PM after';
COMMENT ON COLUMN roster_slot.presence IS 'PRESENT at the window, ON_CALL within reach, ABSENT takes a weekly line back for a date';
COMMENT ON COLUMN roster_slot.centre IS 'Service centre where it sits; null for its own office and any centre';
COMMENT ON COLUMN roster_slot.valid_from IS 'First day the line holds';
COMMENT ON COLUMN roster_slot.valid_to IS 'Last day the line holds; null without end';

CREATE TABLE mediator (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id uuid NOT NULL,
  body text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
  account_id uuid,
  skills text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{}' CHECK (array_to_string(languages, ',') ~ '^([a-z]{2,3}(,[a-z]{2,3})*)?$'),
  full_time boolean NOT NULL,
  term_from date,
  term_to date,
  active boolean NOT NULL DEFAULT true,
  version bigint NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (district, id),
  UNIQUE (district, body, name),
  FOREIGN KEY (district, body) REFERENCES body (district, code),
  FOREIGN KEY (district, account_id) REFERENCES account (district, id),
  CHECK (term_to >= term_from)
);
CREATE INDEX mediator_account ON mediator (district, account_id) WHERE account_id IS NOT NULL;
COMMENT ON TABLE mediator IS 'Mediators of the bodies (人民调解法 13, 14). No table counts, rates or ranks them';
COMMENT ON COLUMN mediator.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN mediator.id IS 'UUIDv7';
COMMENT ON COLUMN mediator.body IS 'Body that elected or engaged them';
COMMENT ON COLUMN mediator.name IS 'Name parties choose by. pii; purpose: parties choose their mediator (人民调解法 19); kept until six months after the term ended';
COMMENT ON COLUMN mediator.account_id IS 'Account they sign in with; null when they have none. pii; purpose: assignment of sessions; kept until six months after the term ended';
COMMENT ON COLUMN mediator.skills IS 'Kinds they are experienced in; empty when none is named';
COMMENT ON COLUMN mediator.languages IS 'Languages spoken, ISO 639 codes';
COMMENT ON COLUMN mediator.full_time IS 'Engaged full time (专职)';
COMMENT ON COLUMN mediator.term_from IS 'First day of the term (人民调解法 16: three years, may be renewed)';
COMMENT ON COLUMN mediator.term_to IS 'Last day of the term';
COMMENT ON COLUMN mediator.active IS 'Whether parties may choose them';
COMMENT ON COLUMN mediator.version IS 'Counts changes';
COMMENT ON COLUMN mediator.changed_at IS 'When the row was last written';

CREATE TABLE resource (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9-]{0,31}$'),
  sort text NOT NULL CHECK (sort IN ('NOTARY', 'LAWYER', 'LEGAL_AID', 'EXPERT', 'VOLUNTEER', 'DEPUTY', 'FOREIGN_LAW_CENTRE', 'ORGAN', 'INDUSTRY_BODY')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  area text NOT NULL CHECK (area ~ '^[0-9]{6,15}$' AND left(area, 6) = district),
  skills text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{}' CHECK (array_to_string(languages, ',') ~ '^([a-z]{2,3}(,[a-z]{2,3})*)?$'),
  capacity integer NOT NULL CHECK (capacity > 0),
  account_id uuid,
  phone text NOT NULL DEFAULT '' CHECK (length(phone) <= 40),
  active boolean NOT NULL DEFAULT true,
  version bigint NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (district, code),
  FOREIGN KEY (district, account_id) REFERENCES account (district, id)
);
CREATE INDEX resource_account ON resource (district, account_id) WHERE account_id IS NOT NULL;
COMMENT ON TABLE resource IS 'Pooled helpers of a district: notaries, lawyers, experts, volunteers, deputies (两代表一委员), the foreign-law centre. Never petitioners';
COMMENT ON COLUMN resource.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN resource.code IS 'Code of its own: LAWYER-03';
COMMENT ON COLUMN resource.sort IS 'What kind of help';
COMMENT ON COLUMN resource.name IS 'Office, or the person who serves. pii; purpose: to ask them for help; kept until they no longer serve';
COMMENT ON COLUMN resource.area IS 'Place they serve';
COMMENT ON COLUMN resource.skills IS 'Kinds they help with; empty for every kind';
COMMENT ON COLUMN resource.languages IS 'Languages spoken, ISO 639 codes';
COMMENT ON COLUMN resource.capacity IS 'Open requests they can carry';
COMMENT ON COLUMN resource.account_id IS 'Account they sign in with; null when they have none. pii; purpose: who may give an opinion; kept until they no longer serve';
COMMENT ON COLUMN resource.phone IS 'Telephone of the office, not of a person';
COMMENT ON COLUMN resource.active IS 'Whether they may be asked';
COMMENT ON COLUMN resource.version IS 'Counts changes';
COMMENT ON COLUMN resource.changed_at IS 'When the row was last written';

GRANT SELECT, INSERT, UPDATE, DELETE ON roster_slot TO fengqiao_app;
GRANT SELECT, INSERT, UPDATE ON mediator, resource TO fengqiao_app;
GRANT SELECT ON roster_slot TO fengqiao_reader;

-- Results of bodies (view body_result) are read off few events among many.
CREATE INDEX item_event_result ON item_event (district, at) WHERE event IN ('agree', 'settle', 'terminate');
