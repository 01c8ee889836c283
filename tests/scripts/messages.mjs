// The messages in a stream of LSP's base protocol: a head with Content-Length, a blank line, JSON.
const kHead = /content-length: *(\d+)/i;

export class MessageReader {
  /** `take` gets each message; `refuse` gets the bytes that are none, as text. */
  constructor(take, refuse = (bytes) => { throw new Error(`no message: ${bytes}`); }) {
    this.take = take;
    this.refuse = refuse;
    this.received = Buffer.alloc(0);
  }

  push(data) {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const end = this.received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = this.received.toString('latin1', 0, end);
      const size = kHead.exec(head);
      if (!size) {
        this.received = this.received.subarray(end + 4);
        this.refuse(head);
        continue;
      }
      const start = end + 4;
      const stop = start + Number(size[1]);
      if (this.received.length < stop) return;
      const body = this.received.toString('utf8', start, stop);
      this.received = this.received.subarray(stop);
      this.read(body);
    }
  }

  read(body) {
    let message;
    try {
      message = JSON.parse(body);
    } catch {
      this.refuse(body);
      return;
    }
    this.take(message);
  }
}

/** The bytes of one message. */
export function framed(message) {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}
