/** Names that can mean nothing else, one line a language. */
export const fullNames = [
  String.raw`acc?ept[ae]nce\s+(?:criteri(?:a|as|on|ons|um)|critera|criterea|tests?|conditions?|requirements?|checks?|checklist)`,
  String.raw`(?:conditions?|criteria)\s+(?:of|for)\s+(?:acceptance|satisfaction|success|done|completion)`,
  String.raw`(?:success|completion|exit)\s+criteria|what\s+(?:does\s+)?[“"']?done[”"']?\s+looks?\s+like`,
  String.raw`(?:(?:i|we|you)\s+know\s+)?(?:(?:it|this|(?:the|this)\s+(?:user\s+)?(?:story|ticket|task|item|work\s+item|issue)|we)(?:\s+is|\s+are|['’]s|['’]re)\s+)?done\s+when`,
  String.raw`(?:akzeptanz|abnahme|annahme)[\s-]?(?:kriteri(?:en|um)|bedingung(?:en)?)`,
  String.raw`crit[èe]res?\s+(?:d[’'](?:acceptation|acceptance|acceptabilit[ée])|de\s+(?:succ[èe]s|validation|recette))`,
  String.raw`(?:criterios?|condiciones)\s+de\s+aceptaci[óo]n`,
  String.raw`crit[ée]rios?\s+de\s+(?:aceita[çc][ãa]o|aceite)`,
  String.raw`criteris?\s+d[’']acceptaci[óo]`,
  String.raw`criteri(?:o)?\s+di\s+accettazione`,
  String.raw`acceptatie[\s-]?criteri(?:a|um)|acceptatievoorwaarden`,
  String.raw`acceptans[\s-]?kriterier|acceptkriterier|accept(?:ance)?[\s-]?kriteri(?:er|a)|akseptanse?kriterier|godkjenningskriterier`,
  String.raw`hyv[äa]ksymis(?:kriteerit|ehdot)`,
  String.raw`kryteri(?:a|um)\s+(?:akceptacji|akceptacyjne|odbioru)|warunki\s+(?:akceptacji|odbioru)`,
  String.raw`(?:akcepta[čc]n[íé]|akceptovac[íi])\s+krit[ée]ri[aá]`,
  String.raw`elfogad[áa]si\s+(?:krit[ée]riumok|felt[ée]telek)`,
  String.raw`criterii(?:le)?\s+de\s+accept(?:are|an[țţt][ăa])`,
  String.raw`kabul\s+(?:kriterleri|ko[şs]ullar[ıi])`,
  String.raw`(?:критері[їй]|критери[ий]|условия)\s+(?:при[её]мки|при[её]ма|принятия|прийняття|приймання)`,
  String.raw`критерии\s+за\s+приемане|kriteriji?\s+(?:prihva[ćc]anja|sprejema|sprejemljivosti)|kriterijumi\s+prihvatanja`,
  String.raw`κριτ[ήη]ρια\s+αποδοχ[ήη]ς`,
  String.raw`معايير\s+القبول|شروط\s+القبول|(?:קריטריוני|תנאי)\s+(?:ה)?קבלה`,
  String.raw`ti[êe]u\s+ch[íi]\s+ch[ấa]p\s+nh[ậa]n|kriteria\s+penerimaan|स्वीकृति\s+मानदंड|เกณฑ์การยอมรับ`,
  String.raw`受け?入れ?(?:条件|基準|要件)|受け?入れテスト|アクセプタンス(?:・)?クライテリア`,
  String.raw`(?:验收|驗收|接受)(?:标准|標準|条件|條件|准则|準則)`,
  String.raw`(?:인수|수용|승인)\s?(?:조건|기준)`,
].join('|');

/** Names under which people keep acceptance criteria: those in full, and shorter ones. */
export const criteriaNames = [
  fullNames,
  String.raw`criteria|kriterien|crit[èe]res|criterios|crit[ée]rios`,
  String.raw`a\.?/?c\.?['’]?s?|aks?`,
].join('|');

