package org.fengqiao.account;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * argon2id with 19 MiB, two passes, one lane (OWASP's first choice), in PHC notation. Two checks at
 * once on threads of their own, so that a rush of sign-ins takes at most 38 MiB and never the
 * carriers of the virtual threads.
 */
@Singleton
class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int BYTES = 32;
  private static final int AT_ONCE = 2;
  private static final int WAITING = 64;

  /** Without the letters and digits people mistake for each other. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private final SecureRandom random = new SecureRandom();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          30,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("argon2-", 0).factory());

  /** Compared against when a name is unknown, so that the answer takes as long. */
  private final String nobody;

  Passwords() {
    threads.allowCoreThreadTimeOut(true);
    nobody = encode(salt(), new byte[BYTES]);
  }

  /** The server has no room to check now. */
  static final class Busy extends Exception {
    private Busy(Throwable cause) {
      super(cause);
    }
  }

  /** A random password people can type: 14 of 54 characters, 80 bits. */
  String make() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < 14; i++) {
      made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return made.toString();
  }

  String hash(String password) throws Busy {
    byte[] salt = salt();
    return encode(salt, derive(password, salt));
  }

  boolean matches(String password, String hash) throws Busy {
    List<String> parts = List.of(hash.split("\\$", -1));
    byte[] salt = Base64.getDecoder().decode(parts.get(4));
    byte[] expected = Base64.getDecoder().decode(parts.get(5));
    return MessageDigest.isEqual(expected, derive(password, salt));
  }

  /** As slow as {@link #matches}, always false. */
  boolean matchesNobody(String password) throws Busy {
    return matches(password, nobody) && password.isEmpty() && nobody.isEmpty();
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  private byte[] salt() {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return salt;
  }

  private byte[] derive(String password, byte[] salt) throws Busy {
    try {
      return threads.submit(() -> argon2(password, salt)).get();
    } catch (RejectedExecutionException | ExecutionException e) {
      throw new Busy(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy(e);
    }
  }

  private static byte[] argon2(String password, byte[] salt) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(parameters);
    byte[] out = new byte[BYTES];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
    return out;
  }

  private static String encode(byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(MEMORY_KIB, PASSES, base64.encodeToString(salt), base64.encodeToString(hash));
  }
}
