import { keySet } from '../lexicon/keys';

/**
 * Words that say what is measured, or which part of it. Where the clause has one that a statement does not know,
 * the value is of something else: exports are not trade, and the energy trade is not all trade.
 */
const WORDS = `
  export import shipment surplus deficit imbalance investment loan reserve revenue GDP budget spending debt subsidy price wage income profit
  output production capacity consumption stock inventory population unemployment inflation tariff tax
  share proportion stake ratio rate quota
  oil gas energy arms service agricultural grain coal timber barter yuan rouble e-commerce retail transit smuggling crypto
`;

export const MEASURES: ReadonlySet<string> = keySet(WORDS);
