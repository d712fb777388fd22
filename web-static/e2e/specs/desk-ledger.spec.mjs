// A list of another office comes in, one of its rows opens, goes out again, and is taken back by two.
import { signedIn } from '../kit/api.mjs';
import { accessible, settled } from '../kit/axe.mjs';
import { openPage, shot } from '../kit/browser.mjs';
import { BASE_URL, account } from '../kit/env.mjs';
import { gbk } from '../kit/gbk.mjs';
import { stateOf } from '../kit/matters.mjs';
import { check, equal, test, until } from '../kit/test.mjs';
import { worded } from '../kit/words.mjs';
import { Desk } from '../drivers/desk.mjs';
import { Ledger } from '../drivers/ledger.mjs';

const dispatcher = account('STREET_DISPATCHER', 'street1');
const second = account('DISTRICT_DISPATCHER', 'district1');

/** One good row, the same once more, and one of the street next door. */
async function list(api, words) {
  const { features } = await api.get('/api/grids?level=grid');
  const { user } = await api.get('/api/session');
  const codes = features.map((f) => f.properties.code);
  const own = codes.find((c) => c.startsWith(user.territory[0]));
  const far = codes.find((c) => !c.startsWith(user.territory[0]));
  const day = new Date(Date.now() - 3 * 864e5).toISOString().slice(0, 10);
  const row = (n, text, grid) =>
    `${n},${text},邻里纠纷,${grid},${day},张三、李四,HOT-${n}${Date.now() % 1e6}`;
  const good = `${words}楼上漏水到楼下,互不相让`.replace(',', '，');
  return [
    '序号,诉求内容,问题类别,所属社区,受理时间,反映人,工单编号',
    row(1, good, own),
    row(2, good, own),
    row(3, `${words}隔壁街的事情`, far),
  ].join('\r\n');
}

test('desk: a list of another office is checked, imported, exported, copied and taken back', async () => {
  const words = `台账演练${Date.now().toString(36)}`;
  const boss = await signedIn(dispatcher);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, '/ledger');
  const ledger = new Ledger(desk);
  await desk.page.waitForSelector('[data-export=csv]');
  await shot(desk.page, 'desk-ledger', false);
  await accessible(desk.page, 'the page of lists');
  await worded(desk.page, 'the page of lists');

  await ledger.bring('热线台账.csv', gbk(await list(boss, words)));
  const guessed = ['TEXT', 'PLACE', 'KIND', 'REPORTED_ON', 'SOURCE_NUMBER'];
  const columns = await Promise.all(guessed.map((f) => ledger.column(f)));
  equal(columns, ['诉求内容', '所属社区', '问题类别', '受理时间', '工单编号'], 'the columns');
  await accessible(desk.page, 'the columns of a list');
  await shot(desk.page, 'desk-ledger-columns', false);
  equal(await ledger.check(), ['NEW', 'DUPLICATE', 'REFUSED'], 'the fates');
  const told = await desk.page.textContent('.rows');
  check(/与第 2 行相同/.test(told) && /不在您的辖区/.test(told), `why is not told: ${told}`);
  check(!told.includes('张三'), 'the check names a party');
  for (const language of ['en', 'zh-Hant', 'zh-CN']) {
    await desk.language(language);
    await accessible(desk.page, `checked rows in ${language}`);
    await worded(desk.page, `checked rows in ${language}`);
    await shot(desk.page, `desk-ledger-rows-${language}`, false);
  }
  await desk.page.setViewportSize({ width: 1024, height: 768 });
  const wide = () => document.documentElement.scrollWidth - window.innerWidth;
  equal(await desk.page.evaluate(wide), 0, 'too wide for a small screen');
  await shot(desk.page, 'desk-ledger-narrow', false);
  await desk.page.setViewportSize({ width: 1440, height: 900 });

  const id = await ledger.run();
  const { items } = await boss.get(`/api/ledger/imports/${id}`);
  equal(items.length, 1, 'only the good row is opened');
  const { number } = items[0];
  check((await ledger.exported('csv')).includes(number), 'the export does not hold it');
  await desk.open('/inbox');
  await desk.page.fill('.filters .search input', words);
  await desk.row(number).waitFor();
  await desk.open(`/inbox/${number}`);
  await desk.panel(number);
  await desk.page.click('[data-do=report-text]');
  const text = desk.page.locator('.report-text textarea');
  await text.waitFor();
  check((await text.inputValue()).includes(items[0].sourceNumber), 'not in words for elsewhere');
  await accessible(desk.page, 'text for another system');

  await desk.open('/ledger');
  await ledger.askUndo(id, '导入了上个月的旧台账');
  await shot(desk.page, 'desk-ledger-past', false);
  await accessible(desk.page, 'an import that is to be taken back');
  const other = new Desk(await openPage('desk'), BASE_URL);
  await other.signIn(second, '/approvals');
  const waiting = other.page.locator(`[data-approval="${id}"]`);
  check(/导入了上个月/.test(await waiting.innerText()), 'the second person is not told why');
  await shot(other.page, 'desk-approval-undo', false);
  await accessible(other.page, 'approvals');
  await waiting.locator('.el-button--primary').click();
  await until(async () => (await stateOf(boss, number)) === 'VOID', 'the item is not void');
  await desk.open('/ledger');
  await desk.page.waitForSelector(`[data-import="${id}"] [data-is=UNDONE]`);
  equal([...desk.page.faults, ...other.page.faults], [], 'faults of the pages');
});

