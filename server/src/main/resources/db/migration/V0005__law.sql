-- Versioned law: nothing here is a constant of the code. A row holds from valid_from to valid_to;
-- a new edition is a new version with its own dates, the old rows are closed and stay. District
-- '000000' is every district; a district's own rows stand in for a whole table of one version.
CREATE TABLE law_ref (
  district   char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  code       text    NOT NULL,
  article    text    NOT NULL,
  valid_from date    NOT NULL,
  valid_to   date    CHECK (valid_to >= valid_from),
  title_zh   text    NOT NULL,
  text_zh    text    NOT NULL,
  summary    boolean NOT NULL,
  source     text    NOT NULL,
  PRIMARY KEY (district, code, article, valid_from)
);
COMMENT ON TABLE law_ref IS 'Articles of law that the product cites, each with its period in force';
COMMENT ON COLUMN law_ref.district IS 'GB/T 2260 code; 000000 for national law, a district for local rules';
COMMENT ON COLUMN law_ref.code IS 'Short name of the statute in this product, e.g. XINFANG';
COMMENT ON COLUMN law_ref.article IS 'Number of the article';
COMMENT ON COLUMN law_ref.valid_from IS 'First day in force';
COMMENT ON COLUMN law_ref.valid_to IS 'Last day in force; null while it is';
COMMENT ON COLUMN law_ref.title_zh IS 'Name of the statute in Chinese';
COMMENT ON COLUMN law_ref.text_zh IS 'Words of the article, or a summary';
COMMENT ON COLUMN law_ref.summary IS 'True when text_zh is a summary in our own words and not the statute';
COMMENT ON COLUMN law_ref.source IS 'Where the words come from';

CREATE TABLE law_kind (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  kind text NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','UNCLASSIFIED')),
  ordinal smallint NOT NULL,
  label_zh_cn text NOT NULL,
  label_zh_hant text NOT NULL,
  label_en text NOT NULL,
  std17 text,
  confirmable text NOT NULL CHECK (confirmable IN ('CONFIRMABLE','PAYMENT_ONLY','HOUSEHOLD_ONLY','NOT_IDENTITY','NONE')),
  PRIMARY KEY (district, kind, version)
);
COMMENT ON TABLE law_kind IS 'The eleven kinds of dispute and the undetermined one';
COMMENT ON COLUMN law_kind.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN law_kind.version IS 'Edition of this table; shown beside every result computed from it';
COMMENT ON COLUMN law_kind.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_kind.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_kind.kind IS 'Kind of dispute';
COMMENT ON COLUMN law_kind.ordinal IS 'Order of display, from 1';
COMMENT ON COLUMN law_kind.label_zh_cn IS 'Name in simplified Chinese';
COMMENT ON COLUMN law_kind.label_zh_hant IS 'Name in traditional Chinese';
COMMENT ON COLUMN law_kind.label_en IS 'Name in English';
COMMENT ON COLUMN law_kind.std17 IS 'Codes of the 17-kind exchange table; null when there is none';
COMMENT ON COLUMN law_kind.confirmable IS 'What of an agreement a court may confirm';

CREATE TABLE law_sub_kind (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  kind text NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','UNCLASSIFIED')),
  code text NOT NULL CHECK (code ~ '^[A-Z_]+$'),
  ordinal smallint NOT NULL,
  label_zh_cn text NOT NULL,
  label_zh_hant text NOT NULL,
  label_en text NOT NULL,
  livelihood boolean NOT NULL,
  seasonal boolean NOT NULL,
  PRIMARY KEY (district, kind, code, version)
);
COMMENT ON TABLE law_sub_kind IS 'Sub-kinds of each kind';
COMMENT ON COLUMN law_sub_kind.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN law_sub_kind.version IS 'Edition of this table; shown beside every result computed from it';
COMMENT ON COLUMN law_sub_kind.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_sub_kind.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_sub_kind.kind IS 'Kind it belongs to';
COMMENT ON COLUMN law_sub_kind.code IS 'Code of the sub-kind, unique within the kind';
COMMENT ON COLUMN law_sub_kind.ordinal IS 'Order of display, from 1';
COMMENT ON COLUMN law_sub_kind.label_zh_cn IS 'Name in simplified Chinese';
COMMENT ON COLUMN law_sub_kind.label_zh_hant IS 'Name in traditional Chinese';
COMMENT ON COLUMN law_sub_kind.label_en IS 'Name in English';
COMMENT ON COLUMN law_sub_kind.livelihood IS 'Wages, housing or medical care is at stake: gives the LIVELIHOOD points of severity';
COMMENT ON COLUMN law_sub_kind.seasonal IS 'A wage dispute: under time pressure in the days before a season of law_season';

CREATE TABLE law_route (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  kind text NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','UNCLASSIFIED')),
  ordinal smallint NOT NULL,
  route text NOT NULL CHECK (route IN ('PM','AM','IM','LA','LC','LS','AR','AD','CIV','ADM','POL','PET','DIS','AID','CONF','ARB')),
  receiver_zh text NOT NULL,
  PRIMARY KEY (district, kind, ordinal, version)
);
COMMENT ON TABLE law_route IS 'Ordered routes of each kind, from mediation to court';
COMMENT ON COLUMN law_route.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN law_route.version IS 'Edition of this table; shown beside every result computed from it';
COMMENT ON COLUMN law_route.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_route.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_route.kind IS 'Kind it belongs to';
COMMENT ON COLUMN law_route.ordinal IS 'Order in which routes are tried, from 1';
COMMENT ON COLUMN law_route.route IS 'Route: PM people''s, AM administrative, IM industry mediation; LA labour, LC land-contract, ARB commercial arbitration; LS labour inspection; AR reconsideration; AD administrative decision; CIV civil, ADM administrative suit; POL police; PET petition opinion; DIS discipline; AID legal aid; CONF judicial confirmation';
COMMENT ON COLUMN law_route.receiver_zh IS 'Who receives on this route, in Chinese';

