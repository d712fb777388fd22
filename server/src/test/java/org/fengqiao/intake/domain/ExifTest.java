package org.fengqiao.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture stays the right way up, and nothing else of its EXIF is kept. */
class ExifTest {
  private static final int SIGNATURE = 6;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofExifOnlyTheOrientationStays(int orientation) throws Exception {
    byte[] plain = PhotoTest.image("jpg");
    byte[] told = orientation == 1 ? new byte[0] : orientationOnly(orientation);
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      Photo photo = Photo.read(withApp1(plain, exif(order, orientation))).orThrow();
      assertThat(photo.clean()).isEqualTo(withSegment(plain, told));
      assertThat(photo.width()).isEqualTo(40);
      assertThat(photo.height()).isEqualTo(30);
    }
  }

  @Test
  void aCleanedPhotoCleanedAgainIsTheSame() throws Exception {
    byte[] once = clean(withApp1(PhotoTest.image("jpg"), exif(ByteOrder.BIG_ENDIAN, 6)));
    assertThat(clean(once)).isEqualTo(once);
  }

  @Test
  void theFirstExifDecidesAsInViewers() throws Exception {
    byte[] plain = PhotoTest.image("jpg");
    byte[] turned = withApp1(plain, exif(ByteOrder.BIG_ENDIAN, 8));
    assertThat(clean(withApp1(turned, exif(ByteOrder.BIG_ENDIAN, 1)))).isEqualTo(plain);
    assertThat(clean(withApp1(turned, exif(ByteOrder.LITTLE_ENDIAN, 3))))
        .isEqualTo(withSegment(plain, orientationOnly(3)));
  }

  @Test
  void otherApp1SegmentsStandInNobodysWay() throws Exception {
    byte[] plain = PhotoTest.image("jpg");
    byte[] xmp = "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(StandardCharsets.US_ASCII);
    byte[] turned = withApp1(plain, exif(ByteOrder.BIG_ENDIAN, 6));
    assertThat(clean(withApp1(turned, xmp))).isEqualTo(withSegment(plain, orientationOnly(6)));
    assertThat(clean(withApp1(turned, new byte[0])))
        .isEqualTo(withSegment(plain, orientationOnly(6)));
  }

  @Test
  void exifBehindThePictureIsNotLookedAt() throws Exception {
    byte[] plain = PhotoTest.image("jpg");
    byte[] late =
        concat(
            Arrays.copyOf(plain, plain.length - 2),
            app1(exif(ByteOrder.BIG_ENDIAN, 6)),
            Arrays.copyOfRange(plain, plain.length - 2, plain.length));
    assertThat(clean(late)).isEqualTo(plain);
  }

  /** Every field leads outside, in circles or nowhere; offsets count from the byte order mark. */
  @ParameterizedTest
  @CsvSource({
    "0, 5858", // byte order: none, half of each
    "0, 4d49",
    "2, 002b", // version
    "4, ffffffff", // directory: far outside, also as a signed number
    "4, 7fffffff",
    "4, 80000008",
    "4, 00000000", // directory: in the header itself
    "4, 00000007",
    "4, 00000099", // directory: at the last byte, right behind it
    "4, 0000009a",
    "8, ffff", // entries: more than there are bytes
    "8, 000d",
    "8, 0000", // entries: none, or the orientation is not among them
    "8, 0001",
    "24, 0004", // type: a long
    "26, 00000002", // count: two, none, very many
    "26, 00000000",
    "26, ffffffff",
    "30, 0000", // value: below, above, in the other byte order
    "30, 0009",
    "30, 0600",
    "30, ffff",
  })
  void malformedExifTellsNothingAndIsNoFault(int at, String hex) throws Exception {
    byte[] plain = PhotoTest.image("jpg");
    byte[] exif = exif(ByteOrder.BIG_ENDIAN, 6);
    byte[] hostile = HexFormat.of().parseHex(hex);
    System.arraycopy(hostile, 0, exif, SIGNATURE + at, hostile.length);
    assertThat(clean(withApp1(plain, exif))).isEqualTo(plain);
  }

  @Test
  void exifCutOffAnywhereIsNoFault() throws Exception {
    byte[] plain = PhotoTest.image("jpg");
    byte[] turned = withSegment(plain, orientationOnly(6));
    byte[] exif = exif(ByteOrder.LITTLE_ENDIAN, 6);
    int directoryEnd = SIGNATURE + 8 + 2 + 3 * 12;
    for (int cut = 0; cut < exif.length; cut++) {
      assertThat(clean(withApp1(plain, Arrays.copyOf(exif, cut))))
          .as("cut at " + cut)
          .isEqualTo(cut < directoryEnd ? plain : turned);
    }
  }

  private static byte[] clean(byte[] sent) {
    return Photo.read(sent).orThrow().clean();
  }

  /** EXIF as a phone writes it, 154 bytes: maker, orientation, place; a thumbnail behind. */
  private static byte[] exif(ByteOrder order, int orientation) {
    byte[] rest = "GPS maker note thumbnail ".repeat(4).getBytes(StandardCharsets.US_ASCII);
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + 4 + rest.length).order(order);
    tiff.putShort((short) (order == ByteOrder.BIG_ENDIAN ? 0x4D4D : 0x4949));
    tiff.putShort((short) 42).putInt(8).putShort((short) 3);
    tiff.putShort((short) 0x010F).putShort((short) 2).putInt(20).putInt(54);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(54);
    tiff.putInt(50).putInt(0).put(rest);
    return concat("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
  }

  /** Spelled out: what a reader of EXIF must find. */
  private static byte[] orientationOnly(int orientation) {
    String hex =
        "ffe1 0022 457869660000 4d4d 002a 00000008 0001 0112 0003 00000001 000%d 0000 00000000";
    return HexFormat.of().parseHex(hex.formatted(orientation).replace(" ", ""));
  }

  private static byte[] withApp1(byte[] jpeg, byte[] payload) {
    return withSegment(jpeg, app1(payload));
  }

  private static byte[] app1(byte[] payload) {
    return ByteBuffer.allocate(4 + payload.length)
        .putShort((short) 0xFFE1)
        .putShort((short) (2 + payload.length))
        .put(payload)
        .array();
  }

  private static byte[] withSegment(byte[] jpeg, byte[] segment) {
    return concat(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
