import { settled } from '../kit/axe.mjs';
import { until } from '../kit/test.mjs';

/** What a person does on the dispatcher's face. */
export class Desk {
  constructor(page, base) {
    this.page = page;
    this.base = base;
  }

  async open(path = '/inbox') {
    await this.page.goto(`${this.base}/desk${path}`);
  }

  async signIn(who, path = '/inbox') {
    await this.open(path);
    await this.enter(who);
    await this.live();
  }

  /** Fills in and sends the sign-in that stands on the page. */
  async enter({ username, password }) {
    await this.page.fill('#sign-username', username);
    await this.page.fill('#sign-password', password);
    await this.page.click('form.card button[type=submit]');
    await this.page.waitForSelector('.shell');
  }

  /** Waits until the live connection stands. */
  async live() {
    await this.page.waitForSelector('.live[data-state=up]');
  }

  row(number) {
    return this.page.locator(`tr[data-number="${number}"]`);
  }

  /** Numbers of the rows, top first. */
  rows() {
    return this.page.$$eval('tr[data-number]', (rows) => rows.map((r) => r.dataset.number));
  }

  selected() {
    return this.page.evaluate(
      () => document.querySelector('tr[aria-current=true]')?.dataset.number ?? null,
    );
  }

  async key(key) {
    await this.page.keyboard.press(key);
  }

  /** Waits for the item panel to show this number. */
  async panel(number) {
    await until(
      async () => (await this.page.textContent('.panel .under .num'))?.trim() === number,
      `the panel does not show ${number}`,
    );
  }

  /** Waits for the dialog to stand still: until then it takes the focus, and a list would close. */
  async dialogStands() {
    await this.dialog().waitFor();
    await settled(this.page);
  }

  dialog() {
    return this.page.locator('.el-dialog:visible');
  }

  /** Opens the dialog of an action of the open item. */
  async act(event) {
    await this.page.click(`.actions [data-event=${event}]`);
    if (event === 'accept' || event === 'refuse') await this.called();
  }

  /** Where a decision asks how the matter was verified and nobody has said: by a call. */
  async called() {
    await this.dialog().waitFor();
    await this.page.waitForTimeout(300);
    const means = this.field('means').locator('.el-radio');
    if ((await means.count()) > 0 && (await means.locator('input:checked').count()) === 0)
      await means.nth(1).click();
  }

  /** Chooses an action that has no button of its own. */
  async actFromMenu(name) {
    await this.page.click('.actions .more');
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** Chooses what happens beside the state: supervision, recusal, class cases. */
  async actBeside(name) {
    await this.page.click('.actions .beside');
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** A field of the open dialog by its name in the form. */
  field(name) {
    return this.dialog().locator(`[data-field=${name}]`);
  }

  async fill(name, text) {
    await this.field(name).locator('textarea, input').first().fill(text);
  }

  /** One of the few, or some of the list, by its words. */
  async pick(name, ...words) {
    for (const word of words) {
      const option = this.field(name).locator('.el-radio, .el-checkbox');
      await option.filter({ hasText: word }).first().click();
    }
  }

  /** One of many, from the list that unfolds; a dialog that still comes in would close the list. */
  async choose(name, word, nth = 0) {
    await this.dialogStands();
    const select = this.field(name).locator('.el-select').nth(nth);
    const option = this.page.locator('.el-select-dropdown__item:visible', { hasText: word });
    await select.click();
    await option
      .first()
      .click({ timeout: 5000 })
      .catch(async () => {
        await select.click();
        await option.first().click();
      });
    await settled(this.page);
  }

  async tick(name) {
    await this.field(name).locator('.el-checkbox').click();
  }

  /** Opens a warning beside the list. */
  async warning(id) {
    // A card of the board, or the row beside an open one.
    const row = `tr[data-warning="${id}"] .place`;
    await this.page.click(`${row}, button[data-warning="${id}"]`);
    await this.page.waitForSelector('.panel .reasons');
  }

  async confirm() {
    await this.called();
    await this.dialog().locator('[data-confirm]').click();
    await until(async () => (await this.dialog().count()) === 0, 'the dialog stays open');
  }

  async language(code) {
    await this.page.selectOption('.bar select', code);
    await until(
      () => this.page.evaluate((l) => document.documentElement.lang === l, code),
      `language ${code}`,
    );
  }
}
