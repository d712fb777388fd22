package org.fengqiao.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fengqiao.kernel.Level;
import org.fengqiao.platform.db.WriteConflict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Some rows of one insert travel as arrays, many are copied, all in binary. Whatever a person
 * writes comes back as it was: it ends no value, no row and no statement.
 */
class RowsAsArraysIT extends WritingIT {
  private static final String INSERT =
      "INSERT INTO told (id, words, json, bytes, at, number, many, level, yes, uid, day, hour)"
          + " VALUES (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "NULL",
          "null",
          "\"",
          "\\",
          "\\\"",
          "\\\\",
          "{}",
          "{\"a\",NULL}",
          "},{",
          ",",
          "'",
          "'); DROP TABLE told; --",
          "$1",
          "?",
          "?::jsonb",
          "\\x41",
          "\n\r\t\u000b\f",
          "一句话，两句“话”。",
          "𠮷\uD83D\uDE00",
          "\u2028\u200b\ufeff");

  @Override
  protected String table() {
    return "told (id int PRIMARY KEY, words text, json jsonb, bytes bytea, at timestamptz,"
        + " number numeric, many text[], level text, yes boolean, uid uuid, day date, hour time)";
  }

  private record Told(
      int id,
      @Nullable String words,
      byte @Nullable [] bytes,
      @Nullable Instant at,
      @Nullable BigDecimal number,
      String @Nullable [] many,
      @Nullable Level level,
      @Nullable Boolean yes,
      @Nullable UUID uid,
      @Nullable LocalDate day,
      @Nullable LocalTime hour) {

    @Nullable Object[] row() {
      return new @Nullable Object[] {
        id, words, json(), bytes, at, number, many, level, yes, uid, day, hour
      };
    }

    private @Nullable String json() {
      return words == null
          ? null
          : "{\"w\":\""
              + words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
              + "\"}";
    }

    /** Equality of what records compare by identity. */
    String shown() {
      return String.join(
          "|",
          String.valueOf(id),
          String.valueOf(words),
          Arrays.toString(bytes),
          String.valueOf(at),
          number == null ? "null" : number.toPlainString(),
          Arrays.toString(many),
          String.valueOf(level),
          String.valueOf(yes),
          String.valueOf(uid),
          String.valueOf(day),
          String.valueOf(hour));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 19, 20, 1000})
  void whateverIsWrittenComesBackAsItWas(int together) {
    sql.update("DELETE FROM told");
    Random random = new Random(20261122);
    List<Told> all = new ArrayList<>();
    for (String words : HOSTILE) {
      all.add(told(all.size(), words, random));
    }
    for (int i = 0; i < 300; i++) {
      StringBuilder words = new StringBuilder();
      for (int n = random.nextInt(6); n >= 0; n--) {
        words.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
      }
      all.add(told(all.size(), words.toString(), random));
    }
    all.add(new Told(all.size(), null, null, null, null, null, null, null, null, null, null));
    tx.executeWrite(status -> {
      for (Told told : all) {
        buffer.insert(INSERT, told.row());
        if ((told.id() + 1) % together == 0) {
          buffer.flush();
        }
      }
      return null;
    });
    List<Told> read = sql.list("SELECT * FROM told ORDER BY id", RowsAsArraysIT::read);
    assertThat(read.stream().map(Told::shown).toList())
        .isEqualTo(all.stream().map(Told::shown).toList());
    assertThat(
            sql.list(
                "SELECT json ->> 'w' FROM told ORDER BY id", r -> String.valueOf(r.getString(1))))
        .isEqualTo(
            all.stream()
                .map(t -> t.words() == null ? "null" : t.words().replaceAll("\\p{Cntrl}", " "))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 100})
  void aRowTwiceIsAConflictAndLeavesNothing(int together) {
    sql.update("DELETE FROM told");
    Random random = new Random(7);
    assertThatThrownBy(() ->
            tx.executeWrite(status -> {
              for (int i = 0; i < together; i++) {
                buffer.insert(INSERT, told(i % (together - 1), "x", random).row());
              }
              return null;
            }))
        .isInstanceOfSatisfying(
            WriteConflict.class,
            conflict -> assertThat(conflict.constraint()).isEqualTo("told_pkey"));
    assertThat(sql.list("SELECT id FROM told", r -> r.getInt(1))).isEmpty();
  }

  @Test
  void insertsThatSayMoreAreNotCopied() {
    String known = INSERT + " ON CONFLICT DO NOTHING";
    sql.update("DELETE FROM told");
    Random random = new Random(8);
    tx.executeWrite(status -> {
      for (int i = 0; i < 60; i++) {
        buffer.insert(known, told(i % 30, "x", random).row());
      }
      return null;
    });
    assertThat(sql.list("SELECT id FROM told", r -> r.getInt(1))).hasSize(30);
  }

  private static Told told(int id, String words, Random random) {
    byte[] bytes = new byte[random.nextInt(40)];
    random.nextBytes(bytes);
    return new Told(
        id,
        words,
        bytes,
        Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L),
        new BigDecimal(random.nextLong()).movePointLeft(random.nextInt(20)),
        new String[] {words, "x", words + words},
        Level.values()[random.nextInt(Level.values().length)],
        random.nextBoolean(),
        new UUID(random.nextLong(), random.nextLong()),
        LocalDate.ofEpochDay(random.nextInt(60_000)),
        LocalTime.ofSecondOfDay(random.nextInt(86_400)));
  }

  private static Told read(ResultSet r) throws SQLException {
    OffsetDateTime at = r.getObject("at", OffsetDateTime.class);
    Array many = r.getArray("many");
    String level = r.getString("level");
    boolean yes = r.getBoolean("yes");
    return new Told(
        r.getInt("id"),
        r.getString("words"),
        r.getBytes("bytes"),
        at == null ? null : at.toInstant(),
        r.getBigDecimal("number"),
        many == null ? null : (String[]) many.getArray(),
        level == null ? null : Level.valueOf(level),
        level == null ? null : yes,
        r.getObject("uid", UUID.class),
        r.getObject("day", LocalDate.class),
        r.getObject("hour", LocalTime.class));
  }
}
