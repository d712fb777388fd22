package org.fengqiao.platform;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The words for problems: {@code problems/<language>.properties}, UTF-8, {@code {name}} filled in.
 */
@Singleton
public class Messages {
  private final Map<Language, Properties> words = new EnumMap<>(Language.class);

  /** Reads the words of all languages; as a bean by the container, by hand where there is none. */
  public Messages() {
    for (Language language : Language.values()) {
      words.put(language, load("/problems/" + language.tag() + ".properties"));
    }
  }

  /** The pattern behind a key such as {@code not-found.title}. */
  public Optional<String> pattern(Language language, String key) {
    Properties known = words.getOrDefault(language, new Properties());
    return Optional.ofNullable(known.getProperty(key));
  }

  /** The text of a key with its placeholders filled; the key itself when nobody wrote it. */
  public String text(Language language, String key, Map<String, Object> arguments) {
    String text = pattern(language, key).orElse(key);
    for (Map.Entry<String, Object> argument : arguments.entrySet()) {
      text = text.replace("{" + argument.getKey() + "}", String.valueOf(argument.getValue()));
    }
    return text;
  }

  private static Properties load(String resource) {
    Properties loaded = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing " + resource);
      }
      loaded.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return loaded;
  }
}
