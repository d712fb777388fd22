package org.fengqiao.desk.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.casework.domain.Course;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.casework.domain.LegalRoute;
import org.fengqiao.casework.domain.PetitionCategory;
import org.fengqiao.casework.domain.Progress;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.casework.domain.Scale;
import org.fengqiao.casework.domain.Seal;
import org.fengqiao.casework.domain.Track;
import org.fengqiao.casework.domain.Urgency;
import org.fengqiao.kernel.Kind;
import org.fengqiao.kernel.Level;
import org.fengqiao.kernel.Tier;
import org.fengqiao.law.domain.Safety;
import org.jspecify.annotations.Nullable;

/** Reads items from view {@code item_row}. */
final class ItemRows {
  static final String COLUMNS =
      """
      district, id, number, state, version, track, channel, kind, sub_kind, kind_provisional,
      points, level, safety, urgency, seal, grid_code, grid_version, community_code, street_code,
      place_confirmed, body_code, suggested_body, tier, category, route, lead_item, repeat_of,
      people_involved, summary, text_hash, reporter_id, handler_id, resume_state, occurred_at,
      reported_at, demo, due_on, legal_due_on, stamp, supervision, leader_id, task_force,
      class_case, fast_lane, recused, receipt_level, trail, agreed_on, contents, served_on,
      reviewed, extended, root_cause, sides, by_selves, came_from, received_on, accepted_on,
      triaged_route, bound, lengthened, flags, sessions, amount, nearby\
      """;

  /** What tells whether a row is known already, and what lists are sorted by. */
  static final String STAMPS = "number, stamp, due_on, reported_at";

  /** Stands for "no clock runs" and sorts last. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /**
   * A version of a row.
   *
   * @param stamp transaction that wrote it
   */
  record Stamp(String number, long stamp) {}

  /** A row and its version. */
  record Stamped(Stamp stamp, Item item) {}

  private ItemRows() {}

  static Stamp stamp(ResultSet r) throws SQLException {
    return new Stamp(r.getString(1), r.getLong(2));
  }

  static Stamped stamped(ResultSet r) throws SQLException {
    return new Stamped(new Stamp(r.getString(3), r.getLong(39)), read(r));
  }

  static Item read(ResultSet r) throws SQLException {
    return new Item(
        r.getString(1),
        r.getObject(2, UUID.class),
        r.getString(3),
        ItemState.valueOf(r.getString(4)),
        r.getLong(5),
        Track.valueOf(r.getString(6)),
        Channel.valueOf(r.getString(7)),
        Kind.valueOf(r.getString(8)),
        r.getString(9),
        r.getBoolean(10),
        r.getInt(11),
        Level.valueOf(r.getString(12)),
        safety(r, 13),
        Urgency.valueOf(r.getString(14)),
        Seal.valueOf(r.getString(15)),
        r.getString(16),
        r.getLong(17),
        r.getString(18),
        r.getString(19),
        r.getBoolean(20),
        r.getString(21),
        r.getString(22),
        Tier.valueOf(r.getString(23)),
        constant(PetitionCategory.class, r.getString(24)),
        constant(LegalRoute.class, r.getString(25)),
        r.getString(26),
        r.getString(27),
        r.getInt(28),
        r.getString(29),
        r.getLong(30),
        r.getObject(31, UUID.class),
        r.getObject(32, UUID.class),
        constant(ItemState.class, r.getString(33)),
        instant(r, 34),
        instant(r, 35),
        r.getBoolean(36),
        regions(r),
        progress(r),
        due(r, 37),
        due(r, 38));
  }

  private static Regions regions(ResultSet r) throws SQLException {
    return new Regions(
        Regions.Supervision.valueOf(r.getString(40)),
        r.getObject(41, UUID.class),
        r.getString(42),
        r.getString(43),
        r.getBoolean(44),
        List.of((UUID[]) r.getArray(45).getArray()),
        Regions.ReceiptLevel.valueOf(r.getString(46)));
  }

  private static Progress progress(ResultSet r) throws SQLException {
    return new Progress(
        List.of((String[]) r.getArray(47).getArray()),
        r.getObject(48, LocalDate.class),
        Arrays.stream((String[]) r.getArray(49).getArray()).map(Progress.Content::valueOf).toList(),
        r.getObject(50, LocalDate.class),
        r.getBoolean(51),
        r.getBoolean(52),
        r.getString(53),
        r.getInt(54),
        r.getBoolean(55),
        constant(LegalRoute.class, r.getString(56)),
        new Course(
            r.getObject(57, LocalDate.class),
            r.getObject(58, LocalDate.class),
            constant(LegalRoute.class, r.getString(59)),
            r.getBoolean(60),
            r.getBoolean(61)),
        List.of((String[]) r.getArray(62).getArray()),
        r.getInt(63),
        new Scale(r.getObject(64, Long.class), r.getInt(65)));
  }

  private static @Nullable LocalDate due(ResultSet r, int column) throws SQLException {
    LocalDate stored = r.getObject(column, LocalDate.class);
    return stored.equals(NEVER) ? null : stored;
  }

  private static List<Safety> safety(ResultSet r, int column) throws SQLException {
    String[] codes = (String[]) r.getArray(column).getArray();
    return Arrays.stream(codes).map(Safety::valueOf).toList();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static Instant instant(ResultSet r, int column) throws SQLException {
    return r.getObject(column, OffsetDateTime.class).toInstant();
  }
}
