package org.fengqiao.hotspot.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a night's work says about every grid for one kind: how many matters are to be expected, how
 * rare the best cluster over the grid is, and how the place has moved over half a year. Optional
 * input of {@link Scorer}: a part that does not exist has no say in the divisor of the score.
 *
 * <p>Arrays are by grid ordinal of one grid version. Immutable.
 */
public final class Outlook {
  /** Horizons of the forecast in days, in the order of {@link #forecast}. */
  public static final List<Integer> HORIZONS = List.of(7, 14, 30);

  /** No night has been worked through yet: no forecast, no scan, no trend. */
  public static final Outlook NONE =
      new Outlook(Integer.MIN_VALUE, new double[0][], new double[0], new byte[0]);

  private static final int MEAN = 0;
  private static final int LOW = 1;
  private static final int HIGH = 2;

  private final int asOf;

  /** In single precision, as a night is stored: a restart changes nothing. */
  private final float[][] forecast;

  private final float[] recurrence;
  private final byte[] trend;

  /** By horizon. */
  private final List<Scatter> scatter;

  /**
   * Takes what the night found; a part it did not find is an empty array.
   *
   * @param asOf epoch day (Asia/Shanghai) whose end the night looked back from; only matters that
   *     had arrived by then were used
   * @param forecast nine arrays or none: for 7, 14 and 30 days each mean, low and high (95 %) of
   *     the number of distinct matters to come, 0 or more, not NaN
   * @param recurrence days between two such clusters by chance, of the best scan cluster that
   *     covers the grid, for this kind alone (not yet adjusted for the kinds run the same day); 0
   *     for none
   * @param trend code of {@link Trend} of weekly Gi* z
   * @throws IllegalArgumentException when lengths differ or a number is not finite and 0 or more
   */
  public Outlook(int asOf, double[][] forecast, double[] recurrence, byte[] trend) {
    this(asOf, forecast, recurrence, trend, HORIZONS.stream().map(h -> Scatter.POISSON).toList());
  }

  /**
   * The same with what is known of the scatter of counts.
   *
   * @param scatter around the mean, one for each of 7, 14 and 30 days
   */
  public Outlook(
      int asOf, double[][] forecast, double[] recurrence, byte[] trend, List<Scatter> scatter) {
    this.asOf = asOf;
    this.scatter = List.copyOf(scatter);
    this.forecast = Arrays.stream(forecast).map(Outlook::single).toArray(float[][]::new);
    this.recurrence = single(recurrence);
    this.trend = trend;
    int grids = size();
    boolean whole = forecast.length == 0 || forecast.length == 3 * HORIZONS.size();
    for (double[] numbers : forecast) {
      whole &= numbers.length == grids && sound(numbers);
    }
    whole &= (recurrence.length == 0 || recurrence.length == grids) && sound(recurrence);
    whole &= trend.length == 0 || trend.length == grids;
    if (!whole || scatter.size() != HORIZONS.size()) {
      throw new IllegalArgumentException("outlook of " + grids + " grids");
    }
  }

  private static float[] single(double[] numbers) {
    float[] single = new float[numbers.length];
    for (int i = 0; i < single.length; i++) {
      single[i] = (float) numbers[i];
    }
    return single;
  }

  private static double[] wide(float[] numbers) {
    double[] wide = new double[numbers.length];
    Arrays.setAll(wide, i -> numbers[i]);
    return wide;
  }

  private static boolean sound(double[] numbers) {
    return Arrays.stream(numbers).allMatch(x -> x >= 0 && Double.isFinite(x));
  }

  /** Number of grids; 0 for {@link #NONE}. */
  public int size() {
    int known = forecast.length == 0 ? 0 : forecast[0].length;
    return Math.max(known, Math.max(recurrence.length, trend.length));
  }

  /** Epoch day whose end it looks back from. */
  public int asOf() {
    return asOf;
  }

  /** Whether there is a forecast. */
  public boolean foresees() {
    return forecast.length > 0;
  }

  /** Whether there was a scan. */
  public boolean scanned() {
    return recurrence.length > 0;
  }

  /** Whether there is a trend. */
  public boolean trends() {
    return trend.length > 0;
  }

  /**
   * Matters to expect.
   *
   * @param horizon 7, 14 or 30 days
   */
  public double mean(int horizon, int grid) {
    return forecast[row(horizon) + MEAN][grid];
  }

  /** Lower end of the 95 % interval of the count. */
  public double low(int horizon, int grid) {
    return forecast[row(horizon) + LOW][grid];
  }

  /** Upper end of the 95 % interval of the count. */
  public double high(int horizon, int grid) {
    return forecast[row(horizon) + HIGH][grid];
  }

  /**
   * Probability that so many matters or more come, 0 to 1.
   *
   * @param horizon 7, 14 or 30 days
   */
  public double chance(int least, int horizon, int grid) {
    return scatter.get(row(horizon) / 3).reaches(least, mean(horizon, grid));
  }

  /** How counts scatter around the mean, for 7, 14 and 30 days. */
  public List<Scatter> scatters() {
    return scatter;
  }

  /** Days between two such clusters by chance, 0 for no cluster. */
  public double recurrence(int grid) {
    return recurrence[grid];
  }

  /** Trend class. */
  public Trend trend(int grid) {
    return Trend.of(trend[grid]);
  }

  /** The nine arrays of the forecast, or none; a copy. */
  public double[][] forecasts() {
    return Arrays.stream(forecast).map(Outlook::wide).toArray(double[][]::new);
  }

  /** Days between two such clusters by grid, or nothing; a copy. */
  public double[] recurrences() {
    return wide(recurrence);
  }

  /** Codes of trend classes by grid, or nothing; read only. */
  public byte[] trendCodes() {
    return trend;
  }

  private static int row(int horizon) {
    int at = HORIZONS.indexOf(horizon);
    if (at < 0) {
      throw new IllegalArgumentException("horizon " + horizon);
    }
    return 3 * at;
  }

  /** Whether every number is the same in the other, and the day: an outlook grows old by it. */
  boolean same(Outlook other) {
    return this == other
        || (asOf == other.asOf
            && Arrays.deepEquals(forecast, other.forecast)
            && Arrays.equals(recurrence, other.recurrence)
            && Arrays.equals(trend, other.trend)
            && alike(scatter, other.scatter));
  }

  private static boolean alike(List<Scatter> one, List<Scatter> other) {
    return IntStream.range(0, one.size()).allMatch(i -> one.get(i).same(other.get(i)));
  }

  /** The seventeen classes of an emerging hot spot (ESRI's text); the code is the ordinal. */
  public enum Trend {
    /** No pattern. */
    NONE,
    NEW_HOT,
    CONSECUTIVE_HOT,
    INTENSIFYING_HOT,
    PERSISTENT_HOT,
    DIMINISHING_HOT,
    SPORADIC_HOT,
    OSCILLATING_HOT,
    HISTORICAL_HOT,
    NEW_COLD,
    CONSECUTIVE_COLD,
    INTENSIFYING_COLD,
    PERSISTENT_COLD,
    DIMINISHING_COLD,
    SPORADIC_COLD,
    OSCILLATING_COLD,
    HISTORICAL_COLD;

    private static final Trend[] ALL = values();

    /**
     * By its code.
     *
     * @throws ArrayIndexOutOfBoundsException for a number that is none
     */
    public static Trend of(byte code) {
      return ALL[code];
    }

    /** Its code in an {@link Outlook}. */
    public byte code() {
      return (byte) ordinal();
    }
  }
}
