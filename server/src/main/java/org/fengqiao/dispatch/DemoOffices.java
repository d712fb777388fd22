package org.fengqiao.dispatch;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.dispatch.domain.Body;
import org.fengqiao.dispatch.domain.BodySort;
import org.fengqiao.dispatch.domain.Centre;
import org.fengqiao.dispatch.domain.Centre.WindowSort;
import org.fengqiao.dispatch.domain.Lifetime;
import org.fengqiao.dispatch.domain.Mediator;
import org.fengqiao.dispatch.domain.Office;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.dispatch.domain.Roster;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Invented offices of the demonstration district, to be added after its year was written: the
 * responsible units of the district, three service centres with who sits there, and the helpers.
 */
@Singleton
public class DemoOffices {
  private static final int CAPACITY = 200;
  private static final int COUNCIL_CAPACITY = 10;

  private final Grids grids;
  private final Dispatch dispatch;
  private final BodyRegister register;
  private final ServiceCentres centres;
  private final Resources resources;

  DemoOffices(
      Grids grids,
      Dispatch dispatch,
      BodyRegister register,
      ServiceCentres centres,
      Resources resources) {
    this.grids = grids;
    this.dispatch = dispatch;
    this.register = register;
    this.centres = centres;
    this.resources = resources;
  }

  /** Code of the unit the demonstration's handler and head work for: 人社局. */
  public static String unit(String district) {
    return district + "-HRSS";
  }

  /** The responsible units of the district; the petition office is the one of no kind. */
  public static List<Body> departments(Grids grids, String district) {
    return departments(grids.find(district, district).orElseThrow());
  }

  /** Adds what is not there yet. */
  public void add(String district) {
    Actor system = Actor.system(district);
    Place whole = grids.find(district, district).orElseThrow();
    Set<String> known =
        register.all(district).stream()
            .map(Body::code)
            .collect(Collectors.toCollection(HashSet::new));
    dispatch.add(
        district,
        departments(whole).stream().filter(b -> !known.contains(b.code())).toList(),
        true);
    people(system, known);
    List<Place> seats = new ArrayList<>(List.of(whole));
    seats.addAll(grids.children(district, district).stream().limit(2).toList());
    Set<String> open = centres.all(district).stream().map(Centre::code).collect(Collectors.toSet());
    for (Place seat : seats) {
      Centre centre = centre(seat);
      if (!open.contains(centre.code())) {
        var _ = centres.keep(system, centre, true).orThrow();
        rosters(system, seat, centre.code());
      }
    }
    helpers(system);
  }

  private void helpers(Actor system) {
    String district = system.district();
    String street = grids.children(district, district).getFirst().code();
    Set<String> known =
        resources.all(district).stream().map(Resource::code).collect(Collectors.toSet());
    resources.store(
        system,
        DemoHelpers.of(district, street).stream().filter(r -> !known.contains(r.code())).toList(),
        true);
  }

  /**
   * The demonstration's mediators in the books of their bodies, and the councils of a few grids.
   */
  private void people(Actor system, Set<String> known) {
    String district = system.district();
    Place street = grids.children(district, district).getFirst();
    Place community = grids.children(district, street.code()).getFirst();
    dispatch.add(
        district,
        grids.children(district, community.code()).stream()
            .map(DemoOffices::council)
            .filter(b -> !known.contains(b.code()))
            .toList(),
        true);
    if (register.mediators(district).isEmpty()) {
      Set<Kind> near = Set.of(Kind.NEIGHBOR, Kind.FAMILY, Kind.PROPERTY_MGMT);
      register.storeMediators(
          system,
          List.of(
              mediator(community.code() + "-PM", "演示社区调解员", "mediator1", near),
              mediator(community.code() + "-PM", "演示调委会主任", "director1", Set.of()),
              mediator(community.code() + "-PM", "演示志愿调解员", null, Set.of(Kind.FAMILY)),
              mediator(street.code() + "-PM", "演示街道调解员", "smediator1", near),
              mediator(street.code() + "-LABOR", "演示街道调解员", "smediator1", Set.of(Kind.LABOR)),
              mediator(district + "-PM", "演示区调解员", "dmediator1", Set.of(Kind.PROPERTY_RIGHTS))));
    }
  }

  private static Mediator mediator(
      String body, String name, @Nullable String account, Set<Kind> skills) {
    return new Mediator(
        body, name, account, skills, Set.of("zh", "yue"), account != null, null, null, true);
  }

