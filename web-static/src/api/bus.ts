import { readonly, ref } from 'vue';
import { follow, type LiveEvent } from './live';

interface Listener {
  onEvent: (event: LiveEvent) => void;
  /** Events may have been missed: load afresh. */
  onGap?: () => void;
}

const listeners = new Set<Listener>();
const state = ref<'starting' | 'up' | 'down'>('starting');
let stop: (() => void) | undefined;
let missed = false;

/** State of the page's one live connection; short interruptions do not count as down. */
export const liveState = readonly(state);

const PATIENCE_MS = 2500;
let worry: ReturnType<typeof setTimeout> | undefined;

function onState(up: boolean): void {
  clearTimeout(worry);
  if (up) {
    state.value = 'up';
    if (missed) listeners.forEach((one) => one.onGap?.());
    missed = false;
  } else worry = setTimeout(() => (state.value = 'down'), PATIENCE_MS);
}

const connect = () =>
  follow({
    onState,
    onEvent: (event) => listeners.forEach((one) => one.onEvent(event)),
    onGap: () => listeners.forEach((one) => one.onGap?.()),
  });

function disconnect(): void {
  stop?.();
  stop = undefined;
  clearTimeout(worry);
  state.value = 'starting';
}

/** Lets the connection go while nobody is signed in; the listeners stay. */
export function rest(): void {
  disconnect();
  missed = true;
}

/** Connects again for those who still listen; what they missed they load afresh. */
export function resume(): void {
  if (listeners.size > 0) stop ??= connect();
}

/** Listens to the live stream; all listeners of a page share one connection. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  stop ??= connect();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    disconnect();
    missed = false;
  };
}
