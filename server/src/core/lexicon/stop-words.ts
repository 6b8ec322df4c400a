/** Words that tell nothing about what a sentence is about: function words, number and date words, and verbs of no content. In lower case. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those such same other another each every either neither both all any some no none few many much more most less
   least several enough own
   i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself it its itself they them their theirs
   themselves one ones oneself who whom whose which what whatever whoever
   and or but nor so yet if then else than as because since while whereas whilst although though unless until till whether when whenever where
   wherever why how after before once that
   of in on at by for from with without to into onto upon off out up down over under above below between among amongst amid across along
   around about against through throughout during within beyond behind beside besides near per via toward towards like unlike except despite
   plus minus versus
   be am is are was were been being do does did done doing have has had having can could may might must shall should will would ought need
   dare cannot isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't can't couldn't shouldn't it's that's
   there's there here hence thus therefore however moreover furthermore meanwhile nevertheless nonetheless instead otherwise also too even
   only just still already again ever never not now soon later ago almost nearly roughly approximately about around some quite rather very
   really indeed perhaps maybe well far away back together apart
   get gets got make makes made making take takes took taken taking go goes went gone going come comes came coming put puts let lets
   say says said
   zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
   thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions
   dozen dozens score bn m mn mln trn tn k lakh crore half halves quarter quarters third thirds fifth tenth
   first second fourth sixth seventh eighth ninth percent per cent percentage point points basis
   dollar dollars euro euros pound pounds yuan renminbi rouble roubles ruble rubles yen rupee rupees usd eur gbp cny rmb
   year years month months week weeks day days decade decades century centuries quarter today yesterday tomorrow
   january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
   monday tuesday wednesday thursday friday saturday sunday
   mr mrs ms dr e.g i.e etc eg ie`.split(/\s+/),
);