  private static Body council(Place grid) {
    return new Body(
        grid.code() + "-COUNCIL",
        grid.name() + "议事会",
        BodySort.GRID_COUNCIL,
        Tier.GRID,
        grid.code(),
        Set.of(),
        Set.of(),
        Set.of("zh", "yue"),
        COUNCIL_CAPACITY,
        Office.at(grid.lon(), grid.lat()),
        null,
        Lifetime.OPEN,
        0,
        0);
  }

  /** Their codes are those of the duty list, by which it finds the body of a duty. */
  private static List<Body> departments(Place p) {
    return List.of(
        department(p, "HRSS", "人力资源和社会保障局", Kind.LABOR),
        department(p, "HOUSING", "住房和城乡建设局", Kind.TENANCY, Kind.PROPERTY_MGMT, Kind.DEMOLITION),
        department(p, "MARKET", "市场监督管理局", Kind.CONSUMER_CONTRACT, Kind.TENANCY),
        department(
            p, "PLANNING", "规划和自然资源局", Kind.PROPERTY_RIGHTS, Kind.LAND_RESOURCE, Kind.DEMOLITION),
        department(p, "HEALTH", "卫生健康局", Kind.INJURY_TORT),
        department(p, "CIVIL", "民政局", Kind.FAMILY),
        department(p, "FINANCE", "地方金融管理局", Kind.FINANCE_LOAN),
        department(p, "PETITION", "信访局"));
  }

  private static Body department(Place p, String code, String name, Kind... kinds) {
    return new Body(
        p.code() + '-' + code,
        p.name() + name,
        BodySort.DEPARTMENT,
        Tier.DISTRICT,
        p.code(),
        Set.of(kinds),
        Set.of(),
        Set.of("zh", "yue"),
        CAPACITY,
        Office.at(p.lon(), p.lat()),
        null,
        Lifetime.OPEN,
        0,
        0);
  }

  private static Centre centre(Place seat) {
    LocalTime nine = LocalTime.of(9, 0);
    LocalTime five = LocalTime.of(17, 0);
    LocalTime noon = LocalTime.of(12, 0);
    List<Centre.Service> services =
        List.of(
            new Centre.Service(WindowSort.LEGAL_ADVICE, 1, 5, nine, five),
            new Centre.Service(WindowSort.PEOPLES_MEDIATION, 1, 6, nine, five),
            new Centre.Service(WindowSort.ADMIN_MEDIATION, 1, 5, nine, five),
            new Centre.Service(WindowSort.LEGAL_AID, 1, 5, nine, noon),
            new Centre.Service(WindowSort.NOTARY, 2, 4, nine, noon));
    List<Centre.Window> windows =
        List.of(
            new Centre.Window(1, WindowSort.RECEPTION, null),
            new Centre.Window(2, WindowSort.PEOPLES_MEDIATION, seat.code() + "-PM"),
            new Centre.Window(3, WindowSort.LEGAL_ADVICE, null),
            new Centre.Window(4, WindowSort.ADMIN_MEDIATION, null),
            new Centre.Window(5, WindowSort.LEGAL_AID, null),
            new Centre.Window(6, WindowSort.NOTARY, null));
    return new Centre(
        seat.code() + "-CENTRE",
        seat.name() + "群众信访诉求综合服务中心",
        seat.tier(),
        seat.code(),
        seat.lon(),
        seat.lat(),
        "",
        "",
        services,
        windows,
        0);
  }

  /** The committee is there every day, labour mediation every morning and within reach after. */
  private void rosters(Actor system, Place seat, String centre) {
    Map<String, Roster> rosters = new LinkedHashMap<>();
    rosters.put(seat.code() + "-PM", week(centre, Roster.Presence.PRESENT));
    rosters.put(seat.code() + "-LABOR", week(centre, Roster.Presence.ON_CALL));
    rosters.keySet().removeIf(code -> dispatch.find(system.district(), code).isEmpty());
    register.storeRosters(system, rosters);
  }

  private static Roster week(String centre, Roster.Presence afternoon) {
    List<Roster.Slot> slots = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
        LocalDate from = LocalDate.of(2025, 1, 1);
        slots.add(
            new Roster.Slot(
                day, null, Roster.Half.AM, Roster.Presence.PRESENT, centre, from, null));
        slots.add(new Roster.Slot(day, null, Roster.Half.PM, afternoon, centre, from, null));
      }
    }
    return new Roster(slots);
  }
}
