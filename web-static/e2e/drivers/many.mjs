import { until } from '../kit/test.mjs';

/** What a person does with several rows of the list at once. */
export class Many {
  constructor(desk) {
    this.desk = desk;
    this.page = desk.page;
  }

  /** Narrows the list to these words and waits for so many rows. */
  async find(words, count) {
    await this.page.fill('.filters .search input', words);
    await until(async () => (await this.desk.rows()).length === count, `not ${count} rows`);
  }

  async tick(number, options = {}) {
    await this.desk.row(number).locator('.tick input').click(options);
  }

  all() {
    return this.page.click('[data-tick=all]');
  }

  /** What the bar says is chosen; nothing when it is not there. */
  async chosen() {
    const bar = this.page.locator('.bulk b');
    return (await bar.count()) === 0 ? 0 : Number.parseInt(await bar.textContent(), 10);
  }

  events() {
    return this.page.$$eval('.bulk [data-bulk]', (buttons) => buttons.map((b) => b.dataset.bulk));
  }

  async begin(event) {
    await this.page.click(`.bulk [data-bulk=${event}]`);
    await this.desk.dialog().locator('[data-confirm]:not([disabled])').waitFor();
  }

  /** Sends and waits for what became of each. */
  async send() {
    await this.desk.dialog().locator('[data-confirm]').click();
    await this.desk.dialog().locator('.sum').waitFor();
  }

  refused() {
    return this.page.$$eval('[data-refused]', (found) => found.map((n) => n.dataset.refused));
  }
}
