/**
 * How a value of the reference is written in the style of the draft: `draft with «value» | value as the sheet has it => what is written`.
 * Of dates the sheet's value is EDTF after `@`. What stands outside the mark is the draft whose style counts.
 */
export const writing = `
## digits, scale words and their shapes stay
It came to «$204.1 billion» in all. | $240.1bn => $240.1 billion
It came to «$204.1bn» in all. | $240.1bn => $240.1bn
It came to «US$204.1bn» in all. | $240.1bn => US$240.1bn
It came to «USD 204.1 bn» in all. | $240.1bn => USD 240.1 bn
It came to «$\\u202f204.1\\u202fbn» in all. | $240.1bn => $\\u202f240.1\\u202fbn
It came to «204.1 billion dollars» in all. | $240.1bn => 240.1 billion dollars
It came to «$204,100m» in all. | $240.1bn => $240,100m
It came to «$204.1B» in all. | $240.1bn => $240.1B
It came to «€0.3m» in all. | €230m => €230m

## words stay words
It peaked at «one hundred and seventy-four billion dollars» then. | $147bn => one hundred and forty-seven billion dollars
It peaked at «one hundred seventy-four billion dollars» then. | $147bn => one hundred forty-seven billion dollars
It was worth «a hundred and sixty billion dollars» then. | $190bn => a hundred and ninety billion dollars
It was worth «a hundred and sixty billion dollars» then. | $240.1bn => 240.1 billion dollars
It was worth «ninety billion dollars» then. | $190bn => a hundred and ninety billion dollars
«One hundred and sixty companies» were named. | 120 companies => One hundred and twenty companies
«Twelve companies» were named. | 20 companies => Twenty companies
They named «twelve companies». | 420 companies => four hundred and twenty companies
They named «12 companies». | 20 companies => 20 companies
They named «three thousand companies». | 5,000 companies => five thousand companies
It rose by «thirty-six per cent» then. | 26% => twenty-six per cent
It rose by «thirty-six percent» then. | 26.3% => 26.3 percent
It rose by «two-thirds» then. | 25% => a quarter

## per cent, percent and %, as the draft writes them elsewhere
It rose by «36.2 per cent» then. | 26.3% => 26.3 per cent
It rose by «36.2 %» then. | 26.3% => 26.3 %
It rose by «26.3 percentage points» then. | 26.3% => 26.3 per cent
It rose by «26.3 percentage points» then, by 12 percent before. | 26.3% => 26.3 percent
It rose by «26.3 percentage points» then, by 12% before. | 26.3% => 26.3%
It rose by «26.3 percentage points» then, by 12\\u202f% before. | 26.3% => 26.3\\u202f%
It rose by «26.3 percentage points», said the Defense Department of the program. | 26.3% => 26.3 percent
It rose by «26.3pp» then. | 26.3% => 26.3%
It rose by «26.3 pp» then. | 26.3% => 26.3%
It rose by «twenty-six percentage points» then, by 12% before. | 26% => twenty-six per cent
It rose by «3.5%» then. | 3.5 percentage points => 3.5 percentage points
It rose by «3.5%» then, by 2 pp before. | 3.5 percentage points => 3.5 pp

## the currency that the reference has, in the draft's dress
It came to «€240.1bn» in all. | $240.1bn => $240.1bn
It came to «€240.1bn» in all, after US$190bn. | $240.1bn => US$240.1bn
It came to «EUR 240.1bn» in all. | $240.1bn => USD 240.1bn
It came to «EUR240.1bn» in all. | $240.1bn => USD240.1bn
It came to «240.1 billion euros» in all. | $240.1bn => 240.1 billion dollars
It came to «240.1 billion euro» in all. | $240.1bn => 240.1 billion dollars
It came to «one million euros» in all. | £1m => one million pounds
It came to «€640m» in all. | DKK 640m => DKK 640m
It came to «$310m» in all. | 310m zł => PLN 310m
It came to «A$68m» in all. | €68m => €68m
It came to «DKK 48m» in all. | £48m => £48m

## a hedge stays where it says no more than "about"
It came to «about $204bn» in all. | $240.1bn => about $240.1bn
It came to «nearly $204bn» in all. | $240.1bn => $240.1bn
«Nearly twelve companies» were named. | 20 companies => Twenty companies
«More than $204bn» was spent. | $240.1bn => $240.1bn

## dates keep their order, marks and what they leave out
It was signed on «1 March 2023». | @2023-05-02 => 2 May 2023
It was signed on «March 1, 2023». | @2023-05-02 => May 2, 2023
It was signed on «1st March 2023». | @2023-05-02 => 2nd May 2023
It was signed on «the 1st of March, 2023». | @2023-05-02 => the 2nd of May, 2023
It was signed on «Mar. 1, 2023». | @2023-09-02 => Sept. 2, 2023
It was signed on «1 Mar 2023». | @2023-11-12 => 12 Nov 2023
It was signed on «2023-03-01». | @2023-05-02 => 2023-05-02
It was signed on «March 1». | @XXXX-05-01 => May 1
It was signed in «December 2022». | @2023-12 => December 2023
It was signed in «2020». | @2021 => 2021
It was signed on «19 April 2025». | @2025-04-09 => 9 April 2025
It was signed on «01.03.2023». | @2023-05-02 => 02.05.2023
It was signed on «31/03/2023». | @2023-05-02 => 02/05/2023
It was signed on «3/31/2023». | @2023-05-02 => 5/2/2023
`;
