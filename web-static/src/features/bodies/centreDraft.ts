import type { CentreRow, CentreService, CentreWindow } from '@/api/centres';

/** What stands in the form of a centre. */
export interface CentreDraft {
  code: string;
  /** Letters of its own, behind the code of the place. */
  suffix: string;
  /** Street or community it serves; empty for the whole of `territory`. */
  area: string;
  territory: string;
  name: string;
  phone: string;
  address: string;
  /** Null until somebody has said where it is. */
  point: { lon: number; lat: number } | null;
  services: CentreService[];
  windows: CentreWindow[];
  version: number;
}

/** Tier of a place by the length of its code. */
export const tierOf = (territory: string): string =>
  ({ 6: 'DISTRICT', 9: 'STREET' })[territory.length] ?? 'COMMUNITY';

/** The form of a centre, or of a new one in this territory. */
export const blank = (centre: CentreRow | null, home: string): CentreDraft => ({
  code: centre?.code ?? '',
  suffix: 'CENTRE',
  area: '',
  territory: centre?.territory ?? home,
  name: centre?.name ?? '',
  phone: centre?.phone ?? '',
  address: centre?.address ?? '',
  point: centre === null ? null : { lon: centre.lon, lat: centre.lat },
  services: (centre?.services ?? []).map((s) => ({
    ...s,
    opens: s.opens.slice(0, 5),
    closes: s.closes.slice(0, 5),
  })),
  windows: (centre?.windows ?? []).map((w) => ({ ...w })),
  version: centre?.version ?? 0,
});

/** One more stretch of the week: office hours on working days. */
export function addService(draft: CentreDraft, service: string): void {
  draft.services.push({
    service,
    firstWeekday: 1,
    lastWeekday: 5,
    opens: '09:00',
    closes: '17:00',
  });
}

/** One more window, under the next number. */
export function addWindow(draft: CentreDraft): void {
  const number = Math.max(0, ...draft.windows.map((w) => w.number)) + 1;
  draft.windows.push({ number, sort: 'RECEPTION', body: null });
}
