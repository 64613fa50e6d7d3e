import type { Refusal } from '#lib/intake/refusal.ts';
import { spellWord } from './spell-word.ts';

/** What a file was refused for and what to do, on one line. */
export const refusalLine = ({ code, details }: Refusal) =>
	`${spellWord(`refusal_${code}`, details)} ${spellWord(`refusal_${code}_remedy`, details)} (${code})`;
