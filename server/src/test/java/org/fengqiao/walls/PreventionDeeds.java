package org.fengqiao.walls;

import java.util.Map;
import java.util.UUID;

/** Work on the spot; the task was accepted by the deed before. */
final class PreventionDeeds extends Deeds {
  PreventionDeeds(Hand hand) {
    super(hand);
  }

  @Override
  void add(Map<String, Deed> deeds) throws Exception {
    String task = "/api/prevention-tasks/" + things.task();
    deeds.put(
        "POST /api/prevention-tasks/{id}/records",
        new Deed(
            "prevention.record",
            () ->
                post(
                    task + "/records",
                    worker,
                    "{\"id\":\"%s\",\"at\":\"2026-01-05T02:00:00Z\",\"text\":\"x\"}"
                        .formatted(UUID.randomUUID()))));
    deeds.put(
        "GET /api/prevention-tasks/{id}/records",
        new Deed("prevention.read", () -> get(task + "/records", dispatcher)));
    deeds.put(
        "PUT /api/prevention-tasks/{id}/steps/{step}",
        new Deed(
            "prevention.step",
            () ->
                send(
                    "PUT",
                    task
                        + "/steps/"
                        + found("\"code\":\"([A-Z_]+)\"", get(task, dispatcher).body()),
                    worker,
                    "{\"done\":true}")));
    letters(deeds);
    factors(deeds);
    conferences(deeds);
    deeds.put(
        "PUT /api/sweeps/{month}/{grid}",
        new Deed(
            "sweep.write",
            () ->
                send(
                    "PUT",
                    "/api/sweeps/2026-01/" + things.cell().code(),
                    worker,
                    "{\"version\":0,\"outcome\":\"NONE\",\"confirmed\":true}")));
    String period =
        "\"name\":\"时段\",\"from\":\"2026-01-01\",\"to\":\"2026-01-02\",\"places\":[\"%s\"]"
            .formatted(things.cell().community());
    deeds.put(
        "POST /api/safeguards",
        new Deed(
            "safeguard.write", () -> post("/api/safeguards", dispatcher, decision(0, period))));
    deeds.put(
        "POST /api/safeguards/{id}",
        new Deed(
            "safeguard.write", () -> decide("/api/safeguards/" + things.safeguard(), "", period)));
  }

  /** A conference from its record to a correction; closing comes last but one. */
  private void conferences(Map<String, Deed> deeds) {
    String one = "/api/joint-conferences/" + things.conference();
    deeds.put(
        "GET /api/joint-conferences/{id}", new Deed("conference.read", () -> get(one, dispatcher)));
    deeds.put(
        "POST /api/joint-conferences",
        new Deed(
            "conference.record",
            () ->
                post("/api/joint-conferences", dispatcher, decision(0, things.conferenceWords()))));
    deeds.put(
        "POST /api/joint-conferences/{id}",
        new Deed("conference.edit", () -> decide(one, "", things.conferenceWords())));
    deeds.put(
        "POST /api/joint-conferences/{id}/decisions",
        new Deed("conference.decide", () -> decide(one, "/decisions", things.conferenceWords())));
    deeds.put(
        "POST /api/joint-conferences/{id}/close",
        new Deed("conference.close", () -> decide(one, "/close", "\"x\":1")));
    deeds.put(
        "POST /api/joint-conferences/{id}/corrections",
        new Deed("conference.correct", () -> decide(one, "/corrections", "\"text\":\"更正一处\"")));
  }

  /** What is said of projects and of places. */
  private void factors(Map<String, Deed> deeds) {
    String project = "/api/projects/" + things.project();
    deeds.put(
        "PUT /api/projects/{project}/milestones",
        new Deed(
            "factor.plan",
            () ->
                send(
                    "PUT",
                    project + "/milestones",
                    dispatcher,
                    "{\"version\":0,\"milestones\":[{\"code\":\"SIGNING_BEGINS\",\"dueOn\":\"2027-01-05\"}]}")));
    deeds.put(
        "PUT /api/projects/{project}/assessments/{assessment}",
        new Deed(
            "factor.assessment",
            () ->
                send(
                    "PUT",
                    project + "/assessments/" + UUID.randomUUID(),
                    dispatcher,
                    "{\"version\":0,\"number\":\"稳评1号\",\"risk\":\"LOW\",\"outcome\":\"PROCEED\",\"on\":\"2026-01-05\",\"body\":\"街道办\",\"measures\":\"公示\"}")));
    deeds.put(
        "PUT /api/risk-factors/{grid}/{factor}",
        new Deed(
            "factor.place",
            () ->
                send(
                    "PUT",
                    "/api/risk-factors/" + things.cell().code() + "/RESETTLEMENT",
                    dispatcher,
                    "{\"present\":true,\"source\":\"街道台账\"}")));
  }

  private void letters(Map<String, Deed> deeds) {
    String letter = "/api/risk-letters/" + things.letter();
    deeds.put(
        "POST /api/risk-letters",
        new Deed(
            "letter.draft",
            () ->
                post(
                    "/api/risk-letters",
                    dispatcher,
                    "{\"id\":\"%s\",\"warning\":\"%s\",\"unit\":\"某公司\"}"
                        .formatted(UUID.randomUUID(), things.warning()))));
    deeds.put(
        "POST /api/risk-letters/{id}",
        new Deed("letter.edit", () -> decide(letter, "", "\"unit\":\"另一公司\"")));
    deeds.put(
        "POST /api/risk-letters/{id}/{event}",
        new Deed("letter.withdraw", () -> decide(letter, "/withdraw", "\"note\":\"y\"")));
  }
}
