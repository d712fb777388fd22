package org.fengqiao.casework.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** Where tasks of items are kept. Writing joins the transaction. */
public interface TaskStore {
  /** Adds a task; the same id again changes nothing. */
  void add(ItemTask task);

  /** One task. */
  Optional<ItemTask> find(String district, UUID id);

  /** The item's tasks, oldest first. */
  List<ItemTask> of(String district, UUID itemId);

  /** Open tasks that the reader may know of, the most urgent first. */
  List<Listed> open(Wanted wanted, int limit);

  /** Writes the result if the task still has the version before; tells whether it had. */
  boolean finish(ItemTask done);

  /** Cancels the item's open tasks of these kinds, whose reason has gone. */
  void drop(String district, UUID itemId, List<ItemTask.Kind> kinds, java.time.Instant at);

  /**
   * Whether a step of the agreement that stands is open, or was not done in full and has not been
   * proved since.
   */
  boolean stepsOpen(String district, UUID itemId);

  /** The rule of this day, empty when there is none. */
  Optional<SpotCheck.Rule> spotCheck(String district, LocalDate day);

  /**
   * Which open tasks are asked for.
   *
   * @param places place codes
   * @param body only those of this body; null for all
   * @param kind only of this kind; null for all
   * @param reader account that must not have stepped back from the item
   */
  record Wanted(
      String district,
      List<String> places,
      @Nullable String body,
      ItemTask.@Nullable Kind kind,
      UUID reader) {
    public Wanted {
      places = List.copyOf(places);
    }
  }

  /**
   * A task in a list, with what it is about.
   *
   * @param summary redacted
   */
  record Listed(ItemTask task, Kind kind, ItemState state, String summary) {}
}