/** Words that mean many things, and acceptance criteria where a list of them stands below. */
export const briefNames = String.raw`acceptance|c\.?a\.?s?|akzeptanz|abnahme|acceptation|recette|aceptaci[óo]n|aceita[çc][ãa]o|accettazione|acceptatie`;

/** Names of what a team asks of all its work; of one work item where it says nothing more of its own. */
export const doneNames = String.raw`definition\s+of\s+done|d\.?o\.?d`;

/** Names of other parts of a description, one line a language. */
export const otherNames = [
  String.raw`notes?|technical\s+notes?|tech\s+notes?|implementation(?:\s+(?:notes?|details?))?|out[\s-]of[\s-]scope|scope|not\s+in\s+scope|non[\s-]goals?|exclusions?|background|context|description|summary|motivation|design|ux(?:\/design)?|mockups?|wireframes?|screenshots?|attachments?|links?|references?|resources|dependenc(?:y|ies)|related|see\s+also|open\s+questions?|questions?|assumptions?|constraints?|risks?|environment|steps\s+to\s+reproduce|how\s+to\s+(?:test|reproduce)|test(?:ing)?\s+(?:notes?|steps?|instructions?|data|plan|cases?)|qa(?:\s+notes?)?|definition\s+of\s+ready(?:\s+checklist)?|estimat(?:e|ion)|tasks?|sub-?tasks?|to-?do|release\s+notes?|nice\s+to\s+haves?|comments?|user\s+stor(?:y|ies)|personas?|experiments?|actual(?:\s+results?)?|expected(?:\s+results?)?|workaround|details?|examples?`,
  String.raw`hinweise?|(?:technische\s+)?(?:notiz(?:en)?|anmerkung(?:en)?|hinweise?)|offene\s+(?:fragen|punkte)|hintergrund|kontext|beschreibung|nicht\s+(?:im\s+(?:umfang|scope)|enthalten|umfasst|teil\s+(?:der\s+story|davon))|außerhalb\s+des\s+(?:umfangs|scopes?)|abgrenzung|abh[äa]ngigkeiten|annahmen|risiken|aufgaben|links`,
  String.raw`(?:notes?|remarques?|d[ée]tails?)(?:\s+techniques?)?|hors[\s-](?:p[ée]rim[èe]tre|scope|sujet)|contexte|questions?\s+ouvertes|d[ée]pendances|hypoth[èe]ses|risques|t[âa]ches|maquettes?`,
  String.raw`fuera\s+del?\s+alcance|notas(?:\s+t[ée]cnicas)?|observaciones|contexto|dependencias|preguntas\s+abiertas|riesgos|tareas|descripci[óo]n`,
  String.raw`fora\s+d[eo]\s+escopo|observa[çc](?:[õo]es|[ãa]o)|notas(?:\s+t[ée]cnicas)?|depend[êe]ncias|riscos|tarefas|descri[çc][ãa]o`,
  String.raw`note(?:\s+tecniche)?|fuori\s+(?:ambito|scope)|contesto|dipendenze|rischi`,
  String.raw`buiten\s+(?:de\s+)?scope|opmerking(?:en)?|achtergrond|afhankelijkheden|open\s+vragen|taken`,
  String.raw`uwagi|notatki|poza\s+zakresem|kontekst|t[łl]o|zale[żz]no[śs]ci|zadania|opis`,
  String.raw`примечани[ея]|заметки|вне\s+(?:рамок|скоупа|объ[её]ма)|не\s+входит|контекст|описание|зависимости|вопросы|риски|задачи|примітки`,
  String.raw`備考|補足|注意(?:事項)?|対象外|スコープ外|背景|概要|参考(?:資料)?|関連|前提`,
  String.raw`备注|備註|说明|說明|背景|范围外|範圍外|不在范围(?:内)?|参考|參考|依赖|风险`,
].join('|');
