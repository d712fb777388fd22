/** Asks the browser to wake the page when the network is back (Chromium only). */
export async function wakeLater(): Promise<void> {
  try {
    const ready = (await navigator.serviceWorker?.ready) as
      (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined;
    await ready?.sync?.register('fq-outbox');
  } catch {
    // Only a help: the timer and the online event do the same while a page is open.
  }
}
