package org.fengqiao.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fengqiao.kernel.Permission;
import org.fengqiao.ledger.LedgerSettings;
import org.fengqiao.ledger.domain.ColumnSet;
import org.fengqiao.ledger.domain.ColumnSet.Column;
import org.fengqiao.ledger.domain.ExportField;
import org.fengqiao.ledger.domain.LedgerField;
import org.fengqiao.ledger.domain.SavedMapping;
import org.fengqiao.platform.http.CurrentActor;
import org.fengqiao.platform.http.Permit;
import org.jspecify.annotations.Nullable;

/** Mappings of an office and sets of columns of a district. */
@Controller("/api/ledger")
class SettingsController {
  private static final int LONGEST = 200;

  private final LedgerSettings settings;
  private final CurrentActor actor;

  SettingsController(LedgerSettings settings, CurrentActor actor) {
    this.settings = settings;
    this.actor = actor;
  }

  /**
   * A mapping.
   *
   * @param columns header of each field
   * @param version as seen, 0 for a new one
   */
  @Serdeable
  record MappingView(
      @Nullable String name,
      @Nullable Map<String, @Nullable String> columns,
      @Nullable Long version) {}

  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record MappingsView(List<MappingView> mappings) {}

  @Serdeable
  record ColumnView(@Nullable String field, @Nullable String header) {}

  /**
   * A set of columns.
   *
   * @param version as seen, 0 for a new one and for the product's own
   */
  @Serdeable
  record ColumnSetView(
      @Nullable String name,
      @Nullable List<@Nullable ColumnView> columns,
      @Nullable Long version,
      @Nullable Boolean shipped) {}

  /** Sets with every field there is. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ColumnSetsView(List<ColumnSetView> sets, List<String> fields) {}

  /** Mappings of the own office. */
  @Get("/mappings")
  @Permit(Permission.LEDGER_IMPORT)
  MappingsView mappings() {
    return new MappingsView(
        settings.mappings(actor.get()).stream().map(SettingsController::view).toList());
  }

  /** Keeps a mapping. */
  @Post("/mappings")
  @Permit(Permission.LEDGER_IMPORT)
  MappingView keep(@Body MappingView body) {
    Map<LedgerField, String> columns = new EnumMap<>(LedgerField.class);
    if (body.columns() != null) {
      body.columns()
          .forEach((name, header) -> {
            if (header != null) {
              if (header.isBlank() || header.length() > LONGEST) {
                throw Requests.bad("/columns", "value-not-known");
              }
              columns.put(Requests.constant(LedgerField.class, name, "/columns"), header);
            }
          });
    }
    SavedMapping wish = new SavedMapping(text(body.name()), columns, seen(body.version()));
    return view(settings.keep(wish, actor.get()).orThrow());
  }

  /** Sets of columns of the district. */
  @Get("/columns")
  @Permit(Permission.LEDGER_EXPORT)
  ColumnSetsView columns() {
    return new ColumnSetsView(
        settings.columnSets(actor.get()).stream().map(SettingsController::view).toList(),
        List.of(ExportField.values()).stream().map(Enum::name).toList());
  }

  /** Keeps a set of columns for the whole district. */
  @Post("/columns")
  @Permit(Permission.LEDGER_EXPORT)
  ColumnSetView keep(@Body ColumnSetView body) {
    List<@Nullable ColumnView> given = body.columns() == null ? List.of() : body.columns();
    if (given.size() > ColumnSet.MOST) {
      throw Requests.bad("/columns", "value-not-known");
    }
    List<Column> columns =
        given.stream()
            .map(c -> {
              if (c == null) {
                throw Requests.bad("/columns", "value-not-known");
              }
              ExportField field = Requests.constant(ExportField.class, c.field(), "/columns");
              return new Column(field, text(c.header()));
            })
            .toList();
    ColumnSet wish = new ColumnSet(text(body.name()), columns, false, seen(body.version()));
    return view(settings.keep(wish, actor.get()).orThrow());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static long seen(@Nullable Long version) {
    return version == null ? 0 : version;
  }

  private static MappingView view(SavedMapping m) {
    Map<String, @Nullable String> columns = new TreeMap<>();
    m.columns().forEach((field, header) -> columns.put(field.name(), header));
    return new MappingView(m.name(), columns, m.version());
  }

  private static ColumnSetView view(ColumnSet s) {
    List<@Nullable ColumnView> columns = new java.util.ArrayList<>();
    s.columns().forEach(c -> columns.add(new ColumnView(c.field().name(), c.header())));
    return new ColumnSetView(s.name(), columns, s.version(), s.shipped());
  }
}
