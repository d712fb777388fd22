package org.fengqiao.dispatch.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where bodies are kept. */
public interface Bodies {
  /** Active bodies of the district, in code order. */
  List<Body> active(String district);

  /** Open items by body code; bodies without are missing. */
  Map<String, Integer> load(String district);

  /** Adds bodies in the caller's transaction; those already there stay as they are. */
  void add(String district, List<Body> bodies, boolean demo, Instant at);
}
