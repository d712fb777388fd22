package org.fengqiao.hotspot.domain.scan;

/**
 * How a scan looks and how it judges what it finds. Begin with {@link #standard()} and change what
 * differs; every change gives a new object.
 */
public final class ScanSettings {
  private double maxRadius = Double.POSITIVE_INFINITY;
  private double maxShare = 0.5;
  private int windowDays = 7;
  private int minCases = 2;
  private int replications = 999;
  private long seed = 20_261_123;
  private int analyses = 1;
  private boolean everyCentre = true;
  private boolean nextBest;
  private int stopAfter;
  private long effort = Long.MAX_VALUE;
  private int leastReplications = 999_999;
  private int maxClusters = Integer.MAX_VALUE;
  private int threads = 2;

  private ScanSettings() {}

  private ScanSettings(ScanSettings other) {
    maxRadius = other.maxRadius;
    maxShare = other.maxShare;
    windowDays = other.windowDays;
    minCases = other.minCases;
    replications = other.replications;
    seed = other.seed;
    analyses = other.analyses;
    everyCentre = other.everyCentre;
    nextBest = other.nextBest;
    stopAfter = other.stopAfter;
    effort = other.effort;
    leastReplications = other.leastReplications;
    maxClusters = other.maxClusters;
    threads = other.threads;
  }

  /**
   * No limit of radius, half the population, 7 days, 2 cases, 999 replications, a circle around
   * every place, one scan a day, no early end, all clusters, two threads.
   */
  public static ScanSettings standard() {
    return new ScanSettings();
  }

  /**
   * Largest radius of a circle, 0 or more, in the unit of the places' distances: that of planar
   * coordinates, kilometres on the sphere.
   */
  public ScanSettings radius(double largest) {
    need(largest >= 0, "the largest radius is 0 or more");
    ScanSettings changed = new ScanSettings(this);
    changed.maxRadius = largest;
    return changed;
  }

  /**
   * Largest share of the population (of the cases, in a permutation scan) that a circle may hold,
   * above 0 and up to 1.
   */
  public ScanSettings share(double largest) {
    need(largest > 0 && largest <= 1, "the largest share lies above 0 and is 1 or less");
    ScanSettings changed = new ScanSettings(this);
    changed.maxShare = largest;
    return changed;
  }

  /** Longest time window, 1 to 366 days; a purely spatial scan takes no notice. */
  public ScanSettings window(int days) {
    need(days >= 1 && days <= 366, "the window is 1 to 366 days");
    ScanSettings changed = new ScanSettings(this);
    changed.windowDays = days;
    return changed;
  }

  /** Least cases of a cluster, 1 or more. */
  public ScanSettings least(int cases) {
    need(cases >= 1, "a cluster has a case or more");
    ScanSettings changed = new ScanSettings(this);
    changed.minCases = cases;
    return changed;
  }

  /** Replications of Monte Carlo (0 for none: p is NaN) and where chance begins. */
  public ScanSettings chance(int times, long from) {
    need(times >= 0 && times <= 999_999, "replications are 0 to 999999");
    ScanSettings changed = new ScanSettings(this);
    changed.replications = times;
    changed.seed = from;
    return changed;
  }

  /** Scans run on the same day (kinds): recurrence intervals hold for all of them together. */
  public ScanSettings among(int scans) {
    need(scans >= 1, "at least this one scan is run");
    ScanSettings changed = new ScanSettings(this);
    changed.analyses = scans;
    return changed;
  }

  /**
   * Circles around places with a case only: for districts of many thousand places. Any case of the
   * study period makes a centre, so that replications look at the same circles. Permutation scans
   * only; the others take no notice.
   */
  public ScanSettings aroundCases() {
    ScanSettings changed = new ScanSettings(this);
    changed.everyCentre = false;
    return changed;
  }

  /**
   * Secondary clusters may be any window that shares no place with a better cluster. Without this a
   * centre has its best window only, which falls with a place it shares.
   */
  public ScanSettings nextBest() {
    ScanSettings changed = new ScanSettings(this);
    changed.nextBest = true;
    return changed;
  }

  /**
   * Ends the replications with the one with which so many maxima have reached the observed one: the
   * p of what is not unusual needs no further digits and stays a valid one (Besag and Clifford
   * 1991). 0 for never.
   */
  public ScanSettings stopAfter(int maxima) {
    need(maxima >= 0, "the early end comes after 0 or more");
    ScanSettings changed = new ScanSettings(this);
    changed.stopAfter = maxima;
    return changed;
  }

  /**
   * Fewer replications where each is a lot of work. Where less than one in a hundred is reached p
   * is read from the Gumbel law, whose two numbers some hundred replications tell. The number hangs
   * on the data alone, not on the machine. With an early end the least number is also enough where
   * the observed maximum is far above all of chance. Permutation scans only.
   *
   * @param visits places visited in circles by all replications together, about
   * @param least replications made whatever they cost, 0 or more
   */
  public ScanSettings effort(long visits, int least) {
    need(visits >= 0 && least >= 0, "effort and least replications are 0 or more");
    ScanSettings changed = new ScanSettings(this);
    changed.effort = visits;
    changed.leastReplications = least;
    return changed;
  }

  /** Most clusters returned, 1 or more. */
  public ScanSettings clusters(int most) {
    need(most >= 1, "at least one cluster is returned");
    ScanSettings changed = new ScanSettings(this);
    changed.maxClusters = most;
    return changed;
  }

  /** Threads used, 1 or more; the result does not depend on them. */
  public ScanSettings on(int workers) {
    need(workers >= 1, "at least one thread is needed");
    ScanSettings changed = new ScanSettings(this);
    changed.threads = workers;
    return changed;
  }

  double maxRadius() {
    return maxRadius;
  }

  double maxShare() {
    return maxShare;
  }

  int windowDays() {
    return windowDays;
  }

  int minCases() {
    return minCases;
  }

  int replications() {
    return replications;
  }

  /** The same with as many replications as circles of so many places allow. */
  ScanSettings within(long visits) {
    long affordable = Math.max(leastReplications, effort / Math.max(1, visits));
    return affordable >= replications ? this : chance((int) affordable, seed);
  }

  int leastReplications() {
    return leastReplications;
  }

  long seed() {
    return seed;
  }

  int analyses() {
    return analyses;
  }

  boolean everyCentre() {
    return everyCentre;
  }

  boolean takesNextBest() {
    return nextBest;
  }

  int stopAfter() {
    return stopAfter;
  }

  int maxClusters() {
    return maxClusters;
  }

  int threads() {
    return threads;
  }

  private static void need(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
