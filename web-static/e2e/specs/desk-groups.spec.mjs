// Two reports of one matter: merged in two presses from the proposal, and parted again.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported, stateOf } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');

test('desk: what is reported twice is merged from the proposal, and parted again', async () => {
  const text = `楼道消防栓漏水淹了电梯井 ${Date.now().toString(36)}`;
  const lead = (await reported({ text })).number;
  const { number } = await reported({ text: `${text} 又报一次` });
  const boss = await signedIn(dispatcher);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/all/${number}`);
  await desk.panel(number);
  // Before it is taken up it is compared: three at most, with number, distance and time.
  await desk.act('accept');
  const alike = desk.dialog().locator('[data-alike]');
  await desk.dialog().locator('.alike.some summary').click();
  await alike.first().waitFor();
  check((await alike.count()) <= 3, 'too many to compare');
  const hint = await desk.dialog().locator(`[data-alike="${lead}"]`).innerText();
  check(/相距 \d+ 米/.test(hint) && /相隔/.test(hint), `not said how near: ${hint}`);
  await looks(desk, 'accept-alike');
  await desk.dialog().getByRole('button', { name: '取消' }).click();
  const groups = desk.page.locator('section.groups').first();
  const twin = groups.locator(`[data-candidate="${lead}"]`);
  await twin.waitFor();
  check(/文字相似/.test(await twin.innerText()), 'nobody says why');
  await groups.scrollIntoViewIfNeeded();
  await accessible(desk.page, 'candidates of duplicates');
  await worded(desk.page, 'candidates of duplicates');
  await shot(desk.page, 'desk-duplicates', false);
  await twin.locator('[data-do=merge]').click();
  equal(await stateOf(boss, number), 'REPORTED', 'merged with one press');
  await twin.locator('[data-do=merge]').click();
  await until(async () => (await stateOf(boss, number)) === 'MERGED', 'it is not merged');
  await groups.locator(`[data-bond=lead] a:has-text("${lead}")`).waitFor();
  await shot(desk.page, 'desk-merged', false);
  await groups.locator('[data-do=unmerge]').click();
  await groups.locator('[data-do=unmerge]').click();
  await until(async () => (await stateOf(boss, number)) === 'REPORTED', 'it is not parted');
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: a second matter in a report is split off, and each goes its own way', async () => {
  const { number } = await reported({ text: `楼上漏水，另外物业不退装修押金 ${Date.now()}` });
  const boss = await signedIn(dispatcher);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/all/${number}`);
  await desk.panel(number);
  const groups = desk.page.locator('section.groups').first();
  await groups.locator('[data-do=split]').click();
  await desk.dialogStands();
  const dialog = desk.dialog();
  check(await dialog.locator('[data-confirm]').isDisabled(), 'an empty matter can be split off');
  await dialog.locator('.el-select').click();
  const kinds = desk.page.locator('.el-select-dropdown__item:visible');
  await kinds.filter({ hasText: '物业' }).first().click();
  await dialog.locator('textarea').fill('物业公司拒绝退还装修押金三千元');
  await dialog
    .locator('label', { hasText: '分案理由' })
    .locator('input')
    .fill('两件事，承办单位不同');
  await looks(desk, 'split');
  await desk.confirm();
  const part = groups.locator('[data-bond=splitInto] a');
  await part.waitFor();
  const other = (await part.innerText()).trim();
  const made = await boss.get(`/api/items/${other}`);
  equal([made.kind, made.state], ['PROPERTY_MGMT', 'REPORTED'], 'the part that was split off');
  await groups.scrollIntoViewIfNeeded();
  await accessible(desk.page, 'what was split off');
  await worded(desk.page, 'what was split off');
  await shot(desk.page, 'desk-split', false);
  await part.click();
  await desk.panel(other);
  await groups.locator(`[data-bond=splitFrom] a:has-text("${number}")`).waitFor();
  equal(desk.page.faults, [], 'faults of the page');
});
