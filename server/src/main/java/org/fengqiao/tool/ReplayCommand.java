package org.fengqiao.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fengqiao.tool.replay.Replay;

/** Replays a series of reports. */
public final class ReplayCommand implements Command {
  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String help() {
    return """
    Replay a series of reports on an isolated database with a simulated clock.
    usage: replay FILE.csv --grids GRIDS.geojson --warnings OUT.json
           replay FILE.csv --grids GRIDS.geojson --evaluate [--copies 20] [--json]

      FILE.csv    columns id,time,title,lon,lat; a time without offset is one of Asia/Shanghai;
                  positions are WGS-84
      --grids     GeoJSON areas in WGS-84 with a property code of 15 digits
      --warnings  where to write the warnings, one element per warning:
                  {"grid","kind","level","firstAt","levels":[{"level","at"}],"reasons","reports"}
      --evaluate  no database: run the same engine in memory at the same moments and report bursts
                  (8 reports within 300 m in 14 days, start = the first; SLOW, JUMP or QUICK), after
                  how many of their reports and how many days before their densest week each was at
                  orange, precision and lead by level, and the weekly load of other orange episodes
                  (a place, again after 28 quiet days), on the series and on copies with the places
                  shuffled over time, beside the rule "4 in 14 days"
      --json      what standard output always is; accepted for scripts

    Nights (forecast, scan, trend) are not part of a replay. The file gives no households: every grid has exposure 1.
    FENGQIAO_DB_OWNER_URL names a database server on which a database may be created; it is dropped
    at the end.\
    """;
  }

  @Override
  public int run(List<String> args, PrintStream out) throws Exception {
    // Standard output is the summary alone; how far it is goes to the error stream.
    PrintStream progress =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    return Replay.run(args, out, progress);
  }
}
