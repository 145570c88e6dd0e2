// nlp.js ships no types: what the benchmark uses of it.
declare module '@nlpjs/basic' {
  export interface Nlp {
    container: { use(plugin: unknown): void };
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, text: string): Promise<{ intent: string }>;
  }
  export function dockStart(options: object): Promise<{ get(name: 'nlp'): Nlp }>;
}
declare module '@nlpjs/lang-th' {
  export const LangTh: unknown;
}
