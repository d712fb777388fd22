package org.fengqiao.factor.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.fengqiao.factor.Factors;
import org.fengqiao.factor.domain.Assessment;
import org.fengqiao.factor.domain.Milestone;
import org.fengqiao.gazetteer.domain.Project;
import org.fengqiao.kernel.Kind;
import org.jspecify.annotations.Nullable;

/** What factors look like on the wire. */
final class FactorViews {
  private FactorViews() {}

  /** Factors of places. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Told(
      long version,
      LocalDate today,
      String rules,
      List<ProjectView> projects,
      List<ClassView> classes,
      List<SeasonView> seasons) {}

  /** A project by its footprint; {@code near} when the next milestone is near or overdue. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ProjectView(
      String id,
      String name,
      String kind,
      String stage,
      List<String> kinds,
      List<String> grids,
      @Nullable NextView next,
      boolean near,
      @Nullable AssessedView assessed) {}

  /** The milestone that comes next; days are negative when it is overdue. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record NextView(String code, LocalDate dueOn, int inDays) {}

  /** The newest stability assessment. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AssessedView(String number, String risk, String outcome, LocalDate on) {}

  /** Grids that hold places of a class. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ClassView(String code, List<String> kinds, List<String> grids) {}

  /** A season that is on. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record SeasonView(String code, List<String> kinds, LocalDate day, int inDays) {}

  static Told told(Factors.Told told) {
    return new Told(
        told.version(),
        told.today(),
        told.rules(),
        told.projects().stream().map(p -> project(p, told.today())).toList(),
        told.classes().stream()
            .map(c -> new ClassView(c.of().name(), names(c.kinds()), c.grids()))
            .toList(),
        told.seasons().stream()
            .map(s -> new SeasonView(s.season(), names(s.kinds()), s.day(), s.inDays()))
            .toList());
  }

  private static ProjectView project(Factors.OfProject p, LocalDate today) {
    Project of = p.project();
    Assessment a = p.assessed();
    return new ProjectView(
        of.id(),
        of.name(),
        of.kind().name(),
        of.stage().name(),
        names(p.kinds()),
        p.grids(),
        next(p.next(), today),
        p.near(),
        a == null
            ? null
            : new AssessedView(a.number(), a.risk().name(), a.outcome().name(), a.on()));
  }

  static @Nullable NextView next(@Nullable Milestone m, LocalDate today) {
    return m == null ? null : new NextView(m.code().name(), m.dueOn(), m.inDays(today));
  }

  private static List<String> names(List<Kind> kinds) {
    return kinds.stream().map(Kind::name).toList();
  }
}
