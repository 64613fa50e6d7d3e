import type { Totals } from '#lib/facts/running-totals.ts';
import type { Analyses } from '#lib/server/analyses/analyses-at-work.ts';
import type { Imports } from '#lib/server/imports/imports.ts';
import type { Store } from '#lib/server/storage/store.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What the log calls an error that nobody foresaw. */
			id?: string;
		}
		interface Locals {
			store: Store;
			/** The running totals of the newest data. */
			totals: () => Promise<Totals>;
			imports: Imports;
			analyses: Analyses;
			theme: 'system' | 'light' | 'dark';
		}
	}
}

/** SvelteKit 3 has these types here; drop this block on the move. */
declare module '@sveltejs/kit/hooks' {
	type Handle = import('@sveltejs/kit').Handle;
	type HandleServerError = import('@sveltejs/kit').HandleServerError;
	type ServerInit = import('@sveltejs/kit').ServerInit;
}