CREATE TABLE law_tier_rule (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  ordinal smallint NOT NULL,
  kind text CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','UNCLASSIFIED')),
  tier text NOT NULL CHECK (tier IN ('COMMUNITY','STREET','DISTRICT')),
  reason text NOT NULL CHECK (reason IN ('MATRIX','PEOPLE_AT_LEAST','SUB_KIND','SUB_KIND_PEOPLE','SAFETY','FLAG','SEASON','SEVERITY','SEVERITY_PEOPLE','MAJOR')),
  sub_kind text,
  min_people integer CHECK (min_people > 0),
  min_level text CHECK (min_level IN ('BLUE','YELLOW','ORANGE','RED')),
  safety text CHECK (safety IN ('THREAT','INJURY','DOMESTIC_VIOLENCE','STRUCTURAL_DANGER','MINORS')),
  flag text,
  season_days smallint CHECK (season_days > 0),
  major boolean NOT NULL,
  inform_district boolean NOT NULL,
  PRIMARY KEY (district, ordinal, version)
);
COMMENT ON TABLE law_tier_rule IS 'First-tier matrix and escalation rules: a row applies when every condition that is set holds; the highest tier of the rows that apply is the first tier';
COMMENT ON COLUMN law_tier_rule.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN law_tier_rule.version IS 'Edition of this table; shown beside every result computed from it';
COMMENT ON COLUMN law_tier_rule.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_tier_rule.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_tier_rule.ordinal IS 'Number of the rule';
COMMENT ON COLUMN law_tier_rule.kind IS 'Only for this kind; null for any';
COMMENT ON COLUMN law_tier_rule.tier IS 'Tier that has to take the matter';
COMMENT ON COLUMN law_tier_rule.reason IS 'Code of the sentence that explains the rule';
COMMENT ON COLUMN law_tier_rule.sub_kind IS 'Condition: this sub-kind';
COMMENT ON COLUMN law_tier_rule.min_people IS 'Condition: at least so many people involved';
COMMENT ON COLUMN law_tier_rule.min_level IS 'Condition: severity at least this';
COMMENT ON COLUMN law_tier_rule.safety IS 'Condition: this safety question was answered with yes';
COMMENT ON COLUMN law_tier_rule.flag IS 'Condition: this fact was told';
COMMENT ON COLUMN law_tier_rule.season_days IS 'Condition: at most so many days before the next Spring Festival';
COMMENT ON COLUMN law_tier_rule.major IS 'Condition when true: the matter is a major one';
COMMENT ON COLUMN law_tier_rule.inform_district IS 'The district is told at once';

CREATE TABLE law_severity (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  factor text NOT NULL CHECK (factor IN ('PEOPLE','AMOUNT_TOTAL','AMOUNT_PER_PERSON','SAFETY','LIVELIHOOD','TIME_PRESSURE','FAILED_SESSIONS','SPREAD','PUBLIC_ATTENTION')),
  from_value bigint NOT NULL CHECK (from_value > 0),
  points smallint NOT NULL CHECK (points >= 0),
  counting text NOT NULL CHECK (counting IN ('BAND','EACH')),
  cap smallint CHECK (cap > 0),
  min_level text CHECK (min_level IN ('BLUE','YELLOW','ORANGE','RED')),
  PRIMARY KEY (district, factor, from_value, version)
);
COMMENT ON TABLE law_severity IS 'Points of severity by factor and band';
COMMENT ON COLUMN law_severity.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN law_severity.version IS 'Edition of this table; shown beside every result computed from it';
COMMENT ON COLUMN law_severity.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_severity.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_severity.factor IS 'What gives points; of the two AMOUNT factors only the higher counts';
COMMENT ON COLUMN law_severity.from_value IS 'Lower end of the band, inclusive: persons, yuan or times';
COMMENT ON COLUMN law_severity.points IS 'Points of the band, or of each time';
COMMENT ON COLUMN law_severity.counting IS 'BAND: the highest band reached counts once; EACH: points for each time';
COMMENT ON COLUMN law_severity.cap IS 'Most points the factor gives; null for no cap';
COMMENT ON COLUMN law_severity.min_level IS 'Level the item has at least when the factor gives points';

CREATE TABLE law_severity_level (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  level text NOT NULL CHECK (level IN ('BLUE','YELLOW','ORANGE','RED')),
  min_points smallint NOT NULL CHECK (min_points >= 0),
  PRIMARY KEY (district, level, version)
);
COMMENT ON TABLE law_severity_level IS 'Points from which each severity level begins';
COMMENT ON COLUMN law_severity_level.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN law_severity_level.version IS 'Edition of this table; shown beside every result computed from it';
COMMENT ON COLUMN law_severity_level.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_severity_level.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_severity_level.level IS 'Severity level';
COMMENT ON COLUMN law_severity_level.min_points IS 'Lowest points of the level';

CREATE TABLE law_season (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  code text NOT NULL CHECK (code IN ('SPRING_FESTIVAL')),
  day date NOT NULL,
  lead_days smallint NOT NULL CHECK (lead_days > 0),
  PRIMARY KEY (district, code, day, version)
);
COMMENT ON TABLE law_season IS 'Dates before which some disputes gather';
COMMENT ON COLUMN law_season.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN law_season.version IS 'Edition of this table; shown beside every result computed from it';
COMMENT ON COLUMN law_season.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_season.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_season.code IS 'The season';
COMMENT ON COLUMN law_season.day IS 'Its date';
COMMENT ON COLUMN law_season.lead_days IS 'So many days before it wage disputes are under time pressure';

CREATE TABLE law_basis (
  district char(6) NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  version integer NOT NULL CHECK (version > 0),
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  kind text NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','UNCLASSIFIED')),
  ordinal smallint NOT NULL,
  sub_kind text,
  code text NOT NULL,
  article text NOT NULL,
  PRIMARY KEY (district, kind, ordinal, version)
);
COMMENT ON TABLE law_basis IS 'Which articles are shown with which kind';
COMMENT ON COLUMN law_basis.district IS 'GB/T 2260 code; 000000 for every district';
COMMENT ON COLUMN law_basis.version IS 'Edition of this table; shown beside every result computed from it';
COMMENT ON COLUMN law_basis.valid_from IS 'First day this row holds';
COMMENT ON COLUMN law_basis.valid_to IS 'Last day this row holds; null while it does';
COMMENT ON COLUMN law_basis.kind IS 'Kind of dispute';
COMMENT ON COLUMN law_basis.ordinal IS 'Order of display, from 1';
COMMENT ON COLUMN law_basis.sub_kind IS 'Only for this sub-kind; null for the whole kind';
COMMENT ON COLUMN law_basis.code IS 'Statute, law_ref.code';
COMMENT ON COLUMN law_basis.article IS 'Article, law_ref.article';


