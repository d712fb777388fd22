package org.fengqiao.gis.read;

import java.io.Closeable;
import java.util.function.Consumer;
import org.fengqiao.gis.finding.Finding;

/** An opened file of areas. Not for several threads. */
public interface AreaSource extends Closeable {

  /** What the file says of itself. */
  SourceInfo info();

  /**
   * Reads every area in the order of the file. A feature that is broken by itself is a finding and
   * left out; a file that is broken from there on ends the reading. May be called once.
   *
   * @param areas gets each area; memory does not grow with their number
   * @param findings gets what was found on the way
   * @throws UnreadableFile when nothing more can be read
   */
  void read(Consumer<RawArea> areas, Consumer<Finding> findings) throws UnreadableFile;
}
