package org.fengqiao.prevention.domain.effect;

/** Chance, as a port. */
@FunctionalInterface
public interface Seeds {
  /** 32 bytes in hex that nobody can guess. */
  String next();
}
