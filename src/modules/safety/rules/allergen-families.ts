/**
 * What people call an allergen, and what labels call it. Labels use INCI
 * names (Latin for plants). The fragrance allergens are those that Annex III
 * of Regulation (EC) No 1223/2009 wants named on cosmetic labels.
 */
export const ALLERGEN_FAMILIES: { names: string[]; ingredients: string[] }[] = [
  {
    names: ["nut", "tree nut", "坚果", "果仁"],
    ingredients: [
      "almond",
      "prunus amygdalus dulcis",
      "walnut",
      "juglans regia",
      "hazelnut",
      "corylus avellana",
      "macadamia",
      "macadamia ternifolia",
      "macadamia integrifolia",
      "cashew",
      "anacardium occidentale",
      "pistachio",
      "pistacia vera",
      "brazil nut",
      "bertholletia excelsa",
      "butyrospermum parkii",
      "shea butter",
    ],
  },
  { names: ["almond", "杏仁"], ingredients: ["prunus amygdalus dulcis"] },
  { names: ["walnut", "核桃"], ingredients: ["juglans regia"] },
  {
    names: ["peanut", "groundnut", "花生"],
    ingredients: ["arachis hypogaea"],
  },
  { names: ["sesame", "芝麻"], ingredients: ["sesamum indicum"] },
  {
    names: ["soy", "soya", "大豆", "黄豆"],
    ingredients: ["glycine soja", "glycine max"],
  },
  { names: ["coconut", "椰子"], ingredients: ["cocos nucifera"] },
  {
    names: ["wheat", "gluten", "小麦", "麸质"],
    ingredients: ["triticum vulgare", "hydrolyzed wheat protein"],
  },
  { names: ["oat", "燕麦"], ingredients: ["avena sativa"] },
  {
    names: ["milk", "dairy", "牛奶", "乳制品"],
    ingredients: ["lac", "milk protein", "casein", "whey"],
  },
  { names: ["egg", "鸡蛋"], ingredients: ["ovum", "albumen", "egg oil"] },
  {
    names: ["honey", "bee product", "propolis", "蜂蜜", "蜂胶"],
    ingredients: [
      "mel",
      "honey",
      "propolis",
      "cera alba",
      "beeswax",
      "royal jelly",
    ],
  },
  {
    names: ["fish", "鱼"],
    ingredients: ["marine collagen", "piscum iecur", "fish collagen"],
  },
  {
    names: ["shellfish", "seafood", "海鲜", "贝类"],
    ingredients: ["chitosan", "glucosamine", "chitin"],
  },
  {
    names: ["lavender", "薰衣草"],
    ingredients: ["lavandula", "lavandula angustifolia", "lavandula hybrida"],
  },
  {
    names: ["chamomile", "camomile", "洋甘菊"],
    ingredients: ["chamomilla recutita", "anthemis nobilis", "matricaria"],
  },
  {
    names: ["ragweed", "daisy", "compositae", "菊科", "菊花"],
    ingredients: [
      "chamomilla recutita",
      "anthemis nobilis",
      "arnica montana",
      "calendula officinalis",
      "achillea millefolium",
      "chrysanthemum",
    ],
  },
  { names: ["tea tree", "茶树"], ingredients: ["melaleuca alternifolia"] },
  {
    names: ["rosemary", "迷迭香"],
    ingredients: ["rosmarinus officinalis", "salvia rosmarinus"],
  },
  {
    names: ["peppermint", "mint", "menthol", "薄荷"],
    ingredients: ["mentha piperita", "mentha arvensis", "menthol"],
  },
  {
    names: ["eucalyptus", "桉树", "尤加利"],
    ingredients: ["eucalyptus globulus", "eucalyptol"],
  },
  { names: ["ginger", "生姜"], ingredients: ["zingiber officinale"] },
  {
    names: ["mugwort", "moxa", "艾草", "艾叶"],
    ingredients: [
      "artemisia vulgaris",
      "artemisia argyi",
      "artemisia princeps",
    ],
  },
  {
    names: ["citrus", "lemon", "orange", "柑橘", "柠檬", "橙"],
    ingredients: ["citrus", "limonene", "citral"],
  },
  { names: ["aloe", "芦荟"], ingredients: ["aloe barbadensis"] },
  { names: ["jojoba", "荷荷巴"], ingredients: ["simmondsia chinensis"] },
  {
    names: ["fragrance", "perfume", "scent", "香精", "香料", "香水"],
    ingredients: [
      "parfum",
      "aroma",
      "amyl cinnamal",
      "amylcinnamyl alcohol",
      "anise alcohol",
      "benzyl alcohol",
      "benzyl benzoate",
      "benzyl cinnamate",
      "benzyl salicylate",
      "butylphenyl methylpropional",
      "cinnamal",
      "cinnamyl alcohol",
      "citral",
      "citronellol",
      "coumarin",
      "eugenol",
      "evernia furfuracea",
      "evernia prunastri",
      "farnesol",
      "geraniol",
      "hexyl cinnamal",
      "hydroxycitronellal",
      "isoeugenol",
      "limonene",
      "linalool",
      "methyl 2 octynoate",
      "alpha isomethyl ionone",
    ],
  },
  {
    names: ["ppd", "hair dye", "染发剂", "对苯二胺"],
    ingredients: [
      "p phenylenediamine",
      "paraphenylenediamine",
      "toluene 2 5 diamine",
      "toluene 2 5 diamine sulfate",
      "p aminophenol",
      "m aminophenol",
    ],
  },
  { names: ["ammonia", "氨"], ingredients: ["ammonium hydroxide", "ammonia"] },
  {
    names: ["peroxide", "双氧水", "过氧化氢"],
    ingredients: ["hydrogen peroxide"],
  },
  {
    names: ["latex", "rubber", "乳胶", "橡胶"],
    ingredients: ["hevea brasiliensis", "rubber latex", "natural rubber"],
  },
  {
    names: ["acrylate", "methacrylate", "丙烯酸酯"],
    ingredients: [
      "hema",
      "hydroxyethyl methacrylate",
      "ethyl cyanoacrylate",
      "di hema trimethylhexyl dicarbamate",
      "hydroxypropyl methacrylate",
    ],
  },
  {
    names: ["formaldehyde", "甲醛"],
    ingredients: [
      "formalin",
      "methylene glycol",
      "dmdm hydantoin",
      "imidazolidinyl urea",
      "diazolidinyl urea",
      "quaternium 15",
    ],
  },
  {
    names: ["isothiazolinone", "异噻唑啉酮"],
    ingredients: ["methylisothiazolinone", "methylchloroisothiazolinone"],
  },
  {
    names: ["paraben", "对羟基苯甲酸酯", "尼泊金酯"],
    ingredients: [
      "methylparaben",
      "ethylparaben",
      "propylparaben",
      "butylparaben",
    ],
  },
  {
    names: ["sulfate", "sulphate", "硫酸盐"],
    ingredients: ["sodium lauryl sulfate", "sodium laureth sulfate"],
  },
  {
    names: ["lanolin", "wool", "羊毛脂"],
    ingredients: ["lanolin", "lanolin alcohol"],
  },
  { names: ["nickel", "镍"], ingredients: ["nickel"] },
  {
    names: ["iodine", "碘"],
    ingredients: [
      "iodine",
      "fucus vesiculosus",
      "laminaria digitata",
      "povidone iodine",
    ],
  },
  {
    names: ["salicylate", "aspirin", "salicylic acid", "水杨酸", "阿司匹林"],
    ingredients: [
      "salicylic acid",
      "willow bark",
      "salix alba",
      "methyl salicylate",
      "betaine salicylate",
    ],
  },
  { names: ["alcohol", "酒精"], ingredients: ["alcohol denat", "ethanol"] },
]
