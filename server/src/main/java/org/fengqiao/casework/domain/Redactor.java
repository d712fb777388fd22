package org.fengqiao.casework.domain;

import static org.fengqiao.casework.domain.RedactionRule.any;
import static org.fengqiao.casework.domain.RedactionRule.firstOf;
import static org.fengqiao.casework.domain.RedactionRule.or;
import static org.fengqiao.casework.domain.RedactionRule.range;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what points to a person: telephone, identity, card and account numbers,
 * plates, e-mail and chat addresses, door numbers, names after the words that introduce one and
 * names that act at the beginning of a clause. A little too much is taken rather than too little;
 * the full text stays readable to those who need it, encrypted and audited. Pure, thread-safe.
 */
public final class Redactor {
  private static final String SURNAMES =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦"
          + "马苗凤花方俞任袁柳鲍史唐费岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟黄穆"
          + "萧尹姚邵汪祁毛禹狄米贝明臧计成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛"
          + "林钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢"
          + "裴陆荣翁荀羊甄曲封芮储靳邴松段富焦巴弓谷车侯伊宁仇甘厉祖武符刘景詹束龙叶黎薄白蒲温庄柴瞿"
          + "阎连习艾容古易廖耿欧师关肖覃简饶曾沙游涂谭赖聂麦冼邝区黃張陳劉楊趙吳鄭馮許呂嚴魏謝鄒蘇魯"
          + "韋馬鳳賀湯羅畢鄔時齊顧蕭龐紀項藍閔賈婁顏鍾駱淩萬盧經應單諸龔陸榮儲車寧厲劉龍葉蕭閻連聶關";

  private static final String COMPOUND = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|歐陽|司馬|諸葛";

  /** Characters that follow a name more often than they end one. */
  private static final String NOT_IN_NAME = "住在的电電手是欠说說与與和家被把向要来來去有没沒让讓给給因为為于於现現今男女身年等，。";

  private static final String NAME =
      "(?:(?:"
          + COMPOUND
          + ")|["
          + SURNAMES
          + "])[\\p{IsHan}&&[^"
          + NOT_IN_NAME
          + "]]"
          + "(?:[\\p{IsHan}&&[^"
          + NOT_IN_NAME
          + "]])?";

  private static final String INTRODUCES =
      "姓名|名字|我叫|名叫|叫做|本人|联系人|聯繫人|聯絡人|当事人|當事人|申请人|申請人|投诉人|投訴人|报告人|報告人|反映人|举报人|舉報人|负责人|負責人|法人|户主|戶主|身份证名|身份證名";

  private static final String MAY_INTRODUCE =
      "业主|業主|房东|房東|租客|租户|租戶|老板|老闆|员工|員工|工人|工友|邻居|鄰居|丈夫|妻子|老公|老婆|儿子|兒子|女儿|女兒|父亲|父親|母亲|母親|同事|包工头|包工頭|司机|司機|患者|学生|學生|老人|住户|住戶|居民|村民|被告|原告|对方|對方";

  /** Words that begin like a name and are none. */
  private static final String NO_NAME =
      "严重|嚴重|房屋|施工|曾经|曾多|经常|经理|时常|时间|常常|常年|安全|安装|管理|单位|车主|车位|路人|路边|高层|高空|高楼|成员|关于|关系|应当|应该|解决|包工|方面|"
          + "金额|水电|明确|全体|全部|万元|家属|卫生|康复|连续|强制|符合|计划|经過|經理|經常|曾經|時常|時間|安裝|單位|車主|車位|關於|關係|應當|解決";

  /** What may stand between such a word and the name. */
  private static final String JOINTS = ":：是为為 ";

  private static final String TITLES = "先生|女士|小姐|师傅|師傅|阿姨|大爷|大爺|大妈|大媽|某某";

