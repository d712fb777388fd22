-- Documents: templates as data, documents of items with sealed content, receipts of service.

CREATE TABLE document_part (
  district   char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  code       text     NOT NULL CHECK (code ~ '^[a-z][A-Za-z]{1,30}$'),
  type       text     NOT NULL CHECK (type IN ('TEXT', 'LONG', 'LIST', 'DATE', 'NUMBER', 'CHOICE', 'ARTICLES')),
  most       integer  NOT NULL CHECK (most BETWEEN 1 AND 10000),
  fill       text     NOT NULL DEFAULT '',
  label_zh_cn text    NOT NULL,
  label_zh_hant text  NOT NULL,
  label_en   text     NOT NULL,
  PRIMARY KEY (district, code)
);
COMMENT ON TABLE document_part IS 'What a document can ask its writer for; templates name these parts';
COMMENT ON COLUMN document_part.district IS 'GB/T 2260 district code, or 000000 for every district';
COMMENT ON COLUMN document_part.code IS 'Name in templates and requests';
COMMENT ON COLUMN document_part.type IS 'TEXT one line, LONG paragraphs, LIST of entries, DATE, NUMBER, CHOICE of document_choice, ARTICLES of law_ref';
COMMENT ON COLUMN document_part.most IS 'Most characters of an entry; for NUMBER its greatest value';
COMMENT ON COLUMN document_part.fill IS 'What the house knows and a new draft is filled with, several tried in turn; empty: the writer fills it in';
COMMENT ON COLUMN document_part.label_zh_cn IS 'Name in simplified Chinese';
COMMENT ON COLUMN document_part.label_zh_hant IS 'Name in traditional Chinese';
COMMENT ON COLUMN document_part.label_en IS 'Name in English';

CREATE TABLE document_choice (
  district char(6)  NOT NULL,
  part     text     NOT NULL,
  code     text     NOT NULL CHECK (code ~ '^[A-Z][A-Z_]{1,30}$'),
  ordinal  smallint NOT NULL,
  label_zh_cn text  NOT NULL,
  label_zh_hant text NOT NULL,
  label_en text     NOT NULL,
  PRIMARY KEY (district, part, code),
  FOREIGN KEY (district, part) REFERENCES document_part
);
COMMENT ON TABLE document_choice IS 'Answers of the parts that are a choice';
COMMENT ON COLUMN document_choice.district IS 'As in document_part';
COMMENT ON COLUMN document_choice.part IS 'document_part.code';
COMMENT ON COLUMN document_choice.code IS 'The answer in requests and in the conditions of templates';
COMMENT ON COLUMN document_choice.ordinal IS 'Order of display, from 1';
COMMENT ON COLUMN document_choice.label_zh_cn IS 'Words on paper and on the screen';
COMMENT ON COLUMN document_choice.label_zh_hant IS 'Words on the screen in traditional Chinese';
COMMENT ON COLUMN document_choice.label_en IS 'Words on the screen in English';

