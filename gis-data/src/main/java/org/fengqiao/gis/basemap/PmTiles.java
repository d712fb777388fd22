package org.fengqiao.gis.basemap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * PMTiles, version 3: a header, directories by Hilbert number, tiles. The first directory is held,
 * and a few of the further ones that were used last.
 */
final class PmTiles implements BaseTiles {
  private static final int DEEPEST = 4;
  private static final int LEAVES_KEPT = 8;
  private static final int LARGEST_PLAIN = 16 << 20;
  private static final JsonFactory JSON = new JsonFactory();

  private final FileChannel file;
  private final PmHeader header;
  private final PmDirectory root;
  private final TileSet about;
  private final ReentrantLock keeping = new ReentrantLock();
  private final Map<Long, PmDirectory> leaves = new LinkedHashMap<>(16, 0.75f, true);

  private PmTiles(FileChannel file, PmHeader header, String edition)
      throws UnusableTiles, IOException {
    this.file = file;
    this.header = header;
    root = PmDirectory.read(part(header.root(), header.rootLength()));
    about =
        new TileSet(
            header.vector(),
            header.bounds(),
            header.minZoom(),
            header.maxZoom(),
            attribution(),
            edition);
  }

  static PmTiles open(Path path) throws UnusableTiles, IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    boolean opened = false;
    try {
      if (file.size() < PmHeader.BYTES) {
        throw new UnusableTiles("PMTiles ends within its header");
      }
      PmHeader header = PmHeader.read(ByteBuffer.wrap(bytes(file, 0, PmHeader.BYTES)), file.size());
      PmTiles made = new PmTiles(file, header, TileFiles.edition(path));
      opened = true;
      return made;
    } finally {
      if (!opened) {
        file.close();
      }
    }
  }

  private String attribution() throws IOException {
    if (header.metadataLength() == 0) {
      return "";
    }
    try (JsonParser json = JSON.createParser(part(header.metadata(), header.metadataLength()))) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("attribution") && value == JsonToken.VALUE_STRING) {
          return json.getText();
        }
        json.skipChildren();
      }
      return "";
    } catch (com.fasterxml.jackson.core.JacksonException unreadable) {
      return ""; // the tiles are good without
    }
  }

  @Override
  public TileSet about() {
    return about;
  }

  @Override
  public Optional<BaseTile> tile(int z, int x, int y) throws IOException {
    if (!TileSet.exists(z, x, y) || !about.reaches(z, x, y)) {
      return Optional.empty();
    }
    long id = HilbertId.of(z, x, y);
    PmDirectory directory = root;
    try {
      for (int depth = 0; depth < DEEPEST; depth++) {
        PmDirectory.Entry found = directory.find(id);
        if (found == null) {
          return Optional.empty();
        }
        if (!found.leaf()) {
          return read(found);
        }
        directory = leaf(found);
      }
    } catch (UnusableTiles e) {
      throw new IOException(e);
    }
    throw new IOException("directories deeper than " + DEEPEST);
  }

  private Optional<BaseTile> read(PmDirectory.Entry at) throws IOException {
    if (at.length() > BaseTile.LARGEST) {
      return Optional.empty();
    }
    within(at, header.tilesLength());
    return BaseTile.of(bytes(file, header.tiles() + at.offset(), at.length()))
        .filter(tile -> (tile.format() == TileFormat.MVT) == header.vector());
  }

  private PmDirectory leaf(PmDirectory.Entry at) throws UnusableTiles, IOException {
    @Nullable PmDirectory known;
    keeping.lock();
    try {
      known = leaves.get(at.offset());
    } finally {
      keeping.unlock();
    }
    if (known != null) {
      return known;
    }
    within(at, header.leavesLength());
    if (at.length() > PmHeader.LARGEST_PART) {
      throw new EOFException("a directory of " + at.length() + " bytes");
    }
    PmDirectory read = PmDirectory.read(part(header.leaves() + at.offset(), at.length()));
    keeping.lock();
    try {
      leaves.put(at.offset(), read);
      if (leaves.size() > LEAVES_KEPT) {
        leaves.remove(leaves.keySet().iterator().next());
      }
    } finally {
      keeping.unlock();
    }
    return read;
  }

  private static void within(PmDirectory.Entry at, long length) throws IOException {
    if (at.offset() < 0 || at.offset() > length - at.length()) {
      throw new EOFException("a directory points beyond its part");
    }
  }

  /** A directory or the metadata, unzipped. */
  private byte[] part(long offset, int length) throws IOException {
    byte[] bytes = bytes(file, offset, length);
    return header.zippedInside() ? BaseTile.Gunzip.bytes(bytes, LARGEST_PLAIN) : bytes;
  }

  private static byte[] bytes(FileChannel file, long offset, int length) throws IOException {
    ByteBuffer into = ByteBuffer.allocate(length);
    while (into.hasRemaining()) {
      if (file.read(into, offset + into.position()) < 0) {
        throw new EOFException("the file ends early");
      }
    }
    return into.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
