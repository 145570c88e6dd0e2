import { definitionOf, INTENTS, type Intent } from './intents';

/** How a question of an intent begins, where people are told what was understood; undefined: none goes on from another. */
export const askedFor = (intent: Intent): string | undefined => {
  const { asked, called } = definitionOf(intent);
  return asked ?? called;
};

/** What people are told an intent is called; undefined: the name is of none, or of one that has no name for people. */
export const calledAs = (name: string): string | undefined => {
  const intent = INTENTS.find((one) => one === name);
  return intent && definitionOf(intent).called;
};
