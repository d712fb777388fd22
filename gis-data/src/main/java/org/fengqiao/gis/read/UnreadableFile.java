package org.fengqiao.gis.read;

import org.fengqiao.gis.finding.Finding;

/** A file, or one feature of it, that cannot be read at all; the finding says why and where. */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Finding finding;

  public UnreadableFile(Finding finding) {
    super(finding.code() + " " + finding.facts());
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}
