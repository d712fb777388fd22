-- Letters that warn a unit of a risk (风险提示函): drafted from a warning, approved by a second
-- person, served, answered. Papers about places have templates of their own.

CREATE TABLE place_template (
  district   char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  code       text     NOT NULL CHECK (code ~ '^[A-Z][A-Z_]{2,30}$'),
  version    integer  NOT NULL CHECK (version > 0),
  valid_from date     NOT NULL,
  title_zh_cn text    NOT NULL,
  title_zh_hant text  NOT NULL,
  title_en   text     NOT NULL,
  mark       text     NOT NULL CHECK (mark ~ '^[^〔〕]{1,12}$'),
  body       text     NOT NULL,
  source     text     NOT NULL,
  PRIMARY KEY (district, code, version)
);
COMMENT ON TABLE place_template IS 'Templates of papers about a place and not about an item; a version is added, never edited, and every paper keeps the one it was written with';
COMMENT ON COLUMN place_template.district IS 'GB/T 2260 district code, or 000000 for every district; a district''s own comes before it';
COMMENT ON COLUMN place_template.code IS 'Sort of paper';
COMMENT ON COLUMN place_template.version IS 'Edition, from 1';
COMMENT ON COLUMN place_template.valid_from IS 'First day on which a draft may be begun with it';
COMMENT ON COLUMN place_template.title_zh_cn IS 'Name in simplified Chinese';
COMMENT ON COLUMN place_template.title_zh_hant IS 'Name in traditional Chinese';
COMMENT ON COLUMN place_template.title_en IS 'Name in English';
COMMENT ON COLUMN place_template.mark IS 'Word before the year in its numbers unless document_mark has another';
COMMENT ON COLUMN place_template.body IS 'The text as in document_template (ADR 0023); every name is a fact of the house';
COMMENT ON COLUMN place_template.source IS 'Who wrote it and on what basis';
GRANT SELECT ON place_template TO fengqiao_app, fengqiao_reader;

INSERT INTO place_template VALUES
('000000', 'RISK_ADVISORY', 1, DATE '2018-01-01', '风险提示函', '風險提示函', 'Risk advisory letter', '风险提示',
$t$# 风险提示函
@ {{number}}
= {{unit}}：
{{place}}“{{kind}}”类矛盾纠纷近期较为集中，系统自{{levelOn}}起给出{{level}}预警，并经工作人员核对。现将有关情况函告如下，请结合职责研究处理。
## 一、基本情况
{{facts}}
## 二、风险提示
上述情形如持续，可能引发集中投诉、信访或者诉讼。预警是对地点和事项类别的统计提示，不是对任何单位或者个人责任的认定。
## 三、工作建议
{{advice}}
## 四、反馈要求
请于{{answerBy}}前书面反馈采取的措施和结果。
* 本函只涉及地点和事项类别，不涉及个人。件数为去重后的事项数，不足{{least}}件的不列。统计截至{{asOf}}。
> {{organ}}
> {{date}}$t$,
 'Written for this product; after the practice of 风险提示函 in 综治 work; to be reviewed by the district');

