package org.fengqiao.tool;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.audit.Audit;
import org.fengqiao.audit.Verdict;

/** Checks the audit chain of every district. */
public final class AuditVerifyCommand implements Command {
  @Override
  public String name() {
    return "audit-verify";
  }

  @Override
  public String help() {
    return """
    Check the audit chain and report the unsealed tail.
    usage: audit-verify
    Reads the database at FENGQIAO_DB_URL, and from FENGQIAO_DATA the key that signs the rows and
    the note of the newest seal. Prints JSON; exit code 1 when an entry was changed, removed,
    reordered or put in, or the chain was cut off at its end. The last second before the check is
    unsealed: a row removed there leaves no trace. Note the head hash on paper against somebody who
    holds both the database and the data folder.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    if (!args.isEmpty()) {
      throw new WrongUsage("takes no arguments, not " + args);
    }
    try (ApplicationContext context = ApplicationContext.run()) {
      List<Verdict> verdicts = context.getBean(Audit.class).verify();
      boolean whole = verdicts.stream().allMatch(Verdict::whole);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("whole", whole);
      answer.put("districts", verdicts.stream().map(AuditVerifyCommand::view).toList());
      out.println(context.getBean(JsonMapper.class).writeValueAsString(answer));
      return whole ? 0 : 1;
    }
  }

  private static Map<String, Object> view(Verdict verdict) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("district", verdict.district());
    view.put("whole", verdict.whole());
    view.put("seals", verdict.seals());
    view.put("entries", verdict.entries());
    view.put("head", verdict.head());
    view.put("fault", String.valueOf(verdict.fault()));
    view.put("suspects", verdict.suspects());
    view.put("unsealed", verdict.unsealed());
    view.put("oldestUnsealed", String.valueOf(verdict.oldestUnsealed()));
    return view;
  }
}
