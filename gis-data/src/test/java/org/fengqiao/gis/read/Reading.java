package org.fengqiao.gis.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/** All that came of a file. */
record Reading(
    @Nullable SourceInfo info,
    List<RawArea> areas,
    List<Finding> findings,
    @Nullable Finding fault) {

  static Reading of(Path file) throws IOException {
    return of(file, ReadOptions.DEFAULT);
  }

  static Reading of(Path file, ReadOptions options) throws IOException {
    List<RawArea> areas = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    SourceInfo info = null;
    Finding fault = null;
    try (AreaSource source = AreaFiles.open(file, options)) {
      info = source.info();
      source.read(areas::add, findings::add);
    } catch (UnreadableFile e) {
      fault = e.finding();
    }
    return new Reading(info, areas, findings, fault);
  }

  List<FindingCode> codes() {
    return findings.stream().map(Finding::code).toList();
  }

  Finding finding(FindingCode code) {
    return findings.stream().filter(f -> f.code() == code).findFirst().orElseThrow();
  }

  List<String> texts(String name) {
    return areas.stream().map(a -> a.text(name)).toList();
  }

  /** Why nothing, or no more, was read. */
  @Nullable FindingCode refused() {
    return fault == null ? null : fault.code();
  }
}
