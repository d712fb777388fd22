import { baseHeaders } from './client';

/** One message of the live stream. */
export interface LiveEvent {
  id: string;
  event: 'item' | 'score' | 'warning' | 'task' | 'clock';
  data: Record<string, unknown>;
}

export interface LiveHandlers {
  onEvent: (event: LiveEvent) => void;
  /** The connection is up (true) or down and being retried (false). */
  onState?: (up: boolean) => void;
  /** Events may have been missed: the screen should load afresh. */
  onGap?: () => void;
}

/** Splits the text of an event stream into messages; keeps the unfinished rest. */
export function parseStream(buffer: string): { events: LiveEvent[]; rest: string } {
  const blocks = buffer.replace(/\r\n?/g, '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const events: LiveEvent[] = [];
  for (const block of blocks) {
    let id = '';
    let event = 'message';
    const data: string[] = [];
    for (const line of block.split('\n')) {
      const at = line.indexOf(':');
      if (at <= 0) continue;
      const name = line.slice(0, at);
      const value = line.slice(at + 1).replace(/^ /, '');
      if (name === 'id') id = value;
      else if (name === 'event') event = value;
      else if (name === 'data') data.push(value);
    }
    if (data.length === 0) continue;
    try {
      events.push({ id, event: event as LiveEvent['event'], data: JSON.parse(data.join('\n')) });
    } catch {
      // One unreadable message must not end the stream.
    }
  }
  return { events, rest };
}

/**
 * Follows the live stream until stopped. Resumes after the last seen id; silence of 45 s (three
 * heartbeats) counts as a broken line. `fetch` instead of EventSource, because EventSource can
 * neither tell a refused id from a lost line nor set the language.
 */
export function follow(handlers: LiveHandlers): () => void {
  let stopped = false;
  let lastId = '';
  let tries = 0;
  let abort = new AbortController();

  const run = async (): Promise<void> => {
    abort = new AbortController();
    const headers: Record<string, string> = { ...baseHeaders(), Accept: 'text/event-stream' };
    if (lastId !== '') headers['Last-Event-ID'] = lastId;
    const answer = await fetch('/api/stream', { headers, signal: abort.signal });
    if (answer.status === 400 && lastId !== '') {
      lastId = '';
      handlers.onGap?.();
    }
    if (!answer.ok || answer.body === null) throw new Error(String(answer.status));
    if (tries > 0 && lastId === '') handlers.onGap?.();
    tries = 0;
    handlers.onState?.(true);
    await read(answer.body.getReader());
  };

  const read = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> => {
    const decoder = new TextDecoder();
    let buffer = '';
    for (;;) {
      const silence = setTimeout(() => abort.abort(), 45_000);
      // oxlint-disable-next-line no-await-in-loop -- a stream is read in order
      const { done, value } = await reader.read().finally(() => clearTimeout(silence));
      if (done) return;
      const parsed = parseStream(buffer + decoder.decode(value, { stream: true }));
      buffer = parsed.rest;
      for (const event of parsed.events) {
        if (event.id !== '') lastId = event.id;
        handlers.onEvent(event);
      }
    }
  };

  const loop = async (): Promise<void> => {
    // oxlint-disable-next-line no-unmodified-loop-condition -- stopped by the returned function
    while (!stopped) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one connection at a time
        await run();
      } catch {
        // Down; the wait below decides when to try again.
      }
      if (stopped) return;
      handlers.onState?.(false);
      tries += 1;
      const wait = Math.min(30_000, 500 * 2 ** Math.min(tries, 6)) * (0.5 + Math.random() / 2);
      // oxlint-disable-next-line no-await-in-loop -- waiting is the point
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };

  void loop();
  return () => {
    stopped = true;
    abort.abort();
  };
}
