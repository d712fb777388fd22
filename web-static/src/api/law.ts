import { lang } from '@/i18n';
import { call } from './client';

/** One way the law opens for a kind, in the order in which ways are tried. */
export interface CardRoute {
  route: string;
  receiver: string;
  law?: { title: string; article: string } | null;
}

const kept = new Map<string, Promise<CardRoute[]>>();

/**
 * Routes of a kind by today's law tables, with who receives on each; read once per page, kind and
 * language. Empty when they cannot be had: a form then proposes nothing.
 */
export function routesOf(kind: string): Promise<CardRoute[]> {
  const key = `${kind} ${lang.value}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const reading = call<{ routes?: CardRoute[] }>(
    'GET',
    `/api/law/kinds/${encodeURIComponent(kind)}/card`,
    { timeoutMs: 8000 },
  ).then(
    (card) => card.routes ?? [],
    () => {
      kept.delete(key);
      return [];
    },
  );
  kept.set(key, reading);
  return reading;
}
