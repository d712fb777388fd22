import { call } from './client';
import type { Kind } from './types';

/** Shapes of measured effect. */

export interface EffectPlan {
  version: string;
  digest: string;
  windowDays: number;
  laterDays: number;
  triggerDays: number;
  pastDays: number;
  settleDays: number;
  armTarget: number;
  alpha: number;
  sides: number;
  power: number;
  barred: string[];
}

export interface EffectTrial {
  id: string;
  openedAt: string;
  plan: string;
  planDigest: string;
  commitment: string;
  /** Told once the trial is evaluated. */
  seed: string | null;
  demo: boolean;
}

export interface EffectEvaluation {
  trial: EffectTrial;
  at: string;
  result: 'FEWER' | 'NONE_SHOWN' | 'MORE';
  nowTasks: number;
  laterTasks: number;
  /** Null below three. */
  nowMatters: number | null;
  laterMatters: number | null;
  nowFound: number | null;
  laterFound: number | null;
  nowDeclined: number;
  laterEarly: number;
  detectable: number | null;
  dispersion: number | null;
  estimate: number | null;
  low: number;
  /** Null when nothing bounds it. */
  high: number | null;
  p: number;
  confidence: number;
  draws: number;
  demo: boolean;
}

export interface EffectRow {
  kind: Kind | 'ALL';
  playbook: string;
  title: string;
  mayWait: boolean;
  drawn: boolean;
  matters: number;
  assumed: boolean;
  /** Share of matters that must be missing to be seen; null when none would be. */
  detectable: number | null;
  forty: number;
  now: number;
  later: number;
  missingNow: number;
  missingLater: number;
  evaluatedOn: string | null;
  trial: EffectTrial | null;
  record: EffectEvaluation[];
}

export interface Effects {
  plan: EffectPlan;
  consent: { edition: number; from: string; kinds: string[]; reason: string; demo: boolean } | null;
  waits: boolean;
  mayPropose: boolean;
  playbooks: EffectRow[];
}

export interface EffectDetail {
  plan: EffectPlan;
  playbook: EffectRow;
  waiting: {
    warning: string;
    grid: string;
    gridName: string;
    level: string;
    startOn: string;
    demo: boolean;
  }[];
}

export interface TaskEffect {
  state: 'RUNNING' | 'OVER' | 'TOO_EARLY' | 'NO_PAST' | 'SMALL';
  begun: string;
  to: string;
  through: string;
  observed: number | null;
  expected: number | null;
  low: number | null;
  high: number | null;
  found: number | null;
  foundExpected: number | null;
  pastDays: number | null;
}

export const listEffects = async (): Promise<Effects> => {
  const told = await call<Effects>('GET', '/api/effects');
  const consent = told.consent ? { ...told.consent, kinds: told.consent.kinds ?? [] } : null;
  return { ...told, consent };
};

export const getEffect = (kind: string) =>
  call<EffectDetail>('GET', `/api/effects/${encodeURIComponent(kind)}`);

export const taskEffect = (id: string) =>
  call<TaskEffect>('GET', `/api/prevention-tasks/${encodeURIComponent(id)}/effect`);

export const proposeConsent = (body: {
  id: string;
  kinds: string[];
  from: string;
  reason: string;
}) => call<{ id: string; state: string }>('POST', '/api/effects/consent', { body });

export const beginEarly = (warning: string, body: { id: string; reason: string }) =>
  call<unknown>('POST', `/api/effects/waiting/${encodeURIComponent(warning)}`, { body });
