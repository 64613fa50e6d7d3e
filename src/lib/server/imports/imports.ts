import type { Container } from '#lib/intake/container.ts';
import type { Survey, SurveyOptions } from '#lib/intake/survey.ts';
import type { ImportEntry, Issue, Mode, Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import type { DefinitionChange, Store, TakeInReport } from '#lib/server/storage/store.ts';
import type { Filling } from './fill-from-kept.ts';
import type { SamplesGone } from './import-file.ts';
import type { Change } from './open-changes.ts';
import type { Stop } from './may-go-unattended.ts';
import type { Tolerance } from './tolerance.ts';

/** A file that has arrived and waits to be looked at; `stop` says why it was not taken in by itself. */
export type Upload = { id: string; name: string; bytes: number; arrivedAt: number; stop: Stop | null };

/** Why a file is not taken in: a code that the interface words, the details the words need, sheets to look at instead, and its first lines. */
export type RefusalNotice = {
	refusal: {
		code: string;
		details: Record<string, string | number>;
		otherSheets?: readonly string[];
		firstLines?: readonly string[];
	};
};

/** What a file is proposed to be read as; `corrects` is true for a list of problems of ours that comes back mended. */
export type Found = Survey & { container: Container | null; corrects: boolean };

/** What may be told of a file before it is looked at: the sheet, the kind, the zone, a recipe made by a person. */
export type Asked = {
	sheet?: string | null;
	kind?: Kind;
	zone?: string;
	chosen?: NonNullable<SurveyOptions['chosen']>;
	/** Leaves the saved recipes out, for a file that only looks like one of theirs. */
	anew?: boolean;
};

/** How a file is to be taken in, or tried; with `remember` the recipe is saved when the file is in. */
export type Wish = { recipe: Recipe; mode: Mode; tolerance: Tolerance; remember: boolean; by: string };

/** An import or a trial under way or ended; jobs are forgotten when the server stops, imports are not. */
export type Job = Wish & {
	id: string;
	/** The upload it takes in. */
	upload: string;
	fileName: string;
	/** Only looks what would happen: nothing is stored. */
	dryRun: boolean;
	state: 'queued' | 'running' | 'done' | 'refused' | 'cancelled' | 'failed';
	rows: number;
	bytes: number;
	totalBytes: number;
	/** Until all is read, by the speed so far; null before that can be said. */
	secondsLeft: number | null;
	/** While samples are put out by the first own file; null before. */
	samples: SamplesGone | null;
	report: TakeInReport | null;
	/** The first problems of each code. */
	issues: Issue[];
	refusal: RefusalNotice['refusal'] | null;
};

/** The words for a list of problems: what stands over our columns, and for each code the rule and how to mend it. */
export type ProblemWords = {
	headings: { row: string; column: string; value: string; rule: string; mend: string };
	codes: Record<string, { rule: string; mend: string }>;
};

/**
 * From an uploaded file to an import: everything a page may ask for. Long work runs in a thread. All that writes to the
 * database takes its turn, one after another.
 */
export interface Imports {
	receive(name: string, body: ReadableStream<Uint8Array>, signal?: AbortSignal): Promise<{ id: string }>;
	uploads(): Upload[];
	upload(id: string): Upload | undefined;
	/** What a file is proposed to be read as, or how a recipe that a person chose fits it. */
	survey(id: string, asked?: Asked): Promise<Found | RefusalNotice>;
	/** Puts an import, or a trial of one, into the queue. */
	start(id: string, wish: Wish & { dryRun?: boolean }): Promise<{ job: string }>;
	job(job: string): Job | undefined;
	/** Oldest first. */
	jobs(): Job[];
	/** Resolves when the job has ended, at the latest after so many milliseconds. */
	waitFor(job: string, milliseconds: number): Promise<Job | undefined>;
	cancel(job: string): void;
	undo(importId: number): Promise<ImportEntry>;
	/** Gives contacts that lack a field what their kept column says; answers how many changed. */
	fillFromKept(filling: Filling): Promise<number>;
	/** Takes out again what one filling has filled in; answers how many contacts changed. */
	undoFilling(id: number): Promise<number>;
	/** Begins to change definitions, when no import is under way; does nothing while another change is. */
	changeDefinitions(change: DefinitionChange): void;
	/** How far the last change of definitions is; null when there was none since the server started. */
	definitionChange(): Change | null;
	/** Writes to the database when no import does; before the imports that wait. */
	inTurn<Result>(write: (store: Store) => Promise<Result>): Promise<Result>;
	/** The same for somebody who waits at a form; null where an import takes longer, and nothing is written. */
	soon<Result>(write: (store: Store) => Promise<Result>): Promise<{ result: Result } | null>;
	/**
	 * Writes the rows of a file that were refused or have a problem as CSV, with what is wrong and how to mend it, and
	 * answers where; the caller removes that file.
	 */
	problemRows(id: string, recipe: Recipe, words: ProblemWords): Promise<{ path: string } | RefusalNotice>;
	discard(uploadId: string): Promise<void>;
}
