import { hasWord, lang, t, word } from '@/i18n';

/** A refusal or failure told by the server as a problem document. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly body: Record<string, unknown>,
  ) {
    super(detail === '' ? title : detail);
    this.name = 'ApiError';
  }

  /** Whether the same request could still succeed later without being changed. */
  get passing(): boolean {
    const waits = [401, 403, 408, 409, 425, 429];
    return this.status >= 500 || waits.includes(this.status);
  }
}

/** No answer came: no network, server down, or the answer was lost on the way. */
export class NoAnswer extends Error {
  constructor() {
    super('no answer');
    this.name = 'NoAnswer';
  }
}

export interface Ask {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  /** Raw bytes instead of JSON, with their media type. */
  raw?: Blob;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Milliseconds to wait for the answer; 20 s unless told. */
  timeoutMs?: number;
}

let csrf = '';
const lost = new Set<() => void>();

/** Sets the token that cookie requests must repeat in a header. */
export function setCsrf(token: string): void {
  csrf = token;
}

/** Tells `listener` when the server no longer knows the session; returns the way to stop. */
export function onSessionLost(listener: () => void): () => void {
  lost.add(listener);
  return () => lost.delete(listener);
}

/** Address with its query, empty values left out. */
export function address(path: string, query: Ask['query'] = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Headers every request carries. */
export function baseHeaders(): Record<string, string> {
  return { 'Accept-Language': lang.value, Accept: 'application/json, application/problem+json' };
}

async function problem(answer: Response): Promise<ApiError> {
  let body: Record<string, unknown> = {};
  try {
    body = (await answer.json()) as Record<string, unknown>;
  } catch {
    // A proxy's page instead of a problem document: the status alone must do.
  }
  const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : '');
  const fallback = hasWord(`problem.${answer.status}`)
    ? word('problem', String(answer.status))
    : t('problem.other', { status: answer.status });
  return new ApiError(
    answer.status,
    text('code') || `http-${answer.status}`,
    text('title') || fallback,
    text('detail'),
    body,
  );
}

function limit(ask: Ask): { signal: AbortSignal; done: () => void } {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ask.timeoutMs ?? 20_000);
  const onAbort = () => stop.abort();
  ask.signal?.addEventListener('abort', onAbort);
  return {
    signal: stop.signal,
    done: () => {
      clearTimeout(timer);
      ask.signal?.removeEventListener('abort', onAbort);
    },
  };
}

async function send(method: string, path: string, ask: Ask): Promise<Response> {
  const headers: Record<string, string> = { ...baseHeaders(), ...ask.headers };
  if (method !== 'GET' && csrf !== '') headers['X-CSRF-Token'] = csrf;
  let body: BodyInit | undefined;
  if (ask.raw !== undefined) {
    headers['Content-Type'] = ask.raw.type || 'application/octet-stream';
    body = ask.raw;
  } else if (ask.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(ask.body);
  }
  const { signal, done } = limit(ask);
  try {
    return await fetch(address(path, ask.query), {
      method,
      headers,
      body,
      signal,
      credentials: 'same-origin',
    });
  } catch {
    throw new NoAnswer();
  } finally {
    done();
  }
}

/** A token the server does not know (another tab signed in anew): ask for the right one, once. */
async function freshCsrf(): Promise<boolean> {
  const answer = await send('GET', '/api/session', {}).catch(() => null);
  if (answer?.ok !== true) return false;
  const session = (await answer.json()) as { csrf?: string };
  const fresh = session.csrf ?? '';
  if (fresh === '' || fresh === csrf) return false;
  csrf = fresh;
  return true;
}

/**
 * One request to the server.
 *
 * @throws ApiError when the server refuses or fails
 * @throws NoAnswer when no answer came back
 */
export async function call<T>(method: string, path: string, ask: Ask = {}): Promise<T> {
  return read<T>(await send(method, path, ask), method, path, ask);
}

async function read<T>(answer: Response, method: string, path: string, ask: Ask): Promise<T> {
  if (answer.ok) {
    if (answer.status === 204) return undefined as T;
    try {
      return (await answer.json()) as T;
    } catch {
      throw new NoAnswer();
    }
  }
  const refusal = await problem(answer);
  if (refusal.code === 'csrf' && (await freshCsrf())) {
    return read<T>(await send(method, path, ask), method, path, ask);
  }
  const signingIn = method === 'POST' && path === '/api/session';
  if (answer.status === 401 && !signingIn) for (const tell of lost) tell();
  throw refusal;
}

/** Whether the session has ended: the sign-in tells it, and afterwards it is no longer true. */
export const notSignedIn = (failure: unknown) =>
  failure instanceof ApiError && failure.code === 'not-signed-in';

/** Text of any failure for a reader, in the current language. */
export function failureText(failure: unknown): string {
  if (failure instanceof ApiError) {
    return failure.detail === '' ? failure.title : failure.detail;
  }
  if (failure instanceof NoAnswer) return t('problem.noAnswer');
  return t('problem.unexpected');
}
