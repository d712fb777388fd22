/**
 * Risk factors of places and classes (ADR 0067, NS-29): projects by their footprint and milestones,
 * stability risk assessments, resettlement housing, missing title deeds, seasons. They stand beside
 * scores and change none. Nothing here holds or points to a person.
 */
@NullMarked
package org.fengqiao.factor;

import org.jspecify.annotations.NullMarked;
