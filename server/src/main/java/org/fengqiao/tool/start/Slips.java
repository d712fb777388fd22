package org.fengqiao.tool.start;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import org.fengqiao.account.Enrolment.FirstPassword;
import org.fengqiao.account.domain.EnrolmentStore.Person;
import org.fengqiao.kernel.Clock;
import org.fengqiao.ledger.domain.CodeWords;

/**
 * The first passwords as a page to print and cut, eight to a sheet, readable by its owner only
 * (mode 0600 in a folder of mode 0700). Not kept anywhere else.
 */
final class Slips implements AutoCloseable {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

  private final Path file;
  private final FileChannel channel;
  private boolean written;

  private Slips(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Makes an empty file.
   *
   * @param data data folder of the installation; the working folder's {@code var} when empty
   */
  static Slips open(String data) throws IOException {
    Path folder = data.isEmpty() ? Path.of("var", "slips") : Path.of(data, "slips");
    FileAttribute<?> own =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Files.createDirectory(folder, own);
    }
    String name = "people-" + STAMP.format(Instant.now().atZone(Clock.ZONE)) + ".html";
    Path file = folder.resolve(name).toAbsolutePath();
    FileChannel channel =
        FileChannel.open(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return new Slips(file, channel);
  }

  Path file() {
    return file;
  }

  void write(List<FirstPassword> people) throws IOException {
    Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8);
    out.write(
        """
        <!doctype html>
        <html lang="zh-CN"><meta charset="utf-8"><title>首次登录条</title>
        <style>
        @page { size: A4; margin: 10mm }
        body { margin: 0; font: 12pt/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
        div { box-sizing: border-box; display: inline-block; width: 50%; height: 68mm; padding: 6mm;
          border: 1px dashed #888; vertical-align: top; break-inside: avoid; overflow: hidden }
        b { font: 700 16pt/1.4 "DejaVu Sans Mono", monospace; letter-spacing: .06em }
        small { color: #555 }
        </style>
        """);
    for (FirstPassword each : people) {
      Person p = each.person();
      out.write(
          "<div>%s（%s）<br>登录名 <b>%s</b><br>首次密码 <b>%s</b><br><small>%s<br>仅限本人，登录后请妥善保管，看后撕毁。</small></div>%n"
              .formatted(
                  html(p.displayName()),
                  html(CodeWords.word("role", p.role().name())),
                  html(p.username()),
                  html(each.password()),
                  html(String.join("、", p.territory()))));
    }
    out.write("</html>\n");
    out.flush();
    channel.force(true);
    written = true;
  }

  /** An enrolment that failed leaves no empty file behind. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (!written) {
      Files.deleteIfExists(file);
    }
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
