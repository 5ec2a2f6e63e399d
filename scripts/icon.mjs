// Draws images/icon.png (256 × 256): a figure underlined, with a question mark beside it. No image library needed.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { root } from './run.mjs';

const SIZE = 256;
const INK = [34, 40, 49];
const PAPER = [250, 247, 240];
const RED = [214, 64, 55];

/** The icon's shapes, the upper ones last; each tells whether it covers a point. */
const rounded = (x, y, x0, y0, x1, y1, r) => {
  const dx = Math.max(x0 + r - x, 0, x - (x1 - r));
  const dy = Math.max(y0 + r - y, 0, y - (y1 - r));
  return dx * dx + dy * dy <= r * r;
};
const ring = (x, y, cx, cy, r, w, from, to) => {
  const d = Math.hypot(x - cx, y - cy);
  const a = (Math.atan2(y - cy, x - cx) + 2 * Math.PI) % (2 * Math.PI);
  return Math.abs(d - r) <= w / 2 && (from <= to ? a >= from && a <= to : a >= from || a <= to);
};
const shapes = [
  [INK, (x, y) => rounded(x, y, 8, 8, 248, 248, 48)],
  [PAPER, (x, y) => rounded(x, y, 46, 60, 62, 172, 8) || rounded(x, y, 34, 60, 62, 76, 8)],
  [PAPER, (x, y) => ring(x, y, 112, 92, 28, 16, Math.PI * 0.9, Math.PI * 0.2) || rounded(x, y, 84, 156, 142, 172, 8)],
  [
    PAPER,
    (x, y) => Math.abs((x - 92) * 0.66 + (y - 164) * 0.75 + 0) <= 8 && x >= 86 && x <= 138 && y >= 104 && y <= 170,
  ],
  [RED, (x, y) => x >= 34 && x <= 150 && Math.abs(y - (198 + 7 * Math.sin((x - 34) / 7.4))) <= 5],
  [RED, (x, y) => ring(x, y, 192, 104, 28, 16, Math.PI, Math.PI * 0.45) || rounded(x, y, 188, 128, 204, 152, 7)],
  [RED, (x, y) => Math.hypot(x - 196, y - 174) <= 10],
];

const rows = Buffer.alloc(SIZE * (SIZE * 4 + 1));
for (let y = 0; y < SIZE; y++) {
  for (let x = 0; x < SIZE; x++) {
    const pixel = [0, 0, 0, 0];
    for (const sy of [0.25, 0.75]) {
      for (const sx of [0.25, 0.75]) {
        const top = shapes.findLast(([, covers]) => covers(x + sx, y + sy));
        if (top !== undefined) for (const [i, part] of [...top[0], 255].entries()) pixel[i] += part / 4;
      }
    }
    rows.set(pixel.map(Math.round), y * (SIZE * 4 + 1) + 1 + x * 4);
  }
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes) => {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};
const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
};
const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6, 0, 0, 0], 8);
const png = [
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
  chunk('IHDR', header),
  chunk('IDAT', deflateSync(rows, { level: 9 })),
  chunk('IEND', Buffer.alloc(0)),
];
writeFileSync(path.join(root, 'images', 'icon.png'), Buffer.concat(png));
