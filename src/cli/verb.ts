import type { ParseArgsConfig } from 'node:util';
import type { Store } from '#lib/server/storage/store.ts';

/** What a command was called with, and where it may speak: results to `print`, everything else to `tell`. */
export type Call = {
	words: string[];
	flags: Record<string, string | boolean | string[] | undefined>;
	/** Opens the database the call names; it is closed when the command ends. */
	store: () => Promise<Store>;
	address: string;
	print: (line: string) => void;
	tell: (line: string) => void;
};

/** One command: its flags, its help in the reader's language, and what it does. It answers with the exit code. */
export type Verb = {
	flags: NonNullable<ParseArgsConfig['options']>;
	help: () => string;
	run: (call: Call) => Promise<number>;
};

/** The call itself is off; the line says what to write instead. */
export class UsageError extends Error {}

export const exitCodes = { done: 0, failed: 1, refused: 2 } as const;

export const text = (flag: Call['flags'][string]) => (typeof flag === 'string' ? flag : undefined);

/** The first line of a command's help: how it is called. */
export const usageOf = (help: string) => help.split('\n')[0] ?? '';
