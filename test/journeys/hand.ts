import type { TestPerson } from '../../src/testing/make-bot';
import { jpeg } from '../../src/testing/pictures';

/** A person whose taps and messages are counted. */
export class Hand {
  taps = 0;
  messages = 0;
  constructor(private readonly person: TestPerson) {}
  tap(label: string) {
    this.taps += 1;
    return this.person.presses(label);
  }
  type(text: string) {
    this.messages += 1;
    return this.person.says(text);
  }
  sends() {
    return this.person.sendsPicture(jpeg());
  }
}
