/** A delivery address as it is copied into an order. */
export interface DemoAddress {
  province: string
  city: string
  district: string
  street: string
  postcode: string
}

export interface DemoCustomer {
  name: string
  email: string
  /** no network hands out numbers of this pattern */
  phone: string
  locale: 'zh' | 'en'
  note: string | null
  address: DemoAddress
}

type Row = [
  name: string,
  mailbox: string,
  locale: 'zh' | 'en',
  province: string,
  city: string,
  district: string,
  street: string,
  postcode: string,
  note?: string,
]

const ROWS: Row[] = [
  ['林雨桐', 'lin.yutong', 'zh', '浙江省', '杭州市', '西湖区', '文柳路 118 号 3 幢 502', '310012'],
  [
    '周子墨',
    'zhou.zimo',
    'zh',
    '江苏省',
    '苏州市',
    '姑苏区',
    '平桥巷 27 号',
    '215000',
    '老顾客，喜欢先看检测单再下单。',
  ],
  ['陈嘉禾', 'chen.jiahe', 'zh', '广东省', '广州市', '海珠区', '江泰路 66 号 1204', '510220'],
  ['王思远', 'wang.siyuan', 'zh', '北京市', '北京市', '朝阳区', '枣营里 9 号楼 4 单元 301', '100026'],
  [
    '赵清和',
    'zhao.qinghe',
    'zh',
    '四川省',
    '成都市',
    '武侯区',
    '玉带桥街 12 号 8-3',
    '610041',
    '家里有猫，植物请避开百合科。',
  ],
  ['吴若溪', 'wu.ruoxi', 'zh', '福建省', '泉州市', '丰泽区', '田安路 205 号', '362000'],
  ['郑南星', 'zheng.nanxing', 'zh', '上海市', '上海市', '徐汇区', '永安路 311 弄 5 号 602', '200031'],
  ['孙亦然', 'sun.yiran', 'zh', '湖北省', '武汉市', '武昌区', '粮道巷 48 号', '430060'],
  ['马驰', 'ma.chi', 'zh', '陕西省', '西安市', '碑林区', '柏树南巷 19 号 2 栋', '710001'],
  ['胡安宁', 'hu.anning', 'zh', '湖南省', '长沙市', '岳麓区', '桃子湖路 77 号', '410006'],
  ['朱星野', 'zhu.xingye', 'zh', '云南省', '昆明市', '五华区', '翠云路 33 号 1101', '650031'],
  ['高明朗', 'gao.minglang', 'zh', '山东省', '青岛市', '市南区', '鱼鳞路 8 号 3 户', '266003'],
  [
    '罗一诺',
    'luo.yinuo',
    'zh',
    '重庆市',
    '重庆市',
    '渝中区',
    '山城步道 52 号 14-6',
    '400013',
    '电梯小，大件送货前务必先通电话。',
  ],
  ['梁木子', 'liang.muzi', 'zh', '广西壮族自治区', '南宁市', '青秀区', '榕茶路 16 号', '530022'],
  ['谢长风', 'xie.changfeng', 'zh', '河南省', '郑州市', '金水区', '纬七路 21 号院 6 号楼', '450003'],
  ['宋听雨', 'song.tingyu', 'zh', '安徽省', '合肥市', '庐阳区', '杏花街 104 号', '230001'],
  ['唐见山', 'tang.jianshan', 'zh', '辽宁省', '大连市', '中山区', '七七街 39 号 201', '116001'],
  ['韩冬', 'han.dong', 'zh', '黑龙江省', '哈尔滨市', '道里区', '霞曼街 5 号', '150010', '冬季收植物，务必加保温箱。'],
  ['冯知夏', 'feng.zhixia', 'zh', '天津市', '天津市', '和平区', '睦和道 60 号', '300050'],
  ['董小北', 'dong.xiaobei', 'zh', '河北省', '石家庄市', '长安区', '槐安里 7 号楼 2 单元', '050011'],
  ['艾力', 'ai.li', 'zh', '新疆维吾尔自治区', '乌鲁木齐市', '天山区', '团结路 88 号 5 栋', '830001'],
  [
    'Emma Carter',
    'emma.carter',
    'en',
    '上海市',
    '上海市',
    '静安区',
    '愚谷路 720 弄 12 号',
    '200040',
    'Writes in English.',
  ],
  ['Daniel Weiss', 'daniel.weiss', 'en', '北京市', '北京市', '东城区', '方家营胡同 41 号', '100007'],
  ['Sofia Rossi', 'sofia.rossi', 'en', '广东省', '深圳市', '南山区', '蛇口湾路 15 号 908', '518067'],
]

/** Twenty-four invented shoppers. Mail lies in a reserved domain, streets do not exist. */
export const CUSTOMERS: readonly DemoCustomer[] = ROWS.map(
  ([name, mailbox, locale, province, city, district, street, postcode, note], index) => ({
    name,
    email: `${mailbox}@example.com`,
    phone: `199000000${String(index + 1).padStart(2, '0')}`,
    locale,
    note: note ?? null,
    address: { province, city, district, street, postcode },
  }),
)
