package org.fengqiao.gis.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fengqiao.gis.finding.FindingCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaFilesTest {
  private static final String AREA =
      "{\"type\":\"Polygon\",\"coordinates\":[[[113,23],[114,23],[114,24],[113,23]]]}";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void contentComesBeforeTheExtension() throws IOException {
    assertThat(Reading.of(write("a.shp", AREA)).info().format()).isEqualTo(Format.GEOJSON);
    assertThat(Reading.of(write("a", AREA)).areas()).hasSize(1);
    assertThat(Reading.of(write("b.txt", AREA)).areas()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a.bin, whatever, NOT_THIS_FORMAT",
    "a.rar, Rar!xx, NOT_THIS_FORMAT",
    "a.xls, '', TRUNCATED",
    "a.geojson, '', TRUNCATED",
    "a.geojson, whatever, MALFORMED",
    "a.shp, whatever, MISSING_PART",
    "a.gpkg, whatever, TRUNCATED",
    "a.zip, whatever, TRUNCATED",
    "a.mif, whatever, TRUNCATED",
    "a.csv, whatever, NO_GEOMETRY",
    "a.kml, whatever, MALFORMED",
    "a.xml, <a/>, NOT_THIS_FORMAT"
  })
  void saysWhatIsNotRead(String name, String text, FindingCode code) throws IOException {
    assertThat(Reading.of(write(name, text)).refused()).isEqualTo(code);
  }

  @Test
  void aFileOfGigabytesIsRefusedBeforeItIsRead() throws IOException {
    Path large = folder.resolve("a.geojson");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(3_000_000_000L);
    }
    long start = System.nanoTime();
    assertThat(Reading.of(large).refused()).isEqualTo(FindingCode.TOO_MUCH);
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }

  @Test
  void aSourceIsReadOnce() throws Exception {
    try (AreaSource source = AreaFiles.open(write("a.json", AREA), ReadOptions.DEFAULT)) {
      source.read(area -> {}, finding -> {});
      assertThatThrownBy(() -> source.read(area -> {}, finding -> {}))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> AreaFiles.open(folder.resolve("none.shp"), ReadOptions.DEFAULT))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void nothingStaysOpen() throws Exception {
    Path handles = Path.of("/proc/self/fd");
    Assumptions.assumeTrue(Files.isDirectory(handles));
    Path shp = Written.shapefile(folder, StandardCharsets.UTF_8, "a");
    byte[] dbf = Files.readAllBytes(folder.resolve("a.dbf"));
    byte[] whole = Files.readAllBytes(shp);
    Path text = write("t.gpkg", "SQLite format 3\0" + "x".repeat(200));
    Reading.of(text);
    long before = count(handles);
    for (int i = 0; i < 20; i++) {
      Files.write(shp, Arrays.copyOf(whole, 60));
      Reading.of(shp);
      Files.write(shp, Written.shp(1, java.util.List.of()));
      Reading.of(shp);
      Files.write(shp, whole);
      Files.write(folder.resolve("a.dbf"), Arrays.copyOf(dbf, 40));
      Reading.of(shp);
      Files.write(folder.resolve("a.dbf"), dbf);
      Reading.of(shp);
      Reading.of(text);
    }
    assertThat(count(handles)).isLessThan(before + 10);
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
