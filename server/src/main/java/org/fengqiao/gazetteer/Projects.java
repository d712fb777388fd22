package org.fengqiao.gazetteer;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fengqiao.audit.Audit;
import org.fengqiao.gazetteer.domain.Alike;
import org.fengqiao.gazetteer.domain.PlacesReport;
import org.fengqiao.gazetteer.domain.Project;
import org.fengqiao.gazetteer.domain.ProjectStore;
import org.fengqiao.gazetteer.domain.ProjectTable;
import org.fengqiao.gazetteer.domain.Sheet;
import org.fengqiao.gis.Datum;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Construction, demolition and property projects of a district, as an administrator brings them.
 */
@Singleton
public class Projects {
  private static final long RECHECK_NANOS = 2_000_000_000L;

  private final ProjectStore store;
  private final Clock clock;
  private final Ids ids;
  private final Audit audit;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  Projects(ProjectStore store, Clock clock, Ids ids, Audit audit) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  private record Held(String edition, LocalDate day, List<Project> shown, long checked) {}

  /**
   * The projects shown today, by name. The same list as long as nothing changes; another server's
   * changes are seen within two seconds.
   */
  public List<Project> today(String district) {
    LocalDate day = clock.today();
    Held now = held.get(district);
    if (now != null && now.day().equals(day) && System.nanoTime() - now.checked() < RECHECK_NANOS) {
      return now.shown();
    }
    String edition = store.edition(district);
    boolean same = now != null && now.day().equals(day) && now.edition().equals(edition);
    List<Project> shown =
        same && now != null
            ? now.shown()
            : store.all(district).stream().filter(p -> p.on(day)).toList();
    held.put(district, new Held(edition, day, shown, System.nanoTime()));
    return shown;
  }

  /**
   * Brings projects. Those there already by kind and name are changed, others added; nothing is
   * taken away: a project that is over has a last day.
   *
   * @param datum of the coordinates; without it nothing is stored
   * @param dryRun only check
   */
  @Transactional
  public PlacesReport bring(
      List<Sheet> sheets, @Nullable Datum datum, boolean dryRun, Actor actor) {
    ProjectTable.Result table = ProjectTable.read(sheets, datum);
    Map<String, Project> known = new HashMap<>();
    store.all(actor.district()).forEach(p -> known.put(key(p), p));
    Map<String, Project> added = new HashMap<>();
    List<Project> changed = new ArrayList<>();
    int same = 0;
    for (Project read : table.projects()) {
      Project before = known.get(key(read));
      if (before == null) {
        added.put(key(read), withId(read, ids.next().toString()));
      } else if (before.same(read)) {
        same++;
      } else {
        changed.add(withId(read, before.id()));
      }
    }
    PlacesReport report =
        new PlacesReport(
            table.count(),
            datum,
            datum,
            List.of(),
            table.findings(),
            added.size(),
            changed.size(),
            same,
            0,
            false);
    if (dryRun || !report.publishable()) {
      return report;
    }
    store.add(actor.district(), List.copyOf(added.values()), clock.now());
    store.change(actor.district(), changed, clock.now());
    audit.record(
        actor,
        "project.import",
        actor.district(),
        Map.of("added", added.size(), "changed", changed.size()));
    return report.done();
  }

  private static String key(Project p) {
    return p.kind().name() + ' ' + Alike.of(p.name());
  }

  private static Project withId(Project p, String id) {
    return new Project(id, p.kind(), p.name(), p.stage(), p.shape(), p.from(), p.to());
  }
}
