package org.fengqiao.gazetteer.domain;

import java.time.Instant;
import java.util.List;

/** Where projects are kept. */
public interface ProjectStore {
  /** All of a district, by name. */
  List<Project> all(String district);

  /** Changes whenever a project does; empty without projects. */
  String edition(String district);

  /** Adds projects. Inside a transaction. */
  void add(String district, List<Project> projects, Instant at);

  /** Writes projects that are there anew. Inside a transaction. */
  void change(String district, List<Project> projects, Instant at);
}
