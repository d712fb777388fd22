package org.fengqiao.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one part of the house lets people do, for {@link AuditTrailIT}. */
abstract class Deeds {
  final PlacedThings things;
  final Door door;
  final String worker;
  final String dispatcher;
  final String clerk;
  final String admin;

  /** Something done over HTTP. */
  @FunctionalInterface
  interface Act {
    HttpResponse<String> run() throws Exception;
  }

  /** What is done, and the action the trail must name. */
  record Deed(String action, Act act) {}

  /** The running server. */
  @FunctionalInterface
  interface Door {
    HttpResponse<String> send(
        String method, String path, @Nullable String token, @Nullable String body) throws Exception;
  }

  /** Who does it, to what, and where. */
  record Hand(
      PlacedThings things,
      Door door,
      String worker,
      String dispatcher,
      String clerk,
      String admin) {}

  Deeds(Hand hand) {
    things = hand.things();
    door = hand.door();
    worker = hand.worker();
    dispatcher = hand.dispatcher();
    clerk = hand.clerk();
    admin = hand.admin();
  }

  /** Adds them by operation, in an order in which they can be done. */
  abstract void add(Map<String, Deed> deeds) throws Exception;

  HttpResponse<String> get(String path, @Nullable String token) throws Exception {
    return door.send("GET", path, token, null);
  }

  HttpResponse<String> post(String path, @Nullable String token, String body) throws Exception {
    return door.send("POST", path, token, body);
  }

  HttpResponse<String> send(
      String method, String path, @Nullable String token, @Nullable String body) throws Exception {
    return door.send(method, path, token, body);
  }

  /** Decides on the version of the moment; a run of the server may have moved it meanwhile. */
  HttpResponse<String> decide(String thing, String event, String more) throws Exception {
    HttpResponse<String> answer = decideOnce(thing, event, more);
    for (int again = 0; answer.statusCode() == 409 && again < 3; again++) {
      answer = decideOnce(thing, event, more);
    }
    return answer;
  }

  HttpResponse<String> decideOnce(String thing, String event, String more) throws Exception {
    String seen = found("\"version\":(\\d+)", get(thing, dispatcher).body());
    return post(thing + event, dispatcher, decision(Long.parseLong(seen), more));
  }

  static String decision(long version, String more) {
    return "{\"id\":\"%s\",\"version\":%d,%s}".formatted(UUID.randomUUID(), version, more);
  }

  static String field(String json, String name) {
    return found("\"" + name + "\":\"([^\"]+)\"", json);
  }

  static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}
