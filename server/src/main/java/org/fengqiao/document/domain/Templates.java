package org.fengqiao.document.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where templates are kept. They are few, never edited, and held in memory. */
public interface Templates {
  /** Newest edition of each sort on this day, the district's own before everybody's, in order. */
  List<Template> on(String district, LocalDate day);

  /** The very edition a document was written with. */
  Optional<Template> find(String of, String code, int version);

  /** Word before the year in the district's numbers of this sort. */
  String mark(String district, Template template);
}
