package org.fengqiao.document;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.fengqiao.document.domain.DocumentRefusal;
import org.fengqiao.document.domain.Pages;
import org.fengqiao.document.domain.Sheet;
import org.fengqiao.kernel.Outcome;

/**
 * Prints with a typeface of the system, whose used letters travel in the file. The typeface is four
 * megabytes and more while it is read, so it is opened for each paper and given back, and no more
 * papers are printed at a time than there are processors.
 */
@Singleton
final class PdfPages implements Pages {
  /** Where Debian's fonts-droid-fallback has it (Apache-2.0). */
  private static final String DROID = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";

  private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final List<Path> typefaces;
  private final Semaphore presses = new Semaphore(Runtime.getRuntime().availableProcessors());

  PdfPages(@Value("${fengqiao.document.typeface:}") String own) {
    typefaces = own.isBlank() ? List.of(Path.of(DROID)) : List.of(Path.of(own), Path.of(DROID));
  }

  @Override
  public Outcome<byte[]> pdf(Sheet sheet) {
    Optional<Path> typeface = firstReadable(typefaces);
    if (typeface.isEmpty()) {
      return Outcome.refused(new DocumentRefusal.NoTypeface());
    }
    presses.acquireUninterruptibly();
    try {
      return Outcome.done(print(sheet, typeface.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      presses.release();
    }
  }

  static Optional<Path> firstReadable(List<Path> files) {
    return files.stream().filter(Files::isReadable).findFirst();
  }

  /** Droid's face has no Latin letters and no digits: Liberation Sans (OFL) comes with PDFBox. */
  private static PDFont latin(PDDocument file) throws IOException {
    try (InputStream face = PDDocument.class.getResourceAsStream(LATIN)) {
      return PDType0Font.load(file, Objects.requireNonNull(face, LATIN));
    }
  }

  private static byte[] print(Sheet sheet, Path typeface) throws IOException {
    try (TrueTypeFont letters =
            new TTFParser().parse(new RandomAccessReadBufferedFile(typeface.toFile()));
        PDDocument file = new PDDocument()) {
      PDDocumentInformation about = new PDDocumentInformation();
      about.setTitle(sheet.title());
      file.setDocumentInformation(about);
      PDFont chinese = PDType0Font.load(file, letters, true);
      PdfSetter setter = new PdfSetter(file, new PdfFaces(List.of(chinese, latin(file))));
      setter.set(sheet.blocks());
      setter.number();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
      file.save(bytes);
      return bytes.toByteArray();
    }
  }
}
