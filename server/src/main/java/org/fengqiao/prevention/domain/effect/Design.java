package org.fengqiao.prevention.domain.effect;

/**
 * What a trial of a given size can see at all. Counts of a task are taken as negative binomial with
 * variance {@code m + dispersion m²}; on the scale {@code g(m) = 2/√d · asinh √(d m)} (for
 * dispersion 0 the square root, {@code 2√m}) their variance is close to 1 whatever the mean
 * (Anscombe 1948), so that the smallest difference seen has a closed form: {@code g(m0) - g(m1) =
 * (z_alpha + z_power) √(1/n0 + 1/n1)}.
 *
 * @param alpha level of the test, 0 to 1
 * @param sides 1 when only a drop is tested, 2 when a rise is as well
 * @param power wanted chance of seeing the effect, 0 to 1
 */
public record Design(double alpha, int sides, double power) {
  private static final int MOST = 100_000;

  public Design {
    if (!(alpha > 0 && alpha < 1 && power > 0 && power < 1) || sides < 1 || sides > 2) {
      throw new IllegalArgumentException("no design: " + alpha + ' ' + sides + ' ' + power);
    }
  }

  /**
   * The smallest drop that is seen with the wanted power.
   *
   * @param matters expected matters of a control task in the outcome window
   * @param dispersion of the counts, 0 for Poisson
   * @param now tasks that begin at once
   * @param later tasks that begin later
   * @return share of matters that must be missing, 0 to 1; NaN when not even the end of all matters
   *     would be seen
   */
  public double detectableDrop(double matters, double dispersion, int now, int later) {
    if (!(matters > 0) || now < 1 || later < 1) {
      return Double.NaN;
    }
    double left = scale(matters, dispersion) - wanted() * Math.sqrt(1.0 / now + 1.0 / later);
    return left < 0 ? Double.NaN : 1 - back(left, dispersion) / matters;
  }

  /**
   * Tasks an arm needs for a drop to be seen with the wanted power.
   *
   * @param drop share of matters missing, above 0 to 1
   * @return tasks per arm; 0 when the drop is no number or no size suffices
   */
  public int tasksPerArm(double matters, double dispersion, double drop) {
    if (!(matters > 0 && drop > 0 && drop <= 1)) {
      return 0;
    }
    double apart = scale(matters, dispersion) - scale(matters * (1 - drop), dispersion);
    double tasks = 2 * (wanted() / apart) * (wanted() / apart);
    return tasks > MOST ? 0 : (int) Math.ceil(tasks - 1e-9);
  }

  private double wanted() {
    return Quantiles.normal(1 - alpha / sides) + Quantiles.normal(power);
  }

  private static double scale(double mean, double dispersion) {
    double root = Math.sqrt(dispersion);
    return dispersion < 1e-9
        ? 2 * Math.sqrt(mean)
        : 2 / root * arsinh(Math.sqrt(dispersion * mean));
  }

  private static double back(double scaled, double dispersion) {
    if (dispersion < 1e-9) {
      return scaled * scaled / 4;
    }
    double s = Math.sinh(Math.sqrt(dispersion) * scaled / 2);
    return s * s / dispersion;
  }

  private static double arsinh(double x) {
    return Math.log(x + Math.sqrt(x * x + 1));
  }
}
