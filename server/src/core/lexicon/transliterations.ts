/** Spellings of one name in Latin letters; the first is the one that a canonical form uses. */
const SPELLINGS = `
Sergey Sergei Serguei
Alexey Alexei Aleksei Aleksey Alexej
Alexander Aleksandr Alexandr
Dmitry Dmitri Dmitriy Dmitrii
Andrey Andrei Andrej
Nikolay Nikolai
Yuri Yury Yuriy Yurii Iurii
Yevgeny Evgeny Evgeni Yevgeniy Evgenii Yevgeni
Vasily Vasili Vassily Vasiliy
Valery Valeri Valeriy
Vitaly Vitali Vitaliy
Anatoly Anatoli Anatoliy
Gennady Gennadi Gennadiy
Grigory Grigori Grigoriy
Arkady Arkadi Arkadiy
Georgy Georgi Georgiy
Matvey Matvei
Timofey Timofei
Yulia Yuliya Iulia
Tatiana Tatyana
Natalia Nataliya Natalya
Maria Mariya
Oleksandr Olexandr
Oleksii Oleksiy Olexiy
Serhii Serhiy
Andrii Andriy
Dmytro Dmitro
Zelensky Zelenskyy Zelenskiy Zelenskyi
Shoigu Shoygu
Medvedev Medvedyev
Yeltsin Eltsin
Khrushchev Khruschev
Gorbachev Gorbachov
Gaddafi Qaddafi Kadhafi Gadhafi
Mohammed Muhammad Mohammad Mohamed
Erdoğan Erdogan
Lukashenko Lukashenka
Poroshenko Porochenko
Prigozhin Prigojin
Navalny Navalnyy Navalniy
`;

/** A name in the spelling that its variants share: "Sergei Lavrov" → "Sergey Lavrov". */
export function commonSpelling(name: string): string {
  return name.replace(/[\p{L}\p{M}]+/gu, word => FIRST.get(word) ?? word);
}

/** A name without case, diacritics, hyphens and stops, in common spelling: what two writings of one name share. */
export function foldName(name: string): string {
  return commonSpelling(name)
    .normalize('NFD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .toLowerCase()
    .replace(/[’']s$|[.’']/g, '')
    .replace(/[ł]/g, 'l')
    .replace(/[ø]/g, 'o')
    .replace(/[đð]/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/[\s‐‑-]+/g, ' ')
    .trim();
}

const FIRST: ReadonlyMap<string, string> = new Map(
  SPELLINGS.trim()
    .split('\n')
    .flatMap(line => line.split(' ').map((word, _, [first]) => [word, first!] as const)),
);
