package org.fengqiao.dispatch.domain;

import java.time.LocalDate;
import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who mediates for a body. Known by body and name; nothing about them is counted.
 *
 * @param account sign-in name, null when they have none
 * @param skills kinds they are experienced in
 * @param fullTime 专职
 * @param from first day of the term
 * @param to last day of the term
 */
@PersonalData
public record Mediator(
    String body,
    String name,
    @Nullable String account,
    Set<Kind> skills,
    Set<String> languages,
    boolean fullTime,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean active) {
  public Mediator {
    skills = Set.copyOf(skills);
    languages = Set.copyOf(languages);
  }
}
