package org.fengqiao.casework.db;

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

/** An item and its row. */
final class ItemRows {
  /** Stands for "no clock runs": sorts last and keeps the column comparable. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private static final String BESIDE =
      ", supervision, leader_id, task_force, class_case, fast_lane, recused, trail, agreed_on,"
          + " contents, served_on, reviewed, extended, root_cause, sides, by_selves, came_from,"
          + " received_on, accepted_on, triaged_route, bound, lengthened, flags, sessions";

  private static final String OPENED =
      "district, id, number, state, version, track, channel, kind, sub_kind, kind_provisional,"
          + " points, level, safety, urgency, seal, grid_code, grid_version, community_code,"
          + " street_code, place_confirmed, body_code, suggested_body, tier, category, route,"
          + " lead_item, repeat_of, people_involved, summary, text_hash, reporter_id, handler_id,"
          + " resume_state, occurred_at, reported_at, demo, due_on, legal_due_on,"
          + " receipt_level, received_on, amount, nearby";

  static final String COLUMNS = OPENED + BESIDE;

  static final String INSERT =
      "INSERT INTO item ("
          + OPENED
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  static final String UPDATE =
      "UPDATE item SET state = ?, version = ?, kind = ?, sub_kind = ?, kind_provisional = ?,"
          + " points = ?, level = ?, urgency = ?, seal = ?, grid_code = ?, grid_version = ?,"
          + " community_code = ?, street_code = ?, place_confirmed = ?, body_code = ?,"
          + " suggested_body = ?, tier = ?, category = ?, route = ?, lead_item = ?,"
          + " repeat_of = ?, handler_id = ?, resume_state = ?, due_on = ?, legal_due_on = ?,"
          + " track = ?, supervision = ?, leader_id = ?, task_force = ?, class_case = ?,"
          + " fast_lane = ?, recused = ?, receipt_level = ?, trail = ?, agreed_on = ?,"
          + " contents = ?, served_on = ?, reviewed = ?, extended = ?, root_cause = ?,"
          + " sides = ?, by_selves = ?, came_from = ?,"
          + " received_on = ?, accepted_on = ?, triaged_route = ?, bound = ?, lengthened = ?, flags = ?, sessions = ?,"
          + " amount = ?, nearby = ?"
          + " WHERE district = ? AND id = ? AND version = ?";

  private ItemRows() {}

  static @Nullable Object[] insert(Item i) {
    return new @Nullable Object[] {
      i.district(),
      i.id(),
      i.number(),
      i.state(),
      i.version(),
      i.track(),
      i.channel(),
      i.kind(),
      i.subKind(),
      i.kindProvisional(),
      i.points(),
      i.level(),
      i.safety().stream().map(Safety::name).toArray(String[]::new),
      i.urgency(),
      i.seal(),
      i.gridCode(),
      i.gridVersion(),
      i.communityCode(),
      i.streetCode(),
      i.placeConfirmed(),
      i.bodyCode(),
      i.suggestedBody(),
      i.tier(),
      i.category(),
      i.route(),
      i.leadItem(),
      i.repeatOf(),
      i.peopleInvolved(),
      i.summary(),
      i.textHash(),
      i.reporterId(),
      i.handlerId(),
      i.resumeState(),
      i.occurredAt(),
      i.reportedAt(),
      i.demo(),
      stored(i.dueOn()),
      stored(i.legalDueOn()),
      i.regions().receiptLevel(),
      i.progress().course().receivedOn(),
      i.progress().scale().amount(),
      i.progress().scale().nearby()
    };
  }

  /**
   * Parameters of {@link #UPDATE}.
   *
   * @param before version the row has now
   */
  static @Nullable Object[] update(Item i, long before) {
    return new @Nullable Object[] {
      i.state(),
      i.version(),
      i.kind(),
      i.subKind(),
      i.kindProvisional(),
      i.points(),
      i.level(),
      i.urgency(),
      i.seal(),
      i.gridCode(),
      i.gridVersion(),
      i.communityCode(),
      i.streetCode(),
      i.placeConfirmed(),
      i.bodyCode(),
      i.suggestedBody(),
      i.tier(),
      i.category(),
      i.route(),
      i.leadItem(),
      i.repeatOf(),
      i.handlerId(),
      i.resumeState(),
      stored(i.dueOn()),
      stored(i.legalDueOn()),
      i.track(),
      i.regions().supervision(),
      i.regions().leaderId(),
      i.regions().taskForce(),
      i.regions().classCase(),
      i.regions().fastLane(),
      i.regions().recused().toArray(UUID[]::new),
      i.regions().receiptLevel(),
      i.progress().trail().toArray(String[]::new),
      i.progress().agreedOn(),
      i.progress().contents().stream().map(Enum::name).toArray(String[]::new),
      i.progress().servedOn(),
      i.progress().reviewed(),
      i.progress().extended(),
      i.progress().rootCause(),
      i.progress().sides(),
      i.progress().bySelves(),
      i.progress().cameFrom(),
      i.progress().course().receivedOn(),
      i.progress().course().acceptedOn(),
      i.progress().course().triaged(),
      i.progress().course().bound(),
      i.progress().course().lengthened(),
      i.progress().flags().toArray(String[]::new),
      i.progress().sessions(),
      i.progress().scale().amount(),
      i.progress().scale().nearby(),
      i.district(),
      i.id(),
      before
    };
  }

