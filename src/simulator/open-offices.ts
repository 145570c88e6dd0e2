import { addCast, type Office } from './cast';
import type { World } from './world/world';

/** The offices that can be played, and those whose people are there. */
export class OpenOffices {
  constructor(
    private readonly world: World,
    readonly all: readonly [Office, ...Office[]],
    private readonly canEnrol: boolean,
  ) {
    const [first] = all;
    const known = world.people.all().map(({ office }) => office);
    for (const office of all) if (office === first || known.includes(office.slug)) this.addCast(office);
  }

  /** Brings in the people of an office. @throws Error when there is none with this slug */
  open(slug: string): void {
    const office = this.all.find((one) => one.slug === slug);
    if (!office) throw new Error(`No office ${slug}`);
    this.addCast(office);
  }

  /** What the keys of an office's cast begin with: nothing for the first, so that its chats have short addresses. */
  prefixOf(slug: string): string {
    return slug === this.all[0].slug ? '' : `${slug}.`;
  }

  private addCast(office: Office): void {
    addCast(this.world, office, this.prefixOf(office.slug), this.canEnrol);
  }
}
