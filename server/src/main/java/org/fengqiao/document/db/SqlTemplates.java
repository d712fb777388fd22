package org.fengqiao.document.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.casework.domain.ItemState;
import org.fengqiao.deadline.domain.TimerCode;
import org.fengqiao.document.domain.Part;
import org.fengqiao.document.domain.Template;
import org.fengqiao.document.domain.TemplateText;
import org.fengqiao.document.domain.Templates;
import org.fengqiao.kernel.Permission;
import org.fengqiao.law.domain.Labels;
import org.fengqiao.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Templates in SQL, read once: rows are added by migrations and never edited. */
@Singleton
final class SqlTemplates implements Templates {
  private static final String EVERYWHERE = "000000";

  private final Sql sql;
  private volatile @Nullable Held held;

  SqlTemplates(Sql sql) {
    this.sql = sql;
  }

  private record Valid(LocalDate from, @Nullable LocalDate to, Template template) {
    boolean on(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  private record Held(List<Valid> templates, Map<String, String> marks) {}

  @Override
  public List<Template> on(String district, LocalDate day) {
    Map<String, Template> newest = new LinkedHashMap<>();
    for (Valid valid : held().templates) {
      Template template = valid.template;
      boolean own = template.of().equals(district);
      if (valid.on(day) && (own || template.of().equals(EVERYWHERE))) {
        newest.merge(template.code(), template, SqlTemplates::nearer);
      }
    }
    return List.copyOf(newest.values());
  }

  private static Template nearer(Template a, Template b) {
    if (!a.of().equals(b.of())) {
      return a.of().equals(EVERYWHERE) ? b : a;
    }
    return b.version() > a.version() ? b : a;
  }

  @Override
  public Optional<Template> find(String of, String code, int version) {
    return held().templates.stream()
        .map(Valid::template)
        .filter(t -> t.of().equals(of) && t.code().equals(code) && t.version() == version)
        .findFirst();
  }

  @Override
  public String mark(String district, Template template) {
    return held().marks.getOrDefault(district + ' ' + template.code(), template.mark());
  }

  private Held held() {
    Held now = held;
    if (now == null) {
      now = load();
      held = now;
    }
    return now;
  }

  private Held load() {
    Map<String, List<Part.Choice>> choices = new HashMap<>();
    sql.each(
        "SELECT part, code, label_zh_cn, label_zh_hant, label_en FROM document_choice"
            + " WHERE district = '000000' ORDER BY part, ordinal",
        row ->
            choices
                .computeIfAbsent(row.getString("part"), p -> new ArrayList<>())
                .add(new Part.Choice(row.getString("code"), labels(row, "label"))));
    Map<String, Part> parts =
        sql
            .list(
                "SELECT code, type, most, fill, label_zh_cn, label_zh_hant, label_en"
                    + " FROM document_part WHERE district = '000000'",
                row -> part(row, choices))
            .stream()
            .collect(Collectors.toMap(Part::code, p -> p));
    List<Valid> templates =
        sql.list(
            "SELECT district, code, version, valid_from, valid_to, title_zh_cn, title_zh_hant,"
                + " title_en, mark, parts, states, sign_with, clock, body FROM document_template"
                + " ORDER BY ordinal, code, version",
            row -> valid(row, parts));
    Map<String, String> marks = new HashMap<>();
    sql.each(
        "SELECT district, template, mark FROM document_mark",
        row ->
            marks.put(
                row.getString("district") + ' ' + row.getString("template"),
                row.getString("mark")));
    return new Held(templates, marks);
  }

  private static Part part(ResultSet row, Map<String, List<Part.Choice>> choices)
      throws SQLException {
    String code = row.getString("code");
    String fill = row.getString("fill");
    return new Part(
        code,
        Part.Type.valueOf(row.getString("type")),
        false,
        row.getInt("most"),
        fill.isEmpty() ? List.of() : Arrays.asList(fill.split("\\|", -1)),
        labels(row, "label"),
        choices.getOrDefault(code, List.of()));
  }

  private static Valid valid(ResultSet row, Map<String, Part> parts) throws SQLException {
    String signer = row.getString("sign_with");
    String clock = row.getString("clock");
    Template template =
        new Template(
            row.getString("district"),
            row.getString("code"),
            row.getInt("version"),
            labels(row, "title"),
            row.getString("mark"),
            Arrays.stream(row.getString("parts").split(" ", -1)).map(p -> asked(p, parts)).toList(),
            states(row.getString("states")),
            signer == null ? null : Permission.valueOf(signer),
            clock == null ? null : TimerCode.valueOf(clock),
            TemplateText.of(row.getString("body")));
    return new Valid(
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        template);
  }

  private static Set<ItemState> states(String names) {
    return Arrays.stream(names.split(" ", -1)).map(ItemState::valueOf).collect(Collectors.toSet());
  }

  private static Part asked(String name, Map<String, Part> parts) {
    boolean mandatory = name.endsWith("!");
    String code = mandatory ? name.substring(0, name.length() - 1) : name;
    Part part = parts.get(code);
    if (part == null) {
      throw new IllegalStateException("a template asks for an unknown part: " + code);
    }
    return new Part(
        code, part.type(), mandatory, part.most(), part.fill(), part.label(), part.choices());
  }

  private static Labels labels(ResultSet row, String stem) throws SQLException {
    return new Labels(
        row.getString(stem + "_zh_cn"),
        row.getString(stem + "_zh_hant"),
        row.getString(stem + "_en"));
  }
}
