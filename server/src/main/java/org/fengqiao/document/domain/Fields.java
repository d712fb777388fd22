package org.fengqiao.document.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.kernel.PlainText;
import org.fengqiao.kernel.Refusal.Field;

/** Looks over the answers of a document before they are kept, and before it is issued. */
@PersonalData
public final class Fields {
  private static final Pattern ARTICLE = Pattern.compile("[A-Z][A-Z_]{1,40} [0-9A-Za-z-]{1,10}");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");
  private static final String MISSING = "missing";

  private Fields() {}

  /** Answers without blanks around them and without empty ones; what is not a part stays. */
  public static Map<String, List<String>> clean(Map<String, List<String>> raw) {
    Map<String, List<String>> clean = new LinkedHashMap<>();
    raw.forEach((name, entries) -> {
      List<String> kept = entries.stream().map(String::strip).filter(e -> !e.isEmpty()).toList();
      if (!kept.isEmpty()) {
        clean.put(name, kept);
      }
    });
    return clean;
  }

  /** What cannot be kept: unknown parts, wrong forms, markup, too many, too long. */
  public static List<Field> faults(Template template, Map<String, List<String>> fields) {
    List<Field> faults = new ArrayList<>();
    fields.forEach((name, entries) -> {
      Part part = template.part(name).orElse(null);
      if (part == null) {
        faults.add(new Field(pointer(name), "unknown"));
      } else if (entries.size() > (part.type().many() ? Part.ENTRIES : 1)) {
        faults.add(new Field(pointer(name), "too-many"));
      } else {
        entries(part, entries, faults);
      }
    });
    return faults;
  }

  /** Mandatory parts without an answer. */
  public static List<Field> missing(Template template, Content content) {
    return template.parts().stream()
        .filter(p -> p.mandatory() && content.entries(p.code()).isEmpty())
        .map(p -> new Field(pointer(p.code()), MISSING))
        .toList();
  }

  /** Where a part stands in a request. */
  public static String pointer(String part) {
    return "/fields/" + part.replace("~", "~0").replace("/", "~1");
  }

  private static void entries(Part part, List<String> entries, List<Field> faults) {
    for (int i = 0; i < entries.size(); i++) {
      String fault = fault(part, entries.get(i));
      if (!fault.isEmpty()) {
        faults.add(new Field(pointer(part.code()) + "/" + i, fault));
      }
    }
  }

  private static String fault(Part part, String entry) {
    if (part.type() != Part.Type.NUMBER && entry.length() > part.most()) {
      return "too-long";
    }
    String text = PlainText.fault(entry);
    if (!text.isEmpty()) {
      return text;
    }
    boolean sound =
        switch (part.type()) {
          case LONG -> true;
          case TEXT, LIST -> entry.lines().count() == 1;
          case DATE -> day(entry);
          case NUMBER -> COUNT.matcher(entry).matches() && Integer.parseInt(entry) <= part.most();
          case CHOICE -> part.choices().stream().anyMatch(c -> c.code().equals(entry));
          case ARTICLES -> ARTICLE.matcher(entry).matches();
        };
    return sound ? "" : "wrong";
  }

  private static boolean day(String entry) {
    try {
      return LocalDate.parse(entry).getYear() < 10_000;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
