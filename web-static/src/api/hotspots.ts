import { call } from './client';
import type {
  Overview,
  PreventionTask,
  RankedPlace,
  ScoreExplanation,
  Scores,
  WarningDetail,
  WarningRow,
} from './early';

/** One attempt at a decision. `id` is the idempotency key: kept when the same attempt is retried. */
export interface Attempt {
  id: string;
  version: number;
  reason?: string;
}

export const getScores = async (kind: string, signal?: AbortSignal): Promise<Scores> => {
  const told = await call<Scores>('GET', '/api/scores', { query: { kind }, signal });
  return {
    ...told,
    scores: told.scores ?? [],
    levels: told.levels ?? [],
    trust: told.trust ?? [],
    joined: told.joined ?? [],
  };
};

/** Lists and nulls that the wire leaves out, put back so that a screen need not ask. */
function whole(told: ScoreExplanation): ScoreExplanation {
  const hidden = <T extends object>(rows: T[] | undefined, key: keyof T): T[] =>
    (rows ?? []).map((row) => ({ ...row, [key]: row[key] ?? null }));
  return {
    ...told,
    n: told.n ?? null,
    counts: told.counts ?? null,
    parts: (told.parts ?? []).map((part) => ({ ...part, numbers: part.numbers ?? {} })),
    neighbours: hidden(told.neighbours, 'd30'),
    trend: hidden(told.trend, 'count'),
    scores: told.scores ?? [],
    whyNot: told.whyNot ? { ...told.whyNot, missing: told.whyNot.missing ?? [] } : null,
  };
}

export const explainScore = async (grid: string, kind: string) =>
  whole(
    await call<ScoreExplanation>('GET', `/api/scores/${encodeURIComponent(grid)}`, {
      query: { kind },
    }),
  );

export const rankPlaces = (kind: string, limit: number) =>
  call<{ places: RankedPlace[] }>('GET', '/api/scores/ranking', { query: { kind, limit } });

export const getOverview = async (street?: string): Promise<Overview> => {
  const told = await call<Overview>('GET', '/api/overview', { query: { street } });
  const { byKind = [], trend = [], bodies = [] } = told;
  return {
    ...told,
    byKind: byKind.map((k) => ({ ...k, d30: k.d30 ?? null })),
    trend,
    bodies: bodies.map((b) => ({ ...b, avgDays: b.avgDays ?? null })),
    warnings: told.warnings ?? {},
  };
};

export const listWarnings = (query: {
  state: 'active' | 'all';
  level?: string;
  street?: string;
  after?: string;
}) => call<{ warnings: WarningRow[]; next?: string | null }>('GET', '/api/warnings', { query });

export const getWarning = async (id: string) => {
  const told = await call<WarningDetail>('GET', `/api/warnings/${encodeURIComponent(id)}`);
  return { ...told, explanation: told.explanation ? whole(told.explanation) : null };
};

export const decideWarning = (id: string, event: string, attempt: Attempt) =>
  call<unknown>('POST', `/api/warnings/${encodeURIComponent(id)}/${event}`, { body: attempt });

export const listTasks = (state?: string) =>
  call<{ tasks: PreventionTask[] }>('GET', '/api/prevention-tasks', { query: { state } });

export const getTask = (id: string) =>
  call<PreventionTask>('GET', `/api/prevention-tasks/${encodeURIComponent(id)}`);

export const decideTask = (
  id: string,
  event: string,
  attempt: Attempt & { outcome?: { code: string; note: string }; playbook?: string },
) =>
  call<unknown>('POST', `/api/prevention-tasks/${encodeURIComponent(id)}/${event}`, {
    body: attempt,
  });
