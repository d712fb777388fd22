import { readFileSync } from 'node:fs';
import { settled } from '../kit/axe.mjs';
import { until } from '../kit/test.mjs';

/** What a person does on the page of lists in and out. */
export class Ledger {
  constructor(desk) {
    this.desk = desk;
    this.page = desk.page;
  }

  async bring(name, buffer) {
    const file = { name, mimeType: 'text/csv', buffer };
    await this.page.setInputFiles('input[type=file]', file);
    await this.page.waitForSelector('[data-field=TEXT]');
  }

  /** The column a field is read from, as shown; empty when there is none. */
  async column(field) {
    const select = this.page.locator(`[data-field=${field}] .el-select__selected-item`);
    return (await select.last().innerText()).trim();
  }

  /** Says from which column a field is read. */
  async place(field, header) {
    await this.page.locator(`[data-field=${field}] .el-select`).click();
    const option = this.page.locator('.el-select-dropdown__item:visible');
    await settled(this.page);
    await option.filter({ hasText: new RegExp(`^\\s*${header}\\s*$`) }).click();
    await settled(this.page);
  }

  /** Takes the columns as they were kept under a name. */
  async use(name) {
    await this.page.locator('.steps .do .el-select').first().click();
    await this.page.locator('.el-select-dropdown__item:visible', { hasText: name }).click();
  }

  /** Rows by what would become of them, in the order of the file. */
  async check() {
    await this.page.click('[data-check]');
    await this.page.waitForSelector('tr[data-fate]');
    return this.fates();
  }

  fates() {
    return this.page.$$eval('tr[data-fate]', (rows) => rows.map((r) => r.dataset.fate));
  }

  /** Imports, and returns the id of what stands now among the earlier imports. */
  async run() {
    await this.page.click('[data-confirm]');
    await this.page.waitForSelector('.good');
    return this.page.locator('[data-import]').first().getAttribute('data-import');
  }

  /** The list as the download brings it. */
  async exported(format) {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.click(`[data-export=${format}]`),
    ]);
    return readFileSync(await download.path(), 'utf8');
  }

  async askUndo(id, reason) {
    const row = this.page.locator(`[data-import="${id}"]`);
    await row.locator('[data-undo]').click();
    await row.locator('input').fill(reason);
    await row.locator('[data-ask-undo]').click();
    await until(async () => (await row.locator('[data-is=WAITING]').count()) === 1, 'not asked');
  }
}
