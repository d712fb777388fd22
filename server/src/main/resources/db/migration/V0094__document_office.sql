-- Templates of the office's own work: visits, reminders, hand-over, replies to suggestions.
INSERT INTO document_template (district, code, version, valid_from, ordinal, title_zh_cn, title_zh_hant, title_en, mark, parts, states, sign_with, clock, body, source) VALUES
('000000', 'FOLLOW_UP_RECORD', 1, DATE '2022-05-01', 22, '回访记录', '回訪記錄', 'Record of a follow-up visit', '回访',
 'organ! addressee! visitOn! visitMode! matterSolved! heartSolved! remarks!', 'FOLLOW_UP', NULL, NULL,
$t$# 回访记录
@ {{number}}
| 事项编号 | {{item.number}} |
| 事由 | {{item.subject}} |
| 回访对象 | {{addressee}} |
| 回访日期 | {{visitOn}} |
| 回访方式 | {{visitMode}} |
| 事情是否解决 | {{matterSolved}} |
| 心结是否解开 | {{heartSolved}} |
## 情况记录
{{remarks}}
= 回访人（签名）：　　　　　　　　　　
* 回访人不得是本事项的调解人或者办理人。
> {{organ}}
> {{date}}$t$,
 'Written for this product; to be reviewed by the district''s petition office'),
('000000', 'SUPERVISION_ORDER', 1, DATE '2022-05-01', 23, '信访事项督办单', '信訪事項督辦單', 'Supervision order', '信访督',
 'organ! toOrgan! subject! cause! demands! feedbackOn! contact', 'DISPATCHED ACCEPTED MEDIATING INVESTIGATING PERFORMING BREACHED', NULL, NULL,
$t$# 信访事项督办单
@ {{number}}
= {{toOrgan}}：
你单位办理的“{{subject}}”事项（编号：{{item.number}}），存在下列情形：
{{cause}}
根据{{law:XINFANG 40}}的规定，现予督办。请按下列要求办理：
{{#demands}}
{{@}}. {{.}}
{{/demands}}
请于{{feedbackOn}}前书面反馈办理和采纳情况。
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office'),
('000000', 'REMINDER', 1, DATE '2022-05-01', 24, '催办单', '催辦單', 'Reminder', '信访催',
 'organ! toOrgan! subject! cause! feedbackOn! handleDue contact', 'DISPATCHED ACCEPTED MEDIATING INVESTIGATING PERFORMING', NULL, NULL,
$t$# 催办单
@ {{number}}
= {{toOrgan}}：
“{{subject}}”事项（编号：{{item.number}}）由你单位办理。
{{?handleDue}}
该事项办理期限至{{handleDue}}。
{{/handleDue}}
催办事由：
{{cause}}
请抓紧办理，并于{{feedbackOn}}前反馈进展。
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> {{date}}$t$,
 'Written for this product; to be reviewed by the district''s petition office'),
('000000', 'ESCALATION', 1, DATE '2022-05-01', 25, '矛盾纠纷提级移送函', '矛盾糾紛提級移送函', 'Letter of escalation', '提级',
 'organ! toOrgan! subject! dispute! workDone! reason! materials! contact', 'ACCEPTED FAILED ESCALATED', NULL, NULL,
$t$# 矛盾纠纷提级移送函
@ {{number}}
= {{toOrgan}}：
“{{subject}}”事项（编号：{{item.number}}，地点：{{item.place}}）经本级调处未能解决，现提请由你单位处理。
## 一、基本情况
{{dispute}}
## 二、已做的工作和当事人意见
{{workDone}}
## 三、提级理由
{{reason}}
## 四、随附材料
{{#materials}}
{{@}}. {{.}}
{{/materials}}
在你单位签收之前，本单位继续做好疏导、化解工作。
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product; to be reviewed by the district''s petition office'),
('000000', 'SUGGESTION_REPLY', 1, DATE '2022-05-01', 26, '建议事项答复', '建議事項答覆', 'Reply to a suggestion', '建议复',
 'organ! addressee! subject! request! adoption! conclusion! contact', 'ACCEPTED', NULL, NULL,
$t$# 建议事项答复
@ {{number}}
= {{addressee}}：
您（你们）提出的“{{subject}}”建议（编号：{{item.number}}）收悉，感谢您（你们）对本地工作的关心。您（你们）建议：
{{request}}
根据{{law:XINFANG 29}}的规定，经认真研究论证，对该建议{{adoption}}。具体答复如下：
{{conclusion}}
{{?contact}}
联系人及电话：{{contact}}
{{/contact}}
> {{organ}}
> （印章）
> {{date}}$t$,
 'Written for this product on the articles cited; to be reviewed by the district''s petition office');
