package org.fengqiao.hotspot.domain.scan;

/**
 * Prospective space-time scans with a known population or with controls (Kulldorff 2001): cylinders
 * of a circle and the last days.
 */
public final class SpaceTimeScan {
  private SpaceTimeScan() {}

  /**
   * Poisson model: cases against a population that stays the same over the study.
   *
   * @param population population by place, 0 or more; places without one may hold no case
   * @param place place ordinal of each case
   * @param day day of each case, {@code firstDay} to {@code lastDay}
   * @param firstDay first day of the study
   * @param lastDay last day of the study and of every window
   * @throws IllegalArgumentException when a number is out of range
   */
  public static ScanResult poisson(
      ScanPlaces places,
      double[] population,
      int[] place,
      int[] day,
      int firstDay,
      int lastDay,
      ScanSettings settings) {
    int studyDays = lastDay - firstDay + 1;
    int days = Math.min(settings.windowDays(), studyDays);
    int[] cases = table(places, place, day, firstDay, lastDay, days);
    int total = place.length;
    int[] perPlace = new int[places.size()];
    for (int p : place) {
      perPlace[p]++;
    }
    double people = SpatialScan.people(population, perPlace);
    if (total < settings.minCases()) {
      return ScanResult.nothing(total);
    }
    double[] baseline = new double[population.length * days];
    for (int i = 0; i < baseline.length; i++) {
      baseline[i] = population[i / days] * (i % days + 1);
    }
    Likelihood likelihood = new Likelihood.Rate(total, total / (people * studyDays));
    Study study =
        study(places, population, people, days, baseline, likelihood, cases, total, settings);
    Chance dealt = new Chance.Dealt(population, total, days, studyDays);
    return study.scan(
        settings,
        observed -> Replications.run(settings, observed, () -> Chance.worker(study, dealt)));
  }

  /**
   * Bernoulli model: which of the events are cases.
   *
   * @param place place ordinal of each event, case or control
   * @param day day of each event, {@code firstDay} to {@code lastDay}
   * @param isCase whether the event is a case
   * @param firstDay first day of the study
   * @param lastDay last day of the study and of every window
   * @throws IllegalArgumentException when a number is out of range
   */
  public static ScanResult bernoulli(
      ScanPlaces places,
      int[] place,
      int[] day,
      boolean[] isCase,
      int firstDay,
      int lastDay,
      ScanSettings settings) {
    int days = Math.min(settings.windowDays(), lastDay - firstDay + 1);
    int[] both = table(places, place, day, firstDay, lastDay, days);
    int[] cases = new int[both.length];
    int[] cell = new int[place.length];
    double[] weight = new double[places.size()];
    int total = 0;
    for (int i = 0; i < place.length; i++) {
      int age = lastDay - day[i];
      cell[i] = age < days ? place[i] * days + age : -1;
      weight[place[i]]++;
      total += isCase[i] ? 1 : 0;
      if (isCase[i] && cell[i] >= 0) {
        cases[cell[i]]++;
      }
    }
    Chance.cumulate(cases, days);
    if (total < settings.minCases() || total == place.length) {
      return ScanResult.nothing(total);
    }
    double[] baseline = new double[both.length];
    for (int i = 0; i < both.length; i++) {
      baseline[i] = both[i];
    }
    Likelihood likelihood = new Likelihood.Bernoulli(total, place.length);
    Study study =
        study(places, weight, place.length, days, baseline, likelihood, cases, total, settings);
    Chance drawn = new Chance.Drawn(cell, total, days);
    return study.scan(
        settings,
        observed -> Replications.run(settings, observed, () -> Chance.worker(study, drawn)));
  }

  private static Study study(
      ScanPlaces places,
      double[] weight,
      double whole,
      int days,
      double[] baseline,
      Likelihood likelihood,
      int[] cases,
      int total,
      ScanSettings settings) {
    int[] items = Study.everyPlace(places.size());
    Zones zones =
        Zones.of(places, items, items, weight, settings.maxShare() * whole, settings.maxRadius());
    Cylinders cylinders = new Cylinders(zones, days, baseline, likelihood, settings.minCases());
    return new Study(places, items, cylinders, likelihood, cases, total, false, false);
  }

  private static int[] table(
      ScanPlaces places, int[] place, int[] day, int firstDay, int lastDay, int days) {
    if (place.length != day.length) {
      throw new IllegalArgumentException("as many places as days are needed");
    }
    if (lastDay < firstDay) {
      throw new IllegalArgumentException("the study ends before it begins");
    }
    int[] table = new int[places.size() * days];
    for (int i = 0; i < place.length; i++) {
      if (place[i] < 0 || place[i] >= places.size()) {
        throw new IllegalArgumentException("case " + i + " has an unknown place");
      }
      if (day[i] < firstDay || day[i] > lastDay) {
        throw new IllegalArgumentException("case " + i + " lies outside the study");
      }
      int age = lastDay - day[i];
      if (age < days) {
        table[place[i] * days + age]++;
      }
    }
    Chance.cumulate(table, days);
    return table;
  }
}
