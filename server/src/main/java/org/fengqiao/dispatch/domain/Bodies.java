package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where bodies, their rosters and their figures are kept. Writing needs a transaction. */
public interface Bodies {
  /** Active bodies of the district that exist on this day, in code order. */
  List<Body> active(String district, LocalDate day);

  /** Every body of the district, ended and inactive ones too, in code order. */
  List<Body> all(String district);

  /** One body, ended and inactive ones too. */
  Optional<Body> find(String district, String code);

  /** Changes whenever a body or a roster does; cheap. */
  String stamp(String district);

  /** Open items by body code; bodies without are missing. */
  Map<String, Integer> load(String district);

  /** Past results since a year, by body and kind. */
  List<Results.Row> results(String district, int sinceYear);

  /** Rosters of the district by body; bodies without are missing. */
  Map<String, Roster> rosters(String district);

  /** Adds bodies in the caller's transaction; those already there stay as they are. */
  void add(String district, List<Body> bodies, boolean demo, Instant at);

  /** Replaces a body. False when the version is no longer this one. */
  boolean change(String district, Body body, long expectedVersion, Instant at);

  /** Replaces a roster. False when its version is no longer this one, or there is no such body. */
  boolean roster(String district, String body, Roster roster, long expectedVersion);
}
