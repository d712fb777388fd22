package org.fengqiao;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings for https from a certificate and a key in PEM files. */
final class Tls {
  private Tls() {}

  /**
   * The server's settings. The key store exists only while the server starts up, in a file readable
   * by its owner, under a random password.
   *
   * @param port where to listen
   * @throws IOException when a file cannot be read or is not what it should be
   */
  static Map<String, Object> settings(Path certificate, Path key, String port) throws IOException {
    String password = HexFormat.of().formatHex(SecureRandom.getSeed(16));
    Path store =
        Files.createTempFile(
            "fengqiao",
            ".p12",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    store.toFile().deleteOnExit();
    try (InputStream chain = Files.newInputStream(certificate);
        OutputStream out = Files.newOutputStream(store)) {
      List<? extends Certificate> certificates =
          List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(chain));
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      keys.setKeyEntry(
          "server",
          privateKey(key),
          password.toCharArray(),
          certificates.toArray(Certificate[]::new));
      keys.store(out, password.toCharArray());
    } catch (GeneralSecurityException e) {
      throw new IOException("cannot use " + certificate + " with " + key, e);
    }
    return Map.of(
        "micronaut.server.ssl.enabled",
        true,
        "micronaut.server.ssl.port",
        port,
        "micronaut.server.ssl.key-store.path",
        "file:" + store,
        "micronaut.server.ssl.key-store.type",
        "PKCS12",
        "micronaut.server.ssl.key-store.password",
        password);
  }

  private static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
    String pem = Files.readString(file);
    int begin = pem.indexOf("-----BEGIN PRIVATE KEY-----");
    int end = pem.indexOf("-----END PRIVATE KEY-----");
    if (begin < 0 || end < 0) {
      throw new IOException(
          file + " is not an unencrypted PKCS#8 key; convert it: openssl pkcs8 -topk8 -nocrypt");
    }
    byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + 27, end));
    for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
      PrivateKey key = parse(algorithm, der);
      if (key != null) {
        return key;
      }
    }
    throw new IOException(file + " holds a key of an unknown algorithm");
  }

  /** The file does not say which algorithm its key is for; null when it is for another. */
  private static @Nullable PrivateKey parse(String algorithm, byte[] der)
      throws GeneralSecurityException {
    try {
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (InvalidKeySpecException other) {
      return null;
    }
  }
}
