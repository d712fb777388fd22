package org.fengqiao.law;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fengqiao.audit.Audit;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.law.domain.LawRow;
import org.fengqiao.law.domain.LawStore;
import org.fengqiao.law.domain.LawTable;
import org.fengqiao.law.domain.TableEdition;

/**
 * An invented list of root causes for the demonstration district, each marked as such: which six
 * sources a district sorts by is its own affair, and no public text lists them. To be added after
 * the demonstration's year was written, whose matters were closed before anybody asked.
 */
@Singleton
public class DemoCauses {
  private static final String SOURCE = "演示数据";

  private final Laws laws;
  private final LawStore store;
  private final Audit audit;
  private final Clock clock;

  DemoCauses(Laws laws, LawStore store, Audit audit, Clock clock) {
    this.laws = laws;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds the list from today on, unless the district keeps one. */
  @Transactional
  public void add(String district) {
    List<TableEdition> history = laws.history(district, LawTable.ROOT_CAUSE);
    if (history.stream().anyMatch(e -> !e.national())) {
      return;
    }
    LocalDate today = clock.today();
    int version = 1 + history.stream().mapToInt(TableEdition::version).max().orElse(0);
    TableEdition edition =
        new TableEdition(
            district, LawTable.ROOT_CAUSE, version, today, null, null, SOURCE, clock.now(), rows());
    store.publish(edition, today.minusDays(1), laws::reload);
    audit.record(
        Actor.system(district),
        "tool.demo",
        LawTable.ROOT_CAUSE.wire(),
        Map.of("rows", edition.rows().size()));
  }

  private static List<LawRow> rows() {
    List<LawRow> rows = new ArrayList<>();
    cause(rows, "CONTRACT", "合同约定不清", "合約約定不清", "unclear contract");
    cause(rows, "MANAGEMENT", "物业管理不到位", "物業管理不到位", "poor property management");
    cause(rows, "BUILDING", "工程建设影响", "工程建設影響", "building works");
    cause(rows, "POLICY", "政策衔接", "政策銜接", "policies that do not fit together");
    cause(rows, "DAILY", "日常相处", "日常相處", "daily life side by side");
    return rows;
  }

  private static void cause(List<LawRow> rows, String code, String cn, String hant, String en) {
    rows.add(
        new LawRow(
            Map.of(
                "code",
                code,
                "ordinal",
                rows.size() + 1L,
                "label_zh_cn",
                "演示：" + cn,
                "label_zh_hant",
                "演示：" + hant,
                "label_en",
                "Demo: " + en)));
  }
}
