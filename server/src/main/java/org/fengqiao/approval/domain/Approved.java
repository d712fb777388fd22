package org.fengqiao.approval.domain;

import java.util.UUID;
import org.fengqiao.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A change that a second person has just approved.
 *
 * @param proposer account of the first person
 * @param decider the second person, never the first
 * @param reason what the second person said
 */
public record Approved(
    StagedChange change, UUID proposer, Actor decider, @Nullable String reason) {}
