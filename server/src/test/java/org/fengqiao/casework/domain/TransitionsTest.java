package org.fengqiao.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of state times event against the list of transitions kept as text. */
class TransitionsTest {
  private static final Map<String, String> EXPECTED = read();

  static Stream<Arguments> cells() {
    return Arrays.stream(ItemState.values())
        .flatMap(s -> Arrays.stream(ItemEvent.values()).map(e -> Arguments.of(s, e)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyCell(ItemState state, ItemEvent event) {
    String target =
        Transitions.find(state, event)
            .map(t -> t.event() == ItemEvent.UNMERGE ? "RESTORE_PREVIOUS" : t.to().name())
            .orElse(null);
    assertThat(target).isEqualTo(EXPECTED.get(state + " " + event.wire()));
  }

  @Test
  void nothingInTheListIsMissing() {
    assertThat(Transitions.all()).hasSize(EXPECTED.size());
    assertThat(EXPECTED.keySet())
        .allSatisfy(key -> assertThat(ItemEvent.ofWire(key.split(" ", -1)[1])).isPresent());
  }

  @Test
  void thirtyStatesAreReachableAndEachCanEnd() {
    Set<ItemState> reached = reach(ItemState.NEW, EnumSet.noneOf(ItemState.class));
    assertThat(reached).hasSize(31).contains(ItemState.values());
    for (ItemState state : ItemState.values()) {
      assertThat(reach(state, EnumSet.noneOf(ItemState.class)))
          .as("%s can end", state)
          .containsAnyOf(
              ItemState.CLOSED,
              ItemState.WITHDRAWN,
              ItemState.REJECTED,
              ItemState.VOID,
              ItemState.MERGED,
              ItemState.FINALISED,
              ItemState.ROUTED_DONE);
    }
  }

  /**
   * No path to CLOSED without an agreement performed, a reply served, a matter routed and received
   * (whose result became known), or a settlement recorded on the spot.
   */
  @Test
  void nothingClosesWithoutAReason() {
    Set<ItemState> withoutProof = EnumSet.noneOf(ItemState.class);
    Deque<ItemState> next = new ArrayDeque<>(List.of(ItemState.NEW));
    Set<ItemEvent> proofs =
        EnumSet.of(
            ItemEvent.PERFORMED_DISPUTE,
            ItemEvent.PERFORMED_PETITION,
            ItemEvent.REPLY,
            ItemEvent.ANSWER_SUGGESTION,
            ItemEvent.EXTERNAL_RESULT,
            ItemEvent.SETTLED_ON_SPOT);
    while (!next.isEmpty()) {
      ItemState state = next.poll();
      if (withoutProof.add(state)) {
        Transitions.all().stream()
            .filter(t -> t.from() == state && !proofs.contains(t.event()))
            .forEach(t -> next.add(t.to()));
      }
    }
    assertThat(withoutProof)
        .doesNotContain(ItemState.CLOSED, ItemState.FOLLOW_UP, ItemState.AWAIT_RATING);
  }

  @Test
  void everyRowThatNeedsNoDataOfItsOwnNeedsAReason() {
    Set<ItemEvent> plain =
        EnumSet.of(
            ItemEvent.SAVE_DRAFT,
            ItemEvent.REPORT,
            ItemEvent.PERFORM,
            ItemEvent.RATED_OR_WINDOW_OVER,
            // Nobody sends it; the clock that fires is the reason.
            ItemEvent.REMIND,
            // A published version of the grids is.
            ItemEvent.RELOCATE);
    for (Transition row : Transitions.all()) {
      assertThat(plain.contains(row.event()) || !row.guards().isEmpty())
          .as(row.toString())
          .isTrue();
    }
  }

  @Test
  void anUnclassifiedMatterCannotBeDispatched() {
    assertThat(Transitions.all())
        .filteredOn(t -> t.event() == ItemEvent.DISPATCH)
        .hasSize(2)
        .allMatch(t -> t.guards().contains(Guard.CLASSIFIED));
  }

  private static Set<ItemState> reach(ItemState from, Set<ItemState> seen) {
    if (seen.add(from)) {
      Transitions.all().stream().filter(t -> t.from() == from).forEach(t -> reach(t.to(), seen));
    }
    return seen;
  }

  private static Map<String, String> read() {
    Map<String, String> expected = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TransitionsTest.class.getResourceAsStream("/casework/transitions.txt"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .forEach(line -> {
            String[] cells = line.split(": ", -1);
            for (String arrow : cells[1].split(", ", -1)) {
              String[] ends = arrow.split("->", -1);
              expected.put(cells[0] + " " + ends[0], ends[1]);
            }
          });
      return expected;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
