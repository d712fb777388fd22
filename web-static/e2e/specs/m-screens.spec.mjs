// Every screen and dialog of the phone: reachable, accessible, finger-sized, in three languages.
import { accessible, fingerSized, settled } from '../kit/axe.mjs';
import { HERE, openPage, shot } from '../kit/browser.mjs';
import { signedIn } from '../kit/api.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { Phone } from '../drivers/phone.mjs';

const worker = account('GRID_WORKER');

async function look(phone, name) {
  await settled(phone.page);
  // What a fixed bar covers can be scrolled free: it does not count as covered.
  const style = await phone.page.addStyleTag({
    content: '.actions,.tab-bar,.bar{position:static!important}',
  });
  await accessible(phone.page, name);
  await style.evaluate((element) => element.remove());
  await fingerSized(phone.page, name);
  await shot(phone.page, name);
}

async function newPhone(lang, geolocation = HERE) {
  const page = await openPage('phone', { geolocation });
  const phone = new Phone(page, BASE_URL);
  await phone.open(`/?lang=${lang}`);
  return phone;
}

/** The middle of one of the worker's own grids: a place without doubt. */
async function ownPlace() {
  const api = await signedIn(worker);
  const { user } = await api.get('/api/session');
  const { features } = await api.get('/api/grids?level=grid');
  const own = features.find((f) => user.territory.some((t) => f.properties.code.startsWith(t)));
  const ring = own.geometry.coordinates.flat(own.geometry.type === 'Polygon' ? 1 : 2);
  const mean = (i) => ring.reduce((sum, point) => sum + point[i], 0) / ring.length;
  return { longitude: mean(0), latitude: mean(1), accuracy: 5 };
}

async function walk(lang, { elder = false, doubtful = false } = {}) {
  const phone = await newPhone(lang, doubtful ? HERE : await ownPlace());
  const { page } = phone;
  const name = (screen) => `m-${lang}${elder ? '-elder' : ''}-${screen}`;
  await page.waitForSelector('#sign-username');
  await look(phone, name('signin'));
  await phone.signIn(worker);
  await page.waitForSelector('.hero');
  if (elder) await page.click('.elder');
  await page.waitForSelector('.screen-state[role=status] .wheel', { state: 'detached' });
  await look(phone, name('home'));
  equal(await page.getAttribute('html', 'lang'), lang, 'language of the page');

  await phone.open('/report');
  await phone.placed();
  await page.waitForSelector('.mini .map-view[data-state=ready]');
  await page.click('.actions button[type=submit]');
  await page.waitForSelector('[data-gap=true]');
  // The words on the screen are looked at, not the message above them, which goes by itself.
  const style = await page.addStyleTag({ content: '.van-toast{display:none!important}' });
  await look(phone, name('report-gaps'));
  await style.evaluate((element) => element.remove());
  await phone.fillReport({
    text: '楼上夜间装修噪声,双方已争执三次,希望社区出面调解',
    kind: 'NEIGHBOR',
  });
  await look(phone, name('report'));
  await page.click('.two button:last-child');
  await page.waitForSelector('.sheet .map-view[data-state=ready]');
  await page.waitForTimeout(800);
  await look(phone, name('place'));
  await page.keyboard.press('Escape');
  await page.waitForSelector('.sheet', { state: 'detached' });
  await page.click('.bar-action');
  await page.waitForSelector('[role=alertdialog]');
  await look(phone, name('discard'));
  await page.click('.ask-buttons .button:first-child');
  await phone.submit();
  const number = await phone.receipt();
  await look(phone, name('receipt'));
  if (doubtful) await phone.confirmOnReceipt();
  const told = await page.textContent('.result + section dl');
  check(/委员会|委員會/.test(told), `no body on the receipt: ${told}`);
  await look(phone, name('receipt-body'));

  await phone.open('/outbox');
  await page.waitForSelector('.parcel-state');
  await look(phone, name('outbox'));
  await phone.open('/items');
  await page.waitForSelector('.lines .line');
  await look(phone, name('items'));
  await phone.open(`/items/${number}`);
  await page.waitForSelector('.timeline');
  await page.waitForTimeout(1200);
  await look(phone, name('item'));
  await phone.open('/me');
  await page.waitForSelector('.lines .row');
  await look(phone, name('me'));
  equal(page.faults, [], 'faults of the pages');
}

test('m: every screen and dialog in zh-CN', () => walk('zh-CN'));
test('m: every screen and dialog in zh-Hant, place in doubt', () =>
  walk('zh-Hant', { doubtful: true }));
test('m: every screen and dialog in en', () => walk('en'));
test('m: every screen in elder mode, place in doubt', () =>
  walk('zh-CN', { elder: true, doubtful: true }));

test('m: the start page leads to the faces', async () => {
  const page = await openPage('phone');
  await page.goto(`${BASE_URL}/`);
  await page.waitForSelector('a[href="/m"]');
  await accessible(page, 'start');
  await shot(page, 'start');
  await page.click('a[href="/m"]');
  await page.waitForSelector('#sign-username');
});

test('m: a draft outlives a reload and belongs to its account alone', async () => {
  const phone = await newPhone('zh-CN');
  const { page } = phone;
  await phone.signIn(worker);
  await phone.open('/report');
  await phone.fillReport({ text: '草稿内容' });
  await page.waitForTimeout(900);
  await page.reload();
  await page.waitForSelector('#report-text');
  equal(await page.inputValue('#report-text'), '草稿内容', 'text after the reload');
  check(await page.isChecked('[data-kind=LABOR] input'), 'kind after the reload');

  await phone.open('/me');
  await page.click('.button.bad');
  await page.click('.ask-buttons .main');
  await page.waitForSelector('#sign-username');
  await phone.signIn(account('STREET_DISPATCHER'));
  await phone.open('/outbox');
  await page.waitForSelector('.card.empty');
  equal(await phone.outbox(), [], 'outbox of another account');
});

test('m: without a position the map is tapped, and the tapped grid is confirmed', async () => {
  const page = await openPage('phone', { permissions: [] });
  const phone = new Phone(page, BASE_URL);
  await phone.open('/?lang=zh-CN');
  await phone.signIn(worker);
  await phone.open('/report');
  await page.waitForSelector('.mini .map-view[data-state=ready]');
  await page.waitForSelector('.note[role=alert]');
  await page.waitForTimeout(1500);
  const box = await page.locator('.mini').boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await phone.placed();
  await phone.fillReport({ text: '地图点选位置的上报' });
  const sent = page.waitForRequest((r) => r.url().endsWith('/api/reports'));
  await phone.submit();
  const body = (await sent).postDataJSON();
  equal([body.source, body.datum], ['MAP', 'CGCS2000'], 'source and datum of a tapped place');
  check(/^\d{15,}$/.test(body.confirmedGrid ?? ''), `confirmed grid ${body.confirmedGrid}`);
  await phone.receipt();
});

test('m: a wrong password is told, and nothing else', async () => {
  const phone = await newPhone('zh-CN');
  await phone.page.fill('#sign-username', worker.username);
  await phone.page.fill('#sign-password', 'not-the-password');
  await phone.page.click('form.card button[type=submit]');
  const told = await until(() => phone.page.textContent('.failure'), 'nothing was told');
  check(told.trim().length > 3, 'an empty refusal');
  await accessible(phone.page, 'refused sign-in');
});