CREATE TABLE document_template (
  district   char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  code       text     NOT NULL CHECK (code ~ '^[A-Z][A-Z_]{2,30}$'),
  version    integer  NOT NULL CHECK (version > 0),
  valid_from date     NOT NULL,
  valid_to   date     CHECK (valid_to >= valid_from),
  ordinal    smallint NOT NULL,
  title_zh_cn text    NOT NULL,
  title_zh_hant text  NOT NULL,
  title_en   text     NOT NULL,
  mark       text     NOT NULL CHECK (mark ~ '^[^〔〕]{1,12}$'),
  parts      text     NOT NULL,
  states     text     NOT NULL,
  sign_with  text     CHECK (sign_with IN ('ITEM_APPROVE', 'ITEM_REVIEW')),
  clock      text     CHECK (clock IN ('T_REVIEW_APPLY_30D', 'T_RECHECK_APPLY_30D')),
  body       text     NOT NULL,
  source     text     NOT NULL,
  PRIMARY KEY (district, code, version)
);
COMMENT ON TABLE document_template IS 'Templates of documents; a version is added, never edited, and every document keeps the one it was written with';
COMMENT ON COLUMN document_template.district IS 'GB/T 2260 district code, or 000000 for every district; a district''s own comes before it';
COMMENT ON COLUMN document_template.code IS 'Sort of document';
COMMENT ON COLUMN document_template.version IS 'Edition, from 1';
COMMENT ON COLUMN document_template.valid_from IS 'First day on which a draft may be begun with it';
COMMENT ON COLUMN document_template.valid_to IS 'Last such day; null while it holds';
COMMENT ON COLUMN document_template.ordinal IS 'Order of display, from 1';
COMMENT ON COLUMN document_template.title_zh_cn IS 'Name in simplified Chinese';
COMMENT ON COLUMN document_template.title_zh_hant IS 'Name in traditional Chinese';
COMMENT ON COLUMN document_template.title_en IS 'Name in English';
COMMENT ON COLUMN document_template.mark IS 'Word before the year in its numbers unless document_mark has another';
COMMENT ON COLUMN document_template.parts IS 'Names of its parts in order; an exclamation mark: nothing is issued without it';
COMMENT ON COLUMN document_template.states IS 'States of an item that call for it, by name';
COMMENT ON COLUMN document_template.sign_with IS 'Permission of the second person who issues it and may not have written it; null: the writer may issue';
COMMENT ON COLUMN document_template.clock IS 'Clock that its service starts';
COMMENT ON COLUMN document_template.body IS 'The text, see ADR 0023: one line a block, names in double braces; law:CODE ARTICLE cites an article';
COMMENT ON COLUMN document_template.source IS 'Who wrote it and on what basis';

CREATE TABLE document_mark (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  template text    NOT NULL,
  mark     text    NOT NULL CHECK (mark ~ '^[^〔〕]{1,12}$'),
  PRIMARY KEY (district, template)
);
COMMENT ON TABLE document_mark IS 'A district''s own words in document numbers';
COMMENT ON COLUMN document_mark.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN document_mark.template IS 'Sort of document';
COMMENT ON COLUMN document_mark.mark IS 'Word before the year';

CREATE TABLE document_series (
  district char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  mark     text     NOT NULL,
  year     smallint NOT NULL,
  last     integer  NOT NULL CHECK (last > 0),
  PRIMARY KEY (district, mark, year)
);
COMMENT ON TABLE document_series IS 'Last number given by mark and year; without gaps, because it moves in the transaction that issues';
COMMENT ON COLUMN document_series.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN document_series.mark IS 'Word before the year';
COMMENT ON COLUMN document_series.year IS 'Year of issue in Asia/Shanghai';
COMMENT ON COLUMN document_series.last IS 'Last number given';

