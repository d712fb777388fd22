// Many matters at once: ticked with the mouse and the keyboard, done together, refused one by one.
import { signedIn } from '../kit/api.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported, stateOf, tell } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';
import { Many } from '../drivers/many.mjs';
import { accessible } from '../kit/axe.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');

/** The three distinctions of all that are ticked: none of them is filled in. */
async function distinctions(desk) {
  await desk.pick('means', '电话核实');
  await desk.pick('tier', '社区');
  await desk.choose('route', '调解');
  await desk.fill('basis', '人民调解法第十七条');
  await desk.field('acceptedAll').locator('.el-checkbox').click();
}

test('desk: several matters are ticked and done together; what is refused stays ticked', async () => {
  const words = `批量演练${Date.now().toString(36)}`;
  const numbers = [];
  for (let i = 0; i < 4; i += 1)
    numbers.push((await reported({ text: `${words} 第${i + 1}家商铺占道` })).number);
  const boss = await signedIn(dispatcher);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher);
  const many = new Many(desk);
  await many.find(words, 4);
  const rows = await desk.rows();

  await many.tick(rows[0]);
  equal(await many.chosen(), 1, 'one is chosen');
  check(desk.page.url().endsWith('/inbox'), 'a tick opens nothing');
  await many.tick(rows[3], { modifiers: ['Shift'] });
  equal(await many.chosen(), 4, 'Shift takes everything between');
  await desk.row(rows[1]).focus();
  await desk.key('Space');
  equal(await many.chosen(), 3, 'Space takes one back');
  await many.all();
  equal(await many.chosen(), 4, 'all of the page');
  check((await many.events()).includes('accept'), 'what fits all is offered');
  check(!(await many.events()).includes('settled'), 'nothing that ends a matter is');
  await desk.page.waitForTimeout(700);
  await shot(desk.page, 'desk-many', false);
  await accessible(desk.page, 'ticked rows');

  await many.begin('accept');
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await distinctions(desk);
  await looks(desk, 'bulk-accept');
  // Meanwhile somebody else presses one of them: its sender has not seen that.
  const officer = await signedIn(account('PETITION_OFFICER'));
  await tell(officer, rows[2], 'supervise', {
    reason: '领导交办',
    oversight: { level: 'REMINDED', dueOn: '2099-01-01' },
  });
  await many.send();
  equal(await many.refused(), [rows[2]], 'the changed one is refused');
  await looks(desk, 'bulk-result');
  await desk.confirm();
  await until(async () => (await many.chosen()) === 1, 'the refused one does not stay ticked');
  for (const number of rows)
    equal(
      await stateOf(boss, number),
      number === rows[2] ? 'REPORTED' : 'DISPATCHED',
      `state of ${number}`,
    );

  await until(async () => (await many.events()).includes('accept'), 'it can not be tried again');
  await many.begin('accept');
  await distinctions(desk);
  await many.send();
  equal(await many.refused(), [], 'the newest version is accepted');
  await desk.confirm();
  await until(async () => (await many.chosen()) === 0, 'something is still ticked');
  equal(await stateOf(boss, rows[2]), 'DISPATCHED', 'at last');
  equal(desk.page.faults, [], 'faults of the page');
});
