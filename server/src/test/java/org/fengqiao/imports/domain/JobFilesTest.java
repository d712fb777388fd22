package org.fengqiao.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobFilesTest {
  private static final String DIGEST = "0".repeat(64);

  private static List<JobFile> files(String... names) {
    List<JobFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(new JobFile(files.size(), name, 10, DIGEST));
    }
    return files;
  }

  @Test
  void aFileOrTheWholeOfASetIsOneImport() {
    assertThat(JobFiles.refusal(JobKind.GRIDS, files("网格.ZIP"), 100)).isNull();
    assertThat(JobFiles.refusal(JobKind.CODES, files("codes.xlsx"), 100)).isNull();
    List<JobFile> set = files("grids.dbf", "Grids.SHP", "grids.shx", "grids.prj", "grids.cpg");
    assertThat(JobFiles.refusal(JobKind.GRIDS, set, 100)).isNull();
    assertThat(JobFiles.main(set).name()).isEqualTo("Grids.SHP");
    assertThat(JobFiles.refusal(JobKind.GRIDS, files("a.mif", "a.mid"), 100)).isNull();
  }

  @Test
  void whatIsNotIsRefused() {
    assertThat(JobFiles.refusal(JobKind.GRIDS, List.of(), 100))
        .isEqualTo(new ImportRefusal.BadFiles("/files", "required"));
    assertThat(JobFiles.refusal(JobKind.GRIDS, files("a.shp", "b.dbf"), 100))
        .isEqualTo(new ImportRefusal.BadFiles("/files", "not-a-set"));
    assertThat(JobFiles.refusal(JobKind.GRIDS, files("a.dbf", "a.prj"), 100))
        .isEqualTo(new ImportRefusal.BadFiles("/files", "not-a-set"));
    assertThat(JobFiles.refusal(JobKind.GRIDS, files("a.shp", "a.exe"), 100))
        .isEqualTo(new ImportRefusal.BadFiles("/files/1/name", "not-of-the-set"));
    assertThat(JobFiles.refusal(JobKind.CODES, files("a.shp", "a.dbf"), 100))
        .isEqualTo(new ImportRefusal.BadFiles("/files", "not-a-set"));
    assertThat(JobFiles.refusal(JobKind.CODES, files("a.zip"), 100))
        .isInstanceOf(ImportRefusal.WrongKind.class);
    assertThat(JobFiles.refusal(JobKind.GRIDS, files("a.shp", "a.dbf"), 19))
        .isEqualTo(new ImportRefusal.TooLarge(19));
    List<JobFile> huge = new ArrayList<>(files("a.shp", "a.dbf"));
    huge.replaceAll(f -> new JobFile(f.no(), f.name(), Long.MAX_VALUE, DIGEST));
    assertThat(JobFiles.refusal(JobKind.GRIDS, huge, 100))
        .isEqualTo(new ImportRefusal.TooLarge(100));
    assertThat(JobFiles.refusal(JobKind.GRIDS, List.of(new JobFile(0, "a.zip", 1, "X")), 100))
        .isEqualTo(new ImportRefusal.BadFiles("/files/0/digest", "not-a-digest"));
  }

  @Test
  void piecesCoverAFile() {
    JobFile file = new JobFile(0, "a.zip", 10, DIGEST);
    assertThat(file.pieces(4)).isEqualTo(3);
    assertThat(file.length(0, 4)).isEqualTo(4);
    assertThat(file.length(2, 4)).isEqualTo(2);
    assertThat(file.pieces(5)).isEqualTo(2);
    assertThat(file.length(1, 5)).isEqualTo(5);
  }
}
