package org.fengqiao.prevention.domain.effect;

import java.time.Instant;
import java.util.UUID;

/**
 * One randomised trial of one version of a playbook, opened before its first draw.
 *
 * @param kind index of {@code hotspot}
 * @param playbookOf district of the playbook row
 * @param digest of the plan as it stood
 * @param setting edition of the district's consent
 * @param seed 32 bytes in hex, told to nobody before the evaluation
 */
public record Trial(
    String district,
    UUID id,
    int kind,
    String playbookOf,
    String playbook,
    String planOf,
    String plan,
    String digest,
    int setting,
    String seed,
    Instant openedAt,
    boolean demo) {

  /** Hash of the seed, shown from the beginning. */
  public String commitment() {
    return Draw.sha256(seed);
  }
}
