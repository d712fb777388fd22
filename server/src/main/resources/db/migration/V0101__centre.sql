-- Service centres: windows, five services with hours, and visitors' tickets without names.
CREATE TABLE centre (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  code text NOT NULL CHECK (code ~ '^[0-9]{6,12}-[A-Z][A-Z0-9]{0,23}$' AND left(code, 6) = district),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  tier text NOT NULL CHECK (tier IN ('COMMUNITY', 'STREET', 'DISTRICT')),
  territory text NOT NULL CHECK (territory ~ '^[0-9]{6,12}$' AND left(territory, 6) = district),
  lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
  lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
  phone text NOT NULL DEFAULT '' CHECK (length(phone) <= 40),
  address text NOT NULL DEFAULT '' CHECK (length(address) <= 200),
  active boolean NOT NULL DEFAULT true,
  demo boolean NOT NULL DEFAULT false,
  version bigint NOT NULL DEFAULT 1 CHECK (version > 0),
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (district, code)
);
COMMENT ON TABLE centre IS 'Service centre of a tier (三级实体平台, 群众诉求综合服务中心)';
COMMENT ON COLUMN centre.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN centre.code IS 'Place code, hyphen, letters of its own';
COMMENT ON COLUMN centre.name IS 'Official name';
COMMENT ON COLUMN centre.tier IS 'Tier of the centre';
COMMENT ON COLUMN centre.territory IS 'Place it serves';
COMMENT ON COLUMN centre.lon IS 'Position, CGCS2000 degrees east';
COMMENT ON COLUMN centre.lat IS 'Position, CGCS2000 degrees north';
COMMENT ON COLUMN centre.phone IS 'Public telephone';
COMMENT ON COLUMN centre.address IS 'Public address';
COMMENT ON COLUMN centre.active IS 'Whether it is open to visitors';
COMMENT ON COLUMN centre.demo IS 'Invented for the demonstration district';
COMMENT ON COLUMN centre.version IS 'Counts changes';
COMMENT ON COLUMN centre.changed_at IS 'When the row was last written';

CREATE TABLE centre_service (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  centre text NOT NULL,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  service text NOT NULL CHECK (service IN ('LEGAL_ADVICE', 'PEOPLES_MEDIATION', 'ADMIN_MEDIATION', 'LEGAL_AID', 'NOTARY')),
  first_weekday smallint NOT NULL CHECK (first_weekday BETWEEN 1 AND 7),
  last_weekday smallint NOT NULL CHECK (last_weekday BETWEEN first_weekday AND 7),
  opens time NOT NULL,
  closes time NOT NULL CHECK (closes > opens),
  PRIMARY KEY (district, centre, ordinal),
  FOREIGN KEY (district, centre) REFERENCES centre (district, code)
);
COMMENT ON TABLE centre_service IS 'Which of the five services a centre gives, and when';
COMMENT ON COLUMN centre_service.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN centre_service.centre IS 'Which centre';
COMMENT ON COLUMN centre_service.ordinal IS 'Place of the line, from 1';
COMMENT ON COLUMN centre_service.service IS 'Legal advice, people''s mediation, administrative mediation, legal aid or notary';
COMMENT ON COLUMN centre_service.first_weekday IS '1 Monday to 7 Sunday';
COMMENT ON COLUMN centre_service.last_weekday IS '1 Monday to 7 Sunday, included';
COMMENT ON COLUMN centre_service.opens IS 'Opening time, China Standard Time';
COMMENT ON COLUMN centre_service.closes IS 'Closing time, China Standard Time';

CREATE TABLE centre_window (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  centre text NOT NULL,
  number smallint NOT NULL CHECK (number BETWEEN 1 AND 99),
  sort text NOT NULL CHECK (sort IN ('RECEPTION', 'LEGAL_ADVICE', 'PEOPLES_MEDIATION', 'ADMIN_MEDIATION', 'LEGAL_AID', 'NOTARY')),
  body text,
  PRIMARY KEY (district, centre, number),
  FOREIGN KEY (district, centre) REFERENCES centre (district, code),
  FOREIGN KEY (district, body) REFERENCES body (district, code)
);
CREATE INDEX centre_window_body ON centre_window (district, body) WHERE body IS NOT NULL;
COMMENT ON TABLE centre_window IS 'Windows of a centre';
COMMENT ON COLUMN centre_window.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN centre_window.centre IS 'Which centre';
COMMENT ON COLUMN centre_window.number IS 'Number over the window';
COMMENT ON COLUMN centre_window.sort IS 'Reception, or one of the five services';
COMMENT ON COLUMN centre_window.body IS 'Body that sits there; null when several take turns';

