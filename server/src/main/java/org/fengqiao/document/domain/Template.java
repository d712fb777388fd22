package org.fengqiao.document.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.kernel.Permission;
import org.fengqiao.law.domain.Labels;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a sort of document.
 *
 * @param of district it was made for, or 000000
 * @param mark word before the year in its numbers
 * @param states states of an item that call for it
 * @param signWith permission of the second person who issues it and may not have written it; null:
 *     the writer may issue
 * @param clock what its service starts; null for most
 */
public record Template(
    String of,
    String code,
    int version,
    Labels title,
    String mark,
    List<Part> parts,
    Set<ItemState> states,
    @Nullable Permission signWith,
    @Nullable TimerCode clock,
    TemplateText text) {

  public Template {
    parts = List.copyOf(parts);
    states = Set.copyOf(states);
  }

  /** The part of this name. */
  public Optional<Part> part(String name) {
    return parts.stream().filter(p -> p.code().equals(name)).findFirst();
  }
}
