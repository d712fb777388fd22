package org.fengqiao.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;

/**
 * Invented bodies of the three tiers for each place of a district: a people's mediation committee
 * for every community and street, labour mediation in every street, and the district's committee
 * and industry bodies. Made from the place tree alone, so the same tree gives the same bodies.
 */
public final class DemoBodies {
  private static final int COMMUNITY_CAPACITY = 25;
  private static final int STREET_CAPACITY = 120;
  private static final int DISTRICT_CAPACITY = 300;

  private DemoBodies() {}

  /** The bodies, district first. */
  public static List<Body> of(Grids grids, String district) {
    Place whole = grids.find(district, district).orElseThrow();
    List<Body> bodies = new ArrayList<>(district(whole));
    for (Place street : grids.children(district, district)) {
      bodies.add(body(street, "PM", "人民调解委员会", Tier.STREET, Set.of(), STREET_CAPACITY));
      bodies.add(
          body(street, "LABOR", "劳动争议调解中心", Tier.STREET, Set.of(Kind.LABOR), STREET_CAPACITY));
      for (Place community : grids.children(district, street.code())) {
        bodies.add(body(community, "PM", "人民调解委员会", Tier.COMMUNITY, Set.of(), COMMUNITY_CAPACITY));
      }
    }
    return List.copyOf(bodies);
  }

  /** None has a code of the duty list: by those it finds the departments of {@link DemoOffices}. */
  private static List<Body> district(Place p) {
    return List.of(
        district(p, "PM", "人民调解委员会", Set.of()),
        district(p, "LABOR", "劳动人事争议调解中心", Set.of(Kind.LABOR)),
        district(p, "PROPERTY", "物业纠纷人民调解委员会", Set.of(Kind.PROPERTY_MGMT)),
        district(
            p,
            "ESTATE",
            "房地产与征收纠纷调解中心",
            Set.of(Kind.PROPERTY_RIGHTS, Kind.DEMOLITION, Kind.TENANCY)),
        district(p, "MEDICAL", "医疗与侵权纠纷人民调解委员会", Set.of(Kind.INJURY_TORT)),
        district(p, "CONSUMER", "消费纠纷调解中心", Set.of(Kind.CONSUMER_CONTRACT)),
        district(p, "LOAN", "金融纠纷调解中心", Set.of(Kind.FINANCE_LOAN)),
        district(p, "LAND", "土地资源权属纠纷调解中心", Set.of(Kind.LAND_RESOURCE)));
  }

  private static Body district(Place place, String sort, String name, Set<Kind> kinds) {
    return body(place, sort, name, Tier.DISTRICT, kinds, DISTRICT_CAPACITY);
  }

  private static Body body(
      Place place, String sort, String name, Tier tier, Set<Kind> kinds, int capacity) {
    return new Body(
        place.code() + '-' + sort,
        place.name() + name,
        tier,
        place.code(),
        kinds,
        capacity,
        place.lon(),
        place.lat());
  }
}
