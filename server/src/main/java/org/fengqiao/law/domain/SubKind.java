package org.fengqiao.law.domain;

import org.fengqiao.kernel.Kind;

/**
 * One sub-kind.
 *
 * @param code unique within the kind
 * @param livelihood wages, housing or medical care is at stake
 * @param seasonal a wage dispute, under time pressure before Spring Festival
 */
public record SubKind(Kind kind, String code, Labels label, boolean livelihood, boolean seasonal) {}
