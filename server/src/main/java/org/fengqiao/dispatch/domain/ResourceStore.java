package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** Where the directory of helpers is kept. Writing needs a transaction. */
public interface ResourceStore {
  /**
   * What to look for; null means no matter.
   *
   * @param reach places of the reader: nothing is shown that touches none of them
   * @param place only those who serve there or inside
   * @param words part of the name or code, in small letters; empty for any
   * @param free only those with room for one more request
   * @param after code of the last one shown, empty at the start
   */
  record Query(
      List<String> reach,
      Resource.@Nullable Sort sort,
      @Nullable Kind skill,
      @Nullable String language,
      @Nullable String place,
      String words,
      boolean free,
      String after,
      int limit) {
    public Query {
      reach = List.copyOf(reach);
    }
  }

  /**
   * One of the directory with what it carries.
   *
   * @param open questions it has not answered yet; now, never added up
   */
  record Loaded(Resource resource, int open) {}

  /** Active ones in the order of their codes. */
  List<Loaded> page(String district, Query query);

  /** Every one, inactive ones too. */
  List<Resource> all(String district);

  Optional<Resource> find(String district, String code);

  /** Account of an active one. */
  Optional<UUID> account(String district, String code);

  /** Adds (version 0) or replaces one. False when the version is no longer this one. */
  boolean keep(String district, Resource resource, boolean demo, Instant at);
}