CREATE TABLE centre_day (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  centre text NOT NULL,
  on_date date NOT NULL,
  last_number integer NOT NULL CHECK (last_number > 0),
  PRIMARY KEY (district, centre, on_date),
  FOREIGN KEY (district, centre) REFERENCES centre (district, code)
);
COMMENT ON TABLE centre_day IS 'Last ticket number given out at a centre on a day';
COMMENT ON COLUMN centre_day.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN centre_day.centre IS 'Which centre';
COMMENT ON COLUMN centre_day.on_date IS 'The day';
COMMENT ON COLUMN centre_day.last_number IS 'Last number given out';

CREATE TABLE centre_ticket (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id uuid NOT NULL,
  centre text NOT NULL,
  on_date date NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  sort text NOT NULL CHECK (sort IN ('RECEPTION', 'LEGAL_ADVICE', 'PEOPLES_MEDIATION', 'ADMIN_MEDIATION', 'LEGAL_AID', 'NOTARY')),
  language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
  state text NOT NULL CHECK (state IN ('WAITING', 'CALLED', 'SERVED', 'CLOSED')),
  window_number smallint,
  item_number text,
  version bigint NOT NULL CHECK (version > 0),
  last_key uuid NOT NULL,
  issued_at timestamptz NOT NULL,
  called_at timestamptz,
  served_at timestamptz,
  closed_at timestamptz,
  PRIMARY KEY (district, id),
  UNIQUE (district, centre, on_date, number),
  FOREIGN KEY (district, centre) REFERENCES centre (district, code)
);
CREATE INDEX centre_ticket_item ON centre_ticket (district, item_number) WHERE item_number IS NOT NULL;
COMMENT ON TABLE centre_ticket IS 'A visitor''s turn: a number of the day and what the visit is for. No name; one registration is seen at every window';
COMMENT ON COLUMN centre_ticket.district IS 'GB/T 2260 code, six digits';
COMMENT ON COLUMN centre_ticket.id IS 'UUID made by the desk; idempotency key';
COMMENT ON COLUMN centre_ticket.centre IS 'Which centre';
COMMENT ON COLUMN centre_ticket.on_date IS 'Day it was given out';
COMMENT ON COLUMN centre_ticket.number IS 'Number of the day at this centre, from 1';
COMMENT ON COLUMN centre_ticket.sort IS 'Window the visitor waits for or is at';
COMMENT ON COLUMN centre_ticket.language IS 'Language the visitor wants to speak, ISO 639 code';
COMMENT ON COLUMN centre_ticket.state IS 'WAITING, CALLED to a window, SERVED, CLOSED without having been served';
COMMENT ON COLUMN centre_ticket.window_number IS 'Window it was called to; null before';
COMMENT ON COLUMN centre_ticket.item_number IS 'Item registered for this visit; null before';
COMMENT ON COLUMN centre_ticket.version IS 'Counts changes';
COMMENT ON COLUMN centre_ticket.last_key IS 'Idempotency key of the last change';
COMMENT ON COLUMN centre_ticket.issued_at IS 'When it was given out';
COMMENT ON COLUMN centre_ticket.called_at IS 'When it was last called';
COMMENT ON COLUMN centre_ticket.served_at IS 'When it was last served';
COMMENT ON COLUMN centre_ticket.closed_at IS 'When it was closed';

GRANT SELECT, INSERT, UPDATE ON centre TO fengqiao_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON centre_service, centre_window TO fengqiao_app;
GRANT SELECT, INSERT, UPDATE ON centre_day, centre_ticket TO fengqiao_app;
GRANT SELECT ON centre, centre_service, centre_window TO fengqiao_reader;
