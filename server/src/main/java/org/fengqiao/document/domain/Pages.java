package org.fengqiao.document.domain;

import org.fengqiao.kernel.Outcome;

/** Prints a sheet as a PDF. */
@FunctionalInterface
public interface Pages {
  /** The file; refused when the server has no typeface to print with. */
  Outcome<byte[]> pdf(Sheet sheet);
}
