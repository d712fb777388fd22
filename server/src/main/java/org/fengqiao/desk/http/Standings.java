package org.fengqiao.desk.http;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.Progress;
import org.fengqiao.casework.domain.Regions;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.desk.domain.FastLane;
import org.fengqiao.desk.domain.ItemFile;
import org.fengqiao.desk.http.ItemViews.BodyView;
import org.fengqiao.desk.http.ItemViews.CauseView;
import org.fengqiao.desk.http.ItemViews.FastLaneView;
import org.fengqiao.desk.http.ItemViews.ResponsibleView;
import org.fengqiao.desk.http.ItemViews.StandingView;
import org.fengqiao.desk.http.ItemViews.VersionsView;
import org.fengqiao.dispatch.domain.BodyIndex;
import org.jspecify.annotations.Nullable;

/** What stands beside an item's state, for its reader. */
final class Standings {
  private Standings() {}

  static StandingView of(
      ItemFile file,
      BodyIndex bodies,
      @Nullable CauseView cause,
      ResponsibleView responsible,
      Function<String, @Nullable String> placeName) {
    Item i = file.item();
    Regions r = i.regions();
    Progress p = i.progress();
    return new StandingView(
        i.tier().name(),
        i.track().name(),
        i.channel().name(),
        r.receiptLevel().name(),
        i.category() == null ? null : i.category().name(),
        i.route() == null ? null : i.route().name(),
        r.supervision().name(),
        leader(r.leaderId(), file),
        r.taskForce(),
        r.classCase(),
        i.leadItem(),
        i.repeatOf(),
        p.looping(),
        p.trail().stream().map(entry -> from(entry, bodies, placeName)).toList(),
        p.agreedOn(),
        p.contents().stream().map(Enum::name).toList(),
        p.sides(),
        p.scale().amount(),
        p.scale().nearby(),
        p.bySelves(),
        p.cameFrom() == null ? null : p.cameFrom().name(),
        p.servedOn(),
        p.reviewed(),
        p.extended(),
        p.course().receivedOn(),
        cause,
        r.fastLane() ? fastLane(FastLane.of(file.timeline())) : null,
        responsible,
        new VersionsView(
            file.severity().tableVersion(),
            file.tierVersion(),
            file.clocks().stream().map(Timer::ruleVersion).distinct().sorted().toList()));
  }

  /** A body or a place by name; a channel outside by its code. */
  private static BodyView from(
      String entry, BodyIndex bodies, Function<String, @Nullable String> placeName) {
    String code = entry.startsWith(Progress.UP) ? entry.substring(1) : entry;
    @Nullable String place = code.matches("\\d+") ? placeName.apply(code) : null;
    return place == null
        ? Objects.requireNonNull(Rows.body(code, bodies))
        : new BodyView(code, place);
  }

  /** By name when the reader may know it, else only that there is one. */
  private static @Nullable String leader(@Nullable UUID leader, ItemFile file) {
    return leader == null ? null : file.names().getOrDefault(leader, "");
  }

  private static FastLaneView fastLane(FastLane f) {
    return new FastLaneView(
        f.accepted(), f.transferred(), f.handled(), f.supervised(), f.followedUp());
  }
}
