import type { AssetKind, FocalPoint } from '@fangshi/media/contract'
import { type Bilingual, zhEn } from './bilingual.ts'

/**
 * The photographs of the demo mall. They lie in the npm package `@vendure/create` and are read from there when the
 * mall is seeded; none is kept in this repository. Makers' marks seen in some pictures belong to their owners: the
 * demo sells invented brands and describes the thing, not the mark.
 */
export interface DemoPhoto {
  /** name in `assets/images` of the package */
  file: string
  /** the use it is mainly made for; banners and articles take their own kind from where they use it */
  kind: AssetKind
  focal: FocalPoint
  alt: Bilingual
  photographer: string
}

function photo(
  name: string,
  photographer: string,
  [x, y]: [number, number],
  alt: Bilingual,
  kind: AssetKind = 'product',
): DemoPhoto {
  return { file: `${name}-unsplash.jpg`, kind, focal: { x, y }, alt, photographer }
}

export const PHOTOS = {
  'spider-plant-desk': photo(
    'abel-y-costa-716024',
    'Abel Y Costa',
    [0.5, 0.6],
    zhEn('原木长桌上铺着蓝色织布，摆一盆吊兰', 'A spider plant on a blue woven runner, on a long wooden desk'),
  ),
  'usb-cable': photo(
    'adam-birkett-239153',
    'Adam Birkett',
    [0.5, 0.47],
    zhEn('白色 USB 数据线的插头，浅灰背景', 'The plug of a white USB cable on pale grey'),
  ),
  'hanging-fern': photo(
    'alex-rodriguez-santibanez-200278',
    'Alex Rodríguez Santibáñez',
    [0.49, 0.5],
    zhEn('铁链吊盆里垂下细长的绿叶', 'Fine green leaves spilling from a basket on iron chains'),
  ),
  'twin-lens-camera': photo(
    'alexander-andrews-260988',
    'Alexander Andrews',
    [0.51, 0.5],
    zhEn('黑色双镜头反光相机，平放在灰色台面上', 'A black twin-lens reflex camera on a grey table, from above'),
  ),
  'curved-monitor-desk': photo(
    'alexandru-acea-686569',
    'Alexandru Acea',
    [0.55, 0.5],
    zhEn('白色书桌上的曲面显示器与笔记本电脑', 'A curved monitor and a laptop on a white desk'),
  ),
  'black-shell-armchair': photo(
    'andres-jasso-220776',
    'Andres Jasso',
    [0.52, 0.5],
    zhEn('黑色一体扶手椅的侧面，深色地板', 'A black moulded armchair from the side, on a dark floor'),
  ),
  'succulent-set': photo(
    'annie-spratt-78044',
    'Annie Spratt',
    [0.45, 0.5],
    zhEn('八盆大小不一的多肉，俯拍，浅蓝背景', 'Eight succulents of all sizes from above, on pale blue'),
  ),
  'tennis-ball': photo(
    'ben-hershey-574483',
    'Ben Hershey',
    [0.33, 0.42],
    zhEn(
      '一只黄绿色网球，落在深绿球场上，影子很长',
      'A yellow-green tennis ball on a dark court, throwing a long shadow',
    ),
  ),
  'round-side-table': photo(
    'benjamin-voros-310026',
    'Benjamin Voros',
    [0.62, 0.55],
    zhEn(
      '床边的白色三脚圆几，上面放着闹钟与小盆栽',
      'A white three-legged table by a bed, with an alarm clock and a small plant',
    ),
  ),
  'tele-lens': photo(
    'brandi-redd-104140',
    'Brandi Redd',
    [0.32, 0.4],
    zhEn('一支黑色长焦镜头横放在棕色布面座椅上', 'A black telephoto lens lying on brown upholstery'),
  ),
  'norfolk-pine': photo(
    'caleb-george-536388',
    'Caleb George',
    [0.45, 0.55],
    zhEn('南洋杉细密的枝条，背后是珊瑚色的墙', 'The fine branches of a Norfolk pine against a coral wall'),
  ),
  'column-cactus': photo(
    'charles-deluvio-695736',
    'Charles Deluvio',
    [0.46, 0.55],
    zhEn('红陶盆里一株柱状仙人掌，沙色背景', 'A column cactus in a terracotta pot on sand colour'),
  ),
  'film-slr': photo(
    'chuttersnap-324234',
    'Chuttersnap',
    [0.42, 0.58],
    zhEn(
      '皮背带挂着一台黑色单反胶片相机，背后是铁丝网',
      'A black film SLR hanging by its leather strap before a wire fence',
    ),
  ),
  'colour-block-shoe': photo(
    'chuttersnap-584518',
    'Chuttersnap',
    [0.56, 0.65],
    zhEn(
      '蓝光展台上的一只运动鞋，鞋身墨绿，鞋头珊瑚色',
      'A trainer on a plinth in blue light, deep teal with a coral toe',
    ),
  ),
  'monitor-night': photo(
    'daniel-korpai-1302051',
    'Daniel Korpai',
    [0.45, 0.4],
    zhEn(
      '夜里蓝光下的书桌：大屏显示器、键盘与手机',
      'A desk at night in blue light: a large monitor, a keyboard and a phone',
    ),
  ),
  'laptop-dark': photo(
    'derick-david-409858',
    'Derick David',
    [0.5, 0.5],
    zhEn(
      '黑暗中半开的笔记本电脑，屏幕的彩光映在键盘上',
      'A half-open laptop in the dark, colours of the screen falling on its keys',
    ),
  ),
  'instant-camera': photo(
    'eniko-kis-663725',
    'Enikő Kis',
    [0.52, 0.68],
    zhEn('一台黑白两色的即影相机，放在白色桌面上', 'A black and white instant camera on a white table'),
  ),
  'white-wooden-chair': photo(
    'florian-klauer-14840',
    'Florian Klauer',
    [0.5, 0.75],
    zhEn('白漆旧木椅上系着一只粉色气球', 'A white-painted wooden chair with a pink balloon tied to it'),
  ),
  'tower-computer': photo(
    'florian-olivo-1166419',
    'Florian Olivo',
    [0.55, 0.5],
    zhEn('玻璃侧板的黑色台式主机，风扇泛着绿光', 'A black desktop tower with a glass side and green-lit fans'),
  ),
  'black-running-shoe': photo(
    'imani-clovis-234736',
    'Imani Clovis',
    [0.5, 0.52],
    zhEn('一只黑色跑步鞋悬在白底上，鞋带扬起', 'A black running shoe afloat on white, its lace flying'),
  ),
  'pocket-camera': photo(
    'jakob-owens-274337',
    'Jakob Owens',
    [0.52, 0.5],
    zhEn('一台银黑两色的旧式袖珍胶片相机', 'An old pocket film camera in silver and black'),
  ),
  'yellow-shell-chair': photo(
    'jean-philippe-delberghe-1400011',
    'Jean-Philippe Delberghe',
    [0.5, 0.68],
    zhEn('黄、灰两色的钢脚单椅，棕色墙面', 'Steel-legged chairs in yellow and grey by a brown wall'),
  ),
  'press-camera': photo(
    'jonathan-talbert-697262',
    'Jonathan Talbert',
    [0.5, 0.78],
    zhEn('带闪光灯罩的黑色皮腔新闻相机', 'A black bellows press camera with its flash reflector'),
  ),
  'colour-keyboard': photo(
    'juan-gomez-674574',
    'Juan Gomez',
    [0.5, 0.5],
    zhEn(
      '白色键帽的机械键盘，夹着红、黄、绿、蓝的彩键',
      'A mechanical keyboard in white with red, yellow, green and blue keys',
    ),
  ),
  'blue-armchair': photo(
    'kari-shea-398668',
    'Kari Shea',
    [0.5, 0.5],
    zhEn('木地板上的一张雾蓝色布面单人椅', 'A mist-blue fabric armchair on a wooden floor'),
  ),
  'tablet-pen': photo(
    'kelly-sikkema-685291',
    'Kelly Sikkema',
    [0.5, 0.5],
    zhEn('白色木板上的平板电脑与触控笔', 'A tablet and its pen on white boards'),
  ),
  'memory-module': photo(
    'liam-briese-1128307',
    'Liam Briese',
    [0.55, 0.5],
    zhEn('内存条的近景，金色触点清楚可见', 'A memory module close up, its gold contacts in focus'),
  ),
  'juniper-bonsai': photo(
    'mark-tegethoff-667351',
    'Mark Tegethoff',
    [0.57, 0.5],
    zhEn('浅盆里一株三层枝盘的松柏盆景', 'A conifer bonsai in three tiers, in a shallow pot'),
  ),
  'red-cruiser-board': photo(
    'max-tarkhov-737999',
    'Max Tarkhov',
    [0.5, 0.52],
    zhEn('斑马线上的一块红色小滑板，俯拍', 'A small red skateboard on a zebra crossing, from above'),
  ),
  'forest-tent': photo(
    'michael-guite-571169',
    'Michael Guite',
    [0.67, 0.62],
    zhEn('林间空地上的一顶黄色帐篷，阳光从树顶落下', 'A yellow tent in a clearing, sun falling through the trees'),
  ),
  'road-bike': photo(
    'mikkel-bech-748940',
    'Mikkel Bech',
    [0.5, 0.52],
    zhEn('黑色公路自行车的侧面，黑色背景', 'A black road bike from the side, on black'),
  ),
  'canvas-high-tops': photo(
    'mitch-lensink-256007',
    'Mitch Lensink',
    [0.5, 0.5],
    zhEn('竹面地板上的一双黑色高帮帆布鞋', 'A pair of black canvas high-tops on bamboo'),
  ),
  'tulip-pot': photo(
    'natalia-y-345738',
    'Natalia Y',
    [0.5, 0.45],
    zhEn('橙黄渐变花盆里的一丛红色郁金香', 'Red tulips in an orange and cream pot'),
  ),
  'grey-sofa-room': photo(
    'nathan-fertig-249917',
    'Nathan Fertig',
    [0.48, 0.7],
    zhEn(
      '窗前的灰色三人沙发、蓝色靠枕与白面茶几',
      'A grey three-seater by the window, with blue cushions and a white-topped table',
    ),
  ),
  'boxing-gloves': photo(
    'neonbrand-428982',
    'NeONBRAND',
    [0.5, 0.45],
    zhEn('旧木板上的一副红黑拳击手套', 'Red and black boxing gloves on old boards'),
  ),
  'soil-scoop': photo(
    'neslihan-gunaydin-3493',
    'Neslihan Gunaydin',
    [0.5, 0.45],
    zhEn('盛着土的墨绿色园艺铲，旁边散着盆土', 'A dark green garden scoop full of soil, more of it spread around'),
  ),
  'worn-football': photo(
    'nik-shuliahin-619349',
    'Nik Shuliahin',
    [0.36, 0.52],
    zhEn('草地上一只磨旧的足球', 'A well-used football on grass'),
  ),
  'black-training-shoe': photo(
    'nikolai-chernichenko-1299748',
    'Nikolai Chernichenko',
    [0.53, 0.5],
    zhEn('一只黑色训练鞋悬在浅灰背景上，鞋带散开', 'A black training shoe afloat on pale grey, laces loose'),
  ),
  'wireless-mouse': photo(
    'oscar-ivan-esquivel-arteaga-687447',
    'Oscar Ivan Esquivel Arteaga',
    [0.5, 0.5],
    zhEn('一只棕灰色无线鼠标', 'A brown-grey wireless mouse'),
  ),
  'compact-camera': photo(
    'patrick-brinksma-663044',
    'Patrick Brinksma',
    [0.5, 0.5],
    zhEn(
      '木桌上的一台黑色便携数码相机，系着手绳',
      'A black compact digital camera with its wrist strap, on a wooden table',
    ),
  ),
  'leather-sofa': photo(
    'paul-weaver-1120584',
    'Paul Weaver',
    [0.49, 0.68],
    zhEn('焦糖色三人皮沙发，白墙，旁边有一株棕榈', 'A caramel leather three-seater by a white wall, a palm beside it'),
  ),
  'pendant-lamp': photo(
    'pierre-chatel-innocenti-483198',
    'Pierre Châtel-Innocenti',
    [0.3, 0.55],
    zhEn('青绿墙前的一盏白色金属吊灯', 'A white metal pendant lamp before a teal wall'),
  ),
  'classic-digital-camera': photo(
    'robert-shunev-528016',
    'Robert Shunev',
    [0.5, 0.5],
    zhEn('暗处的一台银黑复古数码相机', 'A silver and black classic digital camera in the dark'),
  ),
  'bar-stool': photo(
    'ruslan-bardash-351288',
    'Ruslan Bardash',
    [0.5, 0.58],
    zhEn('浅灰木吧凳，天蓝背景', 'A pale grey wooden bar stool on sky blue'),
  ),
  'haworthia-pot': photo(
    'silvia-agrasar-227575',
    'Silvia Agrasar',
    [0.52, 0.6],
    zhEn('白盆里的一株十二卷，叶尖挺立', 'A haworthia in a white pot, its leaves upright'),
  ),
  'skipping-rope': photo(
    'stoica-ionela-530966',
    'Stoica Ionela',
    [0.5, 0.52],
    zhEn('紫色背景上的一根橙柄跳绳', 'A skipping rope with orange handles on purple'),
  ),
  'network-cable': photo(
    'thomas-q-1229169',
    'Thomas Q',
    [0.6, 0.55],
    zhEn('红色网线的水晶头近景', 'The clear plug of a red network cable, close up'),
  ),
  'knit-trainer': photo(
    'thomas-serer-420833',
    'Thomas Serer',
    [0.5, 0.57],
    zhEn('一只黑白针织运动鞋的侧面', 'A black and white knitted trainer from the side'),
  ),
  basketball: photo(
    'tommy-bebo-600358',
    'Tommy Bebo',
    [0.5, 0.66],
    zhEn('球场白线旁的一只篮球，俯拍', 'A basketball by the white line of a court, from above'),
  ),
  'hard-disk': photo(
    'vincent-botta-736919',
    'Vincent Botta',
    [0.52, 0.5],
    zhEn('一块机械硬盘，电路板朝上', 'A hard disk with its circuit board facing up'),
  ),
  'stone-lion': photo(
    'vincent-liu-525429',
    'Vincent Liu',
    [0.36, 0.55],
    zhEn('夜空前的一尊石狮', 'A stone lion before the night sky'),
    'article',
  ),
  'white-high-tops': photo(
    'xavier-teo-469050',
    'Xavier Teo',
    [0.48, 0.55],
    zhEn('深色水泥地上的一双白色高帮板鞋', 'A pair of white high-tops on dark concrete'),
  ),
  'moth-orchid': photo(
    'zoltan-kovacs-642412',
    'Zoltan Kovacs',
    [0.45, 0.5],
    zhEn('木台上的一盆双梗紫红蝴蝶兰', 'A purple moth orchid with two stems on a wooden top'),
  ),
  'camera-tripod': photo(
    'zoltan-tasi-423051',
    'Zoltan Tasi',
    [0.5, 0.5],
    zhEn('银色小三脚架托着一台胶片相机，黑色背景', 'A small silver tripod holding a film camera, on black'),
  ),
} as const satisfies Record<string, DemoPhoto>

export type PhotoName = keyof typeof PHOTOS
