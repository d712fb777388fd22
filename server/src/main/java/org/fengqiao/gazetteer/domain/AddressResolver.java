package org.fengqiao.gazetteer.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.gazetteer.domain.Resolved.Piece;
import org.fengqiao.gazetteer.domain.Resolved.What;
import org.jspecify.annotations.Nullable;

/**
 * Leads a free address back to places of the gazetteer. Every name the address holds is looked up;
 * longer names win over shorter ones inside them, names that agree with the street or community the
 * address names win over those that do not, and a name that several places bear is worth less.
 */
public final class AddressResolver {
  private static final int LONGEST_NAME = 30;
  private static final double CONTRADICTION = 0.4;
  private static final double AGREEMENT = 0.1;
  private static final double NUMBER_KNOWN = 0.95;
  private static final double NOT_FIRM = 0.5;
  private static final List<String> AREA_WORDS = List.of("街", "镇", "社区", "居委", "村");

  private final EntryIndex index;
  private final String text;
  private final List<Named> names = new ArrayList<>();

  private AddressResolver(EntryIndex index, String text) {
    this.index = index;
    this.text = text;
  }

  /** A name found in the text, and who bears it. */
  private record Named(int from, int to, List<Integer> bearers) {}

  /**
   * The places the address may mean, surest first.
   *
   * @param address free text; rooms and floors are not looked at
   * @param near preferred among places of one name
   * @param most how many
   */
  public static List<Resolved> resolve(EntryIndex index, String address, Nearness near, int most) {
    String text = Alike.of(PlaceWords.upToBuilding(address));
    AddressResolver resolver = new AddressResolver(index, text);
    resolver.findNames();
    List<Resolved> found = resolver.rank(near);
    return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
  }

  /** Every longest name from left to right; a name inside another one is not meant by itself. */
  private void findNames() {
    for (int from = 0; from + 1 < text.length(); from++) {
      for (int to = Math.min(text.length(), from + LONGEST_NAME); to > from + 1; to--) {
        List<Integer> bearers = index.named(text.substring(from, to));
        if (!bearers.isEmpty()) {
          add(new Named(from, to, bearers));
          break;
        }
      }
    }
  }

  private void add(Named name) {
    for (Named other : names) {
      if (name.from >= other.from && name.to <= other.to) {
        return;
      }
    }
    names.add(name);
  }

  private List<Resolved> rank(Nearness near) {
    Set<String> areas = areas();
    Map<String, Resolved> best = new HashMap<>();
    for (Named name : names) {
      for (int bearer : name.bearers) {
        Resolved one = weigh(index.entry(bearer), name, areas, near);
        best.merge(one.entry().id(), one, (a, b) -> a.confidence() >= b.confidence() ? a : b);
      }
    }
    List<Resolved> found = new ArrayList<>(best.values());
    found.sort(
        Comparator.comparingDouble(Resolved::confidence)
            .reversed()
            .thenComparing(r -> !near.own(r.entry()))
            .thenComparingDouble(r -> near.metres(r.entry()))
            .thenComparing(r -> r.entry().id()));
    return List.copyOf(found);
  }

  /** Codes of the communities the text names, else of its streets. */
  private Set<String> areas() {
    Set<String> streets = new HashSet<>();
    Set<String> communities = new HashSet<>();
    for (Named name : names) {
      for (int bearer : name.bearers) {
        Entry entry = index.entry(bearer);
        if (!firm(name, entry)) {
          continue;
        }
        if (entry.kind() == PlaceKind.STREET) {
          streets.add(entry.id());
        } else if (entry.kind() == PlaceKind.COMMUNITY) {
          communities.add(entry.id());
        }
      }
    }
    Set<String> inside = new HashSet<>();
    for (String community : communities) {
      if (streets.isEmpty() || streets.stream().anyMatch(community::startsWith)) {
        inside.add(community);
      }
    }
    return inside.isEmpty() ? streets : inside;
  }

  /** 昌岗 in 昌岗中路 is no street: areas are meant when the word for them stands there too. */
  private boolean firm(Named name, Entry entry) {
    if (!entry.kind().area()) {
      return true;
    }
    String found = text.substring(name.from, name.to);
    return !found.equals(Alike.core(entry.kind(), entry.name()))
        || AREA_WORDS.stream().anyMatch(word -> text.startsWith(word, name.to));
  }

  private Resolved weigh(Entry entry, Named name, Set<String> areas, Nearness near) {
    double confidence = base(entry.kind()) * (firm(name, entry) ? 1 : NOT_FIRM);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(what(entry.kind()), text.substring(name.from, name.to), code(entry)));
    if (entry.kind() == PlaceKind.ROAD) {
      number(name.to).ifPresent(n -> pieces.add(new Piece(What.NUMBER, n, "")));
    }
    if (entry.kind() == PlaceKind.BUILDING) {
      confidence = NUMBER_KNOWN;
    }
    String area = entry.area();
    if (area != null && !areas.isEmpty()) {
      @Nullable String agreed = agreed(area, areas);
      if (agreed == null) {
        confidence *= CONTRADICTION;
      } else if (!agreed.equals(entry.id())) {
        confidence = Math.min(1, confidence + AGREEMENT);
        What what = agreed.length() == 9 ? What.STREET : What.COMMUNITY;
        pieces.add(new Piece(what, "", agreed));
      }
    }
    int alike = alike(name, entry, areas, near);
    return new Resolved(entry, round(confidence / alike), pieces);
  }

  /** How many bear the name and agree with the address just as well. */
  private int alike(Named name, Entry entry, Set<String> areas, Nearness near) {
    int alike = 0;
    for (int bearer : name.bearers) {
      Entry other = index.entry(bearer);
      String area = other.area();
      boolean fits = areas.isEmpty() || area == null || agreed(area, areas) != null;
      boolean preferred = !near.own(entry) || near.own(other);
      alike += fits && preferred && other.kind() == entry.kind() ? 1 : 0;
    }
    return Math.max(1, alike);
  }

  private static @Nullable String agreed(String area, Set<String> areas) {
    for (String named : areas) {
      if (area.startsWith(named) || named.startsWith(area)) {
        return named;
      }
    }
    return null;
  }

  private Optional<String> number(int from) {
    int end = from;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean numbered = end > from && end < text.length() && text.charAt(end) == '号';
    return numbered ? Optional.of(text.substring(from, end + 1)) : Optional.empty();
  }

  private static double base(PlaceKind kind) {
    return switch (kind) {
      case BUILDING -> NUMBER_KNOWN;
      case ESTATE, LANDMARK -> 0.85;
      case OTHER -> 0.7;
      case COMMUNITY -> 0.6;
      case ROAD -> 0.4;
      case STREET -> 0.3;
    };
  }

  private static What what(PlaceKind kind) {
    return switch (kind) {
      case STREET -> What.STREET;
      case COMMUNITY -> What.COMMUNITY;
      case ROAD -> What.ROAD;
      case BUILDING -> What.BUILDING;
      case ESTATE, LANDMARK, OTHER -> What.ESTATE;
    };
  }

  private static String code(Entry entry) {
    return entry.kind().area() ? entry.id() : "";
  }

  private static double round(double confidence) {
    return Math.rint(confidence * 100) / 100;
  }
}
