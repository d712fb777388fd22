package org.fengqiao.prevention;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.fengqiao.prevention.domain.effect.Seeds;

/** Seeds from the system's source of chance. */
@Singleton
class SecureSeeds implements Seeds {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
