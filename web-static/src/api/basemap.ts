import { call } from './client';

/** The installation's base map; without one everything works. */
export interface Basemap {
  state: 'NONE' | 'READY' | 'SHIFTED' | 'UNDECLARED' | 'NOT_MERCATOR' | 'UNUSABLE';
  kind: 'raster' | 'vector' | null;
  /** West, south, east, north in degrees. */
  bounds: [number, number, number, number] | null;
  minZoom: number | null;
  maxZoom: number | null;
  attribution: string;
  /** Number of approval of the map (审图号), empty when not told. */
  approval: string;
  edition: string;
}

const NONE: Basemap = {
  state: 'NONE',
  kind: null,
  bounds: null,
  minZoom: null,
  maxZoom: null,
  attribution: '',
  approval: '',
  edition: '',
};

let reading: Promise<Basemap> | undefined;

/** What base map there is, read once per page; without an answer there is none. */
export function basemap(): Promise<Basemap> {
  reading ??= call<Basemap>('GET', '/basemap', { timeoutMs: 5000 }).catch(() => {
    reading = undefined;
    return NONE;
  });
  return reading;
}
