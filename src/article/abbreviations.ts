/**
 * What a full stop after a word means, by language. Words are in lower case, parted by spaces,
 * without their last stop; stops inside stay ("p.ej"). To teach a language, add a row.
 */
export type AbbreviationRow = {
  /** Always followed by more of the sentence: "Mr. Smith", "e.g. Georgia". */
  readonly joins?: string;
  /** Followed by a number: "Art. 5", "Feb. 26". Before anything else its stop ends the sentence. */
  readonly numbered?: string;
  /** Stands in the middle and at the end: "in the U.S. Army", "in the U.S. The bill …". */
  readonly either?: string;
  /** Its stop ends the sentence although it looks like a dotted abbreviation: "и т.д." */
  readonly ends?: string;
  /** Words that begin a sentence rather than go on with one, when they are capitalised. */
  readonly starters?: string;
  /** Words that a legal heading begins with: "Article 5. Foreign nationals". */
  readonly headings?: string;
  /** Whether "26." is an ordinal number: "am 26. Februar". */
  readonly ordinals?: true;
};

/** For texts of every language. */
const everywhere: AbbreviationRow = {
  joins: "dr prof vs v cf e.g i.e",
  numbered: "no nr art sec fig vol p pp ch para",
  either: "inc ltd co corp jr sr",
  ends: "etc",
  headings: "article section chapter part clause rule paragraph title annex schedule",
};

const rows: Readonly<Record<string, AbbreviationRow>> = {
  en: {
    joins:
      "mr mrs ms mx messrs st mt ft gen lt col maj capt sgt cpl adm cmdr brig sen rep gov pres rev hon supt ph al viz approx",
    numbered:
      "nos arts secs cl cls reg regs sched eq ex app jan feb mar apr jun jul aug sept sep oct nov dec op ver",
    either: "bros llc est dept univ assn ave blvd rd mon tue tues wed thu thurs fri sat sun esq",
    starters:
      "the a an it he she they we i you this that these those there here in on at by for from with as if when while after before since although though because but and or so yet not no however moreover meanwhile according his her its their our my your who what where why how both some many most all another one under until despite during such then thus also",
  },
  ru: {
    joins:
      "г-н г-жа им тов акад доц ген полк подполк кап лейт ул просп пер пл пос дер св гр см ср напр т.е т.к т.н т.о и.о вр.и.о ред сост изд пом зам гос мин а.е о",
    numbered:
      "ст ст.ст п пп ч чч разд гл абз табл рис стр с т тт вып д корп кв оф тел янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек",
    either: "г гг в вв н.э тыс млн млрд трлн руб коп долл чел обл респ р-н ок",
    ends: "т.д т.п пр др",
    starters:
      "в во на по с со из к ко о об от до за при для без под над он она оно они мы вы я это этот эта эти тот та те там здесь так но и а или однако также если когда после перед как что кто где почему его её их наш мой согласно ранее однако между поэтому при тем хотя не ни все каждый некоторые многие",
    headings: "статья раздел глава часть пункт параграф подпункт приложение",
  },
  uk: {
    joins: "ім акад доц ген полк вул просп пров пл смт св гр див пор напр т.зв в.о ред заст о",
    numbered:
      "ст ст.ст п пп ч розд гл абз табл рис стор с т вип буд кв тел січ лют бер квіт трав черв лип серп вер жовт лист груд",
    either: "р рр м н.е тис млн млрд трлн грн коп дол чол обл р-н",
    ends: "т.д т.п т.ін ін",
    starters:
      "в у на по з із зі до від за при для без під над він вона воно вони ми ви я це цей ця ці той та ті там тут так але і й а або однак також якщо коли після перед як що хто де чому його її їх наш мій згідно раніше проте між тому хоча не ні всі кожен деякі багато",
    headings: "стаття розділ глава частина пункт параграф додаток",
  },
  de: {
    joins:
      "hr fr z.b d.h i.d.r s.o s.u bzw ca evtl ggf inkl exkl vgl sog geb gest dipl ing st gen z.t u.u v.a mind max",
    numbered:
      "abs ziff kap s bd aufl abb tab rn lit anm jan feb mär apr jun jul aug sept sep okt nov dez",
    either: "str jh mio mrd u.a e.v a.d n.chr v.chr tel",
    ends: "usw u.v.m uvm",
    starters:
      "der die das ein eine einer es er sie wir ich ihr man dies diese dieser dieses jene in im am an auf bei mit nach von vor zu zum zur für aus und oder aber doch wenn als da weil obwohl nicht kein auch so dann danach damit darum laut gegen während seit sein ihre seine",
    headings: "artikel paragraph abschnitt kapitel teil anlage anhang titel",
    ordinals: true,
  },
  fr: {
    joins: "m mm mme mmes mlle mlles me mgr st ste cie av bd p.ex c.-à-d env éd",
    numbered: "arts n al chap fig t janv févr avr juil sept oct nov déc art",
    either: "j.-c s.a s.a.s",
    starters:
      "le la les l un une des il elle ils elles on nous vous je ce cet cette ces dans en à au aux par pour sur sous avec sans et ou mais or donc car si quand lorsque après avant selon depuis comme son sa ses leur leurs notre tous toutes plusieurs ainsi alors cependant toutefois",
    headings: "article section chapitre partie titre alinéa annexe",
  },
  es: {
    joins: "sr sra sres srta dra d dña lic ing gral cnel p.ej ud uds vd vds av avda pdte excmo ej",
    numbered:
      "arts núm n.º pág págs cap fig inc ap ene feb mar abr jun jul ago sept sep oct nov dic",
    either: "ee.uu s.a c.v a.c d.c",
    starters:
      "el la los las lo un una unos unas él ella ellos ellas yo nosotros usted este esta estos estas ese esa eso esto en de a al por para con sin sobre según desde hasta entre y o pero si cuando como aunque tras después antes también no su sus mi nuestro todos muchos además sin embargo",
    headings: "artículo sección capítulo parte título inciso apartado anexo",
  },
  it: {
    joins: "sig sigg sig.ra sig.na dott dott.ssa on avv ing gen col p.es es mons",
    numbered: "artt n pag pagg cap lett co genn febbr apr ag sett ott nov dic",
    either: "s.p.a s.r.l a.c d.c",
    ends: "ecc",
    starters:
      "il lo la i gli le un una uno egli lui lei loro noi voi io questo questa questi quello in nel nella di da a al per con su tra fra e o ma se quando come dopo prima secondo anche non il suo sua ogni molti tutti tuttavia",
    headings: "articolo sezione capitolo capo parte titolo comma allegato",
  },
  pt: {
    joins: "sr sra srta dra exmo exma eng gen cel av p.ex ex",
    numbered: "arts n nº pág págs cap inc al jan fev mar abr mai jun jul ago set out nov dez",
    either: "s.a a.c d.c",
    starters:
      "o a os as um uma uns ele ela eles elas nós eu este esta estes esse essa isto isso em no na nos de do da por para com sem sobre segundo desde até entre e ou mas se quando como após depois antes também não seu sua todos muitos além",
    headings: "artigo seção secção capítulo parte título inciso parágrafo anexo",
  },
  pl: {
    joins: "mgr inż hab np tzn tj m.in św ul al gen płk ppłk por tzw ks red im",
    numbered: "ust pkt poz str s rozdz godz",
    either: "r w tys mln mld zł",
    ends: "itd itp",
    starters:
      "w we na po z ze do od za przy dla bez pod nad on ona ono oni one my wy ja to ten ta te tam tu tak ale i a lub jednak także jeśli gdy kiedy po przed jak co kto gdzie jego jej ich nasz według nie wszystkie każdy",
    headings: "artykuł rozdział dział część ustęp punkt załącznik",
  },
  nl: {
    joins: "dhr mevr mw drs ir mr bijv m.b.t d.w.z o.a ca incl excl zgn gen",
    numbered: "blz afb hfst lid",
    either: "n.v b.v jl",
    ends: "enz e.d",
    starters:
      "de het een hij zij ze wij we ik jij u dit dat deze die in op aan bij met na van voor te uit en of maar als toen omdat hoewel niet geen ook zo dan volgens tijdens sinds zijn haar hun",
    headings: "artikel hoofdstuk afdeling deel paragraaf bijlage",
  },
  tr: {
    joins: "sn doç av bkz örn öğr gör yrd alb gen",
    numbered: "md s c",
    either: "a.ş t.c ltd şti",
    ends: "vb vs",
    starters: "bu şu o bir ve ama ancak fakat ben sen biz siz onlar her bazı çok daha ise eğer",
    headings: "madde bölüm kısım",
    ordinals: true,
  },
  cs: {
    joins: "např tzv tj mgr ing judr mudr doc gen p pí sv",
    numbered: "čl odst písm č str s sb",
    either: "r hod tis mil mld kč",
    ends: "atd apod aj",
    starters:
      "v ve na po z ze do od za při pro bez on ona ono oni my vy já to ten ta tak ale a i nebo však také když po před jak co kdo kde jeho její jejich podle ne všechny",
    headings: "článek oddíl kapitola část hlava příloha",
    ordinals: true,
  },
};