  private static final Pattern DIGITS = Pattern.compile("\\+?[0-9](?:[ \\-—－]?[0-9]){6,30}[Xx]?");
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]{1,40}){1,6}");
  private static final Pattern CHAT =
      Pattern.compile("(?i)(微信号?|微信號|QQ号?|QQ號|vx|wechat)[:：号號是为為 ]{0,3}[a-z0-9_-]{5,20}");
  private static final String PLATE_HEADS = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领滬遼魯蘇贛陝閩貴粵寧瓊領";
  private static final Pattern PLATE =
      Pattern.compile(
          "["
              + PLATE_HEADS
              + "]"
              + "[A-HJ-NP-Za-hj-np-z][·. ]?[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳掛學]");
  private static final Pattern DOOR =
      Pattern.compile(
          "(?<![月0-9])(?:[A-Za-z]?[0-9一二三四五六七八九十百]{1,5}(?:[-－—之][0-9]{1,4}){0,2}"
              + "(?:号楼|號樓|栋|棟|幢|座|单元|單元|梯|楼|樓|层|層|室|房|号|號)(?!线|線)){1,6}"
              + "(?:[A-Za-z]?[0-9]{2,4})?");
  private static final Pattern NAMED =
      Pattern.compile("(" + INTRODUCES + ")([" + JOINTS + "]{0,2})" + NAME);
  private static final Pattern MAYBE_NAMED =
      Pattern.compile(
          "("
              + MAY_INTRODUCE
              + ")(["
              + JOINTS
              + "]{0,2})"
              + "(?!"
              + NO_NAME
              + ")"
              + NAME
              + "(?=[，,。.、；;：:（(）)！!？?\\s]|$|电话|電話|手机|手機|[住说說欠和与與在把向的被反投称稱])");
  private static final Pattern TITLED =
      Pattern.compile(
          "(?:"
              + COMPOUND
              + "|["
              + SURNAMES
              + "])(?:[\\p{IsHan}&&[^"
              + NOT_IN_NAME
              + "]]{0,2})"
              + "(?="
              + TITLES
              + ")");

  /** Last characters of places, things and trades; given names seldom end so. */
  private static final String NO_NAME_END =
      "村街道路巷苑院厦楼店厂司处站区委会部局所校社队组铺场坊馆桥塘桶管板机费款梯库户人员工方者师头客商贩主" + "廈樓廠處區會隊組鋪場館橋機費庫戶員師頭販";

  private static final String ACTS =
      "(?=[（(，,：: ]?(?:电话|電話|手机|手機|身份证|身份證|男|女|〔)|反映|投诉|投訴|来电|來電|来访|來訪|举报|舉報|称|稱|说|說|"
          + "和|与|與|跟|因|欠|拖欠|殴|毆|打|骂|罵|辱|威胁|威脅|家|住|[妻夫母父儿兒])";

  private static final String CLAUSE_ENDS = "，,。；;：:、！!？?（(";

  private static final Pattern ACTING =
      Pattern.compile(
          "(^|["
              + CLAUSE_ENDS
              + "\\s])(?!"
              + NO_NAME
              + ")"
              + NAME
              + "(?<!["
              + NO_NAME_END
              + "])"
              + ACTS);
  private static final Pattern WITH_ANOTHER =
      Pattern.compile("(〔姓名〕[和与與跟、])(?!" + NO_NAME + ")" + NAME + "(?<![" + NO_NAME_END + "])");
  private static final Pattern DOMESTIC_ID = Pattern.compile("[A-Z][0-9]{7,8}");

  private static final BitSet LETTERS = or(range('A', 'Z'), range('a', 'z'));
  private static final BitSet DIGIT = range('0', '9');
  private static final BitSet SURNAME = or(any(SURNAMES), firstOf(COMPOUND));

  private static final BitSet TITLE = firstOf(TITLES);
  private static final BitSet CLAUSE_END = or(any(CLAUSE_ENDS), any(" \t\n\u000B\f\r"));

  /** In this order: what a later rule sees has been through the earlier ones. */
  static final List<RedactionRule> RULES =
      List.of(
          new RedactionRule(
              EMAIL,
              or(or(LETTERS, DIGIT), any("_.+-")),
              (text, at) -> text.indexOf('@', at) > 0,
              0,
              "〔邮箱〕"),
          rule(CHAT, any("微QqVvWw"), 1, "〔账号〕"),
          new RedactionRule(PLATE, any(PLATE_HEADS), Glances::latin, 0, "〔车牌〕"),
          new RedactionRule(DOMESTIC_ID, range('A', 'Z'), Glances::latin, 0, "〔证件〕"),
          new RedactionRule(DIGITS, or(DIGIT, any("+")), Glances::digits, 0, "〔号码〕"),
          new RedactionRule(
              DOOR, or(or(LETTERS, DIGIT), any("一二三四五六七八九十百")), Glances::door, 0, "〔门牌〕"),
          new RedactionRule(
              NAMED, firstOf(INTRODUCES), Glances.word(INTRODUCES, JOINTS, SURNAME), 2, "〔姓名〕"),
          new RedactionRule(
              MAYBE_NAMED,
              firstOf(MAY_INTRODUCE),
              Glances.word(MAY_INTRODUCE, JOINTS, SURNAME),
              2,
              "〔姓名〕"),
          new RedactionRule(TITLED, SURNAME, Redactor::titleNear, 0, "〔姓名〕"),
          new RedactionRule(ACTING, or(CLAUSE_END, SURNAME), Redactor::surnameOfClause, 1, "〔姓名〕"),
          rule(WITH_ANOTHER, any("〔"), 1, "〔姓名〕"));

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int FAR_BEYOND = 10;

  private Redactor() {}

  /** A surname of one or two characters, up to two more, then the title. */
  private static boolean titleNear(String text, int at) {
    for (int i = at + 1; i < Math.min(text.length(), at + 5); i++) {
      if (TITLE.get(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A surname right at the beginning of the text, or right after the end of a clause. */
  private static boolean surnameOfClause(String text, int at) {
    if (!CLAUSE_END.get(text.charAt(at))) {
      return at == 0;
    }
    return at + 1 < text.length() && SURNAME.get(text.charAt(at + 1));
  }

  private static RedactionRule rule(Pattern pattern, BitSet starts, int kept, String label) {
    return new RedactionRule(pattern, starts, RedactionRule.Glance.ANY, kept, label);
  }

  /** The text without what points to a person. */
  public static String redact(String text) {
    String t = text;
    for (RedactionRule rule : RULES) {
      t = rule.apply(t);
    }
    return t;
  }

  /** The redacted text on one line, cut to so many characters. */
  public static String summary(String text, int maxChars) {
    String begin = text.strip();
    // What lies far beyond the cut cannot come into the summary.
    begin = begin.substring(0, Math.min(begin.length(), FAR_BEYOND * maxChars));
    String line = BLANKS.matcher(redact(begin)).replaceAll(" ");
    if (line.codePointCount(0, line.length()) <= maxChars) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, maxChars - 1)) + "…";
  }
}
