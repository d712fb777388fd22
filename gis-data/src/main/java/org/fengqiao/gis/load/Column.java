package org.fengqiao.gis.load;

/** What a column can hold, with the names it goes by, as files of districts have them. */
enum Column {
  CODE(
      "code",
      "gridcode",
      "code12",
      "wgbm",
      "wgdm",
      "wgbh",
      "bm",
      "dm",
      "xzqdm",
      "xzqhdm",
      "zldwdm",
      "qhdm",
      "tjyqhdm",
      "adcode",
      "pac",
      "网格编码",
      "网格代码",
      "网格编号",
      "网格号",
      "编码",
      "代码",
      "编号",
      "区划代码",
      "行政区划代码",
      "统计用区划代码",
      "社区编码",
      "社区代码",
      "村代码",
      "街道编码",
      "街道代码",
      "镇街代码",
      "网格編碼",
      "網格編碼",
      "編碼",
      "代碼",
      "編號"),
  NAME(
      "name",
      "gridname",
      "wgmc",
      "mc",
      "xzqmc",
      "zldwmc",
      "qhmc",
      "title",
      "名称",
      "网格名称",
      "网格名",
      "社区名称",
      "村名称",
      "街道名称",
      "镇街名称",
      "街道",
      "社区",
      "名字",
      "區劃名稱",
      "網格名稱",
      "名稱"),
  HOUSEHOLDS("households", "hs", "hushu", "zhs", "户数", "住户数", "总户数", "家庭户数", "居民户数", "戶數"),
  HOUSEHOLDS_SOURCE("householdssource", "户数来源", "数据来源", "戶數來源"),
  HOUSEHOLDS_YEAR("householdsyear", "year", "nf", "户数年份", "年份", "年度", "戶數年份"),
  TYPE("type", "gridtype", "wglx", "网格类型", "网格类别", "网格性质", "類型", "网格種類", "網格類型"),
  PARENT(
      "parent",
      "parentcode",
      "sjbm",
      "sjdm",
      "ssdm",
      "上级编码",
      "上级代码",
      "所属社区编码",
      "所属社区代码",
      "所属街道代码",
      "上級編碼",
      "communitycode",
      "sqbm",
      "sqdm");

  /** Each with a blank on either side. */
  private final String names;

  Column(String... names) {
    this.names = " " + String.join(" ", names) + " ";
  }

  /** Whether a column is called so. */
  boolean called(String bare) {
    return names.contains(" " + bare + " ");
  }

  /**
   * Whether a name is one of ours cut short: the columns of a shapefile have ten bytes, three
   * characters of Chinese in UTF-8.
   */
  boolean cut(String bare) {
    boolean chinese = bare.codePoints().anyMatch(c -> c > 0x2E80);
    return bare.length() >= (chinese ? 3 : 10) && names.contains(" " + bare);
  }
}
