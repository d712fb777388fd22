package org.fengqiao.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.casework.domain.DispatchCommand;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.MediationCommand;
import org.fengqiao.casework.domain.OpenItem;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.casework.domain.Scale;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.TriageCommand;
import org.fengqiao.casework.domain.Urgency;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Permission;
import org.fengqiao.kernel.Role;
import org.fengqiao.kernel.Territory;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Severity;

/** Matters and people of the tests. */
public final class Matters {
  public static final String DISTRICT = "440105";
  public static final String STREET = "440105001";
  public static final String COMMUNITY = "440105001101";
  public static final String GRID = "440105001101003";
  public static final String BODY = COMMUNITY + "-PM";
  public static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");

  private Matters() {}

  /** Somebody with every permission at these places. */
  public static Actor actor(Role role, String... places) {
    return new Actor(
        UUID.randomUUID(),
        role,
        DISTRICT,
        new Territory(List.of(places)),
        Set.of(Permission.values()));
  }

  public static Actor dispatcher() {
    return actor(Role.STREET_DISPATCHER, STREET);
  }

  public static Actor mediator() {
    return actor(Role.COMMUNITY_MEDIATOR, COMMUNITY);
  }

  /** A quarrel about noise. */
  public static OpenItem noise(String text) {
    return matter(Kind.NEIGHBOR, "NOISE", text, Track.DISPUTE, true);
  }

  public static OpenItem matter(
      Kind kind, String subKind, String text, Track track, boolean confirmed) {
    return new OpenItem(
        UUID.randomUUID(),
        DISTRICT,
        track,
        Channel.GRID,
        Regions.ReceiptLevel.COUNTY,
        kind,
        subKind,
        false,
        new Severity(1, Level.BLUE, List.of(new Severity.Part("PEOPLE", 1)), 1),
        List.of(),
        Urgency.NORMAL,
        Seal.NONE,
        new OpenItem.Placement(GRID, 7, COMMUNITY, STREET, confirmed),
        2,
        text,
        "甲方 张三 13800138000",
        AT.minusSeconds(600),
        AT,
        null,
        BODY,
        Tier.COMMUNITY,
        null,
        Scale.NONE,
        Map.of());
  }

  public static TriageCommand.Triage triage(Kind kind) {
    return new TriageCommand.Triage(
        Tier.COMMUNITY, kind, null, null, LegalRoute.MEDIATION, true, "人民调解法 17", null, null, null);
  }

  public static DispatchCommand.Dispatch dispatch() {
    return new DispatchCommand.Dispatch(BODY, Tier.COMMUNITY, "最近的社区调委会", null);
  }

  public static MediationCommand.StartMediation consent() {
    return new MediationCommand.StartMediation(
        List.of(new MediationCommand.Consent("A", true), new MediationCommand.Consent("B", true)),
        null,
        false);
  }
}