CREATE TABLE risk_letter (
  district         char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id               uuid        NOT NULL,
  warning_id       uuid        NOT NULL,
  grid_code        text        NOT NULL CHECK (grid_code ~ '^[0-9]{15}$'),
  street_code      text        NOT NULL CHECK (street_code ~ '^[0-9]{9}$'),
  kind             text        NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','ALL')),
  unit             text        NOT NULL CHECK (char_length(unit) BETWEEN 2 AND 80),
  evidence         jsonb       NOT NULL CHECK (evidence ? 'level' AND evidence ? 'd90' AND evidence ? 'asOf'),
  organ            text        NOT NULL CHECK (char_length(organ) BETWEEN 2 AND 80),
  advice           text        NOT NULL CHECK (char_length(advice) <= 2000),
  answer_days      smallint    NOT NULL CHECK (answer_days BETWEEN 1 AND 90),
  state            text        NOT NULL CHECK (state IN ('DRAFT','APPROVED','SERVED','ANSWERED','WITHDRAWN')),
  template_of      char(6)     NOT NULL,
  template         text        NOT NULL DEFAULT 'RISK_ADVISORY' CHECK (template = 'RISK_ADVISORY'),
  template_version integer     NOT NULL,
  number           text        CHECK (char_length(number) <= 40),
  drafted_by       uuid        NOT NULL,
  edited_by        uuid        NOT NULL,
  approved_by      uuid,
  drafted_at       timestamptz NOT NULL,
  approved_at      timestamptz,
  served_on        date,
  served_method    text        CHECK (served_method IN ('HAND','MAIL','SYSTEM','MEETING')),
  served_proof     text        CHECK (char_length(served_proof) <= 200),
  answer_due_on    date,
  answered_on      date,
  answer           text        CHECK (char_length(answer) <= 2000),
  changed_at       timestamptz NOT NULL,
  version          bigint      NOT NULL CHECK (version > 0),
  PRIMARY KEY (district, id),
  UNIQUE (district, number),
  FOREIGN KEY (district, warning_id) REFERENCES warning,
  FOREIGN KEY (template_of, template, template_version) REFERENCES place_template,
  CHECK (state = 'DRAFT' OR state = 'WITHDRAWN' OR number IS NOT NULL),
  CHECK ((number IS NULL) = (approved_by IS NULL) AND (number IS NULL) = (approved_at IS NULL)),
  CHECK (approved_by IS NULL OR (approved_by <> drafted_by AND approved_by <> edited_by)),
  CHECK (state NOT IN ('SERVED','ANSWERED') OR (served_on IS NOT NULL AND served_method IS NOT NULL AND answer_due_on IS NOT NULL)),
  CHECK ((state = 'ANSWERED') = (answered_on IS NOT NULL AND answer IS NOT NULL)),
  CHECK (answered_on IS NULL OR answered_on >= served_on)
);
CREATE INDEX risk_letter_warning ON risk_letter (district, warning_id);
CREATE INDEX risk_letter_list ON risk_letter (district, state, answer_due_on, id);
CREATE INDEX risk_letter_template ON risk_letter (template_of, template, template_version);
COMMENT ON TABLE risk_letter IS 'A letter that warns a unit of a risk at a place; the fold of its events. It names no person';
COMMENT ON COLUMN risk_letter.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN risk_letter.id IS 'Made by the writer: idempotency key of the draft';
COMMENT ON COLUMN risk_letter.warning_id IS 'Warning it was drafted from';
COMMENT ON COLUMN risk_letter.grid_code IS 'Grid of the warning, 15 digits';
COMMENT ON COLUMN risk_letter.street_code IS 'Its street, 9 digits';
COMMENT ON COLUMN risk_letter.kind IS 'Kind of dispute, or ALL for all kinds together';
COMMENT ON COLUMN risk_letter.unit IS 'Organisation it goes to: department, company, committee';
COMMENT ON COLUMN risk_letter.evidence IS 'What was known when it was drafted: level, days, counts of 3 and more, neighbours; no matter, no person';
COMMENT ON COLUMN risk_letter.organ IS 'Who signs on paper';
COMMENT ON COLUMN risk_letter.advice IS 'What the unit is asked to do, in the words of the office';
COMMENT ON COLUMN risk_letter.answer_days IS 'Calendar days it has to answer, from service';
COMMENT ON COLUMN risk_letter.state IS 'Where it stands';
COMMENT ON COLUMN risk_letter.template_of IS 'District of the template row';
COMMENT ON COLUMN risk_letter.template IS 'Sort of paper';
COMMENT ON COLUMN risk_letter.template_version IS 'Edition it was written with';
COMMENT ON COLUMN risk_letter.number IS 'Official number, given when it is approved';
COMMENT ON COLUMN risk_letter.drafted_by IS 'Account that began it';
COMMENT ON COLUMN risk_letter.edited_by IS 'Account that wrote last';
COMMENT ON COLUMN risk_letter.approved_by IS 'Account that approved it: never who wrote it';
COMMENT ON COLUMN risk_letter.drafted_at IS 'When it was begun';
COMMENT ON COLUMN risk_letter.approved_at IS 'When it was approved';
COMMENT ON COLUMN risk_letter.served_on IS 'Day it was served';
COMMENT ON COLUMN risk_letter.served_method IS 'How: by HAND, MAIL, an official SYSTEM, at a MEETING';
COMMENT ON COLUMN risk_letter.served_proof IS 'What proves it: number of the posting, of the receipt, of the minutes';
COMMENT ON COLUMN risk_letter.answer_due_on IS 'Day until which it should be answered';
COMMENT ON COLUMN risk_letter.answered_on IS 'Day the answer came';
COMMENT ON COLUMN risk_letter.answer IS 'What the unit answered, in short; not about a person';
COMMENT ON COLUMN risk_letter.changed_at IS 'When its last event happened';
COMMENT ON COLUMN risk_letter.version IS 'Number of its events; what a decider must have seen';
GRANT SELECT, INSERT, UPDATE ON risk_letter TO fengqiao_app;
GRANT SELECT ON risk_letter TO fengqiao_reader;

CREATE TABLE risk_letter_event (
  district  char(6)     NOT NULL,
  letter_id uuid        NOT NULL,
  seq       bigint      NOT NULL,
  event_key uuid        NOT NULL,
  event     text        NOT NULL CHECK (event IN ('DRAFT','EDIT','APPROVE','SERVE','ANSWER','WITHDRAW')),
  at        timestamptz NOT NULL,
  role      text        NOT NULL,
  reason    text        CHECK (char_length(reason) <= 500),
  PRIMARY KEY (district, letter_id, seq),
  UNIQUE (district, event_key),
  FOREIGN KEY (district, letter_id) REFERENCES risk_letter
);
COMMENT ON TABLE risk_letter_event IS 'What happened to a letter, one row per event; append-only';
COMMENT ON COLUMN risk_letter_event.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN risk_letter_event.letter_id IS 'The letter';
COMMENT ON COLUMN risk_letter_event.seq IS 'Version of the letter after the event, from 1';
COMMENT ON COLUMN risk_letter_event.event_key IS 'Idempotency key of the request';
COMMENT ON COLUMN risk_letter_event.event IS 'What happened';
COMMENT ON COLUMN risk_letter_event.at IS 'When';
COMMENT ON COLUMN risk_letter_event.role IS 'Role that acted; who it was stands in the audit';
COMMENT ON COLUMN risk_letter_event.reason IS 'Why it was withdrawn, in the words of the office';
GRANT SELECT, INSERT ON risk_letter_event TO fengqiao_app;
GRANT SELECT ON risk_letter_event TO fengqiao_reader;
