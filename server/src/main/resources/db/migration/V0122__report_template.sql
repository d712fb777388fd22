-- The text other systems ask for, as data: fixed words with places of a closed list.

CREATE TABLE report_template (
  district   char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  system     text     NOT NULL CHECK (system ~ '^[A-Z][A-Z0-9_]{2,30}$'),
  version    integer  NOT NULL CHECK (version > 0),
  valid_from date     NOT NULL,
  valid_to   date     CHECK (valid_to >= valid_from),
  ordinal    smallint NOT NULL,
  title_zh_cn text    NOT NULL,
  title_zh_hant text  NOT NULL,
  title_en   text     NOT NULL,
  body       text     NOT NULL CHECK (char_length(body) BETWEEN 1 AND 4000),
  source     text     NOT NULL,
  PRIMARY KEY (district, system, version)
);
COMMENT ON TABLE report_template IS 'Text of an item for another system (复制上报文本); a version is added, never edited';
COMMENT ON COLUMN report_template.district IS 'GB/T 2260 district code, or 000000 for every district; a district''s own comes before it';
COMMENT ON COLUMN report_template.system IS 'The other system';
COMMENT ON COLUMN report_template.version IS 'Edition, from 1';
COMMENT ON COLUMN report_template.valid_from IS 'First day on which it is used';
COMMENT ON COLUMN report_template.valid_to IS 'Last such day; null while it holds';
COMMENT ON COLUMN report_template.ordinal IS 'Order of display, from 1';
COMMENT ON COLUMN report_template.title_zh_cn IS 'Name in simplified Chinese';
COMMENT ON COLUMN report_template.title_zh_hant IS 'Name in traditional Chinese';
COMMENT ON COLUMN report_template.title_en IS 'Name in English';
COMMENT ON COLUMN report_template.body IS 'The words; places in braces are those of class ReportText, a line whose places are all empty is left out';
COMMENT ON COLUMN report_template.source IS 'Who wrote it and on what basis';

INSERT INTO report_template (district, system, version, valid_from, ordinal, title_zh_cn, title_zh_hant, title_en, body, source) VALUES
  ('000000', 'HOTLINE_12345', 1, '2026-01-01', 1, '12345 热线回复', '12345 熱線回覆', 'Reply to the 12345 hotline',
   E'工单号：{sourceNumber}\n您反映的“{kind}”事项已收悉，编号 {number}。\n登记日期：{reportedOn}\n办理单位：{body}\n办理状态：{state}\n办理期限：{dueOn}\n反映内容：{summary}\n下一步，承办单位将依法依规继续办理，并在期限内答复。如对办理结果有异议，可依法通过调解、仲裁、行政复议、诉讼等途径解决。\n回复日期：{today}',
   'Product wording [D]; form of a hotline reply as common among 12345 platforms'),
  ('000000', 'PETITION_SYSTEM', 1, '2026-01-01', 2, '信访系统摘要', '信訪系統摘要', 'Summary for the petition system',
   E'信访件号：{sourceNumber}\n事项编号：{number}\n来源：{channel}\n登记日期：{reportedOn}\n问题属地：{street}{community}\n内容分类：{kind}{subKind}\n涉及人数：{people}人\n信访人：{parties}\n主要诉求：{text}\n责任单位：{body}\n当前环节：{state}\n法定期限：{legalDueOn}',
   '信访工作条例（2022）第二十二条、第二十三条：登记与受理所列要素；product wording [D]'),
  ('000000', 'GOVERNANCE_PLATFORM', 1, '2026-01-01', 3, '综治平台上报', '綜治平臺上報', 'Report to the governance platform',
   E'事件编号：{number}\n事件名称：{community}{kind}\n发生日期：{occurredOn}\n发生网格：{grid}（{gridCode}）\n事件类型：{kind}\n事件规模：涉及{people}人\n风险等级：{level}\n事件简述：{summary}\n当事人：{parties}\n处置单位：{body}\n处置状态：{state}\n上报日期：{today}',
   'Fields of the exchange tables of grid platforms (domain notes 3.1); product wording [D]');

GRANT SELECT ON report_template TO fengqiao_app;
