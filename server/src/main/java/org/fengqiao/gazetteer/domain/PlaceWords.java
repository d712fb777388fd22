package org.fengqiao.gazetteer.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a place in what somebody wrote, and nothing of who lives there. Used before a name
 * is stored: what names a person, a household, a room or a telephone is cut off or refused.
 */
public final class PlaceWords {
  private static final String NUMBER = "[\\dA-Za-z一二三四五六七八九十]";

  /** Words for a room, a flat or a floor, with a number before them. */
  private static final String ROOM_WORDS =
      NUMBER
          + "{1,5}\\s*单元|"
          + NUMBER
          + "[\\dA-Za-z-]{0,6}\\s*(?:室|房|户|铺|档)|"
          + NUMBER
          + "{1,3}\\s*[楼层]";

  private static final Pattern ROOM_NAMED = Pattern.compile(ROOM_WORDS);

  /**
   * The first room and all that follows; a bare number of three or four digits at the end is one.
   */
  private static final Pattern ROOM =
      Pattern.compile("(?:" + ROOM_WORDS + "|(?<=[栋幢座号楼梯巷])[东南西北前后左右]?门?\\s*\\d{3,4}\\s*$).*$");

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆"
          + "汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

  private static final Pattern PERSON =
      Pattern.compile(
          "先生|女士|小姐|阿姨|叔叔|大爷|大妈|师傅|老板|业主|住户|租户|户主|姓名|电话|手机|身份证|微信"
              + "|(?:^|[^\\p{IsHan}])[老小阿]?["
              + SURNAMES
              + "][\\p{IsHan}]{0,2}[家宅](?:$|[里门])");
  private static final Pattern DIGITS = Pattern.compile("\\d{7,}|\\d{17}[\\dXx]");

  private static final String HAN = "[\\p{IsHan}A-Za-z0-9]";

  private static final Pattern ESTATE =
      Pattern.compile(
          HAN
              + "{2,12}?(?:花园|小区|新村|新城|大院|公寓|家园|花苑|雅苑|雅居|山庄|宿舍|名庭|豪庭|华庭|嘉园|大厦|广场|市场|商场"
              + "|中心|学校|小学|中学|幼儿园|医院|公园|工业园|产业园|创意园|码头|车站|地铁站|祠堂|批发城)");
  private static final Pattern ROAD =
      Pattern.compile(
          "[\\p{IsHan}]{2,8}?(?:大道|马路|大街|直街|横街|路|街|巷)(?:[东南西北中]|[一二三四五六七八九十]{1,2}[巷街横])?"
              + "(?:\\s*[\\d一二三四五六七八九十百]{1,5}\\s*号(?:大院|院)?)?");

  private PlaceWords() {}

  /**
   * Words of a place.
   *
   * @param kind what the words name
   * @param name the words, without room, number of a flat or person
   */
  public record Words(PlaceKind kind, String name) {}

  /** Whether a name holds a person, a household, a room or a number of a person. */
  public static boolean personal(String name) {
    return PERSON.matcher(name).find()
        || DIGITS.matcher(name).find()
        || ROOM_NAMED.matcher(name).find();
  }

  /** House numbers and buildings within an estate: too near to a household for a name. */
  private static final Pattern DOOR =
      Pattern.compile(NUMBER + "{1,6}\\s*(?:号|栋|幢|座|梯|巷\\d)|[\\d]{3,}");

  /** Longest name of a place. */
  private static final int LONGEST = 80;

  /** Whether a text is the name of a place and says nothing of a person, a household or a door. */
  public static boolean placeOnly(String name) {
    return name.length() >= 2
        && name.length() <= LONGEST
        && !personal(name)
        && !DOOR.matcher(name).find()
        && !Alike.of(name).isEmpty();
  }

  /** An address up to the building: rooms, floors and what follows them are cut. */
  public static String upToBuilding(String address) {
    return ROOM.matcher(address).replaceFirst("").strip();
  }

  /** The estate or landmark an address speaks of, else its road and number; empty when neither. */
  public static Optional<Words> of(String address) {
    String outside = afterAreas(upToBuilding(address));
    Matcher estate = ESTATE.matcher(outside);
    if (estate.find() && !personal(estate.group())) {
      return Optional.of(new Words(PlaceKind.ESTATE, bare(estate.group())));
    }
    Matcher road = ROAD.matcher(outside);
    if (road.find() && !personal(road.group())) {
      String name = road.group().replace(" ", "");
      return Optional.of(new Words(name.endsWith("号") ? PlaceKind.BUILDING : PlaceKind.ROAD, name));
    }
    return Optional.empty();
  }

  /** Drops the areas an address begins with: province, city, district, street, community. */
  private static String afterAreas(String address) {
    return address.replaceFirst(
        "^(?:[\\p{IsHan}]{2,3}省)?(?:[\\p{IsHan}]{2,4}市)?(?:[\\p{IsHan}]{2,3}区)?"
            + "(?:[\\p{IsHan}]{2,5}(?:街道|镇))?(?:[\\p{IsHan}]{2,6}(?:社区|居委会|村委会))?",
        "");
  }

  /** A house number before the name of an estate belongs to its road. */
  private static String bare(String name) {
    return name.replaceFirst("^.*\\d+号", "");
  }
}
