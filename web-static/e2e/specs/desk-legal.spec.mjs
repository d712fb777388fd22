// A lawyer is asked about one matter, finds it, says what he thinks, and knows of no other; the centre
// for foreign law is asked and answers.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { accept, reported, tell } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const lawyer = account('LEGAL_ADVISOR', 'lawyer1');
const OPINION = '押金条款无效，可先行调解，不成再告知诉讼时效。';

test('desk: a lawyer is asked about a matter, opens it, and his opinion is read', async () => {
  const { number } = await reported({ text: `租房押金不退 ${Date.now()}` });
  const other = await reported({ text: `另一件租房的事 ${Date.now()}` });
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/all/${number}`);
  await desk.panel(number);
  const panel = desk.page.locator('section.legal');
  await panel.locator('[data-add=lawyers]').click();
  const chosen = panel.locator('[data-select=resource]');
  await until(async () => /演示/.test(await chosen.innerText()), 'nobody is proposed');
  // The server searches: by words, by skill, by area, by load.
  await chosen.locator('input').fill('没有这个人');
  const none = desk.page.locator('.el-select-dropdown:visible');
  await until(async () => /没有符合条件/.test(await none.innerText()), 'somebody is found');
  await chosen.locator('input').fill('演示律师');
  const options = desk.page.locator('.el-select-dropdown__item:visible');
  await until(async () => (await options.count()) > 0, 'no lawyer is found');
  await shot(desk.page, 'desk-legal-search', false);
  await options.and(desk.page.locator(':not(.is-disabled)')).first().click();
  await panel.scrollIntoViewIfNeeded();
  await accessible(desk.page, 'asking a lawyer');
  await shot(desk.page, 'desk-legal-ask', false);
  await panel.locator('button[type=submit]').click();
  await panel.locator('[data-legal=lawyer]').waitFor();
  await panel.locator('[data-add=legal-requests]').click();
  await until(async () => /演示/.test(await chosen.innerText()), 'no centre is proposed');
  await panel.locator('input[name=law]').fill('新加坡');
  await panel.locator('form textarea').fill('当地租约押金的返还期限');
  await panel.locator('button[type=submit]').click();
  const question = panel.locator('[data-legal=request]');
  await question.locator('textarea').fill('十四日内返还');
  await question.locator('[data-reply=ANSWERED]').click();
  await question.locator('.opinion', { hasText: '十四日内返还' }).waitFor();

  const asked = new Desk(await openPage('desk'), BASE_URL);
  await asked.signIn(lawyer);
  await shot(asked.page, 'desk-legal-asked', false);
  await accessible(asked.page, 'the desk of a lawyer');
  await worded(asked.page, 'the desk of a lawyer');
  await asked.page.click(`.asked a:has-text("${number}")`);
  await asked.panel(number);
  equal(await asked.rows(), [], 'rows of others');
  const file = asked.page.locator('section.legal');
  await file.locator('textarea[name=opinion]').fill(OPINION);
  await file.scrollIntoViewIfNeeded();
  await accessible(asked.page, 'a matter as its lawyer sees it');
  await worded(asked.page, 'a matter as its lawyer sees it');
  await shot(asked.page, 'desk-legal-opinion', false);
  await file.locator('[data-reply=OPINION]').click();
  await file.locator('.opinion', { hasText: OPINION }).waitFor();

  await desk.open(`/all/${number}`);
  await desk.panel(number);
  await until(async () => (await panel.innerText()).includes(OPINION), 'the opinion is not read');
  const api = await signedIn(lawyer);
  equal((await api.get('/api/lawyers/asked')).lawyers[0].number, number, 'what he was asked about');
  const refused = await api.get(`/api/items/${other.number}`).catch((e) => e.message);
  check(/404/.test(refused), `another matter is told: ${refused}`);
  await asked.open(`/all/${other.number}`);
  await asked.page.waitForSelector('.panel .screen-state');
  equal([...desk.page.faults, ...asked.page.faults], [], 'faults of the pages');
});

test('desk: a court has a matter on four levels, each with its desk and its day', async () => {
  const { number, body } = await reported({ text: `相邻采光起诉 ${Date.now()}` });
  const boss = await signedIn(dispatcher);
  await accept(boss, number, body.code);
  const below = await signedIn(account('COMMUNITY_MEDIATOR', 'mediator1'));
  await tell(below, number, 'sign');
  await tell(boss, number, 'routeOut', {
    legal: {
      channel: 'CIV',
      receiver: '区人民法院',
      article: '《人民调解法》第二十六条',
      noLimitation: true,
    },
    reason: '双方均选择诉讼',
  });
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/all/${number}`);
  await desk.panel(number);
  const panel = desk.page.locator('section.legal');
  await panel.locator('[data-add=court-handoffs]').click();
  await panel.locator('input[name=court]').fill('海珠区人民法院');
  await panel.locator('input[name=desk-FIRST]').fill('立案庭 020-1');
  await panel.locator('input[name=desk-LEAD]').fill('民一庭 020-2');
  await panel.locator('button[type=submit]').scrollIntoViewIfNeeded();
  await shot(desk.page, 'desk-court-new', false);
  await accessible(desk.page, 'handing a matter to a court');
  await panel.locator('button[type=submit]').click();
  const entry = panel.locator('[data-legal=handoff]');
  await entry.waitFor();
  const at = (level) => entry.locator(`tr[data-level=${level}]`);
  equal(await at('FIRST').getAttribute('data-standing'), 'NOW', 'the first level has it');
  equal(await entry.locator('tbody tr').count(), 4, 'levels shown');

  await entry.locator('[data-do=edit]').click();
  await entry.locator('input[name=desk-PRESIDENT]').fill('院长信箱 020-3');
  await entry.locator('input[name=since-LEAD]').fill('2026-01-05');
  await entry.locator('select[name=level]').selectOption('PRESIDENT');
  await entry.locator('select[name=status]').selectOption('RECEIVED');
  await entry.locator('textarea[name=note]').fill('院领导已批示督办');
  await entry.locator('[data-do=save]').scrollIntoViewIfNeeded();
  await shot(desk.page, 'desk-court-edit', false);
  await accessible(desk.page, 'news of a court');
  await worded(desk.page, 'news of a court');
  await entry.locator('[data-do=save]').click();
  await until(
    async () => (await at('PRESIDENT').getAttribute('data-standing')) === 'NOW',
    'the leadership does not have it',
  );
  equal(await at('LEAD').getAttribute('data-standing'), 'PAST', 'the leading level has had it');
  equal(await at('JOINT').getAttribute('data-standing'), 'NOT', 'joint handling');
  check(/2026-01-05/.test(await at('LEAD').innerText()), 'since when is not told');
  await entry.scrollIntoViewIfNeeded();
  await shot(desk.page, 'desk-court-levels', false);
  for (const language of ['en', 'zh-Hant', 'zh-CN']) {
    await desk.language(language);
    await accessible(desk.page, `levels of a court in ${language}`);
    await worded(desk.page, `levels of a court in ${language}`);
    if (language === 'en') await shot(desk.page, 'desk-court-levels-en', false);
  }
  await entry.locator('[data-do=edit]').click();
  await entry.locator('select[name=status]').selectOption('CONCLUDED');
  await entry.locator('[data-do=save]').click();
  await until(
    async () => (await at('PRESIDENT').getAttribute('data-standing')) === 'OVER',
    'it is not over',
  );
  equal(await entry.locator('[data-do=edit]').count(), 0, 'what is over can be changed');
  const told = (await boss.get(`/api/items/${number}/legal`)).handoffs[0];
  equal(
    [told.status, told.level, told.days.lead],
    ['CONCLUDED', 'PRESIDENT', '2026-01-05'],
    'told',
  );
  equal(desk.page.faults, [], 'faults of the page');
});
