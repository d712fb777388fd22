package org.fengqiao.gis.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file with those that belong to it.
 *
 * @param main the file to read
 * @param layer its base name as people wrote it
 * @param beside files of the same base name by extension in lower case, without the dot
 */
record Parts(Path main, String layer, Map<String, Path> beside) {

  /** The file and its neighbours in its folder, whatever the case of their names. */
  static Parts of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String base = base(name);
    Map<String, Path> beside = new LinkedHashMap<>();
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !base.isEmpty()) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path other : files) {
          String otherName = String.valueOf(other.getFileName());
          if (base(otherName).equalsIgnoreCase(base) && Files.isRegularFile(other)) {
            // Of x.dbf and X.DBF the one written like the file itself.
            beside.merge(
                extension(otherName), other, (a, b) -> otherName.startsWith(base + ".") ? b : a);
          }
        }
      }
    }
    beside.put(extension(name), file);
    return new Parts(file, base, beside);
  }

  /** The part with this extension. */
  @Nullable Path part(String extension) {
    return beside.get(extension);
  }

  /** Without the extension. */
  static String base(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** In lower case, without the dot; empty when there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
