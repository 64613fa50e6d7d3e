import { m } from '#lib/i18n/words.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { WrongCustomerKey } from '#lib/server/imports/pseudonym.ts';
import { NewerDatabase } from '#lib/server/storage/newer-database.ts';
import { refusalLine } from './refusal-line.ts';
import { UsageError } from './verb.ts';

/** One line that says what went wrong and what to do, for failures that were foreseen; null for a bug. */
export function failureLine(error: unknown): string | null {
	if (error instanceof UsageError) return error.message;
	if (error instanceof Refusal) return refusalLine(error);
	if (error instanceof WrongCustomerKey) return m.terminal_wrong_key({ path: error.message });
	if (error instanceof NewerDatabase) return m.terminal_newer_database({ path: error.path });
	return null;
}