INSERT INTO law_kind (district, version, valid_from, valid_to, kind, ordinal, label_zh_cn, label_zh_hant, label_en, std17, confirmable) VALUES
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 1, '劳动人事', '勞動人事', 'Labour and personnel', '0701-0799', 'CONFIRMABLE'),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 2, '租赁', '租賃', 'Tenancy', '0602', 'CONFIRMABLE'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 3, '产权', '產權', 'Property rights', '0401,0403,0602', 'PAYMENT_ONLY'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 4, '征地拆迁补偿安置', '徵地拆遷補償安置', 'Land taking and resettlement', '1101-1105', 'HOUSEHOLD_ONLY'),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 5, '邻里', '鄰里', 'Neighbours', '0201-0299', 'CONFIRMABLE'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 6, '婚恋家庭', '婚戀家庭', 'Marriage and family', '0101-0199', 'NOT_IDENTITY'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 7, '物业', '物業', 'Property management', '0402', 'CONFIRMABLE'),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 8, '消费及合同', '消費及合同', 'Consumer and contract', '0601,0603,0604,0699', 'CONFIRMABLE'),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 9, '侵权损害', '侵權損害', 'Injury and tort', '0301-0399,0501-0506,0599', 'CONFIRMABLE'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 10, '土地山林资源权属', '土地山林資源權屬', 'Land and natural resources', '0901-0999', 'PAYMENT_ONLY'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 11, '金融借贷', '金融借貸', 'Finance and loans', '0801-0899', 'CONFIRMABLE'),
  ('000000', 1, DATE '2000-01-01', NULL, 'UNCLASSIFIED', 12, '待定', '待定', 'To be determined', NULL, 'NONE');

INSERT INTO law_sub_kind (district, version, valid_from, valid_to, kind, code, ordinal, label_zh_cn, label_zh_hant, label_en, livelihood, seasonal) VALUES
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 'WAGES', 1, '劳动报酬', '勞動報酬', 'Wages', true, true),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 'MIGRANT_WAGES', 2, '农民工工资', '農民工工資', 'Wages of migrant workers', true, true),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 'SEVERANCE', 3, '经济补偿', '經濟補償', 'Severance pay', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 'CONTRACT_DISMISSAL', 4, '劳动合同与解雇', '勞動合同與解僱', 'Contract and dismissal', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 'WORK_INJURY', 5, '工伤', '工傷', 'Work injury', true, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 'SOCIAL_INSURANCE', 6, '社会保险', '社會保險', 'Social insurance', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 'HOURS_LEAVE', 7, '工时休假', '工時休假', 'Hours and leave', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 'PLATFORM_WORK', 8, '派遣与新业态用工', '派遣與新業態用工', 'Agency and platform work', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 'PERSONNEL', 9, '人事争议', '人事爭議', 'Personnel', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 'DEPOSIT', 1, '押金', '押金', 'Deposit', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 'RENT_ARREARS', 2, '欠租与提前退租', '欠租與提前退租', 'Rent arrears, early end', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 'SUBLET', 3, '转租', '轉租', 'Subletting', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 'REPAIR', 4, '维修责任', '維修責任', 'Repairs', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 'LONG_RENT_PLATFORM', 5, '长租公寓', '長租公寓', 'Long-rent platform', true, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 'SHOP_LEASE', 6, '商铺租赁', '商鋪租賃', 'Shop lease', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 'GROUP_RENT', 7, '群租', '群租', 'Group renting', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 'REGISTRATION', 1, '不动产登记办证', '不動產登記辦證', 'Title registration', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 'LATE_DELIVERY', 2, '延期交楼', '延期交樓', 'Late delivery', true, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 'UNFINISHED_BUILDING', 3, '烂尾楼', '爛尾樓', 'Unfinished building', true, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 'BUILDING_QUALITY', 4, '房屋质量', '房屋質量', 'Building quality', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 'CO_OWNERSHIP', 5, '共有产权', '共有產權', 'Co-ownership', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 'PARKING_SPACE', 6, '车位权属', '車位權屬', 'Parking space title', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 'SMALL_TITLE_HOUSING', 7, '小产权房', '小產權房', 'Small-title housing', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 'STATE_LAND_TAKING', 1, '国有土地房屋征收', '國有土地房屋徵收', 'Taking of houses on state land', true, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 'RURAL_LAND_TAKING', 2, '农村土地征收', '農村土地徵收', 'Rural land taking', true, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 'URBAN_VILLAGE', 3, '城中村改造', '城中村改造', 'Urban-village redevelopment', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 'RELOCATION_FEE', 4, '搬迁与过渡费', '搬遷與過渡費', 'Relocation and transition fees', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 'RESETTLEMENT_HOUSE', 5, '安置房', '安置房', 'Resettlement housing', true, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 'VALUATION', 6, '评估争议', '評估爭議', 'Valuation', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 'ILLEGAL_BUILDING', 7, '拆除违建', '拆除違建', 'Removal of illegal buildings', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 'MIGRANT_RESETTLEMENT', 8, '移民安置', '移民安置', 'Resettlement of migrants', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 'WATER_LEAK', 1, '漏水渗水', '漏水滲水', 'Water leak', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 'NOISE', 2, '噪声扰民', '噪聲擾民', 'Noise', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 'LIGHT_VENTILATION', 3, '采光通风', '採光通風', 'Light and ventilation', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 'PASSAGE', 4, '通行', '通行', 'Passage', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 'FALLING_OBJECTS', 5, '高空抛物', '高空拋物', 'Falling objects', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 'PETS', 6, '宠物', '寵物', 'Pets', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 'RETROFIT_LIFT', 7, '加装电梯', '加裝電梯', 'Retrofitted lift', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 'ODOUR_FUMES', 8, '异味油烟', '異味油煙', 'Odour and fumes', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 'VERBAL_QUARREL', 9, '口角', '口角', 'Verbal quarrel', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 'MARRIAGE', 1, '婚姻与恋爱', '婚姻與戀愛', 'Marriage and relationship', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 'SUPPORT', 2, '赡养抚养', '贍養撫養', 'Support of elders and children', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 'CUSTODY', 3, '子女抚养权', '子女撫養權', 'Custody', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 'DIVISION_INHERITANCE', 4, '分家继承', '分家繼承', 'Division and inheritance', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 'DOMESTIC_VIOLENCE', 5, '家庭暴力', '家庭暴力', 'Domestic violence', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 'INTERGENERATIONAL', 6, '代际矛盾', '代際矛盾', 'Between generations', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 'FEES', 1, '物业费', '物業費', 'Fees', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 'SERVICE_QUALITY', 2, '服务质量', '服務質量', 'Service quality', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 'MAINTENANCE_FUND', 3, '维修资金', '維修資金', 'Maintenance fund', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 'OWNERS_COMMITTEE', 4, '业委会', '業委會', 'Committee of owners', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 'PARKING_ORDER', 5, '停车秩序', '停車秩序', 'Parking order', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 'EV_CHARGING', 6, '电动车充电', '電動車充電', 'Electric-vehicle charging', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 'COMMON_INCOME', 7, '公共收益', '公共收益', 'Income from common areas', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 'COMPANY_REPLACEMENT', 8, '更换物业公司', '更換物業公司', 'Replacement of the company', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 'PREPAID_CARD', 1, '预付式消费', '預付式消費', 'Prepaid card', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 'GOODS_QUALITY', 2, '商品与服务质量', '商品與服務質量', 'Goods and service quality', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 'TRAINING', 3, '教育培训', '教育培訓', 'Training courses', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 'MEDICAL_BEAUTY', 4, '医疗美容', '醫療美容', 'Medical beauty', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 'TRAVEL', 5, '旅游', '旅遊', 'Travel', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 'ONLINE', 6, '网络消费', '網絡消費', 'Online shopping', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 'CONTRACT_DEBT', 7, '合同欠款', '合同欠款', 'Contract debt', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 'GOODS_TRADE', 8, '买卖合同', '買賣合同', 'Trade in goods', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 'MEDICAL', 1, '医疗损害', '醫療損害', 'Medical injury', true, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 'TRAFFIC', 2, '交通事故', '交通事故', 'Traffic accident', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 'SCHOOL', 3, '校园伤害', '校園傷害', 'School injury', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 'ENVIRONMENT', 4, '环境污染', '環境污染', 'Pollution', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 'PRODUCT', 5, '产品责任', '產品責任', 'Product liability', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 'ANIMALS', 6, '动物致害', '動物致害', 'Injury by animals', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 'PERSONAL_INJURY', 7, '人身损害', '人身損害', 'Personal injury', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 'REPUTATION_PRIVACY', 8, '名誉隐私', '名譽隱私', 'Reputation and privacy', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 'NETWORK', 9, '网络侵权', '網絡侵權', 'Network tort', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 'CONTRACTED_LAND', 1, '承包地', '承包地', 'Contracted land', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 'HOMESTEAD', 2, '宅基地', '宅基地', 'Homestead', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 'FOREST', 3, '山林', '山林', 'Forest', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 'WATER', 4, '水利', '水利', 'Water', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 'COLLECTIVE_ASSETS', 5, '集体资产与分红', '集體資產與分紅', 'Collective assets and dividends', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 'PRIVATE_LOAN', 1, '民间借贷', '民間借貸', 'Private loan', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 'GUARANTEE', 2, '担保', '擔保', 'Guarantee', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 'INSURANCE', 3, '保险', '保險', 'Insurance', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 'WEALTH_PRODUCTS', 4, '理财产品', '理財產品', 'Wealth products', false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 'FUND_RAISING_CLUE', 5, '非法集资线索', '非法集資線索', 'Clue of illegal fund-raising', false, false);

