/** Language a customer reads; it also decides where they shop. */
export type DemoLanguage = "en" | "zh-CN"

export type DemoCustomer = {
  first_name: string
  last_name: string
  email: string
  phone: string
  language: DemoLanguage
  /** Can sign in to the store. */
  account: boolean
}

/** Family and given name, and how both are spelt in an address. */
const CHINESE = [
  ["林", "悦然", "lin.yueran"],
  ["陈", "思齐", "chen.siqi"],
  ["王", "若溪", "wang.ruoxi"],
  ["李", "沐晨", "li.muchen"],
  ["张", "雅宁", "zhang.yaning"],
  ["刘", "子衿", "liu.zijin"],
  ["杨", "知秋", "yang.zhiqiu"],
  ["赵", "一诺", "zhao.yinuo"],
  ["黄", "映雪", "huang.yingxue"],
  ["周", "书瑶", "zhou.shuyao"],
  ["吴", "清扬", "wu.qingyang"],
  ["徐", "静好", "xu.jinghao"],
  ["孙", "予安", "sun.yuan"],
  ["马", "向晚", "ma.xiangwan"],
  ["朱", "明澈", "zhu.mingche"],
  ["胡", "听澜", "hu.tinglan"],
  ["郭", "念真", "guo.nianzhen"],
  ["何", "青禾", "he.qinghe"],
  ["高", "星野", "gao.xingye"],
  ["罗", "望舒", "luo.wangshu"],
  ["郑", "怀瑾", "zheng.huaijin"],
  ["梁", "语桐", "liang.yutong"],
  ["谢", "南乔", "xie.nanqiao"],
  ["宋", "微澜", "song.weilan"],
  ["唐", "晚晴", "tang.wanqing"],
  ["许", "嘉木", "xu.jiamu"],
  ["邓", "采薇", "deng.caiwei"],
  ["冯", "致远", "feng.zhiyuan"],
  ["韩", "沁心", "han.qinxin"],
  ["曹", "望月", "cao.wangyue"],
] as const

const ENGLISH = [
  ["Abigail", "Thornbury"],
  ["Beatrix", "Lindqvist"],
  ["Camille", "Okonjo"],
  ["Daphne", "Merriweather"],
  ["Eleanor", "Vasquez-Hart"],
  ["Felicity", "Marlowe"],
  ["Georgia", "Penhallow"],
  ["Harriet", "Adeyemi"],
  ["Imogen", "Castellane"],
  ["Juliet", "Fairweather"],
  ["Katherine", "Osei"],
  ["Louisa", "Brandt"],
  ["Marguerite", "Yoon"],
  ["Nadia", "Ashworth"],
  ["Ottilie", "Barros"],
  ["Philippa", "Nakamura"],
  ["Rosalind", "Greer"],
  ["Saskia", "Holloway"],
  ["Theodora", "Quill"],
  ["Ursula", "Delacroix"],
  ["Verity", "Sandoval"],
  ["Winifred", "Tran"],
  ["Adrian", "Kowalczyk"],
  ["Benedict", "Rao"],
  ["Callum", "Everhart"],
  ["Desmond", "Achterberg"],
  ["Elliot", "Farrow"],
  ["Gideon", "Salazar"],
  ["Hugo", "Winterbourne"],
  ["Jasper", "Mbeki"],
] as const

const two = (value: number): string => String(value).padStart(2, "0")

/** Whose turn it is to have an account: every sixth. */
const hasAccount = (index: number): boolean => index % 6 === 0

/**
 * No number here can ring: +1 NPA 555 0100 to 0199 is kept for fiction, and
 * no Chinese mobile number begins with 120.
 */
const chinese = CHINESE.map(
  ([last_name, first_name, spelling], index): DemoCustomer => ({
    first_name,
    last_name,
    email: `${spelling}@mail.example`,
    phone: `+861200000${two(index + 1).padStart(4, "0")}`,
    language: "zh-CN",
    account: hasAccount(index),
  })
)

const english = ENGLISH.map(([first_name, last_name], index): DemoCustomer => ({
  first_name,
  last_name,
  email: `${first_name}.${last_name}@mail.example`.toLowerCase(),
  phone: `+121355501${two(index + 1)}`,
  language: "en",
  account: hasAccount(index),
}))

/** The sixty customers, the two languages in turn. All invented. */
export const customers: readonly DemoCustomer[] = english.flatMap(
  (customer, index) => {
    const other = chinese[index]
    return other ? [customer, other] : [customer]
  }
)
