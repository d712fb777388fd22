import { call } from './client';

/** What became of one of many: its new version, or why not. */
export interface BulkResult {
  number: string;
  version?: number;
  state?: string;
  code?: string;
  title?: string;
  detail?: string;
}

export interface BulkAnswer {
  done: number;
  refused: number;
  /** In the order of the request. */
  results: BulkResult[];
}

/** Most items of one request. */
export const BULK_MOST = 1000;

/** One event for many items, each by itself; the same id again does nothing again. */
export const bulkEvent = (
  event: string,
  items: { number: string; version: number }[],
  body: { id: string; [more: string]: unknown },
) =>
  call<BulkAnswer>('POST', `/api/bulk/${encodeURIComponent(event)}`, {
    body: { items, with: { ...body, version: 0 } },
    timeoutMs: 60_000,
  });
