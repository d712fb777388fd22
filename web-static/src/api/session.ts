import { computed, shallowRef } from 'vue';
import { keep, kept } from '@/lib/keep';
import { recall, remember } from '@/lib/store';
import { replacePassword } from './account';
import { ApiError, NoAnswer, onSessionLost, setCsrf } from './client';
import { getSession, signIn as ask, signOut as leave } from './endpoints';
import type { Session, User } from './types';
import { wholeUser } from './whole';

const state = shallowRef<User | null>(null);
const online = shallowRef(true);
const gone = shallowRef(false);
const first = shallowRef(false);

/** Who is signed in, or null. Offline it is the last known user of this browser. */
export const user = computed(() => state.value);
/** Whether the server itself confirmed the user since the page was opened. */
export const confirmed = computed(() => online.value);

/** Whether the server ended the session while it was used: the reader is told why to sign in again. */
export const expired = computed(() => gone.value);

/** Whether somebody signed in with a password that was handed out and has to choose another. */
export const mustChange = computed(() => first.value);

/** Whether the signed-in user holds a permission. The server decides; this only hides buttons. */
export function may(permission: string): boolean {
  return state.value?.permissions.includes(permission) ?? false;
}

function take(session: Session | null): void {
  first.value = session?.mustChange ?? false;
  // With a first password nobody is let in yet: the sign-in page asks for another one.
  state.value = session === null || first.value ? null : wholeUser(session.user);
  if (session !== null) gone.value = false;
  setCsrf(session?.csrf ?? '');
  const known = session === null || first.value ? null : JSON.stringify(session.user);
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

/** The user, or null when a first password has to be changed before anything else. */
export async function signIn(
  username: string,
  password: string,
  otp?: string,
): Promise<User | null> {
  const session = await ask(username, password, otp);
  take(session);
  online.value = true;
  return state.value;
}

/** Replaces the own password; every other session of the account ends. */
export async function changePassword(current: string, next: string): Promise<void> {
  take(await replacePassword(current, next));
}

/** Ends the session here even when the server cannot be reached. */
export async function signOut(): Promise<void> {
  try {
    await leave();
  } finally {
    take(null);
  }
}
