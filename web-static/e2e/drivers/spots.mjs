const EARTH = 6_378_137;
/** Metres of Web Mercator a pixel may stand for at least: zoom 16. */
const NEAREST = (2 * Math.PI * EARTH) / 256 / 2 ** 16;
const PADDING = 40;

const x = (lon) => (EARTH * lon * Math.PI) / 180;
const y = (lat) => EARTH * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/**
 * Where bodies are drawn on a map that was just opened: it shows all of them but those of the
 * district. Offsets from the map's corner, in pixels.
 */
export function drawn(bodies, { width, height }) {
  const near = bodies.filter((b) => b.tier !== 'DISTRICT');
  const xs = near.map((b) => x(b.lon));
  const ys = near.map((b) => y(b.lat));
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const metres = Math.max(
    (east - west) / (width - 2 * PADDING),
    (north - south) / (height - 2 * PADDING),
    NEAREST,
  );
  return bodies.map((b) => ({
    code: b.code,
    left: width / 2 + (x(b.lon) - (west + east) / 2) / metres,
    top: height / 2 - (y(b.lat) - (south + north) / 2) / metres,
  }));
}

/** The one inside the map that stands farthest from all others. */
export function alone(spots, { width, height }) {
  const room = (s) =>
    Math.min(
      ...spots.filter((o) => o !== s).map((o) => Math.hypot(o.left - s.left, o.top - s.top)),
    );
  return spots
    .filter((s) => s.left > 60 && s.left < width - 20 && s.top > 20 && s.top < height - 20)
    .reduce((best, s) => (best === undefined || room(s) > room(best) ? s : best), undefined);
}
