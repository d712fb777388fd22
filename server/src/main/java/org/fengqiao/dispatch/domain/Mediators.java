package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** Where mediators are kept. Writing needs a transaction. */
public interface Mediators {
  /** Mediators of one body, active ones first. */
  List<Mediator> of(String district, String body);

  /**
   * Who mediates for a body on this day, by name: mediators in their term, and people whose account
   * belongs to the body and may mediate.
   */
  List<Choice> choices(String district, String body, LocalDate day);

  /** Every mediator of the district. */
  List<Mediator> all(String district);

  /** Adds one, or changes the one of this body and name. */
  void put(String district, UUID id, Mediator mediator, Instant at);

  /**
   * Somebody to choose.
   *
   * @param account what they sign in with, null when they have none
   * @param name work name
   * @param skills kinds they are experienced in
   */
  @PersonalData
  record Choice(
      @Nullable UUID account,
      String name,
      Set<Kind> skills,
      Set<String> languages,
      boolean fullTime) {
    public Choice {
      skills = Set.copyOf(skills);
      languages = Set.copyOf(languages);
    }
  }
}