  static LocalDate stored(@Nullable LocalDate due) {
    return due == null ? NEVER : due;
  }

  private static @Nullable LocalDate due(LocalDate stored) {
    return stored.equals(NEVER) ? null : stored;
  }

  static Item read(ResultSet row) throws SQLException {
    return new Item(
        row.getString("district"),
        row.getObject("id", UUID.class),
        row.getString("number"),
        ItemState.valueOf(row.getString("state")),
        row.getLong("version"),
        Track.valueOf(row.getString("track")),
        Channel.valueOf(row.getString("channel")),
        Kind.valueOf(row.getString("kind")),
        row.getString("sub_kind"),
        row.getBoolean("kind_provisional"),
        row.getInt("points"),
        Level.valueOf(row.getString("level")),
        safety(row),
        Urgency.valueOf(row.getString("urgency")),
        Seal.valueOf(row.getString("seal")),
        row.getString("grid_code"),
        row.getLong("grid_version"),
        row.getString("community_code"),
        row.getString("street_code"),
        row.getBoolean("place_confirmed"),
        row.getString("body_code"),
        row.getString("suggested_body"),
        Tier.valueOf(row.getString("tier")),
        constant(PetitionCategory.class, row.getString("category")),
        constant(LegalRoute.class, row.getString("route")),
        row.getString("lead_item"),
        row.getString("repeat_of"),
        row.getInt("people_involved"),
        row.getString("summary"),
        row.getLong("text_hash"),
        row.getObject("reporter_id", UUID.class),
        row.getObject("handler_id", UUID.class),
        constant(ItemState.class, row.getString("resume_state")),
        instant(row, "occurred_at"),
        instant(row, "reported_at"),
        row.getBoolean("demo"),
        regions(row),
        progress(row),
        due(row.getObject("due_on", LocalDate.class)),
        due(row.getObject("legal_due_on", LocalDate.class)));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Regions regions(ResultSet row) throws SQLException {
    return new Regions(
        Regions.Supervision.valueOf(row.getString("supervision")),
        row.getObject("leader_id", UUID.class),
        row.getString("task_force"),
        row.getString("class_case"),
        row.getBoolean("fast_lane"),
        List.of((UUID[]) row.getArray("recused").getArray()),
        Regions.ReceiptLevel.valueOf(row.getString("receipt_level")));
  }

  private static Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        List.of((String[]) row.getArray("trail").getArray()),
        row.getObject("agreed_on", LocalDate.class),
        Arrays.stream((String[]) row.getArray("contents").getArray())
            .map(Progress.Content::valueOf)
            .toList(),
        row.getObject("served_on", LocalDate.class),
        row.getBoolean("reviewed"),
        row.getBoolean("extended"),
        row.getString("root_cause"),
        row.getInt("sides"),
        row.getBoolean("by_selves"),
        constant(LegalRoute.class, row.getString("came_from")),
        course(row),
        List.of((String[]) row.getArray("flags").getArray()),
        row.getInt("sessions"),
        new Scale(row.getObject("amount", Long.class), row.getInt("nearby")));
  }

  private static Course course(ResultSet row) throws SQLException {
    return new Course(
        row.getObject("received_on", LocalDate.class),
        row.getObject("accepted_on", LocalDate.class),
        constant(LegalRoute.class, row.getString("triaged_route")),
        row.getBoolean("bound"),
        row.getBoolean("lengthened"));
  }

  private static List<Safety> safety(ResultSet row) throws SQLException {
    String[] names = (String[]) row.getArray("safety").getArray();
    return Arrays.stream(names).map(Safety::valueOf).toList();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
