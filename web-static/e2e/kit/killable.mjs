import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS, HERE, watchFaults } from './browser.mjs';
import { CHROMIUM } from './env.mjs';
import { after } from './test.mjs';

/** A browser with a profile on disk whose process can be killed and started again. */
export class KillableBrowser {
  constructor(extraFlags = []) {
    this.flags = extraFlags;
    this.profile = mkdtempSync(join(tmpdir(), 'fq-profile-'));
    after(async () => {
      await this.kill();
      rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
    });
  }

  async start(origin) {
    const flags = ['--remote-debugging-port=0', `--user-data-dir=${this.profile}`, '--lang=zh-CN'];
    this.process = spawn(CHROMIUM, [...FLAGS, ...flags, ...this.flags, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const address = await new Promise((resolve, reject) => {
      let text = '';
      this.process.stderr.on('data', (chunk) => {
        text += chunk;
        const found = /DevTools listening on (ws:\S+)/.exec(text);
        if (found !== null) resolve(found[1]);
      });
      this.process.on('exit', () => reject(new Error(`browser ended: ${text.slice(-400)}`)));
    });
    this.browser = await chromium.connectOverCDP(address);
    this.context = this.browser.contexts()[0];
    await this.context.grantPermissions(['geolocation'], { origin });
    await this.context.setGeolocation(HERE);
  }

  async page() {
    const page = await this.context.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    watchFaults(page);
    return page;
  }

  /** Ends the browser as a crash or a flat battery would. */
  async kill() {
    if (this.process === undefined) return;
    const gone = new Promise((resolve) => {
      this.process.once('exit', resolve);
    });
    try {
      process.kill(-this.process.pid, 'SIGKILL');
      await gone;
    } catch {
      // Gone already.
    }
    this.process = undefined;
  }
}