CREATE TABLE document (
  district         char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id               uuid        NOT NULL,
  item_id          uuid        NOT NULL,
  item_number      text        NOT NULL,
  template_of      char(6)     NOT NULL,
  template         text        NOT NULL,
  template_version integer     NOT NULL,
  state            text        NOT NULL CHECK (state IN ('DRAFT', 'ISSUED', 'SERVED', 'REVOKED')),
  version          bigint      NOT NULL CHECK (version > 0),
  text_version     bigint      NOT NULL CHECK (text_version BETWEEN 1 AND version),
  number           text        CHECK (char_length(number) <= 40),
  content_hash     text        CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  draft_key        uuid        NOT NULL,
  drafted_by       uuid        NOT NULL,
  edited_by        uuid        NOT NULL,
  signed_by        uuid,
  drafted_at       timestamptz NOT NULL,
  changed_at       timestamptz NOT NULL,
  issued_at        timestamptz,
  PRIMARY KEY (district, id),
  UNIQUE (district, number),
  UNIQUE (district, draft_key),
  FOREIGN KEY (district, item_id) REFERENCES item,
  FOREIGN KEY (template_of, template, template_version) REFERENCES document_template,
  CHECK ((issued_at IS NULL) = (number IS NULL)),
  CHECK ((issued_at IS NULL) = (content_hash IS NULL)),
  CHECK ((issued_at IS NULL) = (signed_by IS NULL)),
  CHECK (state NOT IN ('ISSUED', 'SERVED') OR issued_at IS NOT NULL),
  CHECK (state <> 'DRAFT' OR issued_at IS NULL)
);
CREATE INDEX document_item ON document (district, item_id, id);
CREATE INDEX document_template_used ON document (template_of, template, template_version);
COMMENT ON TABLE document IS 'One paper of an item as it stands; what it says lies sealed in document_text';
COMMENT ON COLUMN document.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN document.id IS 'UUIDv7';
COMMENT ON COLUMN document.item_id IS 'Item it belongs to';
COMMENT ON COLUMN document.item_number IS 'Its number, which never changes';
COMMENT ON COLUMN document.template_of IS 'District of the template, or 000000';
COMMENT ON COLUMN document.template IS 'Sort of document';
COMMENT ON COLUMN document.template_version IS 'Edition of the template it was written with';
COMMENT ON COLUMN document.state IS 'DRAFT until it is issued, SERVED with a receipt, REVOKED when taken back';
COMMENT ON COLUMN document.version IS 'Number of its events; optimistic lock';
COMMENT ON COLUMN document.text_version IS 'The version that brought the text as it stands';
COMMENT ON COLUMN document.number IS 'Official number, e.g. 信访答〔2026〕12号; null before it is issued';
COMMENT ON COLUMN document.content_hash IS 'SHA-256 of id, number and everything it says, frozen at issue; its beginning is the code on the paper';
COMMENT ON COLUMN document.draft_key IS 'Idempotency key of the request that began it';
COMMENT ON COLUMN document.drafted_by IS 'Account that began it';
COMMENT ON COLUMN document.edited_by IS 'Account that wrote the text as it stands';
COMMENT ON COLUMN document.signed_by IS 'Account that issued it';
COMMENT ON COLUMN document.drafted_at IS 'When it was begun';
COMMENT ON COLUMN document.changed_at IS 'When its last event was';
COMMENT ON COLUMN document.issued_at IS 'When it got its number';

CREATE TABLE document_text (
  district       char(6)     NOT NULL,
  document_id    uuid        NOT NULL,
  version        bigint      NOT NULL,
  sealed_content bytea       NOT NULL,
  written_at     timestamptz NOT NULL,
  PRIMARY KEY (district, document_id, version),
  FOREIGN KEY (district, document_id) REFERENCES document
);
COMMENT ON TABLE document_text IS 'Every version of what a document says, sealed with AES-256-GCM; append-only';
COMMENT ON COLUMN document_text.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN document_text.document_id IS 'The document';
COMMENT ON COLUMN document_text.version IS 'Version of the document that brought it';
COMMENT ON COLUMN document_text.sealed_content IS 'Fields, and from issue on what the house filled in. pii; purpose: handling the matter; kept until five years after the item ended';
COMMENT ON COLUMN document_text.written_at IS 'When it was written';

CREATE TABLE document_event (
  district     char(6)     NOT NULL,
  document_id  uuid        NOT NULL,
  seq          bigint      NOT NULL,
  event_key    uuid        NOT NULL,
  request_hash text        NOT NULL CHECK (request_hash ~ '^[0-9a-f]{64}$'),
  event        text        NOT NULL CHECK (event IN ('DRAFT', 'EDIT', 'ISSUE', 'SERVE', 'REVOKE')),
  at           timestamptz NOT NULL,
  actor_id     uuid        NOT NULL,
  role         text        NOT NULL,
  PRIMARY KEY (district, document_id, seq),
  UNIQUE (district, event_key),
  FOREIGN KEY (district, document_id) REFERENCES document
);
COMMENT ON TABLE document_event IS 'What happened to a document, one row per event; append-only';
COMMENT ON COLUMN document_event.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN document_event.document_id IS 'The document';
COMMENT ON COLUMN document_event.seq IS 'Version of the document after the event, from 1';
COMMENT ON COLUMN document_event.event_key IS 'Idempotency key of the request';
COMMENT ON COLUMN document_event.request_hash IS 'SHA-256 of the request, to tell a replay from a key used twice';
COMMENT ON COLUMN document_event.event IS 'What happened';
COMMENT ON COLUMN document_event.at IS 'When';
COMMENT ON COLUMN document_event.actor_id IS 'Account that did it';
COMMENT ON COLUMN document_event.role IS 'Role it was done in';

