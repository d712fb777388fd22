import type { Photo } from '@/lib/outbox/types';

/** Longest edge of a sent picture in pixels, and its JPEG quality. */
const EDGE = 1600;
const QUALITY = 0.8;
/** Most pictures of one report. */
export const PHOTO_LIMIT = 6;

interface Source {
  width: number;
  height: number;
  draw: CanvasImageSource;
  close: () => void;
}

async function decode(file: Blob): Promise<Source> {
  if (typeof createImageBitmap === 'function') {
    try {
      const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
      const { width, height } = bitmap;
      return { width, height, draw: bitmap, close: () => bitmap.close() };
    } catch {
      // Some browsers know the function but not the option or the format; the element may do.
    }
  }
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  await image.decode();
  return {
    width: image.naturalWidth,
    height: image.naturalHeight,
    draw: image,
    close: () => URL.revokeObjectURL(url),
  };
}

/**
 * A smaller JPEG drawn afresh: nothing of the camera's metadata (place, device, time) survives,
 * because only pixels pass through the canvas.
 */
export async function shrink(file: Blob): Promise<Blob> {
  const source = await decode(file);
  try {
    const scale = Math.min(1, EDGE / Math.max(source.width, source.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(source.width * scale));
    canvas.height = Math.max(1, Math.round(source.height * scale));
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.drawImage(source.draw, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('no image')) : resolve(blob)),
        'image/jpeg',
        QUALITY,
      );
    });
  } finally {
    source.close();
  }
}

/** SHA-256 in hex; needs a secure context. */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (b) => b.toString(16).padStart(2, '0')).join('');
}

/** A picture made ready for the outbox. */
export async function toPhoto(report: string, file: Blob): Promise<Photo> {
  const small = await shrink(file);
  const bytes = await small.arrayBuffer();
  const hash = await sha256(bytes);
  return { key: `${report}/${hash}`, report, sha256: hash, type: small.type, bytes, sent: false };
}
