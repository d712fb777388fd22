import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails on any violation of WCAG 2.0 to 2.2, A and AA, and of axe's own best practice. With `within`
 * only what lies in that part is looked at: the page behind a dialog is inert and looked at elsewhere.
 */
export async function accessible(page, where, within) {
  // A row that is sliding or fading is not what a reader reads: let movements end.
  await page.evaluate(() =>
    Promise.race([
      Promise.allSettled(document.getAnimations().map((movement) => movement.finished)),
      new Promise((go) => setTimeout(go, 2000)),
    ]),
  );
  // Chromium applies the page's content policy to injected tags, not to evaluated text.
  await page.evaluate(source);
  const scope = await (within ?? page.locator('html')).elementHandle();
  const violations = await page.evaluate(
    async ([part, runOnly]) => {
      const whole = part === document.documentElement;
      const result = await globalThis.axe.run(whole ? document : part, { runOnly });
      return result.violations.map((v) => ({
        rule: v.id,
        nodes: v.nodes.map((n) => `${n.html.slice(0, 160)} ${n.failureSummary ?? ''}`).slice(0, 3),
      }));
    },
    [scope, RULES],
  );
  if (violations.length > 0) {
    throw new Error(`axe on ${where}: ${JSON.stringify(violations, null, 1)}`);
  }
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
