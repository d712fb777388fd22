package org.fengqiao.gis.read;

/**
 * How the texts of a file were read.
 *
 * @param used name of the character set, such as UTF-8 or GB18030
 * @param from why this one
 */
public record Encoding(String used, From from) {

  /** Where the choice comes from, strongest first. */
  public enum From {
    /** Said by the person who imports. */
    GIVEN,
    /** A byte order mark. */
    BOM,
    /** The .cpg file beside a shapefile. */
    CPG,
    /** The language driver byte of a .dbf. */
    LDID,
    /** A declaration inside the file: XML, MIF. */
    DECLARED,
    /** The format knows one only. */
    FORMAT,
    /** Found by reading the texts. */
    DETECTED
  }
}
