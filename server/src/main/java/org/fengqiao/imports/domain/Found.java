package org.fengqiao.imports.domain;

/**
 * What a check found.
 *
 * @param report JSON object with the members that {@code ops/import --json} prints, and more (see
 *     {@code JobReports})
 * @param publishable whether nothing keeps it from being written
 * @param features rows or areas of the file
 * @param errors findings that keep it from being written
 * @param warnings findings somebody should look at
 * @param notes what is worth knowing
 */
public record Found(
    String report, boolean publishable, int features, int errors, int warnings, int notes) {}
