// Loaded before the server (`node --expose-gc --require`): on SIGUSR2 it collects garbage and says, on the fourth stream,
// what is still held: bytes, those of them that are V8's compiled code, and how many objects.
const { writeSync } = require('node:fs');
const { getHeapCodeStatistics, queryObjects } = require('node:v8');

process.on('SIGUSR2', async () => {
  for (let times = 0; times < 4; times++) {
    // What a weak reference was asked for lives until the turn ends.
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const code = getHeapCodeStatistics().code_and_metadata_size;
  const objects = queryObjects(Object);
  writeSync(3, `${JSON.stringify({ held: heapUsed + external, code, objects, rss })}\n`);
});
