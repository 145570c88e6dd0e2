import type { Content, WorldState } from './state';

/** LINE removes files after a time it does not tell; here the newest stay, about 20 MB of them. */
const KEPT_CHARACTERS = 28_000_000;

/** The files that users sent. */
export class Contents {
  constructor(private readonly state: WorldState) {}

  put(messageId: string, type: string, bytes: Buffer, notReady: number): void {
    this.state.contents.push({ messageId, type, base64: bytes.toString('base64'), notReady });
    let kept = 0;
    this.state.contents = this.state.contents
      .toReversed()
      .filter(({ base64 }) => {
        kept += base64.length;
        return kept <= KEPT_CHARACTERS;
      })
      .toReversed();
  }

  get(messageId: string): Content | null {
    return this.state.contents.find((one) => one.messageId === messageId) ?? null;
  }

  remove(messageId: string): void {
    this.state.contents = this.state.contents.filter((one) => one.messageId !== messageId);
  }
}
