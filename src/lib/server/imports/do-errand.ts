import { openStore } from '#lib/server/storage/open.ts';
import { changeDefinitions } from './change-definitions.ts';
import { fillFromKept, undoFilling } from './fill-from-kept.ts';
import { Cancelled, importFile } from './import-file.ts';
import type { Answer, Errand } from './in-thread.ts';
import { organisationZone } from './organisation-zone.ts';
import { writeProblemRows } from './problem-rows.ts';
import { customerPseudonym, WrongCustomerKey } from './pseudonym.ts';

/** An errand for which a database is opened; `stop` holds 1 when it is to end. */
type Order = {
	errand: Exclude<Errand, { name: 'survey' }>;
	address: string;
	stop: Int32Array;
	say: (answer: Answer<unknown>) => void;
};

const pauseMilliseconds = 200;

export async function doErrand(order: Order): Promise<Answer<unknown>> {
	try {
		return { result: await resultOf(order) };
	} catch (error) {
		if (error instanceof WrongCustomerKey)
			return { refusal: { code: 'wrong_customer_key', details: { path: error.message } } };
		if (error instanceof Cancelled) return { cancelled: true };
		throw error;
	}
}

async function resultOf({ errand, address, stop, say }: Order) {
	const store = await openStore(address);
	let told = 0;
	try {
		if (errand.name === 'undo') return await store.undoImport(errand.importId);
		if (errand.name === 'definitions') {
			// thousandths in the place of rows
			return await changeDefinitions(store, errand.change, (share) => {
				say({ rows: Math.round(1000 * share), bytes: 0 });
			});
		}
		if (errand.name === 'fill') return await fillFromKept(store, errand.filling);
		if (errand.name === 'undo-filling') return await undoFilling(store, errand.filling);
		if (errand.name === 'problems') {
			const pseudonym = await customerPseudonym(store, address);
			const options = { pseudonym, organisationZone: await organisationZone(store) };
			await writeProblemRows(errand.file, options, errand.words, errand.to);
			return null;
		}
		return await importFile(
			store,
			address,
			errand.order,
			(rows, bytes, samples) => {
				if (Number.isFinite(bytes) && performance.now() - told < pauseMilliseconds) return;
				told = performance.now();
				say({ rows, bytes, ...(samples && { samples }) });
			},
			() => Atomics.load(stop, 0) === 1
		);
	} finally {
		await store.close();
	}
}
