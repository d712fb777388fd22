package org.fengqiao.tool.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fengqiao.hotspot.domain.backtest.HorizonResult;
import org.fengqiao.hotspot.domain.backtest.Interval;
import org.fengqiao.hotspot.domain.backtest.Measure;
import org.fengqiao.hotspot.domain.backtest.Method;
import org.fengqiao.hotspot.domain.backtest.Reliability;
import org.fengqiao.hotspot.domain.backtest.Study;
import org.jspecify.annotations.Nullable;

/** The back-test as JSON; what is undefined becomes null. */
final class JsonOut {
  private final JsonGenerator json;

  private JsonOut(JsonGenerator json) {
    this.json = json;
  }

  static void write(OutputStream out, Incidents in, List<Report> reports) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      JsonOut writer = new JsonOut(json);
      json.writeStartObject();
      writer.report(reports.getFirst());
      writer.input(in);
      if (reports.size() > 1) {
        json.writeObjectFieldStart("kinds");
        for (Report report : reports.subList(1, reports.size())) {
          json.writeObjectFieldStart(report.kind());
          writer.report(report);
          json.writeEndObject();
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  private void report(Report report) throws IOException {
    json.writeObjectFieldStart("horizons");
    for (HorizonResult result : report.results()) {
      json.writeObjectFieldStart(Integer.toString(result.horizon()));
      horizon(result);
      json.writeEndObject();
    }
    json.writeEndObject();
    Study study = report.study();
    json.writeObjectFieldStart("study");
    json.writeNumberField("cells", study.size());
    json.writeStringField("budget", study.countsHouseholds() ? "households" : "cells");
    json.writeNumberField("matters", study.matters());
    json.writeNumberField("outside", study.outside());
    json.writeStringField("from", LocalDate.ofEpochDay(study.firstDay()).toString());
    json.writeStringField("testFrom", LocalDate.ofEpochDay(study.halfDay()).toString());
    json.writeStringField("to", LocalDate.ofEpochDay(study.endDay() - 1L).toString());
    json.writeEndObject();
  }

  private void horizon(HorizonResult result) throws IOException {
    for (Map.Entry<Integer, Map<Method, Measure>> top : result.tops().entrySet()) {
      json.writeObjectFieldStart("top" + top.getKey());
      for (Map.Entry<Method, Measure> one : top.getValue().entrySet()) {
        json.writeObjectFieldStart(one.getKey().key());
        measure(one.getValue());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeNumberField("windows", result.windows());
    number("matters", result.matters());
    number("outside", result.outside());
    json.writeObjectFieldStart("logScore");
    for (Map.Entry<Method, Double> one : result.logScore().entrySet()) {
      number(one.getKey().key(), one.getValue());
    }
    json.writeEndObject();
    number("coverageTop5", result.coverage());
    number("coverageAll", result.coverageAll());
    number("promisedTop5", result.promised());
    number("promisedAll", result.promisedAll());
    json.writeArrayFieldStart("reliability");
    for (Reliability.Group group : result.reliability()) {
      json.writeStartObject();
      number("told", group.told());
      number("came", group.came());
      number("low", group.low());
      number("high", group.high());
      number("halfByWindows", group.half());
      json.writeNumberField("forecasts", group.forecasts());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("weights");
    for (double weight : result.weights()) {
      json.writeNumber(weight);
    }
    json.writeEndArray();
    json.writeNumberField("trainingWindows", result.trainingWindows());
    json.writeArrayFieldStart("notes");
    for (String note : result.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
  }

  private void measure(Measure m) throws IOException {
    number("hitRate", m.hitRate());
    number("pai", m.pai());
    number("pei", m.pei());
    interval("ci95", m.ours());
    interval("paiCi95", m.own());
    number("oursRatio", m.ratio());
    interval("oursRatioCi95", m.ratioInterval());
    number("hits", m.hits());
    number("areaShare", m.share());
    number("alarmPrecision", m.precision());
    number("leadDays", m.leadDays());
  }

  private void interval(String name, @Nullable Interval interval) throws IOException {
    if (interval == null) {
      json.writeNullField(name);
      return;
    }
    json.writeArrayFieldStart(name);
    json.writeNumber(interval.low());
    json.writeNumber(interval.high());
    json.writeEndArray();
  }

  private void number(String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }

  private void input(Incidents in) throws IOException {
    json.writeObjectFieldStart("input");
    json.writeNumberField("rows", in.rows());
    json.writeNumberField("used", in.size());
    json.writeNumberField("filtered", in.filtered());
    json.writeNumberField("unplaced", in.unplaced());
    json.writeNumberField("undated", in.undated());
    json.writeNumberField("onDefaultGeocodes", in.stacked());
    json.writeArrayFieldStart("defaultGeocodes");
    for (Incidents.Found stack : in.stacks()) {
      json.writeStartObject();
      json.writeNumberField("x", stack.x());
      json.writeNumberField("y", stack.y());
      json.writeNumberField("rows", stack.rows());
      json.writeNumberField("share", stack.share());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
