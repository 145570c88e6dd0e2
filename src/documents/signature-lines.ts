import type { Signature } from './paper';
import { documentTexts } from './texts';

/** The lines below the place to sign on, with it, top to bottom. */
export const signatureLines = ({ name, position, on }: Signature): string[] => [
  documentTexts.signHere,
  documentTexts.nameInBrackets(name),
  ...documentTexts.position(position).split('\n'),
  documentTexts.signedOn(on),
];
