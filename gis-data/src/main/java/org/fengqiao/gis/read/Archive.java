package org.fengqiao.gis.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.fengqiao.gis.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * Takes the one set of files out of a zip into a private folder. No name of the archive becomes a
 * path: files are named by us, bytes are counted as they come out.
 */
final class Archive {
  /** What can be read by itself, the best first. */
  private static final List<String> MAIN =
      List.of("shp", "gpkg", "geojson", "json", "kml", "mif", "csv", "txt", "dbf");

  private static final Set<String> BESIDE =
      Set.of("shx", "dbf", "prj", "cpg", "mid", "gpkg-wal", "gpkg-journal");
  private static final Set<String> PACKED = Set.of("zip", "kmz", "rar", "7z", "gz", "tgz", "tar");

  private final ZipFile zip;
  private final ReadOptions options;
  private final Limits limits;
  private long unpacked;

  private Archive(ZipFile zip, ReadOptions options) {
    this.zip = zip;
    this.options = options;
    this.limits = options.limits();
  }

  /**
   * Unpacks what is to be read.
   *
   * @param into an empty private folder
   */
  static Parts unpack(Path file, Path into, ReadOptions options)
      throws UnreadableFile, IOException {
    ArchiveTail.check(file);
    try (ZipFile zip = ZipFile.builder().setPath(file).setCharset(StandardCharsets.UTF_8).get()) {
      return new Archive(zip, options).unpack(into);
    } catch (IOException | RuntimeException e) {
      // The library tells a broken archive by either.
      throw Faults.file(FindingCode.MALFORMED, "part", ".zip", "detail", Faults.detail(e));
    }
  }

  private Parts unpack(Path into) throws UnreadableFile, IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    if (entries.size() > limits.entries()) {
      throw Faults.tooMuch("entries", limits.entries());
    }
    Map<String, ZipArchiveEntry> named = ArchiveNames.of(entries);
    String main = main(named);
    String base = Parts.base(main);
    Map<String, Path> beside = new LinkedHashMap<>();
    for (Map.Entry<String, ZipArchiveEntry> entry : named.entrySet()) {
      String extension = Parts.extension(entry.getKey());
      boolean wanted = entry.getKey().equals(main) || BESIDE.contains(extension);
      if (wanted
          && Parts.base(entry.getKey()).equalsIgnoreCase(base)
          && !beside.containsKey(extension)) {
        Path target = into.resolve("data." + extension);
        copy(entry.getKey(), entry.getValue(), target);
        beside.put(extension, target);
      }
    }
    Path target = beside.get(Parts.extension(main));
    if (target == null) {
      throw Faults.file(FindingCode.MALFORMED, "part", ".zip", "entry", main);
    }
    return new Parts(target, last(base), beside);
  }

  /** Name of the entry to read. */
  private String main(Map<String, ZipArchiveEntry> named) throws UnreadableFile {
    for (String extension : MAIN) {
      for (String name : named.keySet()) {
        if (Parts.extension(name).equals(extension)
            && last(Parts.base(name)).equals(options.layer())) {
          return name;
        }
      }
    }
    for (String extension : MAIN) {
      List<String> found =
          named.keySet().stream().filter(n -> Parts.extension(n).equals(extension)).toList();
      if (!found.isEmpty()) {
        return one(found);
      }
    }
    @Nullable String nested =
        named.keySet().stream()
            .filter(n -> PACKED.contains(Parts.extension(n)))
            .findFirst()
            .orElse(null);
    throw nested == null
        ? Faults.file(FindingCode.NOT_THIS_FORMAT, "found", "zip", "entries", some(named))
        : Faults.file(FindingCode.NOT_THIS_FORMAT, "found", "nestedArchive", "entry", last(nested));
  }

  private String one(List<String> found) throws UnreadableFile {
    if (found.size() == 1) {
      return found.getFirst();
    }
    for (String name : found) {
      // The main document of a KMZ; the others are what it points at.
      if (options.layer() == null && name.equals("doc.kml")) {
        return name;
      }
    }
    List<String> layers = found.stream().map(n -> last(Parts.base(n))).limit(100).toList();
    throw Faults.file(FindingCode.SEVERAL_LAYERS, "layers", layers);
  }

  private static List<String> some(Map<String, ZipArchiveEntry> named) {
    List<String> names = new ArrayList<>(new TreeMap<>(named).keySet());
    return names.stream().map(Archive::last).limit(20).toList();
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private void copy(String name, ZipArchiveEntry entry, Path target)
      throws UnreadableFile, IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw Faults.file(FindingCode.NOT_THIS_FORMAT, "found", "encrypted", "entry", last(name));
    }
    byte[] buffer = new byte[1 << 16];
    long out = 0;
    try (InputStream in = zip.getInputStream(entry);
        OutputStream file = Files.newOutputStream(target)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out += n;
        unpacked += n;
        if (unpacked > limits.unpackedBytes() || bomb(out, entry.getCompressedSize())) {
          throw Faults.file(FindingCode.ZIP_BOMB, "entry", last(name), "bytes", unpacked);
        }
        file.write(buffer, 0, n);
      }
    }
    if (entry.getSize() >= 0 && out < entry.getSize()) {
      throw Faults.truncated(last(name), 0, out);
    }
  }

  private boolean bomb(long out, long packed) {
    return out > Limits.RATIO_FROM_BYTES && out / limits.unpackedRatio() > Math.max(1, packed);
  }
}
