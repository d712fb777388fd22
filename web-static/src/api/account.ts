import { call } from './client';
import type { Session } from './types';

/** A second factor that waits for its first code; told once. */
export interface StartedTotp {
  secret: string;
  uri: string;
  until: string;
}

/** Since when one's own account asks for a one-time code; null when it does not. */
export const getTotpSince = async (): Promise<string | null> =>
  (await call<{ totpSince?: string | null }>('GET', '/api/account')).totpSince ?? null;

export const startTotp = (password: string) =>
  call<StartedTotp>('POST', '/api/account/totp', { body: { password } });

export const confirmTotp = (code: string) =>
  call<unknown>('POST', '/api/account/totp/confirm', { body: { code } });

export const removeTotp = (password: string) =>
  call<void>('POST', '/api/account/totp/remove', { body: { password } });

/** Replaces the own password; answers the session that goes on. */
export const replacePassword = (current: string, next: string) =>
  call<Session>('POST', '/api/account/password', { body: { current, next } });
