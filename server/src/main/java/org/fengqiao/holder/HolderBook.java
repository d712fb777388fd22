package org.fengqiao.holder;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fengqiao.account.Staff;
import org.fengqiao.account.domain.StaffStore.Member;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.GridCell;
import org.fengqiao.holder.domain.CadreStore;
import org.fengqiao.holder.domain.HolderRefusal;
import org.fengqiao.holder.domain.HolderStore;
import org.fengqiao.holder.domain.Holding;
import org.fengqiao.holder.domain.RoleLayer;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Outcome;
import org.fengqiao.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** Who answers for which grid, to be read. */
@Singleton
public class HolderBook {
  /** Grids of one answer; a street has some hundreds. */
  private static final int MOST = 2000;

  private static final int MONTHS = 12;

  /** The three layers, and what cadres are linked as. */
  private static final Set<String> LAYERS = Set.of("PARTY", "SECURITY", "SERVICE", "CADRE");

  private final HolderStore store;
  private final CadreStore cadres;
  private final Staff staff;
  private final Grids grids;
  private final Clock clock;

  HolderBook(HolderStore store, CadreStore cadres, Staff staff, Grids grids, Clock clock) {
    this.store = store;
    this.cadres = cadres;
    this.staff = staff;
    this.grids = grids;
    this.clock = clock;
  }

  /**
   * A holding with a name.
   *
   * @param name display name of the account
   * @param role role of the account
   */
  @PersonalData
  public record Named(Holding holding, String name, String role) {}

  /**
   * A grid with who holds it.
   *
   * @param held by layer, one at most; a layer nobody holds is missing
   */
  @PersonalData
  public record Held(GridCell cell, Map<RoleLayer, Named> held) {}

  /**
   * A cadre linked to a grid.
   *
   * @param name display name of the account
   */
  @PersonalData
  public record Cadre(CadreStore.Link link, String name) {}

  /**
   * A grid with everything there is about who answers for it.
   *
   * @param planned holdings that begin after the day
   * @param walks by month, the newest first
   */
  @PersonalData
  public record Told(
      Held grid, List<Named> planned, List<Cadre> cadres, List<CadreStore.Walks> walks) {
    public Told {
      planned = List.copyOf(planned);
      cadres = List.copyOf(cadres);
      walks = List.copyOf(walks);
    }
  }

  /** One grid of the reader's. */
  public Outcome<Told> of(String grid, @Nullable LocalDate day, Actor reader) {
    return cell(grid, reader).map(cell -> told(cell, day == null ? clock.today() : day));
  }

  private Told told(GridCell cell, LocalDate day) {
    String district = cell.community().substring(0, 6);
    List<Holding> all = store.from(district, List.of(cell.code()), day);
    List<CadreStore.Link> links = cadres.links(district, cell.code());
    Set<UUID> people = new HashSet<>();
    all.forEach(h -> people.add(h.account()));
    links.forEach(l -> people.add(l.account()));
    Map<UUID, Member> names = staff.all(district, people);
    Map<RoleLayer, Named> held = new EnumMap<>(RoleLayer.class);
    List<Named> planned = new ArrayList<>();
    for (Holding h : all) {
      Named named = named(h, names);
      if (h.on(day)) {
        held.put(h.layer(), named);
      } else {
        planned.add(named);
      }
    }
    List<Cadre> linked =
        links.stream().map(l -> new Cadre(l, name(names.get(l.account())))).toList();
    return new Told(
        new Held(cell, held), planned, linked, cadres.walks(district, cell.code(), MONTHS));
  }

  /**
   * Grids of the reader's below a place with who holds them today, in code order.
   *
   * @param place a street or community; null for all of the reader's
   */
  public Outcome<List<Held>> below(@Nullable String place, Actor reader) {
    if (place != null && !reader.territory().touches(place)) {
      return Outcome.refused(new HolderRefusal.NoSuchPlace());
    }
    String district = reader.district();
    Map<String, GridCell> cells = new TreeMap<>();
    grids
        .findCurrent(district)
        .ifPresent(set ->
            set.cells().stream()
                .filter(c -> place == null || c.code().startsWith(place))
                .filter(c -> reader.territory().covers(c.code()))
                .limit(MOST)
                .forEach(c -> cells.put(c.code(), c)));
    List<Holding> holdings =
        store.below(district, place == null ? district : place, clock.today()).stream()
            .filter(h -> cells.containsKey(h.grid()))
            .toList();
    Map<UUID, Member> names =
        staff.all(district, new HashSet<>(holdings.stream().map(Holding::account).toList()));
    Map<String, Map<RoleLayer, Named>> held = new LinkedHashMap<>();
    holdings.forEach(h ->
        held.computeIfAbsent(h.grid(), g -> new EnumMap<>(RoleLayer.class))
            .put(h.layer(), named(h, names)));
    return Outcome.done(
        cells.values().stream()
            .map(c -> new Held(c, held.getOrDefault(c.code(), Map.of())))
            .toList());
  }

  /**
   * Who may take the grid.
   *
   * @param layer one of the three, or CADRE
   */
  public Outcome<List<Member>> choice(String grid, String layer, Actor chooser) {
    return cell(grid, chooser)
        .then(cell ->
            LAYERS.contains(layer)
                ? Outcome.done(staff.choice(chooser, cell.street(), store.roles(layer)))
                : Outcome.refused(new HolderRefusal.Incomplete("/layer")));
  }

  /** A grid that answers today and lies in the actor's territory. */
  Outcome<GridCell> cell(String code, Actor actor) {
    GridCell cell =
        actor.territory().covers(code)
            ? grids
                .findCurrent(actor.district())
                .flatMap(set -> set.cells().stream().filter(c -> c.code().equals(code)).findFirst())
                .orElse(null)
            : null;
    return cell == null ? Outcome.refused(new HolderRefusal.NoSuchGrid(code)) : Outcome.done(cell);
  }

  private static Named named(Holding h, Map<UUID, Member> names) {
    Member member = names.get(h.account());
    return new Named(h, name(member), member == null ? "" : member.actor().role().name());
  }

  private static String name(@Nullable Member member) {
    return member == null ? "" : member.name();
  }
}
