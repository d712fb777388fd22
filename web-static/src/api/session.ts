import { computed, shallowRef } from 'vue';
import { keep, kept } from '@/lib/keep';
import { recall, remember } from '@/lib/store';
import { ApiError, NoAnswer, onSessionLost, setCsrf } from './client';
import { getSession, signIn as ask, signOut as leave } from './endpoints';
import type { Session, User } from './types';
import { wholeUser } from './whole';

const state = shallowRef<User | null>(null);
const online = shallowRef(true);
const gone = shallowRef(false);

/** Who is signed in, or null. Offline it is the last known user of this browser. */
export const user = computed(() => state.value);
/** Whether the server itself confirmed the user since the page was opened. */
export const confirmed = computed(() => online.value);

/** Whether the server ended the session while it was used: the reader is told why to sign in again. */
export const expired = computed(() => gone.value);

/** Whether the signed-in user holds a permission. The server decides; this only hides buttons. */
export function may(permission: string): boolean {
  return state.value?.permissions.includes(permission) ?? false;
}

function take(session: Session | null): void {
  state.value = session === null ? null : wholeUser(session.user);
  if (session !== null) gone.value = false;
  setCsrf(session?.csrf ?? '');
  const known = session === null ? null : JSON.stringify(session.user);
  remember('user', known);
  void keep('user', known);
}

onSessionLost(() => {
  gone.value ||= state.value !== null;
  take(null);
});

// Signing in or out in one tab is signing in or out in all of them.
window.addEventListener('storage', (event) => {
  if (event.key !== 'fq.user') return;
  const id = (json: string | null) => (json === null ? null : (JSON.parse(json) as User).id);
  if (id(event.newValue) !== (state.value?.id ?? null)) void restore();
});

/**
 * Finds out who is signed in. Without an answer from the server the last known user stays, so that
 * a worker can go on writing reports offline; nothing is readable with that but the own outbox.
 */
export async function restore(): Promise<User | null> {
  try {
    take(await getSession());
    online.value = true;
  } catch (failure) {
    const down =
      failure instanceof NoAnswer || (failure instanceof ApiError && failure.status >= 500);
    if (down) {
      online.value = false;
      const known = recall('user') ?? (await kept('user'));
      state.value = known === null ? null : (JSON.parse(known) as User);
    } else {
      take(null);
    }
  }
  return state.value;
}

export async function signIn(username: string, password: string, otp?: string): Promise<User> {
  const session = await ask(username, password, otp);
  take(session);
  online.value = true;
  return session.user;
}

/** Ends the session here even when the server cannot be reached. */
export async function signOut(): Promise<void> {
  try {
    await leave();
  } finally {
    take(null);
  }
}
