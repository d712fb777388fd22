/** A reason as a code; the browser words it. */
export interface Reason {
  code: string;
  args?: Record<string, string | number>;
}

export interface Alternative {
  code: string;
  name: string;
  tier: string;
  open: number;
  distanceM?: number;
  reasons: Reason[];
}
