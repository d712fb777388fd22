package org.fengqiao.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.fengqiao.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {
  private static final byte[] SECRET =
      "Exif\0\0GPS 23.09,113.26".getBytes(StandardCharsets.ISO_8859_1);

  @Test
  void aJpegLosesItsMetadataAndKeepsItsPixels() throws Exception {
    byte[] plain = image("jpg");
    byte[] sent = concat(Arrays.copyOf(plain, 2), segment(0xE1), segment(0xFE), tail(plain, 2));
    Photo photo = Photo.read(concat(sent, SECRET)).orThrow();
    assertThat(photo.mediaType()).isEqualTo("image/jpeg");
    assertThat(photo.width()).isEqualTo(40);
    assertThat(photo.height()).isEqualTo(30);
    assertThat(holds(photo.clean(), "GPS")).isFalse();
    assertThat(pixels(photo.clean())).isEqualTo(pixels(plain));
  }

  @Test
  void aPngLosesItsMetadataAndKeepsItsPixels() throws Exception {
    byte[] plain = image("png");
    byte[] sent = concat(Arrays.copyOf(plain, 33), chunk("eXIf", SECRET), tail(plain, 33), SECRET);
    Photo photo = Photo.read(sent).orThrow();
    assertThat(photo.mediaType()).isEqualTo("image/png");
    assertThat(holds(photo.clean(), "GPS")).isFalse();
    assertThat(pixels(photo.clean())).isEqualTo(pixels(plain));
  }

  @Test
  void aHeaderThatClaimsAHugePictureIsRefusedByTheHeader() {
    byte[] bomb = png(60_000, 60_000, new byte[1000]);
    assertThat(code(Photo.read(bomb))).isEqualTo("photo-too-many-pixels");
  }

  @Test
  void pixelsThatInflateBeyondTheHeaderAreRefusedEarly() {
    byte[] bomb = png(10, 10, new byte[50_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    assertThat(code(Photo.read(bomb))).isEqualTo("photo-damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "PK\3\4", "%PDF-1.4"})
  void whatIsNoJpegOrPngIsRefused(String text) {
    assertThat(code(Photo.read(text.getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo("photo-not-an-image");
  }

  @Test
  void aCutOffPictureIsRefused() throws Exception {
    for (String format : new String[] {"jpg", "png"}) {
      byte[] whole = image(format);
      for (int cut = 9; cut < whole.length - 1; cut += 7) {
        assertThat(code(Photo.read(Arrays.copyOf(whole, cut)))).isEqualTo("photo-damaged");
      }
    }
  }

  @Test
  void tooManyBytesAreRefused() {
    assertThat(code(Photo.read(new byte[Photo.MAX_BYTES + 1]))).isEqualTo("photo-too-large");
  }

  private static String code(Outcome<Photo> outcome) {
    return outcome instanceof Outcome.Refused<Photo>(var refusal) ? refusal.code() : "taken";
  }

  static byte[] image(String format) throws Exception {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 1200; i++) {
      image.setRGB(i % 40, i / 40, i * 5113);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static int[] pixels(byte[] image) throws Exception {
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(image));
    return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
  }

  private static byte[] segment(int marker) {
    return ByteBuffer.allocate(4 + SECRET.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + SECRET.length))
        .put(SECRET)
        .array();
  }

  private static byte[] chunk(String type, byte[] data) {
    CRC32 crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(data);
    return ByteBuffer.allocate(12 + data.length)
        .putInt(data.length)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .put(data)
        .putInt((int) crc.getValue())
        .array();
  }

  private static byte[] png(int width, int height, byte[] raw) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 0, 0, 0, 0})
            .array();
    Deflater deflater = new Deflater(9);
    deflater.setInput(raw);
    deflater.finish();
    byte[] deflated = new byte[100_000];
    int length = deflater.deflate(deflated);
    byte[] magic = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    return concat(
        magic,
        chunk("IHDR", header),
        chunk("IDAT", Arrays.copyOf(deflated, length)),
        chunk("IEND", new byte[0]));
  }

  private static boolean holds(byte[] bytes, String word) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(word);
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
