package org.fengqiao.group.domain;

import org.fengqiao.casework.domain.Item;
import org.fengqiao.classify.domain.Likeness;

/** An item that may be the same matter, and why. */
public record Candidate(Item item, Likeness likeness) {}
