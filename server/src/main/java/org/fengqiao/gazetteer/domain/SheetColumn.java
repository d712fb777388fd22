package org.fengqiao.gazetteer.domain;

import java.util.Locale;

/** The columns tables of places have, by the headers people write. */
enum SheetColumn {
  CODE(
      "区划代码",
      "代码",
      "编码",
      "网格编码",
      "网格代码",
      "统计用区划代码",
      "本系统编码",
      "本区编码",
      "our_code",
      "ourcode",
      "code",
      "code12",
      "grid"),
  SCHEME("编码体系", "编码方案", "代码体系", "scheme"),
  EXTERNAL("外部编码", "外部代码", "对方编码", "external_code", "externalcode", "external"),
  NAME("名称", "地名", "小区名称", "单位名称", "标准名称", "name", "poi_name"),
  LEVEL("层级", "级别", "level", "tier"),
  PARENT("上级代码", "上级", "parent", "parent_code"),
  FROM("登记日期", "启用日期", "设立日期", "开始日期", "开工日期", "valid_from", "from"),
  TO("撤销日期", "终止日期", "停用日期", "结束日期", "完工日期", "valid_to", "to"),
  KIND("类型", "地点类型", "类别", "kind", "type"),
  ALIASES("别名", "曾用名", "俗称", "aliases", "alias"),
  ADDRESS("地址", "详细地址", "位置", "address"),
  STREET("街道", "所属街道", "street"),
  COMMUNITY("社区", "所属社区", "社区代码", "community", "community_code"),
  STAGE("阶段", "项目阶段", "进度", "stage"),
  OUTLINE("范围", "边界", "wkt", "geometry"),
  LON("经度", "lon", "lng", "longitude", "x"),
  LAT("纬度", "lat", "latitude", "y"),
  ACCURACY("精度", "误差", "accuracy", "accuracym"),
  HOUSEHOLDS("户数", "住户数", "总户数", "households"),
  POPULATION("人口", "人口数", "常住人口", "population"),
  SOURCE("来源", "数据来源", "source"),
  YEAR("年份", "年度", "统计年份", "year");

  /** Bars around and between them. */
  private final String names;

  private final String shown;

  SheetColumn(String... names) {
    this.names = '|' + String.join("|", names) + '|';
    this.shown = names[0];
  }

  /** Whether a header means this column; blanks, stars and units in brackets aside. */
  boolean named(String header) {
    String plain = header.replaceAll("[（(].*?[）)]|[\\s*＊:：]", "").toLowerCase(Locale.ROOT);
    return !plain.isEmpty() && names.contains('|' + plain + '|');
  }

  /** The header a message speaks of. */
  String shown() {
    return shown;
  }
}
