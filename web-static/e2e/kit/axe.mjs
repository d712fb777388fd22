import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { timed } from './test.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Waits until nothing slides or fades any more; what turns for ever is not waited for. */
export async function settled(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((go) => requestAnimationFrame(go));
    await frame();
    await frame();
    const ends = document
      .getAnimations()
      .filter((movement) => Number.isFinite(movement.effect?.getComputedTiming().endTime))
      .map((movement) => movement.finished);
    await Promise.race([Promise.allSettled(ends), new Promise((go) => setTimeout(go, 2000))]);
    await frame();
  });
}

/**
 * Fails on any violation of WCAG 2.0 to 2.2, A and AA, and of axe's own best practice. With `within`
 * only what lies in that part is looked at: the page behind a dialog is inert and looked at elsewhere.
 */
export const accessible = (page, where, within) =>
  timed('looks of axe', () => look(page, where, within));

async function look(page, where, within) {
  // A row that is sliding or fading is not what a reader reads: let movements end.
  await settled(page);
  // Chromium applies the page's content policy to injected tags, not to evaluated text. Half a
  // megabyte: once for each page.
  if (!(await page.evaluate(() => globalThis.axe !== undefined))) await page.evaluate(source);
  let violations = await violated(page, within);
  if (violations.length > 0) {
    // A row that came in meanwhile faded in under axe's eyes; a fault is there the second time too.
    await page.waitForTimeout(1000);
    await settled(page);
    violations = await violated(page, within);
  }
  if (violations.length > 0 && violations.every(halfHidden)) {
    // What lies half under a bar that stays is scrolled before it is tapped: elsewhere it is whole.
    const first = violations.flatMap((v) => v.nodes);
    await page.evaluate(() => window.scrollBy(0, window.scrollY > 60 ? -60 : 60));
    violations = (await violated(page, within)).filter((v) =>
      v.nodes.some((n) => first.includes(n)),
    );
  }
  if (violations.length > 0) {
    throw new Error(`axe on ${where}: ${JSON.stringify(violations, null, 1)}`);
  }
}

const halfHidden = (v) =>
  v.rule === 'target-size' && v.nodes.every((n) => n.includes('partially obscured'));

async function violated(page, within) {
  const scope = await (within ?? page.locator('html')).elementHandle();
  return page.evaluate(
    async ([part, runOnly]) => {
      const whole = part === document.documentElement;
      // What passes is counted and not described: that takes longer than the looking.
      const options = { runOnly, resultTypes: ['violations'] };
      const result = await globalThis.axe.run(whole ? document : part, options);
      return result.violations.map((v) => ({
        rule: v.id,
        nodes: v.nodes.map((n) => `${n.html.slice(0, 160)} ${n.failureSummary ?? ''}`).slice(0, 3),
      }));
    },
    [scope, RULES],
  );
}

/** Fails when something to tap is smaller than 44 px, or the page is wider than the screen. */
export async function fingerSized(page, where) {
  const faults = await page.evaluate(() => {
    const found = [];
    const list = document.querySelectorAll('a,button,select,textarea,label.pick,label.add');
    for (const element of list) {
      const box = element.getBoundingClientRect();
      const seen = box.width > 0 && box.height > 0 && box.right > 0;
      if (seen && (box.width < 43.5 || box.height < 43.5)) {
        found.push(`${element.outerHTML.slice(0, 100)} ${box.width}x${box.height}`);
      }
    }
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    if (wide > 0) found.push(`page is ${wide} px too wide`);
    return found;
  });
  if (faults.length > 0) throw new Error(`too small on ${where}: ${faults.join('\n')}`);
}
