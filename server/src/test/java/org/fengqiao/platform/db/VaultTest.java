package org.fengqiao.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
  @Test
  void opensAfterARestartInTheSamePlaceOnly(@TempDir Path data) throws Exception {
    byte[] sealed = new Vault(data.toString()).seal(new byte[] {1, 2, 3}, "photo/440105/a");
    Vault later = new Vault(data.toString());
    assertThat(later.open(sealed, "photo/440105/a")).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> later.open(sealed, "photo/440105/b"))
        .isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 1]++;
    assertThatThrownBy(() -> later.open(sealed, "photo/440105/a"))
        .isInstanceOf(IllegalStateException.class);
    Path file = data.resolve("keys/personal.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(data.resolve("keys"))) {
      assertThat(files).containsExactly(file);
    }
  }
}
