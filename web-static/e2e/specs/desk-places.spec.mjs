// Where it was: a dispatcher corrects the place of a matter by what it is called, by keyboard; an administrator
// looks at the names that reports agree on.
import { signedIn } from '../kit/api.mjs';
import { accessible, settled } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const NAME = '演练翠竹苑';

/** Another grid of the matter's street than its own, and an estate on its middle. */
async function estate(own) {
  const api = await signedIn(dispatcher);
  const street = own.slice(0, 9);
  const { places: communities } = await api.get(`/api/places?parent=${street}`);
  const other = communities.findLast((c) => c.code !== own.slice(0, 12));
  const { places: grids } = await api.get(`/api/places?parent=${other.code}`);
  const grid = grids[0];
  const { username, password } = account('SYS_ADMIN');
  const session = await fetch(`${BASE_URL}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  const { token } = await session.json();
  const answer = await fetch(
    `${BASE_URL}/api/place-tables/gazetteer?format=csv&datum=CGCS2000&dryRun=false`,
    {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/octet-stream' },
      body: `名称,类型,地址,经度,纬度,精度\n${NAME},小区,演练路1号,${grid.lon},${grid.lat},5\n`,
    },
  );
  check((await answer.json()).stored === true, 'the estate is not stored');
  return { grid, community: other };
}

async function dialogOf(number, lang) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/inbox/${number}`);
  if (lang !== 'zh-CN') await desk.language(lang);
  await desk.panel(number);
  await desk.act('accept');
  await desk.dialogStands();
  await desk.dialog().locator('[data-do=find-place]').click();
  return desk;
}

async function options(desk, typed) {
  await desk.page.fill('#place-search', typed);
  await desk.page.waitForSelector('#place-options [role=option]');
}

test('desk: the place of a matter is corrected by what it is called, by keyboard', async () => {
  const { number } = await reported();
  const api = await signedIn(dispatcher);
  const before = await api.get(`/api/items/${number}`);
  const { grid, community } = await estate(before.grid);
  const desk = await dialogOf(number, 'zh-CN');
  await desk.page.waitForTimeout(2500); // servers' memories of places are two seconds old at most
  await desk.page.focus('#place-search');
  await desk.page.keyboard.type('ylczy');
  await desk.page.waitForSelector('#place-options [role=option]');
  await settled(desk.page);
  await shot(desk.page, 'desk-place-options', false);
  check((await desk.page.textContent('#place-option-0')).includes(NAME), 'the estate comes first');
  await accessible(desk.page, 'the search of places', desk.dialog());
  await desk.page.focus('#place-search');
  await desk.page.keyboard.press('ArrowDown');
  equal(
    await desk.page.getAttribute('#place-search', 'aria-activedescendant'),
    'place-option-0',
    'the first place is active',
  );
  await desk.page.keyboard.press('Enter');
  await desk.dialog().locator('.sight .map-view[data-state=ready]').waitFor();
  await desk.page.waitForTimeout(900);
  await shot(desk.page, 'desk-place-chosen', false);
  const words = await desk.dialog().locator('.grid-input').textContent();
  check(words.includes(grid.name), `the grid ${grid.name} is not told: ${words}`);

  // A community asks which of its grids it is; nothing chosen leaves the place as it is.
  await options(desk, community.name);
  await desk.page.click('#place-option-0');
  await desk.page.waitForTimeout(400);
  await shot(desk.page, 'desk-place-community', false);
  await options(desk, NAME);
  await desk.page.click('#place-option-0');
  await desk.dialog().locator('.sight').waitFor();
  await desk.confirm();
  const after = await api.get(`/api/items/${number}`);
  equal(after.grid, grid.code, 'grid of the matter');
  equal(desk.page.faults, [], 'faults of the page');
});

for (const lang of ['zh-Hant', 'en']) {
  test(`desk: the search of places in ${lang}`, async () => {
    const { number } = await reported();
    const { grid } = await (await signedIn(dispatcher)).get(`/api/items/${number}`);
    const desk = await dialogOf(number, lang);
    await options(desk, grid);
    await settled(desk.page);
    await shot(desk.page, `desk-place-options-${lang}`, false);
    await worded(desk.page, `the search of places in ${lang}`);
    await desk.page.fill('#place-search', 'qqqqqqq');
    await desk.page.waitForSelector('.place-told:not(:empty)');
    await accessible(desk.page, `no place in ${lang}`, desk.dialog());
    equal(desk.page.faults, [], 'faults of the page');
  });
}

test('desk: an administrator looks at names to take in', async () => {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.open('/stacks');
  await desk.enter(account('SYS_ADMIN', 'sysadmin1'));
  await desk.page.waitForSelector('.map-view[data-state=ready]', { state: 'attached' });
  await desk.page.locator('.el-radio-button').nth(1).click();
  await until(
    async () => (await desk.page.locator('.names tr[data-name], .names .state').count()) > 0,
    'neither names nor that there are none',
  ).catch(() => undefined);
  const names = desk.page.locator('.names tr[data-name]');
  if ((await names.count()) > 0) {
    await names.first().click();
    await desk.page.waitForTimeout(900);
  }
  await shot(desk.page, 'desk-names', false);
  await accessible(desk.page, 'names to take in');
  await worded(desk.page, 'names to take in');
  if ((await names.count()) > 1) {
    const before = await names.count();
    const first = await names.first().getAttribute('data-name');
    await names.first().locator('[data-do=take]').click();
    await until(async () => (await names.count()) === before - 1, 'it is not taken in');
    await desk.page.waitForTimeout(2500);
    const api = await signedIn(account('SYS_ADMIN', 'sysadmin1'));
    const { places } = await api.get(`/api/gazetteer/search?q=${encodeURIComponent(first)}`);
    check(
      places.some((p) => p.source === 'CONFIRMED' && p.name === first),
      `${first} is not in the gazetteer`,
    );
    const second = await names.first().getAttribute('data-name');
    await names.first().locator('[data-do=drop]').click();
    await until(
      async () => (await desk.page.locator(`.names tr[data-name="${second}"]`).count()) === 0,
      'it is not turned down',
    );
    await shot(desk.page, 'desk-names-decided', false);
  }
  equal(desk.page.faults, [], 'faults of the page');
});
