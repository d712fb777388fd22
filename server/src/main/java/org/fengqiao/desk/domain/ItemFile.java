package org.fengqiao.desk.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fengqiao.casework.domain.EventRecord;
import org.fengqiao.casework.domain.Item;
import org.fengqiao.casework.domain.ItemEvent;
import org.fengqiao.deadline.domain.Timer;
import org.fengqiao.dispatch.domain.Suggestion;
import org.fengqiao.grid.domain.Candidate;
import org.fengqiao.intake.domain.Photos;
import org.fengqiao.intake.domain.Reports;
import org.fengqiao.kernel.PersonalData;
import org.fengqiao.law.domain.CodeLabel;
import org.fengqiao.law.domain.Duty;
import org.fengqiao.law.domain.LawRef;
import org.fengqiao.law.domain.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One item with everything that belongs to it.
 *
 * @param text the reporter's words; null without the permission
 * @param trace where the report says it was; null without the permission or a report
 * @param suggestion who should get it; null once a body has it
 * @param names display names of those in the timeline whom the reader may know by name
 * @param duties who is responsible by the duty list in force when it was reported
 * @param rootCause told at the closing, named by the list of that day; null when none was told
 * @param tierVersion edition of the tier rules in force when it was reported
 * @param candidates grids to confirm one of; empty unless the place waits for it
 */
@PersonalData
public record ItemFile(
    Item item,
    List<ItemEvent> allowed,
    @Nullable String text,
    Reports.@Nullable Trace trace,
    List<Photos.Shown> photos,
    @Nullable Suggestion suggestion,
    List<Candidate> candidates,
    List<Timer> clocks,
    List<EventRecord> timeline,
    Map<UUID, String> names,
    Severity severity,
    List<LawRef> law,
    List<Duty> duties,
    @Nullable CodeLabel rootCause,
    int tierVersion) {
  public ItemFile {
    allowed = List.copyOf(allowed);
    photos = List.copyOf(photos);
    candidates = List.copyOf(candidates);
    clocks = List.copyOf(clocks);
    timeline = List.copyOf(timeline);
    names = Map.copyOf(names);
    law = List.copyOf(law);
    duties = List.copyOf(duties);
  }
}
