// Forms of the desk: parties, several units, the way out; every dialog on offer, state by state, up to
// the closing with its root cause, by which the matter is found again.
import { signedIn } from '../kit/api.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { accept, reported, stateOf, tell } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { Desk } from '../drivers/desk.mjs';
import { everyDialog, looks } from '../drivers/dialogs.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const mediator = account('COMMUNITY_MEDIATOR', 'mediator1');
async function deskOf(who, path) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(who, path);
  return desk;
}

test('desk: parties, joint task, fast lane and the way out, each with its form', async () => {
  const { number, body } = await reported();
  const boss = await signedIn(dispatcher);
  const desk = await deskOf(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  await desk.actBeside('列入快办');
  await desk.fill('reason', '涉及供水,当天处理');
  await desk.confirm();
  await desk.page.waitForSelector('.panel .stamps');

  await desk.actBeside('登记当事人');
  await desk.dialog().waitFor();
  const add = desk.dialog().getByRole('button', { name: '增加一人' });
  for (let i = 0; i < 6; i++) await add.click();
  const rows = desk.dialog().locator('.rows .row');
  for (let i = 0; i < 8; i++) await rows.nth(i).locator('.name input').fill(`演示人员${i}`);
  for (let i = 2; i < 8; i++) await desk.choose('parties', '代表人', i);
  check(/不得超过 5 人/.test(await desk.field('parties').textContent()), 'six representatives');
  await looks(desk, 'parties');
  await rows.nth(7).locator('.drop').click();
  await desk.confirm();
  const { data } = (await boss.get(`/api/items/${number}`)).timeline.at(-1);
  equal(data.REPRESENTATIVE, 5, 'representatives');

  await accept(boss, number, body.code);
  const below = await signedIn(mediator);
  await tell(below, number, 'sign');
  await desk.page.waitForSelector('.actions [data-event=routeOut]');
  await desk.actBeside('联合办理');
  await desk.choose('units', '委员会', 0);
  await desk.choose('units', '委员会', 1);
  await desk.fill('reason', '涉及两家单位职责');
  await looks(desk, 'jointTask');
  await desk.confirm();
  await desk.act('routeOut');
  await desk.choose('channel', '民事诉讼');
  await desk.fill('receiver', '区人民法院');
  await desk.fill('article', '《人民调解法》第二十六条');
  await desk.field('noLimitation').locator('.el-checkbox').click();
  await desk.fill('reason', '双方均选择诉讼');
  await looks(desk, 'routeOut');
  await desk.confirm();
  await desk.act('received');
  await desk.fill('number', '(2026)粤0105民初1号');
  await looks(desk, 'received');
  await desk.confirm();
  await until(async () => (await stateOf(boss, number)) === 'ROUTED_DONE', 'no receipt');
  await desk.page.waitForTimeout(400);
  const history = await desk.page.textContent('.panel');
  for (const words of ['区人民法院', '粤0105民初', '代表人', '5 人']) {
    check(history.includes(words), `the history does not tell ${words}`);
  }
  await shot(desk.page, 'desk-routed', false);
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: every dialog on offer is accessible and worded, state by state', async () => {
  const { number, body } = await reported();
  const boss = await signedIn(dispatcher);
  const below = await signedIn(mediator);
  const street = await deskOf(dispatcher, `/open/${number}`);
  const seen = new Set();
  await everyDialog(street, number, 'REPORTED', seen);
  await accept(boss, number, body.code);
  const own = await deskOf(mediator, `/open/${number}`);
  await everyDialog(own, number, 'DISPATCHED', seen);
  await tell(below, number, 'object', { reason: '纠纷发生地不在本社区网格之内' });
  await everyDialog(street, number, 'OBJECTED', seen);
  await tell(boss, number, 'dismissObjection', {
    reason: '在本社区',
    jurisdiction: { by: 'COMMON_SUPERIOR', on: '2026-01-05' },
  });
  await tell(below, number, 'sign');
  await everyDialog(street, number, 'ACCEPTED', seen);
  await everyDialog(own, number, 'ACCEPTED', seen);
  const leader = await deskOf(account('STREET_LEADER'), `/open/${number}`);
  await everyDialog(leader, number, 'ACCEPTED', seen);
  const consents = ['A', 'B'].map((side) => ({ side, consented: true }));
  await tell(below, number, 'startMediation', { consents });
  await everyDialog(own, number, 'MEDIATING', seen);
  await tell(below, number, 'pause', { reason: '等待鉴定', term: { cause: 'APPRAISAL' } });
  await everyDialog(own, number, 'PAUSED', seen);
  await tell(below, number, 'resumeMediation', { reason: '鉴定已完成' });
  await tell(below, number, 'agree', {
    form: 'ORAL',
    terms: ['晚十点后不晾水衣'],
    agreement: { contents: ['ACT'] },
  });
  await everyDialog(own, number, 'AGREED', seen);
  await tell(below, number, 'applyConfirmation', {
    reason: '各方共同申请',
    agreement: { jointly: true, court: '区人民法院' },
  });
  await everyDialog(own, number, 'CONFIRMING', seen);
  await everyDialog(street, number, 'CONFIRMING', seen);
  await tell(boss, number, 'confirmed', { reason: '已收到裁定', paper: { number: '民特1' } });
  await everyDialog(own, number, 'PERFORMING', seen);
  await tell(below, number, 'breach', { reason: '逾期未履行' });
  await everyDialog(own, number, 'BREACHED', seen);
  await tell(below, number, 'performed', { proof: '补交回执' });
  await tell(below, number, 'performedDispute', { proof: '照片两张' });
  await everyDialog(street, number, 'AWAIT_RATING', seen);
  await tell(boss, number, 'ratedOrWindowOver', {
    reason: '电话询问,本人表示不评价',
    term: { waived: true },
  });
  await everyDialog(street, number, 'FOLLOW_UP', seen);
  await street.act('settled');
  await street.tick('matter');
  await street.tick('heart');
  await street.pick('outcome', '解决问题到位');
  await street.choose('rootCause', '日常相处');
  await street.confirm();
  await everyDialog(street, number, 'CLOSED', seen);
  check(seen.size > 35, `only ${seen.size} dialogs: ${[...seen].join(' ')}`);
  const shown = await street.page.textContent('.panel');
  for (const words of ['共同上级', '需要鉴定', '履行行为', '解决问题到位']) {
    check(shown.includes(words), `the history does not tell ${words}`);
  }
  await shot(street.page, 'desk-whole-life', false);
  equal((await boss.get(`/api/items/${number}`)).standing.rootCause.code, 'DAILY', 'its cause');
  await street.open('/closed');
  await street.page.locator('[data-only=cause]').click();
  await street.page.locator('.el-select-dropdown__item:visible', { hasText: '日常相处' }).click();
  const found = await boss.get('/api/items?view=closed&cause=DAILY');
  await until(
    async () => (await street.rows()).join() === found.items.map((i) => i.number).join(),
    'the list is not narrowed to the cause',
  );
  check((await street.rows()).includes(number), 'the matter is not found by its cause');
  await shot(street.page, 'desk-closed-cause', false);
  equal([...street.page.faults, ...own.page.faults], [], 'faults of the pages');
});

test('desk: every dialog of a petition, for the people of a unit and the clerk', async () => {
  const { number } = await reported({ kind: 'LABOR' });
  const boss = await signedIn(dispatcher);
  await tell(boss, number, 'raisePetition', {
    reason: '到窗口提出书面诉求',
    triage: { category: 'CLAIM' },
  });
  const { bodies } = await boss.get(`/api/bodies?number=${number}`);
  await tell(boss, number, 'verify', { means: 'CALL' });
  await tell(boss, number, 'triage', {
    triage: {
      tier: 'DISTRICT',
      accepted: true,
      basis: '信访工作条例第三十一条',
      category: 'CLAIM',
      route: 'HANDLING_OPINION',
    },
  });
  // What is the district's is sent out by the district.
  await tell(await signedIn(account('DISTRICT_DISPATCHER', 'district1')), number, 'dispatch', {
    body: bodies.find((b) => b.code.endsWith('-HRSS')).code,
    reason: '属其法定职责',
  });
  const unit = await signedIn(account('UNIT_HANDLER'));
  await tell(unit, number, 'sign');
  const seen = new Set();
  const handler = await deskOf(account('UNIT_HANDLER'), `/open/${number}`);
  await everyDialog(handler, number, 'ACCEPTED', seen);
  await tell(unit, number, 'investigate', { reason: '约见双方' });
  await everyDialog(handler, number, 'INVESTIGATING', seen);
  const head = await deskOf(account('UNIT_HEAD'), `/open/${number}`);
  await everyDialog(head, number, 'INVESTIGATING', seen);
  await tell(unit, number, 'settle', {
    reason: '双方和解',
    paper: { signed: true },
    agreement: { contents: ['PAYMENT'] },
  });
  await tell(unit, number, 'perform');
  await tell(unit, number, 'performedPetition', { proof: '付款凭证' });
  const clerk = await deskOf(account('PETITION_CLERK'), `/open/${number}`);
  await everyDialog(clerk, number, 'REPLIED', seen);
  for (const event of ['reply', 'hearing', 'extend', 'reviewPeriodOver']) {
    check(seen.has(event), `${event} was not on offer: ${[...seen].join(' ')}`);
  }
  equal([...handler.page.faults, ...head.page.faults, ...clerk.page.faults], [], 'faults');
});