INSERT INTO law_route (district, version, valid_from, valid_to, kind, ordinal, route, receiver_zh) VALUES
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 1, 'PM', '街道劳动争议调解组织、人民调解委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 2, 'LS', '人力资源和社会保障局劳动监察'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 3, 'LA', '劳动人事争议仲裁院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 4, 'CIV', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 5, 'AID', '法律援助'),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 1, 'PM', '社区、街道人民调解委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 2, 'AM', '市场监督管理部门(经营性出租)'),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 3, 'CIV', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 1, 'AM', '住房和城乡建设局、规划和自然资源局'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 2, 'PM', '人民调解委员会(民事部分)'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 3, 'AR', '行政复议机关'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 4, 'ADM', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 5, 'CIV', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 1, 'AM', '征收部门、街道办事处(协商、补偿协议)'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 2, 'AD', '补偿决定'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 3, 'AR', '行政复议机关'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 4, 'ADM', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 5, 'PM', '人民调解委员会(仅限家庭内部析产)'),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 1, 'PM', '社区人民调解委员会、网格议事会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 2, 'AM', '城管、生态环境等部门(噪声、油烟)'),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 3, 'POL', '公安机关(威胁、暴力)'),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 4, 'CIV', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 1, 'PM', '社区人民调解委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 2, 'POL', '公安机关(家庭暴力立即报警)'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 3, 'CIV', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 1, 'PM', '社区、物业纠纷人民调解委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 2, 'IM', '行业性专业性调解组织'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 3, 'AM', '住房和城乡建设局'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 4, 'CIV', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 5, 'ARB', '仲裁委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 1, 'AM', '市场监督管理部门12315'),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 2, 'PM', '人民调解委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 3, 'CIV', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 4, 'ARB', '仲裁委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 1, 'IM', '医疗、交通等专业调解组织'),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 2, 'PM', '人民调解委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 3, 'POL', '公安交管(事故认定)'),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 4, 'CIV', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 1, 'PM', '社区、街道人民调解委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 2, 'AD', '乡镇、县级人民政府处理'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 3, 'LC', '农村土地承包仲裁委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 4, 'AR', '行政复议机关'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 5, 'ADM', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 1, 'PM', '人民调解委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 2, 'CIV', '人民法院'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 3, 'ARB', '仲裁委员会'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 4, 'POL', '公安经侦(犯罪线索)');

