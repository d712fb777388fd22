package org.fengqiao.prevention.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.grid.Grids;
import org.fengqiao.grid.domain.Place;
import org.fengqiao.hotspot.RunResult;
import org.fengqiao.hotspot.Showing;
import org.fengqiao.hotspot.ShownPlace;
import org.fengqiao.kernel.Actor;
import org.fengqiao.kernel.Permission;
import org.fengqiao.platform.Language;
import org.fengqiao.prevention.Prevention;
import org.fengqiao.prevention.domain.Playbook;
import org.fengqiao.prevention.domain.Task;
import org.fengqiao.prevention.domain.TaskEvent;
import org.jspecify.annotations.Nullable;

/** Tasks as the interface shows them, the playbook in the reader's language. */
@Singleton
class TaskViews {
  private final Prevention prevention;
  private final Grids grids;
  private final Showing showing;

  TaskViews(Prevention prevention, Grids grids, Showing showing) {
    this.prevention = prevention;
    this.showing = showing;
    this.grids = grids;
  }

  /** Tasks. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Page(List<Row> tasks) {}

  /** One step of the playbook. */
  @Serdeable
  record StepView(String code, String text) {}

  /** One article of law. */
  @Serdeable
  record LawView(String code, String article, String title) {}

  /** Whom it is proposed to. */
  @Serdeable
  record Owner(String role, String body) {}

  /** What came of it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OutcomeView(String code, @Nullable String note) {}

  /**
   * A task.
   *
   * @param playbook kind and version of the playbook
   * @param dueDate day in Asia/Shanghai
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Row(
      UUID id,
      UUID warning,
      String grid,
      String gridName,
      String street,
      String streetName,
      String kind,
      String level,
      String playbook,
      String title,
      List<StepView> steps,
      List<String> materials,
      List<LawView> law,
      String state,
      Instant proposedAt,
      LocalDate dueDate,
      Owner owner,
      @Nullable OutcomeView outcome,
      long version,
      List<String> allowed) {}

  Row row(Actor actor, Task t, Language language) {
    String tag = language.tag();
    Playbook book = prevention.playbookOf(t).orElseThrow();
    String street = t.grid().substring(0, 9);
    ShownPlace place = showing.place(actor, t.grid(), t.kind());
    return new Row(
        t.id(),
        t.warning(),
        place.code(),
        place.name(),
        street,
        name(t.district(), street),
        RunResult.nameOf(t.kind()),
        t.level().name(),
        RunResult.nameOf(t.kind()) + "/" + t.playbook(),
        in(book.title(), tag),
        book.steps().stream().map(s -> new StepView(s.code(), in(s.text(), tag))).toList(),
        book.materials().stream().map(m -> in(m, tag)).toList(),
        book.law().stream()
            .map(l -> new LawView(l.code(), l.article(), in(l.title(), tag)))
            .toList(),
        t.state().name(),
        t.proposedAt(),
        t.dueOn(),
        new Owner(t.ownerRole().name(), t.ownerBody()),
        t.outcome() == null ? null : new OutcomeView(t.outcome().name(), t.note()),
        t.version(),
        allowed(actor, t));
  }

  private static List<String> allowed(Actor actor, Task t) {
    boolean does = actor.may(Permission.TASK_DO, t.grid());
    boolean decides = actor.may(Permission.TASK_DECIDE, t.grid());
    return TaskEvent.decisions(t.state()).stream()
        .filter(e -> does || (decides && e != TaskEvent.DONE))
        .map(TaskEvent::wire)
        .toList();
  }

  private static String in(Map<String, String> texts, String tag) {
    return texts.getOrDefault(tag, texts.getOrDefault("zh-CN", ""));
  }

  private String name(String district, String code) {
    return grids.find(district, code).map(Place::name).orElse(code);
  }
}
