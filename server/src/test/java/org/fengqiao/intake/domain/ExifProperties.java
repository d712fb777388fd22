package org.fengqiao.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in EXIF, reading it ends well and inside the segment. */
class ExifProperties {
  private static final byte[] FRONT = {'E', 'x', 'i', 'f', 0, 0};

  @Property(tries = 5000)
  void anyBytesTellAnOrientationOrNone(
      @ForAll("beginnings") byte[] beginning, @ForAll byte[] rest, @ForAll byte[] behind) {
    int length = FRONT.length + beginning.length + rest.length;
    byte[] b = new byte[2 + length + behind.length];
    System.arraycopy(FRONT, 0, b, 2, FRONT.length);
    System.arraycopy(beginning, 0, b, 2 + FRONT.length, beginning.length);
    System.arraycopy(rest, 0, b, 2 + FRONT.length + beginning.length, rest.length);
    int alone = Exif.orientation(b, 2, length);
    assertThat(alone).isBetween(1, 8);
    System.arraycopy(behind, 0, b, 2 + length, behind.length);
    assertThat(Exif.orientation(b, 2, length)).isEqualTo(alone);
  }

  @Provide
  Arbitrary<byte[]> beginnings() {
    Arbitrary<Byte> order = Arbitraries.of((byte) 'I', (byte) 'M');
    Arbitrary<Byte> small = Arbitraries.bytes().between((byte) 0, (byte) 12);
    return Combinators.combine(order, small, small, small)
        .as((o, offset, entries, low) ->
            o == 'I'
                ? new byte[] {
                  o, o, 42, 0, offset, 0, 0, 0, entries, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, low
                }
                : new byte[] {
                  o, o, 0, 42, 0, 0, 0, offset, 0, entries, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, low
                });
  }
}
