package org.fengqiao.group.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** Where class cases are kept; their members are the items that name them. */
public interface ClassCaseStore {
  /** Most members of one class case that are read. */
  int MOST_MEMBERS = 2000;

  /** The next number of the series. */
  String nextNumber(LocalDate on);

  /** Adds one in the caller's transaction; false when the id is taken. */
  boolean add(ClassCase made, UUID by);

  /** One by its number. */
  Optional<ClassCase> find(String district, String number);

  /** One by the client's id. */
  Optional<ClassCase> byId(String district, UUID id);

  /** One that nobody changes until the end of the transaction. */
  Optional<ClassCase> hold(String district, String number);

  /** Those of places that lie in these or hold these, open ones first, the newest first. */
  List<ClassCase> list(String district, List<String> places, ClassCase.@Nullable State state);

  /** Writes it when the row still has the version before; tells whether it had. */
  boolean change(ClassCase after);

  /** How many members are in which state, sealed ones left out. */
  Map<String, Integer> counts(String district, String number);

  /** Numbers of the members, sealed ones left out, in order. */
  List<String> members(String district, String number);

  /**
   * What became of notices.
   *
   * @return by id; empty text while a notice is open, nothing for one that was never given
   */
  Map<UUID, String> notices(String district, List<UUID> ids);

  /**
   * Open items without a class case that share kind and community; the most first.
   *
   * @param reader account whose recusals leave items out
   */
  List<Cluster> clusters(
      String district, List<String> places, UUID reader, Kind kind, int least, Instant since);

  /**
   * Many items of one kind and place: perhaps one cause.
   *
   * @param subKind null when they have none
   * @param community 12-digit code
   * @param numbers at most a hundred of them
   */
  record Cluster(
      Kind kind, @Nullable String subKind, String community, int count, List<String> numbers) {
    public Cluster {
      numbers = List.copyOf(numbers);
    }
  }
}
