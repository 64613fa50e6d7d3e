import { plainWords } from './plain-words.ts';

const easy = /\b(?:eas[ey]|easily|let|lette?|nemt?|laett?|enkelt?|leicht|einfach)\b/;

/** True for a question how easy something was, and not how hard. */
export const saysEasy = (name: string): boolean => easy.test(plainWords(name));
