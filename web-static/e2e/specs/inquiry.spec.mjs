// A citizen with number and code: handed out at the desk, asked on the phone, rated, changed once.
import { signedIn } from '../kit/api.mjs';
import { accessible, fingerSized } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { accept, reported, stateOf, tell } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { Desk } from '../drivers/desk.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const mediator = account('COMMUNITY_MEDIATOR', 'mediator1');

/** A matter that was mediated and kept, and waits for its rating. */
async function kept() {
  const { number, body } = await reported();
  const boss = await signedIn(dispatcher);
  await accept(boss, number, body.code);
  const below = await signedIn(mediator);
  await tell(below, number, 'sign');
  const consents = ['A', 'B'].map((side) => ({ side, consented: true }));
  await tell(below, number, 'startMediation', { consents });
  await tell(below, number, 'agree', {
    form: 'ORAL',
    terms: ['加装接水盘'],
    agreement: { contents: ['ACT'] },
  });
  await tell(below, number, 'perform');
  await tell(below, number, 'performedDispute', { proof: '照片两张' });
  return { number, boss };
}

async function type(page, number, code) {
  await page.fill('input[name=number]', number);
  await page.fill('input[name=code]', code);
  await page.click('form button[type=submit]');
}

test('ask: a code is handed out, its holder asks, rates and changes the rating once', async () => {
  const { number, boss } = await kept();
  equal(await stateOf(boss, number), 'AWAIT_RATING', 'state');
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, `/all/${number}`);
  await desk.panel(number);
  const issue = desk.page.locator('[data-issue-code]');
  await issue.scrollIntoViewIfNeeded();
  await issue.click();
  await desk.dialog().locator('[data-code]').waitFor();
  const code = (await desk.dialog().locator('[data-code]').textContent()).trim();
  await desk.page.waitForTimeout(350);
  await shot(desk.page, 'desk-query-code', false);
  await accessible(desk.page, 'query code');

  const page = await openPage('phone');
  await page.goto(`${BASE_URL}/ask`);
  await type(page, number, '00000-00000');
  await page.waitForSelector('.failure');
  await shot(page, 'ask-unknown');
  await type(page, number, code.toLowerCase());
  await page.waitForSelector('ol li');
  check(/评价/.test(await page.textContent('dl')), 'the state is not told');
  await shot(page, 'ask-progress');
  await accessible(page, 'ask');
  await fingerSized(page, 'ask');

  await page.click('.rate button[type=submit]');
  await page.waitForSelector('.rate .failure');
  await page.check('input[name=office][value=SATISFIED]');
  await page.check('input[name=unit][value=DISSATISFIED]');
  await page.fill('.rate textarea', '答复太慢');
  await shot(page, 'ask-rate');
  await page.click('.rate button[type=submit]');
  await page.waitForSelector('.rate strong');
  equal(await stateOf(boss, number), 'FOLLOW_UP', 'state after the rating');
  await page.click('.rate button.quiet');
  await page.check('input[name=unit][value=FAIRLY]');
  await page.click('.rate button[type=submit]');
  await until(
    async () => (await page.locator('.rate button').count()) === 0,
    'it can be changed twice',
  );
  await shot(page, 'ask-rated');
  equal(page.faults, [], 'faults of the page');

  await desk.page.reload();
  await desk.panel(number);
  const panel = desk.page.locator('.query-code');
  await panel.scrollIntoViewIfNeeded();
  await until(
    async () => /基本满意/.test(await panel.textContent()),
    'the office does not see the rating',
  );
  await shot(desk.page, 'desk-rating', false);
});

test('ask: the page speaks three languages', async () => {
  for (const lang of ['zh-CN', 'zh-Hant', 'en']) {
    const page = await openPage('phone');
    await page.goto(`${BASE_URL}/ask?lang=${lang}`);
    await page.waitForSelector('form');
    await shot(page, `ask-${lang}`);
    equal(page.faults, [], 'faults of the page');
  }
});
