// A lawyer is asked about one matter, finds it, says what he thinks, and knows of no other; the centre
// for foreign law is asked and answers.
import { signedIn } from '../kit/api.mjs';
import { accessible } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { reported } from '../kit/matters.mjs';
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
  await panel.locator('select[name=resource] option').first().waitFor({ state: 'attached' });
  const names = await panel.locator('select[name=resource] option').allInnerTexts();
  check(
    names.some((n) => n.includes('演示律师')),
    `no lawyer to ask: ${names}`,
  );
  check((await panel.locator('select[name=resource]').inputValue()) !== '', 'nobody is proposed');
  await panel.scrollIntoViewIfNeeded();
  await accessible(desk.page, 'asking a lawyer');
  await shot(desk.page, 'desk-legal-ask', false);
  await panel.locator('button[type=submit]').click();
  await panel.locator('[data-legal=lawyer]').waitFor();
  await panel.locator('[data-add=legal-requests]').click();
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
  await file.locator('.opinion').waitFor();

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
