/** Some hundred cards. */
const MOST_CHARACTERS = 500_000;

/**
 * Messages that were found to be as LINE takes them, by their JSON: menus ask for the same again and again, and one text goes to many.
 * The latest are remembered.
 */
export class TakenBefore {
  private readonly texts = new Set<string>();
  private characters = 0;

  has(json: string): boolean {
    if (!this.texts.delete(json)) return false;
    this.texts.add(json);
    return true;
  }

  add(json: string): void {
    if (this.has(json)) return;
    this.texts.add(json);
    this.characters += json.length;
    for (const oldest of this.texts) {
      if (this.characters <= MOST_CHARACTERS) return;
      this.texts.delete(oldest);
      this.characters -= oldest.length;
    }
  }
}
