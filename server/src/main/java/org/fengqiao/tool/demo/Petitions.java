package org.fengqiao.tool.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.kernel.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Those of the year's matters that come as petitions: people turn to an organ, which writes down
 * when it received the request (信访工作条例 17, 22).
 */
final class Petitions {
  /** Of a hundred matters. */
  private static final int SHARE = 4;

  /** Ways in, each as often as it is listed. */
  private static final List<Channel> CHANNELS =
      List.of(
          Channel.VISIT,
          Channel.VISIT,
          Channel.VISIT,
          Channel.ONLINE,
          Channel.ONLINE,
          Channel.ONLINE,
          Channel.LETTER,
          Channel.LETTER,
          Channel.PHONE,
          Channel.LEADER_SESSION,
          Channel.UPPER_REFERRAL);

  private final List<Body> units;
  private final Body office;
  private final SplittableRandom random;

  /**
   * Petitions of a district.
   *
   * @param units its departments, the petition office (which handles no kind) among them
   */
  Petitions(List<Body> units, SplittableRandom random) {
    this.units = units;
    this.office = units.stream().filter(u -> u.kinds().isEmpty()).findFirst().orElseThrow();
    this.random = random;
  }

  /**
   * A petition about a matter.
   *
   * @param unit department that answers for the kind
   */
  record Petition(OpenItem matter, PetitionCategory category, Body unit) {}

  /** The matter as a petition; null when it is none. What gathers in a cluster stays a dispute. */
  @Nullable Petition of(Happening h, OpenItem matter) {
    if (h.planted() || random.nextInt(100) >= SHARE) {
      return null;
    }
    int category = random.nextInt(100);
    if (category < 6) {
      return petition(matter, PetitionCategory.SUGGESTION, Words.suggestion(h, random));
    }
    return category < 8
        ? petition(matter, PetitionCategory.ACCUSATION, Words.accusation(h, random))
        : petition(matter, PetitionCategory.CLAIM, matter.text());
  }

  private Petition petition(OpenItem matter, PetitionCategory category, String text) {
    Body unit =
        units.stream().filter(u -> u.kinds().contains(matter.kind())).findFirst().orElse(office);
    return new Petition(registered(matter, channel(category), text), category, unit);
  }

  /** An accusation is written down by whoever makes it. */
  private Channel channel(PetitionCategory category) {
    return category == PetitionCategory.ACCUSATION
        ? Channel.LETTER
        : CHANNELS.get(random.nextInt(CHANNELS.size()));
  }

  /** Letters lie a day or two before they are registered; everything else is written at once. */
  private OpenItem registered(OpenItem m, Channel channel, String text) {
    boolean waits = channel == Channel.LETTER || channel == Channel.UPPER_REFERRAL;
    LocalDate registered = m.reportedAt().atZone(Clock.ZONE).toLocalDate();
    LocalDate received = registered.minusDays(waits ? random.nextInt(4) : 0);
    return new OpenItem(
        m.key(),
        m.district(),
        Track.PETITION,
        channel,
        level(channel),
        m.kind(),
        m.subKind(),
        false,
        m.severity(),
        m.safety(),
        m.urgency(),
        m.seal(),
        m.place(),
        m.peopleInvolved(),
        text,
        null,
        m.reportedAt().minusSeconds((4L + random.nextInt(56)) * 86_400),
        m.reportedAt(),
        received,
        m.suggestedBody(),
        m.tier(),
        null,
        m.scale(),
        Map.of("demo", true));
  }

  private Regions.ReceiptLevel level(Channel channel) {
    if (channel != Channel.UPPER_REFERRAL) {
      return Regions.ReceiptLevel.COUNTY;
    }
    return random.nextInt(3) == 0 ? Regions.ReceiptLevel.PROVINCE : Regions.ReceiptLevel.CITY;
  }
}