/** What is known of full stops in a language, for looking up. */
export type Abbreviations = {
  /** Whether the language has a row of its own. */
  readonly known: boolean;
  readonly joins: ReadonlySet<string>;
  readonly numbered: ReadonlySet<string>;
  readonly either: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly headings: ReadonlySet<string>;
  readonly ordinals: boolean;
};

const made = new Map<string, Abbreviations>();

/** The abbreviations of a language by its BCP 47 tag; what holds everywhere if it has no row. */
export function abbreviationsOf(language: string): Abbreviations {
  const [key = ""] = language.toLowerCase().split("-", 1);
  const known = made.get(key) ?? make(key);
  made.set(key, known);
  return known;
}

function make(key: string): Abbreviations {
  const row = Object.hasOwn(rows, key) ? rows[key] : undefined;
  const own = (field: "joins" | "numbered" | "either" | "ends" | "starters" | "headings") =>
    new Set(`${row?.[field] ?? ""} ${everywhere[field] ?? ""}`.split(" ").filter(Boolean));
  const ends = own("ends");
  const joins = own("joins");
  for (const word of row?.ends?.split(" ") ?? []) joins.delete(word);
  return {
    known: row !== undefined,
    joins,
    numbered: own("numbered"),
    either: own("either"),
    ends,
    starters: own("starters"),
    headings: own("headings"),
    ordinals: row?.ordinals ?? false,
  };
}
