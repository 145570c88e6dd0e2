import { gzipSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';

/** What of an answer the checker looks at. */
export interface CheckedAnswer {
  status: number;
  headers: Headers;
  text: string;
}

type Node = { nodeType: number; childNodes: ArrayLike<Node>; tagName?: string };
type Element = Node & {
  tagName: string;
  /** empty where there is none */
  getAttribute(name: string): string;
  hasAttribute(name: string): boolean;
  attributes: ArrayLike<{ name: string }>;
};

/** A page without its style sheet and fonts; the first view with the style sheet is at most 60 kB. */
const MOST_BYTES = 45_000;
const INPUTS_WITHOUT_LABEL = new Set(['hidden', 'submit']);
/** What LINE calls people, groups and rooms, and what nobody else may hold. */
const SECRETS = /\b[UCR][0-9a-f]{32}\b/;

/**
 * What is wrong with a page that was fetched, a sentence each; none: all is well. Every page that a test fetches goes through it.
 * @param isPublic whether anybody may see and keep it
 */
export function faultsOf({ status, headers, text }: CheckedAnswer, isPublic: boolean): string[] {
  const faults: string[] = [];
  const fault = (holds: boolean, sentence: string): void => void (holds || faults.push(sentence));
  fault(text.startsWith('<!doctype html>'), 'it begins with its doctype');
  const said: string[] = [];
  const say = (words: string) => void said.push(words);
  // An attribute without value is as good HTML as one with.
  const errorHandler = {
    warning: (words: string) => void (/missed value/.test(words) || say(words)),
    error: say,
    fatalError: say,
  };
  const document = new DOMParser({ errorHandler }).parseFromString(text.replace('<!doctype html>', ''), 'text/xml');
  faults.push(...said.map((words) => `it parses: ${words.split('\n')[0]}`));
  const all = document?.documentElement ? elementsOf(document.documentElement as unknown as Element) : [];
  const named = (name: string) => all.filter(({ tagName }) => tagName === name);
  const ids = all.flatMap((one) => one.getAttribute('id') || []);

  fault(all[0]?.tagName === 'html' && all[0].getAttribute('lang') === 'th', 'its language is set');
  fault(text.split('<title>').length === 2, 'it has a title');
  fault(named('h1').length === 1, `it has one h1, not ${named('h1').length}`);
  fault(named('main').length === 1, 'it has one main');
  fault(new Set(ids).size === ids.length, `no id stands twice: ${ids}`);
  for (const one of all) {
    const attributes = Array.from(one.attributes, ({ name }) => name);
    fault(
      !attributes.some((name) => name === 'style' || name.startsWith('on')),
      `no inline style or handler: ${one.tagName}`,
    );
    fault(
      !['script', 'style', 'iframe', 'object', 'embed'].includes(one.tagName),
      `nothing that its policy forbids: ${one.tagName}`,
    );
  }
  for (const input of [...named('input'), ...named('select'), ...named('textarea')]) {
    const id = input.getAttribute('id');
    const isLabelled = id && named('label').some((label) => label.getAttribute('for') === id);
    fault(
      Boolean(isLabelled) || INPUTS_WITHOUT_LABEL.has(input.getAttribute('type')),
      `an input has a label: ${input.getAttribute('name')}`,
    );
  }
  for (const image of named('img')) fault(image.hasAttribute('alt'), 'a picture has words');
  for (const chart of named('svg')) {
    const isHidden = chart.getAttribute('aria-hidden') === 'true';
    fault(
      isHidden || (chart.getAttribute('role') === 'img' && Boolean(chart.getAttribute('aria-labelledby'))),
      'a chart has words',
    );
  }
  for (const button of named('button')) fault(button.getAttribute('type') === 'submit', 'a button is of a form');
  for (const form of named('form')) {
    const isGet = (form.getAttribute('method') || 'get') === 'get';
    const hasToken = text.includes('name="token"') || !form.getAttribute('action');
    fault(isGet || hasToken, 'a form that changes something carries its token');
  }
  for (const reference of ['aria-labelledby', 'aria-describedby', 'for']) {
    for (const one of all) {
      const to = one.getAttribute(reference);
      for (const id of to ? to.split(' ') : []) fault(ids.includes(id), `${reference} leads to something: ${id}`);
    }
  }
  fault(!SECRETS.test(text), 'it tells no LINE id');

  const policy = headers.get('content-security-policy') ?? '';
  fault(policy.startsWith("default-src 'none'") && !policy.includes('unsafe'), 'it has a strict policy');
  fault(headers.get('x-content-type-options') === 'nosniff', 'its type is not guessed');
  const cache = headers.get('cache-control') ?? '';
  fault(
    isPublic && status === 200 ? cache.startsWith('public') : cache === 'no-store',
    `it is kept as it should be: ${cache}`,
  );
  const bytes = gzipSync(text).length;
  fault(bytes <= MOST_BYTES, `it is small enough: ${bytes} bytes`);
  return faults;
}

/** The addresses of our own that a page leads to, or loads. */
export function ownLinks(text: string): string[] {
  const found = [...text.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(
    ([, address]) => address?.replaceAll('&amp;', '&') ?? '',
  );
  return [...new Set(found)];
}

function elementsOf(root: Element): Element[] {
  const below = Array.from(root.childNodes).filter((node): node is Element => node.nodeType === 1);
  return [root, ...below.flatMap(elementsOf)];
}
