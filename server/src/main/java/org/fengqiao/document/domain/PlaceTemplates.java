package org.fengqiao.document.domain;

import java.time.LocalDate;
import java.util.Optional;

/** Where templates of papers about places are kept; rows are never edited. */
public interface PlaceTemplates {
  /** Newest edition of a sort on a day, the district's own before everybody's. */
  Optional<Template> newest(String district, String code, LocalDate day);

  /** The very edition a paper was written with. */
  Optional<Template> find(String of, String code, int version);
}
