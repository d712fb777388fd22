package org.fengqiao.gis.read;

/**
 * What is known of a file before its features are read.
 *
 * @param format which
 * @param layer name of the layer; the file's base name where the format has one layer only
 * @param encoding how texts are read
 * @param crs what the file says of its coordinates
 */
public record SourceInfo(Format format, String layer, Encoding encoding, DeclaredCrs crs) {}
