/**
 * Words that mean the same to whoever looks for something. Each group is one thing; a word may be in
 * several. To find more, add a word here: what is indexed stays as it is.
 */
export const synonymGroups: readonly (readonly string[])[] = [
  ['贷款', '借钱', '借款', '贴息', '小额贷款', '创业贷款', '信贷', '利息补贴'],
  ['开店', '个体户', '个体工商户', '创业', '做生意', '摆摊', '办企业', '网店', '微商', '小店'],
  ['月嫂', '母婴护理', '育婴', '带宝宝的活', '月子护理'],
  ['养老护理', '护工', '照顾老人的活', '护理员'],
  ['培训', '学手艺', '学技能', '上课', '进修'],
  ['补贴', '补助', '补的钱', '津贴'],
  ['生孩子', '生育', '生娃', '分娩', '坐月子'],
  ['怀孕', '孕期', '孕妇', '有喜', '有了'],
  ['产假', '生育假', '生孩子放假', '休假'],
  ['流产', '小产', '胎停', '小月子'],
  ['哺乳', '喂奶', '背奶', '母乳'],
  ['失业', '没工作', '下岗', '被裁', '待业'],
  ['辞退', '开除', '解雇', '炒鱿鱼', '裁员'],
  ['找工作', '就业', '招聘', '求职'],
  ['社保', '养老保险', '医保', '五险'],
  ['两癌', '宫颈癌', '乳腺癌', '妇科检查', '乳腺检查'],
  ['筛查', '检查', '体检'],
  ['低保', '最低生活保障', '救济', '困难补助'],
  ['困难', '没钱', '难关', '救助'],
  ['离婚', '分开', '离了'],
  ['抚养费', '孩子的生活费', '前夫不给钱'],
  ['家暴', '被打', '打老婆', '动手打人', '打骂'],
  ['律师', '法律援助', '打官司', '起诉'],
  ['工资', '欠薪', '拖工资', '讨薪'],
  ['调解', '劝和', '说和'],
  ['承包地', '土地', '外嫁女', '嫁女的地'],
  ['村集体', '分红', '股份经济合作社', '宅基地'],
  ['房子', '房产证', '加名', '房本'],
  ['入学', '上学', '读书', '上小学'],
  ['退休', '养老金', '几岁能退'],
  ['个税', '退税', '专项附加扣除', '扣税'],
  ['大学生', '毕业生', '应届生'],
  ['基地', '孵化', '创业园', '场地', '房租'],
  ['合作社', '家庭农场', '农庄', '种养'],
];

const mostAlternatives = 10;

/** What somebody asked for, and the same in other words: the first is as she typed. */
export function alternativesOf(words: string): string[] {
  const typed = words.normalize('NFKC').toLowerCase().trim();
  const others = synonymGroups.flatMap((group) =>
    group
      .filter((word) => typed.includes(word))
      .flatMap((word) =>
        group.filter((other) => other !== word).map((other) => typed.replace(word, other)),
      ),
  );
  return [...new Set([typed, ...others])].slice(0, mostAlternatives);
}

/** The words to mark in what was found. */
export function marksOf(words: string): string[] {
  const typed = words.normalize('NFKC').toLowerCase().trim();
  const meant = synonymGroups.filter((group) => group.some((word) => typed.includes(word)));
  return [...new Set([...typed.split(/\s+/), ...meant.flat()])].filter((word) => word !== '');
}
