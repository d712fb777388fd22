// A service centre: written by an administrator with its windows and their week, and a visitor who is
// registered once and goes from window to window.
import { accessible, settled } from '../kit/axe.mjs';
import { signedIn } from '../kit/api.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';

const admin = account('SYS_ADMIN');
const clerk = account('PETITION_CLERK');

/** One of the list that unfolds under a field of Element. */
async function unfold(desk, field, words) {
  await field.click();
  const options = desk.page.locator('.el-select-dropdown__item:visible');
  await options.filter({ hasText: words }).first().click();
  await settled(desk.page);
}

test('desk: a centre is placed by its grid, with hours, windows and the week of who sits there', async () => {
  const api = await signedIn(admin);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.open('/bodies');
  await desk.enter(admin);
  await desk.page.click('[data-tab=centres]');
  await desk.page.waitForSelector('.centres .map-view[data-state=ready]');
  await settled(desk.page);
  await shot(desk.page, 'desk-centres', false);
  await accessible(desk.page, 'the centres on the map');
  await worded(desk.page, 'the centres on the map');

  const { places: streets } = await api.get('/api/places?parent=440105');
  const street = streets.at(-1);
  const { places: communities } = await api.get(`/api/places?parent=${street.code}`);
  const { places: grids } = await api.get(`/api/places?parent=${communities[0].code}`);
  const letters = `T${Date.now().toString(36).toUpperCase()}`;
  const code = `${street.code}-${letters}`;
  await desk.page.click('[data-do=new-centre]');
  await desk.dialogStands();
  const dialog = desk.dialog();
  check(await dialog.locator('[data-confirm]').isDisabled(), 'an empty centre can be saved');
  await unfold(desk, dialog.locator('[data-area=street]'), street.name);
  await dialog.locator('input[name=suffix]').fill(letters);
  await dialog.locator('input[name=name]').fill(`${street.name}综合服务中心`);
  await dialog.locator('input[name=address]').fill('演示路 8 号');
  await dialog.locator('input[name=phone]').fill('020-00000000');
  await unfold(desk, dialog.locator('[data-place=community]'), communities[0].name);
  await unfold(desk, dialog.locator('[data-place=grid]'), grids[0].name);
  await until(
    async () => (await dialog.locator('[data-place=lies]').innerText()).includes(grids[0].name),
    'where it lies is not told',
  );
  await dialog.locator('[data-service=LEGAL_ADVICE] [data-do=hours]').click();
  await dialog.locator('[data-service=NOTARY] [data-do=hours]').click();
  await dialog.locator('[data-service=NOTARY] input[type=time]').first().fill('14:00');
  for (let i = 0; i < 2; i++) await dialog.locator('[data-do=window]').click();
  await dialog.locator('[data-window="2"] select').first().selectOption('PEOPLES_MEDIATION');
  await dialog.locator('[data-window="2"] select').nth(1).selectOption(`${street.code}-PM`);
  await looks(desk, 'centre');
  await desk.confirm();
  const card = desk.page.locator(`[data-centre="${code}"]`);
  await card.waitFor();
  check(/周一至周五 14:00–17:00/.test(await card.innerText()), 'the hours of the notary');
  const { centres } = await api.get('/api/centres');
  const made = centres.find((c) => c.code === code);
  equal([made.version, made.tier, made.windows.length], [1, 'STREET', 2], 'the centre');

  await card.locator('[data-do=edit-centre]').click();
  await desk.dialogStands();
  await dialog.locator('input[name=phone]').fill('020-11111111');
  await desk.confirm();
  await until(async () => /020-11111111/.test(await card.innerText()), 'the change is not shown');

  await card.locator('[data-do=roster]').click();
  await desk.dialogStands();
  const committee = dialog.locator(`[data-sits="${street.code}-PM"]`);
  await committee.waitFor();
  for (let day = 1; day <= 5; day++) {
    await committee.locator(`[data-slot="${day}AM"]`).selectOption('PRESENT');
    await committee.locator(`[data-slot="${day}PM"]`).selectOption('ON_CALL');
  }
  await looks(desk, 'roster');
  await desk.confirm();
  const { bodies } = await api.get(`/api/centres/${code}/roster`);
  const slots = bodies.find((b) => b.body === `${street.code}-PM`).roster.slots;
  equal(slots.filter((s) => s.centre === code).length, 10, 'half days of the committee');
  await desk.language('en');
  await accessible(desk.page, 'the centres in English');
  await worded(desk.page, 'the centres in English');
  await shot(desk.page, 'desk-centres-en', false);
  await desk.language('zh-CN');
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: one registration of a visitor is seen at every window', async () => {
  const api = await signedIn(clerk);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(clerk, '/centre');
  await desk.page.waitForSelector('.takes button');
  const sits = desk.page.locator('.today [data-sits]');
  await sits.first().waitFor();
  await desk.page.locator('.takes button', { hasText: '综合受理' }).click();
  const given = desk.page.locator('.el-message', { hasText: '已取' });
  const [number] = (await given.innerText()).match(/\d+/);
  const ticket = desk.page.locator('.ticket').filter({
    has: desk.page.locator('.number', { hasText: new RegExp(`^\\s*${number}\\s*$`) }),
  });
  await ticket.waitFor();
  await ticket.getByRole('button', { name: '叫号', exact: true }).click();
  await ticket.locator('[data-do=register]').waitFor();
  await until(
    async () => (await desk.page.locator('.el-message').count()) === 0,
    'the message stays',
  );
  await shot(desk.page, 'desk-centre', false);
  await accessible(desk.page, 'the desk of a centre');
  await worded(desk.page, 'the desk of a centre');

  await ticket.locator('[data-do=register]').click();
  const { page } = desk;
  await page.waitForSelector('[data-part=visit]');
  check((await page.textContent('[data-part=visit]')).includes(`${number} 号`), 'whose ticket');
  equal(await page.inputValue('#origin-channel'), 'VISIT', 'how it came in');
  await page.click('[data-kind=LABOR]');
  await page.fill('#report-text', `来访反映工地欠薪两个月 ${Date.now()}`);
  await page.locator('#part-safety .pick').last().click();
  await page.waitForSelector('.mini .map-view[data-state=ready]');
  check(!/\d\.\d{5}/.test(await page.textContent('.where')), 'the place of the desk is proposed');
  await page.locator('.two button').last().click();
  await page.waitForSelector('.sheet .map-view[data-state=ready]');
  await settled(page);
  const box = await page.locator('.sheet .map-ground').boundingBox();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.sheet .button.main').click();
  await until(
    () => page.evaluate(() => /\d+\.\d{5}/.test(document.querySelector('.where')?.innerText)),
    'no place',
  );
  await shot(page, 'desk-centre-register');
  await accessible(page, 'the report of a visitor');
  await page.click('.actions button[type=submit]');
  await page.waitForSelector('.result .number');
  const item = (await page.textContent('.result .number')).trim();
  await page.getByRole('link', { name: '返回服务中心窗口' }).click();
  const back = desk.page.locator('.ticket', { hasText: item });
  await back.waitFor();
  equal(await back.locator('form').count(), 0, 'it can be registered again');

  await unfold(desk, back.locator('.el-select'), '人民调解');
  await until(async () => /等候/.test(await back.innerText()), 'it does not wait');
  await unfold(desk, desk.page.locator('.head label .el-select'), '2 号窗口');
  await back.getByRole('button', { name: '叫号', exact: true }).click();
  await until(async () => /已叫号 2/.test((await back.innerText()).replace(/\s+/g, ' ')), 'called');
  await shot(desk.page, 'desk-centre-second-window', false);
  const { centres } = await api.get('/api/centres');
  const { user } = await api.get('/api/session');
  const { code } = centres.find((c) => c.territory === user.territory[0]);
  const { tickets } = await api.get(`/api/centres/${code}/tickets`);
  const one = tickets.find((x) => x.item === item);
  equal([one.state, one.window, String(one.number)], ['CALLED', 2, number], 'the ticket');
  equal((await api.get(`/api/items/${item}`)).standing.channel, 'VISIT', 'channel of the item');
  await back.getByRole('button', { name: '办结' }).click();
  await until(
    async () => (await desk.page.locator('.ticket', { hasText: item }).count()) === 0,
    'served',
  );
  equal(desk.page.faults, [], 'faults of the pages');
});
