// A place found by its name: by keyboard, in letters and characters, when there is no position.
import { accessible, fingerSized, settled } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { signedIn } from '../kit/api.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test } from '../kit/test.mjs';
import { Phone } from '../drivers/phone.mjs';

const clerk = account('STREET_DISPATCHER');

/** A grid of the clerk's own street, and an estate on its middle that only this test knows. */
async function estate(name) {
  const api = await signedIn(clerk);
  const { user } = await api.get('/api/session');
  const { features } = await api.get('/api/grids?level=grid');
  const own = features.find((f) => user.territory.some((t) => f.properties.code.startsWith(t)));
  const community = own.properties.code.slice(0, 12);
  const { places } = await api.get(`/api/places?parent=${community}`);
  const grid = places.find((p) => p.code === own.properties.code);
  const { username, password } = account('SYS_ADMIN');
  const admin = await (
    await fetch(`${BASE_URL}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password }),
    })
  ).json();
  const answer = await fetch(
    `${BASE_URL}/api/place-tables/gazetteer?format=csv&datum=CGCS2000&dryRun=false`,
    {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${admin.token}`,
        'Content-Type': 'application/octet-stream',
      },
      body: `名称,类型,地址,经度,纬度,精度\n${name},小区,测试路1号,${grid.lon},${grid.lat},5\n`,
    },
  );
  const report = await answer.json();
  check(report.stored === true, `not stored: ${JSON.stringify(report)}`);
  return { grid, community };
}

async function form(lang) {
  const page = await openPage('phone', { permissions: [] });
  const phone = new Phone(page, BASE_URL);
  await phone.open(`/?lang=${lang}`);
  await phone.signIn(clerk);
  await phone.open('/report');
  await page.waitForSelector('.mini .map-view[data-state=ready]');
  await page.waitForSelector('.note[role=alert]');
  return { page, phone };
}

async function look(page, name) {
  await settled(page);
  const style = await page.addStyleTag({
    content: '.actions,.tab-bar,.bar{position:static!important}',
  });
  await accessible(page, name);
  await style.evaluate((element) => element.remove());
  await fingerSized(page, name);
  await shot(page, name);
}

test('m: a clerk without coordinates finds the place by its letters, by keyboard alone', async () => {
  const { grid } = await estate('测试金碧花园');
  const { page, phone } = await form('zh-CN');
  await page.waitForTimeout(2500); // other servers' memories of places are two seconds old at most
  await page.focus('#place-search');
  await page.keyboard.type('csjbhy');
  await page.waitForSelector('#place-options [role=option]');
  await look(page, 'm-zh-CN-place-search');
  await page.keyboard.press('ArrowDown');
  equal(
    await page.getAttribute('#place-search', 'aria-activedescendant'),
    'place-option-0',
    'the first place is active',
  );
  await page.keyboard.press('Enter');
  await phone.placed();
  equal((await page.textContent('.where strong')).trim(), grid.name, 'grid of the place');
  await phone.fillReport({ text: '业主投诉物业公司乱收费，由来电登记' });
  const sent = page.waitForRequest((r) => r.url().endsWith('/api/reports'));
  await phone.submit();
  const body = (await sent).postDataJSON();
  equal([body.source, body.datum], ['ADDRESS', 'CGCS2000'], 'source and datum');
  await phone.receipt();
  equal(page.faults, [], 'faults of the pages');
});

for (const [lang, typed] of [
  ['zh-Hant', '測試金壁花園'],
  ['en', 'ceshijinbi'],
]) {
  test(`m: the box for places in ${lang}`, async () => {
    await estate('测试金碧花园');
    const { page } = await form(lang);
    await page.waitForTimeout(2500);
    await page.fill('#place-search', typed);
    await page.waitForSelector('#place-options [role=option]');
    check((await page.textContent('#place-option-0')).includes('测试金碧花园'), 'first place');
    await look(page, `m-${lang}-place-search`);
    await page.keyboard.press('Escape');
    await page.fill('#place-search', 'qqqqqqq');
    await page.waitForSelector('.place-told:not(:empty)');
    await look(page, `m-${lang}-place-none`);
  });
}

test('m: a community by name asks for the grid', async () => {
  const { community } = await estate('测试金碧花园');
  const api = await signedIn(clerk);
  const { places } = await api.get(`/api/places?parent=${community.slice(0, 9)}`);
  const named = places.find((p) => p.code === community);
  const { page, phone } = await form('zh-CN');
  await page.fill('#place-search', named.name);
  await page.waitForSelector('#place-options [role=option]');
  await page.click('#place-option-0');
  await page.waitForSelector('.candidate');
  await look(page, 'm-zh-CN-place-community');
  await page.click('.candidate >> nth=0');
  await phone.placed();
  equal(page.faults, [], 'faults of the pages');
});
