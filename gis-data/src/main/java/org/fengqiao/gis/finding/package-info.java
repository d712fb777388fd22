/**
 * What is wrong, or worth knowing, about a file of areas: a closed list of codes with their
 * severity, told alike by readers, coordinate systems, checks and repair. The list for people is
 * {@code ops/docs/findings.md}. Knows nothing of the packages that find things.
 */
@NullMarked
package org.fengqiao.gis.finding;

import org.jspecify.annotations.NullMarked;
