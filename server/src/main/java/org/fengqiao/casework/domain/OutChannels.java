package org.fengqiao.casework.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which channels outside may receive a matter, by code of {@code law_route} (信访工作条例 22, 28, 30,
 * 31). Pure.
 */
final class OutChannels {
  /** 纪检监察. */
  static final String DISCIPLINE = "DIS";

  private static final String POLICE = "POL";
  private static final String OPINION = "PET";

  /** 条例 31 (1): courts, reconsideration, procuratorates, police. */
  private static final Set<String> JUDICIAL = Set.of("CIV", "ADM", "AR", POLICE);

  /** Where the right to go there ends one day, so that the person must be told when. */
  private static final Set<String> LIMITED = Set.of("LA", "LC", "ARB", "AR", "CIV", "ADM");

  private OutChannels() {}

  /** An accusation is passed to nobody but the discipline organs (条例 30). */
  static boolean ofAccusation(Item item, @Nullable String channel) {
    return item.category() != PetitionCategory.ACCUSATION || DISCIPLINE.equals(channel);
  }

  /** 诉访分离: what is a court's is led to it and nowhere else. */
  static boolean judicial(Item item, @Nullable String channel) {
    return item.route() != LegalRoute.JUDICIAL
        || item.category() == PetitionCategory.ACCUSATION
        || (channel != null && JUDICIAL.contains(channel));
  }

  /**
   * A route of the kind, of the branch of article 31 the triage found, or of the category.
   *
   * @param ofKind routes of the kind; null when nothing is known of the law
   */
  static boolean lawful(Item item, @Nullable String channel, @Nullable Set<String> ofKind) {
    if (channel == null) {
      return false;
    }
    boolean petition = item.track() == Track.PETITION;
    return ofKind == null
        || ofKind.contains(channel)
        || ofRoute(item.route()).contains(channel)
        // A clue for the discipline organs may turn up in any petition (HZ-13, NS-25).
        || (petition && (channel.equals(DISCIPLINE) || channel.equals(OPINION)))
        || (channel.equals(POLICE) && !item.safety().isEmpty());
  }

  /** Whether the person must be told until when he may go there. */
  static boolean limited(@Nullable String channel) {
    return channel != null && LIMITED.contains(channel);
  }

  private static Set<String> ofRoute(@Nullable LegalRoute route) {
    return switch (route) {
      case null -> Set.of();
      case JUDICIAL -> JUDICIAL;
      case ARBITRATION -> Set.of("LA", "LC", "ARB");
      case PARTY_APPEAL -> Set.of(DISCIPLINE);
      case ADMIN_PROCEDURE -> Set.of("AR", "AD");
      case PROTECTIVE_DUTY -> Set.of("LS", "AD");
      case HANDLING_OPINION -> Set.of(OPINION);
      case MEDIATION -> Set.of();
    };
  }
}
