/** Words before a stop that ends no sentence, in lower case and without their last stop. */

/** A name or more text follows, whatever its case. */
export const JOINING: ReadonlySet<string> = words(
  `mr mrs ms mx dr prof gen col lt sgt capt cdr cmdr adm vadm radm maj brig pte cpl sen rep gov pres rev hon amb fr msgr messrs st ste mt
   e.g i.e eg ie viz vs v cf approx ca c esp incl resp min dep asst assoc gov.t intl dept univ`,
);

/** A number follows: "Fig. 3", "No. 7", "pp. 12–14", "Art. 5". Otherwise the stop is a full stop: "He said no. The …". */
export const BEFORE_NUMBER: ReadonlySet<string> = words(
  'no nos nr fig figs vol vols p pp art arts sec secs sect ch chs chap para paras cl reg res eq tab app ann ex bn est circa § doc n',
);

/** "Dec. 5" goes on, "until Dec. The" does not. */
export const MONTHS: ReadonlySet<string> = words('jan feb mar apr jun jul aug sep sept oct nov dec');

/** May end a sentence or stand inside one: the next word tells. */
export const AMBIGUOUS: ReadonlySet<string> = words(
  'inc ltd co corp plc llc bros jr sr etc al ed eds ph.d ave blvd rd ft oz lb mi govt',
);

/** Words that a sentence begins with more often than a name: after "U.S." they tell a new sentence. */
export const STARTERS: ReadonlySet<string> = words(
  `the a an this that these those it its he she they we you i his her their our my there here what who when where why how which while
   in on at by for from with without of to as if since until after before during under over between despite although though because
   but and or nor so yet however meanwhile moreover still then thus therefore instead nevertheless nonetheless indeed once only even
   some many most more all both each every few several other another such no not none one two three last next earlier later today now`,
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
