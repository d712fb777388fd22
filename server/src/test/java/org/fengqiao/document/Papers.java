package org.fengqiao.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fengqiao.document.domain.Part;
import org.fengqiao.document.domain.Template;

/** Sample answers of the tests: three matters, each with an answer for every part. */
public final class Papers {
  private Papers() {}

  /** Words nobody should be able to do anything with. */
  public static final String HOSTILE =
      "{{organ}} {{?x}} {{#parties}} <w:p/>&amp;<script>alert(1)</script> =HYPERLINK(\"x\") ]]> ${7*7}"
          + " \u202Eאבג 123\u202C \u0007\u0000\uD800 \uFFFE 😀 𠮷";

  /** One of three matters. */
  public enum Sample {
    WAGES("海珠区人力资源和社会保障局", "张三", "工地拖欠十二名工人三个月工资，要求支付。\n共计人民币185,400元。", "LAODONG_HETONG 85"),
    NOISE("江南中街道甲社区人民调解委员会", "李四、王五", "楼上深夜噪声，影响休息。", "MINFA 288"),
    DEPOSIT("南石头街道人民调解委员会", "欧阳娜娜", "退租后房东不退押金2,400.50元。", "MINFA 577");

    private final String organ;
    private final String who;
    private final String words;
    private final String article;

    Sample(String organ, String who, String words, String article) {
      this.organ = organ;
      this.who = who;
      this.words = words;
      this.article = article;
    }

    /** What the house knows. */
    public Map<String, String> house() {
      Map<String, String> house = new LinkedHashMap<>();
      house.put("item.number", "440105-2026-00012" + ordinal());
      house.put("item.kind", "劳动人事");
      house.put("item.subject", "劳动人事（劳动报酬）");
      house.put("item.place", "江南中街道甲社区");
      house.put("item.reportedOn", "2026年9月16日");
      house.put("number", "信访答〔2026〕" + (ordinal() + 1) + "号");
      house.put("date", "2026年11月22日");
      return house;
    }
  }

  /** Answers for every part of the template; the last sample leaves out what is not mandatory. */
  public static Map<String, List<String>> answers(Template template, Sample sample) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    int choice = sample.ordinal();
    for (Part part : template.parts()) {
      if (part.mandatory() || sample != Sample.DEPOSIT) {
        fields.put(part.code(), answer(part, sample, choice));
      }
    }
    return fields;
  }

  private static List<String> answer(Part part, Sample sample, int choice) {
    return switch (part.type()) {
      case TEXT ->
          List.of(
              switch (part.code()) {
                case "organ", "opinionOrgan" -> sample.organ;
                case "addressee" -> sample.who;
                default -> part.label().zhCn();
              });
      case LONG -> List.of(sample.words);
      case LIST -> List.of(part.label().zhCn() + "之一", "其二：" + sample.who);
      case DATE -> List.of("2026-11-0" + (choice + 1));
      case NUMBER -> List.of(Integer.toString(choice + 2));
      case CHOICE -> List.of(part.choices().get(choice % part.choices().size()).code());
      case ARTICLES -> List.of(sample.article, "XINFANG 31");
    };
  }
}
