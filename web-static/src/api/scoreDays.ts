import { call } from './client';

/** Scores of one day by ordinal of the grid; 0 where nothing is shown. */
export interface DayScores {
  date: string;
  scores: Uint8Array;
}

export interface ScoreDays {
  version: number;
  /** Scores from which blue, yellow, orange and red begin. */
  enter: number[];
  /** Every grid of a community shows the same figure. */
  byCommunity: boolean;
  days: DayScores[];
}

interface Told {
  version: number;
  enter?: number[];
  byCommunity?: boolean;
  days?: { date: string; steps?: number[]; scores?: number[] }[];
}

/** Puts the places of a day back: each stands so many ordinals after the one before. */
export function spread(steps: number[] = [], scores: number[] = [], size: number): Uint8Array {
  const out = new Uint8Array(size);
  let at = 0;
  steps.forEach((step, i) => {
    at += step;
    if (at < size) out[at] = scores[i] ?? 0;
  });
  return out;
}

/**
 * Scores of a range of days, to play them.
 *
 * @param size number of grids of the version that is drawn
 */
export async function getScoreDays(
  query: { kind: string; from: string; to: string; step?: number },
  size: number,
): Promise<ScoreDays> {
  const told = await call<Told>('GET', '/api/scores/days', { query, timeoutMs: 60_000 });
  return {
    version: told.version,
    enter: told.enter ?? [],
    byCommunity: told.byCommunity ?? false,
    days: (told.days ?? []).map((d) => ({ date: d.date, scores: spread(d.steps, d.scores, size) })),
  };
}
