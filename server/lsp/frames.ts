import { Transform } from 'node:stream';

/** No message of a client is longer, in bytes. */
const longest = 256 * 1024 * 1024;
/** No header is longer, in bytes. */
const longestHeader = 8 * 1024;

/** The length that a header gives, whatever stands before it: `…\r\nContent-Length: 42\r\n\r\n`. */
const lengthOf = (header: string): number =>
  Number(/content-length: *(\d{1,12})\r\n(?:[\w-]+:[^\r\n]*\r\n)*\r\n$/iu.exec(header)?.[1] ?? Number.NaN);

/**
 * Passes on the messages of a stream whose header says how long they are, and leaves out what is between them: after
 * a broken header the connection goes on with the next good one, and waits for no more than has arrived.
 */
export function wellFramed(): Transform {
  let header = '';
  let missing = 0;
  /** Takes what it can of a chunk; returns how much. */
  const take = (chunk: Buffer, pass: (bytes: Buffer) => void): number => {
    if (missing > 0) {
      const body = chunk.subarray(0, missing);
      missing -= body.length;
      pass(body);
      return body.length;
    }
    const seen = header.length;
    const end = (header.slice(-3) + chunk.toString('latin1')).indexOf('\r\n\r\n');
    if (end < 0) {
      header = (header + chunk.toString('latin1')).slice(-longestHeader);
      return chunk.length;
    }
    const taken = end + 4 - Math.min(3, seen);
    const length = lengthOf(header + chunk.toString('latin1', 0, taken));
    header = '';
    if (length <= longest) {
      missing = length;
      pass(Buffer.from(`Content-Length: ${length}\r\n\r\n`));
    }
    return taken;
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      for (let rest = chunk; rest.length > 0; ) rest = rest.subarray(take(rest, (bytes) => this.push(bytes)));
      done();
    },
  });
}
