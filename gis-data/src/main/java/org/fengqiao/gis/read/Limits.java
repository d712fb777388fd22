package org.fengqiao.gis.read;

/**
 * How much is read of one file before it is refused as {@code TOO_MUCH}: so that no file, made by
 * mistake or by malice, takes the memory or the time of everybody else.
 *
 * @param fileBytes size of the file, looked at before anything is read
 * @param features features of a file
 * @param vertices corners of all features together
 * @param featureVertices corners of one feature; it is held in memory while it is read
 * @param featureRings rings of one feature
 * @param nesting collections inside collections
 * @param textChars characters of one attribute; what is longer is cut
 * @param fields attributes of a feature, columns of a table
 * @param unpackedBytes bytes that come out of an archive, counted while unpacking
 * @param unpackedRatio how many times larger than in the archive an entry may become, looked at
 *     from {@link #RATIO_FROM_BYTES} on: a .dbf is mostly blanks
 * @param entries entries of an archive
 * @param findings that a report tells, errors first; of more it says so
 */
public record Limits(
    long fileBytes,
    int features,
    long vertices,
    int featureVertices,
    int featureRings,
    int nesting,
    int textChars,
    int fields,
    long unpackedBytes,
    int unpackedRatio,
    int entries,
    int findings) {

  /** Entries smaller than this, in bytes, may be packed as tightly as they like. */
  public static final long RATIO_FROM_BYTES = 32L << 20;

  /** What a district's files stay far below: 150,000 grids of 50 corners are 7.5 million. */
  public static final Limits DEFAULT =
      new Limits(
          2_000_000_000L,
          1_000_000,
          60_000_000L,
          2_000_000,
          10_000,
          4,
          65_536,
          1_000,
          2_000_000_000L,
          250,
          5_000,
          1_000_000);

  /**
   * What is taken from the network, where somebody else waits for the same memory: the bytes of a
   * request, and more than a district's own file becomes.
   */
  public static final Limits DOOR =
      new Limits(
          12L << 20,
          200_000,
          5_000_000L,
          500_000,
          5_000,
          4,
          4_096,
          255,
          200L << 20,
          250,
          500,
          20_000);

  /** The same with another number of features. */
  public Limits features(int most) {
    return new Limits(
        fileBytes,
        most,
        vertices,
        featureVertices,
        featureRings,
        nesting,
        textChars,
        fields,
        unpackedBytes,
        unpackedRatio,
        entries,
        findings);
  }

  /** The same with other numbers of corners in all and of one feature. */
  public Limits vertices(long most, int mostOfOne) {
    return new Limits(
        fileBytes,
        features,
        most,
        mostOfOne,
        featureRings,
        nesting,
        textChars,
        fields,
        unpackedBytes,
        unpackedRatio,
        entries,
        findings);
  }

  /** The same with other sizes of the file and of what comes out of an archive, in bytes. */
  public Limits bytes(long ofFile, long unpacked) {
    return new Limits(
        ofFile,
        features,
        vertices,
        featureVertices,
        featureRings,
        nesting,
        textChars,
        fields,
        unpacked,
        unpackedRatio,
        entries,
        findings);
  }
}