INSERT INTO law_tier_rule (district, version, valid_from, valid_to, ordinal, kind, tier, reason, sub_kind, min_people, min_level, safety, flag, season_days, major, inform_district) VALUES
  ('000000', 1, DATE '2000-01-01', NULL, 1, 'LABOR', 'STREET', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 2, 'TENANCY', 'COMMUNITY', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 3, 'PROPERTY_RIGHTS', 'STREET', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 4, 'DEMOLITION', 'STREET', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 5, 'NEIGHBOR', 'COMMUNITY', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 6, 'FAMILY', 'COMMUNITY', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 7, 'PROPERTY_MGMT', 'COMMUNITY', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 8, 'CONSUMER_CONTRACT', 'STREET', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 9, 'INJURY_TORT', 'STREET', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 10, 'LAND_RESOURCE', 'COMMUNITY', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 11, 'FINANCE_LOAN', 'STREET', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 12, 'UNCLASSIFIED', 'STREET', 'MATRIX', NULL, NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 13, 'LABOR', 'STREET', 'SUB_KIND_PEOPLE', 'WAGES', 3, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 14, 'LABOR', 'DISTRICT', 'SEASON', 'WAGES', NULL, NULL, NULL, NULL, 45, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 15, 'LABOR', 'STREET', 'SUB_KIND_PEOPLE', 'MIGRANT_WAGES', 3, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 16, 'LABOR', 'DISTRICT', 'SEASON', 'MIGRANT_WAGES', NULL, NULL, NULL, NULL, 45, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 17, 'LABOR', 'DISTRICT', 'PEOPLE_AT_LEAST', NULL, 10, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 18, 'LABOR', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'EMPLOYER_ABSCONDED', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 19, 'LABOR', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'PROJECT_CONTRACTOR', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 20, 'LABOR', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'WORK_STOPPAGE', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 21, 'TENANCY', 'STREET', 'SUB_KIND', 'SHOP_LEASE', NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 22, 'TENANCY', 'STREET', 'PEOPLE_AT_LEAST', NULL, 5, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 23, 'TENANCY', 'STREET', 'FLAG', NULL, NULL, NULL, NULL, 'DEPOSIT_OVER_LIMIT', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 24, 'TENANCY', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'PLATFORM_COLLAPSE', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 25, 'TENANCY', 'DISTRICT', 'PEOPLE_AT_LEAST', NULL, 30, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 26, 'PROPERTY_RIGHTS', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'PROJECT_WIDE', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 27, 'PROPERTY_RIGHTS', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'DEVELOPER_INSOLVENT', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 28, 'DEMOLITION', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'COMPENSATION_DECISION', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 29, 'DEMOLITION', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'FORCED_MOVE', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 30, 'DEMOLITION', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'MILESTONE_NEAR', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 31, 'DEMOLITION', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'GROUP_VISIT', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 32, 'NEIGHBOR', 'STREET', 'FLAG', NULL, NULL, NULL, NULL, 'TWO_FAILED_SESSIONS', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 33, 'NEIGHBOR', 'STREET', 'SAFETY', NULL, NULL, NULL, 'THREAT', NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 34, 'NEIGHBOR', 'STREET', 'SAFETY', NULL, NULL, NULL, 'INJURY', NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 35, 'NEIGHBOR', 'STREET', 'SUB_KIND_PEOPLE', 'RETROFIT_LIFT', 5, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 36, 'NEIGHBOR', 'DISTRICT', 'SAFETY', NULL, NULL, NULL, 'STRUCTURAL_DANGER', NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 37, 'FAMILY', 'STREET', 'SUB_KIND', 'DOMESTIC_VIOLENCE', NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 38, 'FAMILY', 'STREET', 'SAFETY', NULL, NULL, NULL, 'DOMESTIC_VIOLENCE', NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 39, 'FAMILY', 'STREET', 'SAFETY', NULL, NULL, NULL, 'THREAT', NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 40, 'FAMILY', 'STREET', 'SAFETY', NULL, NULL, NULL, 'INJURY', NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 41, 'FAMILY', 'STREET', 'SAFETY', NULL, NULL, NULL, 'MINORS', NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 42, 'FAMILY', 'STREET', 'FLAG', NULL, NULL, NULL, NULL, 'REPEAT_POLICE_CALLS', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 43, 'FAMILY', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'IMMINENT_DANGER', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 44, 'PROPERTY_MGMT', 'STREET', 'SUB_KIND', 'OWNERS_COMMITTEE', NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 45, 'PROPERTY_MGMT', 'STREET', 'FLAG', NULL, NULL, NULL, NULL, 'FEE_STRIKE', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 46, 'PROPERTY_MGMT', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'WHOLE_ESTATE', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 47, 'PROPERTY_MGMT', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'COMPANY_WITHDRAWS', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 48, 'PROPERTY_MGMT', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'UTILITY_CUT', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 49, 'CONSUMER_CONTRACT', 'STREET', 'PEOPLE_AT_LEAST', NULL, 5, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 50, 'CONSUMER_CONTRACT', 'DISTRICT', 'PEOPLE_AT_LEAST', NULL, 30, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 51, 'CONSUMER_CONTRACT', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'CHAIN_CLOSURE', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 52, 'INJURY_TORT', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'DEATH_WITH_CROWD', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 53, 'INJURY_TORT', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'SEVERAL_VICTIMS', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 54, 'LAND_RESOURCE', 'STREET', 'FLAG', NULL, NULL, NULL, NULL, 'VILLAGE_GROUP_BOUNDARY', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 55, 'LAND_RESOURCE', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'ACROSS_TOWNS', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 56, 'LAND_RESOURCE', 'DISTRICT', 'FLAG', NULL, NULL, NULL, NULL, 'GROUP_CONFLICT', NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 57, 'FINANCE_LOAN', 'STREET', 'PEOPLE_AT_LEAST', NULL, 5, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 58, 'FINANCE_LOAN', 'DISTRICT', 'SUB_KIND', 'FUND_RAISING_CLUE', NULL, NULL, NULL, NULL, NULL, false, false),
  ('000000', 1, DATE '2000-01-01', NULL, 59, NULL, 'STREET', 'SEVERITY', NULL, NULL, 'RED', NULL, NULL, NULL, false, true),
  ('000000', 1, DATE '2000-01-01', NULL, 60, NULL, 'DISTRICT', 'SEVERITY_PEOPLE', NULL, 30, 'RED', NULL, NULL, NULL, false, true),
  ('000000', 1, DATE '2000-01-01', NULL, 61, NULL, 'DISTRICT', 'MAJOR', NULL, NULL, NULL, NULL, NULL, NULL, true, true);

INSERT INTO law_severity (district, version, valid_from, valid_to, factor, from_value, points, counting, cap, min_level) VALUES
  ('000000', 1, DATE '2000-01-01', NULL, 'PEOPLE', 2, 1, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'PEOPLE', 5, 3, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'PEOPLE', 10, 6, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'PEOPLE', 30, 9, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'PEOPLE', 100, 12, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'AMOUNT_TOTAL', 10000, 1, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'AMOUNT_TOTAL', 50000, 2, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'AMOUNT_TOTAL', 200000, 3, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'AMOUNT_TOTAL', 1000000, 4, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'AMOUNT_TOTAL', 5000000, 5, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'AMOUNT_PER_PERSON', 5000, 1, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'AMOUNT_PER_PERSON', 20000, 2, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'AMOUNT_PER_PERSON', 50000, 3, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'AMOUNT_PER_PERSON', 100000, 4, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'AMOUNT_PER_PERSON', 300000, 5, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'SAFETY', 1, 6, 'EACH', NULL, 'ORANGE'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LIVELIHOOD', 1, 3, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'TIME_PRESSURE', 1, 3, 'BAND', NULL, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAILED_SESSIONS', 1, 2, 'EACH', 6, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'SPREAD', 1, 1, 'EACH', 5, NULL),
  ('000000', 1, DATE '2000-01-01', NULL, 'PUBLIC_ATTENTION', 1, 2, 'BAND', NULL, NULL);

