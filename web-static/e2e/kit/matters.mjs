import { signedIn } from './api.mjs';
import { account } from './env.mjs';
import { ownPlace, report } from './reports.mjs';

/** A new matter of the demonstration's worker; returns the receipt. */
export async function reported(more) {
  const api = await signedIn(account('GRID_WORKER', 'grid1'));
  return report(api, await ownPlace(api), { text: `晾衣架滴水起争执 ${Date.now()}`, ...more });
}

/** One event of a script user on the item as it stands; returns the item after it. */
export async function tell(api, number, event, more = {}) {
  const { version } = await api.get(`/api/items/${number}`);
  return api.post(`/api/items/${number}/${event}`, { id: crypto.randomUUID(), version, ...more });
}

/** Tier of a body by the place its code begins with; a council talks over what is the community's. */
export const tierOf = (body) =>
  ({ 6: 'DISTRICT', 9: 'STREET' })[body.split('-')[0].length] ?? 'COMMUNITY';

export const accept = (api, number, body, triage = {}) =>
  tell(api, number, 'accept', {
    body,
    means: 'CALL',
    triage: {
      tier: tierOf(body),
      accepted: true,
      basis: '人民调解法第十七条',
      route: 'MEDIATION',
      ...triage,
    },
  });

export const stateOf = async (api, number) => (await api.get(`/api/items/${number}`)).state;
