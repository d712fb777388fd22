package org.fengqiao.desk.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.fengqiao.casework.domain.Channel;
import org.fengqiao.casework.domain.Regions.ReceiptLevel;
import org.fengqiao.desk.Lists;
import org.fengqiao.desk.domain.ItemPage.Arrived;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;

/** Check sums of the channels (系统录入无误, NA-01): how open items came in, and that none is lost. */
@Controller("/api/channels")
class ChannelsController {
  private final Lists lists;
  private final CurrentActor actor;

  ChannelsController(Lists lists, CurrentActor actor) {
    this.lists = lists;
    this.actor = actor;
  }

  /**
   * A count.
   *
   * @param open not ended
   * @param inbox those of them that wait for the reader
   */
  @Serdeable
  record CountView(int open, int inbox) {
    static CountView of(List<Arrived> rows, Predicate<Arrived> of) {
      return new CountView(
          rows.stream().filter(of).mapToInt(Arrived::open).sum(),
          rows.stream().filter(of).mapToInt(Arrived::inbox).sum());
    }
  }

  /** One channel. */
  @Serdeable
  record ChannelView(Channel channel, CountView count) {}

  /** One level of receipt. */
  @Serdeable
  record LevelView(ReceiptLevel level, CountView count) {}

  /** Every channel and every level, also those nothing came by; both add up to the total. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ChannelsView(CountView total, List<ChannelView> channels, List<LevelView> levels) {}

  /** Open items of the reader's reach, by channel and by level of receipt. */
  @Get
  @Permit(Permission.ITEM_READ)
  ChannelsView channels() {
    List<Arrived> rows = lists.arrived(actor.get());
    return new ChannelsView(
        CountView.of(rows, row -> true),
        Arrays.stream(Channel.values())
            .map(c -> new ChannelView(c, CountView.of(rows, row -> row.channel() == c)))
            .toList(),
        Arrays.stream(ReceiptLevel.values())
            .map(l -> new LevelView(l, CountView.of(rows, row -> row.level() == l)))
            .toList());
  }
}
