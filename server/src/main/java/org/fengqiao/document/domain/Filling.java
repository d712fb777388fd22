package org.fengqiao.document.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.kernel.PersonalData;

/**
 * Puts content into a template: answers as they stand on paper, and what the house knows.
 *
 * @param house words by name, citations by {@code law:CODE ARTICLE}
 */
@PersonalData
public record Filling(Template template, Content content, Map<String, String> house)
    implements TemplateText.Values {
  private static final String BLANK = "＿＿＿＿";

  @Override
  public List<String> entries(String name) {
    Optional<Part> part = template.part(name);
    if (part.isPresent()) {
      return content.entries(name).stream().map(e -> words(part.get(), e)).toList();
    }
    String known = house.get(name);
    return known == null || known.isBlank() ? List.of() : List.of(known);
  }

  @Override
  public List<String> codes(String name) {
    return template.part(name).isPresent() ? content.entries(name) : entries(name);
  }

  @Override
  public String citation(String article) {
    return house.getOrDefault("law:" + article, "《" + article + "》");
  }

  @Override
  public String blank() {
    return BLANK;
  }

  /** The paper without number, seal and code of the finished one. */
  public Sheet sheet() {
    return new Sheet(template.title().zhCn(), template.text().fill(this));
  }

  private String words(Part part, String entry) {
    return switch (part.type()) {
      case TEXT, LONG, LIST, NUMBER -> entry;
      case DATE -> ChineseText.day(LocalDate.parse(entry));
      case ARTICLES -> citation(entry);
      case CHOICE ->
          part.choices().stream()
              .filter(c -> c.code().equals(entry))
              .map(c -> c.label().zhCn())
              .findFirst()
              .orElse(entry);
    };
  }
}
