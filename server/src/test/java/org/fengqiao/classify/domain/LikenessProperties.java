package org.fengqiao.classify.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fengqiao.classify.domain.LikenessTest.LIMITS;
import static org.fengqiao.classify.domain.LikenessTest.WAGES;
import static org.fengqiao.classify.domain.LikenessTest.matter;
import static org.fengqiao.classify.domain.LikenessTest.score;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fengqiao.kernel.Kind;

/** Likeness is the same from both sides and never more for lying further apart. */
class LikenessProperties {
  @Property
  void symmetric(
      @ForAll @DoubleRange(max = 400) double metres,
      @ForAll @IntRange(min = -800, max = 800) int hours,
      @ForAll @IntRange(min = 1, max = 200) int people,
      @ForAll Kind kind,
      @ForAll Kind other,
      @ForAll String words) {
    Matter a = matter(kind, "A", 0, 0, 10, WAGES);
    Matter b = matter(other, "A", metres, hours, people, words);
    assertThat(Likeness.of(a, b, LIMITS)).isEqualTo(Likeness.of(b, a, LIMITS));
    assertThat(score(a, b)).isBetween(-1, 100);
  }

  @Property
  void neverMoreForLyingFurtherApart(
      @ForAll @DoubleRange(max = 400) double near,
      @ForAll @DoubleRange(max = 100) double more,
      @ForAll @IntRange(min = 0, max = 800) int early,
      @ForAll @IntRange(min = 0, max = 100) int later) {
    Matter a = matter(Kind.LABOR, null, 0, 0, 10, WAGES);
    int score = score(a, matter(Kind.LABOR, null, near, early, 10, WAGES));
    assertThat(score(a, matter(Kind.LABOR, null, near + more, early, 10, WAGES)))
        .isLessThanOrEqualTo(score);
    assertThat(score(a, matter(Kind.LABOR, null, near, early + later, 10, WAGES)))
        .isLessThanOrEqualTo(score);
  }
}
