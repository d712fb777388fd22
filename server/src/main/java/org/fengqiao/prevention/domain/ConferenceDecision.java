package org.fengqiao.prevention.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a joint conference decided: it became a task in the same act and is never edited. Rounds are
 * counted by the matter decided about, never by person (程序空转, HZ-11).
 *
 * @param ordinal order within the conference, from 1
 * @param what what is to be done, in the words of the office
 * @param body code of the body that answers for it
 * @param dueOn day in Asia/Shanghai until which it should be done
 * @param warning warning it concerns
 * @param place code of the place it concerns, 6 to 18 digits
 * @param kind index of {@code hotspot}
 * @param task the task
 * @param matter first decision about the same matter; itself when it is the first
 * @param loops how often the matter was taken to a further conference
 * @param carriedFrom decision of an earlier conference this one carries over
 */
public record ConferenceDecision(
    String district,
    UUID id,
    UUID conference,
    int ordinal,
    String what,
    String body,
    LocalDate dueOn,
    @Nullable UUID warning,
    String place,
    int kind,
    UUID task,
    UUID matter,
    int loops,
    @Nullable UUID carriedFrom) {

  /** Id of the decision with this ordinal. */
  public static UUID idOf(UUID conference, int ordinal) {
    return named("conference-decision/" + conference + '/' + ordinal);
  }

  /** Id of the task it becomes. */
  public static UUID taskOf(UUID decision) {
    return named("prevention-task/conference/" + decision);
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * With what became of it.
   *
   * @param title of its conference
   * @param heldOn day of its conference
   * @param heldAt place of its conference
   * @param owner name of the body
   * @param state of its task
   * @param outcome of its task, once done
   * @param next decision of a further conference that carried it over
   */
  public record Standing(
      ConferenceDecision decision,
      String title,
      LocalDate heldOn,
      String heldAt,
      String owner,
      TaskState state,
      @Nullable TaskOutcome outcome,
      @Nullable UUID next) {

    /** Whether it should have been done before the day, and is not. */
    public boolean overdue(LocalDate today) {
      return open() && decision.dueOn().isBefore(today);
    }

    /** Whether its task waits or is worked on. */
    public boolean open() {
      return state == TaskState.PROPOSED || state == TaskState.ACCEPTED;
    }

    /**
     * Whether the matter goes in circles: carried over {@code least} times and not settled since.
     */
    public boolean circles(int least) {
      return decision.loops() >= least && next == null && state != TaskState.DONE;
    }
  }
}
