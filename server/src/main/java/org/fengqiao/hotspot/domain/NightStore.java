package org.fengqiao.hotspot.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where nights are kept, so that a restart need not work them out anew. */
public interface NightStore {
  /** A kept night of one kind, for one grid version. */
  Optional<Outlook> find(String district, String kind, LocalDate night, long version, int grids);

  /** Keeps a night of one kind with its clusters, in the place of what was kept of it. */
  void save(String district, String kind, LocalDate night, long version, NightOfKind work);

  /** Clusters of a night, the best first. */
  List<Cluster> clusters(String district, String kind, LocalDate night);

  /** The newest night kept of a grid version that is not after a day. */
  Optional<LocalDate> newest(String district, long version, LocalDate notAfter);

  /** Districts that have been scored. */
  List<String> districts();

  /** Removes nights before one day and clusters before another. */
  void forget(String district, LocalDate nights, LocalDate clusters);

  /**
   * A cluster in space and time.
   *
   * @param centre grid code in the middle
   * @param members codes of grids inside with a matter in the window
   * @param radius metres
   * @param days length of the window that ends with the night
   * @param observed distinct matters inside
   * @param expected by the margins of place and day
   * @param llr logarithm of the likelihood ratio
   * @param p 0 to 1
   * @param recurrence days between two such by chance, for the kind alone
   */
  record Cluster(
      String centre,
      List<String> members,
      double radius,
      int days,
      int observed,
      double expected,
      double llr,
      double p,
      double recurrence) {

    public Cluster {
      members = List.copyOf(members);
    }
  }

  /**
   * What a night found for one kind.
   *
   * @param outlook by grid ordinal
   * @param clusters the best first
   * @param matters distinct matters used
   * @param tookMs milliseconds it took
   */
  record NightOfKind(Outlook outlook, List<Cluster> clusters, int matters, int tookMs) {
    public NightOfKind {
      clusters = List.copyOf(clusters);
    }
  }
}
