package org.fengqiao.basemap;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.fengqiao.basemap.domain.Settings;
import org.jspecify.annotations.Nullable;

/** {@code basemap/basemap.properties} in the installation's data directory, and the key beside. */
@Singleton
class SettingsFile {
  private static final long LARGEST = 64 * 1024;

  private final @Nullable Path folder;
  private final @Nullable Path keyFile;
  private final String key;

  SettingsFile(
      @Value("${fengqiao.data:}") String data, @Value("${fengqiao.basemap.key:}") String key) {
    folder = data.isBlank() ? null : Path.of(data, "basemap");
    keyFile = data.isBlank() ? null : Path.of(data, "keys", "basemap.key");
    this.key = key.strip();
  }

  /** Changes whenever settings, file or key were changed; empty when there are no settings. */
  String stamp() {
    Path file = path();
    if (file == null || !Files.isRegularFile(file)) {
      return "";
    }
    return stamp(file) + stamp(keyFile) + stamp(tilesIn(file));
  }

  private @Nullable Path path() {
    return folder == null ? null : folder.resolve("basemap.properties");
  }

  private @Nullable Path tilesIn(Path file) {
    try {
      return folder(words(file).getOrDefault("file", "").strip());
    } catch (IOException | IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static String stamp(@Nullable Path file) {
    try {
      return file == null || !Files.isRegularFile(file)
          ? "-"
          : Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file) + ' ';
    } catch (IOException e) {
      return "?";
    }
  }

  /**
   * The settings.
   *
   * @throws IllegalArgumentException when they cannot be understood
   */
  Settings read() throws IOException {
    Path file = path();
    if (file == null) {
      throw new IllegalArgumentException("no data directory");
    }
    return Settings.of(words(file));
  }

  private static Map<String, String> words(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IllegalArgumentException("the settings are too long");
    }
    Properties read = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      read.load(in);
    }
    Map<String, String> words = new HashMap<>();
    read.stringPropertyNames().forEach(name -> words.put(name, read.getProperty(name)));
    return words;
  }

  /**
   * The tiles file of this name.
   *
   * @throws IllegalArgumentException when the name leads out of the directory
   */
  @Nullable Path folder(String name) {
    if (folder == null || name.isEmpty()) {
      return null;
    }
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize())) {
      throw new IllegalArgumentException("the file must lie beside the settings");
    }
    return file;
  }

  /** The key of the service: from the environment, else the first line of the key file. */
  String key() throws IOException {
    if (!key.isEmpty() || keyFile == null || !Files.isRegularFile(keyFile)) {
      return key;
    }
    return Files.readString(keyFile).lines().findFirst().orElse("").strip();
  }
}
