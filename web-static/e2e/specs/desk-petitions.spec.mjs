// The petition officer of the demonstration finds work at every stage of a petition's way.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const officer = account('PETITION_OFFICER', 'officer1');

test('desk: the petition officer opens an inbox that is alive', async () => {
  const api = await signedIn(officer);
  const list = async (query) => (await api.get(`/api/items?limit=100&${query}`)).items;
  const petitions = (rows) => rows.filter((row) => row.track === 'PETITION');
  // Only petitions are investigated and reviewed.
  const handled = await list('view=all&state=INVESTIGATING');
  check(handled.length > 10, `investigated: ${handled.length}`);
  check((await list('view=all&state=UNDER_REVIEW')).length > 0, 'none under review');
  check(petitions(await list('view=all&state=REPLIED')).length > 10, 'none answered');
  check(petitions(await list('view=inbox')).length > 0, 'no petition waits to be forwarded');
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(officer);
  await desk.page.waitForSelector('tr[data-number]');
  await accessible(desk.page, 'inbox of the petition officer');
  await worded(desk.page, 'inbox of the petition officer');
  await shot(desk.page, 'desk-officer-inbox', false);
  const { number } = handled[0];
  await desk.open(`/all/${number}`);
  await desk.panel(number);
  check(/60/.test(await desk.page.textContent('.panel')), 'the sixty days are not told');
  await shot(desk.page, 'desk-officer-petition', false);
  equal(desk.page.faults, [], 'faults of the page');
});
