import type { Parcel, Photo } from './types';

function base64(bytes: ArrayBuffer): string {
  let text = '';
  const view = new Uint8Array(bytes);
  for (let i = 0; i < view.length; i += 0x8000) {
    text += String.fromCharCode(...view.subarray(i, i + 0x8000));
  }
  return btoa(text);
}

/** Undelivered parcels as one JSON file, so that a phone that never comes online loses nothing. */
export function exportFile<F, B, R>(
  parcels: readonly Parcel<F, B, R>[],
  photos: readonly Photo[],
  at: string,
  events: readonly unknown[] = [],
): Blob {
  const content = {
    format: 'fengqiao-outbox-1',
    exportedAt: at,
    events,
    reports: parcels.map((p) => ({
      id: p.id,
      state: p.state,
      body: p.body,
      form: p.body === null ? p.form : undefined,
      photos: photos
        .filter((photo) => photo.report === p.id)
        .map((photo) => ({
          sha256: photo.sha256,
          type: photo.type,
          base64: base64(photo.bytes),
        })),
    })),
  };
  return new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' });
}
