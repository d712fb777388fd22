/**
 * Whether areas can serve as a map of places, and how their noise is mended: codes, outlines,
 * overlaps, gaps, parents, and a repair with a stated tolerance that never touches a real error.
 *
 * <p>Edges that two neighbours share exactly cancel out; what is left, the <em>loose</em> edges,
 * bounds every overlap and every gap there is, so work grows with what is wrong and not with what
 * is there. All coordinates lie on a lattice of 1e-9 degree, which is what is written: what is
 * checked is what leaves. Needs no database; knows neither formats nor datums (ADR 0049).
 */
@NullMarked
package org.fengqiao.gis.check;

import org.jspecify.annotations.NullMarked;
