package org.fengqiao.imports.domain;

import java.util.Locale;

/**
 * A file of a job.
 *
 * @param no from 0
 * @param name as the person's device calls it; shown, and never a name on the server's disk
 * @param size bytes
 * @param digest SHA-256, 64 hexadecimal digits, of the SHA-256s (32 bytes each) of its pieces in
 *     order: both sides reckon it piece by piece
 */
public record JobFile(int no, String name, long size, String digest) {

  /** What stands after the last dot of its name, in small letters; empty when there is none. */
  public String ending() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Its name without the ending, in small letters. */
  public String stem() {
    int dot = name.lastIndexOf('.');
    return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
  }

  /** How many pieces of a size it has. */
  public int pieces(int pieceBytes) {
    return (int) ((size + pieceBytes - 1) / pieceBytes);
  }

  /** Bytes of a piece, from 0. */
  public int length(int piece, int pieceBytes) {
    return (int) Math.min(pieceBytes, size - (long) piece * pieceBytes);
  }
}
