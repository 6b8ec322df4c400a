import { foldName } from './transliterations';

/** Given names that one person may go by: the short forms of English, and the same name in another language. */
const GROUPS = `
Abraham Abe
Albert Al Bert
Alexander Alex Alec Sandy Sasha Aleksandr Oleksandr
Alexandra Alex Sandra Sasha
Andrew Andy Drew Andrei Andriy
Anthony Tony Antony
Barbara Barb Babs
Benjamin Ben
Bernard Bernie
Catherine Katherine Kate Katie Kathy Cathy Kitty Kathleen
Charles Charlie Chuck Carlos
Christine Christina Chris Tina
Christopher Chris Kit Topher
Daniel Dan Danny
David Dave
Deborah Debbie Deb
Donald Don Donny
Dorothy Dot Dolly
Edward Ed Eddie Ted Ned
Edwin Ed
Edmund Ed Ted
Eleanor Ellie Nell Nora
Elizabeth Liz Lizzie Beth Betty Bess Eliza Elisabeth Libby Lisa
Eugene Gene
Frances Fran Frankie
Francis Frank Frankie Francisco Paco
Frederick Fred Freddie
Gabriel Gabe
Geoffrey Geoff Jeff Jeffrey
George Jorge Yuri Georgy
Gerald Gerry Jerry
Gregory Greg
Harold Harry Hal
Henry Harry Hank Henri
Isabella Bella Isabel
Jacob Jake
Jacqueline Jackie
James Jim Jimmy Jamie
Janet Jan
Jennifer Jen Jenny
Jeremy Jerry
Jessica Jess Jessie
John Jack Johnny Jon Ivan Juan
Jonathan Jon Jonny
Joseph Joe Joey Yusuf José
Joshua Josh
Judith Judy
Kenneth Ken Kenny
Kimberly Kim
Lawrence Larry Laurence
Leonard Len Leo Lenny
Louis Lou Lewis Luis
Margaret Maggie Meg Peggy Greta Rita
Martin Marty
Mary Molly Polly Maria
Matthew Matt
Maximilian Max
Maxine Max
Michael Mike Mick Mickey Mikhail Misha
Nancy Ann
Nathaniel Nathan Nat Nate
Nicholas Nick Nicky Nikolai Mykola
Nicola Nicky
Oliver Ollie
Pamela Pam
Patricia Pat Patty Tricia Trish
Patrick Pat Paddy
Peter Pete Petro Pyotr Pedro
Philip Phil Phillip
Rachel Rach
Raymond Ray
Rebecca Becky Becca
Reginald Reg Reggie
Richard Dick Rick Ricky Rich
Robert Bob Bobby Rob Robbie Bert
Roberta Bobbie
Ronald Ron Ronnie
Samantha Sam
Samuel Sam Sammy
Sarah Sally Sara
Stanley Stan
Stephen Steve Steven Stephan Stefan
Stephanie Steph
Stuart Stewart Stu
Susan Sue Suzy Susie Suzanne
Terence Terry Terrence
Theodore Ted Teddy Theo
Theresa Teresa Terry Tess
Thomas Tom Tommy
Timothy Tim
Tobias Toby
Valerie Val
Victoria Vicky Tori
Victor Vic
Vincent Vince
Virginia Ginny
Vladimir Volodymyr Vlad
Walter Walt Wally
William Bill Billy Will Willie Liam
Zachary Zach Zack
`;

/** Whether two given names may be of one person: "Bob" and "Robert", "Ben" and "Benjamin", "J" and "Jane". */
export function isSameGivenName(a: string, b: string): boolean {
  const [one, other] = [foldName(a), foldName(b)];
  if (one === other || one.startsWith(other) || other.startsWith(one)) return true;
  const own = MEMBERS.get(one);
  return own !== undefined && (MEMBERS.get(other) ?? []).some(group => own.includes(group));
}

/** The groups that a name is in, by number. */
const MEMBERS: ReadonlyMap<string, readonly number[]> = gather();

function gather(): ReadonlyMap<string, readonly number[]> {
  const members = new Map<string, number[]>();
  GROUPS.trim()
    .split('\n')
    .forEach((line, group) => {
      for (const name of line.split(' ').map(foldName)) members.set(name, [...(members.get(name) ?? []), group]);
    });
  return members;
}
