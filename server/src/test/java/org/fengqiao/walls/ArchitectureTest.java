package org.fengqiao.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.kernel.PersonalData;
import org.junit.jupiter.api.Test;

/** Who may import whom. Moving a wall is a visible line in {@link #TABLE} and an ADR. */
class ArchitectureTest {
  private static final String BASE = "org.fengqiao.";

  /** The table of the house plan: feature, and the features it may know. */
  private static final Map<String, Set<String>> TABLE =
      table(
          """
          kernel:
          platform:    kernel
          audit:       kernel
          approval:    kernel audit
          law:         kernel audit approval
          deadline:    kernel audit approval
          grid:        kernel law audit approval
          account:     kernel grid audit
          gazetteer:   kernel audit approval grid
          casework:    kernel law deadline grid account audit approval
          holder:      kernel grid account casework audit
          classify:    kernel law
          dispatch:    kernel law deadline grid account casework audit approval
          document:    kernel law deadline grid account casework dispatch audit approval
          mediation:   kernel law deadline grid account casework audit
          hotspot:     kernel law deadline grid casework audit
          intake:      kernel law deadline grid gazetteer account classify casework dispatch audit
          warning:     kernel law grid hotspot audit approval
          desk:        kernel law deadline grid gazetteer account casework classify dispatch document mediation intake audit approval
          group:       kernel grid casework classify dispatch intake audit
          inquiry:     kernel deadline account casework dispatch audit
          prevention:  kernel law grid account deadline document intake hotspot warning factor audit approval
          factor:      kernel law grid gazetteer hotspot warning audit
          indicator:   kernel law deadline grid account casework dispatch hotspot warning prevention audit
          tile:        kernel grid gazetteer dispatch
          basemap:     kernel
          ledger:      kernel law deadline grid gazetteer account casework classify dispatch intake desk audit approval
          imports:     kernel grid gazetteer ledger audit
          """);

  /** Entry points of the process: they know everything and nobody knows them. */
  private static final Set<String> TOPS = Set.of("tool");

  /** Features about places; a type that can hold personal data is out of bounds for them. */
  private static final List<String> PLACES =
      List.of(
          "gazetteer",
          "hotspot",
          "warning",
          "prevention",
          "factor",
          "indicator",
          "tile",
          "basemap",
          "imports");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/gis/"))
          .importPackages("org.fengqiao");

  private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND =
      DescribedPredicate.describe(
          "written by hand",
          c -> !c.getSimpleName().startsWith("$") && !c.getName().contains("$$"));

