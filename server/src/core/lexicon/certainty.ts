/** How sure a writer is that something is so, or will be: it may be, it is likely, it will. */
export type Certainty = 'possible' | 'certain';

/** Words before a verb that tell how sure it is. "Would" and "can" tell of conditions and of ability, "should" of duties as often. */
export const CERTAIN = 'will|shall|(?:is|are|was|were)\\s+(?:almost\\s+)?(?:certain|sure|bound|going|guaranteed|destined)\\s+to';
export const POSSIBLE = 'could|may|might';

/** What proves, and what but points to something. To show and to indicate stand between, and are not told apart. */
export const PROVES =
  'prove|proves|proved|demonstrate|demonstrates|demonstrated|confirm|confirms|confirmed|establishes|established';
export const SUGGESTS = 'suggest|suggests|suggested|imply|implies|implied|hint|hints|hinted';

/** Words that leave a claim open, wherever they stand in what is said, so that a "will" among them is none. */
export const HEDGES =
  /(?<![\p{L}’'-])(?:could|may|might|not|far from|suggests?|suggested|(?:un)?likel(?:y|ihood)|probab(?:ly|le|ility)|possib(?:ly|le|ility|ilities)|perhaps|maybe|conceivabl[ey]|potential(?:ly)?|chances?|prospects?|risks?|scenarios?|whether|uncertain(?:ty)?|expect(?:s|ed|ing|ations?)?|predict(?:s|ed|ions?)?|forecasts?|projections?|anticipat(?:es?|ed|ing)|believ(?:es?|ed|ing)|think(?:s|ing)?|thought|argu(?:es?|ed|ing)|fear(?:s|ed|ing)?|warn(?:s|ed|ings?)?|hop(?:es?|ed|ing)|worr(?:y|ies|ied)|seem(?:s|ed|ingly)?|appear(?:s|ed)?|apparently|assum(?:es?|ed|ing|ptions?)|suppos(?:es?|ed|ing)|imagin(?:es?|ed|ing)|bets?|doubts?|doubted|doubtful|speculat(?:es?|ed|ion)|insist(?:s|ed)|claim(?:s|ed)?|promis(?:es?|ed)|vow(?:s|ed)?|pledg(?:es?|ed)|plans?|planned|intend(?:s|ed)?|view|opinions?|according|says|said|told|tells|writes|wrote|notes|noted|adds|added|concludes|concluded|explains|explained|reports|reported|maintains|contends|would)(?![\p{L}’'-])/giu;
