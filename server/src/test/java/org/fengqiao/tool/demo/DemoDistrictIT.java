package org.fengqiao.tool.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.fengqiao.account.Accounts;
import org.fengqiao.account.Accounts.DemoAccount;
import org.fengqiao.dispatch.DemoOffices;
import org.fengqiao.dispatch.Resources;
import org.fengqiao.dispatch.domain.Resource;
import org.fengqiao.kernel.Clock;
import org.fengqiao.kernel.Role;
import org.fengqiao.law.DemoCauses;
import org.fengqiao.law.Laws;
import org.fengqiao.law.domain.CodeLabel;
import org.fengqiao.support.ContextIT;
import org.fengqiao.support.DemoPlaces;
import org.junit.jupiter.api.Test;

/** What a visitor of the demonstration finds beside its items: nothing to choose from is empty. */
class DemoDistrictIT extends ContextIT {
  @Test
  void helpersOfEverySortAndAListOfCausesAreThereOnceAndMarked() {
    String district = DemoPlaces.DISTRICT;
    DemoPlaces.load(context);
    var _ =
        bean(Accounts.class)
            .createDemo(
                district,
                List.of(new DemoAccount(Role.LEGAL_ADVISOR, "lawyer1", "演示律师", List.of(district))));
    for (int again = 0; again < 2; again++) {
      bean(DemoOffices.class).add(district);
      bean(DemoCauses.class).add(district);
    }
    List<Resource> helpers = bean(Resources.class).all(district);
    assertThat(helpers).hasSizeGreaterThanOrEqualTo(12);
    assertThat(helpers).allSatisfy(r -> assertThat(r.name()).startsWith("演示"));
    assertThat(helpers.stream().map(Resource::sort).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Resource.Sort.class));
    assertThat(helpers)
        .filteredOn(r -> r.account() != null)
        .extracting(Resource::code)
        .containsExactly("LAWYER-01");

    Laws laws = bean(Laws.class);
    assertThat(laws.on(district, bean(Clock.class).today()).rootCauses())
        .hasSize(5)
        .extracting(CodeLabel::label)
        .allSatisfy(l -> assertThat(l.zhCn()).startsWith("演示"))
        .allSatisfy(l -> assertThat(l.en()).startsWith("Demo"));
    assertThat(laws.on(district, bean(Clock.class).today().minusDays(1)).rootCauses()).isEmpty();
    assertThat(laws.on("440106", bean(Clock.class).today()).rootCauses()).isEmpty();
  }
}
