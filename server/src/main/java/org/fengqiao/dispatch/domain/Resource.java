package org.fengqiao.dispatch.domain;

import java.util.Set;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or some office that helps when asked (NS-08).
 *
 * @param code code of its own: {@code LAWYER-03}
 * @param area place they serve
 * @param skills kinds they help with; empty for every kind
 * @param languages ISO 639 codes
 * @param capacity open requests they can carry
 * @param account sign-in name, null when they have none
 * @param phone of the office, not of a person
 * @param version counts changes, from 1; 0 before it is stored
 */
@PersonalData
public record Resource(
    String code,
    Sort sort,
    String name,
    String area,
    Set<Kind> skills,
    Set<String> languages,
    int capacity,
    @Nullable String account,
    String phone,
    boolean active,
    long version) {
  public Resource {
    skills = Set.copyOf(skills);
    languages = Set.copyOf(languages);
  }

  /** What kind of help. */
  public enum Sort {
    NOTARY,
    LAWYER,
    LEGAL_AID,
    EXPERT,
    VOLUNTEER,
    /** 两代表一委员. */
    DEPUTY,
    FOREIGN_LAW_CENTRE,
    ORGAN,
    INDUSTRY_BODY
  }

  /** The same for another place. */
  public Resource serving(String place) {
    return new Resource(
        code, sort, name, place, skills, languages, capacity, account, phone, active, version);
  }

  /** The same under another version. */
  public Resource withVersion(long other) {
    return new Resource(
        code, sort, name, area, skills, languages, capacity, account, phone, active, other);
  }
}
