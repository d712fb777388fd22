import { call } from './client';

/** Shapes and calls of the work calendar. */

export interface CalendarYear {
  year: number;
  status: 'PUBLISHED' | 'MISSING';
  workdays: number;
  holidays: number;
  makeupDays: number;
  /** Running clocks of the district that wait for this year. */
  provisionalClocks: number;
  source?: string | null;
  importedAt?: string | null;
}

export interface CalendarYears {
  list: CalendarYear[];
  /** From 1 November on, while the next year is missing. */
  nextMissing: boolean;
}

export interface CalendarDays {
  year: CalendarYear;
  holidays: string[];
  makeupDays: string[];
}

export interface MovedClock {
  code: string;
  startDate: string;
  oldDueDate: string;
  newDueDate: string;
  oldLegalDueDate: string;
  newLegalDueDate: string;
  at?: string | null;
}

export interface CalendarImport {
  year: number;
  workdays: number;
  holidays: number;
  makeupDays: number;
  moved: number;
  dryRun: boolean;
  changedDays?: { day: string; from: string; to: string }[] | null;
  sample?: MovedClock[] | null;
}

export interface MovedPage {
  moves: MovedClock[];
  next?: string | null;
}

/** The server leaves empty lists out. */
export const listYears = () =>
  call<CalendarYears>('GET', '/api/calendars').then((y) => ({ ...y, list: y.list ?? [] }));

export const getYear = (year: number) =>
  call<CalendarDays>('GET', `/api/calendars/${year}`).then((y) => ({
    ...y,
    holidays: y.holidays ?? [],
    makeupDays: y.makeupDays ?? [],
  }));

/** Imports a year, or only tells what would change; the text is JSON or CSV. */
export const importYear = (year: number, text: string, dryRun: boolean) =>
  call<CalendarImport>('POST', `/api/calendars/${year}`, {
    query: { dryRun },
    raw: new Blob([text], { type: 'text/plain' }),
    timeoutMs: 120_000,
  });

export const movedClocks = (year: number, after?: string) =>
  call<MovedPage>('GET', `/api/calendars/${year}/log`, { query: { after } }).then((p) => ({
    ...p,
    moves: p.moves ?? [],
  }));
