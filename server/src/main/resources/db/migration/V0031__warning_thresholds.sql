-- Orange and red begin higher. On a year of public messages every burst is found as before, and
-- copies with the places shuffled over time raise a false orange every four to five weeks and not
-- every three.
INSERT INTO warning_threshold VALUES
  ('000000', '2026-2', DATE '2018-01-02', 35, 50, 70, 82, 8, 3, 2, 3, 2, 0.5, 14,
   'As 2026-1, with orange and red moved from 65 and 80 after a replay of a year of public messages of one city with invented places and twenty copies with the places shuffled over time');
