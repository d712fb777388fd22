-- Prevention: what to do where a warning stands, as versioned playbooks; the tasks that grow from
-- warnings; the log of the early-warning run.

CREATE TABLE prevention_playbook (
  district   char(6)  NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  kind       text     NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','ALL')),
  version    text     NOT NULL CHECK (version ~ '^[0-9A-Za-z.-]{1,20}$'),
  valid_from date     NOT NULL,
  from_level text     NOT NULL CHECK (from_level IN ('BLUE','YELLOW','ORANGE','RED')),
  owner_role text     NOT NULL CHECK (owner_role IN ('GRID_WORKER','COMMUNITY_MEDIATOR','STREET_DISPATCHER','STREET_MEDIATOR','DISTRICT_DISPATCHER','DISTRICT_MEDIATOR')),
  owner_tier text     NOT NULL CHECK (owner_tier IN ('COMMUNITY','STREET','DISTRICT')),
  due_days   smallint[] NOT NULL CHECK (array_length(due_days, 1) = 4),
  content    jsonb    NOT NULL CHECK (content ? 'title' AND content ? 'steps' AND content ? 'materials' AND content ? 'law'),
  source     text     NOT NULL,
  PRIMARY KEY (district, kind, version)
);
COMMENT ON TABLE prevention_playbook IS 'What to do about a warning, per kind and version; a row is added, never edited. District 000000 is the default of the product, a row of a district''s own comes before it';
COMMENT ON COLUMN prevention_playbook.district IS 'GB/T 2260 district code, six digits, or 000000 for every district';
COMMENT ON COLUMN prevention_playbook.kind IS 'Kind of dispute, or ALL for all kinds together';
COMMENT ON COLUMN prevention_playbook.version IS 'Name of the version, kept on every task it shaped';
COMMENT ON COLUMN prevention_playbook.valid_from IS 'First day in Asia/Shanghai on which the version is used';
COMMENT ON COLUMN prevention_playbook.from_level IS 'Lowest level of a warning from which a task is proposed';
COMMENT ON COLUMN prevention_playbook.owner_role IS 'Role the task is proposed to';
COMMENT ON COLUMN prevention_playbook.owner_tier IS 'Tier of the mediation body the task is proposed to';
COMMENT ON COLUMN prevention_playbook.due_days IS 'Calendar days to do it in, for blue, yellow, orange and red';
COMMENT ON COLUMN prevention_playbook.content IS 'Title, steps, materials and articles of law, each in zh-CN, zh-Hant and en';
COMMENT ON COLUMN prevention_playbook.source IS 'Who wrote it and on what basis';

