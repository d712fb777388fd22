package org.fengqiao.ledger.domain;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.fengqiao.ledger.domain.TableFile.Fault;
import org.fengqiao.ledger.domain.TableFile.Unreadable;

/**
 * Weighs a workbook before it is read: what few bytes would grow to in memory is refused here,
 * because the reader makes it before anybody can look. Unpacks through the same directory and
 * parses with the same parser the reader uses, so that both see the same; what the file says of its
 * own size may be false.
 */
final class WorkbookWeight {
  /** Parts of the archive. A workbook of a hundred sheets has some three hundred. */
  private static final int MOST_PARTS = 5_000;

  private final TableFile.Limits limits;
  private long left;

  private WorkbookWeight(TableFile.Limits limits) {
    this.limits = limits;
    this.left = limits.unpacked();
  }

  /** Refuses what is no workbook or would be too much. */
  static void check(byte[] bytes, TableFile.Limits limits) throws IOException {
    if (parts(bytes) > MOST_PARTS) {
      throw new Unreadable(Fault.TOO_LARGE, "more than " + MOST_PARTS + " parts");
    }
    WorkbookWeight weight = new WorkbookWeight(limits);
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      for (ZipArchiveEntry entry : entries) {
        weight.weigh(zip, entry);
      }
      if (entries.isEmpty()) {
        throw new Unreadable(Fault.NOT_A_TABLE, "no workbook");
      }
    } catch (Unreadable e) {
      throw e;
    } catch (IOException e) {
      // The bytes are in memory: whatever fails is their fault.
      throw new Unreadable(Fault.NOT_A_TABLE, "no workbook", e);
    }
  }

  /** Lines of the archive's directory, counted before a directory is made of them. */
  private static int parts(byte[] bytes) {
    int parts = 0;
    for (int i = 0; i + 3 < bytes.length; i++) {
      boolean line =
          bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
      parts += line ? 1 : 0;
    }
    return parts;
  }

  private void weigh(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (Counted in = new Counted(zip.getInputStream(entry))) {
      try {
        parse(in);
      } catch (XMLStreamException noXml) {
        // A picture, or broken: the reader comes no further in it either, but it must fit.
        in.fits();
      }
      in.toTheEnd();
    }
  }

  private void parse(InputStream in) throws XMLStreamException, IOException {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    PartWeight part = new PartWeight(limits);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> part.begin(reader);
        case XMLStreamConstants.END_ELEMENT -> part.end(reader.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            part.words(reader.getTextLength());
        default -> {}
      }
    }
  }

  /** Ends with the last byte the limit allows, whoever reads. */
  private final class Counted extends InputStream {
    /** Bytes of a tag: the parser holds a whole one. */
    private static final int TAG = 1_000_000;

    private final InputStream in;
    private boolean parsing = true;
    private int tag;

    private Counted(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] room, int from, int length) throws IOException {
      int n = in.read(room, from, length);
      left -= Math.max(n, 0);
      for (int i = from; i < from + n && parsing; i++) {
        tag = room[i] == '<' ? 0 : tag + 1;
      }
      fits();
      return n;
    }

    private void fits() throws Unreadable {
      if (left < 0 || (parsing && tag > TAG)) {
        throw new Unreadable(Fault.TOO_LARGE, "unpacks to too much");
      }
    }

    private void toTheEnd() throws IOException {
      parsing = false;
      byte[] room = new byte[64 * 1024];
      int n = 0;
      while (n >= 0) {
        n = read(room, 0, room.length);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
