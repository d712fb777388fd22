import { randomUUID } from 'node:crypto';

/** A point inside a grid: the mean of its corners; the demonstration's grids are convex enough. */
function inside(feature) {
  const { type, coordinates } = feature.geometry;
  const ring = (type === 'Polygon' ? coordinates : coordinates[0])[0].slice(1);
  const mean = (i) => ring.reduce((sum, p) => sum + p[i], 0) / ring.length;
  return { lon: mean(0), lat: mean(1) };
}

/** A place where this worker works. */
export async function ownPlace(api) {
  const { user } = await api.get('/api/session');
  const grids = await api.get('/api/grids?level=grid');
  const mine = grids.features.filter((f) =>
    user.territory.some((code) => f.properties.code.startsWith(code)),
  );
  return { code: mine[0].properties.code, ...inside(mine[0]) };
}

/** Reports a matter as a script would; returns the receipt. */
export async function report(
  api,
  place,
  { kind = 'NEIGHBOR', text, peopleInvolved = 2, safety = [] },
) {
  return api.post('/api/reports', {
    id: randomUUID(),
    kind,
    lon: place.lon,
    lat: place.lat,
    datum: 'CGCS2000',
    accuracyM: 5,
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    text,
    peopleInvolved,
    safety,
    confirmedGrid: place.code,
  });
}
