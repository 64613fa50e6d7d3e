import type { ImportEntry, Issue, Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Survey, SurveyOptions } from '#lib/intake/survey.ts';

/** A file that has arrived and waits to be looked at. */
export type Upload = { id: string; name: string; bytes: number };

/** Why a file is not taken in: a code that the interface words, and the details the words need. */
export type RefusalNotice = { refusal: { code: string; details: Record<string, string | number> } };

/** What an import would do: its counts and first problems. Nothing is stored. */
export type TryOut = { entry: ImportEntry; issues: Issue[] };

/** An import under way or ended; jobs are forgotten when the server stops, imports are not. */
export type Job = {
	id: string;
	/** The upload it takes in. */
	upload: string;
	fileName: string;
	state: 'queued' | 'running' | 'done' | 'refused' | 'cancelled' | 'failed';
	rows: number;
	bytes: number;
	totalBytes: number;
	entry: ImportEntry | null;
	refusal: RefusalNotice['refusal'] | null;
};

/** From an uploaded file to an import: everything a page may ask for. Long work runs in a thread, one import at a time. */
export interface Imports {
	receive(name: string, body: ReadableStream<Uint8Array>, signal?: AbortSignal): Promise<{ id: string }>;
	uploads(): Upload[];
	upload(id: string): Upload | undefined;
	/** What a file is proposed to be read as, or how a recipe that a person `chosen` fits it. */
	survey(
		id: string,
		options?: { kind?: Kind; zone?: string; chosen?: NonNullable<SurveyOptions['chosen']> }
	): Promise<Survey | RefusalNotice>;
	tryOut(id: string, recipe: Recipe): Promise<TryOut | RefusalNotice>;
	start(id: string, recipe: Recipe): Promise<{ job: string }>;
	job(job: string): Job | undefined;
	/** Oldest first. */
	jobs(): Job[];
	cancel(job: string): void;
	undo(importId: number): Promise<ImportEntry>;
	discard(uploadId: string): Promise<void>;
}
