import { call } from './client';

export type Method = 'OURS' | 'ALL_HISTORY' | 'LAST_30' | 'SMOOTHED' | 'RANDOM';
export type Verdict = 'BETTER' | 'WORSE' | 'ALIKE' | 'FEW_WINDOWS';

/** An interval of 95 %. */
export interface Range {
  low: number;
  high: number;
}

/** One method with one horizon and one budget, all windows together. */
export interface MethodFigures {
  method: Method;
  hits: number;
  /** Of all matters of the windows, 0 to 1; null when there were none. */
  hitRate: number | null;
  /** Null with too few windows. */
  range: Range | null;
  pai: number | null;
  share: number;
  /** Ours less this method's hit rate. */
  ahead: Range | null;
}

export interface Top {
  /** Budget in percent of households (of grids when no households are known). */
  percent: number;
  /** Ours against the simple method that hit most. */
  verdict: Verdict;
  best: Method;
  difference: number | null;
  range: Range | null;
  methods: MethodFigures[];
}

/** A tenth of all forecasts by what they told; chances 0 to 1. */
export interface Tenth {
  forecasts: number;
  told: number;
  came: number;
  /** Of what came, forecasts taken as independent. */
  range: Range;
  /** The same with windows as the sample; null for one window. */
  byWindows: Range | null;
  holds: boolean;
  holdsByWindows: boolean;
}

export interface Horizon {
  days: number;
  windows: number;
  matters: number;
  outside: number;
  tops: Top[];
  /** Told chances beside what came, the least probable first; none of a back-test before they were kept. */
  tenths: Tenth[];
}

export interface KindBacktest {
  kind: string;
  state: 'MEASURED' | 'SHORT' | 'FEW' | 'OUT_OF_TIME';
  matters: number;
  outside: number;
  first: string | null;
  half: string | null;
  horizons: Horizon[];
}

export interface Backtest {
  state: 'NONE' | 'READY';
  asOf: string | null;
  rule: { historyDays: number; leastDays: number; leastMatters: number; leastWindows: number };
  data: {
    rules: string;
    gridVersion: number;
    grids: number;
    /** 0 when budgets are shares of grids. */
    households: number;
    withheld: number;
    delayOf: number;
    delayMedian: number | null;
    delayNinth: number | null;
    workedAt: string;
    tookMs: number;
  } | null;
  kinds: KindBacktest[];
}

/** The newest back-test of the own district. */
export const backtest = (): Promise<Backtest> => call<Backtest>('GET', '/api/scores/backtest');
