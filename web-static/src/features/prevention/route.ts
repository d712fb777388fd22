/**
 * The order in which places are visited: nearest neighbour first, then 2-opt and moves of
 * single stops until none makes the way shorter. The way is open: it begins at the start, when there is one, and ends at the last
 * place. Distances are straight lines; a walk along streets is longer.
 *
 * It is worked out where it is needed, on the phone or at the desk, so that the position of whoever
 * asks is sent to nobody.
 */
export interface Stop {
  id: string;
  lon: number;
  lat: number;
}

export interface Way<S extends Stop> {
  stops: S[];
  /** Metres from stop to stop in order, the first from the start (0 without one). */
  legs: number[];
  /** Metres of all of it. */
  metres: number;
}

const EARTH_M = 6_371_008.8;
const RAD = Math.PI / 180;

/** Metres between two points, straight. Exact enough (0.5 %) for a district. */
export function metresBetween(
  a: { lon: number; lat: number },
  b: { lon: number; lat: number },
): number {
  const x = (b.lon - a.lon) * RAD * Math.cos(((a.lat + b.lat) / 2) * RAD);
  const y = (b.lat - a.lat) * RAD;
  return Math.hypot(x, y) * EARTH_M;
}

type At = { lon: number; lat: number };

function nearest<S extends Stop>(start: At | null, places: readonly S[]): S[] {
  const left = [...places];
  const order: S[] = [];
  let here: At | undefined = start ?? undefined;
  while (left.length > 0) {
    let best = 0;
    if (here !== undefined) {
      for (let i = 1; i < left.length; i++) {
        const now = metresBetween(here, left[i] as S);
        if (now < metresBetween(here, left[best] as S)) best = i;
      }
    }
    const [next] = left.splice(best, 1);
    order.push(next as S);
    here = next;
  }
  return order;
}

function length(points: readonly At[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++)
    sum += metresBetween(points[i - 1] as At, points[i] as At);
  return sum;
}

/** The way with the stop at `from` taken out and put in at `to`. */
function moved(points: readonly At[], from: number, to: number): At[] {
  const rest = points.filter((_, i) => i !== from);
  return [...rest.slice(0, to), points[from] as At, ...rest.slice(to)];
}

/** Turns pieces of the way round, and moves stops, while that makes it shorter; at most 50 rounds. */
function improve<S extends Stop>(start: At | null, order: S[]): S[] {
  const points: At[] = start === null ? [...order] : [start, ...order];
  const first = start === null ? 0 : 1;
  let best = length(points);
  for (let round = 0, better = true; better && round < 50; round++) {
    better = false;
    const take = (other: At[]): void => {
      const now = length(other);
      if (now >= best - 1e-6) return;
      points.splice(0, points.length, ...other);
      best = now;
      better = true;
    };
    for (let i = first; i < points.length; i++) {
      for (let j = first; j < points.length; j++) {
        if (j > i) {
          // oxlint-disable-next-line unicorn/no-array-reverse -- a copy; old phones lack toReversed
          const turned = points.slice(i, j + 1).reverse();
          take([...points.slice(0, i), ...turned, ...points.slice(j + 1)]);
        }
        if (j !== i) take(moved(points, i, j));
      }
    }
  }
  return points.slice(first) as S[];
}

/**
 * The way through all places.
 *
 * @param start where it begins; without one it begins at the first place
 * @param places at most some dozens; those without geometry (0, 0) come last, unordered
 */
export function wayThrough<S extends Stop>(start: At | null, places: readonly S[]): Way<S> {
  const known = places.filter((p) => p.lon !== 0 || p.lat !== 0);
  const unknown = places.filter((p) => p.lon === 0 && p.lat === 0);
  const order = improve(start, nearest(start, known));
  const legs = order.map((stop, i) => {
    const before = i === 0 ? start : (order[i - 1] as S);
    return before === null ? 0 : metresBetween(before, stop);
  });
  return {
    stops: [...order, ...unknown],
    legs: [...legs, ...unknown.map(() => 0)],
    metres: legs.reduce((a, b) => a + b, 0),
  };
}
