package org.fengqiao.gis.finding;

/**
 * The closed list of findings, with the severity each has unless its rule says otherwise. Codes are
 * part of the interface: they are printed by {@code ops/import}, named in {@code
 * ops/docs/findings.md} and never renamed.
 */
public enum FindingCode {
  // The file itself.
  /** The file ends before what it announces. */
  TRUNCATED(Severity.ERROR),
  /** A file that belongs to the set is not there: .shx, .dbf, .mid. */
  MISSING_PART(Severity.ERROR),
  /** Not a file of the format its name says, or of none that is read. */
  NOT_THIS_FORMAT(Severity.ERROR),
  /** Broken syntax: JSON, XML, WKT, a record. */
  MALFORMED(Severity.ERROR),
  /** More bytes, features, vertices or levels of nesting than are taken. */
  TOO_MUCH(Severity.ERROR),
  /** An archive entry that leaves its folder. */
  UNSAFE_PATH(Severity.ERROR),
  /** An archive that grows beyond measure when unpacked. */
  ZIP_BOMB(Severity.ERROR),
  /** XML with a document type or entities. */
  XML_ENTITY(Severity.ERROR),
  /** Several layers and none was named. */
  SEVERAL_LAYERS(Severity.ERROR),
  /** No feature at all. */
  NO_FEATURES(Severity.ERROR),
  // Text.
  /** Nothing says the encoding; it was found by reading. */
  ENCODING_GUESSED(Severity.WARNING),
  /** What the file says of its encoding cannot be true; another was used. */
  ENCODING_CONTRADICTED(Severity.WARNING),
  /** Some texts fit one encoding and some another. */
  ENCODING_MIXED(Severity.ERROR),
  // Geometry as it is written.
  /** A feature without geometry. */
  NO_GEOMETRY(Severity.ERROR),
  /** A point, a line or another thing that is no area. */
  NOT_POLYGON(Severity.ERROR),
  /** A collection of polygons was taken as one area of several parts. */
  COLLECTION_FLATTENED(Severity.INFO),
  /** Heights were left out. */
  Z_DROPPED(Severity.INFO),
  /** Measures were left out. */
  M_DROPPED(Severity.INFO),
  /** A coordinate that is not a finite number. */
  BAD_ORDINATE(Severity.ERROR),
  /** A ring that does not end where it begins was closed. */
  RING_CLOSED(Severity.WARNING),
  /** A ring of fewer than three corners. */
  RING_TOO_SHORT(Severity.ERROR),
  // Coordinate system.
  /** Latitude stands first; the axes were turned. */
  SWAPPED_AXES(Severity.WARNING),
  /** Nothing says the datum and the evidence is not conclusive. */
  CRS_UNKNOWN(Severity.ERROR),
  /** The declaration of the file does not fit where its coordinates lie. */
  CRS_CONTRADICTED(Severity.WARNING),
  /** Xian 1980, Beijing 1954 or another system that needs local parameters. */
  CRS_NEEDS_PARAMETERS(Severity.ERROR),
  /** A coordinate system that is not read. */
  CRS_UNSUPPORTED(Severity.ERROR),
  /** GCJ-02 or BD-09 was converted by the published approximation: one to two metres. */
  DATUM_APPROXIMATE(Severity.INFO),
  /** Coordinates outside China, or on both sides of the antimeridian. */
  WRONG_EXTENT(Severity.ERROR),
  /** An area that does not touch the district. */
  OUTSIDE_DISTRICT(Severity.ERROR),
  // Codes and attributes.
  /** No code. */
  MISSING_CODE(Severity.ERROR),
  /** A code that does not follow the district's scheme. */
  BAD_CODE(Severity.ERROR),
  /** A code twice. */
  DUP_CODE(Severity.ERROR),
  /** A code of another district. */
  FOREIGN_CODE(Severity.ERROR),
  /** A parent that the code table does not know: to be confirmed. */
  UNKNOWN_PARENT(Severity.WARNING),
  /** A table without a column that is needed. */
  MISSING_COLUMN(Severity.ERROR),
  /** A street or community the district does not know yet: to be confirmed. */
  NEW_CODE(Severity.ERROR),
  /** A person, a room or a telephone number where the name of a place is expected. */
  PERSONAL_NAME(Severity.ERROR),
  /** No name; the code stands for it. */
  MISSING_NAME(Severity.INFO),
  /** Two areas of one parent with the same name. */
  DUP_NAME(Severity.WARNING),
  /** Households fewer or more than the bounds of the grid type. */
  HOUSEHOLDS_RANGE(Severity.WARNING),
  /** A number of households that is none. */
  BAD_NUMBER(Severity.WARNING),
  // Coverage.
  /** An outline that crosses or touches itself. */
  INVALID(Severity.ERROR),
  /** An outline without area. */
  EMPTY_AREA(Severity.ERROR),
  /** Two areas with the same outline. */
  DUP_SHAPE(Severity.ERROR),
  /** Two areas over the same ground, wider than the tolerance. */
  OVERLAP(Severity.ERROR),
  /** Ground between areas that belongs to none, wider than the tolerance. */
  GAP(Severity.WARNING),
  /** Overlaps and gaps within the tolerance, told once with their sum. */
  SLIVER(Severity.INFO),
  /** Reaches out of its parent: an error beyond 2 % and 1,000 square metres, else repaired. */
  OUTSIDE_PARENT(Severity.ERROR),
  /** An area of several parts. */
  MULTIPART(Severity.WARNING),
  /** Smaller than the bounds of its grid type. */
  TOO_SMALL(Severity.WARNING),
  /** Larger than the bounds of its grid type. */
  TOO_LARGE(Severity.WARNING),
  /** Touches no other area. */
  ISLAND(Severity.INFO);

  private final Severity severity;

  FindingCode(Severity severity) {
    this.severity = severity;
  }

  /** The severity a finding has unless its rule says otherwise. */
  public Severity severity() {
    return severity;
  }
}
