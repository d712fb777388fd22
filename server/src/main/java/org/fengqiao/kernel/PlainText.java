package org.fengqiao.kernel;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether words somebody wrote are plain text. Text is stored as it was written and escaped where
 * it is shown; nothing in the house renders it as markup. Markup is refused all the same, because
 * whoever sends it did not mean words; but {@code "<3"}, {@code "a<b"}, {@code "A -> B"} and {@code
 * "<zhang@example.org>"} are words.
 */
public final class PlainText {
  private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE;

  /** Never part of a sentence: comments, declarations, closing tags, event handlers. */
  private static final Pattern ALWAYS =
      Pattern.compile(
          "<!--|<!doctype\\b|<!\\[CDATA\\[|<\\?(?:xml|php)\\b"
              + "|</[a-z][a-z0-9:-]*\\s*>"
              + "|<(?:script|iframe|object|embed)\\b"
              + "|<[a-z][^<>]*[\\s/\"']on[a-z]++\\s*+=",
          IGNORE_CASE);

  private static final String VALUE = "\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"'<>]++)";

  /** {@code <name>} or {@code <name attribute=value flag>}; possessive, so it never looks twice. */
  private static final Pattern TAG =
      Pattern.compile(
          "<([a-z][a-z0-9]*+)((?:[\\s/]++[a-z:-]++(?:" + VALUE + ")?+)*+)[\\s/]*+>", IGNORE_CASE);

  private static final Pattern ATTRIBUTE = Pattern.compile("[a-z:-]++" + VALUE, IGNORE_CASE);

  private static final Set<String> FLAGS =
      Set.of(
          "async",
          "autofocus",
          "autoplay",
          "checked",
          "controls",
          "defer",
          "disabled",
          "hidden",
          "loop",
          "multiple",
          "muted",
          "novalidate",
          "open",
          "readonly",
          "required",
          "selected");

  /** Elements a page is made of; a name that is none of them is a word in angle brackets. */
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr address applet area article aside audio b base bdi bdo big blink blockquote body"
                  + " br button canvas caption center cite code col data datalist dd del details"
                  + " dfn dialog dir div dl dt em fieldset figure font footer form frame frameset h1"
                  + " h2 h3 h4 h5 h6 head header hr html i img input ins isindex kbd label legend li"
                  + " link main map mark marquee math menu meta meter nav noscript ol optgroup"
                  + " option output p param picture plaintext pre progress q s samp section select"
                  + " slot small source span strike strong style sub summary sup svg table tbody td"
                  + " template textarea tfoot th thead title tr track tt u ul var video wbr xmp")
              .split(" "));

  private PlainText() {}

  /** What is wrong with the words: a code of {@code problems/}, or empty. */
  public static String fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
      if (control || c == 0x7f || loneSurrogate(text, i)) {
        return "text-control-characters";
      }
    }
    return markup(text) ? "text-markup" : "";
  }

  private static boolean markup(String text) {
    if (text.indexOf('<') < 0) {
      return false;
    }
    if (ALWAYS.matcher(text).find()) {
      return true;
    }
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String name = tag.group(1).toLowerCase(Locale.ROOT);
      if (ELEMENTS.contains(name) && !sentence(tag.group(2))) {
        return true;
      }
    }
    return false;
  }

  /** "a<b and c>d": what stands between the brackets are words, not attributes. */
  private static boolean sentence(String attributes) {
    String bare = ATTRIBUTE.matcher(attributes).replaceAll("").toLowerCase(Locale.ROOT);
    for (String word : bare.split("[\\s/]+", -1)) {
      if (!word.isEmpty() && !FLAGS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean loneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
