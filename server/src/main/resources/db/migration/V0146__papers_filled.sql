-- Papers are filled from what was recorded with the item's events; the writer looks over it.
UPDATE document_part SET fill = f.fill
FROM (VALUES
  ('agreed', 'item.agreed'),
  ('performance', 'item.performance'),
  ('minutes', 'item.minutes'),
  ('mediator', 'item.mediator'),
  ('addressee', 'item.addressee'),
  ('reason', 'item.reason'),
  ('cause', 'item.cause'),
  ('agreementOn', 'paper.MEDIATION_AGREEMENT.on|item.agreedOn')
) AS f (code, fill)
WHERE document_part.district = '000000' AND document_part.code = f.code;
