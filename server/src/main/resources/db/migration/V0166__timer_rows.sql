-- The timer table compared with domain notes 2.13, row by row: what was wrong or missing.
-- 2.3: a month is what a mediation generally takes, not what the law obliges anybody to; the parties lengthen it.
UPDATE timer_rule SET nature = 'LIMIT' WHERE district = '000000' AND code = 'T_MEDIATE_1M';
UPDATE timer_rule SET law_code = 'XINGSU', article = '46', note = 'Knew of the act'
WHERE district = '000000' AND code = 'T_LITIGATE_6M';
UPDATE timer_rule SET law_code = 'CHENGBAO_ZHONGCAI', article = '18', note = 'Knew of the infringement'
WHERE district = '000000' AND code = 'T_LAND_2Y';

-- Rural land contract arbitration charges nothing.
INSERT INTO law_ref (district, version, code, article, valid_from, valid_to, title_zh, text_zh, summary, source) VALUES
  ('000000', 1, 'CHENGBAO_ZHONGCAI', '52', DATE '2010-01-01', NULL, '农村土地承包经营纠纷调解仲裁法', '农村土地承包仲裁不得向当事人收取费用，仲裁工作经费纳入财政预算予以保障。', true, '自行归纳，未逐字引用；依据公开文本');
UPDATE law_route_card
SET fee_zh = '不收费（农村土地承包经营纠纷调解仲裁法第五十二条）',
    fee_zh_hant = '不收費（農村土地承包經營糾紛調解仲裁法第五十二條）',
    fee_en = 'Free (art. 52 of the law on rural land contract arbitration)'
WHERE district = '000000' AND route = 'LC';
