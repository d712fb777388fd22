// The whole life of a matter on the desk: objection, petition, recusal, supervision, a late decision.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { accept, reported, stateOf, tell } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { Desk } from '../drivers/desk.mjs';
import { looks } from '../drivers/dialogs.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const colleague = account('PETITION_OFFICER');
const mediator = account('COMMUNITY_MEDIATOR', 'mediator1');
const LANGUAGES = ['en', 'zh-Hant', 'zh-CN'];

async function deskOf(who, path) {
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(who, path);
  return desk;
}

test('desk: an objection, the decision on competence, and back to the one who objected', async () => {
  const { number, body } = await reported();
  const boss = await signedIn(dispatcher);
  await accept(boss, number, body.code);
  const below = await deskOf(mediator, `/inbox/${number}`);
  await below.panel(number);
  check(/利害关系/.test(await below.page.textContent('.actions')), 'nobody asks about recusal');
  await below.act('object');
  await below.fill('reason', '不归我管');
  await below.dialog().locator('[data-confirm]').click();
  await below.dialog().locator('.failure').waitFor();
  await looks(below, 'object');
  await below.fill('reason', '纠纷发生地在相邻社区,应由其调委会受理');
  await below.confirm();
  await until(async () => (await stateOf(boss, number)) === 'OBJECTED', 'no objection');

  const desk = await deskOf(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  await desk.act('dismissObjection');
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  await desk.pick('decidedBy', '联席会议');
  await desk.fill('reason', '事发点在本社区网格内,由原单位受理');
  await looks(desk, 'dismissObjection');
  await desk.confirm();
  await until(async () => (await stateOf(boss, number)) === 'DISPATCHED', 'it was not sent back');
  const { data } = (await boss.get(`/api/items/${number}`)).timeline.at(-1);
  equal(data.decidedBy, 'JOINT_CONFERENCE', 'who decided');
  await until(
    async () => /联席会议/.test(await desk.page.textContent('.panel')),
    'the history does not tell who decided',
  );
  equal(desk.page.faults, [], 'faults of the page');
});

test('desk: a dispute becomes a petition and goes its way as far as the papers', async () => {
  const { number } = await reported({ kind: 'LABOR', peopleInvolved: 6 });
  const boss = await signedIn(dispatcher);
  const desk = await deskOf(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  check(await desk.page.locator('.group').isVisible(), 'no card of the legal ways for a group');
  await desk.actBeside('转为信访事项');
  await desk.fill('reason', '当事人到街道窗口提出书面诉求');
  await looks(desk, 'raisePetition');
  await desk.confirm();
  await desk.page.waitForSelector('.panel .mark[title^=信访]');
  await desk.act('accept');
  await desk.dialog().waitFor();
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.failure').waitFor();
  check(/诉求性质/.test(await desk.dialog().locator('.failure').textContent()), 'category missing');
  await desk.dialog().locator('.grid .el-select').nth(2).click();
  await desk.page.locator('.el-select-dropdown__item:visible', { hasText: '申诉求决' }).click();
  await desk.dialog().locator('.grid .el-select').nth(3).click();
  await desk.page.locator('.el-select-dropdown__item:visible', { hasText: '处理意见' }).click();
  await desk.dialog().getByLabel('依据').fill('信访工作条例第三十一条');
  // The unit with power to decide, not the nearest committee: the district sends it there.
  await desk.dialog().locator('.el-radio-button', { hasText: '区级' }).click();
  check(
    /由区级调度员派单/.test(await desk.dialog().locator('fieldset.to').textContent()),
    'who sends it out is not told',
  );
  await desk.page.waitForTimeout(350);
  await looks(desk, 'accept-petition');
  await desk.confirm();
  await until(async () => (await stateOf(boss, number)) === 'TRIAGED', 'not triaged');
  const above = await deskOf(colleague, `/inbox/${number}`);
  await above.panel(number);
  await above.act('accept');
  await above.dialogStands();
  await above.dialog().locator('fieldset.to .el-select').click();
  await above.page
    .locator('.el-select-dropdown__item:visible', { hasText: '人力资源和社会保障局' })
    .click();
  const why = above.dialog().locator('fieldset.to textarea');
  if ((await why.count()) > 0) await why.last().fill('属其法定职责');
  await looks(above, 'accept-district');
  await above.confirm();
  await until(async () => (await stateOf(boss, number)) === 'DISPATCHED', 'not dispatched');
  await desk.page.waitForTimeout(300);
  await shot(desk.page, 'desk-petition', false);
  await accessible(desk.page, 'a petition with its standing');

  const receiver = await deskOf(account('UNIT_HANDLER'), `/inbox/${number}`);
  await receiver.panel(number);
  await receiver.act('sign');
  // A petition's unit says when it told the petitioner, or will by a paper.
  await receiver.dialog().waitFor();
  await looks(receiver, 'sign-petition');
  await receiver.confirm();
  await until(async () => (await stateOf(boss, number)) === 'ACCEPTED', 'nobody signs');
  await receiver.page.waitForSelector('.actions [data-event=investigate]');
  await receiver.act('investigate');
  await receiver.fill('reason', '约见双方并调取物业记录');
  await receiver.confirm();
  await receiver.page.waitForSelector('.actions [data-event=reply]');
  await receiver.act('reply');
  await receiver.pick('decision', '支持诉求');
  await receiver.fill('number', '信处〔2026〕1号');
  await receiver.fill('reason', '事实清楚,支持其诉求');
  await looks(receiver, 'reply');
  // The paper does not exist: the refusal is told in the dialog, and the words stay.
  await receiver.dialog().locator('[data-confirm]').click();
  await receiver.dialog().locator('.failure').waitFor();
  equal(await receiver.field('number').locator('input').inputValue(), '信处〔2026〕1号', 'words');
  equal(await stateOf(boss, number), 'INVESTIGATING', 'replied without a paper');
  equal(receiver.page.faults, [], 'faults of the page');
});

test('desk: who steps back sees the matter no more, and others go on', async () => {
  const { number, body } = await reported();
  const boss = await signedIn(dispatcher);
  await accept(boss, number, body.code);
  const below = await deskOf(mediator, `/inbox/${number}`);
  await below.panel(number);
  for (const language of LANGUAGES) {
    await below.language(language);
    await below.page.click('.actions .beside');
    await below.page.locator('[data-event=recuse]:visible').click();
    await below.dialog().waitFor();
    await looks(below, `recuse-${language}`);
    if (language === 'zh-CN') break;
    await below.key('Escape');
    await until(async () => (await below.dialog().count()) === 0, 'the dialog stays');
  }
  await below.pick('relation', '近亲属');
  await below.fill('reason', '一方是我的表弟');
  await below.confirm();
  await until(
    async () => !(await below.rows()).includes(number),
    'the row stays with the one who stepped back',
  );
  await until(
    async () => (await below.page.locator('aside .panel').count()) === 0,
    'the page still shows the matter',
  );
  await shot(below.page, 'desk-recused', false);
  await below.open(`/inbox/${number}`);
  await below.page.waitForSelector('.panel .screen-state');
  check(!(await below.page.textContent('.panel')).includes('晾衣架'), 'the matter is still told');
  const item = await boss.get(`/api/items/${number}`);
  equal([item.state, item.timeline.at(-1).event], ['DISPATCHED', 'recuse'], 'the matter goes on');
});

test('desk: what changed since is shown, and the decision is made again on the newest version', async () => {
  const { number } = await reported();
  const desk = await deskOf(dispatcher, `/inbox/${number}`);
  await desk.panel(number);
  await desk.act('askInfo');
  await desk.fill('reason', '请补充楼层与照片');
  const other = await signedIn(colleague);
  await tell(other, number, 'supervise', {
    reason: '临近节日,请尽快',
    oversight: {
      level: 'SUPERVISED',
      dueOn: new Date(Date.now() + 864e5 * 3).toISOString().slice(0, 10),
    },
  });
  await desk.dialog().locator('[data-confirm]').click();
  await desk.dialog().locator('.conflict').waitFor();
  const told = await desk.dialog().locator('.conflict').textContent();
  check(/区信访局专员/.test(told) && /督办/.test(told), `what changed is not told: ${told}`);
  await looks(desk, 'stale');
  equal(await desk.field('reason').locator('textarea').inputValue(), '请补充楼层与照片', 'words');
  check(
    /最新版本/.test(await desk.dialog().locator('[data-confirm]').textContent()),
    'the button does not say what it does now',
  );
  await desk.confirm();
  await until(async () => (await stateOf(other, number)) === 'NEEDS_INFO', 'the second try fails');
  await desk.page.waitForSelector('.panel .pressed');
  await desk.page.waitForSelector(`tr[data-number="${number}"] .mark, .panel .mark`);
  await shot(desk.page, 'desk-supervised', false);
  equal(desk.page.faults, [], 'faults of the page');
});