INSERT INTO law_severity_level (district, version, valid_from, valid_to, level, min_points) VALUES
  ('000000', 1, DATE '2000-01-01', NULL, 'BLUE', 0),
  ('000000', 1, DATE '2000-01-01', NULL, 'YELLOW', 5),
  ('000000', 1, DATE '2000-01-01', NULL, 'ORANGE', 9),
  ('000000', 1, DATE '2000-01-01', NULL, 'RED', 14);

INSERT INTO law_season (district, version, valid_from, valid_to, code, day, lead_days) VALUES
  ('000000', 1, DATE '2000-01-01', NULL, 'SPRING_FESTIVAL', DATE '2024-02-10', 45),
  ('000000', 1, DATE '2000-01-01', NULL, 'SPRING_FESTIVAL', DATE '2025-01-29', 45),
  ('000000', 1, DATE '2000-01-01', NULL, 'SPRING_FESTIVAL', DATE '2026-02-17', 45),
  ('000000', 1, DATE '2000-01-01', NULL, 'SPRING_FESTIVAL', DATE '2027-02-06', 45),
  ('000000', 1, DATE '2000-01-01', NULL, 'SPRING_FESTIVAL', DATE '2028-01-26', 45);

INSERT INTO law_ref (district, code, article, valid_from, valid_to, title_zh, text_zh, summary, source) VALUES
  ('000000', 'XINFANG', '15', DATE '2022-05-01', NULL, '信访工作条例', '乡镇、街道和村居组织就地处理信访事项,化解矛盾纠纷。', true, 'Own summary of the published text'),
  ('000000', 'XINFANG', '20', DATE '2022-05-01', NULL, '信访工作条例', '走访应到有权处理的本级或上一级机关;多人提出共同事项的,推选代表不超过五人。', true, 'Own summary of the published text'),
  ('000000', 'XINFANG', '22', DATE '2022-05-01', NULL, '信访工作条例', '信访部门收到信访事项应当登记,十五日内转送或者交办;重大紧急事项立即报告。', true, 'Own summary of the published text'),
  ('000000', 'XINFANG', '23', DATE '2022-05-01', NULL, '信访工作条例', '其他机关直接收到的应当登记并在十五日内书面告知;对转送、交办有异议的,五个工作日内详述理由提出。', true, 'Own summary of the published text'),
  ('000000', 'XINFANG', '31', DATE '2022-05-01', NULL, '信访工作条例', '申诉求决类事项分六种情形处理,应当走法定途径的导入相应途径。', true, 'Own summary of the published text'),
  ('000000', 'XINFANG', '33', DATE '2022-05-01', NULL, '信访工作条例', '办理求决类事项可以在自愿基础上调解或者和解,达成协议的制作调解协议书或者和解协议书。', true, 'Own summary of the published text'),
  ('000000', 'XINFANG', '34', DATE '2022-05-01', NULL, '信访工作条例', '按信访程序处理的事项自受理之日起六十日内办结;情况复杂的经批准可延长,延长不超过三十日并告知理由。', true, 'Own summary of the published text'),
  ('000000', 'XINFANG', '35', DATE '2022-05-01', NULL, '信访工作条例', '对处理意见不服的,自收到之日起三十日内请求复查;复查机关三十日内作出书面意见。', true, 'Own summary of the published text'),
  ('000000', 'XINFANG', '36', DATE '2022-05-01', NULL, '信访工作条例', '对复查意见不服的,三十日内请求复核;复核机关三十日内作出意见,听证时间不计入。', true, 'Own summary of the published text'),
  ('000000', 'RENMIN_TIAOJIE', '3', DATE '2011-01-01', NULL, '人民调解法', '调解应当自愿、平等、合法,不得因调解阻止当事人通过仲裁、行政、司法途径维权。', true, 'Own summary of the published text'),
  ('000000', 'RENMIN_TIAOJIE', '17', DATE '2011-01-01', NULL, '人民调解法', '可以应申请调解,也可以主动调解;一方明确拒绝的不得调解。', true, 'Own summary of the published text'),
  ('000000', 'RENMIN_TIAOJIE', '25', DATE '2011-01-01', NULL, '人民调解法', '纠纷有激化可能的采取预防措施;可能引发治安、刑事案件的及时报告公安机关。', true, 'Own summary of the published text'),
  ('000000', 'RENMIN_TIAOJIE', '26', DATE '2011-01-01', NULL, '人民调解法', '调解不成的应当终止调解,并告知当事人可以通过仲裁、行政、司法途径维护权利。', true, 'Own summary of the published text'),
  ('000000', 'RENMIN_TIAOJIE', '28', DATE '2011-01-01', NULL, '人民调解法', '达成调解协议可以制作协议书;当事人认为无需书面的可以采取口头协议并由调解员记录。', true, 'Own summary of the published text'),
  ('000000', 'RENMIN_TIAOJIE', '29', DATE '2011-01-01', NULL, '人民调解法', '协议书经当事人签名、盖章或按指印,调解员签名并加盖调解委员会印章之日生效。', true, 'Own summary of the published text'),
  ('000000', 'RENMIN_TIAOJIE', '31', DATE '2011-01-01', NULL, '人民调解法', '调解协议有法律约束力,调解委员会监督履行。', true, 'Own summary of the published text'),
  ('000000', 'RENMIN_TIAOJIE', '33', DATE '2011-01-01', NULL, '人民调解法', '双方认为有必要的,可自协议生效之日起三十日内共同申请司法确认。', true, 'Own summary of the published text'),
  ('000000', 'TIAOJIE_GUIDING', '33', DATE '2002-11-01', NULL, '人民调解工作若干规定', '调解纠纷一般在一个月内调结。', true, 'Own summary of the published text'),
  ('000000', 'MINSU', '205', DATE '2024-01-01', NULL, '民事诉讼法', '经依法设立的调解组织达成协议的,双方自协议生效之日起三十日内共同向有管辖权的法院申请司法确认。', true, 'Own summary of the published text'),
  ('000000', 'MINSU', '206', DATE '2024-01-01', NULL, '民事诉讼法', '符合规定的裁定有效并可申请执行;不符合的驳回,可再调解或起诉。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '188', DATE '2021-01-01', NULL, '民法典', '普通诉讼时效为三年。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '201', DATE '2021-01-01', NULL, '民法典', '按日计算期间的,开始的当日不计入,自次日起算。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '202', DATE '2021-01-01', NULL, '民法典', '按月、年计算的,到期月的对应日为最后一日;没有对应日的,月末日为最后一日。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '203', DATE '2021-01-01', NULL, '民法典', '期间最后一日是法定休假日的,以休假日结束的次日为最后一日。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '288', DATE '2021-01-01', NULL, '民法典', '相邻权利人应当按照有利生产、方便生活、团结互助、公平合理的原则处理相邻关系。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '1254', DATE '2021-01-01', NULL, '民法典', '禁止从建筑物中抛掷物品;造成损害的由侵权人依法担责。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '703', DATE '2021-01-01', NULL, '民法典', '租赁合同是出租人将租赁物交付承租人使用、收益,承租人支付租金的合同。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '722', DATE '2021-01-01', NULL, '民法典', '承租人无正当理由未付或迟延支付租金的,出租人可请求合理期限内支付,逾期不付的可解除合同。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '937', DATE '2021-01-01', NULL, '民法典', '物业服务合同约定物业服务人提供建筑物及设施维护、环境卫生和秩序管理等服务,业主支付物业费。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '944', DATE '2021-01-01', NULL, '民法典', '业主应当按约支付物业费;物业服务人不得以停电、停水、停气等方式催交。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '1067', DATE '2021-01-01', NULL, '民法典', '父母对未成年或不能独立生活的子女有抚养义务,成年子女对困难父母有赡养义务。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '1179', DATE '2021-01-01', NULL, '民法典', '侵害他人造成人身损害的,应当赔偿医疗费、误工费等合理费用。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '1218', DATE '2021-01-01', NULL, '民法典', '患者在诊疗活动中受到损害,医疗机构或医务人员有过错的,由医疗机构承担赔偿责任。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '675', DATE '2021-01-01', NULL, '民法典', '借款人应当按照约定的期限返还借款。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '577', DATE '2021-01-01', NULL, '民法典', '不履行合同义务或者履行不符合约定的,应当承担继续履行、补救或赔偿等违约责任。', true, 'Own summary of the published text'),
  ('000000', 'MINFA', '217', DATE '2021-01-01', NULL, '民法典', '不动产权属证书是权利人享有物权的证明;与登记簿不一致的,一般以登记簿为准。', true, 'Own summary of the published text'),
  ('000000', 'LAODONG_ZHONGCAI', '10', DATE '2008-05-01', NULL, '劳动争议调解仲裁法', '劳动争议可到企业调解委员会、基层人民调解组织或乡镇街道劳动争议调解组织申请调解。', true, 'Own summary of the published text'),
  ('000000', 'LAODONG_ZHONGCAI', '14', DATE '2008-05-01', NULL, '劳动争议调解仲裁法', '自收到调解申请之日起十五日内未达成协议的,可以申请仲裁。', true, 'Own summary of the published text'),
  ('000000', 'LAODONG_ZHONGCAI', '16', DATE '2008-05-01', NULL, '劳动争议调解仲裁法', '因拖欠报酬等达成协议后不履行的,劳动者可持协议书申请支付令。', true, 'Own summary of the published text'),
  ('000000', 'LAODONG_ZHONGCAI', '27', DATE '2008-05-01', NULL, '劳动争议调解仲裁法', '申请仲裁的时效为一年;劳动关系存续期间拖欠报酬的不受此限,但应在关系终止之日起一年内提出。', true, 'Own summary of the published text'),
  ('000000', 'NONGMINGONG', '4', DATE '2020-05-01', NULL, '保障农民工工资支付条例', '乡镇、街道应当加强排查和调处拖欠农民工工资矛盾。', true, 'Own summary of the published text'),
  ('000000', 'NONGMINGONG', '30', DATE '2020-05-01', NULL, '保障农民工工资支付条例', '分包单位拖欠农民工工资的,由施工总承包单位先行清偿再追偿。', true, 'Own summary of the published text'),
  ('000000', 'LAODONG_HETONG', '85', DATE '2008-01-01', NULL, '劳动合同法', '未按约支付报酬、加班费或补偿的,劳动行政部门责令限期支付,逾期加付赔偿金。', true, 'Own summary of the published text'),
  ('000000', 'FUYI', '11', DATE '2024-01-01', NULL, '行政复议法', '对征收决定及补偿、自然资源权属、不履行法定职责等可以申请行政复议。', true, 'Own summary of the published text'),
  ('000000', 'FUYI', '20', DATE '2024-01-01', NULL, '行政复议法', '自知道或应当知道行政行为之日起六十日内可以申请复议。', true, 'Own summary of the published text'),
  ('000000', 'FUYI', '23', DATE '2024-01-01', NULL, '行政复议法', '对自然资源权属的决定等,应当先申请复议再起诉。', true, 'Own summary of the published text'),
  ('000000', 'ZHENGSHOU', '25', DATE '2011-01-21', NULL, '国有土地上房屋征收与补偿条例', '征收部门与被征收人订立补偿协议,约定补偿方式、金额、安置和过渡等。', true, 'Own summary of the published text'),
  ('000000', 'ZHENGSHOU', '26', DATE '2011-01-21', NULL, '国有土地上房屋征收与补偿条例', '签约期限内达不成协议的,由作出征收决定的政府作出补偿决定。', true, 'Own summary of the published text'),
  ('000000', 'ZHENGSHOU', '27', DATE '2011-01-21', NULL, '国有土地上房屋征收与补偿条例', '先补偿后搬迁,不得以暴力、威胁或中断供水供电等方式迫使搬迁。', true, 'Own summary of the published text'),
  ('000000', 'TUDI', '14', DATE '2020-01-01', NULL, '土地管理法', '土地权属争议先协商;协商不成的由人民政府处理;不服的三十日内起诉。', true, 'Own summary of the published text'),
  ('000000', 'TUDI', '47', DATE '2020-01-01', NULL, '土地管理法', '征收土地前应当公告、调查、评估社会稳定风险;公告期不少于三十日。', true, 'Own summary of the published text'),
  ('000000', 'CHENGBAO_ZHONGCAI', '2', DATE '2010-01-01', NULL, '农村土地承包经营纠纷调解仲裁法', '承包经营纠纷可以调解、仲裁;因征收集体土地补偿发生的纠纷不属仲裁范围。', true, 'Own summary of the published text'),
  ('000000', 'ZAOSHENG', '70', DATE '2022-06-05', NULL, '噪声污染防治法', '居民委员会、业主委员会、物业服务人应及时劝阻、调解噪声扰民。', true, 'Own summary of the published text'),
  ('000000', 'FANJIABAO', '14', DATE '2016-03-01', NULL, '反家庭暴力法', '居委会等发现无、限制民事行为能力人遭受或疑似遭受家暴的,应当及时报案。', true, 'Own summary of the published text'),
  ('000000', 'FANJIABAO', '23', DATE '2016-03-01', NULL, '反家庭暴力法', '遭受家暴或面临现实危险的,可以申请人身安全保护令;特定情形居委会等可代为申请。', true, 'Own summary of the published text'),
  ('000000', 'FANJIABAO', '28', DATE '2016-03-01', NULL, '反家庭暴力法', '法院受理保护令申请后七十二小时内作出,情况紧急的二十四小时内作出。', true, 'Own summary of the published text'),
  ('000000', 'XIAOBAO', '39', DATE '2014-03-15', NULL, '消费者权益保护法', '消费争议可通过协商、调解、投诉、仲裁、诉讼五种途径解决。', true, 'Own summary of the published text'),
  ('000000', 'XIAOBAO', '46', DATE '2014-03-15', NULL, '消费者权益保护法', '有关部门自收到投诉之日起七个工作日内处理并告知消费者。', true, 'Own summary of the published text'),
  ('000000', 'XIAOBAO', '53', DATE '2014-03-15', NULL, '消费者权益保护法', '以预收款方式提供商品或服务未按约定的,应按消费者要求履行或退回预付款并承担利息等。', true, 'Own summary of the published text'),
  ('000000', 'YILIAO', '22', DATE '2018-10-01', NULL, '医疗纠纷预防和处理条例', '医疗纠纷可以通过协商、人民调解、行政调解、诉讼等途径解决。', true, 'Own summary of the published text'),
  ('000000', 'YILIAO', '38', DATE '2018-10-01', NULL, '医疗纠纷预防和处理条例', '医疗纠纷人民调解委员会自受理之日起三十个工作日内调结,鉴定时间不计入,可约定延长。', true, 'Own summary of the published text'),
  ('000000', 'TUFA', '34', DATE '2024-11-01', NULL, '突发事件应对法', '县级政府、乡镇街道和村居组织应当及时调解可能引发社会安全事件的纠纷。', true, 'Own summary of the published text');

INSERT INTO law_basis (district, version, valid_from, valid_to, kind, ordinal, sub_kind, code, article) VALUES
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 1, NULL, 'RENMIN_TIAOJIE', '17'),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 1, NULL, 'RENMIN_TIAOJIE', '17'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 1, NULL, 'RENMIN_TIAOJIE', '17'),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 2, NULL, 'MINFA', '288'),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 3, 'FALLING_OBJECTS', 'MINFA', '1254'),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 2, NULL, 'MINFA', '703'),
  ('000000', 1, DATE '2000-01-01', NULL, 'TENANCY', 3, 'RENT_ARREARS', 'MINFA', '722'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 1, NULL, 'MINFA', '937'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_MGMT', 2, 'FEES', 'MINFA', '944'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 2, 'SUPPORT', 'MINFA', '1067'),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 1, NULL, 'MINFA', '1179'),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 2, 'MEDICAL', 'MINFA', '1218'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FINANCE_LOAN', 1, NULL, 'MINFA', '675'),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 1, NULL, 'MINFA', '577'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 1, NULL, 'MINFA', '217'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 1, NULL, 'LAODONG_ZHONGCAI', '10'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 2, NULL, 'LAODONG_ZHONGCAI', '14'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 3, 'WAGES', 'LAODONG_ZHONGCAI', '16'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 4, NULL, 'LAODONG_ZHONGCAI', '27'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 5, 'MIGRANT_WAGES', 'NONGMINGONG', '4'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 6, 'MIGRANT_WAGES', 'NONGMINGONG', '30'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LABOR', 7, 'WAGES', 'LAODONG_HETONG', '85'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 1, NULL, 'FUYI', '11'),
  ('000000', 1, DATE '2000-01-01', NULL, 'PROPERTY_RIGHTS', 2, NULL, 'FUYI', '11'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 2, NULL, 'FUYI', '20'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 1, NULL, 'FUYI', '23'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 3, NULL, 'ZHENGSHOU', '25'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 4, 'STATE_LAND_TAKING', 'ZHENGSHOU', '26'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 5, NULL, 'ZHENGSHOU', '27'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 2, NULL, 'TUDI', '14'),
  ('000000', 1, DATE '2000-01-01', NULL, 'DEMOLITION', 6, 'RURAL_LAND_TAKING', 'TUDI', '47'),
  ('000000', 1, DATE '2000-01-01', NULL, 'LAND_RESOURCE', 3, 'CONTRACTED_LAND', 'CHENGBAO_ZHONGCAI', '2'),
  ('000000', 1, DATE '2000-01-01', NULL, 'NEIGHBOR', 4, 'NOISE', 'ZAOSHENG', '70'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 3, 'DOMESTIC_VIOLENCE', 'FANJIABAO', '14'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 4, 'DOMESTIC_VIOLENCE', 'FANJIABAO', '23'),
  ('000000', 1, DATE '2000-01-01', NULL, 'FAMILY', 5, 'DOMESTIC_VIOLENCE', 'FANJIABAO', '28'),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 2, NULL, 'XIAOBAO', '39'),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 3, NULL, 'XIAOBAO', '46'),
  ('000000', 1, DATE '2000-01-01', NULL, 'CONSUMER_CONTRACT', 4, 'PREPAID_CARD', 'XIAOBAO', '53'),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 3, 'MEDICAL', 'YILIAO', '22'),
  ('000000', 1, DATE '2000-01-01', NULL, 'INJURY_TORT', 4, 'MEDICAL', 'YILIAO', '38');

GRANT SELECT ON law_ref, law_kind, law_sub_kind, law_route, law_tier_rule, law_severity, law_severity_level, law_season, law_basis TO fengqiao_app, fengqiao_reader;