test('desk: a mapping is kept for the next list, and an office has columns of its own', async () => {
  const boss = await signedIn(dispatcher);
  const desk = new Desk(await openPage('desk'), BASE_URL);
  await desk.signIn(dispatcher, '/ledger');
  const ledger = new Ledger(desk);
  await desk.page.waitForSelector('[data-export=csv]');
  const text = `台账映射${Date.now().toString(36)}`;
  const own = (await list(boss, text)).replace('诉求内容', '甲').replace('工单编号', '乙');
  await ledger.bring('别处的表.csv', gbk(own));
  await ledger.place('TEXT', '甲');
  await ledger.place('SOURCE_NUMBER', '乙');
  const name = `演示映射${Date.now().toString(36)}`;
  await desk.page.getByLabel('对应关系名称').or(desk.page.locator('.do input')).last().fill(name);
  await desk.page.getByRole('button', { name: '保存对应关系' }).click();
  await desk.page.waitForSelector('.good');
  await settled(desk.page);
  await shot(desk.page, 'desk-ledger-mapping', false);
  await accessible(desk.page, 'a mapping that is kept');
  await desk.page.reload();
  await desk.page.waitForSelector('[data-export=csv]');
  await ledger.bring('别处的表二.csv', gbk(own));
  await ledger.use(name);
  equal(
    [await ledger.column('TEXT'), await ledger.column('SOURCE_NUMBER')],
    ['甲', '乙'],
    'the columns as they were kept',
  );
  await ledger.check();
  const id = await ledger.run();
  const [row] = (await boss.get(`/api/ledger/imports/${id}`)).items;

  await desk.page.click('[data-edit-columns]');
  const editor = desk.page.locator('.editor');
  await editor
    .locator('input')
    .first()
    .fill(`本街道台账${Date.now().toString(36)}`);
  await editor.getByRole('button', { name: '增加一列' }).click();
  const last = editor.locator('.own li').last();
  await last.locator('.el-select').click();
  await desk.page
    .locator('.el-select-dropdown__item:visible', { hasText: '来源编号' })
    .first()
    .click();
  await last.locator('.el-input input').fill('热线工单号');
  await last.getByRole('button', { name: '上移' }).click();
  await settled(desk.page);
  await shot(desk.page, 'desk-ledger-own-columns', false);
  await accessible(desk.page, 'columns of an office');
  await worded(desk.page, 'columns of an office');
  await editor.getByRole('button', { name: '保存' }).click();
  await desk.page.waitForSelector('.headings');
  const csv = await ledger.exported('csv');
  check(csv.split('\n')[0].includes('热线工单号'), 'the own heading is not in the export');
  check(csv.includes(row.sourceNumber), 'the source number is not in the export');
  equal(desk.page.faults, [], 'faults of the page');
});