CREATE TABLE document_service (
  district        char(6)     NOT NULL,
  document_id     uuid        NOT NULL,
  method          text        NOT NULL CHECK (method IN ('DIRECT', 'CO_RESIDENT', 'LEFT_WITH_WITNESS', 'ELECTRONIC', 'POST')),
  relation        text        NOT NULL CHECK (relation IN ('SELF', 'AGENT', 'CO_RESIDENT_ADULT', 'REPRESENTATIVE', 'UNIT_STAFF', 'NOBODY')),
  served_on       date        NOT NULL,
  photo_id        uuid,
  sealed_receiver bytea,
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (district, document_id),
  FOREIGN KEY (district, document_id) REFERENCES document
);
COMMENT ON TABLE document_service IS 'Receipt of service (送达回证); without one no appeal clock runs. Append-only';
COMMENT ON COLUMN document_service.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN document_service.document_id IS 'The document';
COMMENT ON COLUMN document_service.method IS 'How it was served, after the pattern of civil procedure';
COMMENT ON COLUMN document_service.relation IS 'Who took it, by relation to the addressee; NOBODY when left with a witness';
COMMENT ON COLUMN document_service.served_on IS 'Day of service in Asia/Shanghai; appeal clocks count from the day after';
COMMENT ON COLUMN document_service.photo_id IS 'Photo that proves it; null when there is none';
COMMENT ON COLUMN document_service.sealed_receiver IS 'Name of receiver or witness. pii; purpose: proof of service; kept until five years after the item ended';
COMMENT ON COLUMN document_service.recorded_at IS 'When the receipt was recorded';

-- What was written, issued and served is not rewritten, by nobody.
CREATE FUNCTION document_row_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER document_event_final BEFORE UPDATE OR DELETE ON document_event
  FOR EACH ROW EXECUTE FUNCTION document_row_is_final();
CREATE TRIGGER document_text_final BEFORE UPDATE ON document_text
  FOR EACH ROW EXECUTE FUNCTION document_row_is_final();
CREATE TRIGGER document_service_final BEFORE UPDATE ON document_service
  FOR EACH ROW EXECUTE FUNCTION document_row_is_final();

-- A number once given stays with its paper.
CREATE FUNCTION document_number_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.number IS NOT NULL AND (NEW.number, NEW.content_hash, NEW.issued_at, NEW.signed_by)
      IS DISTINCT FROM (OLD.number, OLD.content_hash, OLD.issued_at, OLD.signed_by) THEN
    RAISE EXCEPTION 'an issued document is frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER document_frozen BEFORE UPDATE ON document
  FOR EACH ROW EXECUTE FUNCTION document_number_is_final();

GRANT SELECT ON document_part, document_choice, document_template, document_mark TO fengqiao_app, fengqiao_reader;
GRANT SELECT, INSERT, UPDATE ON document, document_series TO fengqiao_app;
GRANT SELECT, INSERT ON document_text, document_event, document_service TO fengqiao_app;
GRANT SELECT ON document, document_event TO fengqiao_reader;

-- A committee's director makes agreements with its seal; a supervisor's orders are documents too.
INSERT INTO role_permission (role, permission) VALUES
  ('COMMITTEE_DIRECTOR', 'DOCUMENT_ISSUE'),
  ('SUPERVISION_COMMISSIONER', 'DOCUMENT_ISSUE')
ON CONFLICT DO NOTHING;
