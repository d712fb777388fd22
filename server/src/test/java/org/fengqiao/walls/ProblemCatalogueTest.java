package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStreamReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fengqiao.kernel.Refusal;
import org.fengqiao.platform.http.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal has words in three languages, with the same placeholders, all of them filled. */
class ProblemCatalogueTest {
  private static final List<String> LANGUAGES = List.of("zh-CN", "zh-Hant", "en");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private static Properties words(String language) throws Exception {
    Properties words = new Properties();
    try (var in =
        new InputStreamReader(
            ProblemCatalogueTest.class.getResourceAsStream("/problems/" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void theThreeLanguagesSayTheSame() throws Exception {
    Properties source = words("zh-CN");
    for (String language : LANGUAGES) {
      Properties words = words(language);
      assertThat(new TreeSet<>(words.keySet()))
          .as(language)
          .isEqualTo(new TreeSet<>(source.keySet()));
      for (String key : source.stringPropertyNames()) {
        assertThat(words.getProperty(key)).as(language + " " + key).isNotBlank();
        assertThat(placeholders(words.getProperty(key)))
            .as(language + " " + key)
            .isEqualTo(placeholders(source.getProperty(key)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-Hant", "en"})
  void noKeyIsWrittenTwice(String language) throws Exception {
    List<String> keys =
        Files.readAllLines(Path.of("src/main/resources/problems/" + language + ".properties"))
            .stream()
            .filter(l -> !l.startsWith("#") && l.contains("="))
            .map(l -> l.substring(0, l.indexOf('=')).strip())
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void everyRefusalHasItsWords() throws Exception {
    Properties words = words("zh-CN");
    List<String> wrong = new ArrayList<>();
    for (Refusal refusal : refusals()) {
      String code = refusal.code();
      if (Set.of("example", "required").contains(code)) {
        // Told its code by its maker: what the makers write is looked up in the sources.
        for (String given : givenCodes(refusal.getClass().getSimpleName())) {
          if (!words.containsKey(given + ".title") || !words.containsKey(given + ".detail")) {
            wrong.add(given + " is not written");
          }
        }
        continue;
      }
      if (!code.matches("[a-z][a-z0-9-]*")) {
        wrong.add(code + " is not kebab-case");
      }
      if (refusal.status() < 400 || refusal.status() > 499) {
        wrong.add(code + " has status " + refusal.status());
      }
      for (String part : List.of(".title", ".detail")) {
        String text = words.getProperty(code + part);
        if (text == null) {
          wrong.add(code + part + " is not written");
        } else if (!refusal.arguments().keySet().containsAll(placeholders(text))) {
          wrong.add(code + part + " needs " + placeholders(text));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Set<String> givenCodes(String type) throws Exception {
    Pattern made = Pattern.compile("new (?:\\w+\\.)?" + type + "\\(\\s*\"([a-z0-9-]+)\"");
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = made.matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    return codes;
  }

  @Test
  void everyRejectionAtTheDoorHasItsWords() throws Exception {
    Properties words = words("zh-CN");
    Pattern made = Pattern.compile("Rejection\\s*\\.?\\s*(?:of)?\\(\\s*\"([a-z0-9-]+)\"");
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = made.matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    assertThat(codes).contains("not-found", "csrf", "forged-cursor");
    for (String code : codes) {
      assertThat(words.stringPropertyNames()).contains(code + ".title", code + ".detail");
    }
  }

  private static List<Refusal> refusals() throws Exception {
    List<Refusal> found = new ArrayList<>();
    for (JavaClass c :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.fengqiao")) {
      if (!c.isAssignableTo(Refusal.class) || c.getName().equals(Rejection.class.getName())) {
        continue;
      }
      Class<?> type = Class.forName(c.getName());
      if (type.isEnum()) {
        Arrays.stream(type.getEnumConstants()).forEach(e -> found.add((Refusal) e));
      } else if (type.isRecord() && !Modifier.isAbstract(type.getModifiers())) {
        found.addAll(examples(type));
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }

  /** One example, or one for each constant where a single closed choice decides the code. */
  private static List<Refusal> examples(Class<?> type) throws Exception {
    RecordComponent[] parts = type.getRecordComponents();
    if (parts.length != 1 || !parts[0].getType().isEnum()) {
      return List.of((Refusal) example(type));
    }
    Constructor<?> constructor = type.getDeclaredConstructor(parts[0].getType());
    constructor.setAccessible(true);
    List<Refusal> each = new ArrayList<>();
    for (Object constant : parts[0].getType().getEnumConstants()) {
      each.add((Refusal) constructor.newInstance(constant));
    }
    return each;
  }

  private static Object example(Class<?> record) throws Exception {
    RecordComponent[] parts = record.getRecordComponents();
    Constructor<?> constructor =
        record.getDeclaredConstructor(
            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
    constructor.setAccessible(true);
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = value(parts[i]);
    }
    return constructor.newInstance(values);
  }

  private static Object value(RecordComponent part) throws Exception {
    return part.getGenericType().getTypeName().contains("Refusal$Field")
        ? List.of(new Refusal.Field("/field", "required"))
        : value(part.getType());
  }

  private static Object value(Class<?> type) throws Exception {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isRecord()) {
      return example(type);
    }
    return switch (type.getName()) {
      case "java.lang.String" -> "example";
      case "int", "java.lang.Integer" -> 1;
      case "long", "java.lang.Long" -> 1L;
      case "double", "java.lang.Double" -> 1.0;
      case "boolean", "java.lang.Boolean" -> true;
      case "java.util.List", "java.util.Collection" -> List.of();
      case "java.util.Set" -> Set.of();
      case "java.util.Map" -> Map.of();
      case "java.util.UUID" -> new UUID(0, 1);
      case "java.time.Instant" -> Instant.EPOCH;
      case "java.time.LocalDate" -> LocalDate.EPOCH;
      case "java.time.Duration" -> Duration.ZERO;
      default -> throw new IllegalArgumentException("no example of " + type);
    };
  }
}
