-- Templates of the petition procedure (信访工作条例, in force 2022-05-01).
INSERT INTO document_template (district, code, version, valid_from, ordinal, title_zh_cn, title_zh_hant, title_en, mark, parts, states, sign_with, clock, body, source) VALUES
('000000', 'ACCEPTANCE_NOTICE', 1, DATE '2022-05-01', 1, '信访事项受理告知书', '信訪事項受理告知書', 'Notice of acceptance', '信访受',
 'organ! addressee! subject! acceptedOn! handleDue contact', 'ACCEPTED INVESTIGATING', NULL, NULL,
$t$# 信访事项受理告知书
@ {{number}}
= {{addressee}}：
您（你们）提出的“{{subject}}”信访事项（编号：{{item.number}}）收悉。经审查，该事项属于本单位职权范围，根据{{law:XINFANG 23}}的规定，本单位于{{acceptedOn}}决定予以受理。
{{?handleDue}}
该事项依照{{law:XINFANG 31}}第六项办理的，根据{{law:XINFANG 34}}的规定，自受理之日起六十日内办结，办理期限至{{handleDue}}；情况复杂的，经本单位负责人批准可以适当延长，但延长期限不超过三十日，并告知您（你们）延期理由。
{{/handleDue}}
您（你们）可以凭事项编号和查询码查询办理进度，并对受理、办理情况进行评价。
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'REJECTION_NOTICE', 1, DATE '2022-05-01', 2, '信访事项不予受理告知书', '信訪事項不予受理告知書', 'Notice of not accepting', '信访不受',
 'organ! addressee! subject! rejectCause! reason! basis! whereTo! contact', 'TRIAGED REJECTED', NULL, NULL,
$t$# 信访事项不予受理告知书
@ {{number}}
= {{addressee}}：
您（你们）提出的“{{subject}}”信访事项（编号：{{item.number}}）收悉。经审查，{{rejectCause}}。具体理由如下：
{{reason}}
根据{{basis}}的规定，本单位决定不予受理。
## 您（你们）可以这样反映
{{whereTo}}
{{?contact}}
如有疑问，请联系：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'NO_FURTHER_NOTICE', 1, DATE '2022-05-01', 3, '信访事项不再受理告知书', '信訪事項不再受理告知書', 'Notice of no further acceptance', '信访终',
 'organ! addressee! subject! recheckNumber! reason contact', 'FINALISED REJECTED', NULL, NULL,
$t$# 信访事项不再受理告知书
@ {{number}}
= {{addressee}}：
您（你们）提出的“{{subject}}”信访事项（编号：{{item.number}}）收悉。经审查，该事项已经办理、复查、复核终结，复核意见书文号为{{recheckNumber}}。
{{?reason}}
{{reason}}
{{/reason}}
根据{{law:XINFANG 36}}的规定，信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。
您（你们）有新的事实和理由的，可以另行提出。生活确有困难的，可以根据{{law:XINFANG 37}}的规定，依法依规申请社会救助，本单位将予以告知和帮助。
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'TRANSFER_LETTER', 1, DATE '2022-05-01', 4, '信访事项转送函', '信訪事項轉送函', 'Letter of transfer', '信访转',
 'organ! toOrgan! subject! materials contact', 'TRIAGED DISPATCHED', NULL, NULL,
$t$# 信访事项转送函
@ {{number}}
= {{toOrgan}}：
现将“{{subject}}”信访事项（编号：{{item.number}}，登记日期：{{item.reportedOn}}）转送你单位，请根据{{law:XINFANG 22}}、{{law:XINFANG 23}}的规定办理：
一、属于你单位职权范围的，自收到之日起十五日内书面告知信访人受理情况以及处理途径和程序。
二、不属于你单位职权范围的，自收到之日起五个工作日内提出异议，并详细说明理由，经本单位核实同意后退还相关材料；未提出异议的，由你单位办理。
三、对办理中的重大、紧急情况，及时报告。
{{?materials}}
随附材料：
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
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'ASSIGNMENT_LETTER', 1, DATE '2022-05-01', 5, '信访事项交办函', '信訪事項交辦函', 'Letter of assignment', '信访交',
 'organ! toOrgan! subject! feedbackOn! demands materials contact', 'TRIAGED DISPATCHED', NULL, NULL,
$t$# 信访事项交办函
@ {{number}}
= {{toOrgan}}：
现将“{{subject}}”信访事项（编号：{{item.number}}，登记日期：{{item.reportedOn}}）交由你单位办理。请根据{{law:XINFANG 22}}的规定，在{{feedbackOn}}前办结并反馈结果，提交办结报告。
{{?demands}}
具体要求：
{{#demands}}
{{@}}. {{.}}
{{/demands}}
{{/demands}}
属于你单位职权范围的，自收到之日起十五日内书面告知信访人；不属于你单位职权范围的，根据{{law:XINFANG 23}}的规定，自收到之日起五个工作日内提出异议，并详细说明理由。
{{?materials}}
随附材料：
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
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'OBJECTION_LETTER', 1, DATE '2022-05-01', 6, '信访事项异议函', '信訪事項異議函', 'Letter of objection', '信访异',
 'organ! toOrgan! subject! receivedOn! reason! basis whereTo materials', 'DISPATCHED OBJECTED', NULL, NULL,
$t$# 信访事项异议函
@ {{number}}
= {{toOrgan}}：
你单位转送（交办）的“{{subject}}”信访事项（编号：{{item.number}}），本单位于{{receivedOn}}收到。经审查，该事项不属于本单位职权范围，根据{{law:XINFANG 23}}的规定，现提出异议，理由如下：
{{reason}}
{{?basis}}
职权依据：{{basis}}。
{{/basis}}
{{?whereTo}}
本单位认为应当由以下机关、单位办理：{{whereTo}}
{{/whereTo}}
请予核实。核实同意后，本单位即退还相关材料。
{{?materials}}
退还材料：
{{#materials}}
{{@}}. {{.}}
{{/materials}}
{{/materials}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'EXTENSION_NOTICE', 1, DATE '2022-05-01', 7, '信访事项延期办理告知书', '信訪事項延期辦理告知書', 'Notice of extension', '信访延',
 'organ! addressee! subject! acceptedOn! extendDays! newDue! reason! contact', 'INVESTIGATING MEDIATING', 'ITEM_APPROVE', NULL,
$t$# 信访事项延期办理告知书
@ {{number}}
= {{addressee}}：
您（你们）提出的“{{subject}}”信访事项（编号：{{item.number}}），本单位于{{acceptedOn}}受理，正在办理。因情况复杂，根据{{law:XINFANG 34}}的规定，经本单位负责人批准，决定延长办理期限{{extendDays}}日，延长至{{newDue}}。
延期理由如下：
{{reason}}
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'HANDLING_OPINION', 1, DATE '2022-05-01', 8, '信访事项处理意见书', '信訪事項處理意見書', 'Handling opinion', '信访答',
 'organ! addressee! subject! acceptedOn! request! facts! decision! conclusion! basis! reviewOrgan! contact', 'INVESTIGATING', 'ITEM_APPROVE', 'T_REVIEW_APPLY_30D',
$t$^ {{organ}}文件
# 信访事项处理意见书
@ {{number}}
= {{addressee}}：
您（你们）提出的“{{subject}}”信访事项（编号：{{item.number}}），本单位于{{acceptedOn}}受理。经调查核实，现根据{{law:XINFANG 32}}的规定，提出处理意见如下：
## 一、投诉请求
{{request}}
## 二、事实和理由
{{facts}}
## 三、处理意见
{{?decision=SUPPORT}}
经审查，请求事实清楚，符合法律、法规、规章或者其他有关规定，本单位决定予以支持。
{{/decision}}
{{?decision=EXPLAIN}}
经审查，请求事由合理但缺乏法律依据，本单位现作出解释说明。
{{/decision}}
{{?decision=NOT_SUPPORT}}
经审查，请求缺乏事实根据或者不符合法律、法规、规章或者其他有关规定，本单位决定不予支持。
{{/decision}}
{{conclusion}}
## 四、法律法规依据
{{basis}}。
## 五、救济途径
如不服本处理意见，根据{{law:XINFANG 35}}的规定，可以自收到本意见书之日起三十日内，书面向{{reviewOrgan}}请求复查。
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'REVIEW_OPINION', 1, DATE '2022-05-01', 9, '信访事项复查意见书', '信訪事項覆查意見書', 'Review opinion', '信访复查',
 'organ! addressee! subject! opinionOrgan! opinionNumber! receivedOn! request! facts! reviewResult! conclusion! basis! recheckOrgan! contact', 'UNDER_REVIEW', 'ITEM_REVIEW', 'T_RECHECK_APPLY_30D',
$t$^ {{organ}}文件
# 信访事项复查意见书
@ {{number}}
= {{addressee}}：
您（你们）对{{opinionOrgan}}就“{{subject}}”信访事项（编号：{{item.number}}）作出的信访处理意见（文号：{{opinionNumber}}）不服，提出复查请求，本单位于{{receivedOn}}收到。根据{{law:XINFANG 35}}的规定，经复查，提出意见如下：
## 一、复查请求
{{request}}
## 二、查明的事实和理由
{{facts}}
## 三、复查意见
本单位决定：{{reviewResult}}。
{{conclusion}}
## 四、法律法规依据
{{basis}}。
## 五、救济途径
如不服本复查意见，根据{{law:XINFANG 36}}的规定，可以自收到本意见书之日起三十日内，书面向{{recheckOrgan}}请求复核。
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'ROUTE_NOTICE', 1, DATE '2022-05-01', 10, '导入法定途径告知书', '導入法定途徑告知書', 'Notice of the legal route', '信访导',
 'organ! addressee! subject! channel! whereTo! basis! limitation! contact', 'TRIAGED ACCEPTED FAILED ROUTED_OUT', NULL, NULL,
$t$# 导入法定途径告知书
@ {{number}}
= {{addressee}}：
您（你们）提出的“{{subject}}”事项（编号：{{item.number}}）收悉。经甄别，该事项应当通过法定途径处理。根据{{law:XINFANG 31}}的规定，现将处理途径告知如下：
## 一、法定途径
{{channel}}。
## 二、受理机关、地址和电话
{{whereTo}}
## 三、法律法规依据
{{basis}}。
## 四、请注意时效或者期限
{{limitation}}
本单位将跟踪该事项是否由上述机关接收。未被接收的，请与本单位联系。
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'HEARING_NOTICE', 1, DATE '2022-05-01', 11, '信访听证通知书', '信訪聽證通知書', 'Notice of a hearing', '信访听',
 'organ! addressee! subject! meetingTime! meetingPlace! members! contact!', 'INVESTIGATING UNDER_REVIEW', NULL, NULL,
$t$# 信访听证通知书
@ {{number}}
= {{addressee}}：
“{{subject}}”信访事项（编号：{{item.number}}）属于重大、复杂、疑难事项，根据{{law:XINFANG 31}}第六项的规定，本单位决定举行听证。现将有关事项通知如下：
时间：{{meetingTime}}
地点：{{meetingPlace}}
听证人员：
{{#members}}
{{@}}. {{.}}
{{/members}}
请携带身份证明和有关材料按时参加。您（你们）可以在听证中陈述事实和理由、提交证据、进行质证；认为听证人员与本事项有直接利害关系的，可以根据{{law:XINFANG 28}}的规定申请其回避。多人提出共同事项的，请推选代表参加，代表人数不超过五人。
联系人及电话：{{contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'SERVICE_RECEIPT', 1, DATE '2022-05-01', 12, '送达回证', '送達回證', 'Receipt of service', '送达',
 'organ! addressee! paperName! servePlace! serveMethod! remarks', 'REJECTED ROUTED_OUT REPLIED FAILED AGREED', NULL, NULL,
$t$# 送达回证
@ {{number}}
| 事项编号 | {{item.number}} |
| 送达文书名称和文号 | {{paperName}} |
| 受送达人 | {{addressee}} |
| 送达地点 | {{servePlace}} |
| 送达方式 | {{serveMethod}} |
| 收件人签名或者盖章 | 　　　　　　　　年　　月　　日　　时 |
| 代收人签名及与受送达人关系 | 　 |
| 拒收事由和见证人签名 | 　 |
| 备注 | {{remarks}} |
| 送达人签名 | 　 |
* 收件人签收的日期为送达日期；复查、复核的请求期限自收到书面答复之日起计算，当日不计入。
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product after the pattern of civil procedure; to be reviewed by the district''s petition office');