  private static Map<String, Set<String>> table(String text) {
    Map<String, Set<String>> table = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] cells = line.split(":", 2);
      table.put(
          cells[0].strip(),
          Arrays.stream(cells[1].strip().split(" +"))
              .filter(s -> !s.isEmpty())
              .collect(Collectors.toSet()));
    }
    return table;
  }

  private static String feature(JavaClass c) {
    String name = c.getPackageName();
    if (!name.startsWith(BASE)) {
      return "";
    }
    String rest = name.substring(BASE.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static String ring(JavaClass c) {
    String[] parts = c.getPackageName().substring(BASE.length()).split("\\.");
    return parts.length > 1 ? parts[1] : "";
  }

  private static Stream<JavaClass> house() {
    return ALL.stream().filter(c -> c.getPackageName().startsWith(BASE));
  }

  private static boolean generated(JavaClass c) {
    return c.getSimpleName().startsWith("$")
        || c.getName().matches(".*\\.\\$[^.]*|.*\\$(Introspection|Definition|Intercepted).*");
  }

  @Test
  void featuresKnowOnlyTheirWhiteList() {
    Set<String> broken = new TreeSet<>();
    house()
        .forEach(c -> {
          String from = feature(c);
          if (!TABLE.containsKey(from) && !TOPS.contains(from)) {
            broken.add("unknown feature: " + from);
            return;
          }
          for (Dependency d : c.getDirectDependenciesFromSelf()) {
            check(c, from, d.getTargetClass()).ifPresent(broken::add);
          }
        });
    assertThat(broken).isEmpty();
  }

  private static java.util.Optional<String> check(JavaClass c, String from, JavaClass target) {
    String to = feature(target);
    if (to.isEmpty() || to.equals(from) || to.equals("gis") || TOPS.contains(from)) {
      return java.util.Optional.empty();
    }
    if (to.equals("platform")) {
      boolean ring = List.of("db", "http").contains(ring(c));
      return ring ? java.util.Optional.empty() : broken(c, target, "only db and http rings");
    }
    if (!TABLE.getOrDefault(from, Set.of()).contains(to)) {
      return broken(c, target, "not on the white list of " + from);
    }
    return List.of("", "domain").contains(ring(target))
        ? java.util.Optional.empty()
        : broken(c, target, "rings of other features are closed");
  }

  private static java.util.Optional<String> broken(JavaClass c, JavaClass target, String why) {
    return java.util.Optional.of(c.getName() + " -> " + target.getName() + ": " + why);
  }

  @Test
  void featuresFormNoCycle() {
    slices().matching("org.fengqiao.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void domainKnowsNoFramework() {
    noClasses()
        .that(WRITTEN_BY_HAND)
        .and()
        .resideInAPackage("org.fengqiao.*.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.micronaut..",
            "java.sql..",
            "javax.sql..",
            "jakarta..",
            "org.slf4j..",
            "org.postgresql..",
            "com.google.crypto..",
            "org.bouncycastle..")
        .check(ALL);
  }

  @Test
  void rootsKnowNoHttpAndNoSql() {
    noClasses()
        .that(WRITTEN_BY_HAND)
        .and(
            DescribedPredicate.describe(
                "root of a feature",
                c -> !List.of("platform", "tool", "").contains(feature(c)) && ring(c).isEmpty()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.micronaut.http..", "java.sql..", "javax.sql..", "io.micronaut.data..")
        .allowEmptyShould(true)
        .check(ALL);
  }

  @Test
  void ringsArePackagePrivate() {
    List<String> open =
        house()
            .filter(c -> !generated(c))
            .filter(c -> !Set.of("platform", "tool").contains(feature(c)))
            .filter(c -> List.of("db", "http").contains(ring(c)))
            .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(c -> c.getEnclosingClass().isEmpty())
            .map(JavaClass::getName)
            .toList();
    assertThat(open).isEmpty();
  }

  @Test
  void sqlLivesInDbRings() {
    noClasses()
        .that(WRITTEN_BY_HAND)
        .and()
        .resideOutsideOfPackages("..db..", "org.fengqiao.tool..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "io.micronaut.data..")
        .check(ALL);
  }

  @Test
  void httpLivesInHttpRings() {
    noClasses()
        .that(WRITTEN_BY_HAND)
        .and()
        .resideOutsideOfPackages("..http..", "org.fengqiao.platform..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut.http..")
        .check(ALL);
  }

  @Test
  void placesNeverPersons() {
    noClasses()
        .that(
            DescribedPredicate.describe("features about places", c -> PLACES.contains(feature(c))))
        .should()
        .dependOnClassesThat()
        .areAnnotatedWith(PersonalData.class)
        .check(ALL);
  }

  @Test
  void timeAndChanceComeThroughPorts() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.fengqiao.platform..", "org.fengqiao.tool..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.OffsetDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callConstructor(java.util.Random.class)
        .check(ALL);
  }

  @Test
  void noOldHabits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.fengqiao.tool..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ALL);
    noClasses().should().dependOnClassesThat().areAssignableTo(java.util.Date.class).check(ALL);
    List<String> injected =
        house()
            .filter(c -> !generated(c))
            .flatMap(c -> c.getFields().stream())
            .filter(f -> f.isAnnotatedWith("jakarta.inject.Inject"))
            .map(f -> f.getFullName())
            .toList();
    assertThat(injected).as("field injection").isEmpty();
  }

  @Test
  void namesSayWhatThingsAre() {
    classes()
        .that(WRITTEN_BY_HAND)
        .and()
        .resideInAPackage("org.fengqiao..")
        .should()
        .haveSimpleNameNotEndingWith("Impl")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("DTO")
        .check(ALL);
  }

  @Test
  void everyPackageIsNullMarkedAndDescribed() throws Exception {
    List<String> bare = new ArrayList<>();
    Path root = Path.of("src/main/java");
    try (Stream<Path> folders = Files.walk(root)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          boolean holdsCode = files.anyMatch(f -> f.toString().endsWith(".java"));
          Path info = folder.resolve("package-info.java");
          if (holdsCode
              && !(Files.exists(info)
                  && Files.readString(info).contains("@NullMarked")
                  && Files.readString(info).startsWith("/**"))) {
            bare.add(root.relativize(folder).toString());
          }
        }
      }
    }
    assertThat(bare).isEmpty();
  }

  /** Longer than 400 lines is a failed check; this list may only shrink. */
  private static final Set<String> LONG_FILES = Set.of();

  @Test
  void filesStayShort() throws Exception {
    List<String> tooLong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        try (Stream<String> lines = Files.lines(file)) {
          if (lines.count() > 400 && !LONG_FILES.contains(file.getFileName().toString())) {
            tooLong.add(file.toString());
          }
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }
}
