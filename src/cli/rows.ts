import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import { m } from '#lib/i18n/words.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { rows, type Problem } from '#lib/intake/rows.ts';
import { unpack } from '#lib/intake/unpack.ts';
import { refusalLine } from './refusal-line.ts';
import { exitCodes, text, usageOf, UsageError, type Verb } from './verb.ts';

type Told = Problem | { code: string; line: 0; column: 0; severity: 'error'; detail: string };
type Form = { header: 'auto' | 'none'; format: 'csv' | 'json' };

const rowsAtATime = 1000;

/** Rows in lots of a thousand: writing one at a time is slow. */
async function* inLots(table: AsyncIterable<string[]>) {
	let lot: string[][] = [];
	for await (const row of table) {
		if (lot.push(row) < rowsAtATime) continue;
		yield lot;
		lot = [];
	}
	if (lot.length > 0) yield lot;
}

/** Rows as RFC 4180 text, or as a JSON array of arrays. */
async function* spelled(table: AsyncIterable<string[]>, format: Form['format']) {
	let before = '[';
	for await (const lot of inLots(table)) {
		if (format === 'csv') yield Papa.unparse(lot, { newline: '\r\n' }) + '\r\n';
		else yield before + '\n' + lot.map((row) => JSON.stringify(row)).join(',\n');
		before = ',';
	}
	if (format === 'json') yield before === '[' ? '[]\n' : '\n]\n';
}

/** Writes one file's rows; answers what was wrong with it, and the refusal if it was no table at all. */
async function convert(
	path: string,
	form: Form,
	out: Writable,
	scratch: string
): Promise<{ problems: Told[]; refusal: Refusal | null }> {
	try {
		const unpacked = await unpack(path, scratch);
		const table = await rows(unpacked.path, { header: form.header });
		await pipeline(Readable.from(spelled(table.rows, form.format)), out, { end: out !== process.stdout });
		return { problems: table.problems, refusal: null };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		if (out !== process.stdout && !out.destroyed) await finished(out.end());
		const told = { code: error.code, line: 0, column: 0, severity: 'error', detail: error.message } as const;
		return { problems: [told], refusal: error };
	}
}

function formOf(flags: Parameters<Verb['run']>[0]['flags']): Form {
	const header = text(flags.header) ?? 'auto';
	const format = text(flags.format) ?? 'csv';
	if (header !== 'auto' && header !== 'none') throw new UsageError(usageOf(m.terminal_help_rows()));
	if (format !== 'csv' && format !== 'json') throw new UsageError(usageOf(m.terminal_help_rows()));
	return { header, format };
}

/** `rows FILE…`: what intake makes of any text table, before it asks what the columns mean. */
export const rowsVerb: Verb = {
	flags: {
		header: { type: 'string' },
		format: { type: 'string' },
		out: { type: 'string' },
		issues: { type: 'string' },
		'out-folder': { type: 'string' }
	},
	help: () => m.terminal_help_rows(),
	async run({ words: paths, flags, tell }) {
		const form = formOf(flags);
		const folder = text(flags['out-folder']);
		const absent = paths.find((path) => !existsSync(path));
		if (absent !== undefined) throw new UsageError(m.terminal_no_file({ path: absent }));
		if (paths.length === 0 || (paths.length > 1 && folder === undefined))
			throw new UsageError(usageOf(m.terminal_help_rows()));
		if (folder !== undefined) await mkdir(folder, { recursive: true });
		const scratch = mkdtempSync(join(tmpdir(), 'counterweight-'));
		let refused = false;
		try {
			for (const path of paths) {
				const name = basename(path, extname(path));
				const outPath = folder === undefined ? text(flags.out) : join(folder, `${name}_converted.${form.format}`);
				const issuesPath = folder === undefined ? text(flags.issues) : join(folder, `${name}_issues.json`);
				const out = outPath === undefined ? process.stdout : createWriteStream(outPath);
				const { problems, refusal } = await convert(path, form, out, scratch);
				if (issuesPath !== undefined) writeFileSync(issuesPath, JSON.stringify(problems, null, '\t') + '\n');
				if (refusal) tell(paths.length > 1 ? `${path}: ${refusalLine(refusal)}` : refusalLine(refusal));
				refused ||= refusal !== null;
			}
		} finally {
			rmSync(scratch, { recursive: true, force: true });
		}
		return refused ? exitCodes.refused : exitCodes.done;
	}
};
