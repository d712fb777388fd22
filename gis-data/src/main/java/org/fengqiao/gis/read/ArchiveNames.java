package org.fengqiao.gis.read;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.fengqiao.gis.finding.FindingCode;

/** Names of the entries of a zip: in GBK when nothing says UTF-8, and never a path out of it. */
final class ArchiveNames {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

  private ArchiveNames() {}

  /**
   * Entries by name, folders and what systems add left out, separators "/".
   *
   * @throws UnreadableFile UNSAFE_PATH when any entry leaves its folder or is a link
   */
  static Map<String, ZipArchiveEntry> of(List<ZipArchiveEntry> entries) throws UnreadableFile {
    Charset plain = plainNames(entries);
    Map<String, ZipArchiveEntry> named = new LinkedHashMap<>();
    for (ZipArchiveEntry entry : entries) {
      String name = name(entry, plain).replace('\\', '/');
      if (unsafe(name) || entry.isUnixSymlink()) {
        throw Faults.file(FindingCode.UNSAFE_PATH, "entry", shown(name));
      }
      if (!entry.isDirectory() && !name.endsWith("/") && !ofSystem(name)) {
        named.putIfAbsent(name, entry);
      }
    }
    return named;
  }

  private static Charset plainNames(List<ZipArchiveEntry> entries) {
    TextEvidence evidence = new TextEvidence(null);
    for (ZipArchiveEntry entry : entries) {
      byte[] raw = entry.getRawName();
      if (raw != null && TextEvidence.beyondAscii(raw, 0, raw.length)) {
        evidence.add(raw, 0, raw.length, false, "entry", 0, 0);
      }
    }
    return evidence.fitting();
  }

  private static String name(ZipArchiveEntry entry, Charset plain) {
    byte[] raw = entry.getRawName();
    boolean said =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD;
    return said || raw == null ? entry.getName() : Charsets.decode(raw, 0, raw.length, plain);
  }

  private static boolean unsafe(String name) {
    return name.startsWith("/")
        || name.indexOf('\0') >= 0
        || DRIVE.matcher(name).matches()
        || List.of(name.split("/", -1)).contains("..");
  }

  private static boolean ofSystem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/") || last.startsWith(".");
  }

  private static String shown(String name) {
    return name.length() > 200 ? name.substring(0, 200) : name;
  }
}
