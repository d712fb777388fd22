package org.fengqiao.kernel;

import java.time.Duration;

/**
 * Work that goes on beside the requests. The platform runs each one on a thread of its own while
 * the server runs, never in command-line tools; a failure is logged and tried again.
 */
public interface Background {
  /** Short name for logs. */
  String name();

  /**
   * Does what there is to do now. Blocks as long as it likes but answers to interruption.
   *
   * @return how long to rest before the next call; zero to go on at once
   * @throws Exception logged; the next call follows after a pause
   */
  Duration run() throws Exception;
}
