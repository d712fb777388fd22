/** What the tests were given. */
export const BASE_URL = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '');
export const SHOTS = process.env.SHOTS ?? '';
/** Folder of the installation under test; empty when it is not told. */
export const DATA_DIR = process.env.FENGQIAO_DATA_DIR ?? '';
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const status = JSON.parse(process.env.FENGQIAO_STATUS ?? '{"accounts":[]}');

/** A demo account by role, or by user name where a role has several. */
export function account(role, username) {
  const found = status.accounts.find(
    (a) => a.role === role && (username === undefined || a.username === username),
  );
  if (found === undefined) throw new Error(`no demo account for ${role} ${username ?? ''}`);
  return found;
}
