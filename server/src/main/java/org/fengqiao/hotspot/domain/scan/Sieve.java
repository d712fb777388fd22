package org.fengqiao.hotspot.domain.scan;

/** Tells at little cost which centres of a scan have a window of a high ratio. */
interface Sieve {
  /** None is known: every centre has to be looked at. */
  Sieve NONE =
      new Sieve() {
        @Override
        public double largest() {
          return Double.POSITIVE_INFINITY;
        }

        @Override
        public int[] above(double ratio) {
          throw new UnsupportedOperationException("nothing is known of any centre");
        }
      };

  /** The largest ratio of all windows, but for rounding. */
  double largest();

  /** Positions of the centres with a window above a ratio, some others perhaps among them. */
  int[] above(double ratio);
}
