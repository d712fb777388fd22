import { call } from './client';

/** What came of warnings that entered a level in a month. */
export interface RecordLine {
  month: string;
  level: string;
  kind: string;
  /** Places that entered the level. */
  entered: number;
  /** Of these, those whose days of judgement are over. */
  judged: number;
  /** Of the judged, those with as many further matters as make a hit, or one that escalated. */
  hits: number;
  escalated: number;
  /** Days from the level to the first further matter that made the hit, null without a hit. */
  medianLeadDays: number | null;
  people: { confirmed: number; dismissed: number };
}

export interface WarningRecord {
  from: string;
  to: string;
  hitDays: number;
  hitMatters: number;
  lines: RecordLine[];
  loads: { month: string; raised: number; risen: number }[];
}

/** The last twelve months. */
export const warningRecord = async (): Promise<WarningRecord> => {
  const told = await call<WarningRecord>('GET', '/api/warnings/record');
  return {
    ...told,
    lines: (told.lines ?? []).map((l) => ({ ...l, medianLeadDays: l.medianLeadDays ?? null })),
    loads: told.loads ?? [],
  };
};
