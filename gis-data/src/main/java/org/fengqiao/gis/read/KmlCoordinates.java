package org.fengqiao.gis.read;

import org.fengqiao.gis.finding.FindingCode;

/**
 * Takes the text of a coordinates element piece by piece: "lon,lat,height lon,lat,height". Blanks
 * around a comma are forgiven.
 */
final class KmlCoordinates {
  private static final int LONGEST = 64;

  private final ShapeDraft draft;
  private final StringBuilder number = new StringBuilder();
  private final double[] tuple = new double[3];
  private int count;
  private boolean comma;

  KmlCoordinates(ShapeDraft draft) {
    this.draft = draft;
  }

  void start() {
    number.setLength(0);
    count = 0;
    comma = false;
  }

  void take(char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      char c = text[i];
      if (c == ',') {
        endNumber();
        comma = true;
      } else if (c <= ' ' || c == '\u00A0' || c == '\u3000') {
        endNumber();
      } else {
        if (number.isEmpty() && count > 0 && !comma) {
          endTuple();
        }
        if (number.length() < LONGEST) {
          number.append(c);
        }
      }
    }
  }

  void end() {
    endNumber();
    if (count > 0) {
      endTuple();
    }
  }

  private void endNumber() {
    if (number.isEmpty()) {
      return;
    }
    if (count < tuple.length) {
      tuple[count] = Numbers.ordinate(number.toString());
    }
    count++;
    comma = false;
    number.setLength(0);
  }

  private void endTuple() {
    if (count < 2 || count > tuple.length) {
      draft.fail(FindingCode.MALFORMED, "detail", "coordinates");
    } else {
      if (count == 3) {
        draft.height();
      }
      draft.corner(tuple[0], tuple[1]);
    }
    count = 0;
  }
}
