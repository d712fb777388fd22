import { ref } from 'vue';

/** A newer version is installed and waits for the word to take over. */
export const updateReady = ref(false);
/** Whether this browser can work offline at all; false in some in-app browsers. */
export const offlineCapable = 'serviceWorker' in navigator;

let waiting: ServiceWorker | null = null;

function offer(worker: ServiceWorker | null): void {
  if (worker === null || navigator.serviceWorker.controller === null) return;
  waiting = worker;
  updateReady.value = true;
}

/** Registers the service worker; the page works without it, only not offline. */
export function startWorker(): void {
  if (!offlineCapable || import.meta.env.DEV) return;
  let hadController = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadController && waiting !== null) location.reload();
    hadController = true;
  });
  navigator.serviceWorker
    .register('/sw.js', { scope: '/' })
    .then((registration) => {
      offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const fresh = registration.installing;
        fresh?.addEventListener('statechange', () => {
          if (fresh.state === 'installed') offer(fresh);
        });
      });
      setInterval(() => void registration.update().catch(() => undefined), 3600_000);
    })
    .catch(() => undefined);
}

/** Lets the newer version take over; the page reloads itself. */
export function takeUpdate(): void {
  waiting?.postMessage('skipWaiting');
}
