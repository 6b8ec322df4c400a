/** A draft that the built-in facts contradict in one place, and agree with in another. */
export const DRAFT = 'Trade between China and Russia reached $204.1bn in 2023. In 2022 it was $190bn.\n';
export const WRONG = '$204.1bn';
export const RIGHT = '$240.1bn';
export const AGREED = '$190bn';

/** A sheet of a workspace, about countries that no other sheet knows, and a draft that contradicts it. */
export const SHEET = `source:
  id: doe2023
  title: Trade in the North
  author: [{ family: Doe, given: Jane }]
  issued: "2023"
facts:
  - id: exports-2021
    subject: Norland's exports to Sudland
    attribute: total
    value: $14.7bn
    time: "2021"
    evidence: Norland’s exports to Sudland came to $14.7bn in 2021.
`;
export const SHEET_DRAFT = 'Norland’s exports to Sudland came to $17.4bn in 2021.\n';
export const SHEET_WRONG = '$17.4bn';
export const SHEET_RIGHT = '$14.7bn';

/** A source article, what it quotes, and a draft that quotes it wrongly. */
export const ARTICLE = `---
title: Norland Trade
author: Jane Doe
date: 2 April 2024
---
# Norland Trade

Exports rose. “We have never shipped **so many** widgets to so few buyers,” said Ole Crane, the director of the port.
`;
export const ARTICLE_DRAFT =
  'Ole Crane, the director of the port, said: “We have never shipped so many gadgets to so few buyers.”\n';
export const ARTICLE_WRONG = 'gadgets';
export const ARTICLE_RIGHT = 'widgets';

/** A shared file of waivers, of the draft above under two names, one of them mended. */
export const WAIVERS = `waivers:
  - draft: chapters/shared.md
    check: amount-mismatch
    words: $204.1bn
    sentence: Trade between China and Russia reached $204.1bn in 2023.
    value: $240.1bn
    reason: The customs service has revised the figure.
  - draft: chapters/right.md
    check: amount-mismatch
    words: $204.1bn
    sentence: Trade between China and Russia reached $204.1bn in 2023.
    reason: Before it was mended.
`;
