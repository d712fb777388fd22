-- Templates of mediation (人民调解法, in force 2011-01-01; 民事诉讼法 205, 2024-01-01).
INSERT INTO document_template (district, code, version, valid_from, ordinal, title_zh_cn, title_zh_hant, title_en, mark, parts, states, sign_with, clock, body, source) VALUES
('000000', 'MEDIATION_APPLICATION', 1, DATE '2024-01-01', 13, '人民调解申请书', '人民調解申請書', 'Application for mediation', '调申',
 'organ! parties! dispute! request!', 'VERIFIED DISPATCHED ACCEPTED', NULL, NULL,
$t$# 人民调解申请书
@ {{number}}
当事人：
{{#parties}}
{{@}}. {{.}}
{{/parties}}
## 纠纷简要情况
{{dispute}}
## 申请事项
{{request}}
申请人自愿就上述纠纷向{{organ}}申请调解。根据{{law:RENMIN_TIAOJIE 17}}的规定，一方当事人明确拒绝调解的，不得调解；根据{{law:RENMIN_TIAOJIE 4}}的规定，调解不收取任何费用。
= 申请人（签名、盖章或者按指印）：　　　　　　　　　　
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office'),
('000000', 'RIGHTS_NOTICE', 1, DATE '2024-01-01', 14, '人民调解当事人权利义务告知书', '人民調解當事人權利義務告知書', 'Rights and duties of the parties', '调告',
 'organ! addressee! mediator', 'ACCEPTED MEDIATING', NULL, NULL,
$t$# 人民调解当事人权利义务告知书
@ {{number}}
= {{addressee}}：
{{organ}}对“{{item.subject}}”纠纷（编号：{{item.number}}）进行调解，现将有关事项告知如下：
## 一、调解的原则
根据{{law:RENMIN_TIAOJIE 3}}的规定，调解在当事人自愿、平等的基础上进行，不违背法律、法规和国家政策，不因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利。根据{{law:RENMIN_TIAOJIE 4}}的规定，调解不收取任何费用。
## 二、当事人的权利
根据{{law:RENMIN_TIAOJIE 23}}的规定，当事人有权选择或者接受人民调解员；接受调解、拒绝调解或者要求终止调解；要求调解公开进行或者不公开进行；自主表达意愿、自愿达成调解协议。
## 三、当事人的义务
根据{{law:RENMIN_TIAOJIE 24}}的规定，当事人应当如实陈述纠纷事实；遵守调解现场秩序，尊重人民调解员；尊重对方当事人行使权利。
## 四、调解协议的效力
根据{{law:RENMIN_TIAOJIE 31}}的规定，调解协议具有法律约束力，当事人应当按照约定履行。根据{{law:RENMIN_TIAOJIE 33}}的规定，双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认。
## 五、调解不成
根据{{law:RENMIN_TIAOJIE 26}}的规定，调解不成的，终止调解，并告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。
{{?mediator}}
本纠纷拟由人民调解员{{mediator}}调解。当事人可以另行选择。
{{/mediator}}
= 以上内容已经阅知，本人自愿接受调解。
= 当事人（签名、盖章或者按指印）：　　　　　　　　　　
> {{organ}}
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office'),
('000000', 'MEDIATION_RECORD', 1, DATE '2024-01-01', 15, '人民调解笔录', '人民調解筆錄', 'Record of mediation', '调笔',
 'organ! meetingTime! meetingPlace! mediator! parties! minutes!', 'MEDIATING', NULL, NULL,
$t$# 人民调解笔录
@ {{number}}
| 事项编号 | {{item.number}} |
| 时间 | {{meetingTime}} |
| 地点 | {{meetingPlace}} |
| 调解组织 | {{organ}} |
| 人民调解员 | {{mediator}} |
当事人：
{{#parties}}
{{@}}. {{.}}
{{/parties}}
人民调解员已经告知调解的性质、原则、效力和当事人的权利义务，各方当事人表示自愿接受调解。
## 调解记录
{{minutes}}
以上记录已经当事人核对无误。
= 当事人（签名、盖章或者按指印）：　　　　　　　　　　
= 人民调解员（签名）：　　　　　　　　　　
= 记录人（签名）：　　　　　　　　　　
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office'),
('000000', 'MEDIATION_AGREEMENT', 1, DATE '2024-01-01', 16, '人民调解协议书', '人民調解協議書', 'Mediation agreement', '调协',
 'organ! parties! dispute! agreed! performance! copies! mediator!', 'MEDIATING AGREED', NULL, NULL,
$t$# 人民调解协议书
@ {{number}}
当事人：
{{#parties}}
{{@}}. {{.}}
{{/parties}}
## 一、纠纷的主要事实、争议事项和各方责任
{{dispute}}
## 二、达成的协议内容
经调解，各方当事人自愿达成如下协议：
{{#agreed}}
{{@}}. {{.}}
{{/agreed}}
## 三、履行方式和期限
{{#performance}}
{{@}}. {{.}}
{{/performance}}
## 四、效力
根据{{law:RENMIN_TIAOJIE 29}}的规定，本协议书自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。根据{{law:RENMIN_TIAOJIE 31}}的规定，本协议具有法律约束力，当事人应当按照约定履行。根据{{law:RENMIN_TIAOJIE 33}}、{{law:MINSU 205}}的规定，双方当事人认为有必要的，可以自本协议生效之日起三十日内共同向有管辖权的人民法院申请司法确认。根据{{law:RENMIN_TIAOJIE 32}}的规定，就本协议的履行或者内容发生争议的，一方当事人可以向人民法院提起诉讼。
本协议书一式{{copies}}份，当事人、人民调解委员会各持一份。
= 当事人（签名、盖章或者按指印）：　　　　　　　　　　
= 当事人（签名、盖章或者按指印）：　　　　　　　　　　
= 人民调解员（签名）：{{mediator}}　　　　　　　　　　
> {{organ}}
> （人民调解委员会印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office'),
('000000', 'ORAL_AGREEMENT', 1, DATE '2024-01-01', 17, '人民调解口头协议登记表', '人民調解口頭協議登記表', 'Record of an oral agreement', '调口',
 'organ! parties! dispute! agreed! performance! mediator!', 'VERIFIED MEDIATING AGREED FOLLOW_UP', NULL, NULL,
$t$# 人民调解口头协议登记表
@ {{number}}
| 事项编号 | {{item.number}} |
| 调解组织 | {{organ}} |
| 人民调解员 | {{mediator}} |
| 纠纷类型 | {{item.kind}} |
当事人：
{{#parties}}
{{@}}. {{.}}
{{/parties}}
## 纠纷简要情况
{{dispute}}
## 口头协议内容
{{#agreed}}
{{@}}. {{.}}
{{/agreed}}
## 履行方式和期限
{{#performance}}
{{@}}. {{.}}
{{/performance}}
根据{{law:RENMIN_TIAOJIE 28}}的规定，当事人认为无需制作调解协议书，采取口头协议方式，由人民调解员记录协议内容。根据{{law:RENMIN_TIAOJIE 30}}的规定，口头调解协议自各方当事人达成协议之日起生效。以上内容已经向各方当事人宣读，各方没有异议。
= 人民调解员（签名）：　　　　　　　　　　
> {{organ}}
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office'),
('000000', 'TERMINATION_NOTICE', 1, DATE '2024-01-01', 18, '终止调解告知书', '終止調解告知書', 'Notice of termination', '调终',
 'organ! addressee! reason! limitation contact', 'MEDIATING FAILED', NULL, NULL,
$t$# 终止调解告知书
@ {{number}}
= {{addressee}}：
{{organ}}对“{{item.subject}}”纠纷（编号：{{item.number}}）进行了调解。因下列原因，调解不成：
{{reason}}
根据{{law:RENMIN_TIAOJIE 26}}的规定，现终止调解。您（你们）可以依法通过下列途径维护自己的权利：
一、仲裁：依法应当或者可以仲裁的，向仲裁机构申请仲裁；
二、行政：依法由行政机关处理的，向有权的行政机关提出；
三、司法：依法向人民法院提起诉讼。
{{?limitation}}
请注意时效或者期限：{{limitation}}
{{/limitation}}
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office'),
('000000', 'CONFIRMATION_APPLICATION', 1, DATE '2024-01-01', 19, '司法确认申请书', '司法確認申請書', 'Application for judicial confirmation', '调确',
 'organ! court! parties! agreementNumber! agreementOn! agreed! materials', 'AGREED CONFIRMING', NULL, NULL,
$t$# 司法确认申请书
@ {{number}}
= {{court}}：
申请人：
{{#parties}}
{{@}}. {{.}}
{{/parties}}
请求事项：请求依法确认申请人之间经{{organ}}主持调解，于{{agreementOn}}生效的人民调解协议（文号：{{agreementNumber}}）有效。
## 协议主要内容
{{#agreed}}
{{@}}. {{.}}
{{/agreed}}
## 申请人承诺
申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容而给他人造成损害的，愿意承担相应的民事责任和其他法律责任。
根据{{law:RENMIN_TIAOJIE 33}}、{{law:MINSU 205}}的规定，双方当事人自调解协议生效之日起三十日内，共同提出本申请。
{{?materials}}
附：
{{#materials}}
{{@}}. {{.}}
{{/materials}}
{{/materials}}
= 申请人（签名、盖章或者按指印）：　　　　　　　　　　
= 申请人（签名、盖章或者按指印）：　　　　　　　　　　
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office'),
('000000', 'PERFORMANCE_LETTER', 1, DATE '2024-01-01', 20, '调解协议履行督促函', '調解協議履行督促函', 'Letter urging performance', '调督',
 'organ! addressee! agreementNumber! undone! performBy! contact', 'PERFORMING BREACHED', NULL, NULL,
$t$# 调解协议履行督促函
@ {{number}}
= {{addressee}}：
您（你们）在“{{item.subject}}”纠纷（编号：{{item.number}}）中达成的调解协议（文号：{{agreementNumber}}），尚有下列内容没有履行：
{{undone}}
根据{{law:RENMIN_TIAOJIE 31}}的规定，调解协议具有法律约束力，当事人应当按照约定履行，人民调解委员会对履行情况进行监督。请在{{performBy}}前履行。
就协议的履行或者内容发生争议的，根据{{law:RENMIN_TIAOJIE 32}}的规定，一方当事人可以向人民法院提起诉讼；协议已经人民法院裁定确认有效的，对方当事人可以申请强制执行。
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office'),
('000000', 'SETTLEMENT', 1, DATE '2022-05-01', 21, '和解协议书', '和解協議書', 'Settlement', '和解',
 'organ! parties! dispute! agreed! performance! copies!', 'ACCEPTED MEDIATING INVESTIGATING', NULL, NULL,
$t$# 和解协议书
@ {{number}}
当事人：
{{#parties}}
{{@}}. {{.}}
{{/parties}}
## 一、争议事项
{{dispute}}
## 二、和解内容
根据{{law:XINFANG 33}}的规定，各方当事人自愿协商，达成和解如下：
{{#agreed}}
{{@}}. {{.}}
{{/agreed}}
## 三、履行方式和期限
{{#performance}}
{{@}}. {{.}}
{{/performance}}
本协议书一式{{copies}}份，各方当事人各持一份，办理单位{{organ}}存档一份（事项编号：{{item.number}}）。
= 当事人（签名、盖章或者按指印）：　　　　　　　　　　
= 当事人（签名、盖章或者按指印）：　　　　　　　　　　
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office');
