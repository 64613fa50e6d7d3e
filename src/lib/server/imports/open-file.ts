import { mkdir } from 'node:fs/promises';
import type { Container } from '#lib/intake/container.ts';
import { firstLines } from '#lib/intake/first-lines.ts';
import { survey, type Survey, type SurveyOptions } from '#lib/intake/survey.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { unpack } from '#lib/intake/unpack.ts';
import { withoutOurColumns } from './our-columns.ts';

/** The text of a file: the file itself, or what was made of it in a folder of its own. */
export type OpenedFile = {
	path: string;
	container: Container | null;
	/** It is a list of problems of ours that comes back. */
	corrects: boolean;
	/** A file that says which records the rows of such a list were; null where nothing does. */
	identities: string | null;
};

/** Takes a file out of what it is wrapped in. Throws a Refusal where that cannot be done. */
export async function openFile(path: string, folder: string, sheet: string | null = null): Promise<OpenedFile> {
	await mkdir(folder, { recursive: true });
	const { path: text, container } = await unpack(path, folder, { sheet });
	const cleared = await withoutOurColumns(text, folder);
	return {
		path: cleared?.path ?? text,
		container,
		corrects: cleared !== null,
		identities: cleared?.identities ?? null
	};
}

export type Surveyed = { found: Survey & { container: Container | null; corrects: boolean }; opened: OpenedFile };

/**
 * Opens a file and looks at it. A workbook's sheet is the one asked for, else one that a saved recipe names and fits,
 * else the one that reads most like a table.
 */
export async function surveyFile(
	file: { path: string; folder: string; sheet: string | null; opened: OpenedFile | null },
	options: SurveyOptions
): Promise<Surveyed> {
	const first = file.opened ?? (await openFile(file.path, file.folder, file.sheet));
	const named = file.sheet === null && !options.chosen ? sheetsOfRecipes(first, options) : [];
	for (const sheet of named) {
		const opened = await openFile(file.path, file.folder, sheet);
		const other = await lookAt(opened, options, sheet).catch(() => null);
		if (other?.found.known) return other;
	}
	return lookAt(first, options, file.sheet);
}

const sheetsOfRecipes = ({ container }: OpenedFile, { recipes = [] }: SurveyOptions): string[] =>
	otherSheets(container).filter((name) => recipes.some(({ sheet }) => sheet === name));

/** The sheets that hold something, but for the one that was taken. */
const otherSheets = (container: Container | null): string[] =>
	(container?.sheets ?? []).filter(({ name, rows }) => name !== container?.sheet && rows > 0).map(({ name }) => name);

async function lookAt(opened: OpenedFile, options: SurveyOptions, sheet: string | null): Promise<Surveyed> {
	const { container, corrects } = opened;
	// rows that were mended are few and odd: their levels say nothing of the source
	const told = corrects ? { ...options, lastFingerprints: new Map() } : options;
	const found = await survey(opened.path, { ...told, container }).catch(async (error: unknown) => {
		if (error instanceof Refusal) {
			error.otherSheets = otherSheets(container);
			error.firstLines = await firstLines(opened.path);
		}
		throw error;
	});
	const recipe = sheet === null ? found.recipe : { ...found.recipe, sheet };
	return { found: { ...found, recipe, container, corrects }, opened };
}
