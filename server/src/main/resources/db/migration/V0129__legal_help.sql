-- Lawyers who were asked about an item, questions to the foreign-law centre, and hand-offs to a court.
ALTER TABLE resource ADD COLUMN demo boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN resource.demo IS 'Invented for the demonstration district';

CREATE TABLE lawyer_assignment (
  district    char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id          uuid        NOT NULL,
  item_id     uuid        NOT NULL,
  item_number text        NOT NULL,
  resource    text        NOT NULL,
  account_id  uuid        NOT NULL,
  stage       text        NOT NULL CHECK (stage IN ('RECEPTION', 'REVIEW', 'HARD_CASE')),
  state       text        NOT NULL CHECK (state IN ('ASSIGNED', 'DECLINED', 'OPINION', 'RECUSED')),
  opinion     bytea,
  relation    text        CHECK (relation IN ('OWN_INTEREST', 'FAMILY', 'FORMER_PART', 'OTHER_BIAS')),
  reason      text        NOT NULL DEFAULT '' CHECK (length(reason) <= 500),
  asked_by    uuid        NOT NULL,
  asked_at    timestamptz NOT NULL,
  answered_at timestamptz,
  version     bigint      NOT NULL DEFAULT 1 CHECK (version > 0),
  last_key    uuid        NOT NULL,
  PRIMARY KEY (district, id),
  FOREIGN KEY (district, item_id) REFERENCES item (district, id),
  FOREIGN KEY (district, resource) REFERENCES resource (district, code),
  FOREIGN KEY (district, account_id) REFERENCES account (district, id),
  CHECK ((state = 'OPINION') = (opinion IS NOT NULL)),
  CHECK ((state = 'RECUSED') = (relation IS NOT NULL)),
  CHECK ((state = 'ASSIGNED') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX lawyer_assignment_once ON lawyer_assignment (district, item_id, account_id, stage) WHERE state IN ('ASSIGNED', 'OPINION');
CREATE INDEX lawyer_assignment_account ON lawyer_assignment (district, account_id, asked_at);
CREATE INDEX lawyer_assignment_resource ON lawyer_assignment (district, resource) WHERE state = 'ASSIGNED';
COMMENT ON TABLE lawyer_assignment IS 'A lawyer asked about one item, and what came of it (律师参与信访). He knows of the item while this stands, and of no other';
COMMENT ON COLUMN lawyer_assignment.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN lawyer_assignment.id IS 'UUID made by the one who asked; idempotency key';
COMMENT ON COLUMN lawyer_assignment.item_id IS 'Which item';
COMMENT ON COLUMN lawyer_assignment.item_number IS 'Its number';
COMMENT ON COLUMN lawyer_assignment.resource IS 'The lawyer in the directory';
COMMENT ON COLUMN lawyer_assignment.account_id IS 'The account that may look. pii of staff; purpose: who may see the item; kept as long as the item';
COMMENT ON COLUMN lawyer_assignment.stage IS 'RECEPTION at the window, REVIEW of an opinion, HARD_CASE a hard or litigation matter';
COMMENT ON COLUMN lawyer_assignment.state IS 'ASSIGNED, DECLINED without a conflict, OPINION given, RECUSED because of a relation';
COMMENT ON COLUMN lawyer_assignment.opinion IS 'The opinion, sealed with AES-GCM. pii; purpose: handling of the matter; kept as long as the item';
COMMENT ON COLUMN lawyer_assignment.relation IS 'What ties the lawyer to the matter, when recused';
COMMENT ON COLUMN lawyer_assignment.reason IS 'Why declined or recused, redacted';
COMMENT ON COLUMN lawyer_assignment.asked_by IS 'Account that asked. pii of staff; purpose: accountability; kept as long as the item';
COMMENT ON COLUMN lawyer_assignment.asked_at IS 'When asked';
COMMENT ON COLUMN lawyer_assignment.answered_at IS 'When answered; null before';
COMMENT ON COLUMN lawyer_assignment.version IS 'Counts changes';
COMMENT ON COLUMN lawyer_assignment.last_key IS 'Idempotency key of the last change';

CREATE TABLE legal_request (
  district    char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id          uuid        NOT NULL,
  item_id     uuid        NOT NULL,
  item_number text        NOT NULL,
  resource    text        NOT NULL,
  state_law   text        NOT NULL CHECK (length(state_law) BETWEEN 1 AND 60),
  question    text        NOT NULL CHECK (length(question) BETWEEN 1 AND 1000),
  answer      text        NOT NULL DEFAULT '' CHECK (length(answer) <= 2000),
  status      text        NOT NULL CHECK (status IN ('SENT', 'ANSWERED', 'WITHDRAWN')),
  sent_at     timestamptz NOT NULL,
  closed_at   timestamptz,
  version     bigint      NOT NULL DEFAULT 1 CHECK (version > 0),
  last_key    uuid        NOT NULL,
  PRIMARY KEY (district, id),
  FOREIGN KEY (district, item_id) REFERENCES item (district, id),
  FOREIGN KEY (district, resource) REFERENCES resource (district, code),
  CHECK ((status = 'SENT') = (closed_at IS NULL)),
  CHECK ((status = 'ANSWERED') = (answer <> ''))
);
CREATE INDEX legal_request_item ON legal_request (district, item_id);
CREATE INDEX legal_request_resource ON legal_request (district, resource) WHERE status = 'SENT';
COMMENT ON TABLE legal_request IS 'A question to the foreign-law centre (域外法查明)';
COMMENT ON COLUMN legal_request.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN legal_request.id IS 'UUID made by the one who asked; idempotency key';
COMMENT ON COLUMN legal_request.item_id IS 'Which item';
COMMENT ON COLUMN legal_request.item_number IS 'Its number';
COMMENT ON COLUMN legal_request.resource IS 'The centre in the directory';
COMMENT ON COLUMN legal_request.state_law IS 'Country or region whose law is asked for';
COMMENT ON COLUMN legal_request.question IS 'The question, redacted: it leaves the house';
COMMENT ON COLUMN legal_request.answer IS 'What the centre found, redacted; empty before';
COMMENT ON COLUMN legal_request.status IS 'SENT, ANSWERED, WITHDRAWN';
COMMENT ON COLUMN legal_request.sent_at IS 'When sent';
COMMENT ON COLUMN legal_request.closed_at IS 'When answered or withdrawn; null before';
COMMENT ON COLUMN legal_request.version IS 'Counts changes';
COMMENT ON COLUMN legal_request.last_key IS 'Idempotency key of the last change';

CREATE TABLE court_handoff (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id           uuid        NOT NULL,
  item_id      uuid        NOT NULL,
  item_number  text        NOT NULL,
  court        text        NOT NULL CHECK (length(court) BETWEEN 1 AND 100),
  level        text        NOT NULL CHECK (level IN ('FIRST', 'LEAD', 'PRESIDENT', 'JOINT')),
  first_desk   text        NOT NULL DEFAULT '' CHECK (length(first_desk) <= 100),
  lead_desk    text        NOT NULL DEFAULT '' CHECK (length(lead_desk) <= 100),
  president_desk text      NOT NULL DEFAULT '' CHECK (length(president_desk) <= 100),
  joint_desk   text        NOT NULL DEFAULT '' CHECK (length(joint_desk) <= 100),
  status       text        NOT NULL CHECK (status IN ('HANDED', 'RECEIVED', 'CONCLUDED', 'RETURNED')),
  note         text        NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  handed_at    timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  version      bigint      NOT NULL DEFAULT 1 CHECK (version > 0),
  last_key     uuid        NOT NULL,
  PRIMARY KEY (district, id),
  FOREIGN KEY (district, item_id) REFERENCES item (district, id)
);
CREATE INDEX court_handoff_item ON court_handoff (district, item_id);
COMMENT ON TABLE court_handoff IS 'An item routed to a court, with the four levels of contact there: 首办, 主办, 院领导督办, 联合办理';
COMMENT ON COLUMN court_handoff.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN court_handoff.id IS 'UUID made by the one who handed it over; idempotency key';
COMMENT ON COLUMN court_handoff.item_id IS 'Which item';
COMMENT ON COLUMN court_handoff.item_number IS 'Its number';
COMMENT ON COLUMN court_handoff.court IS 'Name of the court';
COMMENT ON COLUMN court_handoff.level IS 'Level that has it now: FIRST 首办, LEAD 主办, PRESIDENT 院领导督办, JOINT 联合办理';
COMMENT ON COLUMN court_handoff.first_desk IS 'Desk and telephone of the first level; an office, not a person';
COMMENT ON COLUMN court_handoff.lead_desk IS 'Desk and telephone of the leading level; an office, not a person';
COMMENT ON COLUMN court_handoff.president_desk IS 'Desk and telephone of the court''s leadership; an office, not a person';
COMMENT ON COLUMN court_handoff.joint_desk IS 'Desk and telephone for joint handling; an office, not a person';
COMMENT ON COLUMN court_handoff.status IS 'HANDED over, RECEIVED by the court, CONCLUDED, RETURNED';
COMMENT ON COLUMN court_handoff.note IS 'What was said last, redacted';
COMMENT ON COLUMN court_handoff.handed_at IS 'When handed over';
COMMENT ON COLUMN court_handoff.changed_at IS 'When it last changed';
COMMENT ON COLUMN court_handoff.version IS 'Counts changes';
COMMENT ON COLUMN court_handoff.last_key IS 'Idempotency key of the last change';

GRANT SELECT, INSERT, UPDATE ON lawyer_assignment, legal_request, court_handoff TO fengqiao_app;
