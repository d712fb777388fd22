-- Edition 2: the words weigh more than place and day, so a candidate has to share some of them.
INSERT INTO duplicate_rule (district, version, kind, distance_m, window_days, least_score, cluster_least, cluster_days, valid_from, source)
SELECT district, 2, kind, distance_m, window_days, 65, cluster_least, cluster_days, valid_from,
       'product default: words weigh 40 of 100, so that one place on one day alone is no candidate'
FROM duplicate_rule WHERE district = '000000' AND version = 1;
