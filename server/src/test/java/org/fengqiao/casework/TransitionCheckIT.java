package org.fengqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.Transition;
import org.fengqiao.casework.domain.Transitions;
import org.fengqiao.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** The CHECK of the history holds exactly the triples of the table. */
class TransitionCheckIT {
  @Test
  void codeAndDatabaseHoldTheSameTable() throws Exception {
    Set<String> expected = new TreeSet<>();
    for (Transition row : Transitions.all()) {
      if (row.event() == ItemEvent.UNMERGE) {
        for (ItemState state : ItemState.values()) {
          if (Transitions.find(state, ItemEvent.MERGE).isPresent()) {
            expected.add("MERGED unmerge " + state);
          }
        }
      } else {
        expected.add(row.from() + " " + row.event().wire() + " " + row.to());
      }
    }
    Set<String> found = new TreeSet<>();
    try (TestDatabase database = TestDatabase.create();
        Connection admin = database.admin();
        Statement sql = admin.createStatement();
        ResultSet row =
            sql.executeQuery(
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
                    + " WHERE conname = 'item_event_transition'")) {
      assertThat(row.next()).isTrue();
      Matcher triple = Pattern.compile("'(\\w+ \\w+ \\w+)'").matcher(row.getString(1));
      while (triple.find()) {
        found.add(triple.group(1));
      }
    }
    assertThat(found).isEqualTo(expected);
  }
}
