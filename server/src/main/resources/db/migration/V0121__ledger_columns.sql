-- What the columns of other offices' lists mean, and the columns an office exports.

CREATE TABLE ledger_mapping (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  office     text        NOT NULL CHECK (char_length(office) BETWEEN 6 AND 40),
  name       text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 40),
  columns    text        NOT NULL CHECK (char_length(columns) <= 4000),
  version    bigint      NOT NULL CHECK (version > 0),
  changed_by uuid        NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (district, office, name)
);
COMMENT ON TABLE ledger_mapping IS 'Named mappings: which header of a list from elsewhere means what';
COMMENT ON COLUMN ledger_mapping.district IS 'GB/T 2260 district code, six digits';
COMMENT ON COLUMN ledger_mapping.office IS 'Body or place whose people share it';
COMMENT ON COLUMN ledger_mapping.name IS 'Name the office gave it';
COMMENT ON COLUMN ledger_mapping.columns IS 'Lines of field, tab, header';
COMMENT ON COLUMN ledger_mapping.version IS 'Optimistic lock';
COMMENT ON COLUMN ledger_mapping.changed_by IS 'Account that changed it last';
COMMENT ON COLUMN ledger_mapping.changed_at IS 'When';

CREATE TABLE ledger_columns (
  district   char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  name       text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 40),
  columns    text        NOT NULL CHECK (char_length(columns) BETWEEN 1 AND 4000),
  version    bigint      NOT NULL CHECK (version > 0),
  changed_by uuid        NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (district, name)
);
COMMENT ON TABLE ledger_columns IS 'Named sets of columns for exports; 000000 holds those of the product';
COMMENT ON COLUMN ledger_columns.district IS 'GB/T 2260 district code, or 000000 for every district; a district''s own comes before it';
COMMENT ON COLUMN ledger_columns.name IS 'Name the district gave it';
COMMENT ON COLUMN ledger_columns.columns IS 'Lines of field, tab, header, in the order of the columns';
COMMENT ON COLUMN ledger_columns.version IS 'Optimistic lock';
COMMENT ON COLUMN ledger_columns.changed_by IS 'Account that changed it last';
COMMENT ON COLUMN ledger_columns.changed_at IS 'When';

INSERT INTO ledger_columns (district, name, columns, version, changed_by, changed_at) VALUES
  ('000000', '矛盾纠纷台账', E'SERIAL\t序号\nNUMBER\t编号\nREPORTED_ON\t登记日期\nOCCURRED_ON\t发生日期\nSTREET\t镇街\nCOMMUNITY\t社区\nGRID\t所属网格\nKIND\t纠纷类型\nSUB_KIND\t细类\nPEOPLE\t涉及人数\nSUMMARY\t简要情况\nTEXT\t事项内容\nPARTIES\t当事人\nCHANNEL\t来源渠道\nLEVEL\t风险等级\nBODY\t承办单位\nSTATE\t办理状态\nDUE_ON\t办理期限\nLEGAL_DUE_ON\t法定期限\nBLANK\t备注', 1, '00000000-0000-0000-0000-000000000000', '2026-01-01T00:00:00+08:00'),
  ('000000', '办理进度表', E'SERIAL\t序号\nNUMBER\t编号\nKIND\t纠纷类型\nCOMMUNITY\t社区\nBODY\t承办单位\nSTATE\t办理状态\nURGENCY\t紧急程度\nDUE_ON\t办理期限\nLEGAL_DUE_ON\t法定期限\nBLANK\t本周进展', 1, '00000000-0000-0000-0000-000000000000', '2026-01-01T00:00:00+08:00');

GRANT SELECT, INSERT, UPDATE ON ledger_mapping, ledger_columns TO fengqiao_app;
