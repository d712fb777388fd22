// The parties choose their mediator from the people of the body, not by a number.
import { signedIn } from '../kit/api.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported, stateOf, tell } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const mediator = account('COMMUNITY_MEDIATOR', 'mediator1');

/** Handed to the committee of the community and signed for. */
async function signedFor() {
  const { number } = await reported();
  const boss = await signedIn(dispatcher);
  const { bodies } = await boss.get(`/api/bodies?number=${number}`);
  const { code } = bodies.find((b) => b.tier === 'COMMUNITY');
  await tell(boss, number, 'accept', {
    body: code,
    reason: '就近调解',
    means: 'CALL',
    triage: {
      tier: 'COMMUNITY',
      accepted: true,
      basis: '人民调解法第十七条',
      route: 'MEDIATION',
    },
  });
  await tell(await signedIn(mediator), number, 'sign');
  return { number, boss };
}

test('desk: the parties choose a mediator by name, skill and language', async () => {
  const { number, boss } = await signedFor();
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(mediator, `/inbox/${number}`);
  await desk.panel(number);
  await desk.act('startMediation');
  await desk.field('mediator').locator('.el-select').click();
  const options = desk.page.locator('.el-select-dropdown__item:visible');
  const volunteer = options.filter({ hasText: '演示志愿调解员' });
  await volunteer.waitFor();
  check(/未开通账号/.test(await volunteer.textContent()), 'nobody says why not');
  check(/is-disabled/.test(await volunteer.getAttribute('class')), 'it can be chosen');
  check((await options.filter({ hasText: '演示社区调解员' }).count()) === 0, 'oneself is offered');
  await desk.page.waitForTimeout(350);
  await shot(desk.page, 'desk-form-startMediation-people', false);
  await options.filter({ hasText: '演示调委会主任' }).click();
  await desk.page.waitForTimeout(350);
  await desk.tick('chosen');
  for (const side of await desk.field('consents').locator('.el-checkbox').all()) await side.click();
  check(/在办 \d+ 件/.test(await desk.field('mediator').textContent()), 'no load of the body');
  await looks(desk, 'startMediation');
  await desk.confirm();
  await until(async () => (await stateOf(boss, number)) === 'MEDIATING', 'no mediation');
  const told = await boss.get(`/api/items/${number}/mediators`);
  equal(told.handler?.name, '演示调委会主任', 'who has it in hand');
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: an approver takes a mediator off a matter, by name', async () => {
  const { number, boss } = await signedFor();
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/all/${number}`);
  await desk.panel(number);
  await desk.actBeside('申请回避');
  await desk.choose('person', '演示社区调解员');
  await desk.pick('relation', '近亲属');
  await desk.fill('reason', '与申请人是亲属');
  await looks(desk, 'recuse-person');
  await desk.confirm();
  await until(async () => {
    const { mediators } = await boss.get(`/api/items/${number}/mediators`);
    return mediators.length > 0 && !mediators.some((m) => m.name === '演示社区调解员');
  }, 'who stepped back is still offered');
  equal(desk.page.faults, [], 'faults of the page');
});
