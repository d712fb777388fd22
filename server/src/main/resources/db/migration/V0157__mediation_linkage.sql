-- Papers of the link between administrative reconsideration and people's mediation (NS-10): the person
-- is told, the matter is handed over, the result comes back. 行政复议法 as in force since 2024-01-01.
INSERT INTO document_part (district, code, type, most, fill, label_zh_cn, label_zh_hant, label_en) VALUES
  ('000000', 'reconsiderOrgan', 'TEXT', 60, '', '行政复议机构', '行政復議機構', 'Reconsideration body'),
  ('000000', 'mediationBody', 'TEXT', 60, 'item.organ', '人民调解组织', '人民調解組織', 'Mediation body'),
  ('000000', 'linkResult', 'CHOICE', 30, '', '调解结果', '調解結果', 'Result of the mediation');

INSERT INTO document_choice (district, part, code, ordinal, label_zh_cn, label_zh_hant, label_en) VALUES
  ('000000', 'linkResult', 'AGREED', 1, '达成协议', '達成協議', 'Agreement reached'),
  ('000000', 'linkResult', 'FAILED', 2, '调解不成', '調解不成', 'No agreement');

-- The application to the court names the day the agreement took effect, as it was recorded.
UPDATE document_part SET fill = 'item.agreedOn|paper.MEDIATION_AGREEMENT.on'
WHERE district = '000000' AND code = 'agreementOn';

INSERT INTO document_template (district, code, version, valid_from, ordinal, title_zh_cn, title_zh_hant, title_en, mark, parts, states, sign_with, clock, body, source) VALUES
('000000', 'LINKAGE_NOTICE', 1, DATE '2024-01-01', 27, '行政复议与人民调解衔接告知书', '行政復議與人民調解銜接告知書', 'Notice: reconsideration and mediation', '衔告',
 'organ! addressee! reconsiderOrgan! mediationBody! limitation! contact', 'TRIAGED DISPATCHED ACCEPTED', NULL, NULL,
$t$# 行政复议与人民调解衔接告知书
@ {{number}}
= {{addressee}}：
您（你们）反映的“{{item.subject}}”事项（编号：{{item.number}}），依法可以通过行政复议等行政程序解决，由{{reconsiderOrgan}}办理。根据{{law:FUYI 5}}的规定，行政复议可以进行调解；其中适合人民调解的争议，可以先由{{mediationBody}}调解。现将有关事项告知如下：
一、根据{{law:RENMIN_TIAOJIE 3}}、{{law:RENMIN_TIAOJIE 17}}的规定，是否调解由您（你们）自愿决定；一方当事人明确拒绝的，不调解，也不影响申请行政复议和已经开始的行政复议程序。
二、根据{{law:RENMIN_TIAOJIE 4}}的规定，人民调解不收取任何费用。
三、调解期间，{{law:FUYI 20}}规定的申请期限和已经受理的行政复议的办理期限照常计算。请注意：{{limitation}}
四、调解不成的，终止调解，事项回到原来的行政程序。
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
= 本人（□ 愿意　□ 不愿意）先行调解。
= 当事人（签名、盖章或者按指印）：　　　　　　　　　　
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office'),
('000000', 'LINKAGE_TRANSFER', 1, DATE '2024-01-01', 28, '行政复议与人民调解衔接移交函', '行政復議與人民調解銜接移交函', 'Handing over to mediation', '衔移',
 'organ! mediationBody! reconsiderOrgan! parties! dispute! materials feedbackOn! contact', 'TRIAGED DISPATCHED ACCEPTED MEDIATING', NULL, NULL,
$t$# 行政复议与人民调解衔接移交函
@ {{number}}
= {{mediationBody}}：
“{{item.subject}}”事项（编号：{{item.number}}）依法属于{{reconsiderOrgan}}办理的行政程序事项。根据{{law:FUYI 5}}的规定，经征得各方当事人同意，现移交你单位调解。
当事人：
{{#parties}}
{{@}}. {{.}}
{{/parties}}
## 争议情况
{{dispute}}
请根据{{law:RENMIN_TIAOJIE 17}}的规定在各方自愿的基础上调解，并于{{feedbackOn}}前书面回复调解结果。调解不停止行政程序期限的计算；当事人明确拒绝调解或者调解不成的，请即终止并退回。
{{?materials}}
附：
{{#materials}}
{{@}}. {{.}}
{{/materials}}
{{/materials}}
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office'),
('000000', 'LINKAGE_RESULT', 1, DATE '2024-01-01', 29, '行政复议与人民调解衔接结果函', '行政復議與人民調解銜接結果函', 'Result of the mediation for reconsideration', '衔结',
 'organ! reconsiderOrgan! linkResult! agreed agreementNumber reason materials contact', 'AGREED CONFIRMING PERFORMING AWAIT_RATING REPLIED FAILED ROUTED_OUT', NULL, NULL,
$t$# 行政复议与人民调解衔接结果函
@ {{number}}
= {{reconsiderOrgan}}：
你单位移交的“{{item.subject}}”事项（编号：{{item.number}}），{{organ}}已经办理，调解结果：{{linkResult}}。
{{?linkResult=AGREED}}
各方当事人自愿达成调解协议。根据{{law:RENMIN_TIAOJIE 31}}的规定，调解协议具有法律约束力，由我单位监督履行。已经受理行政复议的，请依照{{law:FUYI 73}}的规定办理，或者由申请人依法撤回申请。
{{/linkResult}}
{{?agreementNumber}}
调解协议书文号：{{agreementNumber}}
{{/agreementNumber}}
{{?agreed}}
## 协议主要内容
{{#agreed}}
{{@}}. {{.}}
{{/agreed}}
{{/agreed}}
{{?linkResult=FAILED}}
根据{{law:RENMIN_TIAOJIE 26}}的规定，已终止调解并告知当事人依法可以采取的途径。请继续依照原程序办理，并注意{{law:FUYI 20}}规定的申请期限和{{law:FUYI 62}}规定的办理期限。
{{/linkResult}}
{{?reason}}
## 情况说明
{{reason}}
{{/reason}}
{{?materials}}
附：
{{#materials}}
{{@}}. {{.}}
{{/materials}}
{{/materials}}
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s judicial office');
