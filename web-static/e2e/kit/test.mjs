const stories = [];
const afterwards = [];
const spent = new Map();

/** Registers a story. It fails by throwing. */
export function test(name, run) {
  stories.push({ name, run });
}

/** Says that a check could not be made here; a skipped check is listed at the end of the run. */
export class Skip extends Error {}

/** Something to put away after the current story, whatever happens. */
export function after(put) {
  afterwards.push(put);
}

/** Does a piece of work and adds its time to a sum that is told at the end of the run. */
export async function timed(kind, work) {
  const began = Date.now();
  try {
    return await work();
  } finally {
    const { count, ms } = spent.get(kind) ?? { count: 0, ms: 0 };
    spent.set(kind, { count: count + 1, ms: ms + Date.now() - began });
  }
}

export function check(condition, message) {
  if (!condition) throw new Error(message);
}

export function equal(actual, expected, message) {
  const a = JSON.stringify(actual);
  const b = JSON.stringify(expected);
  if (a !== b) throw new Error(`${message}: ${a} instead of ${b}`);
}

/** Waits until `probe` answers something truthy and returns it. */
export async function until(probe, message, timeoutMs = 30_000) {
  const began = Date.now();
  const end = began + timeoutMs;
  let last;
  while (Date.now() < end) {
    try {
      last = await probe();
      if (last) return last;
    } catch (failure) {
      last = failure;
    }
    // Most things happen at once: look often first, and leave a slow server in peace later.
    const pause = Date.now() - began < 2000 ? 50 : 200;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`${message} (waited ${timeoutMs} ms, last: ${String(last).slice(0, 300)})`);
}

async function putAway() {
  for (const put of afterwards.splice(0).toReversed()) {
    try {
      await put();
    } catch (failure) {
      console.log(`      putting away: ${failure.message}`);
    }
  }
}

/** Runs every registered story; true when none failed. */
export async function runAll() {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run } of stories) {
    const began = Date.now();
    try {
      await run();
      count.passed += 1;
      console.log(`ok    ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    } catch (failure) {
      if (failure instanceof Skip) {
        count.skipped += 1;
        console.log(`skip  ${name}: ${failure.message}`);
      } else {
        count.failed += 1;
        console.log(`FAIL  ${name}\n${failure.stack ?? failure}`);
      }
    } finally {
      await putAway();
    }
  }
  const sums = [...spent].map(
    ([kind, { count: n, ms }]) => `${n} ${kind} in ${(ms / 1000).toFixed(0)} s`,
  );
  if (sums.length > 0) console.log(`of all that: ${sums.join(', ')}`);
  console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
  return count.failed === 0;
}