INSERT INTO prevention_playbook VALUES
  ('000000', 'LABOR', '2026-1', DATE '2018-01-01', 'YELLOW', 'STREET_MEDIATOR', 'STREET', '{14,14,7,3}',
   $j${"title": {"zh-CN": "欠薪与劳动纠纷集中排查化解", "zh-Hant": "欠薪與勞動糾紛集中排查化解", "en": "Sweep for unpaid wages and labour disputes"}, "steps": [{"code": "VISIT_SITE", "text": {"zh-CN": "三日内会同劳动监察走访该网格工地和用工单位，核实在场人数与欠薪月份", "zh-Hant": "三日內會同勞動監察走訪該網格工地和用工單位，核實在場人數與欠薪月份", "en": "Within three days visit the sites and employers of the grid with labour inspection; check head-count and months unpaid"}}, {"code": "CHECK_ACCOUNT", "text": {"zh-CN": "向总承包单位核查农民工工资专用账户、工资保证金和近三个月工资表", "zh-Hant": "向總承包單位核查農民工工資專用帳戶、工資保證金和近三個月工資表", "en": "Check with the general contractor the wage account, the wage deposit and the payrolls of the last three months"}}, {"code": "LEGAL_DAY", "text": {"zh-CN": "在工地或社区办一次法律服务日：讲清调解、监察投诉和仲裁的先后与期限", "zh-Hant": "在工地或社區辦一次法律服務日：講清調解、監察投訴和仲裁的先後與期限", "en": "Hold a legal day on site: mediation, complaint to inspection and arbitration, their order and time limits"}}, {"code": "PLAN_PAY", "text": {"zh-CN": "促成用人单位书面承诺支付日期；临近春节的列入周查，逾期移送劳动监察", "zh-Hant": "促成用人單位書面承諾支付日期；臨近春節的列入週查，逾期移送勞動監察", "en": "Bring the employer to a written pay date; near Spring Festival check weekly and hand over to inspection when missed"}}], "materials": [{"zh-CN": "欠薪投诉指引单页（调解、监察、仲裁）", "zh-Hant": "欠薪投訴指引單張（調解、監察、仲裁）", "en": "Leaflet: how to claim wages"}, {"zh-CN": "工资支付核查表", "zh-Hant": "工資支付核查表", "en": "Payroll check sheet"}], "law": [{"code": "NONGMINGONG", "article": "26", "title": {"zh-CN": "保障农民工工资支付条例", "zh-Hant": "保障農民工工資支付條例", "en": "Regulation on Wage Payment to Migrant Workers"}}, {"code": "NONGMINGONG", "article": "30", "title": {"zh-CN": "保障农民工工资支付条例", "zh-Hant": "保障農民工工資支付條例", "en": "Regulation on Wage Payment to Migrant Workers"}}, {"code": "LAODONG_ZHONGCAI", "article": "10", "title": {"zh-CN": "劳动争议调解仲裁法", "zh-Hant": "勞動爭議調解仲裁法", "en": "Labour Dispute Mediation and Arbitration Law"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'TENANCY', '2026-1', DATE '2018-01-01', 'YELLOW', 'COMMUNITY_MEDIATOR', 'COMMUNITY', '{14,14,7,3}',
   $j${"title": {"zh-CN": "租赁纠纷合同问诊", "zh-Hant": "租賃糾紛合同問診", "en": "Tenancy contract clinic"}, "steps": [{"code": "LIST_HOUSES", "text": {"zh-CN": "梳理该网格集中出租房、商铺和长租公寓的出租人与管理方", "zh-Hant": "梳理該網格集中出租房、商鋪和長租公寓的出租人與管理方", "en": "List landlords and managers of rented blocks, shops and long-rent flats in the grid"}}, {"code": "CONTRACT_CLINIC", "text": {"zh-CN": "开展租赁合同问诊：押金、维修、转租、提前退租逐条讲解", "zh-Hant": "開展租賃合同問診：押金、維修、轉租、提前退租逐條講解", "en": "Run a contract clinic: deposit, repair, sublet, early end, clause by clause"}}, {"code": "JOINT_TALK", "text": {"zh-CN": "约谈集中出租方，统一押金退还期限和维修责任", "zh-Hant": "約談集中出租方，統一押金退還期限和維修責任", "en": "Talk with the large landlords; agree on refund terms and duty of repair"}}, {"code": "FOLLOW_UP", "text": {"zh-CN": "两周后回访，仍有新增的转街道联合房管、市场监管处理", "zh-Hant": "兩週後回訪，仍有新增的轉街道聯合房管、市場監管處理", "en": "Return after two weeks; if new matters arrive hand to the street with housing and market offices"}}], "materials": [{"zh-CN": "租赁合同示范文本", "zh-Hant": "租賃合同示範文本", "en": "Model lease"}, {"zh-CN": "押金交接清单", "zh-Hant": "押金交接清單", "en": "Deposit hand-over list"}], "law": [{"code": "MINFA", "article": "703", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}, {"code": "MINFA", "article": "712", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'PROPERTY_RIGHTS', '2026-1', DATE '2018-01-01', 'YELLOW', 'STREET_MEDIATOR', 'STREET', '{14,14,7,3}',
   $j${"title": {"zh-CN": "楼盘产权问题专班会商", "zh-Hant": "樓盤產權問題專班會商", "en": "Task meeting on title and housing projects"}, "steps": [{"code": "VERIFY_PROJECT", "text": {"zh-CN": "核实涉及楼盘、户数和共同诉求，确认开发建设单位现状", "zh-Hant": "核實涉及樓盤、戶數和共同訴求，確認開發建設單位現狀", "en": "Verify the project, number of households, the common claim and the developer’s condition"}}, {"code": "JOINT_MEETING", "text": {"zh-CN": "七日内召集住建、规划资源、开发单位会商，明确办证、交付或车位事项责任", "zh-Hant": "七日內召集住建、規劃資源、開發單位會商，明確辦證、交付或車位事項責任", "en": "Within seven days meet with housing, planning and the developer; settle who does what on title, delivery or parking"}}, {"code": "OPEN_REPLY", "text": {"zh-CN": "在小区公开答复进度和时间表，推选不超过五名代表沟通", "zh-Hant": "在小區公開答覆進度和時間表，推選不超過五名代表溝通", "en": "Publish progress and timetable in the estate; talk with no more than five representatives"}}, {"code": "TRACK", "text": {"zh-CN": "逐周通报进度，逾期事项报区级统筹", "zh-Hant": "逐週通報進度，逾期事項報區級統筹", "en": "Report weekly; take what is overdue to the district"}}], "materials": [{"zh-CN": "办证与交付进度公示表", "zh-Hant": "辦證與交付進度公示表", "en": "Public progress sheet"}, {"zh-CN": "业主诉求汇总表", "zh-Hant": "業主訴求匯總表", "en": "Summary of owners’ claims"}], "law": [{"code": "MINFA", "article": "209", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}, {"code": "MINFA", "article": "577", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}, {"code": "XINFANG", "article": "20", "title": {"zh-CN": "信访工作条例", "zh-Hant": "信訪工作條例", "en": "Regulation on Petition Work"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'DEMOLITION', '2026-1', DATE '2018-01-01', 'YELLOW', 'STREET_MEDIATOR', 'STREET', '{14,14,7,3}',
   $j${"title": {"zh-CN": "征拆补偿政策公开与入户答疑", "zh-Hant": "徵拆補償政策公開與入戶答疑", "en": "Open the compensation policy and answer at home"}, "steps": [{"code": "OPEN_POLICY", "text": {"zh-CN": "核查该网格征收或改造项目的公告、补偿标准是否公开到位", "zh-Hant": "核查該網格徵收或改造項目的公告、補償標準是否公開到位", "en": "Check that notices and compensation standards of the project are public"}}, {"code": "HOME_VISIT", "text": {"zh-CN": "会同征收部门逐户答疑，记录分歧点，不作超出政策的承诺", "zh-Hant": "會同徵收部門逐戶答疑，記錄分歧點，不作超出政策的承諾", "en": "Answer house by house with the taking office; note the points of difference; promise nothing beyond policy"}}, {"code": "LEGAL_AID", "text": {"zh-CN": "提供评估复核、复议和诉讼途径的书面告知与法律援助", "zh-Hant": "提供評估覆核、復議和訴訟途徑的書面告知與法律援助", "en": "Give written notice of valuation review, reconsideration and suit, and legal aid"}}, {"code": "MILESTONE", "text": {"zh-CN": "节点前十五日再次排查，家庭内部分配争议转人民调解", "zh-Hant": "節點前十五日再次排查，家庭內部分配爭議轉人民調解", "en": "Check again fifteen days before a milestone; family shares go to people’s mediation"}}], "materials": [{"zh-CN": "补偿政策明白纸", "zh-Hant": "補償政策明白紙", "en": "Plain-language policy sheet"}, {"zh-CN": "法定途径告知书", "zh-Hant": "法定途徑告知書", "en": "Notice of legal routes"}], "law": [{"code": "ZHENGSHOU", "article": "15", "title": {"zh-CN": "国有土地上房屋征收与补偿条例", "zh-Hant": "國有土地上房屋徵收與補償條例", "en": "Regulation on Taking of Houses on State Land"}}, {"code": "ZHENGSHOU", "article": "25", "title": {"zh-CN": "国有土地上房屋征收与补偿条例", "zh-Hant": "國有土地上房屋徵收與補償條例", "en": "Regulation on Taking of Houses on State Land"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'NEIGHBOR', '2026-1', DATE '2018-01-01', 'YELLOW', 'COMMUNITY_MEDIATOR', 'COMMUNITY', '{14,14,7,3}',
   $j${"title": {"zh-CN": "邻里议事与共性问题整治", "zh-Hant": "鄰里議事與共性問題整治", "en": "Neighbours’ council on a shared problem"}, "steps": [{"code": "FIND_SOURCE", "text": {"zh-CN": "现场查明噪声、油烟、漏水等共同源头，必要时请城管、生态环境检测", "zh-Hant": "現場查明噪音、油煙、漏水等共同源頭，必要時請城管、生態環境檢測", "en": "Find the common source on the spot (noise, fumes, leaks); ask city management or environment to measure"}}, {"code": "COUNCIL", "text": {"zh-CN": "五日内召开网格议事会，源头方、受影响住户和物业共同商定整改", "zh-Hant": "五日內召開網格議事會，源頭方、受影響住戶和物業共同商定整改", "en": "Within five days hold a grid council of source, residents and property company; agree on mending"}}, {"code": "PACT", "text": {"zh-CN": "形成公约或整改承诺并上墙，写明时限和复查人", "zh-Hant": "形成公約或整改承諾並張貼，寫明時限和覆查人", "en": "Write a pact or promise with date and checker; put it on the wall"}}, {"code": "RECHECK", "text": {"zh-CN": "到期复查，未整改的移送执法部门", "zh-Hant": "到期覆查，未整改的移送執法部門", "en": "Check on the day; hand over to enforcement if nothing changed"}}], "materials": [{"zh-CN": "邻里公约样本", "zh-Hant": "鄰里公約樣本", "en": "Sample pact"}, {"zh-CN": "整改承诺书", "zh-Hant": "整改承諾書", "en": "Promise to mend"}], "law": [{"code": "MINFA", "article": "288", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}, {"code": "MINFA", "article": "294", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}, {"code": "ZAOSHENG", "article": "65", "title": {"zh-CN": "噪声污染防治法", "zh-Hant": "噪聲污染防治法", "en": "Noise Pollution Law"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'FAMILY', '2026-1', DATE '2018-01-01', 'YELLOW', 'COMMUNITY_MEDIATOR', 'COMMUNITY', '{14,14,7,3}',
   $j${"title": {"zh-CN": "家庭关怀与反家暴联动", "zh-Hant": "家庭關懷與反家暴聯動", "en": "Family care and protection from violence"}, "steps": [{"code": "SAFETY_FIRST", "text": {"zh-CN": "先核实人身安全：有家暴或未成年人受害线索立即报警并联系妇联", "zh-Hant": "先核實人身安全：有家暴或未成年人受害線索立即報警並聯繫婦聯", "en": "Safety first: violence or a child at risk goes to the police and the women’s federation at once"}}, {"code": "PUBLIC_TALK", "text": {"zh-CN": "在社区开展婚姻家庭与赡养法律宣讲，面向全体居民，不点名", "zh-Hant": "在社區開展婚姻家庭與贍養法律宣講，面向全體居民，不點名", "en": "Hold an open talk on marriage, support and custody for all residents, naming nobody"}}, {"code": "CARE_POINT", "text": {"zh-CN": "设置家事调解咨询时段，联合妇联、民政提供心理和救助转介", "zh-Hant": "設置家事調解諮詢時段，聯合婦聯、民政提供心理和救助轉介", "en": "Offer consulting hours for family mediation, with referral to counselling and relief"}}, {"code": "REVIEW", "text": {"zh-CN": "两周后复核该网格新增情况", "zh-Hant": "兩週後覆核該網格新增情況", "en": "Review the grid after two weeks"}}], "materials": [{"zh-CN": "人身安全保护令申请指引", "zh-Hant": "人身安全保護令申請指引", "en": "How to ask for a protection order"}, {"zh-CN": "家事调解服务卡", "zh-Hant": "家事調解服務卡", "en": "Family mediation card"}], "law": [{"code": "FANJIABAO", "article": "23", "title": {"zh-CN": "反家庭暴力法", "zh-Hant": "反家庭暴力法", "en": "Anti-Domestic Violence Law"}}, {"code": "MINFA", "article": "1067", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'PROPERTY_MGMT', '2026-1', DATE '2018-01-01', 'YELLOW', 'COMMUNITY_MEDIATOR', 'COMMUNITY', '{14,14,7,3}',
   $j${"title": {"zh-CN": "物业服务联席会议", "zh-Hant": "物業服務聯席會議", "en": "Joint meeting on property service"}, "steps": [{"code": "CHECK_SERVICE", "text": {"zh-CN": "核查物业公示：收费、公共收益、维修资金和服务标准", "zh-Hant": "核查物業公示：收費、公共收益、維修資金和服務標準", "en": "Check what the property company publishes: fees, common income, maintenance fund, standards"}}, {"code": "JOINT_MEETING", "text": {"zh-CN": "七日内召集物业、业主代表、居委会、住建部门联席会议", "zh-Hant": "七日內召集物業、業主代表、居委會、住建部門聯席會議", "en": "Within seven days meet with company, owners, residents’ committee and housing office"}}, {"code": "FIX_LIST", "text": {"zh-CN": "列出整改清单和完成日期，在楼栋公示", "zh-Hant": "列出整改清單和完成日期，在樓棟公示", "en": "List repairs and dates; post them in every building"}}, {"code": "ELECTION", "text": {"zh-CN": "涉及业委会换届或更换物业的，指导依法表决", "zh-Hant": "涉及業委會換屆或更換物業的，指導依法表決", "en": "For committee elections or change of company, guide a lawful vote"}}], "materials": [{"zh-CN": "物业公示核查表", "zh-Hant": "物業公示核查表", "en": "Check sheet of published facts"}, {"zh-CN": "联席会议纪要模板", "zh-Hant": "聯席會議紀要模板", "en": "Minutes template"}], "law": [{"code": "MINFA", "article": "943", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}, {"code": "MINFA", "article": "278", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'CONSUMER_CONTRACT', '2026-1', DATE '2018-01-01', 'YELLOW', 'STREET_MEDIATOR', 'STREET', '{14,14,7,3}',
   $j${"title": {"zh-CN": "消费与预付风险排查", "zh-Hant": "消費與預付風險排查", "en": "Sweep for consumer and prepaid risks"}, "steps": [{"code": "LOCATE_SHOP", "text": {"zh-CN": "锁定集中投诉的经营场所，核实营业状态和预付款规模", "zh-Hant": "鎖定集中投訴的經營場所，核實營業狀態和預付款規模", "en": "Locate the shop complained about; check whether it trades and how much is prepaid"}}, {"code": "TALK", "text": {"zh-CN": "会同市场监管约谈经营者，明确退款、履约方案和期限", "zh-Hant": "會同市場監管約談經營者，明確退款、履約方案和期限", "en": "With market supervision talk to the trader; agree on refund or service and dates"}}, {"code": "WARN", "text": {"zh-CN": "在周边发布消费提示，暂停推介同类预付活动", "zh-Hant": "在周邊發布消費提示，暫停推介同類預付活動", "en": "Post a consumer notice nearby; stop promoting such prepaid offers"}}, {"code": "GROUP_MEDIATE", "text": {"zh-CN": "五人以上共同诉求的组织集中调解，涉嫌违法的移送", "zh-Hant": "五人以上共同訴求的組織集中調解，涉嫌違法的移送", "en": "Mediate claims of five or more together; hand over suspected offences"}}], "materials": [{"zh-CN": "消费提示", "zh-Hant": "消費提示", "en": "Consumer notice"}, {"zh-CN": "退款登记表", "zh-Hant": "退款登記表", "en": "Refund register"}], "law": [{"code": "XIAOBAO", "article": "39", "title": {"zh-CN": "消费者权益保护法", "zh-Hant": "消費者權益保護法", "en": "Consumer Protection Law"}}, {"code": "XIAOBAO", "article": "53", "title": {"zh-CN": "消费者权益保护法", "zh-Hant": "消費者權益保護法", "en": "Consumer Protection Law"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'INJURY_TORT', '2026-1', DATE '2018-01-01', 'YELLOW', 'STREET_MEDIATOR', 'STREET', '{14,14,7,3}',
   $j${"title": {"zh-CN": "侵权损害风险点整治", "zh-Hant": "侵權損害風險點整治", "en": "Remove the source of harm"}, "steps": [{"code": "FIND_HAZARD", "text": {"zh-CN": "勘查事发地点，查明设施、管理或环境隐患", "zh-Hant": "勘查事發地點，查明設施、管理或環境隱患", "en": "Inspect the spot; find the hazard in equipment, management or environment"}}, {"code": "REMOVE", "text": {"zh-CN": "督促责任单位限期消除隐患，设置警示", "zh-Hant": "督促責任單位限期消除隱患，設置警示", "en": "Press the responsible unit to remove it by a date; put up warnings"}}, {"code": "CHANNEL", "text": {"zh-CN": "告知医调委、交调、学生伤害等专业调解与诉讼途径", "zh-Hant": "告知醫調委、交調、學生傷害等專業調解與訴訟途徑", "en": "Tell the routes: medical, traffic and school mediation, and suit"}}, {"code": "DRILL", "text": {"zh-CN": "对涉及人员聚集风险的，制定现场处置预案", "zh-Hant": "對涉及人員聚集風險的，制定現場處置預案", "en": "Where crowds may gather, prepare a plan for the spot"}}], "materials": [{"zh-CN": "隐患整改通知", "zh-Hant": "隱患整改通知", "en": "Notice to remove a hazard"}, {"zh-CN": "专业调解组织名录", "zh-Hant": "專業調解組織名錄", "en": "List of industry mediation bodies"}], "law": [{"code": "MINFA", "article": "1179", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}, {"code": "MINFA", "article": "1218", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'LAND_RESOURCE', '2026-1', DATE '2018-01-01', 'YELLOW', 'COMMUNITY_MEDIATOR', 'COMMUNITY', '{14,14,7,3}',
   $j${"title": {"zh-CN": "土地与集体权益核查", "zh-Hant": "土地與集體權益核查", "en": "Check of land and collective rights"}, "steps": [{"code": "CHECK_RECORD", "text": {"zh-CN": "调阅承包、宅基地、集体收益分配的登记与账目", "zh-Hant": "調閱承包、宅基地、集體收益分配的登記與帳目", "en": "Read the records of contracts, homesteads and shares of collective income"}}, {"code": "OPEN_BOOKS", "text": {"zh-CN": "督促集体经济组织公开账目和分配方案", "zh-Hant": "督促集體經濟組織公開帳目和分配方案", "en": "Press the collective to open its books and the plan of shares"}}, {"code": "SITE_WALK", "text": {"zh-CN": "会同自然资源、农业农村部门现场指界", "zh-Hant": "會同自然資源、農業農村部門現場指界", "en": "Walk the boundary with the land and agriculture offices"}}, {"code": "ROUTE", "text": {"zh-CN": "权属争议先行处理决定，承包纠纷告知仲裁途径", "zh-Hant": "權屬爭議先行處理決定，承包糾紛告知仲裁途徑", "en": "Title needs a decision first; contract disputes are told of arbitration"}}], "materials": [{"zh-CN": "权属资料清单", "zh-Hant": "權屬資料清單", "en": "List of title papers"}, {"zh-CN": "财务公开样表", "zh-Hant": "財務公開樣表", "en": "Sample of opened books"}], "law": [{"code": "TUDI", "article": "14", "title": {"zh-CN": "土地管理法", "zh-Hant": "土地管理法", "en": "Land Administration Law"}}, {"code": "TUDI_ZHONGCAI", "article": "2", "title": {"zh-CN": "农村土地承包经营纠纷调解仲裁法", "zh-Hant": "農村土地承包經營糾紛調解仲裁法", "en": "Rural Land Contract Arbitration Law"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'FINANCE_LOAN', '2026-1', DATE '2018-01-01', 'YELLOW', 'STREET_MEDIATOR', 'STREET', '{14,14,7,3}',
   $j${"title": {"zh-CN": "金融借贷风险提示与线索排查", "zh-Hant": "金融借貸風險提示與線索排查", "en": "Warning of loan risks and check of leads"}, "steps": [{"code": "CHECK_LEAD", "text": {"zh-CN": "核实涉及机构和人数，疑似非法集资线索当日报送金融管理与公安，不自行调查个人", "zh-Hant": "核實涉及機構和人數，疑似非法集資線索當日報送金融管理與公安，不自行調查個人", "en": "Check institution and number; leads of illegal fund-raising go to finance office and police the same day; investigate no person"}}, {"code": "PUBLIC_NOTICE", "text": {"zh-CN": "在网格内开展防范非法集资和套路贷宣传", "zh-Hant": "在網格內開展防範非法集資和套路貸宣傳", "en": "Warn the grid of illegal fund-raising and predatory loans"}}, {"code": "CONSULT", "text": {"zh-CN": "开设借贷合同咨询，告知利率上限与诉讼、仲裁途径", "zh-Hant": "開設借貸合同諮詢，告知利率上限與訴訟、仲裁途徑", "en": "Offer contract advice: interest limits, suit and arbitration"}}, {"code": "JOINT_REVIEW", "text": {"zh-CN": "五人以上同一机构的，提请街道联席研判", "zh-Hant": "五人以上同一機構的，提請街道聯席研判", "en": "Five or more against one institution: joint review at the street"}}], "materials": [{"zh-CN": "防范非法集资宣传页", "zh-Hant": "防範非法集資宣傳頁", "en": "Leaflet on illegal fund-raising"}, {"zh-CN": "借贷合同提示", "zh-Hant": "借貸合同提示", "en": "Notes on loan contracts"}], "law": [{"code": "MINFA", "article": "680", "title": {"zh-CN": "民法典", "zh-Hant": "民法典", "en": "Civil Code"}}, {"code": "JIZI", "article": "19", "title": {"zh-CN": "防范和处置非法集资条例", "zh-Hant": "防範和處置非法集資條例", "en": "Regulation on Illegal Fund-raising"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office'),
  ('000000', 'ALL', '2026-1', DATE '2018-01-01', 'YELLOW', 'COMMUNITY_MEDIATOR', 'COMMUNITY', '{14,14,7,3}',
   $j${"title": {"zh-CN": "网格矛盾综合排查", "zh-Hant": "網格矛盾綜合排查", "en": "General sweep of the grid"}, "steps": [{"code": "READ_MATTERS", "text": {"zh-CN": "查看该网格近三十日事项，归并共同起因", "zh-Hant": "查看該網格近三十日事項，歸併共同起因", "en": "Read the matters of thirty days; find common causes"}}, {"code": "WALK", "text": {"zh-CN": "三日内网格员与调解员共同走访重点点位", "zh-Hant": "三日內網格員與調解員共同走訪重點點位", "en": "Within three days grid worker and mediator walk the spots together"}}, {"code": "ASSIGN", "text": {"zh-CN": "按起因确定牵头单位，转入相应类别的预防任务或案件办理", "zh-Hant": "按起因確定牽頭單位，轉入相應類別的預防任務或案件辦理", "en": "Name a lead body by cause; pass on to the task of the kind or to the case"}}, {"code": "REPORT_BACK", "text": {"zh-CN": "两周后回看新增数量，向居民通报结果", "zh-Hant": "兩週後回看新增數量，向居民通報結果", "en": "Look at new matters after two weeks and tell the residents"}}], "materials": [{"zh-CN": "网格走访记录表", "zh-Hant": "網格走訪記錄表", "en": "Walk record"}, {"zh-CN": "居民通报样本", "zh-Hant": "居民通報樣本", "en": "Sample notice to residents"}], "law": [{"code": "XINFANG", "article": "15", "title": {"zh-CN": "信访工作条例", "zh-Hant": "信訪工作條例", "en": "Regulation on Petition Work"}}, {"code": "RENMIN_TIAOJIE", "article": "25", "title": {"zh-CN": "人民调解法", "zh-Hant": "人民調解法", "en": "People’s Mediation Law"}}]}$j$,
   'Written for this product on the articles named; to be reviewed by the district''s judicial office');

CREATE TABLE prevention_task (
  district     char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id           uuid        NOT NULL,
  warning_id   uuid        NOT NULL,
  grid_code    text        NOT NULL CHECK (grid_code ~ '^[0-9]{15}$'),
  street_code  text        NOT NULL CHECK (street_code ~ '^[0-9]{9}$'),
  kind         text        NOT NULL CHECK (kind IN ('LABOR','TENANCY','PROPERTY_RIGHTS','DEMOLITION','NEIGHBOR','FAMILY','PROPERTY_MGMT','CONSUMER_CONTRACT','INJURY_TORT','LAND_RESOURCE','FINANCE_LOAN','ALL')),
  playbook_of  char(6)     NOT NULL,
  playbook     text        NOT NULL,
  level        text        NOT NULL CHECK (level IN ('BLUE','YELLOW','ORANGE','RED')),
  state        text        NOT NULL CHECK (state IN ('PROPOSED','ACCEPTED','DONE','DECLINED')),
  owner_role   text        NOT NULL,
  owner_body   text        NOT NULL,
  due_on       date        NOT NULL,
  outcome      text        CHECK (outcome IN ('DEFUSED','REFERRED','NOTHING_FOUND','ONGOING')),
  outcome_note text        CHECK (char_length(outcome_note) <= 500),
  proposed_at  timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  version      bigint      NOT NULL CHECK (version > 0),
  PRIMARY KEY (district, id),
  FOREIGN KEY (playbook_of, kind, playbook) REFERENCES prevention_playbook,
  CHECK ((state = 'DONE') = (outcome IS NOT NULL))
);
COMMENT ON TABLE prevention_task IS 'Work proposed for a place because of a warning; the fold of its events';
COMMENT ON COLUMN prevention_task.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN prevention_task.id IS 'Derived from the warning and the version of it that proposed the task';
COMMENT ON COLUMN prevention_task.warning_id IS 'Warning it grew from';
COMMENT ON COLUMN prevention_task.grid_code IS 'Grid to work in, 15 digits';
COMMENT ON COLUMN prevention_task.street_code IS 'Street of the grid, 9 digits; what lists filter by';
COMMENT ON COLUMN prevention_task.kind IS 'Kind of dispute, or ALL for all kinds together';
COMMENT ON COLUMN prevention_task.playbook_of IS 'District of the playbook row, 000000 for the product''s';
COMMENT ON COLUMN prevention_task.playbook IS 'Version of the playbook that shaped it';
COMMENT ON COLUMN prevention_task.level IS 'Level of the warning when it was proposed';
COMMENT ON COLUMN prevention_task.state IS 'Where the task stands';
COMMENT ON COLUMN prevention_task.owner_role IS 'Role it is proposed to';
COMMENT ON COLUMN prevention_task.owner_body IS 'Code of the mediation body it is proposed to';
COMMENT ON COLUMN prevention_task.due_on IS 'Day in Asia/Shanghai until which it should be done';
COMMENT ON COLUMN prevention_task.outcome IS 'What came of it; set when done';
COMMENT ON COLUMN prevention_task.outcome_note IS 'Words of the office about the place; not about a person';
COMMENT ON COLUMN prevention_task.proposed_at IS 'When a run proposed it';
COMMENT ON COLUMN prevention_task.changed_at IS 'When its last event happened';
COMMENT ON COLUMN prevention_task.version IS 'Number of its events; what a decider must have seen';
CREATE UNIQUE INDEX prevention_task_one_open ON prevention_task (district, warning_id) WHERE state IN ('PROPOSED','ACCEPTED');
CREATE INDEX prevention_task_warning ON prevention_task (district, warning_id, proposed_at DESC);
CREATE INDEX prevention_task_list ON prevention_task (district, state, due_on, id);
CREATE INDEX prevention_task_playbook ON prevention_task (playbook_of, kind, playbook);

CREATE TABLE prevention_event (
  district   char(6)     NOT NULL,
  task_id    uuid        NOT NULL,
  seq        bigint      NOT NULL,
  event_key  uuid        NOT NULL,
  event      text        NOT NULL CHECK (event IN ('PROPOSE','ACCEPT','DONE','DECLINE')),
  from_state text        CHECK (from_state IN ('PROPOSED','ACCEPTED','DONE','DECLINED')),
  to_state   text        NOT NULL CHECK (to_state IN ('PROPOSED','ACCEPTED','DONE','DECLINED')),
  at         timestamptz NOT NULL,
  role       text        NOT NULL,
  reason     text        CHECK (char_length(reason) <= 500),
  PRIMARY KEY (district, task_id, seq),
  UNIQUE (district, event_key),
  FOREIGN KEY (district, task_id) REFERENCES prevention_task
);
COMMENT ON TABLE prevention_event IS 'What happened to a task, one row per event; append-only';
COMMENT ON COLUMN prevention_event.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN prevention_event.task_id IS 'The task';
COMMENT ON COLUMN prevention_event.seq IS 'Version of the task after the event, from 1';
COMMENT ON COLUMN prevention_event.event_key IS 'Idempotency key: of the request for decisions, derived from task and version for runs';
COMMENT ON COLUMN prevention_event.event IS 'What happened';
COMMENT ON COLUMN prevention_event.from_state IS 'State before; null when the event proposed the task';
COMMENT ON COLUMN prevention_event.to_state IS 'State after';
COMMENT ON COLUMN prevention_event.at IS 'When';
COMMENT ON COLUMN prevention_event.role IS 'Role that acted, SYSTEM for a run; who it was stands in the audit only';
COMMENT ON COLUMN prevention_event.reason IS 'Reason of a decision about the place, in the words of the office; not about a person';

CREATE TABLE early_warning_run (
  district  char(6)     NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id        uuid        NOT NULL,
  as_of     timestamptz NOT NULL,
  cause     text        NOT NULL CHECK (cause IN ('EVENT','MIDNIGHT','HISTORY','ASKED')),
  position  bigint      NOT NULL,
  warnings  int         NOT NULL CHECK (warnings >= 0),
  tasks     int         NOT NULL CHECK (tasks >= 0),
  took_ms   int         NOT NULL CHECK (took_ms >= 0),
  PRIMARY KEY (district, id)
);
COMMENT ON TABLE early_warning_run IS 'Log of early-warning runs: score, assess, propose in one transaction; append-only';
COMMENT ON COLUMN early_warning_run.district IS 'GB/T 2260 district code, six digits; unit of growth';
COMMENT ON COLUMN early_warning_run.id IS 'Id of the scoring run';
COMMENT ON COLUMN early_warning_run.as_of IS 'Only matters that had arrived by then were counted';
COMMENT ON COLUMN early_warning_run.cause IS 'New item events, midnight in Asia/Shanghai, a past day run again, or asked for';
COMMENT ON COLUMN early_warning_run.position IS 'Outbox position of the newest item event the run has seen; where the runner goes on after a restart';
COMMENT ON COLUMN early_warning_run.warnings IS 'Number of events of warnings it caused';
COMMENT ON COLUMN early_warning_run.tasks IS 'Number of tasks it proposed';
COMMENT ON COLUMN early_warning_run.took_ms IS 'Milliseconds from start to the end of the work, commit not included';
CREATE INDEX early_warning_run_last ON early_warning_run (district, as_of DESC);

GRANT SELECT ON prevention_playbook TO fengqiao_app, fengqiao_reader;
GRANT SELECT, INSERT, UPDATE ON prevention_task TO fengqiao_app;
GRANT SELECT, INSERT ON prevention_event, early_warning_run TO fengqiao_app;
GRANT SELECT ON prevention_task, prevention_event, early_warning_run TO fengqiao_reader;
