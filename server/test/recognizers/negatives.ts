/** Texts in which nothing is a value, one a line. After `=>` what may be found all the same: `«text»`, separated by ` ; `. */
export const negatives = String.raw`
## Versions, models, names with numbers
It runs on version 2.1.
It runs on v1.2.3 of the tool.
It runs on Python 3.11 only.
Windows 11 is required.
The F-35 was grounded.
The Su-57 was grounded.
An S-400 battery was lost.
The MiG-31 was intercepted.
The B-52 flew past.
The T-72 is old.
The KC-135 refuels.
The Boeing 737 was grounded.
An Airbus A320 was grounded.
The COVID-19 pandemic hit.
The H5N1 strain spread.
The G20 met in Delhi.
The G7 met in Hiroshima.
The Group of Seven met.
The Group of 20 met.
COP28 ended in Dubai.
The 5G network was built.
The 4G network was built.
A 3D model was shown.
An MP3 player was found.
The A4 paper was used.
The M25 was closed.
Route 66 was closed.
Highway 401 was closed.
Apollo 11 landed.
Protocol 3 applies.
ISO 9001 applies.
RFC 2119 applies.
UN Resolution 2231 applies.
Resolution 1701 was adopted.
Directive 95/46/EC applies.
Regulation (EU) 2016/679 applies.
The R2-D2 robot was shown.
The Web 2.0 era ended.
World War 2 ended.
The chip is an nRF52840.
The file is img_2041.jpg now.
The key is user42 there.
The colour is #1e90ff here.
The address is 0x7fff there.
The sum is a1b2c3d4e5 there.
The 737 MAX flew. => «737»
## Places in documents
See p. 147.
See pp. 12–15.
See pages 12 and 13.
See page 9 for more.
See Section 4.
See Sections 4 and 5.
See section 12.3 for more.
See § 12 for more.
See Chapter 3.
See Figure 2.
See Fig. 3 below.
See Table 14 below.
See Article 5.
See Articles 5, 6 and 7.
See art. 4 of the treaty.
See Annex 2.
See Appendix 3.
See paragraph 17.
See para. 17 and note 5.
See Box 4.
See footnote 12.
See vol. 12, no. 4.
See Volume 3, Issue 2.
See Title 18 of the code.
See Part 2 of the report.
See step 3 above.
See Clause 14 of the contract.
See line 12 of the file.
See Exhibit 7.
See item 6 on the list.
See Schedule 1 to the act.
See equation 3.
The article says so [1].
The article says so [12].
The article says so (1).
The article says so.12
The article says so.3 Then it ends.
The word¹ has a mark.
Title VIII pays for it.
## List markers
1. The first point
2) The second point
1. The first point\n2. The second point
  3. The third point
(1) The first point
(a) The first point, (2) the second point.
## Addresses and codes
See https://example.org/2022/nsr-35-6m-tonnes for more.
See http://example.org/?id=2023&n=45 for more.
See www.example.org/2023/12 for more.
See doi:10.1000/182 for more.
See doi: 10.1234/abc.2023.45 for more.
See https://doi.org/10.1016/j.enpol.2021.112345 for more.
ISBN 978-3-16-148410-0 is out.
ISBN 9783161484100 is out.
ISSN 1234-5678 is out.
Call +44 20 7946 0958 now.
Call (202) 555-0143 now.
Call 555-0143 now.
Call 030 1234567 now.
Fax 12345 works.
The server is 192.168.1.10 here.
The mail is joe45@example.org there.
The tag is #2023goals there.
The handle is @user2023 there.
The path is /usr/lib/python3/2023 there.
The path is src/2023/report_12.md there.
The id is PMID 12345678 there.
The hash is 9f86d081884c7d65 there.
The key is AB-12-34-56 there.
The record is 2023/0045(COD) there.
The case is C-311/18 there.
The licence is 12/34/5678/90 there.
## Times, scores, ratios, shorthand
It began at 12:30.
It began at 12.30 p.m. sharp.
It began at 3pm.
It began at 3 p.m. on the dot.
It began at 9 am sharp.
It began at 18:00 GMT.
It runs 24/7.
It runs 9-to-5.
They won 3–1.
They won 2-0 at home.
They lost 15-12 at home.
The ratio is 1-to-1.
The ratio is one-to-one.
The ratio is 3:1.
The odds are 10:1.
The 1-2 punch failed.
A 50-50 split was agreed.
A 50/50 split was agreed.
It is a win-win in a one-party state.
A two-way street it was.
The first-past-the-post rule applies.
A one-off grant was paid.
The one-China policy holds.
A one-sided view was taken.
A two-tier system was built.
The three-way talks failed.
It is a zero-sum game.
A 4x4 drove by.
A 9-mm round was found. => «9-mm»
A 2×2 table was shown.
## Verbs, names and words that look like values
It may fall.
They may march on the capital.
The march of time goes on.
May he rest.
March on the capital.
They march toward the border.
Theresa May resigned.
April Smith spoke.
June is her name.
August company was kept.
Sun Tzu wrote of war.
Mark my words.
He won the vote.
He pounds the table.
The second point stands.
A second opinion was sought.
In the second place, it failed.
The third country was named.
A third party was named.
The Third Reich fell.
The first half was dull.
On the one hand it failed.
On the other hand it held.
One must not forget.
No one came.
One of them came.
Everyone, in a word, came.
At first it failed.
First, it failed.
A score was settled.
The score was even.
The point is moot.
A quarter was closed to traffic.
The Latin Quarter was closed.
The half-hearted try failed.
It is halfway there.
Better half and all.
The double standard is plain.
A double agent was caught.
They met twice.
Once, it was calm.
A tonne of work remains.
A lot of work remains.
The early days are gone.
Late into the night they sat.
In the end it failed.
The end of the war came.
By the end they left.
In the middle of it they left.
Spring came late.
The fall of Kabul came.
After the fall they left.
The winter was hard.
Last year it fell.
Next month it falls.
This year it falls.
The previous year it fell.
A year later it fell.
That year it fell.
A decade ago it fell.
The year was good.
The century turned.
The quarter was good.
Kilometre after kilometre they drove.
The dollar fell.
The pound and the euro fell.
The yuan is strong.
Dollars and cents matter.
Per cent is a word.
The percentage is high.
Several of them came. => «Several»
Many came, few stayed.
A few stayed. => «A few»
And so on and so forth.
The tenth of them.
## Names and labels with numbers
The Fantastic Four film flopped.
The Six Nations began.
The FTSE 100 closed.
The S&P 500 closed.
The CAC 40 closed.
Turning to Slide 6, we move on.
It is the number 1 brand.
His IQ scores were low.
It took half as long again.
Head 21 allows it.
On the eve of war, all but nothing was lost.
`;
