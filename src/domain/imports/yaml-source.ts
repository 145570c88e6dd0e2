import { isAlias, isCollection, isMap, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { ImportProblem } from './office-file';
import { yamlText } from './texts';
import { explainIssue } from './zod-issue';

type Path = readonly PropertyKey[];

/** A YAML file whose every value knows its line. */
export class YamlSource {
  readonly problems: ImportProblem[] = [];
  /** the whole content as plain data; null when the file is no YAML */
  readonly value: unknown;
  private readonly lines = new LineCounter();
  private readonly document;

  /** @param file the name shown in problems */
  constructor(
    private readonly file: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const error of this.document.errors) {
      this.problems.push({ where: this.place(error.pos[0]), message: yamlText.syntax(error.code) });
    }
    if (this.problems.length === 0) this.refuseGroupsAsNames();
    this.value = this.problems.length === 0 ? this.plain() : null;
  }

  /** `FILE:LINE` of the value at a path; of its nearest parent where the path leads nowhere. */
  where(path: Path): string {
    let node: unknown = this.document.contents;
    let start = 0;
    for (const step of [null, ...path]) {
      if (step !== null) {
        // A missing key is told at its parent; a wrong value at its own key, which is on the line people look for.
        const parent = this.resolved(node);
        if (!isCollection(parent)) break;
        const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(step)) : null;
        start = rangeStart(pair?.key) ?? start;
        node = parent.get(step, true);
        if (pair && rangeStart(node) === null) break;
        if (pair) continue;
      }
      start = rangeStart(node) ?? start;
    }
    return this.place(start);
  }

  /** Notes a problem with the value at a path. */
  problem(path: Path, message: string): void {
    this.problems.push({ where: this.where(path), message });
  }

  /**
   * Checks a part against its schema.
   * @returns null when it does not fit; the problems are noted
   */
  read<T>(schema: z.ZodType<T>, path: Path): T | null {
    let value: unknown = this.value;
    for (const step of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
    const result = schema.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      for (const { path: inner, message } of explainIssue(issue)) this.problem([...path, ...inner], message);
    }
    return null;
  }

  /** No name of ours is a group or a list; written out as one, each level of it would double the length. */
  private refuseGroupsAsNames(): void {
    visit(this.document, {
      Pair: (_key, { key }) => {
        if (!isCollection(key) && !isAlias(key)) return undefined;
        this.problems.push({ where: this.place(rangeStart(key) ?? 0), message: yamlText.name });
        return visit.BREAK;
      },
    });
  }

  private plain(): unknown {
    try {
      return this.document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      // An alias without its anchor, or aliases that multiply without end.
      if (!(error instanceof ReferenceError)) throw error;
      this.problems.push({ where: this.place(this.brokenAlias()), message: yamlText.alias });
      return null;
    }
  }

  private brokenAlias(): number {
    let start = 0;
    visit(this.document, {
      Alias: (_key, alias) => {
        if (alias.resolve(this.document)) return undefined;
        start = rangeStart(alias) ?? 0;
        return visit.BREAK;
      },
    });
    return start;
  }

  private resolved(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.document) : node;
  }

  private place(offset: number): string {
    return `${this.file}:${Math.max(1, this.lines.linePos(offset).line)}`;
  }
}

function rangeStart(node: unknown): number | null {
  return (node as Node | null | undefined)?.range?.[0] ?? null;
}
