package org.fengqiao.intake.domain;

import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PersonalData;

/**
 * An image accepted for storing: its kind, size and bytes without any metadata. Metadata is cut out
 * of the container (JPEG segments, PNG chunks), not decoded, so a hostile file never grows in
 * memory; the pixels stay bit for bit what was sent.
 *
 * @param mediaType {@code image/jpeg} or {@code image/png}
 * @param width pixels, as they lie in the file
 * @param height pixels, as they lie in the file
 * @param clean the image without EXIF, GPS, comments, profiles and trailing bytes; a JPEG that lies
 *     on its side still says so
 */
@PersonalData
@SuppressWarnings("ArrayRecordComponent") // bytes: made once, handed on, never changed
public record Photo(String mediaType, int width, int height, byte[] clean) {
  /** Largest upload, bytes. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  /** Most pixels: a 24-megapixel phone picture. */
  public static final long MAX_PIXELS = 25_000_000;

  private static final int MAX_SIDE = 20_000;

  /**
   * Reads the header and the container. Cost is linear in the bytes, whatever the header claims.
   */
  public static Outcome<Photo> read(byte[] sent) {
    if (sent.length > MAX_BYTES) {
      return bad("photo-too-large", 413);
    }
    try {
      if (Jpeg.looksLike(sent)) {
        return bounded(Jpeg.strip(sent));
      }
      if (Png.looksLike(sent)) {
        return bounded(Png.strip(sent));
      }
      return bad("photo-not-an-image", 422);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return bad("photo-damaged", 422);
    }
  }

  private static Outcome<Photo> bounded(Photo photo) {
    boolean sane = photo.width > 0 && photo.height > 0;
    if (!sane) {
      return bad("photo-damaged", 422);
    }
    boolean small = photo.width <= MAX_SIDE && photo.height <= MAX_SIDE;
    return small && (long) photo.width * photo.height <= MAX_PIXELS
        ? Outcome.done(photo)
        : bad("photo-too-many-pixels", 422);
  }

  private static Outcome<Photo> bad(String code, int status) {
    return Outcome.refused(new IntakeRefusal.BadPhoto(code, status));
  }
}
