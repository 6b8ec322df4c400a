// node client/host/pictures.mjs: cuts the pictures of the walkthrough and the README out of those that the editor suite has left in
// out/screenshots, and writes them small, in few colours.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { root } from './tools.mjs';

/** Enough for a window with text in it. */
const COLOURS = 128;
/** Colours that differ less, by the sum of the squared differences of their channels, need no place each. */
const TOO_LIKE = 150;

/** What is shown of each, in pixels of the window. */
const pictures = {
  'walkthrough/draft': { from: 'walkthrough-draft', x: 352, y: 84, width: 700, height: 400 },
  'walkthrough/mend': { from: 'walkthrough-mend', x: 352, y: 84, width: 700, height: 400 },
  'walkthrough/sheet': { from: 'walkthrough-sheet', x: 352, y: 84, width: 700, height: 400 },
  'walkthrough/claims': { from: 'views-claims', x: 4, y: 36, width: 700, height: 400 },
  'walkthrough/sources': { from: 'views-library', x: 4, y: 384, width: 700, height: 344 },
  'walkthrough/workspace': { from: 'workspace-check', x: 352, y: 478, width: 846, height: 250 },
};

for (const [name, { from, ...cut }] of Object.entries(pictures)) {
  for (const kind of ['light', 'dark']) {
    const shot = join(root, `out/screenshots/${from}-${kind}.png`);
    const file = join(root, `client/images/${name}-${kind}.png`);
    if (!existsSync(shot)) {
      console.log(`There is no ${shot}: ${file} stays as it is.`);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, encode(toPalette(crop(decode(readFileSync(shot)), cut))));
  }
}

/** A PNG as a browser writes it, 8 bits a channel and not interlaced, as RGB rows. */
function decode(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const data = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  const pixels = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)];
    for (let at = 0; at < stride; at++) {
      const left = at < channels ? 0 : pixels[row * stride + at - channels];
      const up = row === 0 ? 0 : pixels[(row - 1) * stride + at];
      const corner = row === 0 || at < channels ? 0 : pixels[(row - 1) * stride + at - channels];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      pixels[row * stride + at] = raw[row * (stride + 1) + 1 + at] + guess;
    }
  }
  return { width, height, channels, pixels };
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map(value => Math.abs(guess - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The part as one colour number a pixel. */
function crop({ width, height, channels, pixels }, cut) {
  const part = { width: Math.min(cut.width, width - cut.x), height: Math.min(cut.height, height - cut.y) };
  const colours = new Uint32Array(part.width * part.height);
  for (let y = 0; y < part.height; y++) {
    for (let x = 0; x < part.width; x++) {
      const at = ((y + cut.y) * width + x + cut.x) * channels;
      colours[y * part.width + x] = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    }
  }
  return { ...part, colours };
}

/** The colours that most pixels have, none too like another, so that small marks keep theirs; each other one becomes the nearest of them. */
function toPalette({ width, height, colours }) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [];
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (palette.length < COLOURS && palette.every(other => distance(colour, other) > TOO_LIKE)) palette.push(colour);
  }
  const places = new Map([...counts.keys()].map(colour => [colour, nearest(colour, palette)]));
  return { width, height, palette, indexes: Uint8Array.from(colours, colour => places.get(colour)) };
}

function distance(a, b) {
  return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}

function nearest(colour, palette) {
  return palette.reduce((best, other, place) => (distance(colour, other) < distance(colour, palette[best]) ? place : best), 0);
}

function encode({ width, height, palette, indexes }) {
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const colours = Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const chunks = [
    ['IHDR', header],
    ['PLTE', colours],
    ['IDAT', deflateSync(rows, { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks.map(([type, body]) => chunk(type, body))]);
}

function chunk(type, body) {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  const content = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(content));
  return Buffer.concat([head, content, tail]);
}
