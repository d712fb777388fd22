package org.fengqiao.gis.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.fengqiao.gis.finding.Finding;
import org.fengqiao.gis.finding.FindingCode;

/** What all readers share: one pass, first what was found when opening, last the sums. */
abstract class ReadOnce implements AreaSource {
  private final SourceInfo info;
  private final Limits limits;
  private final List<Finding> foundOpening;
  private boolean used;

  ReadOnce(SourceInfo info, Limits limits, List<Finding> foundOpening) {
    this.info = info;
    this.limits = limits;
    this.foundOpening = List.copyOf(foundOpening);
  }

  @Override
  public final SourceInfo info() {
    return info;
  }

  final Limits limits() {
    return limits;
  }

  @Override
  public final void read(Consumer<RawArea> areas, Consumer<Finding> findings)
      throws UnreadableFile {
    if (used) {
      throw new IllegalStateException("a source is read once");
    }
    used = true;
    foundOpening.forEach(findings);
    Sink sink = new Sink(limits, areas, findings);
    try {
      readAll(sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sink.tellSums();
    }
    if (sink.number() == 0) {
      sink.tell(Finding.of(FindingCode.NO_FEATURES, java.util.Map.of()));
    }
  }

  /** Reads every feature in the order of the file. */
  abstract void readAll(Sink sink) throws UnreadableFile, IOException;
}
